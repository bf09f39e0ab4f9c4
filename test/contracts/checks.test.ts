/** Every check is registered, asks for facts that exist, and has a table in which each of its codes appears. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS, APP_CHECKS, CONFIG_CHECKS } from '../../src/checks/registry.ts';
import type { Check, CheckTexts } from '../../src/core/check.ts';
import type { ConfigKeys } from '../../src/platforms/app-config.ts';
import { PLATFORM_CHECKS } from '../../src/platforms/checks.ts';
import { PLATFORM_CONFIGS } from '../../src/platforms/configs.ts';

const ROOT = new URL('../../', import.meta.url);

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const TESTS = [...filesIn('test/platforms'), ...filesIn('test/checks')].map((path) => ({ path, code: read(path) }));
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();

/** The test file with the table of a check; ids of items of the console are put together there. */
function testOf({ id }: CheckTexts): string {
  const [, platform = '', item = ''] = /^([a-z]+)\/console-(.*)$/.exec(id) ?? [];
  const isTableOf = (code: string): boolean =>
    code.includes(`'${id}'`) || (item !== '' && code.includes(`\`${platform}/console-$`) && code.includes(`'${item}'`));
  return TESTS.find(({ code }) => code.includes('describeCheck(') && isTableOf(code))?.code ?? '';
}

describe('checks', () => {
  it('have ids of the form topic/thing, each once', () => {
    const ids = ALL_CHECKS.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('bear the name of their platform, and others the name of none', () => {
    for (const [platform, checks] of Object.entries(PLATFORM_CHECKS)) {
      for (const { id } of checks) expect(id).toMatch(new RegExp(`^${platform}/`));
    }
    for (const { id } of [...APP_CHECKS, ...CONFIG_CHECKS])
      expect(Object.keys(PLATFORM_CHECKS)).not.toContain(id.split('/')[0]);
  });

  it('are all registered: no file of a check is left out', () => {
    const files = [...filesIn('src/platforms'), ...filesIn('src/checks')].filter((path) =>
      /\/checks\/(?:app|config|[^/]+\.ts)/.test(path),
    );
    const defined = files.flatMap((path) =>
      [...read(path).matchAll(/^ {2}id: '([a-z]+\/[a-z0-9-]+)',/gm)].map((match) => match[1] ?? ''),
    );
    const ids = ALL_CHECKS.map(({ id }) => id);
    expect(defined.length).toBeGreaterThan(40);
    expect(defined.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(ALL_CHECKS.map((check) => [check.id, check] as const))('%s says the same in both languages', (_id, check) => {
    expect(check.title.en).not.toMatch(/[.。]$/);
    expect(check.title.zh).not.toMatch(/[.。]$/);
    expect(placeholders(check.looksAt.zh)).toEqual(placeholders(check.looksAt.en));
    expect(check.sources.length).toBeGreaterThan(0);
  });

  it.each(ALL_CHECKS.map((check) => [check.id, check] as const))(
    '%s has a table in which each of its codes appears',
    (_id, check) => {
      const code = testOf(check);
      expect(code).toMatch(/accept/);
      expect(code).toMatch(/cannotTell/);
      expect(Object.keys(check.problems).filter((problem) => !code.includes(`'${problem}'`))).toEqual([]);
    },
  );
});

/** Kinds of configuration rows by the word of the fact. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  key: ['secret', 'key'],
  optionalKey: ['secret', 'key'],
  text: ['text', 'choice', 'version'],
  optionalText: ['text', 'choice', 'version'],
  flag: ['flag'],
  optionalFlag: ['flag'],
  optionalList: ['list'],
  probe: ['text'],
};

function kindAt(keys: ConfigKeys, path: string): string | undefined {
  const [first = '', ...rest] = path.split('.');
  const key = keys[first];
  return rest.length === 0 ? key?.kind : kindAt(key?.keys ?? {}, rest.join('.'));
}

/** Facts that the configuration of no such platform has, or has as another kind. */
function strangeFacts({ facts }: Check, platform: string): string[] {
  const config = PLATFORM_CONFIGS.find(({ id }) => id === platform);
  return Object.entries(facts).flatMap(([path, word]) => {
    const isAnswer = /answer$/i.test(word);
    if (isAnswer) return Object.hasOwn(config?.console ?? {}, path.replace(/^console\./, '')) ? [] : [path];
    const kind = kindAt(config?.keys ?? {}, path.replace(/^probe\./, ''));
    // Checks of several platforms ask for what only some of them have.
    if (kind === undefined && word.startsWith('optional')) return [];
    return kind !== undefined && KINDS[word]?.includes(kind) === true ? [] : [`${path} ${word}`];
  });
}

describe('facts', () => {
  it.each(Object.entries(PLATFORM_CHECKS))('of %s exist in its configuration, and as that kind', (platform, checks) => {
    const strange = [...checks, ...APP_CHECKS].flatMap((check) =>
      strangeFacts(check, platform).map((fact) => `${check.id}: ${fact}`),
    );
    expect(strange).toEqual([]);
  });

  it.each(PLATFORM_CONFIGS)('of the console of $id are all checked', ({ id, console: items }) => {
    const asked = (PLATFORM_CHECKS[id] ?? []).flatMap(({ facts }) => Object.keys(facts));
    expect(Object.keys(items).filter((item) => !asked.includes(`console.${item}`))).toEqual([]);
  });
});
