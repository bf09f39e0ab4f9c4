/** Undoes HTML entities and percent-encoding of a whole text. */

import type { ContainerRepair } from './capture.ts';
import { isHex } from './names.ts';

export interface EscapedReading {
  readonly code: ContainerRepair['code'];
  readonly count: number;
  readonly text: string;
}

const ROUNDS = 3;
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));/g;
/** Those that stand for the characters of JSON, forms and base64. */
const NAMED = new Map([
  ['quot', '"'],
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['plus', '+'],
  ['sol', '/'],
  ['equals', '='],
  ['lbrace', '{'],
  ['lcub', '{'],
  ['rbrace', '}'],
  ['rcub', '}'],
  ['colon', ':'],
  ['comma', ','],
  ['bsol', '\\'],
  ['percnt', '%'],
  ['lowbar', '_'],
]);
const HTML_START = /^[\s\ufeff]{0,100}[{[]{0,3}\s{0,100}&(?:quot|apos|#0{0,3}3[49]|#[xX]0{0,2}2[27]|amp);/;
const PERCENT_START = /^[\s\ufeff"']{0,100}(?:%(?:25){0,2}(?:7[bB]|5[bB]|22)|[\w.[\]-]{1,60}%(?:25){0,2}3[dD])/;
const PERCENT = 37;

/**
 * Lists the readings of a text as HTML-escaped or percent-encoded.
 *
 * @param isStrict - HTML only when the text begins like an escaped object, array or string.
 * @returns the text with the damage undone, with the number of entities, or 1 or 2 for percent-encoding once or twice; empty
 * when nothing is escaped. A `+` stays a `+`.
 */
export function escapedReadings(text: string, isStrict: boolean): readonly EscapedReading[] {
  const readings: EscapedReading[] = [];
  const head = text.slice(0, 400);
  if (isStrict ? HTML_START.test(head) : /&(?:quot|amp|#0{0,3}34|#[xX]0{0,2}22);/.test(text)) {
    readings.push(unescapeHtml(text));
  }
  if (PERCENT_START.test(head)) {
    let decoded = text;
    let count = 0;
    while (count < ROUNDS && PERCENT_START.test(decoded.slice(0, 400))) {
      decoded = percentDecode(decoded, false);
      count += 1;
    }
    readings.push({ code: 'percent-encoded', count, text: decoded });
  }
  return readings;
}

/** Undoes HTML entities, also when they were escaped again (`&amp;quot;`); the count is that of all entities undone. */
export function unescapeHtml(text: string): EscapedReading {
  let count = 0;
  let unescaped = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = count;
    unescaped = unescaped.replace(ENTITY, (entity: string, decimal?: string, hex?: string, name?: string) => {
      const character = name === undefined ? fromCode(decimal, hex) : NAMED.get(name);
      if (character === undefined) return entity;
      count += 1;
      return character;
    });
    if (count === before || !/&(?:quot|#34|#[xX]22);/.test(unescaped)) break;
  }
  return { code: 'html-escaped', count, text: unescaped };
}

/**
 * Decodes `%XX` sequences as UTF-8, once.
 *
 * @param isPlusSpace - whether `+` means a space, as in application/x-www-form-urlencoded.
 * @returns the decoded text; sequences that are malformed stay as they are, bytes that are no UTF-8 become U+FFFD.
 * @see https://url.spec.whatwg.org/#application/x-www-form-urlencoded
 */
export function percentDecode(text: string, isPlusSpace: boolean): string {
  const input = isPlusSpace && text.includes('+') ? text.replaceAll('+', ' ') : text;
  if (!input.includes('%')) return input;
  const parts: string[] = [];
  let from = 0;
  for (let at = input.indexOf('%'); at >= 0; at = input.indexOf('%', at)) {
    const bytes: number[] = [];
    let end = at;
    while (isPercentByte(input, end)) {
      bytes.push(Number.parseInt(input.slice(end + 1, end + 3), 16));
      end += 3;
    }
    if (end > at) {
      parts.push(input.slice(from, at), new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(bytes)));
      from = end;
    }
    at = Math.max(end, at + 1);
  }
  parts.push(input.slice(from));
  return parts.join('');
}

/** Undoes the `\xHH` of access logs, which stand for bytes of UTF-8. */
export function undoHexEscapes(text: string): string {
  return text.replace(/(?:\\x[0-9a-fA-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('\\x', ''), 'hex').toString('utf8'),
  );
}

function isPercentByte(text: string, at: number): boolean {
  return text.charCodeAt(at) === PERCENT && isHex(text.charCodeAt(at + 1)) && isHex(text.charCodeAt(at + 2));
}

function fromCode(decimal: string | undefined, hex: string | undefined): string | undefined {
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
