/** Every rule is registered, speaks both languages, finds codes that exist, and has a table in which each of them appears. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { OWN_ENTRIES } from '../../src/catalog/own-codes.ts';
import { PHONE_RULE_CODES } from '../../src/catalog/phone-rule-codes.ts';
import { ALL_CHECKS } from '../../src/checks/registry.ts';
import { PLATFORM_IDS } from '../../src/core/platform-names.ts';
import { PLATFORM_RULES } from '../../src/platforms/rules.ts';
import { COMMON_RULES } from '../../src/rules/common/registry.ts';
import { ALL_RULES } from '../../src/rules/registry.ts';

const ROOT = new URL('../../', import.meta.url);

const filesIn = (folder: string): string[] =>
  readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));

const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const TABLES = [...filesIn('test/platforms'), ...filesIn('test/rules')].map(read).join('\n');
const SHARED_TABLES = read('test/helpers/phone-rule-tables.ts');
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].toSorted();
const rows = ALL_RULES.map((rule) => [rule.id, rule] as const);

/** The part of the test files with the tables of a rule. */
function tableOf(id: string): string {
  const start = TABLES.indexOf(`describeRule('${id}'`);
  if (start === -1) return '';
  const end = TABLES.indexOf('\ndescribeRule(', start + 1);
  return TABLES.slice(start, end === -1 ? undefined : end);
}

describe('rules', () => {
  it('have ids of the form topic/thing, each once, and none that a check has', () => {
    const ids = ALL_RULES.map(({ id }) => id);
    expect(ids.filter((id) => !/^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ALL_CHECKS.filter(({ id }) => ids.includes(id))).toEqual([]);
  });

  it('bear the name of their platform, and judge it alone; the others bear the name of none', () => {
    for (const [platform, rules] of Object.entries(PLATFORM_RULES)) {
      for (const { id, platforms } of rules) {
        expect(id).toMatch(new RegExp(`^${platform}/`));
        expect([id, platforms]).toContainEqual(expect.arrayContaining([platform]));
      }
    }
    const ids: readonly string[] = PLATFORM_IDS;
    expect(COMMON_RULES.filter(({ id }) => ids.includes(id.split('/')[0] ?? ''))).toEqual([]);
  });

  it('are all registered: no file of a rule is left out', () => {
    const files = [...filesIn('src/platforms'), ...filesIn('src/rules')].filter((path) =>
      /\/rules\/(?:common\/)?[^/]+\.ts$/.test(path),
    );
    const defined = files.flatMap((path) =>
      [...read(path).matchAll(/^ {2}id: '([a-z]+\/[a-z0-9-]+)',/gm)].map((match) => match[1] ?? ''),
    );
    const ids = ALL_RULES.map(({ id }) => id);
    expect(defined.filter((id) => !ids.includes(id))).toEqual([]);
    const registries = Object.keys(PLATFORM_RULES).map((id) => read(`src/platforms/${id}/rules/registry.ts`));
    const registered = [...registries, read('src/rules/common/registry.ts')].join('\n');
    const exported = files
      .filter((path) => !/\/(?:registry|run-rules|suppressions|apply-edits|code-frame|places)\.ts$/.test(path))
      .flatMap((path) => {
        const names = [...read(path).matchAll(/^export const (\w+)(?:: Rule)? = (?:defineRule|\w+Rule)\(/gm)];
        return names.map((match) => match[1] ?? '');
      });
    expect(exported.filter((name) => !new RegExp(`^  ${name},$|[[,] ?${name}[\\],]`, 'm').test(registered))).toEqual(
      [],
    );
  });

  it.each(rows)('%s says the same in both languages', (_id, { title, looksAt, sources }) => {
    expect(title.en).not.toMatch(/[.。]$/);
    expect(title.zh).not.toMatch(/[.。]$/);
    expect(title.zh).toMatch(/[\u3400-\u9fff]/);
    expect(placeholders(looksAt.zh)).toEqual(placeholders(looksAt.en));
    expect(sources.length).toBeGreaterThan(0);
  });

  it.each(rows)('%s has a table, in which each of its codes appears', (id, { problems }) => {
    const code = tableOf(id);
    expect(code).toMatch(/accept|Table\(/);
    expect(Object.keys(problems).filter((problem) => !code.includes(`'${problem}'`))).toEqual([]);
  });

  it('find shared codes that appear in a table', () => {
    const codes = Object.keys(PHONE_RULE_CODES);
    expect(codes.filter((code) => !TABLES.includes(`'${code}'`) && !SHARED_TABLES.includes(`'${code}'`))).toEqual([]);
  });

  it('have each code once among phonekit’s own', () => {
    const codes = OWN_ENTRIES.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });
});
