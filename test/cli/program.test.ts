import { describe, expect, it } from 'vitest';
import { COMMAND_GROUPS, COMMANDS } from '../../src/cli/commands.ts';
import { type HelpLayout, makeHelpLayout } from '../../src/cli/help.ts';
import { type Invocation, parseArguments } from '../../src/cli/program.ts';
import { PLATFORM_IDS } from '../../src/core/platform-names.ts';
import { UsageError } from '../../src/core/usage-error.ts';
import { LANGUAGES, loadMessages } from '../../src/messages/messages.ts';
import { CATALOGS } from '../../src/platforms/catalogs.ts';
import { PLATFORMS } from '../../src/platforms/registry.ts';
import type { Language } from '../../src/reporters/rendered.ts';
import { PLAIN_ROLES } from '../../src/reporters/roles.ts';
import { displayWidth } from '../../src/reporters/wrap.ts';

async function parse(argv: readonly string[], language: Language = 'en', width = 80): Promise<Invocation> {
  const messages = await loadMessages(language);
  const help: HelpLayout = makeHelpLayout({ messages, roles: PLAIN_ROLES, width });
  return parseArguments(argv, { messages, version: '1.2.3', help });
}

async function parseCommand(argv: readonly string[]) {
  const invocation = await parse(argv);
  if (invocation.kind !== 'command') throw new Error('not a command');
  return invocation;
}

async function parseText(argv: readonly string[], language: Language = 'en', width = 80) {
  const invocation = await parse(argv, language, width);
  if (invocation.kind !== 'text') throw new Error('not a text');
  return invocation;
}

async function usageError(argv: readonly string[]): Promise<UsageError> {
  const error = await parse(argv).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof UsageError) return error;
  throw new Error(`no usage error: ${String(error)}`);
}

describe('decrypt', () => {
  it('takes captures, also standard input', async () => {
    const { row, operands } = await parseCommand(['decrypt', 'a.json', '-', 'b.har']);
    expect(row.name).toBe('decrypt');
    expect(operands).toEqual(['a.json', '-', 'b.har']);
  });

  it('collects repeated options in their order', async () => {
    const { values } = await parseCommand(['decrypt', '--iv', 'a', '--aes-key=env:X', '--iv=b']);
    expect(values.list('iv')).toEqual(['a', 'b']);
    expect(values.list('aesKey')).toEqual(['env:X']);
    expect(values.list('sessionKey')).toEqual([]);
  });

  it('keeps the padding of a key that is joined by =', async () => {
    const { values } = await parseCommand(['decrypt', '--session-key=AAECAwQFBgcICQoLDA0ODw==']);
    expect(values.list('sessionKey')).toEqual(['AAECAwQFBgcICQoLDA0ODw==']);
  });

  it('has switches', async () => {
    const off = (await parseCommand(['decrypt'])).values;
    expect([off.flag('reveal'), off.flag('input')]).toEqual([false, true]);
    const on = (await parseCommand(['decrypt', '--reveal', '--no-input'])).values;
    expect([on.flag('reveal'), on.flag('input')]).toEqual([true, false]);
  });

  it('accepts the global options before and after its name', async () => {
    for (const argv of [
      ['--json', '--lang', 'zh', 'decrypt'],
      ['decrypt', 'a', '--json', '--lang', 'zh'],
    ]) {
      const { values } = await parseCommand(argv);
      expect([values.flag('json'), values.text('lang')]).toEqual([true, 'zh']);
    }
  });

  it('takes everything after -- as a capture', async () => {
    expect((await parseCommand(['decrypt', '--', '--odd-name.json'])).operands).toEqual(['--odd-name.json']);
  });

  it('offers exactly the platforms that exist', () => {
    expect(PLATFORM_IDS).toEqual(PLATFORMS.map(({ id }) => id));
    expect([...PLATFORM_IDS].sort()).toEqual(CATALOGS.map(({ id }) => id).sort());
  });
});

