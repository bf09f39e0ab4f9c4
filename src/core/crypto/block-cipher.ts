/**
 * Block by block decryption. CBC is undone here with the raw block transform, because the damage shows in single blocks
 * and automatic padding removal would hide all of them behind one error.
 */
import { createDecipheriv } from 'node:crypto';

/** OpenSSL name of the raw (ECB) transform, with its sizes in bytes. */
export interface BlockCipher {
  readonly ecbName: string;
  readonly keyBytes: number;
  readonly blockBytes: number;
}

/** AES with a 128-bit key (FIPS 197). */
export const AES_128: BlockCipher = { ecbName: 'aes-128-ecb', keyBytes: 16, blockBytes: 16 };
/** AES with a 192-bit key (FIPS 197). */
export const AES_192: BlockCipher = { ecbName: 'aes-192-ecb', keyBytes: 24, blockBytes: 16 };
/** AES with a 256-bit key (FIPS 197). */
export const AES_256: BlockCipher = { ecbName: 'aes-256-ecb', keyBytes: 32, blockBytes: 16 };
/** Triple DES with three keys (NIST SP 800-67). */
export const TRIPLE_DES: BlockCipher = { ecbName: 'des-ede3', keyBytes: 24, blockBytes: 8 };
/** Triple DES whose third key is the first one again. */
export const TRIPLE_DES_TWO_KEYS: BlockCipher = { ecbName: 'des-ede', keyBytes: 16, blockBytes: 8 };
/** SM4 (GB/T 32907-2016). */
export const SM4: BlockCipher = { ecbName: 'sm4-ecb', keyBytes: 16, blockBytes: 16 };

/**
 * The inverse block transform under one key.
 *
 * @param key - exactly `cipher.keyBytes` bytes.
 * @returns a function from whole blocks to as many bytes; it keeps no state between calls.
 * @see FIPS 197; NIST SP 800-38A §6.1
 */
export function createBlockDecryptor(cipher: BlockCipher, key: Uint8Array): (blocks: Uint8Array) => Uint8Array {
  const decipher = createDecipheriv(cipher.ecbName, key, null);
  decipher.setAutoPadding(false);
  return (blocks) => decipher.update(blocks);
}

/**
 * CBC plaintext from the raw transform of the same blocks.
 *
 * @param transformed - inverse transform of `ciphertext`, same length, whole blocks.
 * @param iv - one block.
 * @returns plaintext with its padding, same length.
 * @see NIST SP 800-38A §6.2
 */
export function chainBlocks(transformed: Uint8Array, ciphertext: Uint8Array, iv: Uint8Array): Uint8Array {
  const blockBytes = iv.length;
  const plaintext = new Uint8Array(transformed.length);
  for (let index = 0; index < transformed.length; index++) {
    const previous = index < blockBytes ? iv[index] : ciphertext[index - blockBytes];
    plaintext[index] = (transformed[index] ?? 0) ^ (previous ?? 0);
  }
  return plaintext;
}

/** Byte-wise XOR; as long as the shorter one. */
export function xorBytes(left: Uint8Array, right: Uint8Array): Uint8Array {
  const result = new Uint8Array(Math.min(left.length, right.length));
  for (let index = 0; index < result.length; index++) result[index] = (left[index] ?? 0) ^ (right[index] ?? 0);
  return result;
}

/** Number of bits in which two values of equal length differ. */
export function differingBits(left: Uint8Array, right: Uint8Array): number {
  let bits = 0;
  for (const byte of xorBytes(left, right)) for (let rest = byte; rest > 0; rest >>= 1) bits += rest & 1;
  return bits;
}

/** True when both hold the same bytes. Not constant time: nothing here answers a stranger. */
export function equalBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
