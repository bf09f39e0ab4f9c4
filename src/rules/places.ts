/** Pieces of files as people and editors count: lines and columns from 1, columns in UTF-16 units. */
import type { Place } from '../core/diagnostic.ts';
import type { SourcePlace, Span } from '../core/source-facts.ts';
import type { LineIndex } from '../source/lines.ts';

/** A piece of a file as a place. */
export function placeOf({ path, start, end }: SourcePlace, lines: LineIndex): Place {
  const last = lines.position(Math.max(start, end));
  return { path, ...lines.position(start), endLine: last.line, endColumn: last.column };
}

/** The piece cut to a text that may have become shorter than what it was made for. */
export function clamp({ start, end }: Span, text: string): Span {
  const from = Math.min(Math.max(0, start), text.length);
  return { start: from, end: Math.min(Math.max(from, end), text.length) };
}
