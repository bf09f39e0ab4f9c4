/** The value of a loose `name: value` pair in running text: where it ends. */

import { isLineBreak, lineEnd, nextLine } from './lines.ts';
import { isBlank, isWordCode, type NameFinder, wordEnd } from './names.ts';

const TOKEN_LIMIT = 200;
const SECRET_LENGTH = 16;
const WRAP_WIDTH = 40;
const EQUALS = 61;
const COLON = 58;
const ENTITY = /&(?:amp;)?(?:#\d{1,5}|#[xX][0-9a-fA-F]{1,4}|plus|sol|equals|quot);/y;
const NOISE = new Set([...'&#;\u200b\u200c\u200d\u2060\ufeff'].map((character) => character.charCodeAt(0)));
/** What ends a bare value; a slash and `+` belong to base64, `&` is looked at more closely. */
const STOPS = new Set([...',;}])"\'`<|，；。）】」’”'].map((character) => character.charCodeAt(0)));

/**
 * Finds the end of a bare value.
 *
 * Base64 keeps inner blanks (lost plus signs) and following lines (wrapped text); prose such as an errMsg goes on to the end of
 * its line, or to the next `name=`.
 *
 * @returns the offset after the value; `start` when there is none.
 */
export function bareValueEnd(text: string, start: number, finder: NameFinder): number {
  const first = tokenEnd(text, start);
  if (first === start) return start;
  const isBase64 = isBase64Text(text, start, first);
  if (isBase64) {
    const end = base64End(text, start, first, finder);
    if (end > first || (first - start >= SECRET_LENGTH && looksRandom(text.slice(start, first)))) {
      return wrappedEnd(text, start, end);
    }
  }
  const token = text.slice(start, Math.min(first, start + 40));
  if (/^(?:-?\d{1,30}(?:\.\d{1,30})?|true|false|null|undefined|None|nil)$/.test(token)) return first;
  return proseEnd(text, first, finder);
}

/** Whether a range holds base64 or base64url and nothing else, percent-encoding and padding included. */
export function isBase64Text(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && isBase64Code(text.charCodeAt(at))) at += 1;
  while (at < end && text.charCodeAt(at) === EQUALS) at += 1;
  return at === end && end > start;
}

/** Whether a token is hardly a word: letters of both cases with a digit, `+`, padding, or capitals in the middle. */
export function looksRandom(token: string): boolean {
  const text = token.slice(0, 400);
  if (/={1,2}$/.test(text) && text.length > 4) return true;
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/].filter((kind) => kind.test(text)).length;
  if (kinds === 3 || (kinds > 0 && text.includes('+'))) return true;
  if (/^[0-9a-fA-F]{16,}$/.test(text)) return true;
  return /[a-z][A-Z]{2}|[A-Z]{2}[a-z]{1,9}[A-Z]|[a-z][A-Z][a-z]?[A-Z]/.test(text);
}

/** Whether a `name=` or `name:` begins at an offset; a base64 padding is no such name. */
export function beginsName(text: string, at: number): boolean {
  const end = wordEnd(text, at);
  if (end === at || end - at > 60) return false;
  const code = text.charCodeAt(end);
  if (code === COLON) return true;
  const next = text.charCodeAt(end + 1);
  return (
    code === EQUALS &&
    next !== EQUALS &&
    !Number.isNaN(next) &&
    !isBlank(next) &&
    !isLineBreak(next) &&
    !STOPS.has(next)
  );
}

function isBase64Code(code: number): boolean {
  // `+`, `/`, percent-encoding, HTML entities, and what sticks to copied text without being seen.
  return isWordCode(code) || code === 43 || code === 47 || code === 37 || NOISE.has(code);
}

function tokenEnd(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isBlank(code) || isLineBreak(code) || STOPS.has(code)) break;
    if (code === 38) {
      ENTITY.lastIndex = at;
      if (ENTITY.test(text)) at = ENTITY.lastIndex - 1;
      else if (isSeparator(text, at)) break;
    }
    if (code === 92 && endsAtEscape(text, at)) break;
  }
  return at;
}

/** `&` separates when a name follows, `&amp;name=` included; `&#43;` belongs to the value. */
function isSeparator(text: string, at: number): boolean {
  const from = text.startsWith('amp;', at + 1) ? at + 5 : at + 1;
  return from >= text.length || beginsName(text, from) || isBlank(text.charCodeAt(from));
}

