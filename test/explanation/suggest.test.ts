import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/catalog/entry.ts';
import { LIBRARY_TEXTS } from '../../src/catalog/library-texts.ts';
import { PHONEKIT_CODES } from '../../src/catalog/phonekit-codes.ts';
import { RUN_CODES } from '../../src/catalog/run-codes.ts';
import { toSearchable } from '../../src/explanation/searchable.ts';
import { makeSuggester, splitWords } from '../../src/explanation/suggest.ts';
import { CATALOGS, loadCodes } from '../../src/platforms/catalogs.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { LOOKUP } from './explain-text.ts';

let suggestCodes = makeSuggester([]);

beforeAll(async () => {
  const platforms = await Promise.all(CATALOGS.map(({ id }) => loadCodes(id)));
  const entries: Entry[] = [
    ...platforms.flat(),
    ...LIBRARY_TEXTS,
    ...Object.values(PHONEKIT_CODES),
    ...Object.values(RUN_CODES),
  ];
  suggestCodes = makeSuggester(toSearchable(LOOKUP, new Map(entries.map((entry) => [entry.code, entry]))));
});

/** One typing error: a letter left out, doubled, replaced, or exchanged with the next one. */
function mistype(word: string, random: ReturnType<typeof createRandom>): string {
  const at = 1 + random.int(0, word.length - 3);
  const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  switch (random.int(0, 3)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + letter + after;
    case 2:
      return `${before}${letter === 'x' ? 'z' : 'x'}${after}`;
    default:
      return before + after.charAt(0) + letter + after.slice(1);
  }
}

describe('suggestions', () => {
  it('find the right code among the first three in 95 of 100 typing errors', () => {
    const random = createRandom('typing errors');
    const words = LOOKUP.entries.filter(({ tail }) => /^[a-z.-]{8,}$/.test(tail));
    let right = 0;
    const wrong: string[] = [];
    for (let round = 0; round < 100; round++) {
      const entry = random.pick(words);
      const typed = mistype(entry.tail, random);
      if (suggestCodes(typed).slice(0, 3).includes(entry.code)) right++;
      else wrong.push(`${typed}: ${entry.code}`);
    }
    expect(wrong.slice(5)).toEqual([]);
    expect(right).toBeGreaterThanOrEqual(95);
  });

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
