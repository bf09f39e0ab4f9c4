/** The codes of `keys`: rows, catalog and sources agree. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { KEY_CODES } from '../../src/catalog/key-codes.ts';
import { KEY_CODE_ROWS } from '../../src/keys/codes.ts';
import { runMain } from '../helpers/run-main.ts';

const FOLDER = new URL('../../src/keys/', import.meta.url);
const TESTS = new URL('../system/', import.meta.url);
const textOf = (folder: URL, leaveOut: RegExp): string =>
  readdirSync(folder)
    .filter((name) => !leaveOut.test(name))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');

it('stand in the catalog in their order and with their severity', () => {
  const entries = Object.values(KEY_CODES).map(({ code, severity }) => ({ code, severity }));
  expect(entries).toEqual(KEY_CODE_ROWS.map(({ code, severity }) => ({ code, severity })));
});

it('are all found by something, and looked for by some test', () => {
  const [source, tests] = [textOf(FOLDER, /^codes\.ts$/), textOf(TESTS, /^(?!keys-)/)];
  const codes = KEY_CODE_ROWS.map(({ code }) => code);
  expect(codes.filter((code) => !source.includes(`'${code}'`) || !tests.includes(`'${code}'`))).toEqual([]);
});

it.each(KEY_CODE_ROWS)('$code is explained in both languages', async ({ code }) => {
  for (const lang of ['en', 'zh']) {
    const { stdout, code: exitCode } = await runMain(['explain', code, '--lang', lang]);
    expect([exitCode, stdout.includes(code)]).toEqual([0, true]);
  }
});
