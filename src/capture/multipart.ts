/** multipart/form-data bodies. */

import type { CapturedField } from './capture.ts';
import { type Scope, textField } from './collector.ts';
import { readFields } from './form.ts';
import { lineEnd, nextLine } from './lines.ts';

const FIRST_LINE = /^--[\w'()+,./:=?-]{1,200}$/;
const FIELD_LIMIT = 100_000;
const HEADER_LIMIT = 50;

/**
 * Reads a multipart/form-data body.
 *
 * @param boundary - from the Content-Type, or null to take it from the first line.
 * @returns false, nothing read, when the text is no such body or holds nothing wanted.
 * @see RFC 7578
 */
export function readMultipart(text: string, boundary: string | null, scope: Scope): boolean {
  const start = text.search(/\S/);
  if (start < 0) return false;
  const first = text.slice(start, Math.min(lineEnd(text, start), start + 300)).trimEnd();
  const delimiter = boundary === null ? first : `--${boundary}`;
  if (boundary === null && !(FIRST_LINE.test(first) && /content-disposition:/i.test(text.slice(start, start + 4000)))) {
    return false;
  }
  const fields = parts(text, delimiter);
  if (fields.length === 0) return false;
  const before = scope.collector.found;
  readFields(fields, start, { ...scope, containers: [...scope.containers, 'form'] });
  return scope.collector.found > before;
}

/** The boundary that a Content-Type names, or null. */
export function boundaryOf(contentType: string): string | null {
  const match = /boundary=(?:"([^"]{1,200})"|([^;\s"]{1,200}))/i.exec(contentType.slice(0, 1000));
  return match?.[1] ?? match?.[2] ?? null;
}

function parts(text: string, delimiter: string): readonly CapturedField[] {
  const fields: CapturedField[] = [];
  let at = text.indexOf(delimiter);
  while (at >= 0 && fields.length < FIELD_LIMIT) {
    const end = text.indexOf(delimiter, at + delimiter.length);
    if (end < 0 && text.startsWith('--', at + delimiter.length)) break;
    const field = part(text, nextLine(text, lineEnd(text, at)), end < 0 ? text.length : end);
    if (field !== null) fields.push(field);
    at = end;
  }
  return fields;
}

function part(text: string, start: number, end: number): CapturedField | null {
  let name: string | null = null;
  let at = start;
  for (let count = 0; at < end && count < HEADER_LIMIT; count += 1) {
    const lineStop = lineEnd(text, at);
    const header = text.slice(at, Math.min(lineStop, at + 2000));
    at = nextLine(text, lineStop);
    if (header.trim() === '') break;
    const match = /^content-disposition:.{0,500}?[;\s]name=(?:"([^"]{0,500})"|([^;\s]{1,500}))/i.exec(header);
    name ??= match?.[1] ?? match?.[2] ?? null;
  }
  return name === null ? null : textField(name, text.slice(at, Math.max(at, lastBreak(text, end))));
}

/** The line break before a delimiter belongs to the delimiter (RFC 2046 §5.1.1). */
function lastBreak(text: string, end: number): number {
  if (text.charAt(end - 1) === '\n') return text.charAt(end - 2) === '\r' ? end - 2 : end - 1;
  return text.charAt(end - 1) === '\r' ? end - 1 : end;
}
