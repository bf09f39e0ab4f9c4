/** `explain` finds every code of the facts under everything it is written as. */
import { describe, expect, test } from 'vitest';
import { run } from '../../src/commands/explain.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { FACT_CODES } from './fact-codes.ts';

async function explainedCodes(query: string, platform?: string): Promise<string[]> {
  const io = fakeIo({});
  const options = { queries: [query], list: false, ...(platform === undefined ? {} : { platform }) };
  const { results } = await run(options, io);
  return results.flatMap((row) => {
    if (row.kind === 'explanation') return [row.code];
    // Words that several platforms say are answered by the nearest codes.
    return row.kind === 'unknown' && platform === undefined ? row.suggestions.slice(0, 3) : [];
  });
}

const platforms = [...new Set(FACT_CODES.map(({ platform }) => platform))];

describe.each(platforms)('the facts about %s', (platform) => {
  const rows = FACT_CODES.filter((row) => row.platform === platform).flatMap(({ expected, spellings }) =>
    spellings.map((spelling) => ({ expected, spelling })),
  );

  test('are explained first where the platform is given', async () => {
    const wrong: string[] = [];
    for (const { expected, spelling } of rows) {
      const [first = 'nothing'] = await explainedCodes(spelling, platform === 'library' ? undefined : platform);
      if (!expected.includes(first)) wrong.push(`${spelling} → ${first}, not ${expected.join(' ')}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test('are among what is explained, or the nearest three, where it is not', async () => {
    const wrong: string[] = [];
    for (const { expected, spelling } of rows) {
      const codes = await explainedCodes(spelling);
      if (!expected.some((code) => codes.includes(code)))
        wrong.push(`${spelling} → ${codes.join(' ') || 'nothing'}, not ${expected.join(' ')}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

test('the list is as long as the facts', () => {
  const count = FACT_CODES.reduce((sum, { spellings }) => sum + spellings.length, 0);
  expect(FACT_CODES.length).toBeGreaterThan(350);
  expect(count).toBeGreaterThan(2500);
});
