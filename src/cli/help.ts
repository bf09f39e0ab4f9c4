/** How commander's help looks: our headings, colours and line breaking. */
import type { HelpConfiguration } from 'commander';
import type { Messages } from '../messages/messages.ts';
import { indent } from '../reporters/layout.ts';
import type { Roles } from '../reporters/roles.ts';
import { displayWidth, padEnd, wrap } from '../reporters/wrap.ts';
import type { CommandTexts } from './commands.ts';

const ITEM_INDENT = 2;
const GAP = 2;
/** With less room than this beside the terms, descriptions go below them. */
const MIN_DESCRIPTION_WIDTH = 30;

// The headings as commander passes them to styleTitle.
const HEADINGS: Readonly<Record<string, keyof Messages>> = {
  'Usage:': 'help.usage',
  'Arguments:': 'help.arguments',
  'Options:': 'help.options',
  'Global Options:': 'help.globalOptions',
  'Commands:': 'help.commands',
};

export interface HelpOptions {
  readonly messages: Messages;
  readonly roles: Roles;
  readonly width: number;
}

export interface HelpLayout {
  readonly configuration: HelpConfiguration;
  /** What follows commander's part: notes, examples, exit codes; of the program itself without a row. */
  formatEnd(row?: CommandTexts): string;
}

/** The layout for one width, language and colour; commander asks it while it writes the help. */
export function makeHelpLayout(options: HelpOptions): HelpLayout {
  return { configuration: configureHelp(options), formatEnd: (row) => formatHelpEnd(row, options) };
}

function configureHelp({ messages, roles, width }: HelpOptions): HelpConfiguration {
  return {
    showGlobalOptions: true,
    helpWidth: width,
    displayWidth,
    boxWrap: (text, boxWidth) => wrap(text, boxWidth).join('\n'),
    styleTitle: (title) => {
      const key = HEADINGS[title];
      return roles.strong(key === undefined ? title : messages[key]);
    },
    styleCommandText: (text) => roles.code(text),
    styleSubcommandTerm: (term) => roles.code(term),
    styleOptionTerm: (term) => roles.code(term),
    styleArgumentTerm: (term) => roles.code(term),
    // The usage of the command would repeat its options beside every name.
    subcommandTerm: (command) => command.name(),
    formatItem: (term, termWidth, description) => formatItem(term, termWidth, description, width).join('\n'),
  };
}

function formatItem(term: string, termWidth: number, description: string, width: number): string[] {
  const column = ITEM_INDENT + termWidth + GAP;
  if (width - column < MIN_DESCRIPTION_WIDTH) {
    return [...indent([term], ITEM_INDENT), ...indent(wrap(description, width - 2 * ITEM_INDENT), 2 * ITEM_INDENT)];
  }
  const [first = '', ...rest] = wrap(description, width - column);
  return [...indent([padEnd(term, termWidth + GAP) + first], ITEM_INDENT), ...indent(rest, column)];
}

function formatHelpEnd(row: CommandTexts | undefined, { messages, roles, width }: HelpOptions): string {
  const notes = row?.notes === undefined ? [] : ['', ...wrap(messages[row.notes], width)];
  const examples = (row?.examples ?? []).flatMap(({ text, command }) => [
    ...indent(
      wrap(messages[text], width - 2).map((line) => roles.muted(line)),
      2,
    ),
    `    ${roles.code(command)}`,
  ]);
  return [
    ...notes,
    ...(examples.length > 0 ? ['', roles.strong(messages['help.examples']), ...examples] : []),
    '',
    roles.strong(messages['help.exitCodes']),
    ...indent(wrap(messages['help.exitCodesText'], width - 2), 2),
    ...(row === undefined ? ['', ...wrap(messages['help.more'], width)] : []),
  ].join('\n');
}
