/** Which bytes of a decrypted text can be text. */

const isPrintable = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x20 && byte <= 0x7e;
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte <= 0xbf;

/** Length of the UTF-8 sequence that `lead` begins: 3 and 4 only, since shorter ones are too likely in noise; else 0. */
function sequenceLength(lead: number): number {
  if (lead >= 0xe2 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/**
 * Whether a block can be a piece of UTF-8 text: printable ASCII and three- or four-byte sequences, which may be cut at
 * both ends of the block.
 *
 * By chance a random 16-byte block passes about once in 10^7 (95/256 to the 16th, a little more for sequences).
 */
export function isReadableBlock(block: Uint8Array): boolean {
  let index = 0;
  while (index < 2 && isContinuation(block[index])) index++;
  while (index < block.length) {
    const byte = block[index] ?? 0;
    if (isPrintable(byte)) {
      index++;
      continue;
    }
    const length = sequenceLength(byte);
    if (length === 0) return false;
    for (let offset = 1; offset < length && index + offset < block.length; offset++) {
      if (!isContinuation(block[index + offset])) return false;
    }
    index += length;
  }
  return block.length > 0;
}

/** As `isReadableBlock` for a last block: valid padding may follow the text. */
export function isReadableLastBlock(block: Uint8Array, padding: number | null): boolean {
  if (padding === null) return false;
  const text = block.subarray(0, Math.max(0, block.length - padding));
  return text.length === 0 ? padding >= block.length : isReadableBlock(text);
}

/**
 * Whether a block can end with the beginning of padding that goes on in the next one, where padding may be longer than a
 * block: text, then bytes that all hold the same count.
 */
export function isPaddingAhead(block: Uint8Array, paddingBytes: number): boolean {
  const count = block.at(-1) ?? 0;
  const here = count - block.length;
  if (here < 1 || count > paddingBytes || here > block.length) return false;
  const text = block.subarray(0, block.length - here);
  return block.subarray(-here).every((byte) => byte === count) && (text.length === 0 || isReadableBlock(text));
}
