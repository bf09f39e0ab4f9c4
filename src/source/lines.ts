/** Offsets into a text as lines and columns. */

/** Lines of one text; a line ends at `\n`, `\r\n` or `\r`. */
export interface LineIndex {
  readonly lineCount: number;
  /** Line and column of an offset, from 1; the column counts UTF-16 units, a byte order mark is none. */
  position(offset: number): { readonly line: number; readonly column: number };
  /** The text of a line without its end; '' where there is no such line. */
  lineText(line: number): string;
  /** Where a line begins. */
  lineStart(line: number): number;
}

const BYTE_ORDER_MARK = 0xfeff;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Finds the lines of a text once. */
export function indexLines(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineStart = (line: number): number => starts[line - 1] ?? text.length;
  return {
    lineCount: starts.length,
    lineStart,
    position(offset) {
      const line = findLine(starts, offset);
      return { line, column: Math.max(1, offset - lineStart(line) + 1) };
    },
    lineText: (line) => withoutEnd(text.slice(lineStart(line), lineStart(line + 1))),
  };
}

/** The first line begins after a byte order mark, so that columns are those that editors show. */
function lineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isEnd = unit === LINE_FEED || (unit === CARRIAGE_RETURN && text.charCodeAt(index + 1) !== LINE_FEED);
    if (isEnd) starts.push(index + 1);
  }
  return starts;
}

/** The last line that begins at the offset or before it. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

function withoutEnd(line: string): string {
  if (line.endsWith('\r\n')) return line.slice(0, -2);
  return line.endsWith('\n') || line.endsWith('\r') ? line.slice(0, -1) : line;
}
