/** Line numbers of offsets; CR, LF and CRLF each end one line. */

const LF = 10;
const CR = 13;

/**
 * Makes the function that tells the 1-based line of an offset.
 *
 * @returns a function taking an offset into `text`; the first call costs one pass over the text, later ones a binary search.
 */
export function lineFinder(text: string): (offset: number) => number {
  let starts: readonly number[] | null = null;
  return (offset) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(1, low);
  };
}

/**
 * Counts line ends in a range.
 *
 * @returns the number of line ends from `from` up to `to`, at most `limit`.
 */
export function countLines(text: string, from: number, to: number, limit: number): number {
  let count = 0;
  for (let at = from; at < to && count < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) count += 1;
  }
  return count;
}

/** Tells where the line of `offset` ends: the offset of its CR or LF, or the length of the text. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at += 1;
  return at;
}

/** Tells where the next line begins, given the offset of a line end as `lineEnd` returns it. */
export function nextLine(text: string, end: number): number {
  if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) return end + 2;
  return Math.min(end + 1, text.length);
}

/** Whether a UTF-16 code unit is CR or LF. */
export function isLineBreak(code: number): boolean {
  return code === LF || code === CR;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > CR) continue;
    if (code === LF || (code === CR && text.charCodeAt(at + 1) !== LF)) starts.push(at + 1);
  }
  return starts;
}
