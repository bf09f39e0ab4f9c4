/** The real world: streams, environment, files, clock. */
import {
  close,
  closeSync,
  type Dirent,
  existsSync,
  fstat,
  fstatSync,
  fsyncSync,
  lstatSync,
  open,
  openSync,
  read,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  stat,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import {
  FileError,
  type FileErrorReason,
  FileWriteError,
  type FolderEntry,
  type Io,
  type NewFile,
  type OutputStream,
} from '../facts/io.ts';
import { mistake } from './mistake.ts';

const CHUNK_BYTES = 65_536;
const SAMPLE_LIMIT_BYTES = 1024 * 1024;
/** More than anybody pastes. */
const TYPED_BYTES = 64 * 1024 * 1024;

/** Streams are touched on first use only: opening them is a good part of the start-up time. */
export function nodeIo(): Io {
  const cwd = process.cwd();
  return {
    argv: process.argv.slice(2),
    env: process.env,
    cwd,
    stdin: {
      get isTTY() {
        return isStdinTerminal();
      },
      read: readStdin,
      chunks: stdinChunks,
    },
    stdout: outputStream(1, () => process.stdout),
    stderr: outputStream(2, () => process.stderr),
    readFile: (path, limitBytes) => readFileLimited(path, isAbsolute(path) ? path : resolve(cwd, path), limitBytes),
    createFiles: async (files) => createFiles(files, cwd),
    makeRsaKey: async (bits) => (await import('../core/crypto/make-keys.ts')).makeRsaKey(bits),
    makeSymmetricKey: async (bytes) => (await import('../core/crypto/make-keys.ts')).makeSymmetricKey(bytes),
    replaceFile: async (path, text, before) => replaceFile(path, resolve(cwd, path), text, before),
    listFiles: async (folder) => listFiles(resolve(cwd, folder)),
    listFolder: async (path) => listFolder(resolve(cwd, path)),
    fileMode: async (path) => fileMode(resolve(cwd, path)),
    gitStates: async (folder, paths) => (await import('./git.ts')).gitStates(folder, paths),
    probe: async (url, options) => (await import('./probe.ts')).probe(url, options),
    isFolder: async (path) => statSync(resolve(cwd, path), { throwIfNoEntry: false })?.isDirectory() === true,
    exists: async (path) => existsSync(resolve(cwd, path)),
    resolvePath: (folder, path) => resolve(cwd, folder, path),
    parseEnv: (text) => readEnv(text),
    readSample: (name) => readFileLimited(name, join(samplesFolder(), name), SAMPLE_LIMIT_BYTES),
    now: () => Date.now(),
    get systemLocale() {
      // The cheapest of the Intl objects: the others take 8 to 15 ms to create.
      return new Intl.PluralRules().resolvedOptions().locale;
    },
    askSecret: async (question) => (await import('./prompts.ts')).askSecret(question),
    ask: {
      choose: async (question, choices, preset) => (await import('./prompts.ts')).choose(question, choices, preset),
      enter: async (question, options) => (await import('./prompts.ts')).enter(question, options),
      confirm: async (question, preset) => (await import('./prompts.ts')).confirm(question, preset),
      tell: async (text) => (await import('./prompts.ts')).tell(text),
    },
  };
}

/** Node's own parser; what it gives is plain text. */
function readEnv(text: string): Record<string, string> {
  return Object.fromEntries(Object.entries(parseEnv(text)).map(([name, value]) => [name, String(value)]));
}

/** The samples stand at the top of the package, above the source as well as above the bundle. */
function samplesFolder(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'samples');
    if (existsSync(join(candidate, 'samples.json')) || folder === dirname(folder)) return candidate;
  }
}

/** Less than any pipe holds, so that writing it at once cannot wait for the reader. */
const DIRECT_WRITE_CHARACTERS = 16_384;

/** False without opening the stream where the descriptor is no device at all: a file, a pipe, a socket. */
function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return true;
  }
}

/** Writes a short text straight to a file or pipe; opening Node's stream costs 2 ms. Returns what is left to write. */
function writeDirectly(descriptor: number, text: string): Buffer | null {
  const bytes = Buffer.from(text);
  try {
    const written = writeSync(descriptor, bytes);
    return written === bytes.length ? null : bytes.subarray(written);
  } catch (error) {
    if (isBrokenPipe(error)) return null;
    // A full pipe, a full disk: the stream knows what to do.
    return bytes;
  }
}

