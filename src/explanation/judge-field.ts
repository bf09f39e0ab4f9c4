/** Judges what stands beside the name of a field: a code, success, something unknown, or nothing to speak of. */
import { findByNumber, findBySpelling, foldCode, type IndexEntry } from './code-lookup.ts';
import type { FieldValue } from './fields.ts';
import type { ValuedField } from './places.ts';
import {
  type Hit,
  hasField,
  isSpokenOf,
  lowerBound,
  narrow,
  platformsNear,
  type ScanContext,
  timeNear,
} from './scan-context.ts';

/** Numbers from here on are no counts, statuses or errors of an operating system. */
const TELLING_NUMBER = 10_000;

/** How far of the line around a field is looked at. */
const LINE_REACH = 240;

/** What the field says; null where its value is nothing to speak of. */
export function judgeField(field: ValuedField, context: ScanContext): Hit | 'success' | 'unknown' | null {
  const { name, strength, start, value } = field;
  const written = value.number === null ? writtenEntries(field, context) : [];
  if (written.length > 0) {
    const entries = narrow(written, start, context, name).filter((entry) =>
      isSpokenOf({ entry, start, end: start }, context),
    );
    if (entries.length === 0) return null;
    if (entries.every((entry) => entry.isSuccess)) return 'success';
    const query = `${name}: ${value.text}`;
    const isSub = strength === 'sub';
    return { rank: 'named', entries, query, start, end: value.end, timeSeconds: timeNear(start, context), isSub };
  }
  if (value.number === null) return strength === 'sub' && /^(?:isv|isp|aop)\./i.test(value.text) ? 'unknown' : null;
  const numbered = entriesOfNumber(value, context);
  if (numbered.length === 0) return judgeUnlisted(field);
  if (isEverywhere(field, context)) return null;
  const entries = narrow(numbered, start, context, name);
  if (!isCounted(field, entries, context)) return null;
  const query = `${name}: ${value.number}`;
  const rank = strength === 'sub' ? 'named' : 'number';
  const isSub = strength === 'sub';
  return { rank, entries, query, start, end: value.end, timeSeconds: timeNear(start, context), isSub };
}

/** `00` and the like are written codes that consist of digits. */
function entriesOfNumber({ text, number }: FieldValue, { lookup }: ScanContext): readonly IndexEntry[] {
  const spelled = text.length > 1 && text.startsWith('0') ? findBySpelling(lookup, text) : [];
  return spelled.length > 0 ? spelled : findByNumber(lookup, number ?? 0);
}

/** Small numbers beside `code` and `error` in a log that speaks of no platform: decided first, since there are so many. */
function isEverywhere({ strength, value }: ValuedField, { places, options }: ScanContext): boolean {
  if (options.isShort || strength !== 'weak' || places.hints.length > 0) return false;
  return Math.abs(value.number ?? 0) < TELLING_NUMBER;
}

/** A number in a field for codes that no platform uses, or the zero that all use for success. */
function judgeUnlisted({ strength, value }: ValuedField): 'success' | 'unknown' | null {
  if (strength === 'weak' || value.number === null || !value.isBound) return null;
  if (value.number === 0) return value.isStructured ? 'success' : null;
  return Math.abs(value.number) >= TELLING_NUMBER && value.text.length <= 10 ? 'unknown' : null;
}

function writtenEntries({ strength, value }: ValuedField, { lookup }: ScanContext): readonly IndexEntry[] {
  const isTelling = /[-_.\d]/.test(value.text);
  const found = findBySpelling(lookup, value.text);
  // phonekit's names for things without a code of their own are nothing that a platform writes.
  const isWritten = (entry: IndexEntry): boolean =>
    entry.kind === 'own' ||
    entry.kind === 'answer' ||
    entry.spellings.some((text) => foldCode(text) === foldCode(value.text));
  return strength === 'weak' && !isTelling ? found.filter((entry) => entry.kind === 'answer') : found.filter(isWritten);
}

