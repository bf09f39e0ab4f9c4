/** Changes of a text by its offsets. */
import { lineEndOf } from './scalar.ts';

/** The text with another one in place of a range. */
export function replace(text: string, [start, end]: readonly [number, number], by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** The text with lines behind the line in which the offset stands, and behind the remark at its end. */
export function insertBehind(text: string, offset: number, lines: readonly string[]): string {
  const eol = lineEndOf(text);
  const added = lines.map((line) => line + eol).join('');
  if (text[offset - 1] === '\n') return text.slice(0, offset) + added + text.slice(offset);
  const lineEnd = text.indexOf('\n', offset);
  if (lineEnd === -1) return text + eol + added;
  return text.slice(0, lineEnd + 1) + added + text.slice(lineEnd + 1);
}
