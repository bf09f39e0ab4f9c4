/** Which entries a number or a written code may mean, answered from the index alone. */
import type { IndexRow } from '../catalog/code-index.ts';
import { CATALOGS } from '../platforms/catalogs.ts';

/** One entry as the index knows it. */
export interface IndexEntry {
  /** `wechat:40029`, or `iv-mismatch` for phonekit's own. */
  readonly code: string;
  /** Id of the platform; empty for phonekit's own codes, `library` for texts of libraries. */
  readonly platform: string;
  readonly kind: IndexRow[1];
  /** The code without its platform. */
  readonly tail: string;
  readonly numbers: readonly number[];
  readonly spellings: readonly string[];
  readonly fragments: readonly string[];
  /** True for what says that nothing failed. */
  readonly isSuccess: boolean;
}

/** The index as tables. */
export interface CodeLookup {
  readonly entries: readonly IndexEntry[];
  /** All entries that arrive under the number; see `findByNumber`. */
  readonly byNumber: ReadonlyMap<number, readonly IndexEntry[]>;
  /** What `findByNumber` has answered: a log asks for the same numbers over and over. */
  readonly narrowed: Map<number, readonly IndexEntry[]>;
  /** By `foldCode` of everything a code is written as. */
  readonly bySpelling: ReadonlyMap<string, readonly IndexEntry[]>;
}

/** Prefixes of Alipay's sub codes, which people leave out. */
const SUB_CODE_PREFIX = /^(?:isv|isp|aop)[.-]/;

/** Two names of one platform. */
const PLATFORM_ALIASES: Readonly<Record<string, string>> = { toutiao: 'douyin' };

const PLAIN_CODE = /^(?:[a-z\d][a-z\d.-]*)?[a-z\d]$/;

/**
 * A code as codes are compared: lower case, `_` as `-`, signs of every script as ASCII, without quotes, brackets and
 * punctuation around it.
 */
export function foldCode(text: string): string {
  // Most spellings of the index are folded already; they are many, and compiled code is not yet fast at start-up.
  if (PLAIN_CODE.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^[\s"'`“”‘’「『（([{<#]+|[\s"'`“”‘’」』）)\]}>,;.!?。，；！？]+$/g, '')
    .replaceAll('_', '-')
    .toLowerCase();
}

/**
 * Of the entries of a number, per platform and kind the one that is named by it, else all that arrive under it (sub
 * codes arrive under the number of their group).
 */
function dropGroups(number: number, all: readonly IndexEntry[]): readonly IndexEntry[] {
  const owners = all.filter((entry) => ownNumber(entry.tail) === number);
  return all.filter(
    (entry) =>
      owners.includes(entry) || !owners.some((other) => other.platform === entry.platform && other.kind === entry.kind),
  );
}

/** The number at the end of a tail such as `40029`, `-41003`, `errno-104`; null when there is none. */
function ownNumber(tail: string): number | null {
  const digits = /(?:^|[a-z]-)(-?\d+)$/.exec(tail)?.[1];
  return digits === undefined ? null : Number(digits);
}

/**
 * Makes the tables.
 *
 * @param platform - of the platforms keeps only the codes of this one; all for null.
 */
export function makeLookup(rows: readonly IndexRow[], platform: string | null): CodeLookup {
  const successes = new Set(CATALOGS.flatMap((row) => row.successes));
  const entries: IndexEntry[] = [];
  const byNumber = new Map<number, IndexEntry[]>();
  const bySpelling = new Map<string, IndexEntry[]>();
  for (const [owner, kind, tail, numbers, spellings, fragments] of rows) {
    if (platform !== null && owner !== platform && owner !== '' && owner !== 'library') continue;
    const code = owner === '' ? tail : `${owner}:${tail}`;
    const isSuccess = successes.has(code);
    const entry: IndexEntry = { code, platform: owner, kind, tail, numbers, spellings, fragments, isSuccess };
    entries.push(entry);
    for (const number of numbers) add(byNumber, number, entry);
    addSpelling(bySpelling, tail, entry);
    for (const spelling of spellings) addSpelling(bySpelling, spelling, entry);
  }
  return { entries, byNumber, bySpelling, narrowed: new Map() };
}

function addSpelling(table: Map<string, IndexEntry[]>, spelling: string, entry: IndexEntry): void {
  const folded = foldCode(spelling);
  add(table, folded, entry);
  if (folded[3] === '.' && SUB_CODE_PREFIX.test(folded)) add(table, folded.slice(4), entry);
}

function add<Key>(table: Map<Key, IndexEntry[]>, key: Key, entry: IndexEntry): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, [entry]);
  else if (!known.includes(entry)) known.push(entry);
}

/** The entries of a number, without sub codes where the number has an entry of its own. */
export function findByNumber(lookup: CodeLookup, number: number): readonly IndexEntry[] {
  const known = lookup.narrowed.get(number);
  if (known !== undefined) return known;
  const all = lookup.byNumber.get(number);
  if (all === undefined) return [];
  const narrowed = dropGroups(number, all);
  lookup.narrowed.set(number, narrowed);
  return narrowed;
}

/** The entries that are written so; see `foldCode` for what makes no difference. */
export function findBySpelling(lookup: CodeLookup, text: string): readonly IndexEntry[] {
  return lookup.bySpelling.get(foldCode(text)) ?? [];
}

/**
 * The entries of a text that is nothing but a code.
 *
 * @param text - a number (also with a Unicode minus), a sub code with or without its prefix, a code of phonekit, any
 *   listed spelling, or one of these behind `<platform>:`.
 * @returns all that it may mean, in the order of the platforms; empty when it is no known code.
 */
export function findBareCode(lookup: CodeLookup, text: string): readonly IndexEntry[] {
  const folded = foldCode(text);
  if (folded === '' || folded.length > 120) return [];
  const [before = '', ...rest] = folded.split(/[:：]/);
  if (rest.length > 0) {
    const platform = PLATFORM_ALIASES[before] ?? before;
    const isPlatform = lookup.entries.some((entry) => entry.platform === platform);
    if (!isPlatform) return [];
    return findUnqualified(lookup, rest.join(':')).filter((entry) => entry.platform === platform);
  }
  return findUnqualified(lookup, folded);
}

function findUnqualified(lookup: CodeLookup, folded: string): readonly IndexEntry[] {
  // Spellings with blanks or in Chinese are sentences, which other platforms say as well.
  const written = /^[\x21-\x7e]+$/.test(folded) ? (lookup.bySpelling.get(folded) ?? []) : [];
  if (!/^[+-]?\d{1,10}$/.test(folded)) return written;
  const numbered = findByNumber(lookup, Number(folded));
  return [...new Set([...numbered, ...written])];
}

/** True for what looks like one code and nothing else, known or not. */
export function isCodeLike(text: string): boolean {
  const folded = foldCode(text);
  return /^[+-]?\d{1,10}$/.test(folded) || /^(?:[a-z]+:)?[a-z\d]+(?:[.-][a-z\d]+)*$/.test(folded);
}
