/** Bytes to text: what Windows, PowerShell and old servers write besides UTF-8. */

import type { Encoding } from './capture.ts';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** True when the bytes are no text at all; `text` is then empty. */
  readonly isBinary: boolean;
  /** True when only the beginning was read, the rest being more than a string can hold. */
  readonly isCut: boolean;
}

/** Well under the longest string Node can make (2²⁹ − 24 code units). */
const MAX_BYTES = 256 * 1024 * 1024;
const SAMPLE_BYTES = 4096;
const REPLACEMENT = 0xfffd;

/**
 * Decodes UTF-8, UTF-16 (with a byte order mark, or when every other byte is NUL) and GBK.
 *
 * A few bytes that are no UTF-8 become U+FFFD (a log cut inside a character) unless GBK explains them all.
 *
 * @returns the text without its byte order mark; `isBinary` when no reading makes sense; never throws.
 * @see https://encoding.spec.whatwg.org/
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const isCut = bytes.length > MAX_BYTES;
  const input = isCut ? bytes.subarray(0, MAX_BYTES) : bytes;
  const strict = decodeAs('utf-8', input, true);
  if (strict !== null && !CONTROL.test(strict)) return { text: strict, encoding: 'utf-8', isBinary: false, isCut };
  const utf16 = utf16Kind(input);
  if (utf16 !== null) {
    const text = decodeAs(utf16, input, false) ?? '';
    return isNoise(text) ? binary(isCut) : { text, encoding: utf16, isBinary: false, isCut };
  }
  if (isControlHeavy(input)) return binary(isCut);
  if (strict !== null) return { text: strict, encoding: 'utf-8', isBinary: false, isCut };
  return decodeDamaged(input, isCut);
}

function decodeDamaged(bytes: Uint8Array, isCut: boolean): DecodedText {
  const lenient = decodeAs('utf-8', bytes, false) ?? '';
  const utf8 = census(lenient);
  const chinese = decodeAs('gbk', bytes, false);
  const gbk = chinese === null ? null : census(chinese);
  if (utf8.wide < utf8.bad * 4 && chinese !== null && gbk !== null && gbk.bad <= 1 + gbk.wide / 100) {
    return { text: chinese, encoding: 'gbk', isBinary: false, isCut };
  }
  const isMostlyText = utf8.bad * 4 <= lenient.length;
  return isMostlyText ? { text: lenient, encoding: 'utf-8', isBinary: false, isCut } : binary(isCut);
}

function binary(isCut: boolean): DecodedText {
  return { text: '', encoding: 'utf-8', isBinary: true, isCut };
}

function decodeAs(encoding: string, bytes: Uint8Array, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    // Not this encoding, or one that this build of Node lacks.
    return null;
  }
}

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.5 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.5 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** The characters of `isControl`: a text without them is no UTF-16 and not binary. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0007\u000b\u000e-\u001a\u001c-\u001f\u007f]/;

/** Tab, line ends, form feed, backspace and ESC (terminal colours) are text. */
function isControl(code: number): boolean {
  return code < 8 || code === 11 || (code > 13 && code < 27) || (code > 27 && code < 32) || code === 127;
}

function isControlHeavy(bytes: Uint8Array): boolean {
  let count = 0;
  for (const byte of bytes) if (isControl(byte)) count += 1;
  return count * 33 > bytes.length;
}

function census(text: string): { readonly wide: number; readonly bad: number } {
  let wide = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    // GBK bytes that no table knows land in the private use area.
    if (code === REPLACEMENT || (code >= 0xe000 && code < 0xf900) || code < 0xa0) bad += 1;
    else wide += 1;
  }
  return { wide, bad };
}

function isNoise(text: string): boolean {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isControl(code) || code === REPLACEMENT) count += 1;
  }
  return count * 10 > text.length;
}
