/** Reads files of source for a run of `lint`, and keeps what only the texts tell. */
import { decodeText } from '../capture/decode.ts';
import { FileError, type Io } from '../facts/io.ts';
import { findSuppressions, type SuppressionComment } from '../rules/suppressions.ts';

/** More than any file that is looked at; larger ones are left out before they are read. */
const LIMIT_BYTES = 4 * 1024 * 1024;

/** A text as it stands in its file, byte order mark included. */
interface ReadText {
  readonly text: string;
  /** Only what is UTF-8 can be written again. */
  readonly isUtf8: boolean;
}

function decode(bytes: Uint8Array): ReadText | null {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    const { text, isBinary } = decodeText(bytes);
    return isBinary ? null : { text, isUtf8: false };
  }
}

/** The files of one run. Texts are not kept; what `--fix` makes of them is. */
export class SourceReader {
  readonly #io: Io;
  readonly #comments = new Map<string, readonly SuppressionComment[]>();
  readonly #changed = new Map<string, string>();
  readonly #seen = new Set<string>();

  constructor(io: Io) {
    this.#io = io;
  }

  /** How many files were read. */
  get count(): number {
    return this.#seen.size;
  }

  /** The comments that suppress findings, by path. */
  get comments(): ReadonlyMap<string, readonly SuppressionComment[]> {
    return this.#comments;
  }

  /** The text of a file; null where there is none. */
  async read(path: string): Promise<string | null> {
    const found = await this.#load(path);
    if (found === null) return null;
    this.#seen.add(path);
    const comments = findSuppressions(found.text);
    if (comments.length > 0) this.#comments.set(path, comments);
    else this.#comments.delete(path);
    return found.text;
  }

  /** The text of a file that may be written again; null where it may not. */
  async readForChange(path: string): Promise<string | null> {
    const found = await this.#load(path);
    return found?.isUtf8 === true ? found.text : null;
  }

  /** From now on the file reads so; null for what stands in it. */
  change(path: string, text: string | null): void {
    if (text === null) this.#changed.delete(path);
    else this.#changed.set(path, text);
  }

  async #load(path: string): Promise<ReadText | null> {
    const changed = this.#changed.get(path);
    if (changed !== undefined) return { text: changed, isUtf8: true };
    try {
      return decode(await this.#io.readFile(path, LIMIT_BYTES));
    } catch (error) {
      if (error instanceof FileError) return null;
      throw error;
    }
  }
}
