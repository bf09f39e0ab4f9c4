import { describe, expect, it } from 'vitest';
import { readCapture } from '../../src/capture/read-capture.ts';
import { collectCapturedKeys, recognisePayloads } from '../../src/diagnosis/recognise.ts';
import { allWireNames, PLATFORMS } from '../../src/platforms/registry.ts';
import { decryptText } from '../helpers/run-main.ts';
import envelopes from '../vectors/alipay-envelopes.json' with { type: 'json' };
import payloads from '../vectors/wechat-payloads.json' with { type: 'json' };

const w5 = payloads.vectors.find(({ id }) => id === 'W-5');
if (w5 === undefined) throw new Error('W-5 is missing');
const { encryptedData, iv, sessionKey } = w5;
const [s1, , s3] = envelopes.vectors;
const envelope = s1?.envelope ?? '';
const { response, sign }: { response: string; sign: string } = JSON.parse(envelope);
const PHONE_CODE = 'e31968a7f94cc5ee25fafc2aef2773f0bb8c3937b22520eb8ee345274d00c144';

const read = (text: string) => readCapture(Buffer.from(text), '-', allWireNames());

function found(text: string): string[] {
  return recognisePayloads(read(text), PLATFORMS).map(({ candidates }) =>
    candidates.map(({ platform, payload }) => `${platform.id} ${payload.kind} ${payload.confidence}`).join(' | '),
  );
}

const json = (value: unknown): string => JSON.stringify(value);

describe('what is a payload', () => {
  it.each<readonly [string, string, readonly RegExp[]]>([
    [
      'a WeChat detail',
      json({ encryptedData, iv }),
      [/^wechat encrypted likely \| (?:\w+ encrypted possible(?: \| |$))+/],
    ],
    [
      'a WeChat event',
      json({ detail: { errMsg: 'getPhoneNumber:ok', encryptedData, iv } }),
      [/^wechat encrypted likely \|/],
    ],
    ['snake case', json({ encrypted_data: encryptedData, iv }), [/^wechat encrypted likely \|/]],
    ['an App ID beside it', json({ encryptedData, iv, appId: 'wx0123456789abcdef' }), [/^wechat encrypted certain/]],
    [
      'an App ID of Douyin',
      json({ encryptedData, iv, appid: 'tt0123456789abcdef' }),
      [/^douyin encrypted certain \| wechat encrypted possible/],
    ],
    ['without iv', json({ errMsg: 'getPhoneNumber:ok', encryptedData }), [/wechat encrypted/]],
    ['an Alipay envelope', envelope, [/^alipay encrypted certain$/]],
    ['an Alipay envelope in the client’s string', json({ response: envelope }), [/^alipay encrypted certain$/]],
    ['an Alipay response alone', json({ response }), [/^alipay encrypted likely/]],
    ['an Alipay button event', json({ detail: { encryptedData: response, sign } }), [/^alipay encrypted certain/]],
    ['a plain Alipay answer', s3?.envelope ?? '', [/^alipay plain-answer certain$/]],
    ['a refusal', json({ detail: { errMsg: 'getPhoneNumber:fail user deny' } }), [/wechat client-failure/]],
    ['a code', json({ detail: { errMsg: 'getPhoneNumber:ok', code: PHONE_CODE } }), [/wechat code-only/]],
    [
      'two payloads',
      json([
        { encryptedData, iv },
        { response, sign },
      ]),
      [/^wechat/, /^alipay/],
    ],
  ])('%s', (_name, text, expected) => {
    const seen = found(text);
    expect(seen).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(seen[index]).toMatch(pattern);
  });
});

describe('what is none', () => {
  it.each<readonly [string, string]>([
    ['other JSON', json({ name: 'x', list: [1, 2, { a: 'b' }] })],
    ['an answer of another service', json({ code: 0, msg: 'ok', data: { token: 'abc' } })],
    ['an errMsg of another API', json({ errMsg: 'request:ok', statusCode: 200 })],
    ['a login', json({ errMsg: 'login:ok' })],
    ['a key alone', json({ session_key: sessionKey, openid: 'o' })],
    ['prose about it', 'the encryptedData and the iv must be sent to the server'],
    ['a page', '<html><body>iv encryptedData</body></html>'],
  ])('%s', (_name, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('one payload seen several times', () => {
  it('is one when a framework repeats it', () => {
    const detail = { encryptedData, iv };
    expect(found(json({ detail, mp: { detail } }))).toHaveLength(1);
    expect(found(`${json(detail)}\n${json(detail)}\n`)).toHaveLength(1);
  });

  it('is not lost beside a half of it', () => {
    expect(found(json({ iv, detail: { encryptedData } }))).toEqual([expect.stringMatching(/^wechat encrypted likely/)]);
  });
});

describe('keys in the capture', () => {
  it('are collected once each, with their lines', () => {
    const text = `login {"session_key":"${sessionKey}","openid":"o"}\nagain {"sessionKey":"${sessionKey}"}\n{"aes_key":"${s1?.aesKeyB64}"}\n`;
    const keys = collectCapturedKeys([read(text)], PLATFORMS);
    expect(keys.map(({ slot, origin }) => [slot, origin.kind === 'capture' && origin.location.line])).toEqual([
      ['session-key', 1],
      ['aes-key', 3],
    ]);
  });

  it('open what they belong to and are named', async () => {
    const log = `10:00 code2session {"session_key":"HyVFkGl5F5OQWJZZaNzBBg=="}\n10:01 code2session {"session_key":"${sessionKey}"}\n10:02 phone ${json({ encryptedData, iv })}\n`;
    const { result, codes } = await decryptText(log);
    expect([result?.status, codes]).toEqual(['decrypted', ['capture-stale', 'key-selected']]);
  });
});

describe('a shape that fits several platforms', () => {
  const bare = json({ encryptedData: response });

  it('is settled by the key that opens it', async () => {
    const asAlipay = await decryptText(bare, [`--aes-key=${s1?.aesKeyB64}`, `--session-key=${sessionKey}`]);
    expect([asAlipay.result?.platform, asAlipay.result?.status]).toEqual(['alipay', 'decrypted']);
    const asWechat = await decryptText(json({ encryptedData }), [
      `--aes-key=${s1?.aesKeyB64}`,
      `--session-key=${sessionKey}`,
      `--iv=${iv}`,
    ]);
    expect([asWechat.result?.platform, asWechat.result?.status]).toEqual(['wechat', 'decrypted']);
  });

  it('is settled by the only key there is', async () => {
    const { result } = await decryptText(bare, [`--aes-key=${sessionKey}`]);
    expect([result?.platform, result?.status]).toEqual(['alipay', 'failed']);
  });

  it('stays open without a key', async () => {
    const { result, codes } = await decryptText(bare);
    expect([result?.platform, result?.status, codes]).toEqual([null, 'not-attempted', ['platform-ambiguous']]);
  });
});
