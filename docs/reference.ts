/** Makes the reference of all codes out of the catalogs. */

import { describe } from '../src/catalog/describe.ts';
import type { Entry } from '../src/catalog/entry.ts';
import { LIBRARY_TEXTS } from '../src/catalog/library-texts.ts';
import { OWN_ENTRIES } from '../src/catalog/own-codes.ts';
import { PLATFORM_NAMES } from '../src/core/platform-names.ts';
import type { Explanation } from '../src/core/report.ts';
import { loadMessages } from '../src/messages/messages.ts';
import { CATALOGS } from '../src/platforms/catalogs.ts';
import { explanationBlocks } from '../src/reporters/markdown.ts';
import type { Language } from '../src/reporters/rendered.ts';

const WORDS = {
  title: { en: 'Reference of all codes', zh: '错误码参考' },
  lead: {
    en: 'Written by `npm run docs` from the catalog that `phonekit explain` reads; do not edit it by hand. 中文：[reference.zh-CN.md](reference.zh-CN.md).',
    zh: '由 `npm run docs` 根据 `phonekit explain` 使用的目录生成，请勿手工修改。English: [reference.md](reference.md).',
  },
  own: { en: 'phonekit', zh: 'phonekit' },
  library: { en: 'Texts of libraries', zh: '各语言库的报错文本' },
} as const;

interface Chapter {
  readonly title: string;
  readonly entries: readonly Entry[];
}

async function chapters(language: Language): Promise<Chapter[]> {
  return [
    {
      title: WORDS.own[language],
      entries: OWN_ENTRIES,
    },
    ...(await Promise.all(
      CATALOGS.map(async (row) => ({ title: PLATFORM_NAMES[row.id][language], entries: await row.load() })),
    )),
    { title: WORDS.library[language], entries: LIBRARY_TEXTS },
  ];
}

function makeRow({ code }: Entry): Explanation {
  return {
    kind: 'explanation',
    code,
    query: '',
    location: { source: 'argument', line: 1 },
    count: 1,
    alternatives: [],
    timeSeconds: null,
    values: {},
    meanings: [],
    diagnostics: [],
  };
}

/** The file in one language as text. */
export async function formatReference(language: Language): Promise<string> {
  const messages = await loadMessages(language);
  const all = await chapters(language);
  const explained = new Map(all.flatMap(({ entries }) => entries).map((entry) => [entry.code, entry]));
  const blocks = [`# ${WORDS.title[language]}`, WORDS.lead[language]];
  for (const { title, entries } of all) {
    const results = entries.map(makeRow);
    const report = { command: 'explain', diagnostics: [], results, explained };
    const { results: rendered } = await describe(report, language, '');
    blocks.push(`## ${title}`);
    for (const row of rendered) {
      if ('outcome' in row && row.outcome === 'explained') blocks.push(...explanationBlocks(row, '###', messages));
    }
  }
  return `${blocks.join('\n\n')}\n`;
}
