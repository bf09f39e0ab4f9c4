/** The commands as data: a command is one row here and one file in `commands/`, imported when it runs. */
import { PLATFORM_IDS, type PlatformId } from '../core/platform-names.ts';
import type { Report, ReportRow } from '../core/report.ts';
import { perSlot, SLOT_NAMES, SLOTS, type Slot } from '../core/slots.ts';
import type { Io } from '../facts/io.ts';
import { LANGUAGES, type MessageKey } from '../messages/messages.ts';
import { FORMATS, type Format } from '../reporters/registry.ts';
import type { Language } from '../reporters/rendered.ts';

/** Other names of platforms. */
const PLATFORM_ALIASES: Readonly<Record<string, PlatformId>> = { toutiao: 'douyin' };

/** One option of a command. */
export interface OptionRow {
  readonly name: string;
  /** Name of the value in the help, `<name>`; without it the option is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Other words for choices. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Collects every value into an array. */
  readonly isRepeatable?: boolean;
  readonly text: MessageKey;
}

/** What the command line said, by option name in camelCase: string, string[], or boolean. */
export interface OptionValues {
  text(name: string): string | undefined;
  list(name: string): string[];
  flag(name: string): boolean;
}

/** What every command receives besides its own options. */
export interface CommonOptions {
  readonly format: Format;
  readonly language: Language;
}

/** One command: its texts, its options, and what runs. */
export interface CommandRow {
  readonly name: string;
  readonly summary: MessageKey;
  readonly description: MessageKey;
  readonly usage: MessageKey;
  /** One variadic argument, if any: its name and text. */
  readonly argument?: { readonly name: string; readonly text: MessageKey };
  readonly options: readonly OptionRow[];
  /** Its output formats, where it has more than the common ones. */
  readonly formats?: readonly Format[];
  readonly notes?: MessageKey;
  readonly examples: readonly { readonly text: MessageKey; readonly command: string }[];
  run(operands: readonly string[], values: OptionValues, common: CommonOptions, io: Io): Promise<Report<ReportRow>>;
}

/** Names of the values in the help. */
const VALUE_OF_SLOT: Readonly<Record<Slot, string>> = {
  ...perSlot((slot) => (SLOTS[slot].isSecret ? 'secret' : 'key')),
  iv: 'secret',
  'sym-key-sn': 'number',
  'app-id': 'id',
  'app-key': 'id',
};

/** commander's name of an option in its values. */
const camelCase = (name: string): string => name.replace(/-(\w)/g, (_match, letter: string) => letter.toUpperCase());

const decrypt: CommandRow = {
  name: 'decrypt',
  summary: 'decrypt.summary',
  description: 'decrypt.description',
  usage: 'decrypt.usage',
  argument: { name: 'capture', text: 'decrypt.capture' },
  options: [
    { name: 'platform', value: 'id', choices: PLATFORM_IDS, aliases: PLATFORM_ALIASES, text: 'decrypt.platform' },
    ...SLOT_NAMES.map(
      (slot): OptionRow => ({ name: slot, value: VALUE_OF_SLOT[slot], isRepeatable: true, text: `decrypt.${slot}` }),
    ),
    { name: 'reveal', text: 'decrypt.reveal' },
    { name: 'no-input', text: 'decrypt.no-input' },
  ],
  notes: 'decrypt.notes',
  examples: [
    { text: 'decrypt.example.file', command: 'phonekit decrypt captured.har --session-key env:SESSION_KEY' },
    {
      text: 'decrypt.example.candidates',
      command: 'phonekit decrypt body.json --aes-key file:keys.txt --aes-key env:AES_KEY',
    },
    { text: 'decrypt.example.pipe', command: 'pbpaste | phonekit decrypt - --json' },
  ],
  async run(captures, values, common, io) {
    const { run } = await import('../commands/decrypt.ts');
    const platform = values.text('platform');
    const options = {
      ...common,
      captures: [...captures],
      ...(platform === undefined ? {} : { platform }),
      keys: perSlot((slot) => values.list(camelCase(slot))),
      reveal: values.flag('reveal'),
      input: values.flag('input'),
    };
    return run(options, io);
  },
};

const explain: CommandRow = {
  name: 'explain',
  summary: 'explain.summary',
  description: 'explain.description',
  usage: 'explain.usage',
  argument: { name: 'text', text: 'explain.text' },
  options: [
    { name: 'platform', value: 'id', choices: PLATFORM_IDS, aliases: PLATFORM_ALIASES, text: 'explain.platform' },
    { name: 'list', text: 'explain.list' },
  ],
  formats: FORMATS,
  notes: 'explain.notes',
  examples: [
    { text: 'explain.example.code', command: 'phonekit explain 40029' },
    { text: 'explain.example.text', command: 'phonekit explain "getPhoneNumber:fail no permission"' },
    { text: 'explain.example.pipe', command: 'tail -n 200 app.log | phonekit explain -' },
    { text: 'explain.example.list', command: 'phonekit explain --list --platform alipay --format markdown' },
  ],
  async run(queries, values, _common, io) {
    const { run } = await import('../commands/explain.ts');
    const platform = values.text('platform');
    return run({ queries, ...(platform === undefined ? {} : { platform }), list: values.flag('list') }, io);
  },
};

const demo: CommandRow = {
  name: 'demo',
  summary: 'demo.summary',
  description: 'demo.description',
  usage: 'demo.usage',
  options: [],
  examples: [
    { text: 'demo.example.plain', command: 'phonekit demo' },
    { text: 'demo.example.lang', command: 'phonekit demo --lang zh' },
  ],
  async run(_operands, _values, common, io) {
    const { run } = await import('../commands/demo.ts');
    return run(common, io);
  },
};

/** The options that every command has. */
export const GLOBAL_OPTIONS: readonly OptionRow[] = [
  { name: 'format', value: 'name', choices: FORMATS, text: 'option.format' },
  { name: 'json', text: 'option.json' },
  { name: 'lang', value: 'language', choices: LANGUAGES, text: 'option.lang' },
  { name: 'no-color', text: 'option.no-color' },
];

/** In the order in which the help lists them. */
export const COMMANDS: readonly CommandRow[] = [decrypt, explain, demo];
