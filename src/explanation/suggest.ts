/**
 * Ranks entries by how near they come to a text that is no known code: typing errors, parts, words of either language.
 *
 * MiniSearch, because it takes a tokenizer of ours: Chinese has no blanks, so its words are found as pairs of
 * characters, which Fuse.js (one pattern against whole strings) and uFuzzy (Latin words) do not offer. It forgives typing
 * errors per word, weighs rare words more, has no dependencies, and is loaded only when something was not found.
 */
import MiniSearch from 'minisearch';
import { editDistance } from '../core/edit-distance.ts';
import { foldCode, isCodeLike } from './code-lookup.ts';

/** What is searched of one entry; texts in both languages. */
export interface Searchable {
  readonly code: string;
  /** Everything it is written as: the code without its platform, numbers, spellings. */
  readonly spellings: readonly string[];
  /** Verbatim messages and fragments of them. */
  readonly messages: readonly string[];
  readonly titles: readonly string[];
  readonly causes: readonly string[];
}

const AT_MOST = 6;
/** Hits with less than this part of the best score are noise. */
const WORTH = 0.15;
const QUERY_CHARACTERS = 300;
const FIELDS = ['spellings', 'messages', 'titles', 'causes'] as const;

/** Words of general use, which say nothing of what is meant. */
const STOP_WORDS = new Set(
  'a an and are by for from in is it not of on or the this to was with error code fail 失败 错误 异常 报错 出错'.split(
    ' ',
  ),
);

/** Words of one meaning that developers and platforms write differently. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  验签: ['签名'],
  加签: ['签名'],
  签名: ['验签'],
  过期: ['失效'],
  失效: ['过期'],
  拒绝: ['取消'],
  sign: ['signature'],
  verify: ['signature'],
  denied: ['refused', 'deny'],
  expired: ['expire'],
};

/** Latin words and numbers, lower case, camelCase apart; of Chinese all pairs of neighbours, and single characters. */
export function splitWords(text: string): string[] {
  const words: string[] = [];
  const spaced = text
    .normalize('NFKC')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
  for (const [run] of spaced.matchAll(/[a-z\d]+|[\u3400-\u9fff]+/g)) {
    if (/[a-z\d]/.test(run) || run.length === 1) words.push(run);
    else for (let index = 0; index + 2 <= run.length; index++) words.push(run.slice(index, index + 2));
  }
  return words.filter((word) => !STOP_WORDS.has(word));
}

/** A code without the signs between its words. */
function squeeze(text: string): string {
  return foldCode(text).replace(/[^a-z\d]/g, '');
}

/** 0 to 1: how near a word comes to one of the spellings; 0 when it needs more errors than anybody makes. */
function nearness(word: string, spellings: readonly string[]): number {
  let best = 0;
  for (const spelling of spellings) {
    const wanted = squeeze(spelling);
    for (const candidate of [wanted, wanted.replace(/^(?:isv|isp|aop)/, '')]) {
      const limit = /^\d+$/.test(candidate) ? 1 : Math.max(1, Math.floor(candidate.length / 4));
      if (candidate === '' || Math.abs(candidate.length - word.length) > limit) continue;
      const distance = editDistance(word, candidate);
      if (distance <= limit) best = Math.max(best, 1 - distance / (candidate.length + 1));
    }
  }
  return best;
}

/**
 * Prepares the search.
 *
 * @param entries - in the order in which equally near ones are listed.
 * @returns a function from a text to at most six codes that it may mean, the nearest first; none when nothing comes near.
 */
export function makeSuggester(entries: readonly Searchable[]): (text: string) => string[] {
  const index = makeIndex(entries);
  const order = new Map(entries.map(({ code }, place) => [code, place]));
  return (text) => {
    const query = withoutApi(text.slice(0, QUERY_CHARACTERS));
    const scores = scoreCodes(query, entries);
    const found = search(query, index);
    const best = found[0]?.score ?? 1;
    for (const { code, score } of found) scores.set(code, (scores.get(code) ?? 0) + score / best);
    const ranked = [...scores].sort(
      ([one, left], [other, right]) => right - left || (order.get(one) ?? 0) - (order.get(other) ?? 0),
    );
    const least = (ranked[0]?.[1] ?? 0) * WORTH;
    return ranked
      .filter(([, score]) => score >= least)
      .slice(0, AT_MOST)
      .map(([code]) => code);
  };
}

/** Without the name of the API that failed: all of its messages have it. */
function withoutApi(text: string): string {
  const rest = text.replace(/^[\s"'{]*(?:err_?msg["']?\s?[:=]\s?["']?)?\w{1,40}[:：]\s?fail(?![a-z])[\s:：]*/i, '');
  return /\w/.test(rest) ? rest : text;
}

/** How near a mistyped code comes to each code, counted twice: as a whole it says more than its words. */
function scoreCodes(query: string, entries: readonly Searchable[]): Map<string, number> {
  const scores = new Map<string, number>();
  // A code is also remembered as its words.
  if (!isCodeLike(query.trim().replace(/ +/g, '-'))) return scores;
  const word = squeeze(query.replace(/^[a-z]+:(?=.)/i, ''));
  for (const { code, spellings } of entries) {
    const near = nearness(word, spellings);
    if (near > 0) scores.set(code, 2 * near);
  }
  return scores;
}

function makeIndex(entries: readonly Searchable[]): MiniSearch<Searchable> {
  const index = new MiniSearch<Searchable>({
    idField: 'code',
    fields: [...FIELDS],
    extractField: (entry, field) => {
      const value = entry[field as keyof Searchable];
      return typeof value === 'string' ? value : value.join('\n');
    },
    tokenize: splitWords,
    processTerm: (term) => term,
  });
  index.addAll(entries);
  return index;
}

function search(query: string, index: MiniSearch<Searchable>): { readonly code: string; readonly score: number }[] {
  const words = splitWords(query);
  const synonyms = words.flatMap((word) => (Object.hasOwn(SYNONYMS, word) ? (SYNONYMS[word] ?? []) : []));
  const hits = index.search([...words, ...synonyms].join(' '), {
    boost: { spellings: 3, messages: 3, titles: 2, causes: 0.5 },
    // A pair of Chinese characters is either there or not, a number as well.
    fuzzy: (term) => (/^[a-z]{4,}$/.test(term) ? 0.25 : false),
    prefix: (term) => /^[a-z]{3,}$/.test(term),
    combineWith: 'OR',
  });
  // What holds more of the words is nearer, however rare the one word is that others hold.
  return hits
    .map(({ id, score, queryTerms }) => ({
      code: String(id),
      score: score * (queryTerms.length / Math.max(1, words.length)),
    }))
    .sort((one, other) => other.score - one.score);
}
