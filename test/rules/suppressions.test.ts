import { describe, expect, it } from 'vitest';
import { applyComments, findSuppressions } from '../../src/rules/suppressions.ts';

const RULE = 'wechat/phone-event-case';

const scopes = (text: string) =>
  findSuppressions(text).map(({ first, last, rules, reason }) => ({ first, last, rules, reason }));

describe('findSuppressions', () => {
  it.each([
    ['a line comment', `// phonekit-disable-next-line ${RULE} -- old page\nx`],
    ['a block comment', `/* phonekit-disable-next-line ${RULE} -- old page */\nx`],
    ['a comment of a template', `<!-- phonekit-disable-next-line ${RULE} -- old page -->\nx`],
    ['a comment in JSX', `{/* phonekit-disable-next-line ${RULE} -- old page */}\nx`],
  ])('reads %s', (_name, text) => {
    expect(scopes(text)).toEqual([{ first: 2, last: 2, rules: [RULE], reason: 'old page' }]);
  });

  it('reads several rules and a reason with hyphens', () => {
    const [comment] = scopes(`// phonekit-disable-line a/b, ${RULE} -- not ours -- see #1`);
    expect(comment).toEqual({ first: 1, last: 1, rules: ['a/b', RULE], reason: 'not ours -- see #1' });
  });

  it('reads one for the rest of the file', () => {
    expect(scopes(`\n// phonekit-disable ${RULE} -- generated\nx`)).toEqual([
      { first: 2, last: Number.POSITIVE_INFINITY, rules: [RULE], reason: 'generated' },
    ]);
  });

  it('lets several stand above one another', () => {
    const text = `// phonekit-disable-next-line a/b -- one\r\n// phonekit-disable-next-line ${RULE} -- two\r\nx`;
    expect(scopes(text).map(({ first }) => first)).toEqual([3, 3]);
  });

  it('knows comments without rule or reason', () => {
    expect(scopes('// phonekit-disable-next-line')).toEqual([{ first: 2, last: 2, rules: [], reason: null }]);
    expect(scopes(`/* phonekit-disable-line ${RULE} -- */`)[0]).toMatchObject({ rules: [RULE], reason: null });
  });

  it('takes nothing else for one', () => {
    for (const text of [
      '// see phonekit-disable-next-line a/b -- why',
      "const a = 'phonekit-disable-next-line a/b -- why';",
      '// phonekit-disabled a/b -- why',
      '// phonekit-disable-next a/b -- why',
    ])
      expect(findSuppressions(text)).toEqual([]);
  });
});

describe('applyComments', () => {
  const known = new Set([RULE, 'a/b']);
  const apply = (text: string, lines: readonly number[], run = known) => {
    const { suppressed, faults } = applyComments(findSuppressions(text), [{ rules: [RULE], lines }], known, run);
    return { suppressed: suppressed.size === 1, faults: faults.map(({ kind }) => kind) };
  };
  const COMMENT = `// phonekit-disable-next-line ${RULE} -- why`;

  it('suppresses a finding on the line, or whose element begins there', () => {
    expect(apply(COMMENT, [2])).toEqual({ suppressed: true, faults: [] });
    expect(apply(COMMENT, [4, 2])).toEqual({ suppressed: true, faults: [] });
  });

  it('says so where there is nothing to suppress, unless the rule was not run', () => {
    expect(apply(COMMENT, [3])).toEqual({ suppressed: false, faults: ['unused'] });
    expect(apply(COMMENT, [3], new Set())).toEqual({ suppressed: false, faults: [] });
  });

  it('does nothing without a reason or with an unknown rule, and says so', () => {
    expect(apply(`// phonekit-disable-next-line ${RULE}`, [2])).toEqual({ suppressed: false, faults: ['no-reason'] });
    expect(apply('// phonekit-disable-next-line -- why', [2])).toEqual({ suppressed: false, faults: ['no-rule'] });
    expect(apply('// phonekit-disable-next-line a/x -- why', [2])).toEqual({
      suppressed: false,
      faults: ['unknown-rule'],
    });
  });

  it('names one rule of several that say the same', () => {
    const findings = [{ rules: ['douyin/phone-event-case', RULE], lines: [2] }];
    expect(applyComments(findSuppressions(COMMENT), findings, known, known).suppressed.size).toBe(1);
  });
});