/** A reader that went away (`phonekit … | head`) is no error: what comes after it is dropped. */
function outputStream(descriptor: number, getStream: () => NodeJS.WriteStream): OutputStream {
  let isClosed = false;
  let hasListener = false;
  return {
    get isTTY() {
      return isDevice(descriptor) && getStream().isTTY === true;
    },
    get columns() {
      if (!isDevice(descriptor)) return undefined;
      const stream = getStream();
      return stream.isTTY === true ? stream.columns : undefined;
    },
    write(text) {
      if (isClosed) return Promise.resolve();
      let rest: Buffer | string | null = text;
      if (!hasListener && text.length <= DIRECT_WRITE_CHARACTERS && !isDevice(descriptor)) {
        rest = writeDirectly(descriptor, text);
        if (rest === null) return Promise.resolve();
      }
      const stream = getStream();
      if (!hasListener) {
        hasListener = true;
        // Without a listener the 'error' event, which follows the callback, would end the process.
        stream.on('error', () => {
          isClosed = true;
        });
      }
      return new Promise((done, fail) => {
        stream.write(rest, (error) => {
          if (!error) return done();
          isClosed = true;
          return isBrokenPipe(error)
            ? done()
            : fail(mistake('output-failed', { reason: errorCode(error) ?? error.name }));
        });
      });
    },
  };
}

// Windows reports a reader that went away as EOF.
function isBrokenPipe(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'EPIPE' || code === 'EOF' || code === 'ERR_STREAM_DESTROYED';
}

/** Without opening `process.stdin`, and without loading node:tty, which costs 2 ms, where nothing can be a terminal. */
function isStdinTerminal(): boolean {
  return isDevice(0) && process.getBuiltinModule('node:tty').isatty(0);
}

async function readStdin(limitBytes: number): Promise<Uint8Array> {
  if (isStdinTerminal()) return readTerminal(limitBytes);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    chunks.push(bytes);
    length += bytes.length;
    if (length > limitBytes) break;
  }
  return Buffer.concat(chunks).subarray(0, limitBytes + 1);
}

async function* stdinChunks(): AsyncGenerator<Uint8Array> {
  if (isStdinTerminal()) yield await readTerminal(TYPED_BYTES);
  else for await (const chunk of process.stdin) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
}

/** What is typed up to the end-of-file key. By the descriptor, since `process.stdin` would end with it, and with it the questions. */
async function readTerminal(limitBytes: number): Promise<Uint8Array> {
  pendingReads += 1;
  try {
    return await readUpTo(0, limitBytes + 1);
  } finally {
    pendingReads -= 1;
  }
}

let pendingReads = 0;

/** True while a file or the terminal is being read, which may last for ever. */
export function isReadingFile(): boolean {
  return pendingReads > 0;
}

// Callback functions made into promises: loading node:fs/promises costs 1 ms of start-up. Never the synchronous ones,
// under which Ctrl-C could not end the wait for a named pipe.
async function readFileLimited(path: string, absolutePath: string, limitBytes: number): Promise<Uint8Array> {
  const whole = readSmallFile(absolutePath, limitBytes);
  if (whole !== null) return whole;
  let file: number | undefined;
  pendingReads += 1;
  try {
    file = await promisify(open)(absolutePath, 'r');
    if ((await promisify(fstat)(file)).isDirectory()) throw new FileError(path, 'is-directory');
    return await readUpTo(file, limitBytes + 1);
  } catch (error) {
    if (error instanceof FileError) throw error;
    // Windows refuses to open a directory with EPERM.
    const isDirectory = await promisify(stat)(absolutePath).then(
      (stats) => stats.isDirectory(),
      () => false,
    );
    throw new FileError(path, isDirectory ? 'is-directory' : fileErrorReason(errorCode(error)), { cause: error });
  } finally {
    pendingReads -= 1;
    if (file !== undefined) await promisify(close)(file);
  }
}

/** A regular file up to this size is read at once: the way through the thread pool costs four turns, 2 ms in all. */
const SMALL_FILE_BYTES = 1024 * 1024;

