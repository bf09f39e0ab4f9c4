/**
 * The text census: what is wrong with a base64 text before anything is decoded, and every reading of it that a mechanical
 * repair yields. Nothing is trimmed before it is counted, because the damage is the diagnosis.
 */
import { dataCharacters, decodeBase64, decodedBytes, encodeBase64, isBase64 } from '../core/crypto/base64.ts';
import {
  mendSplitEscapes,
  RepairCounter,
  stripInvisible,
  type TextRepair,
  undoEscapes,
  undoInterleavedNuls,
} from './text-escapes.ts';
import { type JoinedLines, joinWrappedLines } from './wrapped-lines.ts';

/** One way to understand the text. */
export interface Reading {
  readonly bytes: Uint8Array;
  /** The bytes as canonical base64. */
  readonly text: string;
  readonly form: 'base64' | 'hex' | 'base64-twice' | 'raw-text';
  readonly repairs: readonly TextRepair[];
  /** Characters put back at the ends of wrapped lines, where the line lengths prove that some are missing. */
  readonly reinserted: number;
}

/** What was found in one base64 value. */
export interface TextCensus {
  /** In the order in which they are to be tried; never empty unless the text holds no base64 character. */
  readonly readings: readonly Reading[];
  /** Base64 characters after the mechanical repairs, without `=`. */
  readonly data: string;
  /** Number of `=` found at the end. */
  readonly equals: number;
  readonly repairs: readonly TextRepair[];
  /** Every letter is lower case, or every one upper case, although the text is long enough to hold both. */
  readonly isOneCase: boolean;
}

/** Decides whether a decoded length in bytes is one that the field can have. */
export type LengthRule = (bytes: number) => boolean;

/** Joins wrapped lines; a shorter line has lost nothing if the text is whole as it stands. */
function joinLines(text: string, rule: LengthRule): JoinedLines {
  const joined = joinWrappedLines(text);
  if (joined.pluses + joined.reinserted === 0) return joined;
  const plain = text
    .split(/[\r\n\v\f]+/)
    .map((line) => line.trim())
    .join('');
  const length = plain.replace(/=+$/, '').length;
  const isWhole = length % 4 !== 1 && rule(decodedBytes(length));
  return isWhole ? { text: plain, strayCharacters: text.length - plain.length, pluses: 0, reinserted: 0 } : joined;
}

/** Whether a text of base64 characters and spaces has a whole number of quantums, as it had before the `+` were lost. */
function hasWholeQuantums(text: string, rule: LengthRule): boolean {
  if (text.length % 4 === 0) return true;
  return !text.includes('=') && text.length % 4 !== 1 && rule(decodedBytes(text.length));
}

/**
 * Blanks: one inside base64 was a `+`. At the ends the length decides, since trimming first would lose a `+` there. The
 * first variant whose length is whole wins; if none is, inner blanks are still `+` and the ends are stray.
 */
function restorePluses(text: string, rule: LengthRule, counter: RepairCounter): string {
  if (!text.includes(' ')) return text;
  const inner = text.trim();
  const leading = text.length - text.trimStart().length;
  const trailing = text.length - text.trimEnd().length;
  const innerBlanks = inner.split(' ').length - 1;
  const variants: Array<{ readonly text: string; readonly pluses: number }> = [];
  for (const lead of leading > 0 ? [0, leading] : [0]) {
    for (const trail of trailing > 0 ? [0, trailing] : [0]) {
      const value = '+'.repeat(lead) + inner.replaceAll(' ', '+') + '+'.repeat(trail);
      variants.push({ text: value, pluses: innerBlanks + lead + trail });
    }
  }
  if (innerBlanks > 0) variants.push({ text: inner.replaceAll(' ', ''), pluses: 0 });
  const length = (variant: { text: string }): number => decodedBytes(variant.text.replace(/=+$/, '').length);
  const chosen =
    variants.find((variant) => hasWholeQuantums(variant.text, rule) && rule(length(variant))) ??
    variants.find((variant) => hasWholeQuantums(variant.text, rule)) ??
    variants[0];
  if (chosen === undefined) return inner;
  counter.add('plus-became-space', chosen.pluses);
  counter.add('stray-characters', leading + trailing + innerBlanks - chosen.pluses);
  return chosen.text;
}

function mapUrlAlphabet(text: string, counter: RepairCounter): string {
  if (!/[-_]/.test(text)) return text;
  counter.add('base64url-alphabet', text.split(/[-_]/).length - 1);
  return text.replaceAll('-', '+').replaceAll('_', '/');
}

/** Base64 characters and the number of `=` behind them; anything else is stray. */
function splitPadding(whole: string, rule: LengthRule, counter: RepairCounter): { data: string; equals: number } {
  // Something was appended: the value ends at its padding.
  const ended = /^([A-Za-z0-9+/]+={1,2})(?=[^=])/.exec(whole)?.[1];
  const isEnded = ended !== undefined && isBase64(ended) && rule(decodeBase64(ended).length);
  const text = isEnded ? ended : whole;
  counter.add('stray-characters', whole.length - text.length);
  const end = text.search(/=[^A-Za-z0-9+/]*$/);
  let body = text;
  let equals = 0;
  if (end >= 0) {
    body = text.slice(0, end).replace(/[=]+$/, '');
    equals = text.slice(body.length).split('=').length - 1;
  }
  const data = body.replace(/[^A-Za-z0-9+/]/g, '');
  counter.add('stray-characters', text.length - data.length - equals);
  return { data, equals };
}

