/** The recipes for CI: what they call exists, what they are made of is documented, and both languages say the same. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { COMMANDS, GLOBAL_OPTIONS } from '../../src/cli/commands.ts';
import { EXIT_CODES } from '../../src/cli/exit-codes.ts';
import { parseArguments } from '../../src/cli/program.ts';
import { CONFIG_FILE_NAMES } from '../../src/facts/config-file.ts';
import { loadMessages } from '../../src/messages/messages.ts';
import { findYaml, listBlocks, listTexts, readAction, readRecipe } from '../helpers/ci-recipes.ts';

const FILES = { en: 'docs/ci.md', zh: 'docs/ci.zh-CN.md' } as const;
const DOCS = { en: readRecipe(FILES.en), zh: readRecipe(FILES.zh) };
const ACTION = readAction();

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly language: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}
const HOOKS: readonly Hook[] = parse(readRecipe('.pre-commit-hooks.yaml'));

/** Calls of phonekit in shell: the words behind its name, up to a redirection or the next command. */
function listCalls(shell: string): string[][] {
  return [...shell.matchAll(/(?:^|-- )phonekit((?: [^\s|>;&]+)*)/gm)].map(([, words = '']) =>
    words.trim().split(' ').filter(Boolean),
  );
}

async function parseCall(words: readonly string[]) {
  const messages = await loadMessages('en');
  return parseArguments(words, { messages, version: '1.2.3', help: undefined });
}

const spans = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');

describe.each(['en', 'zh'] as const)('the document in %s', (language) => {
  const text = DOCS[language];
  const blocks = listBlocks(text);

  it('holds YAML that can be read, each with the place where it belongs', () => {
    const yaml = blocks.filter((block) => block.language === 'yaml');
    expect(yaml.length).toBeGreaterThan(4);
    for (const block of yaml) {
      expect(block.text).toMatch(/^# \S/);
      expect(parse(block.text)).toBeTypeOf('object');
    }
  });

  it('calls phonekit as its parser takes it', async () => {
    const shell = blocks.flatMap((block) =>
      block.language === 'sh' ? [block.text] : listTexts(parse(block.text)).filter((line) => line.includes(' -- ')),
    );
    const calls = [...shell, ...spans(text).filter((span) => span.startsWith('phonekit '))].flatMap(listCalls);
    expect(calls.length).toBeGreaterThan(8);
    for (const call of calls) expect([call, (await parseCall(call)).kind]).toEqual([call, 'command']);
  });

  it('names options that doctor has', () => {
    const options = [...(COMMANDS.find(({ name }) => name === 'doctor')?.options ?? []), ...GLOBAL_OPTIONS];
    const known = options.map(({ name }) => `--${name}`);
    const named = spans(text).flatMap((span) => /^--[a-z-]+/.exec(span)?.[0] ?? []);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((option) => !known.includes(option))).toEqual([]);
  });

  it('lists the exit codes of a run that nobody cancels', () => {
    const listed = [...text.matchAll(/^\| (\d+) \|/gm)].map((match) => Number(match[1]));
    expect(listed).toEqual(Object.values(EXIT_CODES).filter((code) => code !== EXIT_CODES.cancelled));
  });

  it('lists the inputs and outputs of the action with their defaults', () => {
    const rows = [...text.matchAll(/^\| `([a-z-]+)` \|([^|]*)\|/gm)].map(([, name, value = '']) => [
      name,
      /^`(.*)`$/.exec(value.trim())?.[1] ?? '',
    ]);
    expect(rows).toEqual(Object.entries(ACTION.inputs).map(([name, input]) => [name, input.default]));
    for (const name of Object.keys(ACTION.outputs)) expect(text).toContain(`\`${name}\``);
  });

  it('gives the action only inputs that it has', () => {
    const workflows = blocks.filter((block) => block.text.startsWith('# .github/')).map((block) => parse(block.text));
    const used = workflows.flatMap((workflow) =>
      workflow.jobs.doctor.steps.flatMap((step: { readonly uses: string; readonly with?: object }) =>
        step.uses.startsWith('OWNER/phonekit@') ? Object.keys(step.with ?? {}) : [],
      ),
    );
    expect(used.length).toBeGreaterThan(2);
    expect(used.filter((name) => !Object.hasOwn(ACTION.inputs, name))).toEqual([]);
  });

  it('names a hook that exists', () => {
    const { repos } = parse(findYaml(text, '.pre-commit-config.yaml'));
    expect(repos[0].hooks.map(({ id }: Hook) => id)).toEqual(HOOKS.map(({ id }) => id));
  });

  it('names hosts that are placeholders or documentation, and lists the placeholders', () => {
    const hosts = [...text.matchAll(/(?:https:\/\/)([\w.-]+)/g)].map((match) => match[1] ?? '');
    expect(new Set(hosts)).toEqual(new Set(['git.example.com', 'help.aliyun.com']));
    for (const name of ['OWNER/phonekit', 'git.example.com', 'COMMIT', 'registry.example.com/ci/node:22']) {
      expect(text).toContain(`| \`${name}\` |`);
    }
  });

  it('names the tarball that npm pack makes', () => {
    expect([...text.matchAll(/phonekit-[\d.]+\.tgz/g)].map(String)).toEqual(
      expect.arrayContaining([`phonekit-${manifest.version}.tgz`]),
    );
    expect(text.replaceAll(`phonekit-${manifest.version}.tgz`, '')).not.toContain('.tgz');
  });
});

