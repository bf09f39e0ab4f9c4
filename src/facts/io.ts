import type { GitState, ProbeFact } from '../core/check.ts';

/** Everything of the outside world that phonekit touches, injected once, so that every command can be tested without it. */
export interface Io {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly stdin: {
    readonly isTTY: boolean;
    /** All of standard input, at most `limitBytes` + 1 bytes. */
    read(limitBytes: number): Promise<Uint8Array>;
    /** Standard input piece by piece, for what may be larger than memory. */
    chunks(): AsyncIterable<Uint8Array>;
  };
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** The file's bytes, at most `limitBytes` + 1 of them. Throws `FileError` with a reason that texts exist for. */
  readFile(path: string, limitBytes: number): Promise<Uint8Array>;
  /** Creates the files, all or none; a file that exists is never touched. Throws `FileWriteError`. */
  createFiles(files: readonly NewFile[]): Promise<void>;
  /** A new RSA private key; PKCS#8 DER. */
  makeRsaKey(bits: number): Promise<Uint8Array>;
  /** Random bytes for a symmetric key. */
  makeSymmetricKey(bytes: number): Promise<Uint8Array>;
  /** Replaces a file's text as a whole or not at all; `before` is what was read, and another text there now is kept.
   * Throws `FileWriteError`. */
  replaceFile(path: string, text: string, before: string): Promise<void>;
  /** Names in a folder, files only; none where it cannot be listed. */
  listFiles(folder: string): Promise<readonly string[]>;
  /** What stands in a folder, by name; nothing where it cannot be listed. Links are not followed. */
  listFolder(path: string): Promise<readonly FolderEntry[]>;
  /** Who may read a file; null on Windows, where modes say nothing, and where it cannot be told. */
  fileMode(path: string): Promise<number | null>;
  /** What git knows of these files, by absolute path; null outside a repository or without git. Opens no connection. */
  gitStates(folder: string, paths: readonly string[]): Promise<ReadonlyMap<string, GitState> | null>;
  /** Sends one empty POST request to a URL and follows nothing. Only for `doctor --online`. */
  probe(url: string, options: ProbeOptions): Promise<ProbeFact>;
  /** Whether there is a folder of that name. */
  isFolder(path: string): Promise<boolean>;
  /** Whether a file or folder of that name exists; false also where that cannot be told. */
  exists(path: string): Promise<boolean>;
  /** The absolute path of `path` as seen from a folder; `..` is the folder above, the root is above itself. */
  resolvePath(folder: string, path: string): string;
  /** The variables in the text of an env file, as Node reads them. */
  parseEnv(text: string): Readonly<Record<string, string>>;
  /** A file of the samples that ship with phonekit, by its path below `samples/`. */
  readSample(name: string): Promise<Uint8Array>;
  /** Unix milliseconds. */
  now(): number;
  /** Two-letter language of the operating system, from Intl. */
  readonly systemLocale: string;
  /** Asks for a secret on the terminal without showing it; resolves to '' when the user just presses Enter. */
  askSecret(question: string): Promise<string>;
  /** Questions on the terminal; they go to standard error. */
  readonly ask: Questions;
}

/** Questions of `init` and `checklist`. A cancelled one throws, which ends the run with 130. */
export interface Questions {
  /** One of the choices, by its value. */
  choose<Value extends string>(
    question: string,
    choices: readonly { readonly value: Value; readonly name: string; readonly description?: string }[],
    preset?: Value,
  ): Promise<Value>;
  /** A line of text; `check` returns what is wrong with it, or null. What looks like a secret is shown as `*`. */
  enter(question: string, options: EnterOptions): Promise<string>;
  confirm(question: string, preset: boolean): Promise<boolean>;
  /** A remark between the questions, fit to show; its lines are wrapped. */
  tell(text: string): Promise<void>;
}

/** How a line of text is asked for. */
export interface EnterOptions {
  readonly preset?: string;
  check(text: string): string | null;
  /** What is shown as `*` and refused without leaving it on the line; what looks like a secret unless told. */
  conceals?(text: string): boolean;
}

/** Limits of a probe. */
export interface ProbeOptions {
  readonly timeoutMs: number;
  /** Whether private, loopback and link-local addresses may be connected to. */
  readonly allowsPrivate: boolean;
  /** Certificates (PEM) trusted in place of Node's own list. */
  readonly ca?: string;
}

/** A file to be created. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** True for what only its owner may read (mode 0600). */
  readonly isPrivate: boolean;
}

/** What stands in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link';
  /** Size of a file; 0 of everything else. */
  readonly bytes: number;
}

/** Standard output or standard error. */
export interface OutputStream {
  readonly isTTY: boolean;
  /** Width in columns, or undefined when it is not a terminal. */
  readonly columns: number | undefined;
  /** Resolves when the text was taken over; never cuts. */
  write(text: string): Promise<void>;
}

/** Reasons that messages exist for. */
export type FileErrorReason = 'not-found' | 'is-directory' | 'no-permission' | 'unreadable';

/** A file cannot be read; `reason` selects the message. */
export class FileError extends Error {
  override readonly name = 'FileError';
  readonly path: string;
  readonly reason: FileErrorReason;
  constructor(path: string, reason: FileErrorReason, options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
    this.path = path;
    this.reason = reason;
  }
}

/** A file cannot be written; `reason` selects the message. */
export class FileWriteError extends Error {
  override readonly name = 'FileWriteError';
  readonly path: string;
  /** `changed`: it is no longer what was read. */
  readonly reason: 'exists' | 'no-folder' | 'unwritable' | 'changed';
  constructor(path: string, reason: FileWriteError['reason'], options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
    this.path = path;
    this.reason = reason;
  }
}
