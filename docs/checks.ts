/** Makes the list of all checks of `doctor` out of the checks themselves. */
import type { OwnEntry } from '../src/catalog/entry.ts';
import { OWN_ENTRIES } from '../src/catalog/own-codes.ts';
import { APP_CHECKS, CONFIG_CHECKS } from '../src/checks/registry.ts';
import type { CheckTexts } from '../src/core/check.ts';
import { PLATFORM_NAMES, type PlatformId } from '../src/core/platform-names.ts';
import { PLATFORM_CHECKS } from '../src/platforms/checks.ts';
import type { Language } from '../src/reporters/rendered.ts';

const WORDS = {
  title: { en: 'Checks of `doctor`', zh: '`doctor` 的检查项' },
  lead: {
    en: 'Written by `npm run docs` from the checks themselves; do not edit it by hand. 中文：[checks.zh-CN.md](checks.zh-CN.md).',
    zh: '由 `npm run docs` 根据检查项生成，请勿手工修改。English: [checks.md](checks.md).',
  },
  use: {
    en: 'The id stands in `rules` and `suppressions` of the [configuration](configuration.md). A check passes, fails, cannot tell, or does not apply; besides its own codes it may find those of keys, such as `key-cut`. What each code means: `phonekit explain <code>`, or the [reference](reference.md).',
    zh: '[配置](configuration.zh-CN.md)的 `rules` 和 `suppressions` 里写的就是这里的 id。结果有四种：通过、未通过、无法判断、不适用；除了自己的代码，还可能给出密钥本身的代码，例如 `key-cut`。代码的含义见 `phonekit explain <代码>` 或[参考](reference.zh-CN.md)。',
  },
  everyApp: { en: 'Every app', zh: '所有应用' },
  whole: { en: 'The configuration as a whole', zh: '整个配置' },
  head: { en: '| id | what holds when it passes | own codes |', zh: '| id | 通过表示 | 自己的代码 |' },
} as const;

const entries: ReadonlyMap<string, OwnEntry> = new Map(OWN_ENTRIES.map((entry) => [entry.code, entry]));

function row({ id, title, problems }: CheckTexts, language: Language): string {
  const codes = Object.keys(problems)
    .filter((code) => entries.get(code)?.severity !== 'info')
    .map((code) => `\`${code}\``);
  return `| \`${id}\` | ${title[language].replaceAll('|', '\\|')} | ${codes.join(' ')} |`;
}

function chapter(title: string, checks: readonly CheckTexts[], language: Language): string {
  return [
    `## ${title}`,
    '',
    WORDS.head[language],
    '|---|---|---|',
    ...checks.map((check) => row(check, language)),
  ].join('\n');
}

/** The file in one language as text. */
export function formatChecksDocument(language: Language): string {
  const platforms = Object.entries(PLATFORM_CHECKS).map(([id, checks]) =>
    chapter(PLATFORM_NAMES[id as PlatformId][language], checks, language),
  );
  return `${[
    `# ${WORDS.title[language]}`,
    WORDS.lead[language],
    WORDS.use[language],
    ...platforms,
    chapter(WORDS.everyApp[language], APP_CHECKS, language),
    chapter(WORDS.whole[language], CONFIG_CHECKS, language),
  ].join('\n\n')}\n`;
}
