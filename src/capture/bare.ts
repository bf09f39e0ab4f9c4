/** A pasted ciphertext and nothing else. */

import { Draft, type Scope, textField } from './collector.ts';

const MINIMUM = 24;
const LONGEST = 1_000_000;
const LINE_LIMIT = 100;

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
    else if (!/[\s"'`\\\u200b-\u200d\u2060\ufeff]/.test(character)) stray += 1;
  }
  const isOneToken = blanks * 8 <= encoded && stray * 30 <= encoded;
  return encoded >= MINIMUM && isOneToken && /[0-9+/=%]|[a-z][A-Z]/.test(text);
}

/** The values by line, unless the lines are one wrapped value. */
function separateValues(text: string): readonly string[] {
  const whole = text.replace(/\r\n$|[\r\n]$/, '');
  const lines = whole.split(/\r\n|[\r\n]/, LINE_LIMIT).filter((line) => line.trim() !== '');
  if (lines.length < 2) return [whole];
  const heads = lines.slice(0, -1).map((line) => line.trim());
  const isPadded = heads.some((line) => /=["',;]{0,2}$/.test(line));
  const width = heads[0]?.length ?? 0;
  const isEven = heads.every((line) => line.length === width) && (lines.at(-1)?.trim().length ?? 0) <= width;
  const isWrapped = isEven && width >= 40 && width <= 128;
  return isPadded || !isWrapped ? joinWrapped(lines) : [whole];
}

/** Lines of the same width that end without padding belong to the line after them. */
function joinWrapped(lines: readonly string[]): readonly string[] {
  const values: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const length = line.trim().length;
    if (isOpen) values.push(`${values.pop() ?? ''}\n${line}`);
    else values.push(line);
    isOpen = (length === 64 || length === 76) && !/=["',;]{0,2}\s{0,5}$/.test(line);
  }
  return values;
}
