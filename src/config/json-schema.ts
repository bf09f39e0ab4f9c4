/** The JSON Schema of a configuration file, for editors: made from the zod schema, with the texts of the rows. */
import * as z from 'zod/mini';
import type { Text } from '../catalog/entry.ts';
import type { ConfigKeys } from '../platforms/app-config.ts';
import { PLATFORM_CONFIGS } from '../platforms/configs.ts';
import { CONFIG_SCHEMA, CONFIG_TEXTS } from './schema.ts';

/** Between the path of an app and the name of an item of its checklist. */
const ITEMS = '.console.';

type Json = { [name: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts by path of one platform's app. */
function textsOf(keys: ConfigKeys, prefix: string): [path: string, text: Text][] {
  return Object.entries(keys).flatMap(([name, { text, keys: inner = {} }]): [string, Text][] => [
    [`${prefix}.${name}`, text],
    ...textsOf(inner, `${prefix}.${name}`),
  ]);
}

/** Puts the texts at their places; `path` has `*` for names and indexes. */
function describe(schema: Json, path: string, texts: ReadonlyMap<string, Text>): Json {
  const text = texts.get(path) ?? texts.get(path.replace(/\.console\.\w+/, '.console.*'));
  const described: Json =
    text === undefined ? {} : { description: text.en, markdownDescription: `${text.en}\n\n${text.zh}` };
  const child = (name: string): string => (path === '' ? name : `${path}.${name}`);
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' && isObject(value)) {
      const entries = Object.entries(value).map(([name, inner]) => [
        name,
        isObject(inner) ? describe(inner, child(name), texts) : inner,
      ]);
      described[key] = Object.fromEntries(entries);
    } else if ((key === 'additionalProperties' || key === 'items') && isObject(value)) {
      described[key] = describe(value, child('*'), texts);
    } else if ((key === 'oneOf' || key === 'anyOf') && Array.isArray(value)) {
      described[key] = value.map((inner: Json) => describe(inner, path, textsOfBranch(inner, path, texts)));
    } else described[key] = value;
  }
  return described;
}

/** The texts of the platform that a branch is for. */
function textsOfBranch(branch: Json, path: string, texts: ReadonlyMap<string, Text>): ReadonlyMap<string, Text> {
  const properties = isObject(branch['properties']) ? branch['properties'] : {};
  const platform = isObject(properties['platform']) ? properties['platform']['const'] : undefined;
  const config = PLATFORM_CONFIGS.find(({ id }) => id === platform);
  if (config === undefined) return texts;
  const items = Object.entries(config.console).map(([item, text]) => [path + ITEMS + item, text] as const);
  // The description of the whole belongs to the union, not to each branch.
  return new Map([...[...texts].filter(([name]) => name !== path), ...textsOf(config.keys, path), ...items]);
}

/** The schema as text, in a stable order; ends with a line feed. */
export function formatJsonSchema(): string {
  const schema = z.toJSONSchema(CONFIG_SCHEMA, { target: 'draft-7' }) as Json;
  const described = describe(schema, '', new Map(Object.entries(CONFIG_TEXTS)));
  const { $schema, ...rest } = described;
  const head = {
    $schema,
    title: 'phonekit configuration',
    description: CONFIG_TITLE.en,
    markdownDescription: `${CONFIG_TITLE.en}\n\n${CONFIG_TITLE.zh}`,
  };
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`;
}

const CONFIG_TITLE: Text = {
  en: 'Apps, keys and console answers of phonekit: phonekit.config.{json,jsonc,yaml,yml,toml} or package.json#phonekit',
  zh: 'phonekit 的应用、密钥和控制台配置：phonekit.config.{json,jsonc,yaml,yml,toml} 或 package.json#phonekit',
};
