/** Kuaishou payloads made with openssl, through the whole command. No payload with its key is published. */
import { describe, expect, it } from 'vitest';
import { decryptText } from '../helpers/run-main.ts';
import made from './kuaishou-openssl.json' with { type: 'json' };

describe.each(made.vectors)('$id', ({ sessionKey, iv, encryptedData, number, countryCode }) => {
  const args = [`--session-key=${sessionKey}`, '--reveal'];

  it('opens and is Kuaishou’s by its text', async () => {
    const capture = JSON.stringify({ errMsg: 'getPhoneNumber:ok', encryptedData, iv });
    const { code, result, codes } = await decryptText(capture, args);
    expect([code, result?.platform, result?.status, codes]).toEqual([0, 'kuaishou', 'decrypted', []]);
    expect(result?.phone).toMatchObject({ pureNumber: number, countryCode });
  });

  it('is recovered with another iv, whose block is known in full', async () => {
    const capture = JSON.stringify({ encryptedData, iv: 'r7BXXKkLb8qrSNn05n0qiA==' });
    const { code, result, codes } = await decryptText(capture, args);
    expect([code, result?.status, codes]).toEqual([1, 'recovered', ['iv-mismatch']]);
    expect(result?.phone).toMatchObject({ pureNumber: number, countryCode });
  });
});
