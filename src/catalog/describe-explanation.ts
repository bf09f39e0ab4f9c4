/** The rows of `explain` in words. What findings fill with values is filled with the names of the values. */

import type { Diagnostic } from '../core/diagnostic.ts';
import { isPlatformId, PLATFORM_NAMES } from '../core/platform-names.ts';
import type { ExplainRow, Explanation, ListedCode, UnknownCode } from '../core/report.ts';
import { ARGUMENT_WORDS, CONDITION_WORDS, EXPLAIN_PHRASES } from '../messages/explain-terms.ts';
import { fill } from '../messages/messages.ts';
import { type Catalog, findCatalog } from '../platforms/catalogs.ts';
import type {
  Language,
  RenderedCode,
  RenderedDiagnostic,
  RenderedExplainRow,
  RenderedExplanation,
  RenderedListed,
  RenderedUnknown,
} from '../reporters/rendered.ts';
import type { Entry, OwnEntry, PlatformEntry, Remedy, Text } from './entry.ts';
import type { LibraryEntry } from './library-texts.ts';

interface Context {
  /** Entries by code; at least those that the rows name. */
  readonly entries: ReadonlyMap<string, Entry>;
  readonly language: Language;
  readonly describeFinding: (found: Diagnostic) => RenderedDiagnostic;
}

const RELATED_AT_MOST = 10;

/** All rows, in their order; a code without an entry is shown with its code as title. */
export function describeExplanations(rows: readonly ExplainRow[], context: Context): RenderedExplainRow[] {
  return rows.map((row) => describeRow(row, context));
}

function describeRow(row: ExplainRow, context: Context): RenderedExplainRow {
  switch (row.kind) {
    case 'explanation':
      return describeExplanation(row, context);
    case 'unknown':
      return describeUnknown(row, context);
    case 'listed':
      return describeListed(row, context);
  }
}

/** Text of an entry with names in the places of values. */
export function fillGenerically(text: Text, language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (_match, name: string) => {
    const word = Object.hasOwn(ARGUMENT_WORDS, name) ? ARGUMENT_WORDS[name] : undefined;
    return language === 'zh' ? `〈${word?.zh ?? name}〉` : `<${word?.en ?? name}>`;
  });
}

function rowOf(code: string): Catalog | undefined {
  return findCatalog(code.split(':')[0] ?? '');
}

function nameOf(id: string, language: Language): string | undefined {
  return isPlatformId(id) ? PLATFORM_NAMES[id][language] : undefined;
}

function ownerOf(code: string, language: Language): string {
  if (!code.includes(':')) return EXPLAIN_PHRASES.own[language];
  return nameOf(code.split(':')[0] ?? '', language) ?? EXPLAIN_PHRASES.library[language];
}

function kindOf(entry: Entry): RenderedExplanation['kind'] {
  if ('kind' in entry) return (entry as PlatformEntry).isSample ? 'sample' : (entry as PlatformEntry).kind;
  return 'proves' in entry ? 'library' : 'own';
}

function describeExplanation(row: Explanation, context: Context): RenderedExplanation {
  const { language } = context;
  const entry = context.entries.get(row.code);
  return {
    outcome: 'explained',
    code: row.code,
    platform: rowOf(row.code)?.id ?? null,
    owner: ownerOf(row.code, language),
    kind: entry === undefined ? 'own' : kindOf(entry),
    severity: entry !== undefined && 'severity' in entry ? (entry as OwnEntry).severity : null,
    query: row.query,
    location: row.location,
    count: row.count,
    time: row.timeSeconds === null ? null : new Date(row.timeSeconds * 1000).toISOString().replace('.000Z', 'Z'),
    ...describeEntry(entry, row.code, context),
    values: [
      ...Object.entries(row.values).map(([name, value]) => fill(EXPLAIN_PHRASES.value[language], { name, value })),
      ...row.meanings.map((meaning) => meaning[language]),
    ],
    tell: row.alternatives.length === 0 || entry === undefined ? null : describeTelling(entry, language),
    alternatives: row.alternatives,
    diagnostics: row.diagnostics.map(context.describeFinding),
  };
}

type EntryTexts = Pick<
  RenderedExplanation,
  | 'title'
  | 'message'
  | 'spellings'
  | 'meaning'
  | 'causes'
  | 'remedies'
  | 'isNot'
  | 'proves'
  | 'provesNot'
  | 'captureNext'
  | 'related'
  | 'sources'
>;

