/**
 * A strict JSON scanner that works at any offset of any text, without recursion and in linear time.
 *
 * JSON.parse would lose what the diagnosis needs: the exact token of a value, its place, repeated names, big integers.
 */

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
const QUOTE = 34;
const BACKSLASH = 92;
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

/**
 * Decodes a string token that `scanJson` reported.
 *
 * @param start - offset of the opening quote.
 * @param end - offset after the closing quote.
 * @returns the string; lone surrogates stay what they are.
 */
export function decodeJsonString(text: string, start: number, end: number): string {
  const content = text.slice(start + 1, end - 1);
  if (!content.includes('\\')) return content;
  return parseString(`"${content}"`) ?? parseString(`"${escapeControls(content)}"`) ?? content;
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

/** The offset of the first character at or after `offset` that is no JSON white space. */
export function skipJsonSpace(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at += 1;
  }
}

/**
 * Finds the end of the JSON string whose opening quote is at `start`.
 *
 * @returns the offset after the closing quote, or the complement (`~`) of the offset where the string is broken.
 */
export function stringEnd(text: string, start: number, isLenient: boolean): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code === BACKSLASH) {
      const length = escapeLength(text, at);
      if (length === 0) return ~at;
      at += length;
    } else if (code < 32 && !isLenient) {
      return ~at;
    } else {
      at += 1;
    }
  }
  return ~text.length;
}

function escapeLength(text: string, at: number): number {
  const next = text.charAt(at + 1);
  if (next === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0;
  return next !== '' && '"\\/bfnrt'.includes(next) ? 2 : 0;
}

function numberEnd(text: string, start: number): number {
  let at = text.charAt(start) === '-' ? start + 1 : start;
  if (text.charAt(at) === '0') at += 1;
  else {
    const end = digitsEnd(text, at);
    if (end === at) return ~at;
    at = end;
  }
  if (text.charAt(at) === '.') {
    const end = digitsEnd(text, at + 1);
    if (end === at + 1) return ~end;
    at = end;
  }
  if (text.charAt(at) === 'e' || text.charAt(at) === 'E') {
    const sign = text.charAt(at + 1);
    const from = sign === '+' || sign === '-' ? at + 2 : at + 1;
    const end = digitsEnd(text, from);
    if (end === from) return ~end;
    at = end;
  }
  return at;
}

function digitsEnd(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at += 1;
  return at;
}

function escapeControls(content: string): string {
  let escaped = '';
  let from = 0;
  for (let at = 0; at < content.length; at += 1) {
    const code = content.charCodeAt(at);
    if (code >= 32) continue;
    escaped += `${content.slice(from, at)}\\u${code.toString(16).padStart(4, '0')}`;
    from = at + 1;
  }
  return escaped + content.slice(from);
}

function parseString(token: string): string | null {
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
