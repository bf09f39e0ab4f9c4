/** Makes the list of all rules of `lint` out of the rules themselves. */
import type { OwnEntry } from '../src/catalog/entry.ts';
import { LINT_CODES } from '../src/catalog/lint-codes.ts';
import { PLATFORM_NAMES, type PlatformId } from '../src/core/platform-names.ts';
import type { Rule } from '../src/core/rule.ts';
import { PLATFORM_RULES } from '../src/platforms/rules.ts';
import type { Language } from '../src/reporters/rendered.ts';
import { COMMON_RULES } from '../src/rules/common/registry.ts';

const WORDS = {
  title: { en: 'Rules of `lint`', zh: '`lint` 的规则' },
  lead: {
    en: 'Written by `npm run docs` from the rules themselves; do not edit it by hand. 中文：[rules.zh-CN.md](rules.zh-CN.md).',
    zh: '由 `npm run docs` 根据规则生成，请勿手工修改。English: [rules.md](rules.md).',
  },
  use: {
    en: 'The id stands in `rules` and `suppressions` of the [configuration](configuration.md), and in comments: `phonekit-disable-next-line <id>[, <id>] -- <reason>`, `phonekit-disable-line`, and `phonekit-disable` for everything from there on, in `//`, `/* */` and `<!-- -->`. A comment without a reason has no effect. What the source does not tell is no finding. `--fix` mends what is marked with ✓, where only one answer is right. What each code means: `phonekit explain <code>`, or the [reference](reference.md).',
    zh: '[配置](configuration.zh-CN.md)的 `rules` 和 `suppressions` 里写的就是这里的 id，注释里也一样：`phonekit-disable-next-line <id>[, <id>] -- <理由>`、`phonekit-disable-line`，以及从该处起全部忽略的 `phonekit-disable`，可以写在 `//`、`/* */` 和 `<!-- -->` 里。没有理由的注释不起作用。源码里看不出来的不算问题。标有 ✓ 的，`--fix` 会在只有一种正确写法时自动修复。代码的含义见 `phonekit explain <代码>` 或[参考](reference.zh-CN.md)。',
  },
  everyPlatform: { en: 'Every platform', zh: '所有平台' },
  head: { en: '| id | what holds | codes | `--fix` |', zh: '| id | 规则要求 | 代码 | `--fix` |' },
} as const;

const SEVERITIES = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'remark', zh: '提示' },
} as const;

const SHARED: Readonly<Record<string, OwnEntry>> = LINT_CODES;

/** Shared codes of rules that have more than one. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  'refusal-test-broken': ['refusal-test-assigns', 'refusal-test-reads-event'],
};

/** Names of the rules whose findings `--fix` mends, if not in every case. */
export const MENDED: ReadonlySet<string> = new Set([
  'authorize-event',
  'open-type-unknown',
  'phone-event-case',
  'quota-toast-text',
  'realtime-event',
  'scope-mismatch',
  'scope-missing',
  'taro-prop-name',
  'vue-event-name',
]);

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** The codes that a rule shares with those of other platforms: mostly one, which has the rule's name. */
function sharedProblems(id: string): (readonly [code: string, entry: OwnEntry])[] {
  const name = nameOf(id);
  return (SEVERAL[name] ?? [name]).flatMap((code) => {
    const entry = Object.hasOwn(SHARED, code) ? SHARED[code] : undefined;
    return entry === undefined ? [] : [[code, entry] as const];
  });
}

function row({ id, title, problems }: Rule, language: Language): string {
  const own = Object.entries(problems);
  const codes = (own.length > 0 ? own : sharedProblems(id)).map(
    ([code, { severity }]) => `\`${code}\` (${SEVERITIES[severity][language]})`,
  );
  return `| \`${id}\` | ${title[language].replaceAll('|', '\\|')} | ${codes.join(' ')} | ${MENDED.has(nameOf(id)) ? '✓' : ''} |`;
}

function chapter(title: string, rules: readonly Rule[], language: Language): string[] {
  if (rules.length === 0) return [];
  return [
    [`## ${title}`, '', WORDS.head[language], '|---|---|---|---|', ...rules.map((rule) => row(rule, language))].join(
      '\n',
    ),
  ];
}

/** The file in one language as text. */
export function formatRulesDocument(language: Language): string {
  const platforms = Object.entries(PLATFORM_RULES).flatMap(([id, rules]) =>
    chapter(PLATFORM_NAMES[id as PlatformId][language], rules, language),
  );
  return `${[
    `# ${WORDS.title[language]}`,
    WORDS.lead[language],
    WORDS.use[language],
    ...platforms,
    ...chapter(WORDS.everyPlatform[language], COMMON_RULES, language),
  ].join('\n\n')}\n`;
}
