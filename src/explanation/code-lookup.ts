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

/** The index; its tables are made when they are first asked for, since making them takes longer than finding one code. */
export interface CodeLookup {
  /** The only platform whose codes it knows, which a text is then taken to be about; null for all. */
  readonly platform: string | null;
  readonly entries: readonly IndexEntry[];
  /** All entries that arrive under the number; see `findByNumber`. */
  readonly byNumber: ReadonlyMap<number, readonly IndexEntry[]>;
  /** What `findByNumber` has answered: a log asks for the same numbers over and over. */
  readonly narrowed: Map<number, readonly IndexEntry[]>;
  /** By `foldCode` of everything a code is written as. */
  readonly bySpelling: ReadonlyMap<string, readonly IndexEntry[]>;
  /** The same as `byNumber` without making it. */
  withNumber(number: number): readonly IndexEntry[];
  /** The same as `bySpelling` without making it. */
  writtenAs(folded: string): readonly IndexEntry[];
}

/** Prefixes of Alipay's sub codes, which people leave out. */
const SUB_CODE_PREFIXES = ['isv.', 'isp.', 'aop.'];

/** Two names of one platform. */
const PLATFORM_ALIASES: Readonly<Record<string, string>> = { toutiao: 'douyin' };

const PLAIN_CODE = /^(?:[a-z\d][a-z\d.-]*)?[a-z\d]$/;

/**
 * A code as codes are compared: lower case, `_` as `-`, signs of every script as ASCII, without quotes, brackets and
 * punctuation around it.
 */
export function foldCode(text: string): string {
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
  if (platform === null) return new IndexLookup(rows, null);
  const known = rows.filter(([owner]) => owner === platform || owner === '' || owner === 'library');
  return new IndexLookup(known, platform);
}

class IndexLookup implements CodeLookup {
  readonly platform: string | null;
  readonly narrowed = new Map<number, readonly IndexEntry[]>();
  readonly #rows: readonly IndexRow[];
  readonly #made: (IndexEntry | undefined)[] = [];
  #successes: ReadonlySet<string> | undefined;
  #entries: readonly IndexEntry[] | undefined;
  #byNumber: ReadonlyMap<number, readonly IndexEntry[]> | undefined;
  #bySpelling: ReadonlyMap<string, readonly IndexEntry[]> | undefined;

  constructor(rows: readonly IndexRow[], platform: string | null) {
    this.platform = platform;
    this.#rows = rows;
  }

  get entries(): readonly IndexEntry[] {
    this.#entries ??= this.#rows.map((row, index) => this.#entry(row, index));
    return this.#entries;
  }

  get byNumber(): ReadonlyMap<number, readonly IndexEntry[]> {
    if (this.#byNumber === undefined) {
      const table = new Map<number, IndexEntry[]>();
      for (const entry of this.entries) for (const number of entry.numbers) add(table, number, entry);
      this.#byNumber = table;
    }
    return this.#byNumber;
  }

  get bySpelling(): ReadonlyMap<string, readonly IndexEntry[]> {
    if (this.#bySpelling === undefined) {
      const table = new Map<string, IndexEntry[]>();
      for (const [index, row] of this.#rows.entries()) {
        for (const written of foldedSpellings(row)) {
          const entry = this.#entry(row, index);
          add(table, written, entry);
          if (SUB_CODE_PREFIXES.some((prefix) => written.startsWith(prefix))) add(table, written.slice(4), entry);
        }
      }
      this.#bySpelling = table;
    }
    return this.#bySpelling;
  }

  withNumber(number: number): readonly IndexEntry[] {
    return this.#filter((row) => row[3].includes(number));
  }

  writtenAs(folded: string): readonly IndexEntry[] {
    const all = [folded, ...SUB_CODE_PREFIXES.map((prefix) => prefix + folded)];
    return this.#filter((row) => {
      const written = foldedSpellings(row);
      return all.some((one) => written.includes(one));
    });
  }

  #filter(isWanted: (row: IndexRow) => boolean): IndexEntry[] {
    const found: IndexEntry[] = [];
    for (const [index, row] of this.#rows.entries()) if (isWanted(row)) found.push(this.#entry(row, index));
    return found;
  }

  #entry(row: IndexRow, index: number): IndexEntry {
    const made = this.#made[index];
    if (made !== undefined) return made;
    const [platform, kind, tail, numbers, spellings, fragments] = row;
    const code = platform === '' ? tail : `${platform}:${tail}`;
    this.#successes ??= new Set(CATALOGS.flatMap(({ successes }) => successes));
    const isSuccess = this.#successes.has(code);
    const entry: IndexEntry = { code, platform, kind, tail, numbers, spellings, fragments, isSuccess };
    this.#made[index] = entry;
    return entry;
  }
}

/** Everything the code of the row is written as. */
function foldedSpellings([, , tail, , spellings, , folded]: IndexRow): readonly string[] {
  return folded ?? (spellings.length === 0 ? [tail] : [tail, ...spellings]);
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
  return findFolded((folded) => lookup.bySpelling.get(folded) ?? [], foldCode(text));
}

/** Where the catalog has the code without a prefix, it is found with one as well: answers in words with hyphens are Alipay's. */
function findFolded(find: (folded: string) => readonly IndexEntry[], folded: string): readonly IndexEntry[] {
  const known = find(folded);
  if (known.length > 0 || !SUB_CODE_PREFIXES.some((prefix) => folded.startsWith(prefix))) return known;
  return find(folded.slice(4)).filter(({ kind, tail }) => kind === 'answer' && /^[a-z]+(?:-[a-z]+)+$/.test(tail));
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
  const found = findUnqualified(lookup, folded);
  // `INVALID_PARAMETER` and `invalid-parameter` are two codes of Alipay.
  const exact = /[a-z]/i.test(text) ? found.filter(({ tail }) => tail === text.trim()) : [];
  return exact.length === 0 || exact.length === found.length ? found : [...new Set([...exact, ...found])];
}

function findUnqualified(lookup: CodeLookup, folded: string): readonly IndexEntry[] {
  // Spellings with blanks or in Chinese are sentences, which other platforms say as well.
  const written = /^[\x21-\x7e]+$/.test(folded) ? findFolded((one) => lookup.writtenAs(one), folded) : [];
  if (!/^[+-]?\d{1,10}$/.test(folded)) return written;
  const numbered = dropGroups(Number(folded), lookup.withNumber(Number(folded)));
  return [...new Set([...numbered, ...written])];
}

/** True for what looks like one code and nothing else, known or not. */
export function isCodeLike(text: string): boolean {
  const folded = foldCode(text);
  return /^[+-]?\d{1,10}$/.test(folded) || /^(?:[a-z]+:)?[a-z\d]+(?:[.-][a-z\d]+)*$/.test(folded);
}
