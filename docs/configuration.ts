/** Makes the tables of `configuration.md` out of the rows of the platforms. */

import { describe } from '../src/catalog/describe.ts';
import type { Text } from '../src/catalog/entry.ts';
import { makeRoles } from '../src/cli/terminal.ts';
import { parseConfig } from '../src/config/parse.ts';
import { CONFIG_TEXTS } from '../src/config/schema.ts';
import { PLATFORM_NAMES } from '../src/core/platform-names.ts';
import { optionOf } from '../src/core/slots.ts';
import { loadMessages } from '../src/messages/messages.ts';
import { COMMON_KEYS, type ConfigKey, type ConfigKeys, type PlatformConfig } from '../src/platforms/app-config.ts';
import { PLATFORM_CONFIGS } from '../src/platforms/configs.ts';
import { formatBrief } from '../src/reporters/brief.ts';
import type { Language } from '../src/reporters/rendered.ts';

const WORDS = {
  head: { en: '| key | value | what it is |', zh: '| 键 | 值 | 含义 |' },
  itemHead: { en: '| `console` item | what it says |', zh: '| `console` 项 | 含义 |' },
  every: { en: 'Every platform', zh: '所有平台' },
  required: { en: 'required', zh: '必填' },
  text: { en: 'text', zh: '文本' },
  secret: { en: 'secret', zh: '密钥' },
  key: { en: 'public key or certificate', zh: '公钥或证书' },
  flag: { en: '`true` or `false`', zh: '`true` 或 `false`' },
  list: { en: 'list of texts', zh: '文本列表' },
  version: { en: 'version', zh: '版本号' },
} as const satisfies Readonly<Record<string, Text>>;

function valueText(key: ConfigKey, language: Language): string {
  if (key.kind === 'choice') return (key.choices ?? []).map((choice) => `\`${choice}\``).join(' ');
  const kind = key.kind === 'group' ? '' : WORDS[key.kind][language];
  return key.isRequired === true ? `${kind}${language === 'zh' ? '，' : ', '}${WORDS.required[language]}` : kind;
}

function meaning(key: ConfigKey, language: Language): string {
  if (key.slot === undefined) return key.text[language];
  const option = `\`${optionOf(key.slot)}\``;
  return language === 'zh' ? `${key.text.zh}（同 ${option}）` : `${key.text.en} (as ${option})`;
}

function keyRows(keys: ConfigKeys, language: Language, prefix = ''): string[] {
  return Object.entries(keys).flatMap(([name, key]) => {
    const path = prefix + name;
    if (key.kind === 'group') return keyRows(key.keys ?? {}, language, `${path}.`);
    return [`| \`${path}\` | ${valueText(key, language)} | ${meaning(key, language)} |`];
  });
}

const table = (head: string, columns: number, rows: readonly string[]): string =>
  [head, `|${'---|'.repeat(columns)}`, ...rows].join('\n');

function platformBlocks({ id, keys, console }: PlatformConfig, language: Language): string[] {
  const own = Object.fromEntries(Object.entries(keys).filter(([name]) => !Object.hasOwn(COMMON_KEYS, name)));
  const items = Object.entries(console).map(([item, text]) => `| \`${item}\` | ${text[language]} |`);
  return [
    `### ${PLATFORM_NAMES[id][language]} (\`platform: ${id}\`)`,
    table(WORDS.head[language], 3, keyRows(own, language)),
    table(WORDS.itemHead[language], 2, items),
  ];
}

/** What stands between the marks of the document: the keys outside of apps, those of every app, those of each platform. */
function formatConfigTables(language: Language): string {
  const outer = Object.entries(CONFIG_TEXTS).map(
    ([path, text]) => `| \`${path.replaceAll('*', '<…>')}\` | ${text[language]} |`,
  );
  const head = WORDS.head[language].replace(/\| [^|]+(?=\| [^|]+\|$)/, '');
  return [
    table(head, 2, outer),
    `### ${WORDS.every[language]}`,
    table(WORDS.head[language], 3, keyRows(COMMON_KEYS, language)),
    ...PLATFORM_CONFIGS.flatMap((config) => platformBlocks(config, language)),
  ].join('\n\n');
}

/** A file with two mistakes. */
const BROKEN = [
  'apps:',
  '  shop:',
  '    platform: alipay',
  '    appId: 2021001161683774',
  '    aeskey: env:AES_KEY',
  '',
].join('\n');

/** What is said about such a file. */
async function formatErrors(language: Language): Promise<string> {
  const path = 'phonekit.config.yaml';
  const outcome = await parseConfig({ path, text: BROKEN, format: 'yaml' });
  const diagnostics = outcome.ok ? [] : outcome.diagnostics;
  const rendered = await describe({ command: 'decrypt', diagnostics, results: [] }, language, '');
  const options = { roles: await makeRoles(0), width: 100, messages: await loadMessages(language) };
  return `\`\`\`text\n${formatBrief(rendered.diagnostics, options).trimEnd()}\n\`\`\``;
}

function put(document: string, name: string, content: string): string {
  const place = new RegExp(`(<!-- ${name}:begin -->\\n)[\\s\\S]*?(<!-- ${name}:end -->)`);
  return document.replace(place, (_match, begin: string, end: string) => `${begin}${content}\n${end}`);
}

/** The document with what is generated in it: its tables and the example of an error. */
export async function fillConfigDocument(document: string, language: Language): Promise<string> {
  return put(put(document, 'tables', formatConfigTables(language)), 'errors', await formatErrors(language));
}
