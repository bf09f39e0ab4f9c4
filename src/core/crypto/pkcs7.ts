/**
 * Length of the PKCS#7 padding at the end of a plaintext.
 *
 * @param plaintext - as decrypted, padding still on.
 * @param blockBytes - block size the sender padded to, in bytes; 16 for AES, larger where a platform says so.
 * @returns 1 to `blockBytes` when every padding byte holds the count, else null. A wrong key passes by chance in 0.39 %.
 * @see RFC 5652 §6.3
 */
export function paddingLength(plaintext: Uint8Array, blockBytes: number): number | null {
  const count = plaintext.at(-1) ?? 0;
  if (count < 1 || count > blockBytes || count > plaintext.length) return null;
  return plaintext.subarray(plaintext.length - count).every((byte) => byte === count) ? count : null;
}
