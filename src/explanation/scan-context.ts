/** What is known around a place in a text: which platforms it speaks of, and when a request was made. */
import { CATALOGS } from '../platforms/catalogs.ts';
import type { CodeLookup, IndexEntry } from './code-lookup.ts';
import type { CodeMatch, Places } from './places.ts';

/** Most specific first: in this order findings are shown. */
export type Rank = 'named' | 'message' | 'number' | 'library';

/** One thing that a text says. */
export interface Hit {
  readonly rank: Rank;
  /** What it may mean: several where nothing tells the platforms apart. */
  readonly entries: readonly IndexEntry[];
  /** How it stood there, made of known words and numbers only. */
  readonly query: string;
  /** Where it stands in the block. */
  readonly start: number;
  readonly end: number;
  /** Unix time in seconds at which the request was made, from a request id beside it. */
  readonly timeSeconds: number | null;
  /** True when it stood in the field for the more specific of two codes. */
  readonly isSub: boolean;
}

/** How a text is to be read. */
export interface ScanOptions {
  /** True for an answer or a line that somebody copied alone: there small numbers count as well. */
  readonly isShort: boolean;
}

/** A text with everything that stands in it. */
export interface ScanContext {
  readonly lookup: CodeLookup;
  readonly text: string;
  readonly places: Places;
  readonly options: ScanOptions;
}

/** How far around a finding a hint speaks for it, in characters. */
const HINT_REACH = 2000;

/** How far apart what belongs to one message may stand. */
export const MESSAGE_REACH = 300;

const foldField = (name: string): string => name.replaceAll('_', '').toLowerCase();

/** What `hasField` has answered: a log asks the same over and over. */
const FIELD_USERS = new Map<string, boolean>();

/** True where servers, or for failures of clients the clients, of the platform use the field. */
export function hasField(entry: IndexEntry, name: string): boolean {
  const key = `${entry.kind === 'client' ? 'client' : 'server'} ${entry.platform} ${name}`;
  const known = FIELD_USERS.get(key);
  if (known !== undefined) return known;
  const row = CATALOGS.find(({ id }) => id === entry.platform);
  const fields = (entry.kind === 'client' ? row?.clientFields : row?.answerFields) ?? [];
  const isUser = fields.some((field) => foldField(field) === foldField(name));
  FIELD_USERS.set(key, isUser);
  return isUser;
}

/** Ids of the platforms that the text around a place speaks of; in a short text, anywhere in it. */
export function platformsNear(at: number, { places, text, lookup, options }: ScanContext): Set<string> {
  const { hints } = places;
  const isWhole = text.length <= 2 * HINT_REACH;
  const near = new Set<string>(options.isShort && lookup.platform !== null ? [lookup.platform] : []);
  let from = isWhole ? 0 : lowerBound(hints, at - HINT_REACH);
  for (; from < hints.length; from++) {
    const hint = hints[from];
    if (hint === undefined || (!isWhole && hint.start > at + HINT_REACH) || near.size > 4) break;
    near.add(hint.platform);
  }
  return near;
}

/** Index of the first item that begins at `at` or later. */
export function lowerBound(items: readonly { readonly start: number }[], at: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Of several platforms those that the text speaks of, else those that use this field. */
export function narrow(
  entries: readonly IndexEntry[],
  at: number,
  context: ScanContext,
  field: string,
): readonly IndexEntry[] {
  if (entries.length < 2) return entries;
  const near = platformsNear(at, context);
  const hinted = entries.filter((entry) => near.has(entry.platform));
  const wanted = hinted.length > 0 ? hinted : entries;
  const fitting = field === '' ? [] : wanted.filter((entry) => hasField(entry, field));
  return fitting.length > 0 ? fitting : wanted;
}

/** Unix time in seconds of a request id beside the place, or null. */
export function timeNear(at: number, { places }: ScanContext): number | null {
  const { times } = places;
  const index = lowerBound(times, at - MESSAGE_REACH);
  const time = times[index];
  return time !== undefined && time.start <= at + MESSAGE_REACH ? time.seconds : null;
}

/** `invalid_grant` and its like are words of every OAuth server: in a long text something must speak of the platform. */
export function isSpokenOf({ entry, start }: CodeMatch, context: ScanContext): boolean {
  if (entry.platform === '' || !/_/.test(entry.tail + entry.spellings.join(''))) return true;
  const isMeant = context.options.isShort || context.lookup.platform === entry.platform;
  return isMeant || platformsNear(start, context).has(entry.platform);
}