describe('the two documents', () => {
  it('have the same headings, blocks, tables and code words', () => {
    const shape = (text: string) => ({
      headings: [...text.matchAll(/^(#+) /gm)].map((match) => match[1]),
      blocks: listBlocks(text),
      rows: [...text.matchAll(/^\|.*/gm)].map((row) => [row[0].split('|').length, spans(row[0])]),
      links: [...text.matchAll(/\]\((https:[^)]+)\)/g)].map((match) => match[1]),
      lists: [...text.matchAll(/^- /gm)].length,
    });
    expect(shape(DOCS.zh)).toEqual(shape(DOCS.en));
  });
});

describe('action.yml', () => {
  const { inputs, outputs, runs } = ACTION;

  // https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax (2026-11-22)
  it('has the keys that are documented for a composite action', () => {
    const file: Record<string, unknown> = parse(readRecipe('action.yml'));
    expect(Object.keys(file).sort()).toEqual(['branding', 'description', 'inputs', 'name', 'outputs', 'runs']);
    for (const input of Object.values(inputs)) {
      expect(Object.keys(input)).toEqual(['description', 'default']);
      expect([typeof input.description, typeof input.default]).toEqual(['string', 'string']);
    }
    for (const output of Object.values(outputs)) expect(Object.keys(output)).toEqual(['description', 'value']);
    expect(Object.keys(runs)).toEqual(['using', 'steps']);
    expect(runs.using).toBe('composite');
    const known = ['name', 'id', 'shell', 'working-directory', 'env', 'run'];
    for (const step of runs.steps) {
      expect(Object.keys(step).filter((key) => !known.includes(key))).toEqual([]);
      expect([step.shell, typeof step.run]).toEqual(['bash', 'string']);
    }
  });

  it('puts no expression into a script', () => {
    for (const { run } of runs.steps) expect(run).not.toContain('${{');
  });

  it('hands every input to a step, and reads only variables that it sets', () => {
    const values = runs.steps.flatMap(({ env, ...step }) => [...Object.values(env), step['working-directory'] ?? '']);
    const used = values.flatMap((value) => /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? []);
    expect(used.toSorted()).toEqual(Object.keys(inputs).toSorted());
    for (const { run, env } of runs.steps) {
      const read = [...run.matchAll(/\$\{?((?:INPUT|PHONEKIT)_\w+)/g)].map((match) => match[1] ?? '');
      expect([...new Set(read)].toSorted()).toEqual(Object.keys(env).toSorted());
    }
  });

  it('calls doctor with options and a format that exist', async () => {
    const { run } = runs.steps[1] ?? { run: '' };
    const options = [...run.matchAll(/--[a-z][a-z-]+=?/g)].map((match) => match[0]);
    const values: Record<string, string> = { '--max-warnings=': '0', '--format=': inputs['format']?.default ?? '' };
    const call = ['doctor', ...new Set(options)].map((word) =>
      word.endsWith('=') ? `${word}${values[word] ?? 'x'}` : word,
    );
    expect(call).toContain('--strict');
    expect(await parseCall([...call, '--', 'folder'])).toMatchObject({ kind: 'command', operands: ['folder'] });
  });
});

describe('.pre-commit-hooks.yaml', () => {
  it('calls a command of the package as the parser takes it', async () => {
    for (const { entry, language } of HOOKS) {
      const [command = '', ...words] = entry.split(' ');
      expect([language, Object.keys(manifest.bin)]).toEqual(['node', [command]]);
      expect(await parseCall(words)).toMatchObject({ kind: 'command' });
    }
  });

  it('starts for every name that a configuration can have, and for no other', () => {
    const [{ files, pass_filenames: passesNames } = { files: '', pass_filenames: true }] = HOOKS;
    const pattern = new RegExp(files);
    const names = ['json', 'jsonc', 'yaml', 'yml', 'toml'].map((ending) => `phonekit.config.${ending}`);
    expect(CONFIG_FILE_NAMES).toContain('phonekit.config.{json,jsonc,yaml,yml,toml}');
    for (const name of [...names, 'package.json']) expect([name, pattern.test(name)]).toEqual([name, true]);
    expect(pattern.test('apps/shop/phonekit.config.yaml')).toBe(true);
    for (const name of [
      'phonekit.config.js',
      'my-package.json',
      'package.json5',
      'phonekitXconfig.yaml',
      'README.md',
    ]) {
      expect([name, pattern.test(name)]).toEqual([name, false]);
    }
    expect(passesNames).toBe(false);
  });

  it('can be installed although the package is built by prepare: npm pack prints the name of the tarball alone', () => {
    expect(manifest.scripts.prepare).toBeTypeOf('string');
    expect(readRecipe('.npmrc')).toMatch(/^foreground-scripts=false$/m);
  });
});
