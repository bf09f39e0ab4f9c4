/** The published Feishu vector through the whole command: hex key and iv, and an App ID above 2^53. */
import { describe, expect, it } from 'vitest';
import { decryptText } from '../helpers/run-main.ts';
import published from './feishu.json' with { type: 'json' };

describe.each(published.vectors)('$id, the official user info', ({ appId, sessionKey, iv, encryptedData }) => {
  const capture = JSON.stringify({ errMsg: 'getUserInfo:ok', encryptedData, iv });
  /** The time at which the payload was made, so that it is not stale. */
  const world = { nowMs: 1_548_251_549_000 };

  it('opens and is no phone number', async () => {
    const args = [`--session-key=${sessionKey}`, `--app-id=${appId}`];
    const { code, result, codes } = await decryptText(capture, args, world);
    expect([code, result?.platform, result?.status, result?.phone, codes]).toEqual([
      1,
      'feishu',
      'decrypted',
      null,
      ['wrong-payload-kind'],
    ]);
  });

  it('belongs to no app whose ID differs in the last digit, although it is the same double', async () => {
    const other = `${appId.slice(0, -1)}3`;
    expect(Number(other)).toBe(Number(appId));
    const args = [`--session-key=${sessionKey}`, `--app-id=${other}`];
    const { codes } = await decryptText(capture, args, world);
    expect(codes).toEqual(['wrong-payload-kind', 'app-mismatch']);
  });

  it('is no payload of WeChat', async () => {
    const args = [`--session-key=${sessionKey}`, '--platform=wechat'];
    const { result, codes } = await decryptText(capture, args, world);
    expect(result?.status).toBe('decrypted');
    expect(codes.slice(0, 2).sort()).toEqual(['platform-mismatch', 'wrong-payload-kind']);
  });
});
