/** A pasted ciphertext and nothing else. */

import { Draft, type Scope, textField } from './collector.ts';

const MINIMUM = 24;
const LONGEST = 1_000_000;
const LINE_LIMIT = 100;
/** base64 of 16 bytes. */
const KEY_LENGTH = 24;
/** Columns at which base64 is broken: PEM, MIME. */
const WRAP_WIDTHS: ReadonlySet<number> = new Set([64, 76]);

/**
 * Reads a text that is one base64, base64url, hex or percent-encoded value, or several on lines of their own.
 *
 * Quotes, blanks and a few stray characters may be mixed in. The fields have no name.
 *
 * @returns false, nothing read, when the text is anything else.
 */
export function readBare(text: string, scope: Scope): boolean {
  if (text.length > LONGEST || !isEncoded(text)) return false;
  const draft = new Draft({ ...scope, containers: [...scope.containers, 'bare'] }, scope.parent, text.search(/\S/));
  for (const value of separateValues(text)) draft.fields.push(textField('', value));
  scope.collector.keep(draft);
  return true;
}

function isEncoded(text: string): boolean {
  let encoded = 0;
  let blanks = 0;
  let stray = 0;
  for (const character of text.trim()) {
    if (/[A-Za-z0-9+/=_%-]/.test(character)) encoded += 1;
    else if (/[ \t\u00a0\u3000]/.test(character)) blanks += 1;
    else if (!/[\s"'`\\&#;\u200b-\u200d\u2060\ufeff]/.test(character)) stray += 1;
  }
  const isOneToken = blanks * 8 <= encoded && stray * 30 <= encoded;
  return encoded >= MINIMUM && isOneToken && /[0-9+/=%]|[a-z][A-Z]/.test(text);
}

/** The values: a line without padding goes on in the next one, unless that is a key or an iv of its own. */
function separateValues(text: string): readonly string[] {
  const whole = text.replace(/\r\n$|[\r\n]$/, '');
  const lines = whole.split(/\r\n|[\r\n]/, LINE_LIMIT).filter((line) => line.trim() !== '');
  const values: string[][] = [];
  let before = '';
  for (const line of lines) {
    const token = line.replace(/[\s"'`,;]/g, '');
    const isKey = token.length === KEY_LENGTH && !WRAP_WIDTHS.has(before.length);
    const open = values.at(-1);
    if (open === undefined || isKey || before.length === KEY_LENGTH || before.endsWith('=')) values.push([line]);
    else open.push(line);
    before = token;
  }
  return values.length < 2 ? [whole] : values.map((parts) => parts.join('\n'));
}