/** The bytes of a small regular file, or null for anything else, also for what cannot be read. */
function readSmallFile(absolutePath: string, limitBytes: number): Uint8Array | null {
  try {
    const stats = statSync(absolutePath);
    if (!stats.isFile() || stats.size === 0 || stats.size > Math.min(SMALL_FILE_BYTES, limitBytes)) return null;
    const bytes = readFileSync(absolutePath);
    return bytes.length > limitBytes ? null : bytes;
  } catch {
    return null;
  }
}

/** Reads until the end or the limit; pipes such as `<(…)` and /dev/stdin tell no size beforehand. */
async function readUpTo(file: number, limitBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < limitBytes) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, limitBytes - length));
    const { bytesRead } = await promisify(read)(file, chunk, 0, chunk.length, null);
    if (bytesRead === 0) break;
    chunks.push(chunk.subarray(0, bytesRead));
    length += bytesRead;
  }
  return Buffer.concat(chunks);
}

/**
 * Synchronous from the first file to the last, so that Ctrl-C comes before all of it or after. `wx` refuses whatever has
 * the name already, symbolic links included.
 */
function createFiles(files: readonly NewFile[], cwd: string): void {
  const created: { readonly path: string; readonly descriptor: number }[] = [];
  let isComplete = false;
  try {
    for (const { path, isPrivate } of files) {
      const absolutePath = resolve(cwd, path);
      try {
        created.push({ path: absolutePath, descriptor: openSync(absolutePath, 'wx', isPrivate ? 0o600 : 0o644) });
      } catch (error) {
        throw new FileWriteError(path, writeErrorReason(absolutePath, errorCode(error)), { cause: error });
      }
    }
    for (const [index, { text, path }] of files.entries()) {
      const descriptor = created[index]?.descriptor;
      if (descriptor === undefined) continue;
      try {
        writeFileSync(descriptor, text);
        fsyncSync(descriptor);
      } catch (error) {
        throw new FileWriteError(path, 'unwritable', { cause: error });
      }
    }
    isComplete = true;
  } finally {
    for (const { path, descriptor } of created) {
      closeSync(descriptor);
      if (!isComplete) unlinkSync(path);
    }
  }
}

/** A new file under another name first, so that the old one is whole until the new one is. */
function replaceFile(path: string, absolutePath: string, text: string, before: string): void {
  // What a link points at is replaced, not the link.
  const target = existsSync(absolutePath) ? realpathSync(absolutePath) : absolutePath;
  const draft = `${target}.${process.pid}.tmp`;
  try {
    const { mode } = statSync(target);
    if (readFileSync(target, 'utf8') !== before) throw new FileWriteError(path, 'changed');
    writeFileSync(draft, text, { flag: 'wx', mode, flush: true });
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    if (error instanceof FileWriteError) throw error;
    throw new FileWriteError(path, 'unwritable', { cause: error });
  }
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort();
  } catch {
    return [];
  }
}

function listFolder(folder: string): FolderEntry[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.flatMap((entry) => folderEntry(entry, folder)).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Sockets, pipes and devices are nothing; a file that went away meanwhile is nothing either. */
function folderEntry(entry: Dirent, folder: string): FolderEntry[] {
  const { name } = entry;
  if (entry.isSymbolicLink()) return [{ name, kind: 'link', bytes: 0 }];
  if (entry.isDirectory()) return [{ name, kind: 'folder', bytes: 0 }];
  const bytes = entry.isFile() ? lstatSync(join(folder, name), { throwIfNoEntry: false })?.size : undefined;
  return bytes === undefined ? [] : [{ name, kind: 'file', bytes }];
}

function fileMode(path: string): number | null {
  if (process.platform === 'win32') return null;
  try {
    return statSync(path).mode & 0o777;
  } catch {
    return null;
  }
}

function writeErrorReason(absolutePath: string, code: string | undefined): FileWriteError['reason'] {
  if (code === 'EEXIST' || existsSync(absolutePath)) return 'exists';
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'no-folder' : 'unwritable';
}

function fileErrorReason(code: string | undefined): FileErrorReason {
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'not-found';
  if (code === 'EISDIR') return 'is-directory';
  return code === 'EACCES' || code === 'EPERM' ? 'no-permission' : 'unreadable';
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