function isHex(data: string): boolean {
  return data.length % 2 === 0 && (/^[\da-f]+$/.test(data) || /^[\dA-F]+$/.test(data));
}

function base64Readings(
  data: string,
  equals: number,
  rule: LengthRule,
  counter: RepairCounter,
  reinserted: number,
): Reading[] {
  const bytes = decodeBase64(data);
  const text = encodeBase64(bytes);
  const repairs = counter.list();
  const needed = (4 - (data.length % 4)) % 4;
  // Too many = behind a whole value are stray; behind a broken one they tell that something is missing before them.
  if (equals > needed && rule(bytes.length)) counter.add('stray-characters', equals - needed);
  const isUnpadded = needed > 0 && needed < 3 && equals < needed && rule(bytes.length);
  const readings: Reading[] = [
    {
      bytes,
      text,
      form: 'base64',
      repairs: isUnpadded ? [...repairs, { code: 'base64-unpadded', count: needed - equals }] : counter.list(),
      reinserted,
    },
  ];
  const inner = Buffer.from(bytes).toString('latin1');
  if (inner.length >= 16 && /^[A-Za-z0-9+/_-]+={0,2}\s*$/.test(inner)) {
    const twice = decodeBase64(inner.trim().replaceAll('-', '+').replaceAll('_', '/'));
    const isWhole = isBase64(inner.trim()) || inner.trim().length % 4 !== 1;
    if (isWhole && rule(twice.length)) {
      readings.push({
        bytes: twice,
        text: encodeBase64(twice),
        form: 'base64-twice',
        repairs: [...repairs, { code: 'base64-twice', count: 1 }],
        reinserted,
      });
    }
  }
  return readings;
}

/** Base64 without anything else: most values are, and each pattern that need not be compiled shortens the start-up. */
const UNDAMAGED = /^[A-Za-z0-9+/]+={0,2}$/;

const countEquals = (text: string): number => (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);

function undoDamage(original: string, rule: LengthRule, counter: RepairCounter) {
  const mended = mendSplitEscapes(undoInterleavedNuls(original, counter), counter);
  const plain = stripInvisible(undoEscapes(mended, counter), counter);
  const joined = joinLines(plain, rule);
  counter.add('stray-characters', joined.strayCharacters);
  counter.add('plus-became-space', joined.pluses);
  const spaced = restorePluses(joined.text, rule, counter);
  const { data, equals } = splitPadding(mapUrlAlphabet(spaced, counter), rule, counter);
  return { plain, data, equals, reinserted: joined.reinserted };
}

/**
 * Takes the census of one base64 value and lists its readings.
 *
 * @param original - the value exactly as captured or configured.
 * @param rule - which decoded lengths, in bytes, the field can have; it orders the readings and settles what a blank
 *   at the end or a missing `=` was.
 * @returns readings with an acceptable length first; repairs with their counts. Pure; never throws.
 * @see RFC 4648 §4, §5, §8
 */
export function takeCensus(original: string, rule: LengthRule): TextCensus {
  const counter = new RepairCounter();
  const { plain, data, equals, reinserted } = UNDAMAGED.test(original)
    ? { plain: original, data: original.replaceAll('=', ''), equals: countEquals(original), reinserted: 0 }
    : undoDamage(original, rule, counter);
  const repairs = counter.list();
  const readings = data === '' ? [] : base64Readings(data, equals, rule, counter, reinserted);
  if (equals === 0 && rule(data.length / 2) && isHex(data)) {
    const bytes = Buffer.from(data, 'hex');
    readings.push({
      bytes,
      text: encodeBase64(bytes),
      form: 'hex',
      repairs: [...repairs, { code: 'hex-encoded', count: 1 }],
      reinserted: 0,
    });
  }
  const raw = plain.trim();
  if (rule(raw.length) && raw.length <= 64 && !raw.includes('=')) {
    readings.push({ bytes: Buffer.from(raw, 'latin1'), text: raw, form: 'raw-text', repairs: [], reinserted: 0 });
  }
  // Bytes that are nothing but base64 text, or a text that is nothing but hex digits: chance does not make them.
  const isTelling = ({ form }: Reading): boolean => form === 'base64-twice' || (form === 'hex' && data.length >= 64);
  const ordered = [...readings.filter(isTelling), ...readings.filter((reading) => !isTelling(reading))];
  const isExpected = (reading: Reading): boolean => rule(reading.bytes.length);
  return {
    readings: [...ordered.filter(isExpected), ...ordered.filter((reading) => !isExpected(reading))],
    data,
    equals,
    repairs,
    get isOneCase() {
      return data.length >= 20 && !isHex(data) && /[A-Za-z]/.test(data) && (!/[A-Z]/.test(data) || !/[a-z]/.test(data));
    },
  };
}

/**
 * How many `+` must have been deleted for the text to be whole again.
 *
 * @param data - base64 characters without `=`.
 * @param blockBytes - the decoded length is a multiple of this.
 * @returns number of missing characters up to the next whole length (0 when it is whole).
 */
export function missingCharacters(data: string, blockBytes: number): number {
  let blocks = Math.max(1, Math.ceil(decodedBytes(data.length) / blockBytes));
  while (dataCharacters(blocks * blockBytes) < data.length) blocks++;
  return dataCharacters(blocks * blockBytes) - data.length;
}

/** The census of a value that is never its own characters, as a key may be. */
export function withoutRawText(census: TextCensus): TextCensus {
  const readings = census.readings.filter(({ form }) => form !== 'raw-text');
  return Object.defineProperties(
    {},
    { ...Object.getOwnPropertyDescriptors(census), readings: { value: readings } },
  ) as TextCensus;
}
