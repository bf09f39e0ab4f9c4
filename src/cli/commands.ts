/** The commands as data: a command is one row here and one file in `commands/`, imported when it runs. */
import { isPlatformId, PLATFORM_IDS, type PlatformId } from '../core/platform-names.ts';
import { quoteCaptured } from '../core/redact.ts';
import type { Report, ReportRow } from '../core/report.ts';
import { perSlot, SLOT_NAMES, SLOTS, type Slot } from '../core/slots.ts';
import type { Io } from '../facts/io.ts';
import { LANGUAGES, type MessageKey } from '../messages/messages.ts';
import { FORMATS, type Format } from '../reporters/registry.ts';
import type { Language } from '../reporters/rendered.ts';
import { mistake } from './mistake.ts';

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

/** The texts of a command or of a group of commands. */
export interface CommandTexts {
  /** Of a command in a group: the group's name, a blank, its own. */
  readonly name: string;
  readonly summary: MessageKey;
  readonly description: MessageKey;
  readonly usage: MessageKey;
  readonly notes?: MessageKey;
  readonly examples: readonly { readonly text: MessageKey; readonly command: string }[];
}

/** One command: its texts, its options, and what runs. */
export interface CommandRow extends CommandTexts {
  /** One variadic argument, if any: its name and text. */
  readonly argument?: { readonly name: string; readonly text: MessageKey };
  readonly options: readonly OptionRow[];
  /** Its output formats, where it has more than the common ones. */
  readonly formats?: readonly Format[];
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
    { name: 'app', value: 'name', text: 'decrypt.app' },
    { name: 'config', value: 'file', text: 'decrypt.config' },
    { name: 'env-file', value: 'file', isRepeatable: true, text: 'decrypt.env-file' },
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
    { text: 'decrypt.example.app', command: 'phonekit decrypt captured.har --app shop --env-file .env' },
    { text: 'decrypt.example.pipe', command: 'pbpaste | phonekit decrypt - --json' },
  ],
  async run(captures, values, common, io) {
    const { run } = await import('../commands/decrypt.ts');
    const platform = values.text('platform');
    const [app, config] = [values.text('app'), values.text('config')];
    const options = {
      ...common,
      captures: [...captures],
      ...(platform === undefined ? {} : { platform }),
      ...(app === undefined ? {} : { app }),
      ...(config === undefined ? {} : { config }),
      envFiles: values.list('envFile'),
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
  formats: ['pretty', 'json', 'markdown'],
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

/** Not a number: the option is one that says so. */
function countOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,6}$/.test(text))
    throw mistake('not-a-count', { option: '--max-warnings', value: quoteCaptured(text, 20) });
  return Number(text);
}

const doctor: CommandRow = {
  name: 'doctor',
  summary: 'doctor.summary',
  description: 'doctor.description',
  usage: 'doctor.usage',
  argument: { name: 'path', text: 'doctor.path' },
  options: [
    { name: 'app', value: 'name', isRepeatable: true, text: 'doctor.app' },
    { name: 'config', value: 'file', text: 'doctor.config' },
    { name: 'env-file', value: 'file', isRepeatable: true, text: 'decrypt.env-file' },
    { name: 'strict', text: 'doctor.strict' },
    { name: 'max-warnings', value: 'count', text: 'doctor.max-warnings' },
    { name: 'verbose', text: 'doctor.verbose' },
    { name: 'online', text: 'doctor.online' },
    { name: 'allow-private', text: 'doctor.allow-private' },
  ],
  formats: FORMATS,
  notes: 'doctor.notes',
  examples: [
    { text: 'doctor.example.plain', command: 'phonekit doctor' },
    { text: 'doctor.example.ci', command: 'phonekit doctor --strict --format junit > phonekit.xml' },
    { text: 'doctor.example.app', command: 'phonekit doctor --app shop --env-file .env --verbose' },
  ],
  async run(paths, values, _common, io) {
    const { run } = await import('../commands/doctor.ts');
    const config = values.text('config');
    const maxWarnings = countOf(values.text('maxWarnings'));
    const options = {
      paths,
      ...(config === undefined ? {} : { config }),
      apps: values.list('app'),
      envFiles: values.list('envFile'),
      strict: values.flag('strict'),
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
      verbose: values.flag('verbose'),
      online: values.flag('online'),
      allowPrivate: values.flag('allowPrivate'),
    };
    return run(options, io);
  },
};

