/** Makes `src/catalog/code-index.ts` out of the catalogs. */

import type { PlatformEntry } from '../src/catalog/entry.ts';
import { LIBRARY_TEXTS } from '../src/catalog/library-texts.ts';
import { OWN_ENTRIES } from '../src/catalog/own-codes.ts';
import { foldCode } from '../src/explanation/code-lookup.ts';
import { CATALOGS } from '../src/platforms/catalogs.ts';

const HEAD = `// biome-ignore-all format: written by \`npm run docs\`, compared by test/contracts/reference.test.ts
/**
 * What identifies each code of the catalogs, without its texts: a run loads only the catalogs of the codes it found.
 */
import type { PlatformEntry } from './entry.ts';

/**
 * Platform (empty for phonekit's own, "library" for texts of libraries), kind, code without the platform, numbers,
 * spellings, fragments of messages (see \`PlatformEntry\`); where \`foldCode\` changes any of them, code and spellings folded.
 */
export type IndexRow = readonly [
  platform: string,
  kind: PlatformEntry['kind'] | 'own' | 'library',
  tail: string,
  numbers: readonly number[],
  spellings: readonly string[],
  fragments: readonly string[],
  folded?: readonly string[],
];

/** All codes: of the platforms, of libraries (fragments are how their texts begin), phonekit's own. */
export const CODE_INDEX: readonly IndexRow[] = [
`;

/** Single-quoted, as in every other file. */
function quote(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return text.includes("'") && !text.includes('"') ? JSON.stringify(text) : `'${escaped}'`;
}

const list = (texts: readonly string[]): string => `[${texts.map(quote).join(', ')}]`;

/** The spellings, and of answers the official message where it is a sentence: a word such as `ok` stands everywhere. */
function writtenAs({ kind, message, spellings = [] }: PlatformEntry): readonly string[] {
  if (kind !== 'answer' || message === undefined || !/[^\0-\x7f]| /.test(message)) return spellings;
  return spellings.some((text) => text.toLowerCase() === message.toLowerCase()) ? spellings : [...spellings, message];
}

function listFolded(written: readonly string[]): string[] {
  const folded = written.map(foldCode);
  return written.every((text, index) => text === folded[index]) ? [] : [list([...new Set(folded)])];
}

/** What stands before the first placeholder; quotes as `findLibraryTexts` compares them. */
function libraryHead(text: string): string {
  return text
    .replace(/\{(?:n|expected|line|column|position|hex|name|any)\}[\s\S]*$/, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase()
    .trim();
}

/** The file as text. */
export async function formatIndex(): Promise<string> {
  const lines: string[] = [];
  for (const row of CATALOGS) {
    for (const entry of await row.load()) {
      const tail = entry.code.slice(entry.code.indexOf(':') + 1);
      const { kind, numbers = [], fragments = [] } = entry;
      const spellings = writtenAs(entry);
      const parts = [
        quote(row.id),
        quote(kind),
        quote(tail),
        `[${numbers.join(', ')}]`,
        list(spellings),
        list(fragments),
        ...listFolded([tail, ...spellings]),
      ];
      lines.push(`  [${parts.join(', ')}],`);
    }
  }
  for (const { code, texts } of LIBRARY_TEXTS) {
    const heads = [...new Set(texts.map(libraryHead))];
    lines.push(`  ['library', 'library', ${quote(code.slice(code.indexOf(':') + 1))}, [], [], ${list(heads)}],`);
  }
  for (const { code } of OWN_ENTRIES) {
    lines.push(`  ['', 'own', ${quote(code)}, [], [], []],`);
  }
  return `${HEAD}${lines.join('\n')}\n];\n`;
}
