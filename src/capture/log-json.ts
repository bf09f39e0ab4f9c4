/** JSON inside running text, plain or with its quotes escaped; failed attempts cost a bounded amount. */

import type { Scope } from './collector.ts';
import { undoHexEscapes } from './escapes.ts';
import { scanJson } from './json.ts';
import { jsonScope, readJsonValue } from './json-records.ts';
import { decodeJsonString, skipJsonSpace, stringEnd } from './json-tokens.ts';
import { isLineBreak } from './lines.ts';
import { isBlank } from './names.ts';
import { readJson } from './read-text.ts';

const BACKSLASH = 92;
const QUOTE = 34;
const RETRY_FACTOR = 8;
const RETRY_MINIMUM = 1_000_000;
const OPEN_LIMIT = 10_000;
const ESCAPE_ROUNDS = 6;

/** Tries JSON at the places of one text. Each `read…` returns the offset after what it read, or null. */
export class EmbeddedJson {
  readonly #text: string;
  readonly #scope: Scope;
  readonly #lineScope: Scope;
  readonly #inlineScope: Scope;
  /** Brackets that an attempt further left has already shown to be unclosed. */
  #failed = new Set<number>();
  #skipTo = 0;
  #retries: number;

  constructor(text: string, scope: Scope) {
    this.#text = text;
    this.#scope = scope;
    this.#lineScope = jsonScope({ ...scope, containers: [...scope.containers, 'ndjson'] });
    this.#inlineScope = jsonScope({ ...scope, containers: [...scope.containers, 'log'] });
    this.#retries = text.length * RETRY_FACTOR + RETRY_MINIMUM;
  }

  /** Reads an object or array whose bracket stands at an offset. */
  readBracket(start: number): number | null {
    const text = this.#text;
    const next = skipJsonSpace(text, start + 1);
    const isObject = text.charAt(start) === '{';
    const first = text.charAt(next);
    if (first === '\\') return this.#readEscaped(start, next);
    if (first === '' || !(isObject ? '"}' : '{["]-0123456789tfn').includes(first)) return null;
    if (start < this.#skipTo || this.#failed.delete(start) || this.#retries < 0) return null;
    const scan = scanJson(text, start);
    if (!scan.isValid) {
      this.#remember(start, scan.at, scan.open);
      return null;
    }
    // PHP prints names as `["iv"]=>`.
    if (!isObject && /^[ \t]{0,8}[=:]/.test(text.slice(scan.end, scan.end + 10))) return null;
    if (this.#scope.collector.finder.occursIn(text, start, scan.end)) {
      readJsonValue(text, start, this.#isWholeLine(start, scan.end) ? this.#lineScope : this.#inlineScope);
    }
    return scan.end;
  }

  /** Reads a JSON string that holds JSON and begins with the quote at an offset. */
  readQuoted(start: number): number | null {
    if (!/^"\s{0,20}[{[]\s{0,20}[\\{["\]}]/.test(this.#text.slice(start, start + 50)) || this.#retries < 0) return null;
    const end = stringEnd(this.#text, start, true);
    if (end < 0) {
      this.#retries -= ~end - start;
      return null;
    }
    return this.#readInside(decodeJsonString(this.#text, start, end), start, end, 0);
  }

  #remember(start: number, at: number, open: readonly number[]): void {
    if (open.length > OPEN_LIMIT) this.#skipTo = (open.at(-1) ?? start) + 1;
    else for (const offset of open) if (offset > start) this.#failed.add(offset);
    this.#retries -= at - start;
  }

  /** `{\"iv\":\"…\"}`, also with longer runs of backslashes: finds the closing bracket, then takes the escapes off. */
  #readEscaped(start: number, first: number): number | null {
    const text = this.#text;
    let quote = first;
    while (text.charCodeAt(quote) === BACKSLASH) quote += 1;
    if (text.startsWith('x22', quote)) return this.#readHexEscaped(start);
    if (text.charCodeAt(quote) !== QUOTE || this.#retries < 0) return null;
    const end = this.#escapedEnd(start, quote - first);
    if (end < 0) {
      this.#retries -= ~end - start;
      return null;
    }
    return this.#readInside(text.slice(start, end), start, end, ESCAPE_ROUNDS);
  }

  /** `{\x22iv\x22:\x22…\x22}`, as nginx writes request bodies: reaches to the quote that closes the log's field, or the line's end. */
  #readHexEscaped(start: number): number | null {
    if (this.#retries < 0) return null;
    const end = fieldEnd(this.#text, start);
    const text = undoHexEscapes(this.#text.slice(start, end));
    const scan = scanJson(text, 0);
    if (scan.isValid) return this.#readInside(text.slice(0, scan.end), start, end, 0);
    this.#retries -= end - start;
    return null;
  }

  /** The offset after the closing bracket, or the complement of where the search ended. */
  #escapedEnd(start: number, backslashes: number): number {
    const text = this.#text;
    let depth = 0;
    let isInString = false;
    for (let at = start; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH) {
        let end = at;
        while (text.charCodeAt(end) === BACKSLASH) end += 1;
        const isQuote = text.charCodeAt(end) === QUOTE;
        if (isQuote && end - at === backslashes) isInString = !isInString;
        at = isQuote ? end : end - 1;
      } else if (code === QUOTE || isLineBreak(code)) {
        return ~at;
      } else if (!isInString) {
        if (code === 123 || code === 91) depth += 1;
        if (code === 125 || code === 93) depth -= 1;
        if (depth === 0) return at + 1;
      }
    }
    return ~text.length;
  }

  #readInside(text: string, start: number, end: number, rounds: number): number | null {
    const { collector } = this.#scope;
    if (!collector.finder.occursIn(text) || !collector.spend(text.length)) {
      this.#retries -= end - start;
      return null;
    }
    const scope: Scope = {
      ...this.#scope,
      containers: [...this.#scope.containers, 'log'],
      isFromString: true,
      lineAt: () => this.#scope.lineAt(start),
      depth: this.#scope.depth + 1,
      isWhole: false,
    };
    let inside = text;
    for (let round = 0; round <= rounds; round += 1) {
      if (readJson(inside, scope)) return end;
      if (!inside.includes('\\')) break;
      inside = decodeJsonString(`"${inside}"`, 0, inside.length + 2);
    }
    this.#retries -= end - start;
    return null;
  }

  #isWholeLine(start: number, end: number): boolean {
    const text = this.#text;
    let before = start - 1;
    while (before >= 0 && isBlank(text.charCodeAt(before))) before -= 1;
    let after = end;
    while (isBlank(text.charCodeAt(after))) after += 1;
    const isFirst = before < 0 || isLineBreak(text.charCodeAt(before));
    return isFirst && (after >= text.length || isLineBreak(text.charCodeAt(after)));
  }
}

/** The offset of the quote or line break that ends a field of an access log. */
function fieldEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== QUOTE && !isLineBreak(text.charCodeAt(end))) end += 1;
  return end;
}
