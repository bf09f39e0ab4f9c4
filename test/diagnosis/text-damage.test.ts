import { describe, expect, it } from 'vitest';
import { missingCharacters, takeCensus } from '../../src/diagnosis/text-damage.ts';
import { canTakeDamage, damageText, TEXT_DAMAGES } from '../helpers/forge-damage.ts';
import { createRandom, type Random } from '../helpers/forge-random.ts';

/** The kinds of value, with the lengths in bytes that they can have. */
const FIELDS = {
  ciphertext: {
    bytes: (random: Random) => random.int(3, 14) * 16,
    rule: (bytes: number) => bytes > 0 && bytes % 16 === 0,
  },
  key: { bytes: () => 16, rule: (bytes: number) => bytes === 16 },
  sign: { bytes: () => 256, rule: (bytes: number) => [128, 256, 384, 512].includes(bytes) },
} as const;
type FieldName = keyof typeof FIELDS;
const FIELD_NAMES = Object.keys(FIELDS) as FieldName[];

function freshValue(
  field: FieldName,
  random: Random,
  accept: (text: string) => boolean,
): { bytes: Buffer; text: string } {
  for (;;) {
    const bytes = random.bytes(FIELDS[field].bytes(random));
    const text = bytes.toString('base64');
    if (accept(text)) return { bytes, text };
  }
}

const SEEDS = 200;

describe.each(FIELD_NAMES)('a %s', (field) => {
  const { rule } = FIELDS[field];

  it.each(TEXT_DAMAGES)(`with %s has the same bytes again, ${SEEDS} of ${SEEDS} times`, (damage) => {
    const wrong: string[] = [];
    for (let seed = 0; seed < SEEDS; seed++) {
      const random = createRandom(`census/${field}/${damage}/${seed}`);
      const { bytes, text } = freshValue(field, random, (candidate) => canTakeDamage(damage, candidate));
      const [reading] = takeCensus(damageText(damage, text, random), rule).readings;
      const isSame = reading !== undefined && bytes.equals(reading.bytes) && reading.text === text;
      if (!isSame || !reading.repairs.some(({ code }) => code === damage)) wrong.push(`seed ${seed}`);
    }
    expect(wrong).toEqual([]);
  });

  it('fires no rule when it is intact, 2,000 times', () => {
    const random = createRandom(`intact/${field}`);
    let repairs = 0;
    for (let count = 0; count < 2000; count++) {
      const { bytes, text } = freshValue(field, random, () => true);
      const census = takeCensus(text, rule);
      repairs += census.repairs.length + (census.readings[0]?.repairs.length ?? 1);
      expect(census.isOneCase).toBe(false);
      if (!bytes.equals(census.readings[0]?.bytes ?? Buffer.alloc(0))) repairs++;
    }
    expect(repairs).toBe(0);
  });

  it('is seen to have lost its letter case', () => {
    const random = createRandom(`case/${field}`);
    for (let count = 0; count < 100; count++) {
      const { text } = freshValue(field, random, (candidate) => /[a-z]/.test(candidate) && /[A-Z]/.test(candidate));
      expect(takeCensus(text.toLowerCase(), rule).isOneCase).toBe(true);
      expect(takeCensus(text.toUpperCase(), rule).isOneCase).toBe(true);
    }
  });
});

/** 16 bytes whose base64 holds `+`, `/` and `==`. */
const KEY = 'ab+/cd+/efGHij0123456w==';
const KEY_BYTES = Buffer.from(KEY, 'base64');