function isCounted(field: ValuedField, entries: readonly IndexEntry[], context: ScanContext): boolean {
  const { strength, value, start, name } = field;
  const number = value.number ?? 0;
  const isTelling = Math.abs(number) >= TELLING_NUMBER;
  const isSuccess = entries.every((entry) => entry.isSuccess);
  if (isTelling && !isSuccess && context.options.isShort) return true;
  const near = platformsNear(start, context);
  const hinted = entries.some((entry) => near.has(entry.platform));
  if (isSuccess) {
    // Most answers in a log say that nothing failed.
    if (!context.options.isShort) return false;
    return value.isStructured && (strength !== 'weak' || hinted || entries.some((entry) => hasField(entry, name)));
  }
  if (!context.options.isShort && !isToldBeside(field, entries, context)) return false;
  if (isTelling) return true;
  if (context.options.isShort) return strength !== 'weak' || value.isStructured || hinted || Math.abs(number) > 1;
  if (isSystemError(context.text, start, value.end)) return false;
  if (strength === 'weak') return value.isStructured && hinted && entries.some((entry) => hasField(entry, name));
  return hinted || (value.isStructured && entries.some((entry) => hasField(entry, name)));
}

/** Words that tell of a failure, other than the name of a field with a number. */
const FAILURE =
  /\b(?:fail(?:ed|ure|s)?|exception|denied|refused|invalid|expired|rejected|unable|cannot)\b(?!["']?\s?[:=]\s?["']?[\d{[]|s)|errmsg|err_msg|err_tips|sub_msg|失败|错误|异常|报错|无效|过期|拒绝/i;
const LOG_LEVEL = /\bERROR\b|\bError\b|level["']?[=:]\s?["']?error/;
const MESSAGE =
  /\b(?:msg|message|error_description|description|desc)["'\]]{0,2}\s?[:=>]{1,2}\s{0,8}(?:string\(\d{1,4}\)\s?)?["']?(?!\s*(?:["',}]|ok\b|success|成功|操作成功|null))\S/i;
/** A test that passed. */
const PASSED = /^\s*(?:✓|✔|√|ok\b|PASS|--- PASS|=== RUN|test |<testcase)|\bPASSED\b|\.\.\. ok\b/;

/** Where another line begins that is not indented, and so belongs to something else. */
const OTHER_LINE = /\n(?=[^\s\])}])/g;

/**
 * In a log a number counts in a field that only answers have, or where its line speaks of the platform or of a failure:
 * products, areas and items have a `code` as well.
 */
function isToldBeside(
  { strength, value, start }: ValuedField,
  entries: readonly IndexEntry[],
  context: ScanContext,
): boolean {
  if (strength !== 'weak' && value.isBound) return true;
  const { text } = context;
  const before = text.slice(Math.max(0, start - LINE_REACH), start);
  const after = text.slice(value.end, value.end + LINE_REACH);
  const lineEnd = value.isStructured ? OTHER_LINE : /\n/g;
  const from = start - before.length + Math.max(0, ...matchEnds(lineEnd, before));
  const to = value.end + (after.search(lineEnd) === -1 ? after.length : after.search(lineEnd));
  const around = `${text.slice(from, start)} ${text.slice(value.end, to)}`;
  if (PASSED.test(around)) return false;
  if (FAILURE.test(around) || LOG_LEVEL.test(around)) return true;
  return (value.isBound && MESSAGE.test(around)) || isHintedIn(from, to, entries, context);
}

function matchEnds(pattern: RegExp, text: string): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
}

function isHintedIn(from: number, to: number, entries: readonly IndexEntry[], { places }: ScanContext): boolean {
  const { hints } = places;
  for (let index = lowerBound(hints, from); index < hints.length && (hints[index]?.start ?? to) < to; index++) {
    if (entries.some((entry) => entry.platform === hints[index]?.platform)) return true;
  }
  return false;
}

/** `errno` of an operating system, as Node and Python print it. */
function isSystemError(text: string, start: number, end: number): boolean {
  const around = text.slice(Math.max(0, start - 120), end + 120);
  return (
    /\bE[A-Z]{4,}\b|syscall|\[errno|errno[ =:]+\d+[)\]]?[ :,]+[A-Z][a-z]+ /i.test(around) && !/errmsg/i.test(around)
  );
}