describe('wrong usage', () => {
  const cases: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
    ['decrypt --sesion-key x', 'unknown-option', { value: '--sesion-key', suggestion: '--session-key' }],
    ['decrypt --sessionKey=SECRET', 'unknown-option', { value: '--sessionKey', suggestion: '--session-key' }],
    ['decrypt -kSECRET', 'unknown-option', { value: '-k' }],
    ['decrypt --iv', 'value-missing', { option: '--iv' }],
    ['decrypt --iv=', 'value-missing', { option: '--iv' }],
    [
      'decrypt --platform wechta',
      'unknown-value',
      { value: 'wechta', suggestion: 'wechat', choices: PLATFORM_IDS.join(', ') },
    ],
    [
      'decrypt --format xml',
      'unknown-value',
      { option: '--format', choices: 'pretty, json, markdown, sarif, junit, github' },
    ],
    ['decrypt --platform yahoo', 'unknown-value', { option: '--platform', command: 'phonekit decrypt' }],
    ['decrypt --session-key', 'value-missing', { option: '--session-key', command: 'phonekit decrypt' }],
    ['decrypt --lang fr', 'unknown-value', { option: '--lang', choices: 'zh, en' }],
    ['decypt a.json', 'unknown-command', { value: 'decypt', suggestion: 'decrypt' }],
    ['captured.har', 'unknown-command', { suggestion: 'phonekit decrypt captured.har' }],
    ['nonsense', 'unknown-command', { value: 'nonsense' }],
    ['help nonsense', 'unknown-command', { value: 'nonsense' }],
    ['help decypt', 'unknown-command', { value: 'decypt', suggestion: 'decrypt' }],
    ['--session-key x a.json', 'option-before-command', { suggestion: 'phonekit decrypt --session-key …' }],
    ['--bogus', 'unknown-option', { value: '--bogus' }],
    ['demo extra', 'unexpected-argument', { command: 'phonekit demo' }],
    ['keyz', 'unknown-command', { value: 'keyz', suggestion: 'keys' }],
    [
      'keys inspekt a.pem',
      'unknown-command',
      { value: 'inspekt', suggestion: 'phonekit keys inspect', choices: 'inspect, match, convert, generate' },
    ],
    ['keys nonsense', 'unknown-command', { command: 'phonekit keys' }],
    ['keys inspect --two x', 'unknown-option', { value: '--two', command: 'phonekit keys inspect' }],
    ['keys --to pem convert a', 'option-before-command', { suggestion: 'phonekit keys convert --to …' }],
    ['keys convert --to pkcs7', 'unknown-value', { suggestion: 'pkcs1', command: 'phonekit keys convert' }],
    ['keys generate rsa --bits 512', 'unknown-value', { option: '--bits' }],
  ];

  it.each(cases)('%s: %s', async (line, problem, args) => {
    const error = await usageError(line.split(' '));
    expect(error.code).toBe('usage-invalid');
    expect(error.args).toMatchObject({ problem, ...args });
    expect(JSON.stringify(error.args)).not.toContain('SECRET');
  });

  it('never repeats a key that stands in the wrong place', async () => {
    const key = 'tiihtNczf5v6AKRyjwEUhQ==';
    for (const argv of [[key], ['--session-key', key, 'x'], ['decrypt', '--platform', key], [`--session-key=${key}`]]) {
      const error = await usageError(argv);
      expect(JSON.stringify(error.args)).not.toContain(key.slice(0, 12));
    }
  });
});

describe('help', () => {
  it('is shown as an error without a command', async () => {
    expect(await parseText([])).toMatchObject({ isError: true });
  });

  it.each([['--help'], ['help'], ['-h']])('%s is no error', async (flag) => {
    expect(await parseText([flag])).toMatchObject({ isError: false });
  });

  it.each(LANGUAGES)('looks the same for every command in %s', async (language) => {
    const texts = [await parseText(['--help'], language)];
    for (const { name } of [...COMMAND_GROUPS, ...COMMANDS]) {
      texts.push(await parseText([...name.split(' '), '--help'], language));
    }
    expect(texts.map(({ text }) => text).join('\n----\n')).toMatchSnapshot();
  });

  it('has examples that parse', async () => {
    for (const { examples } of [...COMMAND_GROUPS, ...COMMANDS]) {
      for (const { command } of examples) {
        const argv = command.replace(/^.*?phonekit /, '').split(' ');
        await expect(parse(argv)).resolves.toMatchObject({ kind: 'command' });
      }
    }
  });

  it.each(LANGUAGES)('fits a narrow terminal in %s', async (language) => {
    const { text } = await parseText(['decrypt', '--help'], language, 40);
    const wide = text.split('\n').filter((line) => displayWidth(line) > 40 && !/phonekit /.test(line));
    expect(wide).toEqual([]);
  });

  it('leaves no English heading in the Chinese help', async () => {
    const { text } = await parseText(['decrypt', '--help'], 'zh');
    expect(text).not.toMatch(/Usage|Options|Arguments|Commands|display|default/);
  });
});

describe('the version', () => {
  it.each(['--version', '-v'])('%s', async (flag) => {
    expect(await parse([flag])).toEqual({ kind: 'text', text: '1.2.3\n', isError: false });
  });
});
