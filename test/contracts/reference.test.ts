/** What is generated from the catalog equals what the catalog says now. UPDATE_DOCS=1, or `npm run docs`, rewrites it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatChecksDocument } from '../../docs/checks.ts';
import { formatIndex } from '../../docs/code-index.ts';
import { formatReference } from '../../docs/reference.ts';
import { formatRulesDocument, MENDED } from '../../docs/rules.ts';
import { CODE_INDEX } from '../../src/catalog/code-index.ts';
import { OWN_ENTRIES } from '../../src/catalog/own-codes.ts';
import { PLATFORM_IDS } from '../../src/core/platform-names.ts';
import { ARGUMENT_WORDS, CONDITION_WORDS } from '../../src/messages/explain-terms.ts';
import { CATALOGS } from '../../src/platforms/catalogs.ts';
import { ALL_RULES } from '../../src/rules/registry.ts';

const url = (path: string): URL => new URL(`../../${path}`, import.meta.url);

async function check(path: string, text: string): Promise<void> {
  if (process.env['UPDATE_DOCS']) writeFileSync(url(path), text);
  // Not toBe on the texts: the difference of two long files takes minutes to print.
  const actual = readFileSync(url(path), 'utf8').replaceAll('\r\n', '\n').split('\n');
  const differing = text.split('\n').find((line, index) => line !== actual[index]);
  expect([path, differing]).toEqual([path, undefined]);
  expect(actual.length).toBe(text.split('\n').length);
}

describe('what is generated from the catalog', () => {
  it('is the index of the codes', async () => {
    await check('src/catalog/code-index.ts', await formatIndex());
  });

  it.each([
    ['en', 'docs/reference.md'],
    ['zh', 'docs/reference.zh-CN.md'],
  ] as const)('is the reference in %s', async (language, path) => {
    await check(path, await formatReference(language));
  });

  it.each([
    ['en', 'docs/checks.md'],
    ['zh', 'docs/checks.zh-CN.md'],
  ] as const)('is the list of checks in %s', async (language, path) => {
    await check(path, formatChecksDocument(language));
  });

  it.each([
    ['en', 'docs/rules.md'],
    ['zh', 'docs/rules.zh-CN.md'],
  ] as const)('is the list of rules in %s', async (language, path) => {
    await check(path, formatRulesDocument(language));
  });

  it('says of every rule what it finds, and of --fix only what rules are named', () => {
    const rows = formatRulesDocument('en').match(/^\| `.*/gm) ?? [];
    expect(rows).toHaveLength(ALL_RULES.length);
    expect(rows.filter((row) => !/ `[a-z-]+` \((?:error|warning|remark)\) /.test(row))).toEqual([]);
    const names = ALL_RULES.map(({ id }) => id.split('/')[1] ?? '');
    expect([...MENDED].filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('the registry of codes', () => {
  it('has a row for every platform', () => {
    expect(CATALOGS.map(({ id }) => id).toSorted()).toEqual([...PLATFORM_IDS].sort());
  });

  it('names codes of success that exist', () => {
    const known = new Set(CODE_INDEX.map(([platform, , tail]) => `${platform}:${tail}`));
    for (const { successes } of CATALOGS) {
      for (const code of successes) expect(known).toContain(code);
    }
  });

  it('has hints that a search for beginnings of words can find', () => {
    for (const { hints } of CATALOGS) {
      for (const hint of hints) {
        expect(hint).toMatch(/^(?:[a-z\d]|[^\0-\x7f])/);
        expect(hint).toBe(hint.toLowerCase());
      }
    }
  });
});

describe('the words for arguments', () => {
  const entries = OWN_ENTRIES;
  const texts = entries.flatMap(({ title, cause, remedies }) => [title, cause, ...remedies]);

  it('exist for every placeholder of phonekit’s own texts', () => {
    const names = texts.flatMap(({ en, zh }) =>
      [...`${en}${zh}`.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''),
    );
    expect([...new Set(names)].filter((name) => !Object.hasOwn(ARGUMENT_WORDS, name))).toEqual([]);
  });

  it('exist for every condition of a step', () => {
    const conditions = entries.flatMap(({ remedies }) =>
      remedies.flatMap((step) => ('when' in step ? [step.when] : [])),
    );
    const platforms: readonly string[] = CATALOGS.map(({ id }) => id);
    const unknown = conditions.filter((name) => !Object.hasOwn(CONDITION_WORDS, name) && !platforms.includes(name));
    expect([...new Set(unknown)]).toEqual([]);
  });
});
