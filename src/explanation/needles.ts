/**
 * Finds many fixed texts in one pass. A log may be a hundred megabytes, so nothing is done at a character that does not
 * begin a word, and at the others three characters decide whether anything is compared at all. No regular expressions:
 * the time is linear in the text, whatever it holds.
 */

/** A text to look for and what it stands for. Blanks and colons in it stand for any run of blanks and colons. */
export interface Needle<Value> {
  /** Lower case; begins with a letter, a digit, `_` or a character that is not ASCII. */
  readonly text: string;
  readonly value: Value;
  /** True when no letter, digit or `_` may follow. */
  readonly isWord: boolean;
}

/** The needles ready to be searched for. */
export interface NeedleTable<Value> {
  /** Whether a needle begins with these two ASCII characters: most words cost this one look. */
  readonly pairs: Uint8Array;
  /** Whether a needle has a beginning of this hash. */
  readonly filter: Uint8Array;
  readonly byBeginning: ReadonlyMap<number, readonly Prepared<Value>[]>;
}

interface Prepared<Value> {
  readonly needle: Needle<Value>;
  /** Fourth character, or -1 where it may differ. */
  readonly fourth: number;
  /** Length of the word that it is, or -1 when it is none or several. */
  readonly wordLength: number;
}

const FILTER_BITS = 16;
/** Runs of blanks are cut here: nobody writes an error message with more. */
const MAX_BLANKS = 32;

/** Per ASCII character: 0 no part of a word, 1 part of a word. */
const IS_WORD = Uint8Array.from({ length: 128 }, (_, code) =>
  (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 ? 1 : 0,
);

/** True for ASCII letters, digits and `_`. */
export function isWordCode(code: number): boolean {
  return code < 128 && IS_WORD[code] === 1;
}

/** ASCII letters small, blanks and colons as one blank; see `isGap` for those of other scripts. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  if (code >= 65 && code <= 90) return code + 32;
  return code === 58 || (code >= 9 && code <= 13) ? 32 : code;
});

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Blanks of all kinds and colons. */
function isGap(code: number): boolean {
  return code === 32 || code === 58 || (code >= 9 && code <= 13) || code === 0xff1a || code === 0xa0 || code === 0x3000;
}

/** Three letters, or of other scripts, whose words are short, two characters. */
function beginning(first: number, second: number, third: number): number {
  return first < 128 ? (first << 16) ^ (second << 8) ^ third : (first << 12) ^ second;
}

function hash(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - FILTER_BITS);
}

function folded(code: number): number {
  if (code < 128) return FOLDED[code] ?? 0;
  return isGap(code) ? 32 : code;
}

function readBeginning(text: string, at: number): number {
  const first = folded(text.charCodeAt(at));
  const second = folded(text.charCodeAt(at + 1));
  // Behind a blank may stand more of them.
  const third = first >= 128 || second === 32 ? 0 : folded(text.charCodeAt(at + 2));
  return beginning(first, second, third);
}

/** Prepares the search. Needles of fewer than three letters, or two characters of other scripts, are left out. */
export function makeNeedles<Value>(needles: readonly Needle<Value>[]): NeedleTable<Value> {
  const pairs = new Uint8Array(128 * 128);
  const filter = new Uint8Array(1 << FILTER_BITS);
  const byBeginning = new Map<number, Prepared<Value>[]>();
  for (const needle of needles) {
    if (needle.text.length < (needle.text.charCodeAt(0) < 128 ? 3 : 2)) continue;
    const key = readBeginning(needle.text, 0);
    filter[hash(key)] = 1;
    const first = needle.text.charCodeAt(0);
    const second = folded(needle.text.charCodeAt(1));
    if (first < 128 && second < 128) pairs[(first << 7) | second] = 1;
    const fourth = /^\w{4}/.test(needle.text) ? needle.text.charCodeAt(3) : -1;
    const wordLength = needle.isWord && /^\w+$/.test(needle.text) ? needle.text.length : -1;
    const known = byBeginning.get(key);
    const prepared = { needle, fourth, wordLength };
    if (known === undefined) byBeginning.set(key, [prepared]);
    else known.push(prepared);
  }
  return { pairs, filter, byBeginning };
}

/** Where the needle that begins at `at` ends, or -1. */
function matchAt(text: string, at: number, needle: string): number {
  let place = at;
  for (let index = 0; index < needle.length; index++) {
    const wanted = needle.charCodeAt(index);
    if (isGap(wanted)) {
      let blanks = 0;
      while (blanks < MAX_BLANKS && isGap(text.charCodeAt(place))) {
        place++;
        blanks++;
      }
      if (blanks === 0) return -1;
      while (isGap(needle.charCodeAt(index + 1))) index++;
    } else {
      if (lower(text.charCodeAt(place)) !== wanted) return -1;
      place++;
    }
  }
  return place;
}

/**
 * Calls back for every place where a needle stands at the beginning of a word, from left to right. ASCII letters match
 * in either case.
 *
 * @param onMatch - the needle, where it begins, and where it ends.
 */
export function searchNeedles<Value>(
  table: NeedleTable<Value>,
  text: string,
  onMatch: (needle: Needle<Value>, start: number, end: number) => void,
): void {
  const { pairs, filter, byBeginning } = table;
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (IS_WORD[code] === 0) continue;
      const start = at;
      const second = text.charCodeAt(at + 1);
      let next = second;
      while (next < 128 && IS_WORD[next] === 1) next = text.charCodeAt(++at + 1);
      if (second < 128 && pairs[((FOLDED[code] ?? 0) << 7) | (FOLDED[second] ?? 0)] === 0) continue;
      if (filter[hash(readBeginning(text, start))] === 1) tryAll(byBeginning, text, start, at + 1 - start, onMatch);
    } else if (filter[hash(readBeginning(text, at))] === 1) tryAll(byBeginning, text, at, -1, onMatch);
  }
}

function tryAll<Value>(
  byBeginning: NeedleTable<Value>['byBeginning'],
  text: string,
  start: number,
  length: number,
  onMatch: (needle: Needle<Value>, start: number, end: number) => void,
): void {
  const prepared = byBeginning.get(readBeginning(text, start));
  if (prepared === undefined) return;
  const fourthCode = lower(text.charCodeAt(start + 3));
  for (const { needle, fourth, wordLength } of prepared) {
    if ((fourth !== -1 && fourth !== fourthCode) || (wordLength !== -1 && wordLength !== length)) continue;
    const end = matchAt(text, start, needle.text);
    if (end !== -1 && !(needle.isWord && isWordCode(text.charCodeAt(end)))) onMatch(needle, start, end);
  }
}
