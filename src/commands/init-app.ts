/** Questions of `init` about one app. */
import { APP_NAME } from '../config/schema.ts';
import { PLATFORM_NAMES, type PlatformId } from '../core/platform-names.ts';
import { looksLikeSecret } from '../core/secret-text.ts';
import type { Io } from '../facts/io.ts';
import type { ConfigKey, PlatformConfig } from '../platforms/app-config.ts';
import { APP_ID_FORMS, otherPlatformOf } from '../platforms/app-ids.ts';
import { PLATFORM_CONFIGS } from '../platforms/configs.ts';
import type { FoundKey } from './init-found.ts';
import { askKey, type KeyOrigin } from './init-keys.ts';
import type { Speech } from './speech.ts';

/** What is known of the project before anything is asked. */
export interface Project {
  /** A name for the first app. */
  readonly name: string;
  /** App ID of the mini-program in this folder, where a file of its development tool says so. */
  readonly appId: string | null;
  readonly platform: PlatformId | null;
  readonly files: readonly FoundKey[];
  readonly variables: readonly string[];
}

/** The answers for one key. */
export interface AnsweredKey {
  readonly name: string;
  readonly row: ConfigKey;
  readonly value: string | KeyOrigin;
}

/** The answers for one app. */
export interface AnsweredApp {
  readonly name: string;
  readonly platform: PlatformId;
  readonly keys: readonly AnsweredKey[];
}

/** Whether a text may be the name of an app. */
export function isAppName(text: string): boolean {
  return APP_NAME.test(text) && !looksLikeSecret(text);
}

async function askPlatform(preset: PlatformId, io: Io, { say, language }: Speech): Promise<PlatformConfig> {
  const choices = PLATFORM_CONFIGS.map(({ id }) => ({ value: id, name: PLATFORM_NAMES[id][language] }));
  const id = await io.ask.choose(say('init.platform'), choices, preset);
  const config = PLATFORM_CONFIGS.find((one) => one.id === id);
  if (config === undefined) throw new TypeError(`no configuration of ${id}`);
  return config;
}

/** The first name of `base`, `base-2`, … that is free. */
function freeName(base: string, taken: readonly string[]): string {
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(name)) return name;
  }
}

function askName(preset: string, taken: readonly string[], io: Io, { say }: Speech): Promise<string> {
  return io.ask.enter(say('init.name'), {
    preset: freeName(preset, taken),
    check: (text) => {
      if (looksLikeSecret(text)) return say('init.wrong.secret');
      if (!APP_NAME.test(text)) return say('init.wrong.name');
      return taken.includes(text) ? say('init.wrong.taken') : null;
    },
  });
}

/** Longer than any id. */
const LONGEST_ID = 48;

/** Some ids have the form of a secret: only what is certainly one is refused. */
function isSecretId(text: string, row: ConfigKey, { id, keys }: PlatformConfig): boolean {
  if (/[\n{}"]|-----|=$/.test(text) || text.length > LONGEST_ID) return true;
  if (!looksLikeSecret(text)) return false;
  // AppKey and AppSecret of Baidu look the same, and what the ids of UnionPay look like is not published.
  if (row.slot === 'app-key') return !/^[0-9A-Za-z]{32}$/.test(text);
  const form = APP_ID_FORMS[id];
  return form === undefined ? Object.hasOwn(keys, 'appSecret') : !form.test(text);
}

async function askId(
  field: string,
  row: ConfigKey,
  config: PlatformConfig,
  preset: string | null,
  io: Io,
  { say, language }: Speech,
): Promise<string> {
  const isRequired = row.isRequired === true;
  const question = say(isRequired ? 'init.text' : 'init.text-or-skip', { field, meaning: row.text[language] });
  return io.ask.enter(question, {
    ...(preset === null ? {} : { preset }),
    conceals: (text) => isSecretId(text, row, config),
    check: (text) => {
      if (text === '') return isRequired ? say('init.wrong.empty') : null;
      if (isSecretId(text, row, config)) return say('init.wrong.secret-value');
      const other = otherPlatformOf(text, config.id);
      return other === null ? null : say('init.wrong.platform', { platform: PLATFORM_NAMES[other][language] });
    },
  });
}

const isId = ({ slot }: ConfigKey): boolean => slot === 'app-id' || slot === 'app-key';

/** Asks everything about one app. */
export async function askApp(project: Project, taken: readonly string[], io: Io, speech: Speech): Promise<AnsweredApp> {
  const first = taken.length === 0;
  const config = await askPlatform(project.platform ?? PLATFORM_CONFIGS[0]?.id ?? 'wechat', io, speech);
  const name = await askName(first ? project.name : `${project.name}-${config.id}`, taken, io, speech);
  const answered: AnsweredKey[] = [];
  const rows = Object.entries(config.keys);
  for (const [field, row] of rows.filter(([, one]) => isId(one))) {
    const preset = first && config.id === project.platform && row.slot === 'app-id' ? project.appId : null;
    const value = await askId(field, row, config, preset, io, speech);
    if (value !== '') answered.push({ name: field, row, value });
  }
  for (const [field, row] of rows.filter(([key]) => key === 'environment')) {
    const choices = (row.choices ?? []).map((value) => ({ value, name: value }));
    answered.push({ name: field, row, value: await io.ask.choose(speech.say('init.environment'), choices) });
  }
  for (const [field, row] of rows.filter(([, { kind }]) => kind === 'secret' || kind === 'key')) {
    const { files, variables } = project;
    const question = { app: name, platform: config.id, field, row, keys: config.keys, files, variables };
    answered.push({ name: field, row, value: await askKey(question, io, speech) });
  }
  return { name, platform: config.id, keys: answered };
}
