/** Removes the colours that loggers write. */

const ESCAPE = '\u001b[';

/** The text without terminal colour sequences (ECMA-48 SGR); other control sequences stay. */
export function stripColours(text: string): string {
  let at = text.indexOf(ESCAPE);
  if (at < 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (; at >= 0; at = text.indexOf(ESCAPE, at + 2)) {
    const sequence = /^[0-9;:]{0,30}m/.exec(text.slice(at + 2, at + 40));
    if (sequence === null) continue;
    parts.push(text.slice(from, at));
    from = at + 2 + sequence[0].length;
  }
  parts.push(text.slice(from));
  return parts.join('');
}
