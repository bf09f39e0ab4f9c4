/** The published answer under WeChat's server API security through the whole command. It holds no phone number. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { harResponse } from '../helpers/forge-container.ts';
import { type DecryptRun, decryptText } from '../helpers/run-main.ts';
import keyPair from './alipay-key-pair.json' with { type: 'json' };
import published from './wechat-api-security.json' with { type: 'json' };

describe.each(published.vectors)('$id, the official answer', (vector) => {
  const atMs = vector.timestamp * 1000;
  const headers = {
    'Wechatmp-Appid': vector.appId,
    'Wechatmp-TimeStamp': String(vector.timestamp),
    'Wechatmp-Serial': vector.serial,
    'Wechatmp-Signature': vector.signature,
  };
  const response = { url: `${vector.urlPath}?access_token=0000`, headers, body: vector.body };
  const har = harResponse(response, atMs);
  const keys = [`--sym-key=${vector.symmetricKey}`, `--sym-key-sn=${vector.sn}`];
  const platformKey = `--platform-public-key=${vector.platformPublicKeyPem}`;
  const decrypt = (capture: string, args: readonly string[]): Promise<DecryptRun> =>
    decryptText(capture, args, { nowMs: atMs });
  /** The answer is about risk, not about a number; how that is called is left open. */
  const isNoNumber = ({ code, result, codes }: DecryptRun): void => {
    expect([code, result?.platform, result?.phone]).toEqual([1, 'wechat', null]);
    expect(['wrong-payload-kind', 'plaintext-unexpected']).toContain(codes[0]);
    expect(codes.filter((each) => /^(authtag|sym-key|key|sign|public)/.test(each))).toEqual([]);
  };

  it('opens, and its PSS signature is valid', async () => {
    const run = await decrypt(har, [...keys, platformKey]);
    isNoNumber(run);
    expect(run.result?.signature).toBe('valid');
  });

  it('opens without platform key', async () => {
    const run = await decrypt(har, keys);
    isNoNumber(run);
    expect(run.result?.signature).toBe('unchecked');
  });

  it('has a tag that fits neither another sn nor another time', async () => {
    const otherSn = [`--sym-key=${vector.symmetricKey}`, '--sym-key-sn=00000000000000000000000000000000'];
    const otherTime = harResponse(
      { ...response, headers: { ...headers, 'Wechatmp-TimeStamp': String(vector.timestamp + 1) } },
      atMs,
    );
    for (const [capture, args] of [[har, otherSn] as const, [otherTime, keys] as const]) {
      const { code, codes } = await decrypt(capture, args);
      expect(code).toBe(1);
      expect(codes).toContain('authtag-mismatch');
    }
  });

  it('is not checked without sn', async () => {
    const { codes } = await decrypt(har, [`--sym-key=${vector.symmetricKey}`]);
    expect(codes).toContain('authtag-unchecked');
  });

  it('does not open with another key', async () => {
    const other = vector.symmetricKey.replace('o', 'p');
    const { code, result, codes } = await decrypt(har, [`--sym-key=${other}`, `--sym-key-sn=${vector.sn}`]);
    expect([code, result?.status, codes[0]]).toEqual([1, 'failed', 'sym-key-mismatch']);
  });

  it('has a signature that does not fit another key', async () => {
    const [pair] = keyPair.vectors;
    const { result, codes } = await decrypt(har, [...keys, `--platform-public-key=${pair?.publicSpkiB64}`]);
    expect(result?.signature).toBe('invalid');
    expect(codes).toContain('public-key-mismatch');
  });

  it('would not be valid with PKCS#1 v1.5', async () => {
    const [pair] = keyPair.vectors;
    const privateKey = createPrivateKey({
      key: Buffer.from(pair?.privatePkcs8B64 ?? '', 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    const text = `${vector.urlPath}\n${vector.appId}\n${vector.timestamp}\n${vector.body}`;
    const signature = sign('sha256', Buffer.from(text), privateKey).toString('base64');
    const capture = harResponse({ ...response, headers: { ...headers, 'Wechatmp-Signature': signature } }, atMs);
    const pem = createPublicKey(privateKey).export({ format: 'pem', type: 'spki' });
    const { result } = await decrypt(capture, [...keys, `--platform-public-key=${pem}`]);
    expect(result?.signature).toBe('invalid');
  });

  it('is judged as altered, or put back, when its body was written anew', async () => {
    const body = JSON.stringify(JSON.parse(vector.body), null, 2);
    const { result, codes } = await decrypt(harResponse({ ...response, body }, atMs), [...keys, platformKey]);
    const verdict = [result?.signature, codes.includes('signed-content-altered')];
    expect([
      ['invalid', true],
      ['valid', false],
    ]).toContainEqual(verdict);
  });
});
