import { describe, expect, it } from 'vitest';
import { restorePluses, withPluses } from '../../src/diagnosis/lost-plus.ts';
import { WECHAT_RECIPE } from '../../src/platforms/wechat/recipe.ts';
import { deletePlus } from '../helpers/forge-damage.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { wechatPhoneWhere } from '../helpers/forge-wechat.ts';

const plusesOf = (text: string): number => text.split('+').length - 1;
const dataOf = (text: string): string => text.replace(/=+$/, '');

function caseOf(seed: number, count: number) {
  const random = createRandom(`lost-plus/${seed}`);
  const payload = wechatPhoneWhere(random, ({ encryptedData }) => plusesOf(encryptedData) >= count);
  return {
    key: Buffer.from(payload.sessionKey, 'base64'),
    iv: Buffer.from(payload.iv, 'base64'),
    whole: Buffer.from(payload.encryptedData, 'base64'),
    data: dataOf(deletePlus(payload.encryptedData, count, random)),
    wrongKey: random.bytes(16),
  };
}

describe('deleted pluses', () => {
  it('are put back in at least 93 % of 300 payloads with 1 to 9 of them gone, and never wrongly', () => {
    let restored = 0;
    let wrong = 0;
    for (let seed = 0; seed < 300; seed++) {
      const count = (seed % 9) + 1;
      const { key, iv, whole, data } = caseOf(seed, count);
      const found = restorePluses(WECHAT_RECIPE, key, data, iv);
      if (found === null) continue;
      if (whole.equals(found.bytes) && found.count === count) restored++;
      else wrong++;
    }
    expect(restored / 300).toBeGreaterThanOrEqual(0.93);
    expect(wrong).toBe(0);
  });

  it('are not put back under a wrong key', () => {
    for (let seed = 0; seed < 60; seed++) {
      const { wrongKey, iv, data } = caseOf(seed, (seed % 4) + 1);
      expect(restorePluses(WECHAT_RECIPE, wrongKey, data, iv)).toBeNull();
    }
  });

  it('are not looked for in a whole text', () => {
    const { key, iv, whole } = caseOf(1, 1);
    expect(restorePluses(WECHAT_RECIPE, key, dataOf(whole.toString('base64')), iv)).toBeNull();
  });

  it('are not made up where other characters are missing', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { key, iv, whole } = caseOf(seed, 1);
      const text = dataOf(whole.toString('base64'));
      const place = [...text].findIndex((character, index) => index > 40 && character !== '+');
      const found = restorePluses(WECHAT_RECIPE, key, text.slice(0, place) + text.slice(place + 1), iv);
      expect(found).toBeNull();
    }
  });
});

describe('all places of a plus', () => {
  it.each([
    ['abc', 1, ['+abc', 'a+bc', 'ab+c', 'abc+']],
    ['a+b', 1, ['+a+b', 'a++b', 'a+b+']],
  ])('in %s, %i times', (data, count, texts) => {
    expect(withPluses(data, count)).toEqual(texts);
  });

  it('hold the right text for a key that lost two', () => {
    const key = 'ab+cd/efGHij+123456789';
    expect(withPluses(key.replaceAll('+', ''), 2)).toContain(key);
  });

  it('are not made up where the last character is missing, which cannot have been one', () => {
    for (let seed = 0; seed < 40; seed++) {
      const { key, iv, whole } = caseOf(seed, 1);
      expect(restorePluses(WECHAT_RECIPE, key, dataOf(whole.toString('base64')).slice(0, -1), iv)).toBeNull();
    }
  });

  it('are not looked for in a text that is longer than any payload', () => {
    const { key, iv } = caseOf(1, 1);
    expect(restorePluses(WECHAT_RECIPE, key, 'A'.repeat(1_000_000), iv)).toBeNull();
  });
});
