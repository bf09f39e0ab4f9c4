/**
 * Base64 broken into lines, as documentation and blogs print it. Equal line lengths prove where a `+` stood that became
 * a blank among the indentation, or that an editor cut off at a line end.
 */

/** The value on one line, and what it took. */
export interface JoinedLines {
  readonly text: string;
  /** Line breaks, tabs and indentation taken out. */
  readonly strayCharacters: number;
  /** Blanks at line starts and ends that were `+`. */
  readonly pluses: number;
  /** `+` put back at line ends where nothing was left of them. */
  readonly reinserted: number;
}

/** The most frequent body length of all lines but the last; 0 when there is no clear one. */
function columnWidth(bodies: readonly string[]): number {
  const counts = new Map<number, number>();
  for (const body of bodies) counts.set(body.length, (counts.get(body.length) ?? 0) + 1);
  let width = 0;
  for (const length of counts.keys()) width = Math.max(width, length);
  return (counts.get(width) ?? 0) * 2 > bodies.length ? width : 0;
}

function leadingBlanks(line: string): number {
  return line.length - line.trimStart().length;
}

/**
 * Joins the lines of a wrapped value.
 *
 * @param text - the value; blanks inside its lines are left alone.
 * @returns one line. A value without line breaks and tabs comes back unchanged.
 */
export function joinWrappedLines(text: string): JoinedLines {
  if (!/[\r\n\t\v\f]/.test(text)) return { text, strayCharacters: 0, pluses: 0, reinserted: 0 };
  const lines = text.split(/\r\n|[\r\n\v\f]/).map((line) => line.replaceAll('\t', '        '));
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length <= 1) {
    const joined = text.replace(/[\r\n\t\v\f]/g, '');
    return { text: joined, strayCharacters: text.length - joined.length, pluses: 0, reinserted: 0 };
  }
  const bodies = filled.map((line) => line.trim());
  const width = columnWidth(bodies.slice(0, -1));
  let indent = Number.POSITIVE_INFINITY;
  for (const line of filled.slice(1)) indent = Math.min(indent, leadingBlanks(line));
  let pluses = 0;
  let reinserted = 0;
  const restored = bodies.map((body, index) => {
    const line = filled[index] ?? '';
    const isLast = index === bodies.length - 1;
    let deficit = isLast || width === 0 ? 0 : width - body.length;
    if (deficit <= 0 || deficit > 4) return body;
    const extra = index === 0 ? leadingBlanks(line) : leadingBlanks(line) - indent;
    const lead = Math.min(deficit, Math.max(0, extra));
    deficit -= lead;
    const trail = Math.min(deficit, line.length - line.trimEnd().length);
    deficit -= trail;
    pluses += lead + trail;
    reinserted += deficit;
    return '+'.repeat(lead) + body + '+'.repeat(trail + deficit);
  });
  const joined = restored.join('');
  return { text: joined, strayCharacters: Math.max(0, text.length - joined.length + reinserted), pluses, reinserted };
}
