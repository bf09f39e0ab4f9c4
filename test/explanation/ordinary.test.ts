/** Logs without any failure give no entry at all, however many numbers in them are codes of some platform. */
import { describe, expect, it } from 'vitest';
import { explain } from './explain-text.ts';
import { makeOrdinaryLog, ORDINARY_LOGS } from './ordinary-logs.ts';

const LINES = 400;

describe('an ordinary log', () => {
  it('is of one of many kinds', () => {
    expect(ORDINARY_LOGS.length).toBeGreaterThanOrEqual(25);
  });

  it.each(ORDINARY_LOGS)('explains nothing: %s', async (name) => {
    const { code, document } = await explain([], { stdin: makeOrdinaryLog(name, LINES) });
    expect(
      document.results.map((row) => (row.outcome === 'explained' ? [row.code, row.query, row.location] : row)),
    ).toEqual([]);
    expect([code, document.diagnostics.map((found) => found.code)]).toEqual([1, ['code-missing']]);
  });
});

describe('ordinary logs one behind the other', () => {
  it('explain nothing either, though some speak of platforms', async () => {
    const stdin = ORDINARY_LOGS.map((name) => makeOrdinaryLog(name, LINES)).join('');
    const { code, document } = await explain([], { stdin });
    expect(document.results.map((row) => (row.outcome === 'explained' ? [row.code, row.query] : row))).toEqual([]);
    expect(code).toBe(1);
  });
});

describe('a failure in an ordinary log', () => {
  it.each(ORDINARY_LOGS)('is found alone: %s', async (name) => {
    const log = `${makeOrdinaryLog(name, LINES)}{"errcode":40163,"errmsg":"code been used"}\n${makeOrdinaryLog(name, 50)}`;
    const { code, document } = await explain([], { stdin: log });
    expect(document.results.map((row) => (row.outcome === 'explained' ? row.code : row))).toEqual(['wechat:40163']);
    expect(code).toBe(0);
  });
});
