/** Gathers what the blocks of one text say, each code once; memory depends on the codes, not on the text. */
import type { IndexEntry } from './code-lookup.ts';
import type { LibraryPlace, TextScanner } from './places.ts';
import type { Hit, Rank } from './scan-context.ts';
import { type BlockFindings, scanBlock } from './scan-text.ts';

/** What a text says about one code, or about a group of codes that nothing in it tells apart. */
export interface Finding {
  readonly rank: Rank;
  /** Qualified codes; several where the text does not say which platform it is about. */
  readonly codes: readonly string[];
  /** How it stood in the text, made of known words and numbers only. */
  readonly query: string;
  /** Line of the first place, from 1. */
  readonly line: number;
  /** In how many places it stands. */
  readonly count: number;
  /** Unix time in seconds of the request, if a request id beside it tells. */
  readonly timeSeconds: number | null;
  /** Of texts of libraries: what stood in the places of values, as it was written. */
  readonly values: Readonly<Record<string, string>>;
}

/** Everything that one text says. */
export interface TextFindings {
  /** Most specific first, then in the order of the text. */
  readonly findings: readonly Finding[];
  /** Codes in fields for codes that no catalog has, as they were written. */
  readonly unknown: readonly { readonly text: string; readonly line: number }[];
  /** Names of the fields by which the text says that nothing failed. */
  readonly successes: readonly string[];
}

/** A text of a library as its catalog reads it. */
export type FindLibraryTexts = (text: string) => readonly {
  readonly entry: { readonly code: string };
  readonly values: Readonly<Record<string, string>>;
}[];

const RANKS: readonly Rank[] = ['named', 'message', 'number', 'library'];
const UNKNOWN_AT_MOST = 5;
/** A text that begins like one of a library and goes on otherwise is looked at this often per entry. */
const LIBRARY_TRIES = 200;
const LIBRARY_BEFORE = 120;
const LIBRARY_AFTER = 600;
/** One copied answer or a line or two, as against a log. */
const SHORT_CHARACTERS = 500;
const SHORT_LINES = 3;
const SHORT_ANSWER_CHARACTERS = 4000;

