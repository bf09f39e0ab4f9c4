/** The commands as data: a command is one row here and one file in `commands/`, imported when it runs. */
import type { Report } from '../core/report.ts';
import type { Io } from '../facts/io.ts';
import { LANGUAGES, type MessageKey } from '../messages/messages.ts';
import type { PlatformId } from '../platforms/platform.ts';
import { FORMATS, type Format } from '../reporters/registry.ts';
import type { Language } from '../reporters/rendered.ts';

/** Platforms that `decrypt` opens; a list of its own, so that the help loads no platform. */
export const PLATFORM_IDS = ['alipay', 'wechat'] as const satisfies readonly PlatformId[];

/** One option of a command. */
export interface OptionRow {
  readonly name: string;
  /** Name of the value in the help, `<name>`; without it the option is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
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
  readonly notes?: MessageKey;
  readonly examples: readonly { readonly text: MessageKey; readonly command: string }[];
  run(operands: readonly string[], values: OptionValues, common: CommonOptions, io: Io): Promise<Report>;
}

const decrypt: CommandRow = {
  name: 'decrypt',
  summary: 'decrypt.summary',
  description: 'decrypt.description',
  usage: 'decrypt.usage',
  argument: { name: 'capture', text: 'decrypt.capture' },
  options: [
    { name: 'platform', value: 'id', choices: PLATFORM_IDS, text: 'decrypt.platform' },
    { name: 'session-key', value: 'secret', isRepeatable: true, text: 'decrypt.session-key' },
    { name: 'iv', value: 'secret', isRepeatable: true, text: 'decrypt.iv' },
    { name: 'aes-key', value: 'secret', isRepeatable: true, text: 'decrypt.aes-key' },
    { name: 'alipay-public-key', value: 'key', isRepeatable: true, text: 'decrypt.alipay-public-key' },
    { name: 'app-private-key', value: 'secret', isRepeatable: true, text: 'decrypt.app-private-key' },
    { name: 'app-public-key', value: 'key', isRepeatable: true, text: 'decrypt.app-public-key' },
    { name: 'app-id', value: 'id', isRepeatable: true, text: 'decrypt.app-id' },
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
      sessionKey: values.list('sessionKey'),
      iv: values.list('iv'),
      aesKey: values.list('aesKey'),
      alipayPublicKey: values.list('alipayPublicKey'),
      appPrivateKey: values.list('appPrivateKey'),
      appPublicKey: values.list('appPublicKey'),
      appId: values.list('appId'),
      reveal: values.flag('reveal'),
      input: values.flag('input'),
    };
    return run(options, io);
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
export const COMMANDS: readonly CommandRow[] = [decrypt, demo];
