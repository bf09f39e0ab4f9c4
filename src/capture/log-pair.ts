/** Loose pairs in running text: `iv=…`, `"iv": "…"`, `[iv] => …`, `['iv']=> string(24) "…"`, `<iv>…</iv>`, and their like. */

import type { CapturedField } from './capture.ts';
import { percentDecode } from './escapes.ts';
import { isLineBreak } from './lines.ts';
import { bareValueEnd, isBase64Text, looksRandom } from './log-value.ts';
import { isBlank, type NameFinder } from './names.ts';

export interface LoosePair {
  readonly field: CapturedField;
  /** Offset after the value and its closing quote. */
  readonly end: number;
}

const CLOSER_LIMIT = 10;
const BLANK_LIMIT = 200;
const SECRET_LENGTH = 20;
const TYPE_PREFIX = /(?:string\(\d{1,9}\)\s{1,10}|[bBuUrR]|@|NSString\s{0,4})(?=["'])/y;
const SERIALISED = /["']?;s:\d{1,9}:(?=")/y;
/** Stops at the next name or list, so that many of them cost no more than the text is long. */
const LISTED = /\[(['"]?)([A-Za-z0-9+/=_%\\ -]{1,100000})\1\]/y;
const NUMBER = /^-?\d{1,30}(?:\.\d{1,30})?$/;
const LITERAL = /^(?:true|false|null|undefined|None|nil)$/;

/**
 * Reads the pair whose name stands in a range of a text.
 *
 * @param start - offset of the name.
 * @param end - offset after the name, quotes and brackets not included.
 * @returns the pair, or null when no value follows. The value is verbatim, nothing unescaped or decoded, but for the pairs of
 *   a form body or query, whose encoding is undone once.
 */
export function readPair(text: string, start: number, end: number, finder: NameFinder): LoosePair | null {
  if (isInsideBase64(text, start)) return null;
  const name = text.slice(start, end);
  if (text.charAt(start - 1) === '<' && text.charAt(end) === '>') return readElement(text, name, end + 1);
  SERIALISED.lastIndex = end;
  if (SERIALISED.test(text)) return readQuoted(text, name, SERIALISED.lastIndex, 0);
  const separator = readSeparator(text, end);
  if (separator === null) return null;
  const at = valueStart(text, separator.end);
  TYPE_PREFIX.lastIndex = at;
  const from = TYPE_PREFIX.test(text) ? TYPE_PREFIX.lastIndex : at;
  if (text.charAt(from) === '[' && !separator.isWeak) return readListed(text, name, from);
  const pair = readValue(text, name, from, separator, finder);
  return pair !== null && isInForm(text, start, end, pair) ? { ...pair, field: decodeForm(pair.field) } : pair;
}

const NEXT_PAIR = /&[\w.[\]$-]{1,100}=/y;

/** `…&iv=abc%3D%3D&…`: one of the pairs of a form body or query, encoded as such. */
function isInForm(text: string, start: number, end: number, pair: LoosePair): boolean {
  if (text.charAt(end) !== '=' || !/%[0-9a-fA-F]{2}/.test(pair.field.text)) return false;
  NEXT_PAIR.lastIndex = pair.end;
  return text.charAt(start - 1) === '&' || NEXT_PAIR.test(text);
}

/** The value as the receiving server has it: `+` is a blank there. */
function decodeForm(field: CapturedField): CapturedField {
  return { ...field, text: percentDecode(field.text, true) };
}

function readValue(text: string, name: string, at: number, separator: Separator, finder: NameFinder): LoosePair | null {
  const slashes = escapeLength(text, at);
  if (isQuote(text.charAt(at + slashes))) return separator.isWeak ? null : readQuoted(text, name, at, slashes);
  return readBare(text, name, at, separator, finder);
}

/** `iv:[…]`: form data print as lists, and one with a single value stands for that value. */
function readListed(text: string, name: string, at: number): LoosePair | null {
  LISTED.lastIndex = at;
  const value = LISTED.exec(text)?.[2];
  return value === undefined ? null : pairOf(name, 'string', value, LISTED.lastIndex);
}

interface Separator {
  readonly end: number;
  /** True for a mere blank or table border: only a text that is clearly base64 follows those. */
  readonly isWeak: boolean;
  readonly isEquals: boolean;
}

function readSeparator(text: string, end: number): Separator | null {
  let at = end;
  for (let count = 0; count < CLOSER_LIMIT && `\\"'\`]`.includes(text.charAt(at)) && at < text.length; count += 1)
    at += 1;
  let from = at;
  while (from - at < BLANK_LIMIT && isBlank(text.charCodeAt(from))) from += 1;
  const pair = text.slice(from, from + 2);
  if (pair === '==' || pair === '::') return null;
  if (pair === '=>' || pair === ':=') return { end: from + 2, isWeak: false, isEquals: false };
  const first = pair.charAt(0);
  if (first !== '' && ':=：＝'.includes(first)) return { end: from + 1, isWeak: false, isEquals: first === '=' };
  if (first === '|') return { end: from + 1, isWeak: true, isEquals: false };
  if (from === at) return null;
  return { end: text.startsWith('is ', from) ? from + 3 : from, isWeak: true, isEquals: false };
}

/** Blanks before the value; a line break as well when a quote, a PHP type or a line of base64 follows. */
function valueStart(text: string, start: number): number {
  let at = start;
  while (at - start < BLANK_LIMIT && isBlank(text.charCodeAt(at))) at += 1;
  const block = /^[|>]-?(?=[\r\n])/.exec(text.slice(at, at + 3));
  if (block !== null) at += block[0].length;
  if (!isLineBreak(text.charCodeAt(at))) return at;
  let next = at;
  while (next - at < BLANK_LIMIT && (isLineBreak(text.charCodeAt(next)) || isBlank(text.charCodeAt(next)))) next += 1;
  const head = text.slice(next, next + 64);
  if (/^(?:string\(\d{1,9}\)\s{1,4})?["'`]/.test(head)) return next;
  const length = head.search(/[^A-Za-z0-9+/=_-]|$/);
  const isLine = length === head.length || isLineBreak(head.charCodeAt(length));
  return length >= SECRET_LENGTH && isLine && looksRandom(head.slice(0, length)) ? next : at;
}

function readBare(text: string, name: string, at: number, separator: Separator, finder: NameFinder): LoosePair | null {
  if (separator.isWeak && !beginsSecret(text, at)) return null;
  if ('{[<'.includes(text.charAt(at)) && at < text.length) return null;
  const end = bareValueEnd(text, at, finder);
  if (end === at) {
    const isGivenEmpty = separator.isEquals && at < text.length && '&,;'.includes(text.charAt(at));
    return isGivenEmpty ? pairOf(name, 'string', '', at) : null;
  }
  const value = text.slice(hasLostPlus(text, separator, at, end) ? at - 1 : at, end);
  const kind = NUMBER.test(value.slice(0, 80)) ? 'number' : LITERAL.test(value.slice(0, 20)) ? 'literal' : 'string';
  return pairOf(name, kind, value, end);
}

/** A blank too many before a base64 text that lacks one character for a length of 4n was a plus sign. */
function hasLostPlus(text: string, separator: Separator, at: number, end: number): boolean {
  const isSpaced = isBlank(text.charCodeAt(separator.end - 2)) || !separator.isEquals;
  if (at - separator.end !== (isSpaced ? 2 : 1) || end - at < SECRET_LENGTH || (end - at) % 4 !== 3) return false;
  const value = text.slice(at, end).replaceAll(' ', '+');
  return isBase64Text(value, 0, value.length);
}

function beginsSecret(text: string, at: number): boolean {
  const token = text.slice(at, at + 64).split(/[\s,;|"'}]/, 1)[0] ?? '';
  return (
    token.length >= SECRET_LENGTH && isBase64Text(token, 0, token.length) && looksRandom(token) && /[A-Z]/.test(token)
  );
}

function readQuoted(text: string, name: string, start: number, slashes: number): LoosePair {
  const quote = text.charAt(start + slashes);
  if (slashes === 0) {
    const doubled = quotedTwice(text, start, quote);
    if (doubled > 0) return pairOf(name, 'string', text.slice(start + 1, doubled - 1), doubled);
  }
  const parts: string[] = [];
  let at = start + slashes;
  for (;;) {
    const stop = quotedEnd(text, at + 1, quote, slashes);
    parts.push(text.slice(at + 1, stop.end));
    at = stop.next;
    const more = stop.isClosed ? concatenation(text, at, quote, slashes) : null;
    if (more === null) return pairOf(name, 'string', parts.length === 1 ? (parts[0] ?? '') : parts.join(''), at);
    at = more;
  }
}

/** `""abc""`: the offset after both closing quotes, or 0; the inner quotes belong to the value. */
function quotedTwice(text: string, start: number, quote: string): number {
  if (text.charAt(start + 1) !== quote || !isBase64Text(text, start + 2, start + 3)) return 0;
  let at = start + 2;
  while (isBase64Text(text, at, at + 1)) at += 1;
  return text.startsWith(quote + quote, at) ? at + 2 : 0;
}

interface QuoteEnd {
  readonly end: number;
  readonly next: number;
  readonly isClosed: boolean;
}

/** The closing quote has as many backslashes as the opening one; only base64 goes on over line breaks. */
function quotedEnd(text: string, start: number, quote: string, slashes: number): QuoteEnd {
  let firstBreak = -1;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 92 || (code === 96 && quote !== '`' && slashes === 1)) {
      const run = escapeLength(text, at);
      if (slashes > 0 && run === slashes && text.charAt(at + run) === quote)
        return { end: at, next: at + run + 1, isClosed: true };
      if (slashes > 0 && run < slashes && text.charAt(at + run) === quote)
        return { end: at, next: at + run + 1, isClosed: false };
      // Outside an escaped text a backslash takes the next character with it; inside, the whole run.
      const isLonger = slashes > 0 && text.charAt(at + run) === quote;
      at += slashes === 0 ? 1 : isLonger ? run : Math.max(run - 1, 0);
    } else if (text.charAt(at) === quote) {
      return { end: at, next: at + 1, isClosed: slashes === 0 };
    } else if (isLineBreak(code)) {
      if (firstBreak < 0 && !isBase64OrBlank(text, start, at)) return { end: at, next: at, isClosed: false };
      if (firstBreak < 0) firstBreak = at;
    } else if (firstBreak >= 0 && !isBlank(code) && !isBase64Text(text, at, at + 1)) {
      return { end: firstBreak, next: firstBreak, isClosed: false };
    }
  }
  const end = firstBreak < 0 ? text.length : firstBreak;
  return { end, next: end, isClosed: false };
}

function isBase64OrBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (!isBlank(text.charCodeAt(at)) && !isBase64Text(text, at, at + 1) && text.charAt(at) !== '\\') return false;
  }
  return true;
}

/** `'aaa' +⏎ 'bbb'`, as Node prints long strings: the offset of the next opening quote, or null. */
function concatenation(text: string, start: number, quote: string, slashes: number): number | null {
  if (slashes > 0) return null;
  const gap = /^\s{0,20}\+\s{0,40}(?=["'`])/.exec(text.slice(start, start + 70));
  if (gap === null) return null;
  const at = start + gap[0].length;
  return text.charAt(at) === quote ? at : null;
}

/** `<iv>…</iv>`: the value ends at the next tag, so that looking for its end costs no more than the value. */
function readElement(text: string, name: string, start: number): LoosePair | null {
  const isCdata = text.startsWith('<![CDATA[', start);
  const from = isCdata ? start + 9 : start;
  const tag = text.indexOf('<', from);
  const end = tag < 0 ? text.length : tag;
  if (!isCdata) return text.charAt(end + 1) === '/' ? pairOf(name, 'string', text.slice(from, end), end) : null;
  return text.startsWith(']]>', end - 3) ? pairOf(name, 'string', text.slice(from, end - 3), end) : null;
}

function pairOf(name: string, kind: CapturedField['kind'], value: string, end: number): LoosePair {
  return { field: { name, kind, text: value, raw: null }, end };
}

/** Backslashes, or PowerShell's backtick, before a quote. */
function escapeLength(text: string, at: number): number {
  if (text.charAt(at) === '`' && isQuote(text.charAt(at + 1))) return 1;
  let end = at;
  while (text.charCodeAt(end) === 92) end += 1;
  return end - at;
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}

/** `…/iv=` can be the end of a base64 text. */
function isInsideBase64(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  return (before === '+' || before === '/') && /[A-Za-z0-9]/.test(text.charAt(start - 2));
}
