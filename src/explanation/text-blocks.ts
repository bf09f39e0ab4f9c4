/** Cuts a stream of bytes into blocks of text that end at line ends, so that a log of any size takes constant memory. */
import { decodeText } from '../capture/decode.ts';

/** Large enough that the pieces of one answer nearly always stand in one block. */
const BLOCK_BYTES = 1024 * 1024;
/** A line longer than this is cut. */
const LINE_BYTES = 4 * BLOCK_BYTES;
const LINE_FEED = 10;

/**
 * The text of the chunks, block by block. UTF-8 and GBK are told apart per block, UTF-16 by the first one.
 *
 * @returns blocks that end at a line end, except the last one and lines of more than 4 MiB; binary blocks are left out.
 */
export async function* textBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let wide: InstanceType<typeof TextDecoder> | null | undefined;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    if (length < BLOCK_BYTES) continue;
    const bytes = join(waiting, length);
    wide ??= wideDecoder(bytes);
    if (wide !== null) {
      yield wide.decode(bytes, { stream: true });
      waiting = [];
      length = 0;
      continue;
    }
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end === 0 && length < LINE_BYTES) continue;
    const cut = end === 0 ? length : end;
    yield decodeText(bytes.subarray(0, cut)).text;
    const rest = bytes.slice(cut);
    waiting = rest.length === 0 ? [] : [rest];
    length = rest.length;
  }
  const bytes = join(waiting, length);
  if (wide) yield wide.decode(bytes);
  else if (length > 0) yield decodeText(bytes).text;
}

/** The decoder for UTF-16, whose line ends are no single bytes, or null for everything else. */
function wideDecoder(bytes: Uint8Array): InstanceType<typeof TextDecoder> | null {
  const { encoding } = decodeText(bytes.subarray(0, 4096));
  return encoding === 'utf-16le' || encoding === 'utf-16be' ? new TextDecoder(encoding) : null;
}

function join(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first !== undefined) return first;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
