import { describe, expect, it } from 'vitest';
import { applySeverity, applyStrict, applySuppressions } from '../../src/checks/apply-rules.ts';
import { type AppSubject, type FactState, runAppCheck, runConfigCheck } from '../../src/checks/run-checks.ts';
import { type ConfigCheck, cannotTell, defineCheck, fail, pass, problem } from '../../src/core/check.ts';

const TEXT = { en: 'text', zh: '文本' };
const PROBLEM = { severity: 'warning', title: TEXT, cause: TEXT, remedies: [] } as const;
const SHARED = { title: TEXT, looksAt: TEXT, sources: [], problems: { wrong: PROBLEM } };

function subject(facts: Readonly<Record<string, FactState>>): AppSubject {
  return {
    name: 'app',
    platform: 'alipay',
    environment: null,
    nowMs: 0,
    fact: (path) => facts[path] ?? { state: 'absent' },
    isUnset: (path) => facts[path]?.state === 'unset',
    isOnline: false,
    probe: () => null,
    locate: (path) => ({ path: 'config', line: path.length, column: 1 }),
  };
}

const given = (value: unknown): FactState => ({ state: 'given', value });

const SAMPLE = defineCheck({
  ...SHARED,
  id: 'topic/sample',
  facts: { name: 'text' },
  judge: ({ name }) => (name === 'bad' ? fail(problem('wrong'), { name }) : pass({ name })),
});

describe('a check', () => {
  it('passes and keeps what it looked at', () => {
    expect(runAppCheck(SAMPLE, subject({ name: given('good') }), {})).toMatchObject({
      outcome: 'pass',
      args: { name: 'good' },
      diagnostics: [],
    });
  });

  it('fails with the severity of its texts and the place of its first fact', () => {
    const row = runAppCheck(SAMPLE, subject({ name: given('bad') }), {});
    expect(row).toMatchObject({ outcome: 'fail', location: { path: 'config', line: 4, column: 1 } });
    expect(row.diagnostics).toMatchObject([{ code: 'wrong', severity: 'warning', args: { name: 'bad' } }]);
  });

  it('cannot tell without a fact that it needs, and says which', () => {
    expect(runAppCheck(SAMPLE, subject({}), {})).toMatchObject({
      outcome: 'cannot-tell',
      diagnostics: [{ code: 'value-not-configured', severity: 'info', args: { fields: 'name' } }],
    });
    expect(runAppCheck(SAMPLE, subject({ name: { state: 'unset', reference: 'env:X' } }), {})).toMatchObject({
      outcome: 'cannot-tell',
      diagnostics: [{ code: 'config-secret-missing', severity: 'info', args: { name: 'env:X' } }],
    });
  });

  it('is a crash when it throws, whatever it throws, and never a pass', () => {
    for (const thrown of [new TypeError('secret text'), 'secret text', null, undefined]) {
      const check = defineCheck({
        ...SHARED,
        id: 'topic/crashing',
        facts: {},
        judge: () => {
          throw thrown;
        },
      });
      const row = runAppCheck(check, subject({}), { 'topic/crashing': 'info' });
      expect(row).toMatchObject({ outcome: 'crashed', diagnostics: [{ code: 'check-crashed', severity: 'error' }] });
      expect(JSON.stringify(row)).not.toContain('secret text');
      // Neither a severity nor a suppression makes anything else of it.
      expect(applySeverity(row, { 'topic/crashing': 'info' })).toBe(row);
      const suppressions = [{ rule: 'topic/crashing', reason: 'known', until: '2999-01-01' }];
      expect(applySuppressions([row], suppressions, '2026-01-01').rows).toEqual([row]);
    }
  });

  it('is a crash as well when it judges the configuration as a whole', () => {
    const check: ConfigCheck = {
      ...SHARED,
      id: 'topic/whole',
      judge: () => {
        throw new RangeError('x');
      },
    };
    const whole = { path: 'config', apps: [], files: [], nowMs: 0 };
    expect(runConfigCheck(check, whole, {}, () => ({ path: '', line: 1, column: 1 }))).toMatchObject({
      outcome: 'crashed',
    });
  });

  it('is not applicable when it is turned off, and does not run', () => {
    const row = runAppCheck(SAMPLE, subject({ name: given('bad') }), { 'topic/sample': 'off' });
    expect(row).toMatchObject({ outcome: 'not-applicable', reason: 'turned-off', diagnostics: [] });
  });
});

describe('severities, --strict and suppressions', () => {
  const failed = runAppCheck(SAMPLE, subject({ name: given('bad') }), {});
  const open = runAppCheck(SAMPLE, subject({}), {});

  it('give a failed check the severity of the configuration', () => {
    expect(applySeverity(failed, { 'topic/sample': 'error' }).diagnostics).toMatchObject([{ severity: 'error' }]);
    expect(applySeverity(open, { 'topic/sample': 'error' })).toBe(open);
  });

  it('make an error of what cannot be told, with --strict', () => {
    expect(applyStrict(open).diagnostics).toMatchObject([{ severity: 'error' }]);
    expect(applyStrict(failed)).toBe(failed);
    const unclear = defineCheck({
      ...SHARED,
      id: 'topic/unclear',
      facts: {},
      judge: () => cannotTell(problem('wrong')),
    });
    expect(applyStrict(runAppCheck(unclear, subject({}), {})).diagnostics).toMatchObject([{ severity: 'error' }]);
  });

  it('make remarks of suppressed findings until the end of the last day', () => {
    const entry = { rule: 'topic/sample', reason: 'until the move', until: '2026-03-01' };
    const on = (day: string) => applySuppressions([failed], [entry], day);
    expect(on('2026-03-01').rows[0]).toMatchObject({
      outcome: 'fail',
      suppression: { reason: 'until the move', until: '2026-03-01' },
      diagnostics: [{ severity: 'info' }],
    });
    expect(on('2026-03-02').rows[0]).toBe(failed);
    expect([...on('2026-03-01').used]).toEqual([0]);
  });

  it('suppress the findings of one app in a check of the whole configuration', () => {
    const check: ConfigCheck = {
      ...SHARED,
      id: 'topic/whole',
      judge: () => fail([problem('wrong', { app: 'one' }), problem('wrong', { app: 'two' })]),
    };
    const whole = { path: 'config', apps: [], files: [], nowMs: 0 };
    const row = runConfigCheck(check, whole, {}, () => ({ path: '', line: 1, column: 1 }));
    const entry = { rule: 'topic/whole', app: 'one', reason: 'x', until: '2999-01-01' };
    const half = applySuppressions([row], [entry], '2026-01-01');
    expect(half.rows[0]).toMatchObject({
      suppression: null,
      diagnostics: [{ severity: 'info' }, { severity: 'warning' }],
    });
    const whole2 = applySuppressions([row], [entry, { ...entry, app: 'two' }], '2026-01-01');
    expect(whole2.rows[0]).toMatchObject({ suppression: { until: '2999-01-01' } });
    expect([...whole2.used]).toEqual([0, 1]);
  });

  it('suppress only the app that is named', () => {
    const entry = { rule: 'topic/sample', app: 'other', reason: 'x', until: '2999-01-01' };
    expect(applySuppressions([failed], [entry], '2026-01-01')).toEqual({ rows: [failed], used: new Set() });
  });
});
