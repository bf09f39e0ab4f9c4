import { describe, expect, it } from 'vitest';
import { joinWrappedLines } from '../../src/diagnosis/wrapped-lines.ts';

const WHOLE = 'AAAA+BBBCCCCDDD+EEEEFFFFGG==';

describe('a wrapped value', () => {
  it.each<readonly [string, string, { readonly pluses?: number; readonly reinserted?: number }]>([
    ['on one line', WHOLE, {}],
    ['with a final line break', `${WHOLE}\n`, {}],
    ['in lines', 'AAAA+BBB\nCCCCDDD+\nEEEEFFFF\nGG==', {}],
    ['in lines with CRLF', 'AAAA+BBB\r\nCCCCDDD+\r\nEEEEFFFF\r\nGG==', {}],
    ['indented', 'AAAA+BBB\n    CCCCDDD+\n    EEEEFFFF\n    GG==', {}],
    ['indented by tabs', 'AAAA+BBB\n\tCCCCDDD+\n\tEEEEFFFF\n\tGG==', {}],
    ['with blank lines between', 'AAAA+BBB\n\nCCCCDDD+\n\nEEEEFFFF\n\nGG==', {}],
    ['with a blank at a line end that was a plus', 'AAAA+BBB\nCCCCDDD \nEEEEFFFF\nGG==', { pluses: 1 }],
    ['with a plus cut off at a line end', 'AAAA+BBB\nCCCCDDD\nEEEEFFFF\nGG==', { reinserted: 1 }],
  ])('is joined, %s', (_name, text, { pluses = 0, reinserted = 0 }) => {
    expect(joinWrappedLines(text)).toMatchObject({ text: WHOLE, pluses, reinserted });
  });

  it('is joined when a line began with a plus that became a blank beside the indentation', () => {
    const joined = joinWrappedLines('AAAABBBB\n     CCCDDDD\n    EEEEFFFF\n    GG==');
    expect(joined).toMatchObject({ text: 'AAAABBBB+CCCDDDDEEEEFFFFGG==', pluses: 1, reinserted: 0 });
  });

  it('keeps blanks inside its lines for the census', () => {
    expect(joinWrappedLines('AAAA BBB\nCCCCDDDD\nGG==').text).toBe('AAAA BBBCCCCDDDDGG==');
  });

  it('is not filled up when its lines have no common length', () => {
    expect(joinWrappedLines('AAAA\nBBBBBBB\nCC\nDDDDDDDDDDDD\nE')).toMatchObject({ pluses: 0, reinserted: 0 });
  });
});
