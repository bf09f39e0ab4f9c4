/** What must be undone in a text before its base64 can be seen: escapes of other languages, and characters nobody sees. */

/** The damages that are undone mechanically. */
export type TextRepairCode =
  | 'plus-became-space'
  | 'percent-encoded'
  | 'html-escaped'
  | 'json-escaped'
  | 'base64url-alphabet'
  | 'base64-unpadded'
  | 'base64-twice'
  | 'hex-encoded'
  | 'stray-characters'
  | 'utf16-text';

/** One kind of damage, and in how many places it was undone. */
export interface TextRepair {
  readonly code: TextRepairCode;
  readonly count: number;
}

/** Counts what was undone, by code, in the order of its first occurrence. */
export class RepairCounter {
  readonly #counts = new Map<TextRepairCode, number>();
  add(code: TextRepairCode, count: number): void {
    if (count > 0) this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }
  list(): TextRepair[] {
    return [...this.#counts].map(([code, count]) => ({ code, count }));
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  plus: '+',
  equals: '=',
  sol: '/',
  nbsp: ' ',
  newline: '\n',
};
const ENTITY = /&(?:#(\d{1,6})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;
const JSON_ESCAPE = /\\(?:u([\da-fA-F]{4})|([/"\\bfnrt]))/g;
/** One byte of ASCII, or a run of bytes that can be UTF-8: a byte order mark, a zero-width space. */
const PERCENT = /%([0-7][\da-fA-F])|(?:%[89a-fA-F][\da-fA-F]){2,}/g;
const SHORT_ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const INVISIBLE = /[\ufeff\u200b-\u200f\u2060\u00ad\u202a-\u202e]/g;
/** Quotes around the text, with the white space outside of them. */
const QUOTES = /^\s*(?:\\?["'`]|[“”‘’])+|(?:\\?["'`]|[“”‘’])+\s*$/g;

function fromCodePoint(value: number): string {
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : '';
}

/** Undoes one layer of every escape that base64 text cannot contain by itself. */
function unescapeLayer(text: string, counter: RepairCounter): string {
  let result = text;
  if (result.includes('\\')) {
    result = result.replace(JSON_ESCAPE, (_match, hex: string | undefined, short: string | undefined) => {
      counter.add('json-escaped', 1);
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
      return SHORT_ESCAPES[short ?? ''] ?? short ?? '';
    });
  }
  if (result.includes('&')) {
    result = result.replace(ENTITY, (match, decimal?: string, hex?: string, name?: string) => {
      const character =
        decimal !== undefined
          ? fromCodePoint(Number(decimal))
          : hex !== undefined
            ? fromCodePoint(Number.parseInt(hex, 16))
            : ENTITIES[(name ?? '').toLowerCase()];
      if (character === undefined) return match;
      counter.add('html-escaped', 1);
      return character;
    });
  }
  if (result.includes('%')) {
    result = result.replace(PERCENT, (run) => {
      counter.add('percent-encoded', run.length / 3);
      return Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8');
    });
  }
  return result;
}

/** Text without the NULs of UTF-16 read byte by byte. */
export function undoInterleavedNuls(text: string, counter: RepairCounter): string {
  if (!text.includes('\0')) return text;
  const stripped = text.replaceAll('\0', '');
  if (text.length >= stripped.length * 2 - 1) counter.add('utf16-text', 1);
  else counter.add('stray-characters', text.length - stripped.length);
  return stripped;
}

/** Text with JSON, HTML and percent escapes undone, layer by layer until nothing changes. */
export function undoEscapes(text: string, counter: RepairCounter): string {
  let current = text;
  for (let layer = 0; layer < 6; layer++) {
    const next = unescapeLayer(current, counter);
    if (next === current) break;
    current = next;
  }
  return current;
}

/** Line breaks and invisible characters inside of escapes (`%2⏎B`) hide these: then they go first. */
export function mendSplitEscapes(text: string, counter: RepairCounter): string {
  const hasEscapes = (value: string): boolean => /[%&\\]/.test(value);
  if (!hasEscapes(text) || !hasEscapes(undoEscapes(text, new RepairCounter()))) return text;
  const joined = text.replace(/[\r\n\u00a0]/g, '').replace(INVISIBLE, '');
  counter.add('stray-characters', text.length - joined.length);
  return joined;
}

/** Removes quotes around the text and characters that nobody sees; no-break spaces stand for stray characters too. */
export function stripInvisible(text: string, counter: RepairCounter): string {
  const visible = text.replace(INVISIBLE, '').replaceAll('\u00a0', '');
  const bare = visible.replace(QUOTES, '').replace(QUOTES, '');
  counter.add('stray-characters', text.length - bare.length);
  return bare;
}
