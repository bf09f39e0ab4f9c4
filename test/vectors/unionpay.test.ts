/** UnionPay payloads made with openssl, through the whole command. */
import { describe, expect, it } from 'vitest';
import { decryptText } from '../helpers/run-main.ts';
import made from './unionpay-openssl.json' with { type: 'json' };

describe.each(made.vectors)('$id', ({ symmetricKey, mobile, number }) => {
  const capture = JSON.stringify({ resp: '00', msg: 'success', params: { mobile } });

  it.each([
    ['lower case', symmetricKey],
    ['upper case', symmetricKey.toUpperCase()],
  ])('opens with its key in %s', async (_, key) => {
    const { code, result, codes } = await decryptText(capture, [`--sym-key=${key}`, '--reveal']);
    expect([code, result?.platform, result?.status, codes]).toEqual([0, 'unionpay', 'decrypted', []]);
    expect(result?.phone?.pureNumber).toBe(number);
  });

  it('does not open with another key', async () => {
    const other = symmetricKey.replace('0123', 'f123');
    const { code, result, codes } = await decryptText(capture, [`--sym-key=${other}`, '--platform=unionpay']);
    expect([code, result?.status, codes]).toEqual([1, 'failed', ['sym-key-mismatch']]);
  });
});