/** `\"` closes a value inside an escaped text, and so does `\n` before another name. */
function endsAtEscape(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  if (next === '"' || next === "'") return true;
  return (next === 'n' || next === 'r' || next === 't') && beginsName(text, at + 2);
}

/** Takes the following tokens of the line as well, as far as they are clearly more of the same base64. */
function base64End(text: string, start: number, first: number, finder: NameFinder): number {
  const ends = [first];
  let random = 0;
  for (let end = first; ends.length < TOKEN_LIMIT; ) {
    const length = end - start;
    const isPadded = text.charCodeAt(end - 1) === EQUALS;
    if (isPadded && (ends.length === 1 || length % 4 === 0)) return end;
    let from = end;
    while (isBlank(text.charCodeAt(from))) from += 1;
    if (from === end || beginsName(text, from) || beginsWanted(text, from, finder)) break;
    end = tokenEnd(text, from);
    if (!isBase64Text(text, from, end)) break;
    const token = text.slice(from, end);
    if (
      (looksRandom(token) || (random > 0 && /[0-9]/.test(token) && /[A-Za-z]/.test(token))) &&
      !/^[\d-]+$/.test(token) &&
      !/^[0-9a-f]+(?:-[0-9a-f]+){4}$/.test(token)
    )
      random = ends.length;
    ends.push(end);
  }
  return chooseEnd(text, start, ends, random);
}

/** Base64 has a length of 4n, also with blanks for plus signs: that tells a short last piece from a word. */
function chooseEnd(text: string, start: number, ends: readonly number[], random: number): number {
  const first = ends[0] ?? start;
  const last = ends.at(-1) ?? first;
  const isWhole = (end: number): boolean => (end - start) % 4 === 0;
  const chosen = ends[random] ?? first;
  if (random > 0) {
    if (isWhole(first) && !isWhole(chosen)) return first;
    return !isWhole(chosen) && isWhole(last) ? last : chosen;
  }
  const isPlausible = first - start >= SECRET_LENGTH && looksRandom(text.slice(start, first));
  return isPlausible && ends.length <= 4 && !isWhole(first) && isWhole(last) ? last : first;
}

/** Takes the following lines as well while they are nothing but base64 (mail-style line breaks). */
function wrappedEnd(text: string, start: number, end: number): number {
  let last = end;
  let width = end - start;
  while (text.charCodeAt(last - 1) !== EQUALS) {
    const lineStop = skipBlanks(text, last);
    if (lineStop >= text.length || !isLineBreak(text.charCodeAt(lineStop))) break;
    const from = skipBlanks(text, nextLine(text, lineStop));
    const to = trimmedEnd(text, from);
    const length = to - from;
    if (length === 0 || width < WRAP_WIDTH || beginsName(text, from) || !isBase64Text(text, from, to)) break;
    // A key or an initialisation vector on a line of its own is another value.
    if (width > 128 && length < 45 && length % 4 === 0) break;
    if (!looksRandom(text.slice(from, to)) && length < WRAP_WIDTH) break;
    last = to;
    width = length;
  }
  return last;
}

function proseEnd(text: string, first: number, finder: NameFinder): number {
  let end = first;
  for (;;) {
    const from = skipBlanks(text, end);
    if (from === end) return end;
    // JSON behind a message ("ERROR: phone {…}") is read as JSON.
    if (text.charAt(from) === '{') return end;
    if (
      beginsWanted(text, from, finder) ||
      (beginsName(text, from) && text.charCodeAt(wordEnd(text, from)) === EQUALS)
    ) {
      return end;
    }
    const next = tokenEnd(text, from);
    if (next === from) return end;
    end = next;
  }
}

/** Whether another wanted pair begins; the `Error:` of "getPhoneNumber:fail Error: …" belongs to the message. */
function beginsWanted(text: string, at: number, finder: NameFinder): boolean {
  const end = wordEnd(text, at);
  const code = text.charCodeAt(end);
  if (end === at || (code !== COLON && code !== EQUALS) || !finder.isWantedWord(text, at, end)) return false;
  return code === EQUALS || text.slice(at, end).toLowerCase() !== 'error';
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

function trimmedEnd(text: string, start: number): number {
  let end = lineEnd(text, start);
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return end;
}
