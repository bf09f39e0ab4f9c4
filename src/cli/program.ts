/** The commander tree, made from the rows of `commands.ts`; it decides what to do and does nothing itself. */
import { Command, CommanderError, Option } from 'commander';
import { quoteCaptured } from '../core/redact.ts';
import type { UsageError } from '../core/usage-error.ts';
import { fill, type Messages } from '../messages/messages.ts';
import {
  COMMAND_GROUPS,
  COMMANDS,
  type CommandRow,
  type CommandTexts,
  GLOBAL_OPTIONS,
  type OptionRow,
  type OptionValues,
} from './commands.ts';
import type { HelpLayout } from './help.ts';
import { mistake } from './mistake.ts';
import { suggest } from './suggest.ts';

/** What the command line asks for. */
export type Invocation =
  /** Help or version; after a call without a command, as an error. */
  | { readonly kind: 'text'; readonly text: string; readonly isError: boolean }
  | {
      readonly kind: 'command';
      readonly row: CommandRow;
      readonly operands: readonly string[];
      readonly values: OptionValues;
    };

export interface ProgramOptions {
  readonly messages: Messages;
  readonly version: string;
  /** Needed only if help may be shown. */
  readonly help: HelpLayout | undefined;
}

/**
 * Reads the arguments after the program's name.
 *
 * @throws UsageError made by `mistake`.
 */
export function parseArguments(argv: readonly string[], options: ProgramOptions): Invocation {
  let invocation: Invocation | undefined;
  const written = { text: '', isError: false };
  const program = new Command('phonekit');
  const { messages } = options;
  program.configureOutput({
    writeOut: (part) => {
      written.text += part;
    },
    writeErr: (part) => {
      written.text += part;
      written.isError = true;
    },
    // The layout has its own width; commander's default would open process.stdout.
    getOutHelpWidth: () => 80,
    getErrHelpWidth: () => 80,
    getOutHasColors: () => true,
    getErrHasColors: () => true,
  });
  if (options.help) program.configureHelp(options.help.configuration);
  program
    .usage(messages['program.usage'])
    .description(messages['program.description'])
    .version(options.version, '-v, --version', messages['option.version'])
    .helpOption('-h, --help', messages['option.help'])
    .helpCommand('help [command]', messages['option.help-command'])
    .showSuggestionAfterError(false)
    .exitOverride((error) => failAs(error, program))
    .addHelpText('after', () => options.help?.formatEnd() ?? '');
  for (const row of GLOBAL_OPTIONS) program.addOption(makeOption(row, program, messages));
  const groups = new Map<string, Command>();
  for (const row of COMMANDS) {
    const words = row.name.split(' ');
    // What cannot run would be a good part of the start-up time: options, and commands in a group.
    const mayRun = options.help !== undefined || words.every((word) => argv.includes(word));
    const parent = words.length === 1 ? program : findGroup(words[0] ?? '', groups, program, options);
    if (words.length > 1 && options.help === undefined && !argv.includes(words[0] ?? '')) continue;
    const command = addCommand(parent, row, options);
    if (row.argument) command.argument(`[${row.argument.name}...]`, messages[row.argument.text]);
    if (mayRun) {
      for (const option of row.options) command.addOption(makeOption(option, command, messages));
    }
    command.action(() => {
      const values = command.optsWithGlobals<Record<string, unknown>>();
      invocation = { kind: 'command', row, operands: command.args, values: readValues(values) };
    });
  }
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
  }
  const topic = argv.includes('help') ? argv[argv.indexOf('help') + 1] : undefined;
  // commander answers `help <unknown>` with the general help.
  if (written.isError && topic?.startsWith('-') === false) throw unknownCommand([topic]);
  return invocation ?? { kind: 'text', ...written };
}

/** The command that holds others; made with the first of them. */
function findGroup(name: string, groups: Map<string, Command>, program: Command, options: ProgramOptions): Command {
  const known = groups.get(name);
  const texts = COMMAND_GROUPS.find((group) => group.name === name);
  if (known !== undefined || texts === undefined) return known ?? program;
  const group = addCommand(program, texts, options).helpCommand(
    'help [command]',
    options.messages['option.help-command'],
  );
  groups.set(name, group);
  return group;
}

/** True for a call that names a group and none of its commands: it shows the group's help. */
export function isGroupAlone(argv: readonly string[]): boolean {
  const isNamed = (group: string): boolean =>
    COMMANDS.some(({ name }) => name.startsWith(`${group} `) && argv.includes(name.slice(group.length + 1)));
  return COMMAND_GROUPS.some(({ name }) => argv.includes(name) && !isNamed(name));
}

