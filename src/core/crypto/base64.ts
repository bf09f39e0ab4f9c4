/** Base64 as RFC 4648 §4 defines it. `Buffer.from(x, 'base64')` never fails and hides damage, so texts are judged first. */

const ALPHABET = /^[A-Za-z0-9+/]*$/;

/** True for standard base64 with its padding and nothing else; unused trailing bits may be set. */
export function isBase64(text: string): boolean {
  const data = text.replace(/={1,2}$/, '');
  return text.length > 0 && text.length % 4 === 0 && data.length % 4 !== 1 && ALPHABET.test(data);
}

/** True when base64 characters (without `=`) are what an encoder writes: the unused bits of the last one are zero. */
export function isCanonical(data: string): boolean {
  return encodeBase64(decodeBase64(data)).replace(/=+$/, '') === data;
}

/** Number of bytes that `dataCharacters` base64 characters (without `=`) hold; a lone last character holds none. */
export function decodedBytes(dataCharacters: number): number {
  return Math.floor((dataCharacters * 3) / 4);
}

/** Number of base64 characters, without `=`, that encode `bytes` bytes. */
export function dataCharacters(bytes: number): number {
  return Math.ceil((bytes * 4) / 3);
}

/**
 * Decodes standard base64 characters, with or without padding.
 *
 * @param text - only characters of the standard alphabet and `=`; judge the text before.
 * @returns the bytes; whole bytes only, so a lone last character is dropped.
 * @see RFC 4648 §4
 */
export function decodeBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}

/** Encodes bytes as standard base64 with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