const lint: CommandRow = {
  name: 'lint',
  summary: 'lint.summary',
  description: 'lint.description',
  usage: 'lint.usage',
  argument: { name: 'path', text: 'lint.path' },
  options: [
    {
      name: 'platform',
      value: 'id',
      choices: PLATFORM_IDS,
      aliases: PLATFORM_ALIASES,
      isRepeatable: true,
      text: 'lint.platform',
    },
    { name: 'config', value: 'file', text: 'lint.config' },
    { name: 'fix', text: 'lint.fix' },
    { name: 'max-warnings', value: 'count', text: 'lint.max-warnings' },
    { name: 'verbose', text: 'lint.verbose' },
  ],
  formats: FORMATS,
  notes: 'lint.notes',
  examples: [
    { text: 'lint.example.plain', command: 'phonekit lint' },
    { text: 'lint.example.fix', command: 'phonekit lint src --fix' },
    { text: 'lint.example.ci', command: 'phonekit lint --format sarif > phonekit.sarif' },
  ],
  async run(paths, values, _common, io) {
    const { run } = await import('../commands/lint.ts');
    const config = values.text('config');
    const maxWarnings = countOf(values.text('maxWarnings'));
    const options = {
      paths,
      ...(config === undefined ? {} : { config }),
      platforms: values.list('platform').filter(isPlatformId),
      fix: values.flag('fix'),
      ...(maxWarnings === undefined ? {} : { maxWarnings }),
      verbose: values.flag('verbose'),
    };
    return run(options, io);
  },
};

const init: CommandRow = {
  name: 'init',
  summary: 'init.summary',
  description: 'init.description',
  usage: 'init.usage',
  options: [],
  notes: 'init.notes',
  examples: [{ text: 'init.example.plain', command: 'phonekit init' }],
  async run(_operands, _values, { language }, io) {
    const [{ run }, { makeSpeech }] = await Promise.all([import('../commands/init.ts'), import('./speech.ts')]);
    return run(makeSpeech(language), io);
  },
};

/** One at most, by its id or another name. */
function platformOf([word, ...others]: readonly string[]): PlatformId | undefined {
  const command = 'phonekit checklist';
  if (others.length > 0) throw mistake('one-platform', { command });
  if (word === undefined) return undefined;
  const id = PLATFORM_ALIASES[word.toLowerCase()] ?? word.toLowerCase();
  if (isPlatformId(id)) return id;
  const choices = PLATFORM_IDS.join(', ');
  throw mistake('unknown-value', { option: 'platform', value: quoteCaptured(word, 40), choices, command });
}

const checklist: CommandRow = {
  name: 'checklist',
  summary: 'checklist.summary',
  description: 'checklist.description',
  usage: 'checklist.usage',
  argument: { name: 'platform', text: 'checklist.platform' },
  options: [
    { name: 'app', value: 'name', isRepeatable: true, text: 'doctor.app' },
    { name: 'config', value: 'file', text: 'doctor.config' },
  ],
  notes: 'checklist.notes',
  examples: [
    { text: 'checklist.example.plain', command: 'phonekit checklist' },
    { text: 'checklist.example.platform', command: 'phonekit checklist alipay' },
  ],
  async run(operands, values, { language }, io) {
    const platform = platformOf(operands);
    const [{ run }, { makeSpeech }] = await Promise.all([import('../commands/checklist.ts'), import('./speech.ts')]);
    const config = values.text('config');
    const options = {
      ...(platform === undefined ? {} : { platform }),
      ...(config === undefined ? {} : { config }),
      apps: values.list('app'),
    };
    return run(options, makeSpeech(language), io);
  },
};

const KEY_ARGUMENT = { name: 'key', text: 'keys.key' } as const;
// The commands themselves are loaded when they run; TypeScript compares what they take with what stands here.
const KEY_FORMS = ['pkcs1', 'pkcs8', 'spki', 'pem', 'bare'] as const;
const KEY_BITS = ['128', '256', '2048', '3072', '4096'] as const;

const keysInspect: CommandRow = {
  name: 'keys inspect',
  summary: 'keys.inspect.summary',
  description: 'keys.inspect.description',
  usage: 'keys.usage',
  argument: KEY_ARGUMENT,
  options: [],
  notes: 'keys.notes',
  examples: [
    { text: 'keys.inspect.example.file', command: 'phonekit keys inspect app-private-key.pem alipay-public-key.txt' },
    { text: 'keys.inspect.example.env', command: 'phonekit keys inspect env:AES_KEY --json' },
    { text: 'keys.inspect.example.pipe', command: 'pbpaste | phonekit keys inspect' },
  ],
  async run(operands, _values, _common, io) {
    const { run } = await import('../commands/keys-inspect.ts');
    return run(operands, io);
  },
};

