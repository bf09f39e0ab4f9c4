/**
 * Finds codes in running text: answers, logs, stack traces. A number counts only beside the name of a field; written
 * codes count as whole words, fragments of messages wherever they cannot mean anything else.
 */
import { findBySpelling } from './code-lookup.ts';
import { judgeField } from './judge-field.ts';
import { messageHits } from './message-hits.ts';
import { type CodeMatch, collectPlaces, type LibraryPlace, type TextScanner } from './places.ts';
import {
  type Hit,
  isSpokenOf,
  lowerBound,
  MESSAGE_REACH,
  narrow,
  type ScanContext,
  type ScanOptions,
} from './scan-context.ts';
import { unescapeText } from './unescape.ts';

/** A code in a field for codes that no catalog has. */
export interface UnknownHit {
  readonly text: string;
  readonly start: number;
}

/** What one block of text says; places refer to `text`, whose line ends stand where those of the block do. */
export interface BlockFindings {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly unknown: readonly UnknownHit[];
  /** Names of the fields that say that nothing failed, where no entry stands for it. */
  readonly successes: readonly string[];
  /** Places where a text of a library may begin; the catalog of libraries decides. */
  readonly libraryPlaces: readonly LibraryPlace[];
}

/** How far apart code and sub code of one answer may stand. */
const ANSWER_REACH = 800;

/** Everything that the block says. */
export function scanBlock(scanner: TextScanner, block: string, options: ScanOptions): BlockFindings {
  const text = unescapeText(block);
  const places = collectPlaces(scanner, text);
  const context: ScanContext = { lookup: scanner.lookup, text, places, options };
  const unknown: UnknownHit[] = [];
  const successes: string[] = [];
  const named = places.codes.filter((place) => isSpokenOf(place, context)).map((place) => namedHit(place, context));
  const messages = messageHits(context);
  const numbers: Hit[] = [];
  for (const field of places.fields) {
    const { value } = field;
    const found = judgeField(field, context);
    if (found === 'success') {
      // Most answers in a log say that nothing failed.
      if (options.isShort) successes.push(field.name);
    } else if (found === 'unknown') unknown.push({ text: value.text, start: field.start });
    else if (found?.rank === 'named') named.push(found);
    else if (found !== null) numbers.push(found);
  }
  const isOfServer = ({ entries }: Hit): boolean => entries.every(({ kind }) => kind !== 'client');
  const failures = messages.filter((hit) => !isOfServer(hit));
  const said = dropCovered(messages.filter(isOfServer), named, text).filter((hit) => !isSaidByNumber(hit, numbers));
  const kept = dropCovered(numbers, [...named, ...failures, ...said], text);
  const hits = [...named, ...failures, ...said, ...kept];
  return {
    text,
    hits: options.isShort ? hits : hits.filter(isFailure),
    unknown,
    successes,
    libraryPlaces: places.libraries,
  };
}

function isFailure({ entries }: Hit): boolean {
  return entries.some((entry) => !entry.isSuccess);
}

function namedHit({ entry, start, end }: CodeMatch, context: ScanContext): Hit {
  const all = findBySpelling(context.lookup, context.text.slice(start, end));
  const entries = narrow(all.length === 0 ? [entry] : all, start, context, '');
  return { rank: 'named', entries, query: context.text.slice(start, end), start, end, timeSeconds: null, isSub: false };
}

/** Without numbers that a more specific finding beside them already says. */
function dropCovered(numbers: readonly Hit[], specific: readonly Hit[], text: string): Hit[] {
  const sorted = [...specific].sort((one, other) => one.start - other.start);
  return numbers.filter((hit) => {
    for (let index = lowerBound(sorted, hit.start - ANSWER_REACH); index < sorted.length; index++) {
      const other = sorted[index];
      if (other === undefined || other.start > hit.start + ANSWER_REACH) return true;
      if (covers(other, hit) || (other.isSub && isSameAnswer(other, hit, text))) return false;
    }
    return true;
  });
}

/** True where a number beside the message means the same entries. */
function isSaidByNumber(message: Hit, numbers: readonly Hit[]): boolean {
  for (let index = lowerBound(numbers, message.start - MESSAGE_REACH); index < numbers.length; index++) {
    const number = numbers[index];
    if (number === undefined || number.start > message.start + MESSAGE_REACH) return false;
    if (message.entries.every((entry) => number.entries.includes(entry))) return true;
  }
  return false;
}

/** The other one says more about the same: a sub code beside its code, a message beside its number. */
function covers(other: Hit, hit: Hit): boolean {
  const distance = Math.abs(other.start - hit.start);
  return other.entries.some((specific) =>
    hit.entries.some(
      (general) =>
        specific.platform === general.platform &&
        (general === specific || specific.numbers.some((number) => general.numbers.includes(number))) &&
        (other.rank === 'named' || distance <= MESSAGE_REACH),
    ),
  );
}

/** Code and sub code of one object, also where the catalog does not say that they belong together. */
function isSameAnswer(sub: Hit, hit: Hit, text: string): boolean {
  const [from, to] = sub.start < hit.start ? [sub.end, hit.start] : [hit.end, sub.start];
  if (to - from > MESSAGE_REACH || /[{}]/.test(text.slice(from, to))) return false;
  return sub.entries.some((one) => hit.entries.some((other) => one.platform === other.platform));
}
