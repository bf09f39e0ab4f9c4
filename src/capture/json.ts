/**
 * A strict JSON scanner that works at any offset of any text, without recursion and in linear time.
 *
 * JSON.parse would lose what the diagnosis needs: the exact token of a value, its place, repeated names, big integers.
 */

import { decodeJsonString, numberEnd, skipJsonSpace, stringEnd } from './json-tokens.ts';

/** Receives the tokens of one JSON value in the order of the text; `start` and `end` are offsets, quotes included. */
export interface JsonVisitor {
  open(isObject: boolean, start: number): void;
  key(start: number, end: number): void;
  scalar(kind: 'string' | 'number' | 'literal', start: number, end: number): void;
  close(end: number): void;
}

export type JsonScan =
  | { readonly isValid: true; readonly start: number; readonly end: number }
  /** `open` holds the offsets of the objects and arrays that were open at the failure, outermost first. */
  | { readonly isValid: false; readonly at: number; readonly open: readonly number[] };

export interface JsonScanOptions {
  readonly visitor?: JsonVisitor;
  /** Takes raw control characters inside strings, as pasted base64 with line breaks has them. */
  readonly isLenient?: boolean;
}

const MAX_DEPTH = 250_000;
const LITERALS = new Map([
  ['t', 'true'],
  ['f', 'false'],
  ['n', 'null'],
]);

type Expected = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'comma-or-end';

class Scanner {
  readonly #text: string;
  readonly #visitor: JsonVisitor | undefined;
  readonly #isLenient: boolean;
  /** Offsets of the open containers; an array is stored as its complement. */
  readonly #open: number[] = [];
  #expected: Expected = 'value';

  constructor(text: string, options: JsonScanOptions) {
    this.#text = text;
    this.#visitor = options.visitor;
    this.#isLenient = options.isLenient ?? false;
  }

  scan(offset: number): JsonScan {
    const start = skipJsonSpace(this.#text, offset);
    let at = start;
    do {
      const next = this.#step(at);
      if (next < 0) return this.#failure(~next);
      at = this.#open.length > 0 ? skipJsonSpace(this.#text, next) : next;
    } while (this.#open.length > 0);
    return { isValid: true, start, end: at };
  }

  #failure(at: number): JsonScan {
    return { isValid: false, at, open: this.#open.map((start) => (start < 0 ? ~start : start)) };
  }

  /** Takes one token; the offset after it, or the complement of the offset where the text stops being JSON. */
  #step(at: number): number {
    const character = this.#text.charAt(at);
    switch (this.#expected) {
      case 'comma-or-end':
        if (character !== ',') return this.#close(character, at);
        this.#expected = this.#isInObject() ? 'key' : 'value';
        return at + 1;
      case 'key':
      case 'key-or-end':
        if (character === '"') return this.#key(at);
        return this.#expected === 'key-or-end' ? this.#close(character, at) : ~at;
      case 'value-or-end':
        if (character === ']') return this.#close(character, at);
        return this.#value(character, at);
      default:
        return this.#value(character, at);
    }
  }

  #isInObject(): boolean {
    return (this.#open.at(-1) ?? -1) >= 0;
  }

  #close(character: string, at: number): number {
    if (character !== (this.#isInObject() ? '}' : ']')) return ~at;
    this.#open.pop();
    this.#expected = 'comma-or-end';
    this.#visitor?.close(at + 1);
    return at + 1;
  }

  #key(at: number): number {
    const end = stringEnd(this.#text, at, this.#isLenient);
    if (end < 0) return end;
    const colon = skipJsonSpace(this.#text, end);
    if (this.#text.charAt(colon) !== ':') return ~colon;
    this.#visitor?.key(at, end);
    this.#expected = 'value';
    return colon + 1;
  }

  #value(character: string, at: number): number {
    if (character === '{' || character === '[') {
      if (this.#open.length >= MAX_DEPTH) return ~at;
      const isObject = character === '{';
      this.#open.push(isObject ? at : ~at);
      this.#expected = isObject ? 'key-or-end' : 'value-or-end';
      this.#visitor?.open(isObject, at);
      return at + 1;
    }
    this.#expected = 'comma-or-end';
    if (character === '"') return this.#scalar('string', at, stringEnd(this.#text, at, this.#isLenient));
    const literal = LITERALS.get(character);
    if (literal !== undefined) {
      return this.#text.startsWith(literal, at) ? this.#scalar('literal', at, at + literal.length) : ~at;
    }
    return this.#scalar('number', at, numberEnd(this.#text, at));
  }

  #scalar(kind: 'string' | 'number' | 'literal', start: number, end: number): number {
    if (end >= 0) this.#visitor?.scalar(kind, start, end);
    return end;
  }
}

/**
 * Scans one JSON value (RFC 8259), white space before it allowed, at any offset of a text.
 *
 * @returns where the value begins and ends, or where the text stops being JSON. More than 250,000 levels count as no JSON.
 * With a visitor, its methods have then been called for the tokens before that place: scan without one first.
 * @see RFC 8259
 */
export function scanJson(text: string, offset: number, options: JsonScanOptions = {}): JsonScan {
  return new Scanner(text, options).scan(offset);
}

/** One direct member of an object or array. */
export interface JsonMember {
  /** Decoded name, or the index of an array's element. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Lists the direct members of the object or array at `start`, which must be valid JSON.
 *
 * @returns the members in order; none for a scalar.
 */
export function* jsonMembers(text: string, start: number): Generator<JsonMember> {
  const isObject = text.charAt(start) === '{';
  if (!isObject && text.charAt(start) !== '[') return;
  let at = skipJsonSpace(text, start + 1);
  for (let index = 0; at < text.length && !'}]'.includes(text.charAt(at)); index += 1) {
    let key = String(index);
    if (isObject) {
      const end = stringEnd(text, at, true);
      if (end < 0) return;
      key = decodeJsonString(text, at, end);
      at = skipJsonSpace(text, end) + 1;
    }
    const scan = scanJson(text, at, { isLenient: true });
    if (!scan.isValid) return;
    yield { key, start: scan.start, end: scan.end };
    at = skipJsonSpace(text, scan.end);
    if (text.charAt(at) === ',') at = skipJsonSpace(text, at + 1);
  }
}
