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
}

/** A file to be created. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** True for what only its owner may read (mode 0600). */
  readonly isPrivate: boolean;
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

/** A file cannot be created; `reason` selects the message. */
export class FileWriteError extends Error {
  override readonly name = 'FileWriteError';
  readonly path: string;
  readonly reason: 'exists' | 'no-folder' | 'unwritable';
  constructor(path: string, reason: FileWriteError['reason'], options?: ErrorOptions) {
    super(`${path}: ${reason}`, options);
    this.path = path;
    this.reason = reason;
  }
}