/** Status line and headers of a reply. */
const HTTP_HEAD = /^HTTP\/[\d.]{1,3} \d{3}[^\n]{0,200}\n(?:[\w-]{1,60}:[^\n]{0,2000}\n){0,60}\s*/;
/** JSON, and how PHP and Go print it. */
const ANSWER_START = /^(?:[[{]|Array\s|array\(|object\(|stdClass Object|map\[)/;

/** True for one answer, line or sentence: what stands in it was meant. */
export function isShortText(text: string): boolean {
  const trimmed = text.trim().replace(HTTP_HEAD, '');
  if (trimmed.length <= SHORT_CHARACTERS && trimmed.split('\n', SHORT_LINES + 1).length <= SHORT_LINES) return true;
  return trimmed.length <= SHORT_ANSWER_CHARACTERS && ANSWER_START.test(trimmed) && /[\])}]$/.test(trimmed);
}

interface Gathered {
  readonly rank: Rank;
  readonly codes: readonly string[];
  readonly isSuccess: boolean;
  readonly query: string;
  readonly line: number;
  readonly order: number;
  readonly values: Readonly<Record<string, string>>;
  count: number;
  timeSeconds: number | null;
}

/** Takes a text block by block; blocks end at line ends. */
export class FindingCollector {
  readonly #scanner: TextScanner;
  readonly #loadLibraries: () => Promise<FindLibraryTexts>;
  readonly #gathered = new Map<string, Gathered>();
  readonly #unknown = new Map<string, number>();
  readonly #successes = new Set<string>();
  readonly #libraryTries = new Map<string, number>();
  #lines = 0;

  /** @param loadLibraries - called when a text begins like one of a library. */
  constructor(scanner: TextScanner, loadLibraries: () => Promise<FindLibraryTexts>) {
    this.#scanner = scanner;
    this.#loadLibraries = loadLibraries;
  }

  /** Reads the next block. */
  async add(block: string, isShort: boolean): Promise<void> {
    const found = scanBlock(this.#scanner, block, { isShort });
    const lineOf = makeLineCounter(found.text, this.#lines + 1);
    for (const hit of found.hits) this.#gather(hit, lineOf);
    for (const { text, start } of found.unknown) {
      if (this.#unknown.size < UNKNOWN_AT_MOST && !this.#unknown.has(text)) this.#unknown.set(text, lineOf(start));
    }
    for (const name of found.successes) this.#successes.add(name.toLowerCase());
    if (found.libraryPlaces.length > 0) await this.#addLibraries(found, lineOf);
    this.#lines += countLineEnds(block, block.length);
  }

  #gather(hit: Hit, lineOf: (at: number) => number): void {
    const codes = hit.entries.map((entry: IndexEntry) => entry.code);
    const key = codes.join(' ');
    const known = this.#gathered.get(key);
    if (known !== undefined) {
      known.count++;
      known.timeSeconds ??= hit.timeSeconds;
      return;
    }
    this.#gathered.set(key, {
      rank: hit.rank,
      codes,
      isSuccess: hit.entries.every((entry) => entry.isSuccess),
      query: hit.query,
      line: lineOf(hit.start),
      order: this.#gathered.size,
      values: {},
      count: 1,
      timeSeconds: hit.timeSeconds,
    });
  }

  async #addLibraries({ text, libraryPlaces }: BlockFindings, lineOf: (at: number) => number): Promise<void> {
    const findTexts = await this.#loadLibraries();
    let readUpTo = 0;
    for (const place of libraryPlaces) {
      if (place.start < readUpTo || !this.#isWorthATry(place)) continue;
      const end = place.start + LIBRARY_AFTER;
      const window = text.slice(Math.max(0, place.start - LIBRARY_BEFORE), end);
      const found = findTexts(window);
      // What stands in the window was all found with it.
      if (found.length > 0) readUpTo = end - LIBRARY_AFTER / 2;
      for (const { entry, values } of found) this.#gatherLibrary(entry.code, values, lineOf(place.start));
    }
  }

  #isWorthATry({ code }: LibraryPlace): boolean {
    if (this.#gathered.has(code)) return false;
    const tries = (this.#libraryTries.get(code) ?? 0) + 1;
    this.#libraryTries.set(code, tries);
    return tries <= LIBRARY_TRIES;
  }

  #gatherLibrary(code: string, values: Gathered['values'], line: number): void {
    if (this.#gathered.has(code)) return;
    this.#gathered.set(code, {
      rank: 'library',
      codes: [code],
      isSuccess: false,
      query: '',
      line,
      order: this.#gathered.size,
      values,
      count: 1,
      timeSeconds: null,
    });
  }

  /** What was found. Success is told only where nothing else was found. */
  finish(): TextFindings {
    const all = [...this.#gathered.values()];
    const failures = all.filter((one) => !one.isSuccess);
    const certain = new Set(failures.filter(({ codes }) => codes.length === 1).flatMap(({ codes }) => codes));
    const shown = (failures.length > 0 ? failures : all).filter(
      ({ codes }) => codes.length === 1 || !codes.some((code) => certain.has(code)),
    );
    shown.sort((one, other) => RANKS.indexOf(one.rank) - RANKS.indexOf(other.rank) || one.order - other.order);
    return {
      findings: shown.map(({ isSuccess: _isSuccess, order: _order, ...finding }) => finding),
      unknown: [...this.#unknown].map(([text, line]) => ({ text, line })),
      successes: [...this.#successes],
    };
  }
}

/** Lines of places that come in any order; counted from the last one asked for. */
function makeLineCounter(text: string, firstLine: number): (at: number) => number {
  let line = firstLine;
  let place = 0;
  return (at) => {
    if (at < place) {
      line = firstLine;
      place = 0;
    }
    for (let next = text.indexOf('\n', place); next !== -1 && next < at; next = text.indexOf('\n', next + 1)) {
      line++;
      place = next + 1;
    }
    return line;
  };
}

function countLineEnds(text: string, end: number): number {
  let count = 0;
  for (let next = text.indexOf('\n'); next !== -1 && next < end; next = text.indexOf('\n', next + 1)) count++;
  return count;
}
