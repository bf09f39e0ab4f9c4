/**
 * Finds many fixed texts in one pass. A log may be a hundred megabytes, so nothing is done at a character that does not
 * begin a word, and at the others four characters decide whether anything is compared at all. No regular expressions:
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
  /** By the hash of four characters, or of as many as are certain, where in `buckets` the needles with it are; 0 is empty. */
  readonly byFour: Uint16Array;
  readonly byFewer: Uint16Array;
  readonly buckets: readonly (readonly Prepared<Value>[])[];
}

interface Prepared<Value> {
  readonly needle: Needle<Value>;
  /** Length of the word that it is, or -1 when it is none or several. */
  readonly wordLength: number;
}

const HASH_BITS = 13;
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
  return code === 58 || code === 43 || (code >= 9 && code <= 13) ? 32 : code;
});

function lower(code: number): number {
  return code >= 65 && code <= 90 ? code + 32 : code;
}

/** Blanks of all kinds, colons, and what queries write for a blank. */
function isGap(code: number): boolean {
  return (
    code === 32 ||
    code === 58 ||
    code === 43 ||
    (code >= 9 && code <= 13) ||
    code === 0xff1a ||
    code === 0xa0 ||
    code === 0x3000
  );
}

function hash(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> (32 - HASH_BITS);
}

function folded(code: number): number {
  if (code < 128) return FOLDED[code] ?? 0;
  return isGap(code) ? 32 : code;
}

/** Of four letters. */
function hashFour(text: string, at: number): number {
  const first = folded(text.charCodeAt(at));
  const second = folded(text.charCodeAt(at + 1));
  const third = folded(text.charCodeAt(at + 2));
  return hash((first << 24) ^ (second << 16) ^ (third << 8) ^ folded(text.charCodeAt(at + 3)));
}

/** Of three letters, of two before a blank, behind which may stand more of them, or of two characters of other scripts. */
function hashFewer(text: string, at: number): number {
  const first = folded(text.charCodeAt(at));
  const second = folded(text.charCodeAt(at + 1));
  if (first >= 128) return hash((first << 12) ^ second);
  return hash((first << 16) ^ (second << 8) ^ (second === 32 ? 0 : folded(text.charCodeAt(at + 2))));
}

/** Prepares the search. Needles of fewer than three letters, or two characters of other scripts, are left out. */
export function makeNeedles<Value>(needles: readonly Needle<Value>[]): NeedleTable<Value> {
  const pairs = new Uint8Array(128 * 128);
  const byFour = new Uint16Array(1 << HASH_BITS);
  const byFewer = new Uint16Array(1 << HASH_BITS);
  const buckets: Prepared<Value>[][] = [[]];
  for (const needle of needles) {
    const { text } = needle;
    const first = text.charCodeAt(0);
    if (text.length < (first < 128 ? 3 : 2)) continue;
    const second = folded(text.charCodeAt(1));
    if (first < 128 && second < 128) pairs[(first << 7) | second] = 1;
    const letters = countLetters(text);
    const isLong = first < 128 && letters >= 4;
    const table = isLong ? byFour : byFewer;
    const place = isLong ? hashFour(text, 0) : hashFewer(text, 0);
    const prepared = { needle, wordLength: needle.isWord && letters === text.length ? letters : -1 };
    const bucket = buckets[table[place] ?? 0];
    if (table[place] === 0 || bucket === undefined) table[place] = buckets.push([prepared]) - 1;
    else bucket.push(prepared);
  }
  return { pairs, byFour, byFewer, buckets };
}

/** How many ASCII letters, digits and `_` stand at the beginning. */
function countLetters(text: string): number {
  let count = 0;
  while (isWordCode(text.charCodeAt(count))) count++;
  return count;
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
  const { pairs, byFour, byFewer, buckets } = table;
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
      const wordLength = at + 1 - start;
      const four = wordLength < 4 ? 0 : (byFour[hashFour(text, start)] ?? 0);
      if (four !== 0) tryAll(buckets[four], text, start, wordLength, onMatch);
      const fewer = byFewer[hashFewer(text, start)] ?? 0;
      if (fewer !== 0) tryAll(buckets[fewer], text, start, wordLength, onMatch);
    } else {
      const fewer = byFewer[hashFewer(text, at)] ?? 0;
      if (fewer !== 0) tryAll(buckets[fewer], text, at, -1, onMatch);
    }
  }
}

function tryAll<Value>(
  bucket: readonly Prepared<Value>[] | undefined,
  text: string,
  start: number,
  length: number,
  onMatch: (needle: Needle<Value>, start: number, end: number) => void,
): void {
  if (bucket === undefined) return;
  for (const { needle, wordLength } of bucket) {
    if (wordLength !== -1 && wordLength !== length) continue;
    const end = matchAt(text, start, needle.text);
    if (end !== -1 && !(needle.isWord && isWordCode(text.charCodeAt(end)))) onMatch(needle, start, end);
  }
}
