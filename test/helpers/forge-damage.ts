/** What happens to a base64 text on its way: the mechanical damages that can be undone, and those that cannot. */
import type { Random } from './forge-random.ts';

/** Mechanical damages of one value. The container-wide ones (`json-encoded-twice`, `utf16-text`) are in `forge-container.ts`. */
export const TEXT_DAMAGES = [
  'plus-became-space',
  'percent-encoded',
  'html-escaped',
  'json-escaped',
  'base64url-alphabet',
  'base64-unpadded',
  'base64-twice',
  'hex-encoded',
  'stray-characters',
] as const;
export type TextDamage = (typeof TEXT_DAMAGES)[number];

/** True when the text has the characters that this damage needs. */
export function canTakeDamage(damage: TextDamage, text: string): boolean {
  if (damage === 'plus-became-space') return text.includes('+');
  if (damage === 'base64url-alphabet') return /[+/]/.test(text);
  if (damage === 'base64-unpadded') return text.endsWith('=');
  if (damage === 'percent-encoded' || damage === 'html-escaped' || damage === 'json-escaped') return /[+/=]/.test(text);
  return true;
}

/** The text after the damage; always different from the text before. */
export function damageText(damage: TextDamage, text: string, random: Random): string {
  switch (damage) {
    case 'plus-became-space':
      return text.replaceAll('+', ' ');
    case 'percent-encoded':
      return percentEncode(text, random);
    case 'html-escaped':
      return htmlEscape(text, random);
    case 'json-escaped':
      return jsonEscape(text, random);
    case 'base64url-alphabet':
      return text.replaceAll('+', '-').replaceAll('/', '_');
    case 'base64-unpadded':
      return text.replace(/=+$/, '');
    case 'base64-twice':
      return Buffer.from(text).toString('base64');
    case 'hex-encoded': {
      const hex = Buffer.from(text, 'base64').toString('hex');
      return random.chance(0.3) ? hex.toUpperCase() : hex;
    }
    case 'stray-characters':
      return addStrayCharacters(text, random);
  }
}

function percentEncode(text: string, random: Random): string {
  const once = encodeURIComponent(text);
  const style = random.int(0, 3);
  if (style === 0) return encodeURIComponent(once);
  if (style === 1) return once.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase());
  return once;
}

function htmlEscape(text: string, random: Random): string {
  const escapes = random.pick([
    { '+': '&#43;', '/': '&#47;', '=': '&#61;' },
    { '+': '&#x2B;', '/': '&#x2F;', '=': '&#x3D;' },
    { '+': '&#43;', '/': '/', '=': '&#61;' },
    { '+': '&plus;', '/': '&sol;', '=': '&equals;' },
  ]);
  const escaped = text.replaceAll('+', escapes['+']).replaceAll('/', escapes['/']).replaceAll('=', escapes['=']);
  return escaped === text ? `&quot;${text}&quot;` : escaped;
}

function jsonEscape(text: string, random: Random): string {
  const style = random.int(0, 2);
  if (style === 0 && text.includes('/')) return text.replaceAll('/', '\\/');
  if (style === 1 && text.length > 76) return (text.match(/.{1,76}/g) ?? []).join('\\n');
  const escaped = text.replaceAll('+', '\\u002b').replaceAll('=', '\\u003d');
  return escaped === text ? text.replaceAll('/', '\\/') : escaped;
}

function addStrayCharacters(text: string, random: Random): string {
  const middle = random.int(1, text.length - 1);
  const insert = (stray: string): string => text.slice(0, middle) + stray + text.slice(middle);
  const columns = random.pick([64, 76]);
  const wrapped = (end: string): string =>
    text.length > columns ? (text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? []).join(end) + end : text + end;
  return random.pick([
    () => wrapped('\n'),
    () => wrapped('\r\n'),
    () => `${text}\n`,
    () => `${text} `,
    () => ` ${text}`,
    () => `\t${text}`,
    () => `"${text}"`,
    () => `'${text}'`,
    () => `\uFEFF${text}`,
    () => insert('\u200B'),
    () => insert('\n'),
    () => `${text}\u00A0`,
  ])();
}

/** Deletes `count` plus signs at random; the text must have that many. */
export function deletePlus(text: string, count: number, random: Random): string {
  const places = [...text].flatMap((character, index) => (character === '+' ? [index] : []));
  return deleteAt(text, random.sample(places, count));
}

/**
 * Deletes `count` characters other than `+` and `=`, one of them before `firstBefore`, all before `allBefore`, so that
 * no insertion of `+` can bring the text back.
 */
export function deleteOthers(
  text: string,
  count: number,
  firstBefore: number,
  allBefore: number,
  random: Random,
): string {
  const places = [...text].flatMap((character, index) => (/[+=]/.test(character) || index === 0 ? [] : [index]));
  const [first = 1] = random.sample(
    places.filter((place) => place < firstBefore),
    1,
  );
  const others = random.sample(
    places.filter((place) => place !== first && place < allBefore),
    count - 1,
  );
  return deleteAt(text, [first, ...others]);
}

function deleteAt(text: string, places: readonly number[]): string {
  return [...text].filter((_, index) => !places.includes(index)).join('');
}

/** Replaces one base64 character that carries bits of `block` (16 bytes each, counted from 0) by another one. */
export function alterCharacter(text: string, block: number, random: Random): string {
  // Characters that lie wholly inside the block: byte b begins at character b * 4 / 3.
  const first = Math.ceil((block * 16 * 4) / 3);
  const last = Math.floor(((block + 1) * 16 * 4) / 3) - 1;
  const place = random.int(first, Math.min(last, text.replace(/=+$/, '').length - 2));
  const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const other = random.pick([...ALPHABET].filter((character) => character !== text[place]));
  return text.slice(0, place) + other + text.slice(place + 1);
}

/** Takes one 16-byte block out of the bytes behind the text. */
export function removeBlock(text: string, block: number): string {
  const bytes = Buffer.from(text, 'base64');
  return Buffer.concat([bytes.subarray(0, block * 16), bytes.subarray((block + 1) * 16)]).toString('base64');
}

/** Keeps the first `blocks` 16-byte blocks. */
export function cutAtBlock(text: string, blocks: number): string {
  return Buffer.from(text, 'base64')
    .subarray(0, blocks * 16)
    .toString('base64');
}

/** Keeps a random number of characters so that at least two blocks stay and the cut lies inside a block. */
export function cutInsideBlock(text: string, random: Random): string {
  const end = text.replace(/=+$/, '').length;
  for (;;) {
    const length = random.int(44, end - 2);
    if (Math.floor((length * 3) / 4) % 16 !== 0) return text.slice(0, length);
  }
}

/** The bytes with one bit turned, as base64. */
export function flipBit(text: string, random: Random): string {
  const bytes = Buffer.from(text, 'base64');
  const place = random.int(0, bytes.length - 1);
  bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << random.int(0, 7)), place);
  return bytes.toString('base64');
}
