import { describe, expect, it } from 'vitest';
import { indexLines } from '../../src/source/lines.ts';

describe('indexLines', () => {
  it('counts lines and columns from 1, whatever ends a line', () => {
    const lines = indexLines('a\r\nbc\rd\n\nе😀f');
    expect(lines.lineCount).toBe(5);
    expect([0, 1, 3, 4, 6, 8].map((offset) => lines.position(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
    ]);
    expect(lines.position(12)).toEqual({ line: 5, column: 4 });
  });

  it('gives the text of a line without its end', () => {
    const lines = indexLines('a\r\nbc\rd\ne');
    expect([1, 2, 3, 4, 5, 0].map((line) => lines.lineText(line))).toEqual(['a', 'bc', 'd', 'e', '', '']);
  });

  it('does not count a byte order mark', () => {
    const lines = indexLines('\uFEFFab\nc');
    expect(lines.position(1)).toEqual({ line: 1, column: 1 });
    expect(lines.position(0)).toEqual({ line: 1, column: 1 });
    expect(lines.position(4)).toEqual({ line: 2, column: 1 });
    expect(lines.lineText(1)).toBe('ab');
  });

  it('takes neither U+2028 nor the end of the text for more than they are', () => {
    expect(indexLines('a\u2028b').lineCount).toBe(1);
    expect(indexLines('').position(0)).toEqual({ line: 1, column: 1 });
    expect(indexLines('ab').position(2)).toEqual({ line: 1, column: 3 });
  });
});
