/** Finds the names the platforms care about, in names and in running text. */

import { normaliseName } from './capture.ts';

const CACHE_LIMIT = 10_000;
const LONGEST_NAME = 200;
const BACKSLASH = 92;
const PERCENT = 37;

const WORD = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  WORD[code] = /[A-Za-z0-9_-]/.test(String.fromCharCode(code)) ? 1 : 0;
}

/** Whether a UTF-16 code unit can stand in a name: ASCII letter, digit, `_` or `-`. */
export function isWordCode(code: number): boolean {
  return code < 128 && WORD[code] === 1;
}

/** Whether a UTF-16 code unit is a blank that does not end the line: space, tab or no-break space. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0xa0;
}

/** The wanted names, prepared for one pass over any text. */
export class NameFinder {
  readonly #names: ReadonlySet<string>;
  readonly #cache = new Map<string, boolean>();
  readonly #hashes = new Uint8Array(65_536);

  /** @param names - normalised wire names, as `normaliseName` makes them. */
  constructor(names: ReadonlySet<string>) {
    this.#names = names;
    for (const name of names) this.#hashes[hashOf(name, 0, name.length)] = 1;
  }

  /** Whether a captured name is one of the wanted ones; names over 200 characters never are. */
  isWanted(name: string): boolean {
    if (name.length > LONGEST_NAME) return false;
    const known = this.#cache.get(name);
    if (known !== undefined) return known;
    const isWanted = this.#names.has(normaliseName(name));
    if (this.#cache.size < CACHE_LIMIT) this.#cache.set(name, isWanted);
    return isWanted;
  }

  /** Whether the word in a range of a text is a wanted name; cheap for the many that are not. */
  isWantedWord(text: string, start: number, end: number): boolean {
    if (end - start > LONGEST_NAME || this.#hashes[hashOf(text, start, end)] === 0) return false;
    return this.isWanted(text.slice(start, end));
  }

  /** Whether a wanted name stands anywhere in a range of a text as a word of its own. */
  occursIn(text: string, start = 0, end = text.length): boolean {
    for (let at = start; at < end; ) {
      const from = skipEscape(text, at);
      if (from > at) {
        at = from;
        continue;
      }
      at = wordEnd(text, from);
      if (at === from) at += 1;
      else if (this.isWantedWord(text, from, at)) return true;
    }
    return false;
  }
}

/** The offset after the word that begins at `start`; `start` itself when no word begins there. */
export function wordEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && isWordCode(text.charCodeAt(at))) at += 1;
  return at;
}

/**
 * Steps over an escape whose letters must not be taken for the beginning of a word: `\n`, `\u0022`, `\x22`, `%22`.
 *
 * @returns the offset after the escape, or `at` itself when none stands there.
 */
export function skipEscape(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === PERCENT) return isHex(text.charCodeAt(at + 1)) && isHex(text.charCodeAt(at + 2)) ? at + 3 : at;
  if (code !== BACKSLASH) return at;
  let end = at + 1;
  while (text.charCodeAt(end) === BACKSLASH) end += 1;
  const next = text.charAt(end);
  if (next === 'u' && isHex(text.charCodeAt(end + 1)) && isHex(text.charCodeAt(end + 4))) return end + 5;
  if (next === 'x' && isHex(text.charCodeAt(end + 1)) && isHex(text.charCodeAt(end + 2))) return end + 3;
  return next !== '' && 'nrtbf'.includes(next) ? end + 1 : end;
}

/** Whether a UTF-16 code unit is a hexadecimal digit. */
export function isHex(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}

function hashOf(text: string, start: number, end: number): number {
  let hash = 7;
  for (let at = start; at < end; at += 1) {
    let code = text.charCodeAt(at);
    if (code === 95 || code === 45) continue;
    if (code >= 65 && code <= 90) code += 32;
    hash = (Math.imul(hash, 31) + code) | 0;
  }
  return hash & 0xffff;
}
