/**
 * RSA decryption without padding, and the padding by hand: Node refuses PKCS#1 v1.5 (CVE-2023-46809), and a key that does
 * not fit shows only in the block itself.
 */
import { constants, type KeyObject, privateDecrypt } from 'node:crypto';

/**
 * The text of one PKCS#1 v1.5 encryption block.
 *
 * @param privateKey - RSA.
 * @param block - as many bytes as the modulus has.
 * @returns the message, or null when the block is not `00 02`, at least eight bytes that are not zero, `00`: then the key
 *   is another one, or the block was altered. By chance a wrong key passes about once in 10^5; judge the message as well.
 * @see RFC 8017 §7.2.2
 */
export function decryptRsaBlock(privateKey: KeyObject, block: Uint8Array): Uint8Array | null {
  let plain: Buffer;
  try {
    plain = privateDecrypt({ key: privateKey, padding: constants.RSA_NO_PADDING }, block);
  } catch {
    // The number is larger than the modulus: no block made for this key is.
    return null;
  }
  if (plain[0] !== 0 || plain[1] !== 2) return null;
  const end = plain.indexOf(0, 2);
  return end < 10 ? null : plain.subarray(end + 1);
}
