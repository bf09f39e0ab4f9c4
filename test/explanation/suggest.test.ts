import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry.ts';
import { LIBRARY_TEXTS } from '../../src/catalog/library-texts.ts';
import { OWN_ENTRIES } from '../../src/catalog/own-codes.ts';
import { editDistance } from '../../src/core/edit-distance.ts';
import { findBareCode } from '../../src/explanation/code-lookup.ts';
import { toSearchable } from '../../src/explanation/searchable.ts';
import { makeSuggester, splitWords } from '../../src/explanation/suggest.ts';
import { CATALOGS, loadCodes } from '../../src/platforms/catalogs.ts';
import { createRandom, type Random } from '../helpers/forge-random.ts';
import { LOOKUP } from './explain-text.ts';

let suggestCodes = makeSuggester([]);

beforeAll(async () => {
  const platforms = await Promise.all(CATALOGS.map(({ id }) => loadCodes(id)));
  const entries: Entry[] = [...platforms.flat(), ...LIBRARY_TEXTS, ...OWN_ENTRIES];
  suggestCodes = makeSuggester(toSearchable(LOOKUP, new Map(entries.map((entry) => [entry.code, entry]))));
});

/** Keys beside each other. */
const KEY_ROWS = ['1234567890-', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

function neighbour(letter: string, random: Random): string {
  const row = KEY_ROWS.find((keys) => keys.includes(letter.toLowerCase())) ?? 'x';
  const at = row.indexOf(letter.toLowerCase());
  return random.pick([...row.slice(Math.max(0, at - 1), at), ...row.slice(at + 1, at + 2), ...(at === -1 ? 'x' : '')]);
}

/** One typing error at a place behind the first character: exchanged, missing, doubled, or the key beside it. */
const TYPING: Readonly<Record<string, (text: string, at: number, random: Random) => string>> = {
  exchanged: (text, at) => text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2),
  missing: (text, at) => text.slice(0, at) + text.slice(at + 1),
  doubled: (text, at) => text.slice(0, at) + text.charAt(at) + text.slice(at),
  neighbouring: (text, at, random) => text.slice(0, at) + neighbour(text.charAt(at), random) + text.slice(at + 1),
};

/** A letter or digit that differs from the one behind it, not at either end. */
function placeOf(text: string, random: Random): number {
  const places = [...text].flatMap((letter, at) =>
    at > 0 && at < text.length - 2 && /[a-z\d]/i.test(letter) && letter !== text.charAt(at + 1) ? [at] : [],
  );
  return places.length === 0 ? 1 : random.pick(places);
}

type Variation = readonly [kind: string, typed: string, codes: readonly string[]];

/** What is typed in each way, and the entries that it may mean. */
function makeVariations(random: Random, perKind: number): Variation[] {
  const subCodes = LOOKUP.entries.filter(({ tail }) => /^(?:isv|isp|aop)\./.test(tail));
  const own = LOOKUP.entries.filter(({ platform, tail }) => platform === '' && /^[a-z-]{8,}$/.test(tail));
  const clients = LOOKUP.entries.filter(({ kind, fragments }) => kind === 'client' && fragments.some(isEnglish));
  const numbers = LOOKUP.entries.filter(({ tail }) => /^-?\d{5,}$/.test(tail));
  const said = LOOKUP.entries.filter(({ kind, spellings }) => kind === 'answer' && spellings.some(isEnglish));
  const chinese = LOOKUP.entries.filter(({ spellings, fragments }) => [...spellings, ...fragments].some(isChinese));
  const mistype = (text: string, how: string): string => TYPING[how]?.(text, placeOf(text, random), random) ?? text;
  const sharing = (is: (texts: readonly string[]) => boolean): string[] =>
    LOOKUP.entries.filter(({ spellings, fragments }) => is([...spellings, ...fragments])).map(({ code }) => code);
  const variations: Variation[] = [];
  for (let round = 0; round < perKind; round++) {
    for (const how of Object.keys(TYPING)) {
      const sub = random.pick(subCodes);
      variations.push([`sub code, ${how}`, mistype(sub.tail, how), [sub.code]]);
      const code = random.pick(own);
      variations.push([`own code, ${how}`, mistype(code.tail, how), [code.code]]);
      const client = random.pick(clients);
      const fragment = random.pick(client.fragments.filter(isEnglish));
      const alike = sharing((texts) => texts.some((text) => text.includes(fragment) || fragment.includes(text)));
      variations.push([`errMsg, ${how}`, `getPhoneNumber:fail ${mistype(fragment, how)}`, [client.code, ...alike]]);
      const answer = random.pick(said);
      const message = random.pick(answer.spellings.filter(isEnglish));
      const same = sharing((texts) => texts.some((text) => text.toLowerCase() === message.toLowerCase()));
      variations.push([`message, ${how}`, mistype(message, how), [answer.code, ...same]]);
      const number = random.pick(numbers);
      const typed = mistype(number.tail, how);
      // What is another code then is no near miss.
      if (findBareCode(LOOKUP, typed).length === 0) {
        const near = LOOKUP.entries.filter(({ numbers: all }) =>
          all.some((one) => isOneErrorApart(String(one), typed)),
        );
        variations.push([`number, ${how}`, typed, near.map((entry) => entry.code)]);
      }
    }
    const sub = random.pick(subCodes);
    const bare = sub.tail.slice(4);
    const shape = random.pick([
      bare.replaceAll('-', '_'),
      bare.replaceAll('-', ' '),
      bare.replaceAll('-', ''),
      bare.replaceAll('-', '.'),
      bare.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase()),
      `ISV_${bare.toUpperCase().replaceAll('-', '_')}`,
      `isv-${bare}`,
      `isv ${bare}`,
    ]);
    variations.push(['separators and case', mistype(shape, 'missing'), [sub.code]]);
    const code = random.pick(own);
    const words = code.tail.split('-');
    if (words.length > 2) {
      const part = random.chance(0.5) ? words.slice(1) : words.slice(0, -1);
      const holding = LOOKUP.entries.filter(({ tail }) => part.every((word) => tail.includes(word)));
      variations.push(['a part', part.join(' '), holding.map((entry) => entry.code)]);
    }
    const entry = random.pick(chinese);
    const text = random.pick([...entry.spellings, ...entry.fragments].filter(isChinese));
    const cut = random.pick([text.slice(1), text.slice(0, -1), text.slice(0, 2) + text.slice(3), `${text}了怎么办`]);
    const alike = sharing((texts) => texts.some((one) => one.includes(cut) || one.includes(text)));
    variations.push(['Chinese', cut, [entry.code, ...alike]]);
  }
  return variations;
}

