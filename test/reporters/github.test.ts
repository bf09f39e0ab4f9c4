import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/messages/messages.ts';
import { formatGithub } from '../../src/reporters/github.ts';
import type { RenderedCheck, RenderedReport } from '../../src/reporters/rendered.ts';
import { PLAIN_ROLES } from '../../src/reporters/roles.ts';
import {
  ACTIVE_CHARACTERS,
  checkFinding,
  checkReport,
  failedCheck,
  hostileReport,
} from '../helpers/rendered-checks.ts';

async function format(report: RenderedReport<RenderedCheck>): Promise<string> {
  return formatGithub(report, { roles: PLAIN_ROLES, width: 100, messages: await loadMessages(report.language) });
}

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

const unescapeProperty = (text: string): string => unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));

/** A line as the runner takes it apart; null where it is no command. */
function parseCommand(line: string): Command | null {
  const match = /^::(\w+) (.*?)::(.*)$/.exec(line);
  if (match === null) return null;
  const [, name = '', properties = '', message = ''] = match;
  const pairs = properties.split(',').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    return [key, unescapeProperty(value.join('='))];
  });
  return { name, properties: Object.fromEntries(pairs), message: unescapeData(message) };
}

async function commandsOf(report: RenderedReport<RenderedCheck>): Promise<Command[]> {
  const lines = (await format(report)).split('\n');
  return lines.map(parseCommand).filter((command) => command !== null);
}

describe('formatGithub', () => {
  it.each(['en', 'zh'] as const)('writes commands and a summary in %s', async (language) => {
    await expect(format(checkReport({ language }))).resolves.toMatchSnapshot();
  });

  it('has one annotation per finding, the gravest first', async () => {
    const commands = await commandsOf(checkReport());
    expect(commands.map(({ name, properties }) => [name, properties['title']])).toEqual([
      ['error', 'config-key-unknown'],
      ['error', 'alipay/key-shape (shop)'],
      ['error', 'alipay/key-pair-match (shop)'],
      ['warning', 'alipay/key-shape (shop)'],
      ['warning', 'config/secret-file-mode'],
      ['notice', 'alipay/app-id-environment (shop)'],
    ]);
  });

  it('places them as far as their place is known', async () => {
    const commands = await commandsOf(checkReport());
    const places = commands.map(({ properties: { file, line, col } }) => [file, line, col]);
    expect(places[0]).toEqual(['phonekit.config.json', '2', '3']);
    expect(places[4]).toEqual(['keys/app.pem', undefined, undefined]);
  });

  it('writes paths of Windows as the repository has them', async () => {
    const location = { source: 'apps\\a,b:c.json', line: 1, column: 1 };
    const row = failedCheck('en', { diagnostics: [checkFinding('en', { location })] });
    const [command] = await commandsOf(checkReport({ diagnostics: [], results: [row] }));
    expect(command?.properties['file']).toBe('apps/a,b:c.json');
  });

  it('keeps the lines of a message in one command', async () => {
    const row = failedCheck('en', { diagnostics: [checkFinding('en', { message: '100 %\nof it' })] });
    const [command] = await commandsOf(checkReport({ diagnostics: [], results: [row] }));
    expect(command?.message).toMatch(/\n100 %\nof it\n1\. /);
  });

  it('ends with what was not checked and the result, in lines that are no commands', async () => {
    const lines = (await format(checkReport())).trimEnd().split('\n');
    const plain = lines.filter((line) => !line.startsWith('::'));
    expect(plain).toHaveLength(3);
    expect(lines.slice(-3)).toEqual(plain);
  });

  it('lets no hostile text become a command of its own', async () => {
    const text = await format(hostileReport());
    expect(text).not.toMatch(ACTIVE_CHARACTERS);
    const lines = text.trimEnd().split('\n');
    const commands = lines.map(parseCommand).filter((command) => command !== null);
    expect(commands.map(({ name }) => name)).toEqual(['error', 'error', 'error']);
    for (const line of lines) {
      if (line.startsWith('::'))
        expect(Object.keys(parseCommand(line)?.properties ?? {})).toEqual(['file', 'line', 'col', 'title']);
      else expect(line).toMatch(/^phonekit: (?!.*##\[)/);
    }
  });
});
