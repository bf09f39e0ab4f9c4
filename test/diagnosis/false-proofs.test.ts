/** Cases in which a likely answer is a wrong one: none may be given as proven, and no wrong number shown. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../helpers/forge-random.ts';
import { wechatPhone } from '../helpers/forge-wechat.ts';
import { decryptText } from '../helpers/run-main.ts';

const REST = '"countryCode":"60","watermark":{"timestamp":1767322822,"appid":"wx36a2aa5069b3696e"}}';

function judge(plaintext: string, { key, damage }: { key?: string; damage?: (ciphertext: Buffer) => Buffer } = {}) {
  const made = wechatPhone(createRandom('false-proofs'), { plaintext });
  const ciphertext = Buffer.from(made.encryptedData, 'base64');
  const encryptedData = (damage?.(ciphertext) ?? ciphertext).toString('base64');
  return decryptText(JSON.stringify({ encryptedData, iv: made.iv }), [`--session-key=${key ?? made.sessionKey}`]);
}

describe('a plaintext that is not the platform’s', () => {
  it.each(['{}', '[1,2,3,4,5,6,7,8,9]', '{\n  "a": 1,\n  "b": "two"\n}', 'two blocks of mere text'])(
    'proves the key right: %j',
    async (plaintext) => {
      const { codes, result } = await judge(plaintext);
      expect(codes[0]).toBe('plaintext-unexpected');
      expect(result?.status).toBe('failed');
    },
  );
});

describe('an unreadable first block', () => {
  it('is not filled with the name of another field', async () => {
    const { codes, result } = await judge(`garbled-garbled-60:677396555313","purePhoneNumber":"677396555313",${REST}`, {
      damage: (ciphertext) => Buffer.concat([Buffer.from([ciphertext.readUInt8(0) ^ 1]), ciphertext.subarray(1)]),
    });
    expect(codes[0]).toBe('ciphertext-altered');
    expect(result?.phone).toBeNull();
  });

  it('is a lost one when only the rest of a long number follows', async () => {
    const number = '{"phoneNumber":"+1684-776252168476","purePhoneNumber":"776252168476",';
    const { codes } = await judge(number + REST, { damage: (ciphertext) => ciphertext.subarray(16) });
    expect(codes[0]).toBe('ciphertext-block-lost');
  });
});

describe('a key that lacks characters', () => {
  it('lost no + at its end, where none can stand', async () => {
    const random = createRandom('short-key');
    let made = wechatPhone(random);
    while (!made.sessionKey.endsWith('w==')) made = wechatPhone(random);
    const { codes } = await decryptText(JSON.stringify({ encryptedData: made.encryptedData, iv: made.iv }), [
      `--session-key=${made.sessionKey.slice(0, -3)}`,
    ]);
    expect(codes[0]).toBe('key-malformed');
  });

  it('is not searched for a + when it is far too long', async () => {
    const key = createRandom('long-key').bytes(1216).toString('base64').slice(0, 1620);
    const { codes } = await judge(`{"phoneNumber":"1","purePhoneNumber":"1",${REST}`, { key });
    expect(codes[0]).toBe('key-malformed');
  });
});

describe('a text that is whole but has no padding', () => {
  it('lost its last block, since the platforms always pad', async () => {
    // 144 bytes of text, so that the padding is a block of its own.
    const digits = '1300000';
    const text = `{"phoneNumber":"${digits}123","purePhoneNumber":"${digits}123",${REST}`;
    expect(text.length % 16).toBe(0);
    const { codes } = await judge(text, { damage: (ciphertext) => ciphertext.subarray(0, -16) });
    expect(codes[0]).toBe('ciphertext-truncated');
  });
});

describe('what Alipay’s clients say without a number', () => {
  it('is a failure of the client', async () => {
    const { codes, result } = await decryptText('{"errorMessage":"Network Error"}');
    expect([result?.status, codes[0]]).toEqual(['refused', 'client-error']);
  });
});
