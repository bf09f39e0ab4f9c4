import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../src/rules/apply-edits.ts';

const TEXT = '\ufeff<a b="1"\r\n  c="2">\r\n';

describe('applyEdits', () => {
  it('replaces and inserts, and leaves everything else as it is', () => {
    const { text, applied } = applyEdits(TEXT, [
      [{ start: 13, end: 14, text: 'dd' }],
      [{ start: 9, end: 9, text: ' x="2"' }],
    ]);
    expect(text).toBe('\ufeff<a b="1" x="2"\r\n  dd="2">\r\n');
    expect([...applied]).toEqual([0, 1]);
  });

  it('applies a group as a whole or not at all; the earlier one wins', () => {
    const { text, applied } = applyEdits('abcdef', [
      [{ start: 1, end: 3, text: 'X' }],
      [
        { start: 2, end: 4, text: 'Y' },
        { start: 5, end: 6, text: 'Z' },
      ],
      [{ start: 4, end: 5, text: 'W' }],
    ]);
    expect([text, [...applied]]).toEqual(['aXdWf', [0, 2]]);
  });

  it('takes equal edits of two findings for one', () => {
    const edit = { start: 1, end: 2, text: 'X' };
    const { text, applied } = applyEdits('abc', [[edit], [edit]]);
    expect([text, [...applied]]).toEqual(['aXc', [0, 1]]);
  });

  it('does not guess the order of two insertions at one place', () => {
    const { text, applied } = applyEdits('abc', [[{ start: 1, end: 1, text: 'X' }], [{ start: 1, end: 1, text: 'Y' }]]);
    expect([text, [...applied]]).toEqual(['aXbc', [0]]);
  });

  it('leaves out what lies outside of the text, and what does nothing', () => {
    expect(applyEdits('abc', [[{ start: 2, end: 9, text: 'X' }], []])).toEqual({ text: 'abc', applied: new Set() });
  });
});
