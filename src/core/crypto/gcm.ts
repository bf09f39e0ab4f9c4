/**
 * Galois/Counter Mode undone in two steps, so that a wrong tag does not hide a right key: the text first, then the tag that
 * belongs to it.
 */
import { createCipheriv } from 'node:crypto';
import { type BlockCipher, xorBytes } from './block-cipher.ts';

const BLOCK_BYTES = 16;
/** x^128 + x^7 + x^2 + x + 1, bits reflected. */
const POLYNOMIAL = 0xe1n << 120n;

function encryptBlocks(cipher: BlockCipher, key: Uint8Array, blocks: Uint8Array): Uint8Array {
  const encipher = createCipheriv(cipher.ecbName, key, null);
  encipher.setAutoPadding(false);
  return encipher.update(blocks);
}

function toInteger(bytes: Uint8Array): bigint {
  return BigInt(
    `0x${Buffer.from(bytes)
      .toString('hex')
      .padEnd(BLOCK_BYTES * 2, '0')}`,
  );
}

function multiply(left: bigint, right: bigint): bigint {
  let product = 0n;
  let factor = right;
  for (let bit = 127n; bit >= 0n; bit--) {
    if ((left >> bit) & 1n) product ^= factor;
    factor = factor & 1n ? (factor >> 1n) ^ POLYNOMIAL : factor >> 1n;
  }
  return product;
}

function hash(subkey: bigint, ...texts: readonly Uint8Array[]): bigint {
  let state = 0n;
  const absorb = (block: bigint): void => {
    state = multiply(state ^ block, subkey);
  };
  for (const text of texts)
    for (let at = 0; at < text.length; at += BLOCK_BYTES) absorb(toInteger(text.subarray(at, at + BLOCK_BYTES)));
  absorb(texts.reduce((lengths, text) => (lengths << 64n) | BigInt(text.length * 8), 0n));
  return state;
}

/** `count` counter blocks from `first` on, behind the 12-byte IV. */
function counterBlocks(iv: Uint8Array, first: number, count: number): Uint8Array {
  const blocks = Buffer.alloc(count * BLOCK_BYTES);
  for (let index = 0; index < count; index++) {
    blocks.set(iv, index * BLOCK_BYTES);
    blocks.writeUInt32BE(first + index, index * BLOCK_BYTES + iv.length);
  }
  return blocks;
}

/**
 * The text behind a GCM ciphertext, whether or not its tag fits.
 *
 * @param key - exactly `cipher.keyBytes` bytes.
 * @param iv - 12 bytes.
 * @returns as many bytes as the ciphertext has; with a wrong key they look random.
 * @see NIST SP 800-38D §7.2
 */
export function decryptCounter(cipher: BlockCipher, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array {
  const blocks = counterBlocks(iv, 2, Math.ceil(data.length / BLOCK_BYTES));
  return xorBytes(encryptBlocks(cipher, key, blocks), data);
}

/**
 * The tag that belongs to a ciphertext and its associated data.
 *
 * @param iv - 12 bytes.
 * @returns 16 bytes.
 * @see NIST SP 800-38D §6.4, §7.2; RFC 8998 appendix A.1 for SM4
 */
export function computeTag(
  cipher: BlockCipher,
  key: Uint8Array,
  iv: Uint8Array,
  data: Uint8Array,
  associatedData: Uint8Array,
): Uint8Array {
  const subkey = toInteger(encryptBlocks(cipher, key, new Uint8Array(BLOCK_BYTES)));
  const digest = hash(subkey, associatedData, data);
  const mask = encryptBlocks(cipher, key, counterBlocks(iv, 1, 1));
  return xorBytes(Buffer.from(digest.toString(16).padStart(BLOCK_BYTES * 2, '0'), 'hex'), mask);
}
