import { describe, expect, it } from 'vitest';
import { type BlockDamage, beginsLikeShape, readPattern } from '../../src/diagnosis/block-pattern.ts';
import { examine, isRightKey, recoverIv } from '../../src/diagnosis/examine.ts';
import { ALIPAY_RECIPE } from '../../src/platforms/alipay/recipe.ts';
import { WECHAT_RECIPE } from '../../src/platforms/wechat/recipe.ts';
import { createRandom, type Random } from '../helpers/forge-random.ts';
import { type WechatPayload, wechatPhone } from '../helpers/forge-wechat.ts';

interface Forged {
  readonly payload: WechatPayload;
  readonly ciphertext: Buffer;
  readonly key: Buffer;
  readonly iv: Buffer;
}

function forge(random: Random): Forged {
  const payload = wechatPhone(random);
  return {
    payload,
    ciphertext: Buffer.from(payload.encryptedData, 'base64'),
    key: Buffer.from(payload.sessionKey, 'base64'),
    iv: Buffer.from(payload.iv, 'base64'),
  };
}

function flip(bytes: Buffer, place: number): Buffer {
  const altered = Buffer.from(bytes);
  altered.writeUInt8(altered.readUInt8(place) ^ 0x40, place);
  return altered;
}

type Damage = readonly [
  name: string,
  damage: (bytes: Buffer) => Buffer,
  expected: (blocks: number) => BlockDamage | null,
];

const without = (bytes: Buffer, block: number): Buffer =>
  Buffer.concat([bytes.subarray(0, block * 16), bytes.subarray((block + 1) * 16)]);

const DAMAGES: readonly Damage[] = [
  ['intact', (bytes) => bytes, () => null],
  [
    'cut at a block border',
    (bytes) => bytes.subarray(0, bytes.length - 32),
    (blocks) => ({ kind: 'truncated', readableBlocks: blocks - 2, isInsideBlock: false }),
  ],
  [
    'cut inside a block',
    (bytes) => bytes.subarray(0, bytes.length - 21),
    (blocks) => ({ kind: 'truncated', readableBlocks: blocks - 2, isInsideBlock: true }),
  ],
  [
    'one byte of the third block changed',
    (bytes) => flip(bytes, 2 * 16 + 5),
    () => ({ kind: 'altered', block: 3, isProven: true }),
  ],
  [
    'the third block lost',
    (bytes) => without(bytes, 2),
    () => ({ kind: 'block-lost', block: 3, lost: 1, isProven: true }),
  ],
  [
    'characters lost in the fourth block',
    (bytes) => Buffer.concat([bytes.subarray(0, 53), bytes.subarray(55)]),
    () => ({ kind: 'characters-lost', firstBadBlock: 4 }),
  ],
];

describe('the pattern of readable blocks under the right key', () => {
  it.each(DAMAGES)('tells: %s', (_name, damage, expected) => {
    const wrong: string[] = [];
    for (let seed = 0; seed < 100; seed++) {
      const { ciphertext, key, iv } = forge(createRandom(`pattern/${seed}`));
      const examination = examine(WECHAT_RECIPE, key, damage(ciphertext), iv);
      const found = readPattern(WECHAT_RECIPE, examination, true, false);
      const wanted = expected(ciphertext.length / 16);
      if (JSON.stringify(found) !== JSON.stringify(wanted)) wrong.push(`seed ${seed}: ${JSON.stringify(found)}`);
      if (!isRightKey(WECHAT_RECIPE, examination)) wrong.push(`seed ${seed}: key not recognised`);
    }
    // A lost and a changed block cannot always be told apart where any text may stand.
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  it('is silent about the first block when the IV is not known', () => {
    const { ciphertext, key } = forge(createRandom('no iv'));
    const examination = examine(WECHAT_RECIPE, key, ciphertext, null);
    expect(readPattern(WECHAT_RECIPE, examination, false, false)).toBeNull();
  });

  it('tells lost characters from a cut by a `=` that does not fit', () => {
    const { ciphertext, key, iv } = forge(createRandom('equals'));
    const examination = examine(WECHAT_RECIPE, key, ciphertext.subarray(0, ciphertext.length - 5), iv);
    expect(readPattern(WECHAT_RECIPE, examination, true, true)?.kind).toBe('characters-lost');
    expect(readPattern(WECHAT_RECIPE, examination, true, false)?.kind).toBe('truncated');
  });
});

describe('a wrong key', () => {
  it('is never taken for the right one, 2,000 times', () => {
    const random = createRandom('wrong key');
    const { ciphertext, iv } = forge(random);
    let right = 0;
    for (let count = 0; count < 2000; count++) {
      if (isRightKey(WECHAT_RECIPE, examine(WECHAT_RECIPE, random.bytes(16), ciphertext, iv))) right++;
    }
    expect(right).toBe(0);
  });

  it('leaves valid padding in about 0.4 % and is still never opened', () => {
    const random = createRandom('padding by chance');
    const { ciphertext, iv } = forge(random);
    let padded = 0;
    let opened = 0;
    for (let count = 0; count < 4000; count++) {
      const examination = examine(WECHAT_RECIPE, random.bytes(16), ciphertext, iv);
      if (examination.padding !== null) padded++;
      if (examination.judgement.ok) opened++;
    }
    expect(padded).toBeGreaterThan(2);
    expect(padded).toBeLessThan(40);
    expect(opened).toBe(0);
  });
});

describe('a wrong IV', () => {
  it('is computed back from the known first block', () => {
    for (let seed = 0; seed < 50; seed++) {
      const random = createRandom(`iv/${seed}`);
      const { ciphertext, key, iv } = forge(random);
      const examination = examine(WECHAT_RECIPE, key, ciphertext, random.bytes(16));
      expect(examination.isFirstBlockKnown).toBe(false);
      const recovered = recoverIv(examination, Buffer.from('{"phoneNumber":"'));
      expect(Buffer.from(recovered)).toEqual(iv);
    }
  });
});

describe('the beginning of a plaintext', () => {
  it.each([
    [WECHAT_RECIPE, '{"phoneNumber":"13000001234","purePhone', true],
    [WECHAT_RECIPE, '{"openId":"oGZUI0egBJY1zhBYw2KhdUfwVJJE","nick', true],
    [WECHAT_RECIPE, '{"phoneNumber":"and then something else', false],
    [ALIPAY_RECIPE, '{"code":"10000","msg":"Success","mobile":"1', true],
    [ALIPAY_RECIPE, '{"code":"10000","msg":"Failure","mobile":"1', false],
    [ALIPAY_RECIPE, '{"code":"40003","msg":"Insufficient Conditions', true],
  ])('%# is that of a known shape or not', (recipe, text, isKnown) => {
    expect(beginsLikeShape(recipe, Buffer.from(text))).toBe(isKnown);
  });
});
