/** Xiaohongshu payloads made with openssl, through the whole command. No published sample opens. */
import { describe, expect, it } from 'vitest';
import { decryptText } from '../helpers/run-main.ts';
import made from './xiaohongshu-openssl.json' with { type: 'json' };

describe.each(made.vectors)('$id', ({ appId, sessionKey, iv, encryptedData, number, countryCode }) => {
  const capture = JSON.stringify({ errMsg: 'getPhoneNumber:ok', encryptedData, iv });
  const args = [`--session-key=${sessionKey}`, '--reveal'];

  it('opens with the AES that its key is long enough for', async () => {
    const { code, result, codes } = await decryptText(capture, [...args, `--app-id=${appId}`]);
    expect([code, result?.platform, result?.status, codes]).toEqual([0, 'xiaohongshu', 'decrypted', []]);
    expect(result?.phone).toMatchObject({ pureNumber: number, countryCode });
  });

  it('reads appId as it reads appid', async () => {
    const { code, codes } = await decryptText(capture, [...args, '--app-id=66ffffffffffffffffffffff']);
    expect([code, codes]).toEqual([1, ['app-mismatch']]);
  });
});