const keysMatch: CommandRow = {
  name: 'keys match',
  summary: 'keys.match.summary',
  description: 'keys.match.description',
  usage: 'keys.usage',
  argument: KEY_ARGUMENT,
  options: [
    { name: 'app-private-key', value: 'key', isRepeatable: true, text: 'keys.match.app-private-key' },
    { name: 'app-public-key', value: 'key', isRepeatable: true, text: 'keys.match.app-public-key' },
    { name: 'alipay-public-key', value: 'key', isRepeatable: true, text: 'keys.match.alipay-public-key' },
    { name: 'platform-public-key', value: 'key', isRepeatable: true, text: 'keys.match.platform-public-key' },
  ],
  notes: 'keys.match.notes',
  examples: [
    { text: 'keys.match.example.pair', command: 'phonekit keys match private.pem public.pem' },
    {
      text: 'keys.match.example.roles',
      command: 'phonekit keys match --app-private-key file:private.pem --alipay-public-key file:alipay.txt',
    },
  ],
  async run(operands, values, _common, io) {
    const { run } = await import('../commands/keys-match.ts');
    const slots = {
      'app-private-key': values.list('appPrivateKey'),
      'app-public-key': values.list('appPublicKey'),
      'alipay-public-key': values.list('alipayPublicKey'),
      'platform-public-key': values.list('platformPublicKey'),
    };
    return run({ operands, slots }, io);
  },
};

const TO_OPTION: OptionRow = { name: 'to', value: 'form', choices: KEY_FORMS, isRepeatable: true, text: 'keys.to' };

const keysConvert: CommandRow = {
  name: 'keys convert',
  summary: 'keys.convert.summary',
  description: 'keys.convert.description',
  usage: 'keys.convert.usage',
  argument: KEY_ARGUMENT,
  options: [TO_OPTION, { name: 'out', value: 'file', text: 'keys.convert.out' }],
  notes: 'keys.convert.notes',
  examples: [
    {
      text: 'keys.convert.example.java',
      command: 'phonekit keys convert private.pem --to pkcs8 --to bare --out private-java.txt',
    },
    { text: 'keys.convert.example.public', command: 'phonekit keys convert private.pem --to spki --to bare' },
    { text: 'keys.convert.example.pem', command: 'phonekit keys convert alipay-public-key.txt --to pem' },
  ],
  async run(operands, values, _common, io) {
    const { run } = await import('../commands/keys-convert.ts');
    return run({ operands, forms: values.list('to'), out: values.text('out') }, io);
  },
};

const keysGenerate: CommandRow = {
  name: 'keys generate',
  summary: 'keys.generate.summary',
  description: 'keys.generate.description',
  usage: 'keys.generate.usage',
  argument: { name: 'kind', text: 'keys.generate.kind' },
  options: [
    { name: 'bits', value: 'number', choices: KEY_BITS, text: 'keys.generate.bits' },
    { ...TO_OPTION, text: 'keys.generate.to' },
    { name: 'out-private', value: 'file', text: 'keys.generate.out-private' },
    { name: 'out-public', value: 'file', text: 'keys.generate.out-public' },
    { name: 'out', value: 'file', text: 'keys.generate.out' },
  ],
  notes: 'keys.generate.notes',
  examples: [
    {
      text: 'keys.generate.example.rsa',
      command: 'phonekit keys generate rsa --out-private private.txt --out-public public.txt',
    },
    { text: 'keys.generate.example.aes', command: 'phonekit keys generate aes --out aes-key.txt' },
  ],
  async run(operands, values, _common, io) {
    const { run } = await import('../commands/keys-generate.ts');
    const options = {
      operands,
      bits: values.text('bits'),
      forms: values.list('to'),
      outPrivate: values.text('outPrivate'),
      outPublic: values.text('outPublic'),
      out: values.text('out'),
    };
    return run(options, io);
  },
};

/** Commands that hold others. */
export const COMMAND_GROUPS: readonly CommandTexts[] = [
  {
    name: 'keys',
    summary: 'keys.summary',
    description: 'keys.description',
    usage: 'keys.group.usage',
    examples: [
      { text: 'keys.inspect.example.file', command: 'phonekit keys inspect app-private-key.pem alipay-public-key.txt' },
    ],
  },
];

/** The options that every command has. */
export const GLOBAL_OPTIONS: readonly OptionRow[] = [
  { name: 'format', value: 'name', choices: FORMATS, text: 'option.format' },
  { name: 'json', text: 'option.json' },
  { name: 'lang', value: 'language', choices: LANGUAGES, text: 'option.lang' },
  { name: 'no-color', text: 'option.no-color' },
];

/** In the order in which the help lists them. */
export const COMMANDS: readonly CommandRow[] = [
  decrypt,
  explain,
  doctor,
  lint,
  init,
  checklist,
  keysInspect,
  keysMatch,
  keysConvert,
  keysGenerate,
  demo,
];
