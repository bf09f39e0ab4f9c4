/** The published OAuth vector of Douyin, and payloads of both ways made with openssl, through the whole command. */
import { describe, expect, it } from 'vitest';
import { decryptText } from '../helpers/run-main.ts';
import keyPair from './alipay-key-pair.json' with { type: 'json' };
import oauth from './douyin-oauth.json' with { type: 'json' };
import oldWay from './douyin-openssl.json' with { type: 'json' };
import newWay from './douyin-rsa-openssl.json' with { type: 'json' };

describe.each(oauth.vectors)('$id, encrypted_mobile', (vector) => {
  const capture = JSON.stringify({ data: { encrypted_mobile: vector.encryptedMobile }, message: 'success' });

  it('opens with the client_secret', async () => {
    const { code, result, codes } = await decryptText(capture, [`--app-secret=${vector.appSecret}`, '--reveal']);
    expect([code, result?.platform, result?.status, codes]).toEqual([0, 'douyin', 'decrypted', []]);
    expect(result?.phone?.pureNumber).toBe(vector.plaintext);
  });

  it('does not open with another one', async () => {
    const other = vector.appSecret.replace('0', '1');
    const { code, result, codes } = await decryptText(capture, [`--app-secret=${other}`]);
    expect([code, result?.status, codes]).toEqual([1, 'failed', ['sym-key-mismatch']]);
  });

  it('needs one', async () => {
    const { code, result, codes } = await decryptText(capture, ['--platform=douyin']);
    expect([code, result?.status, codes]).toEqual([1, 'not-attempted', ['key-missing']]);
  });
});

describe.each(oldWay.vectors)('$id, the old way', (vector) => {
  const { encryptedData, iv, sessionKey } = vector;
  const capture = JSON.stringify({ errMsg: 'getPhoneNumber:ok', encryptedData, iv });

  it('opens and is Douyin’s by its watermark', async () => {
    const args = [`--session-key=${sessionKey}`, `--app-id=${vector.appId}`, '--reveal'];
    const { code, result, codes } = await decryptText(capture, args);
    expect([code, result?.platform, result?.status, codes]).toEqual([0, 'douyin', 'decrypted', []]);
    expect(result?.phone).toMatchObject({ pureNumber: vector.number, countryCode: vector.countryCode });
  });

  it('is not WeChat’s', async () => {
    const { code, result, codes } = await decryptText(capture, [`--session-key=${sessionKey}`, '--platform=wechat']);
    expect([code, result?.status, codes[0]]).toEqual([1, 'decrypted', 'platform-mismatch']);
  });
});

describe.each(newWay.vectors)('$id, the new way', (vector) => {
  const [pair] = keyPair.vectors;
  const capture = JSON.stringify({ err_no: 0, err_msg: '', log_id: '20261122155958', data: vector.data });

  it.each([
    ['PKCS#8', pair?.privatePkcs8B64],
    ['PEM', `-----BEGIN PRIVATE KEY-----\n${pair?.privatePkcs8B64}\n-----END PRIVATE KEY-----`],
  ])('opens with the app private key, %s', async (_, key) => {
    const args = [`--app-private-key=${key}`, `--app-id=${vector.appId}`, '--reveal'];
    const { code, result, codes } = await decryptText(capture, args);
    expect([code, result?.platform, result?.status, codes]).toEqual([0, 'douyin', 'decrypted', []]);
    expect(result?.phone).toMatchObject({ pureNumber: vector.number, countryCode: vector.countryCode });
  });

  it('does not open with the public key', async () => {
    const args = [`--app-private-key=${pair?.publicSpkiB64}`, '--platform=douyin'];
    const { code, result, codes } = await decryptText(capture, args);
    expect([code, result?.status, codes[0]]).toEqual([1, 'failed', 'key-in-wrong-slot']);
  });
});