/** What an entry says, whatever catalog it comes from. */
function describeEntry(entry: Entry | undefined, code: string, context: Context): EntryTexts {
  const { language } = context;
  const say = (text: Text | undefined): string | null => (text === undefined ? null : fillGenerically(text, language));
  const platform: Partial<PlatformEntry> = entry !== undefined && 'kind' in entry ? (entry as PlatformEntry) : {};
  const library: Partial<LibraryEntry> = entry !== undefined && 'proves' in entry ? (entry as LibraryEntry) : {};
  const causes = platform.causes ?? library.causes ?? [];
  return {
    title: say(entry?.title) ?? code,
    message: platform.message ?? null,
    spellings: [...new Set([...(platform.spellings ?? []), ...describeTexts(library.texts ?? [])])].filter(
      (spelling) => spelling !== platform.message,
    ),
    meaning: say(entry?.cause) ?? '',
    causes: causes.map((cause) => fillGenerically(cause, language)),
    remedies: (entry?.remedies ?? [])
      .filter((remedy) => !isOnlyArgument(remedy))
      .map((remedy) => describeRemedy(remedy, language)),
    isNot: say(platform.isNot),
    proves: say(library.proves),
    provesNot: say(library.provesNot),
    captureNext: say(library.captureNext),
    related: describeRelated(code, platform, library.related ?? [], context),
    sources: (entry?.sources ?? []).map((source) => `${source.url} (${source.read})`),
  };
}

/** Texts with `…` in the places of values; without those that only leave out the end of another. */
function describeTexts(texts: readonly string[]): string[] {
  const shown = texts.map((text) => text.replace(/\{\w+\}/g, '…'));
  return shown.filter((text) => !shown.some((other) => other !== text && other.startsWith(`${text} `)));
}

/** A step whose whole text comes with the finding. */
function isOnlyArgument({ en }: Remedy): boolean {
  return /^\{\w+\}\.?$/.test(en);
}

function describeRemedy(remedy: Remedy, language: Language): string {
  const text = fillGenerically(remedy, language);
  if (remedy.when === undefined) return text;
  const platform = nameOf(remedy.when, language);
  if (platform !== undefined && text.startsWith(platform)) return text;
  const condition =
    platform === undefined
      ? (CONDITION_WORDS[remedy.when]?.[language] ?? remedy.when)
      : fill(EXPLAIN_PHRASES.onPlatform[language], { platform });
  return fill(EXPLAIN_PHRASES.condition[language], { condition, text });
}

/** The related codes of the entry, and the platform's others under the same number unless they are a whole group. */
function describeRelated(
  code: string,
  platform: Partial<PlatformEntry>,
  ofLibrary: readonly string[],
  context: Context,
): RenderedCode[] {
  const named = platform.related ?? ofLibrary;
  const owner = rowOf(code)?.id;
  const others = [...context.entries.values()].filter(
    (other) =>
      other.code !== code &&
      owner !== undefined &&
      other.code.startsWith(`${owner}:`) &&
      (other as PlatformEntry).kind === platform.kind &&
      (other as PlatformEntry).numbers?.some((number) => platform.numbers?.includes(number)) === true,
  );
  const group = others.length <= RELATED_AT_MOST ? others.map((other) => other.code) : [];
  return [...new Set([...named, ...group])].slice(0, RELATED_AT_MOST).map((related) => describeCode(related, context));
}

function describeCode(code: string, { entries, language }: Context): RenderedCode {
  const entry = entries.get(code);
  return { code, title: entry === undefined ? null : fillGenerically(entry.title, language) };
}

/** Where the code is read, as against the other platforms that use the same one. */
function describeTelling(entry: Entry, language: Language): string {
  const row = rowOf(entry.code);
  const platform = ownerOf(entry.code, language);
  const kind = kindOf(entry);
  const fields = (kind === 'client' ? row?.clientFields : row?.answerFields) ?? [];
  if (fields.length === 0) return fill(EXPLAIN_PHRASES.tellPlain[language], { platform });
  const hosts = (row?.host ?? '').split(', ').join(EXPLAIN_PHRASES.fieldSeparator[language]);
  const host = hosts === '' ? '' : fill(EXPLAIN_PHRASES.host[language], { host: hosts });
  const phrase = kind === 'client' ? EXPLAIN_PHRASES.tellClient : EXPLAIN_PHRASES.tellAnswer;
  return fill(phrase[language], { platform, fields: fields.join(EXPLAIN_PHRASES.fieldSeparator[language]), host });
}

function describeUnknown(row: UnknownCode, context: Context): RenderedUnknown {
  return {
    outcome: 'unknown',
    query: row.query,
    location: row.location,
    suggestions: row.suggestions.map((code) => describeCode(code, context)),
    diagnostics: row.diagnostics.map(context.describeFinding),
  };
}

function describeListed(row: ListedCode, context: Context): RenderedListed {
  const entry = context.entries.get(row.code);
  return {
    outcome: 'listed',
    code: row.code,
    platform: rowOf(row.code)?.id ?? null,
    owner: ownerOf(row.code, context.language),
    kind: entry === undefined ? 'own' : kindOf(entry),
    title: entry === undefined ? row.code : fillGenerically(entry.title, context.language),
    diagnostics: [],
  };
}
