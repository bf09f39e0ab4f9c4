/** The published WeChat vectors through the whole command. */
import { describe, expect, it } from 'vitest';
import { matchRawData } from '../../src/diagnosis/raw-data.ts';
import { har, httpRequest } from '../helpers/forge-container.ts';
import { type DecryptRun, decryptText } from '../helpers/run-main.ts';
import payloads from './wechat-payloads.json' with { type: 'json' };
import rawData from './wechat-raw-data-signature.json' with { type: 'json' };

function vectorOf(id: string) {
  const vector = payloads.vectors.find((candidate) => candidate.id === id);
  if (vector === undefined) throw new Error(`no vector ${id}`);
  return vector;
}

const W1 = vectorOf('W-1');
const W5 = vectorOf('W-5');
/** The time at which the demo's payload was made, so that it is not stale. */
const MADE_MS = 1_477_314_187_000;

const decrypt = (capture: string, args: readonly string[] = []): Promise<DecryptRun> =>
  decryptText(capture, args, { nowMs: MADE_MS });

describe('W-5, the phone payload', () => {
  const body = JSON.stringify({ errMsg: 'getPhoneNumber:ok', encryptedData: W5.encryptedData, iv: W5.iv });
  const captures = [
    ['JSON', body],
    ['HAR', har({ mimeType: 'application/json', text: body }, MADE_MS)],
    ['HTTP', httpRequest('application/json', body, MADE_MS)],
    ['curl', `curl 'https://api.example.com/phone' -H 'content-type: application/json' --data-raw '${body}'`],
    ['bare values in lines', `${W5.encryptedData}\n${W5.iv}\n`],
  ] as const;

  it.each(captures)('opens, from %s', async (_name, capture) => {
    const { code, result, codes } = await decrypt(capture, [
      `--session-key=${W5.sessionKey}`,
      `--app-id=${W5.appId}`,
      '--reveal',
    ]);
    expect([code, result?.platform, result?.status, codes.filter((found) => found !== 'key-selected')]).toEqual([
      0,
      'wechat',
      'decrypted',
      [],
    ]);
    expect(result?.phone).toEqual({
      number: '13580006666',
      pureNumber: '13580006666',
      countryCode: '86',
      masked: false,
    });
  });

  it('shows the number masked without --reveal', async () => {
    const run = await decrypt(body, [`--session-key=${W5.sessionKey}`]);
    expect(run.result?.phone).toMatchObject({ number: '135****6666', pureNumber: '135****6666', masked: true });
    expect(run.stdout).not.toContain('13580006666');
  });

  it('is recovered with the IV of W-2’s kind: another one', async () => {
    const { result, codes } = await decrypt(JSON.stringify({ encryptedData: W5.encryptedData, iv: W1.sessionKey }), [
      `--session-key=${W5.sessionKey}`,
    ]);
    expect([result?.status, codes]).toEqual(['recovered', ['iv-mismatch']]);
  });
});

describe('W-1, the official demo', () => {
  const args = [`--session-key=${W1.sessionKey}`, `--app-id=${W1.appId}`];

  it('opens and is user info, not a phone number', async () => {
    const { code, result, codes } = await decrypt(JSON.stringify({ encryptedData: W1.encryptedData, iv: W1.iv }), args);
    expect([code, result?.status, result?.phone, codes]).toEqual([1, 'decrypted', null, ['wrong-payload-kind']]);
  });

  it('opens as W-5’s sibling and is stale today', async () => {
    const run = await decryptText(JSON.stringify({ encryptedData: W1.encryptedData, iv: W1.iv }), args);
    expect(run.codes).toEqual(['wrong-payload-kind', 'capture-stale']);
  });
});

describe('W-2 and W-3, rawData', () => {
  it.each(rawData.vectors)('$id: the signature fits its session_key and no other', (vector) => {
    const signed = { rawData: vector.rawData, signature: vector.signature };
    expect(matchRawData(signed, vector.sessionKey)).toBe('canonical');
    expect(matchRawData({ ...signed, signature: vector.signature.toUpperCase() }, vector.sessionKey)).toBe('canonical');
    expect(matchRawData(signed, W1.sessionKey)).toBeNull();
    // The key counts as text: its bytes give another signature.
    expect(matchRawData(signed, Buffer.from(vector.sessionKey, 'base64').toString('latin1'))).toBeNull();
  });

  it('W-2: the signature of the pretty-printed text is not the official one', () => {
    const [vector] = rawData.vectors;
    const pretty = JSON.stringify(JSON.parse(vector?.rawData ?? ''), null, 2);
    const key = vector?.sessionKey ?? '';
    expect(matchRawData({ rawData: vector?.rawData ?? '', signature: '293c5ea1f2402a4e00ed833322cc6dc7a87b6c7f' }, key)).toBeNull();
    expect(matchRawData({ rawData: pretty, signature: vector?.signatureOfPrettyPrintedRawData ?? '' }, key)).toBe('canonical');
    expect(matchRawData({ rawData: pretty, signature: vector?.signature ?? '' }, key)).toBe('reserialised');
  });

  it.each(rawData.vectors)('$id tells through the whole command which key is genuine', async (vector) => {
    const capture = JSON.stringify({
      encryptedData: W5.encryptedData,
      iv: W5.iv,
      rawData: vector.rawData,
      signature: vector.signature,
    });
    const genuine = await decrypt(capture, [`--session-key=${vector.sessionKey}`]);
    expect([genuine.result?.status, genuine.result?.signature, genuine.codes]).toEqual([
      'failed',
      'valid',
      ['session-key-mismatch'],
    ]);
    const opening = await decrypt(capture, [`--session-key=${W5.sessionKey}`]);
    expect([opening.result?.status, opening.result?.signature, opening.codes]).toEqual([
      'decrypted',
      'invalid',
      ['signed-content-altered'],
    ]);
  });
});