const isEnglish = (text: string): boolean => /^[a-z][a-z _-]{9,}$/i.test(text) && text.includes(' ');
const isChinese = (text: string): boolean => /^[\u3400-\u9fff]{4,}$/.test(text);
const isOneErrorApart = (one: string, other: string): boolean =>
  editDistance(one.replace('-', ''), other.replace('-', '')) <= 1;

describe('suggestions', () => {
  it('find what is meant among the first three in 95 of 100 variations, and in 85 of 100 of each kind', () => {
    const variations = makeVariations(createRandom('variations'), 25);
    const kinds = new Map<string, { all: number; wrong: string[] }>();
    for (const [kind, typed, codes] of variations) {
      const found = suggestCodes(typed).slice(0, 3);
      const row = kinds.get(kind) ?? { all: 0, wrong: [] };
      kinds.set(kind, row);
      row.all++;
      if (!codes.some((code) => found.includes(code)))
        row.wrong.push(`${kind}: ${typed} → ${found.join(' ')}, not ${codes.join(' ')}`);
    }
    const wrong = [...kinds.values()].flatMap((row) => row.wrong);
    expect(variations.length).toBeGreaterThan(500);
    expect(wrong.slice(Math.floor(variations.length * 0.05))).toEqual([]);
    for (const [kind, row] of kinds) expect(row.wrong.slice(Math.floor(row.all * 0.15)), kind).toEqual([]);
  }, 60_000);

  it.each([
    ['解密失败', /^alipay:isv\.decryption-error|^wechat:-410(?:0[135]|16)|mismatch|^library:/],
    ['no permission', /^(?:wechat|douyin|kuaishou):.*no-permission/],
    ['验签失败', /signature|BC0025/],
    ['没有权限', /permission|no-permission/],
    ['session_key 过期', /session|87007/],
    ['access_token expired', /^wechat:42001/],
    ['invalid encrypt', /encrypt|40235/],
    ['permision', /permission/],
    ['4029', /40029/],
    ['41003', /-41003/],
    ['用户拒绝', /deny|refus|10003|quickapp:201/],
  ])('for %s begin with what is meant', (text, expected) => {
    const [first] = suggestCodes(text);
    expect(first).toMatch(expected);
  });

  it('are at most six, and none for what is near nothing', () => {
    expect(suggestCodes('invalid').length).toBeLessThanOrEqual(6);
    expect(suggestCodes('qqqqqqqqqqqq')).toEqual([]);
    expect(suggestCodes('')).toEqual([]);
  });
});

describe('words', () => {
  it('of Chinese are pairs of characters', () => {
    expect(splitWords('验签失败 errMsg: noPermission')).toEqual(['验签', '签失', 'err', 'msg', 'no', 'permission']);
  });
});