function addCommand(parent: Command, row: CommandTexts, options: ProgramOptions): Command {
  const { messages } = options;
  const command = parent
    .command(row.name.split(' ').at(-1) ?? row.name)
    .usage(messages[row.usage])
    .summary(messages[row.summary])
    .description(messages[row.description])
    .helpOption('-h, --help', messages['option.help'])
    .allowExcessArguments(false)
    .exitOverride((error) => failAs(error, command))
    .addHelpText('after', () => options.help?.formatEnd(row) ?? '');
  return command;
}

function makeOption(row: OptionRow, owner: Command, messages: Messages): Option {
  const { choices } = row;
  const command = commandPath(owner);
  const flags = row.value === undefined ? `--${row.name}` : `--${row.name} <${row.value}>`;
  const option = new Option(flags, fill(messages[row.text], { choices: choices?.join(', ') ?? '' }));
  if (row.value === undefined) return option;
  return option.argParser((value: string, previous: unknown) => {
    if (value === '') throw mistake('value-missing', { option: `--${row.name}`, command });
    const chosen = row.aliases?.[value.toLowerCase()] ?? value;
    if (choices?.includes(chosen) === false) throw unknownValue({ name: row.name, choices, command }, value);
    return row.isRepeatable === true ? [...toList(previous), chosen] : chosen;
  });
}

function readValues(values: Readonly<Record<string, unknown>>): OptionValues {
  return {
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    list: (name) => toList(values[name]),
    flag: (name) => values[name] === true,
  };
}

function toList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** commander's errors as ours; help and version come through here as well and end the parsing. */
function failAs(error: CommanderError, command: Command): never {
  // commander quotes what it complains about; nothing else tells it.
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      throw unknownOption(quoted, command);
    case 'commander.unknownCommand':
      throw unknownCommand(command.args, command);
    case 'commander.optionMissingArgument':
      throw mistake('value-missing', { option: quoted.split(' ')[0] ?? '', command: commandPath(command) });
    case 'commander.excessArguments':
      throw mistake('unexpected-argument', { command: commandPath(command) });
    default:
      if (error.code === 'commander.error' || error.code === 'commander.invalidArgument') throw mistake('invalid');
      throw error;
  }
}

function unknownOption(flag: string, command: Command): UsageError {
  // The value behind `=` or behind a short flag may be a secret.
  const name = flag.startsWith('--') ? (flag.split('=')[0] ?? '') : flag.slice(0, 2);
  const owner = COMMANDS.find(({ options }) => options.some((option) => `--${option.name}` === name));
  // The program and groups run nothing themselves.
  if (owner && !COMMANDS.some((row) => `phonekit ${row.name}` === commandPath(command))) {
    return mistake('option-before-command', { option: name, suggestion: `phonekit ${owner.name} ${name} …` });
  }
  const known = withAncestors(command).flatMap(({ options }) => options);
  const suggestion = suggest(name, [...known.flatMap(({ long }) => long ?? []), '--help']);
  const args = { value: quoteWord(name), command: commandPath(command) };
  return mistake('unknown-option', suggestion ? { ...args, suggestion } : args);
}

function unknownCommand([word = '']: readonly string[], command?: Command): UsageError {
  const value = quoteWord(word);
  if (command?.parent) {
    const group = command.name();
    const known = COMMANDS.flatMap(({ name }) => (name.startsWith(`${group} `) ? name.slice(group.length + 1) : []));
    const near = suggest(word, known);
    const args = { value, choices: known.join(', '), command: commandPath(command) };
    return mistake('unknown-command', near ? { ...args, suggestion: `${commandPath(command)} ${near}` } : args);
  }
  const names = [...COMMANDS, ...COMMAND_GROUPS].map(({ name }) => name);
  const suggestion = suggest(word, names) ?? (/[./\\]/.test(word) ? `phonekit decrypt ${value}` : undefined);
  return mistake('unknown-command', suggestion ? { value, suggestion } : { value });
}

interface Choice {
  readonly name: string;
  readonly choices: readonly string[];
  readonly command: string;
}

function unknownValue({ name, choices, command }: Choice, value: string): UsageError {
  const suggestion = suggest(value, choices);
  const args = { option: `--${name}`, value: quoteWord(value), choices: choices.join(', '), command };
  return mistake('unknown-value', suggestion ? { ...args, suggestion } : args);
}

/** A word for an error message. It may be a secret in the wrong place, so what is long or looks random is hidden. */
function quoteWord(word: string): string {
  return word.length <= 64 ? quoteCaptured(word, 40) : '…';
}

/** The command and those that hold it, innermost first. */
function withAncestors(command: Command): Command[] {
  return [command, ...(command.parent ? withAncestors(command.parent) : [])];
}

function commandPath(command: Command): string {
  return withAncestors(command)
    .map((one) => one.name())
    .reverse()
    .join(' ');
}
