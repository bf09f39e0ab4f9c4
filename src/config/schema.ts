/** The zod schema of a configuration file, assembled from the rows of the platforms. */
import * as z from 'zod/mini';
import type { Text } from '../catalog/entry.ts';
import { SEVERITIES, type Severity } from '../core/diagnostic.ts';
import { PLATFORM_IDS, type PlatformId } from '../core/platform-names.ts';
import type { ConfigKey, ConfigKeys, PlatformConfig } from '../platforms/app-config.ts';
import { PLATFORM_CONFIGS } from '../platforms/configs.ts';

/** An answer to an item of the checklist. */
export interface ConsoleAnswer {
  readonly done: boolean;
  /** YYYY-MM-DD */
  readonly date?: string;
  readonly note?: string;
}

/** One app; which keys it may have is said by the rows of its platform. */
export interface AppConfig {
  readonly platform: PlatformId;
  readonly console?: Readonly<Record<string, ConsoleAnswer>>;
  readonly [key: string]: unknown;
}

/** One folder of mini-program source. */
export interface SourceConfig {
  readonly path: string;
  readonly platform: PlatformId;
  /** Name of the app that it is the source of. */
  readonly app?: string;
}

/** A finding that is accepted for a while. */
export interface SuppressionConfig {
  /** Id of a check or rule. */
  readonly rule: string;
  /** Name of the app; all apps without it. */
  readonly app?: string;
  readonly reason: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly until: string;
}

/** A configuration file that is valid. */
export interface Config {
  readonly apps?: Readonly<Record<string, AppConfig>>;
  readonly source?: readonly SourceConfig[];
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly suppressions?: readonly SuppressionConfig[];
}

/**
 * `env:NAME`, `file:path`, or the value itself; other ways of naming a variable are no values. The same text is the pattern
 * in the JSON Schema.
 */
const REFERENCE =
  /^(?:env:[^\s=:${}]+|file:\S[\s\S]*|(?!(?:[Ee][Nn][Vv]|[Ff][Ii][Ll][Ee]):|\$\{?\w+\}?$|process\.env\.)\s*\S[\s\S]*)$/;
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const VERSION = /^\d+(?:\.\d+){1,3}$/;
/** Names of apps. */
export const APP_NAME = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;
const RULE_ID = /^[a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?$/;
const NOT_EMPTY = /\S/;

/** What a text has to look like, by the pattern that says it; ids of `messages/terms.ts`. */
export const VALUE_RULES: ReadonlyMap<string, string> = new Map([
  [REFERENCE.toString(), 'reference'],
  [DATE.toString(), 'date'],
  [VERSION.toString(), 'version'],
  [APP_NAME.toString(), 'app-name'],
  [RULE_ID.toString(), 'rule-id'],
  [NOT_EMPTY.toString(), 'not-empty'],
]);

const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const text = matching(NOT_EMPTY);

const consoleAnswer = z.strictObject({
  done: z.boolean(),
  date: z.optional(matching(DATE)),
  note: z.optional(z.string()),
});

/** The schema of one value. */
function valueSchema(key: ConfigKey): z.ZodMiniType {
  switch (key.kind) {
    case 'secret':
    case 'key':
      return matching(REFERENCE);
    case 'version':
      return matching(VERSION);
    case 'choice':
      return z.enum(key.choices ?? []);
    case 'flag':
      return z.boolean();
    case 'list':
      return z.array(text);
    case 'group':
      return z.strictObject(shapeOf(key.keys ?? {}));
    case 'text':
      return text;
  }
}

function shapeOf(keys: ConfigKeys): Record<string, z.ZodMiniType> {
  const entries = Object.entries(keys).map(([name, key]) => {
    const schema = valueSchema(key);
    return [name, key.isRequired === true ? schema : z.optional(schema)] as const;
  });
  return Object.fromEntries(entries);
}

function appSchema({ id, keys, console }: PlatformConfig) {
  const answers = Object.fromEntries(Object.keys(console).map((item) => [item, z.optional(consoleAnswer)]));
  return z.strictObject({
    platform: z.literal(id),
    ...shapeOf(keys),
    console: z.optional(z.strictObject(answers)),
  });
}

function unionOfApps() {
  const [first, ...others] = PLATFORM_CONFIGS.map(appSchema);
  if (first === undefined) throw new TypeError('No platform can be configured');
  return z.discriminatedUnion('platform', [first, ...others]);
}

const sourceSchema = z.strictObject({
  path: text,
  platform: z.enum(PLATFORM_IDS),
  app: z.optional(text),
});

const suppressionSchema = z.strictObject({
  rule: matching(RULE_ID),
  app: z.optional(text),
  reason: text,
  until: matching(DATE),
});

/** The whole file. Its output is the input: nothing is filled in or converted. */
export const CONFIG_SCHEMA = z.strictObject({
  $schema: z.optional(z.string()),
  apps: z.optional(z.record(matching(APP_NAME), unionOfApps())),
  source: z.optional(z.array(sourceSchema)),
  rules: z.optional(z.record(matching(RULE_ID), z.enum([...SEVERITIES, 'off']))),
  suppressions: z.optional(z.array(suppressionSchema)),
});

/** What the keys outside of apps are for, by their path with `*` for any name or index. */
export const CONFIG_TEXTS: Readonly<Record<string, Text>> = {
  $schema: { en: 'address of the JSON Schema, for completion in editors', zh: 'JSON Schema 的地址，用于编辑器补全' },
  apps: { en: 'the apps by name; --app chooses one', zh: '各应用，以名称为键；用 --app 选择' },
  'apps.*.platform': { en: 'platform of the app', zh: '应用所属平台' },
  'apps.*.console': {
    en: 'what no program can see, as you answered it: done, date, note per item',
    zh: '程序无法看到的配置项，由你填写：每项有 done、date、note',
  },
  'apps.*.console.*.done': { en: 'whether it is done', zh: '是否已完成' },
  'apps.*.console.*.date': { en: 'when that was checked, YYYY-MM-DD', zh: '核对日期，YYYY-MM-DD' },
  'apps.*.console.*.note': { en: 'a remark for your team', zh: '给团队的备注' },
  source: { en: 'folders that hold mini-program source', zh: '小程序源码目录' },
  'source.*.path': { en: 'folder, relative to the configuration file', zh: '目录，相对于配置文件' },
  'source.*.platform': { en: 'platform that it is written for', zh: '源码所属平台' },
  'source.*.app': { en: 'name of the app in apps', zh: '对应 apps 里的应用名称' },
  rules: {
    en: 'severity of checks and rules by id: error, warning, info or off',
    zh: '各检查和规则的级别：error、warning、info 或 off',
  },
  suppressions: {
    en: 'findings that are accepted for a while: they are shown and do not fail the run',
    zh: '暂时接受的问题：仍会显示，但不算失败',
  },
  'suppressions.*.rule': { en: 'id of the check or rule', zh: '检查或规则的 id' },
  'suppressions.*.app': {
    en: 'name of the app in apps; all apps without it',
    zh: 'apps 里的应用名称；不写表示所有应用',
  },
  'suppressions.*.reason': { en: 'why it is accepted', zh: '接受的理由' },
  'suppressions.*.until': { en: 'last day on which that holds, YYYY-MM-DD', zh: '有效期的最后一天，YYYY-MM-DD' },
};