describe('what was undone is counted', () => {
  it.each<readonly [string, string, Readonly<Record<string, number>>]>([
    ['blanks for pluses', 'ab /cd /efGHij0123456w==', { 'plus-became-space': 2 }],
    ['percent-encoded', 'ab%2B%2Fcd%2B%2FefGHij0123456w%3D%3D', { 'percent-encoded': 6 }],
    ['percent-encoded, lower case', 'ab%2b%2fcd%2b%2fefGHij0123456w%3d%3d', { 'percent-encoded': 6 }],
    ['percent-encoded twice', 'ab%252B%252Fcd%252B%252FefGHij0123456w%253D%253D', { 'percent-encoded': 12 }],
    ['HTML entities', 'ab&#43;&#x2F;cd&#x2b;&#47;efGHij0123456w&#61;&equals;', { 'html-escaped': 6 }],
    ['escaped slashes', 'ab+\\/cd+\\/efGHij0123456w==', { 'json-escaped': 2 }],
    ['unicode escapes', 'ab\\u002b/cd\\u002B/efGHij0123456w\\u003d\\u003d', { 'json-escaped': 4 }],
    ['url-safe', 'ab-_cd-_efGHij0123456w==', { 'base64url-alphabet': 4 }],
    ['no padding', 'ab+/cd+/efGHij0123456w', { 'base64-unpadded': 2 }],
    ['half of the padding', 'ab+/cd+/efGHij0123456w=', { 'base64-unpadded': 1 }],
    ['too much padding', 'ab+/cd+/efGHij0123456w====', { 'stray-characters': 2 }],
    ['a final line break', `${KEY}\r\n`, { 'stray-characters': 2 }],
    ['quotes', `"${KEY}"`, { 'stray-characters': 2 }],
    ['curly quotes', `“${KEY}”`, { 'stray-characters': 2 }],
    ['a byte order mark', `\uFEFF${KEY}`, { 'stray-characters': 1 }],
    ['a no-break space', `${KEY}\u00A0`, { 'stray-characters': 1 }],
    ['a zero-width joiner inside', `${KEY.slice(0, 7)}\u200D${KEY.slice(7)}`, { 'stray-characters': 1 }],
    ['NULs between the characters', [...KEY].join('\0'), { 'utf16-text': 1 }],
    ['hex', KEY_BYTES.toString('hex'), { 'hex-encoded': 1 }],
    ['hex in capitals', KEY_BYTES.toString('hex').toUpperCase(), { 'hex-encoded': 1 }],
    ['base64 twice', Buffer.from(KEY).toString('base64'), { 'base64-twice': 1 }],
    [
      'url-safe and percent-encoded padding',
      'ab-_cd-_efGHij0123456w%3D%3D',
      { 'base64url-alphabet': 4, 'percent-encoded': 2 },
    ],
  ])('%s', (_name, damaged, repairs) => {
    const [reading] = takeCensus(damaged, FIELDS.key.rule).readings;
    expect(Buffer.from(reading?.bytes ?? [])).toEqual(KEY_BYTES);
    expect(Object.fromEntries(reading?.repairs.map(({ code, count }) => [code, count]) ?? [])).toEqual(repairs);
  });
});

describe('blanks at the ends', () => {
  // The `+` may have stood at the very beginning or end: then the length with the blank is the whole one.
  it('are pluses when the length says so', () => {
    const text = '+bcdefGHij0123456789ab==';
    const [reading] = takeCensus(text.replace('+', ' '), FIELDS.key.rule).readings;
    expect(
      Buffer.from(reading?.bytes ?? [])
        .toString('base64')
        .slice(0, 3),
    ).toBe('+bc');
    expect(reading?.repairs).toEqual([{ code: 'plus-became-space', count: 1 }]);
  });

  it('are stray when the text is whole without them', () => {
    for (const damaged of [` ${KEY}`, `${KEY} `, ` ${KEY} `, `\t${KEY}`]) {
      const [reading] = takeCensus(damaged, FIELDS.key.rule).readings;
      expect(Buffer.from(reading?.bytes ?? [])).toEqual(KEY_BYTES);
      expect(reading?.repairs.map(({ code }) => code)).toEqual(['stray-characters']);
    }
  });
});

describe('texts that are no base64', () => {
  it.each(['', ' ', '{}', '中文', '…', '***', '\u202E'])('%j has no reading with the length of a key', (text) => {
    const { readings } = takeCensus(text, FIELDS.key.rule);
    expect(readings.filter(({ bytes }) => bytes.length === 16)).toEqual([]);
  });

  it('a Xiaohongshu-like key, whose bytes are ASCII, is not taken for base64 twice', () => {
    const key = Buffer.from('AbCdEfGhIjKlMnOp').toString('base64');
    const { readings } = takeCensus(key, FIELDS.key.rule);
    expect(readings.map(({ form }) => form)).toEqual(['base64']);
    expect(readings[0]?.repairs).toEqual([]);
  });

  it('a hex-looking base64 text keeps its base64 reading when that has the right length', () => {
    const text = 'abcdef0123456789abcdef0123456789';
    const { readings } = takeCensus(text, (bytes) => bytes === 24);
    expect(readings[0]).toMatchObject({ form: 'base64', repairs: [] });
  });
});

describe('missing characters', () => {
  it.each([
    [214, 0],
    [213, 1],
    [205, 9],
    [86, 0],
    [22, 0],
    [23, 20],
    [21, 1],
  ])('%i base64 characters lack %i up to a whole number of blocks', (length, missing) => {
    expect(missingCharacters('A'.repeat(length), 16)).toBe(missing);
  });
});

describe('escapes together with what was put among them', () => {
  const whole = createRandom('escapes').bytes(160);
  const text = whole.toString('base64');
  const percentEncoded = encodeURIComponent(text);

  it.each([
    ['a percent-encoded byte order mark', `%EF%BB%BF${percentEncoded}`],
    ['a percent-encoded zero-width space', `${percentEncoded.slice(0, 40)}%E2%80%8B${percentEncoded.slice(40)}`],
    ['line breaks inside of escapes', percentEncoded.replaceAll('%', '%\r\n')],
    ['entities broken into lines', text.replaceAll('+', '&#4\n3;')],
    ['invisible characters inside of escapes', text.replaceAll('+', '\\u00\u200b2b')],
  ])('are undone: %s', (_name, damaged) => {
    const [reading] = takeCensus(damaged, FIELDS.ciphertext.rule).readings;
    expect(Buffer.from(reading?.bytes ?? []).equals(whole)).toBe(true);
  });
});
