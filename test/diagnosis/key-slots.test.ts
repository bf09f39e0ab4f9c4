import { describe, expect, it } from 'vitest';
import { readPublicKeySlot, recogniseMisplaced } from '../../src/diagnosis/key-slots.ts';
import { certificatePem, privateText, publicText, rsaPair } from '../helpers/forge-keys.ts';
import { createRandom } from '../helpers/forge-random.ts';
import keyPair from '../vectors/alipay-key-pair.json' with { type: 'json' };

const PAIR = rsaPair(2048, 0);
const IV = 'r7BXXKkLb8qrSNn05n0qiA==';
const CIPHERTEXT = 'xT8p8W6jIVdEWQ+ccHuD2bmG5RSiwg14';
const NEIGHBOURS = { iv: IV, ciphertext: CIPHERTEXT };

describe('what was put into the slot of a symmetric key', () => {
  it.each<readonly [string | null, string]>([
    ['private-key', privateText(PAIR, 'bare-pkcs8')],
    ['private-key', privateText(PAIR, 'bare-pkcs1')],
    ['private-key', privateText(PAIR, 'pem')],
    ['private-key', privateText(PAIR, 'bare-pkcs8').slice(0, 800)],
    ['public-key', publicText(PAIR, 'bare-spki')],
    ['public-key', publicText(PAIR, 'pem-pkcs1')],
    ['certificate', certificatePem(PAIR, 'phonekit')],
    ['iv', IV],
    ['iv', ` ${IV}\n`],
    ['ciphertext', CIPHERTEXT],
    ['json', '{"session_key":"tiihtNczf5v6AKRyjwEUhQ==","openid":"o"}'],
    ['app-id', 'wx4f4bc4dec97d474b'],
    ['app-id', '2021000123456789'],
    ['phone-number', '13000001234'],
    ['phone-number', '+8613000001234'],
    ['phone-code', 'e31968a7f94cc5ee25fafc2aef2773f0bb8c3937b22520eb8ee345274d00c144'],
    ['app-secret', '0123456789abcdef0123456789abcdef'],
    ['login-code', '0a3XyzGa1AbCdE0FgHi2Jk3LmN4oPq5r'],
    ['openid', 'oGZUI0egBJY1zhBYw2KhdUfwVJJE'],
    ['access-token', `57_${'aB3_-'.repeat(20)}`],
    [null, 'tiihtNczf5v6AKRyjwEUhQ=='],
    [null, ''],
    [null, 'hello'],
    [null, '中文'],
  ])('is %s', (found, text) => {
    expect(recogniseMisplaced(text, NEIGHBOURS)).toBe(found);
  });

  it('is nothing else when it is a key, 2,000 times', () => {
    const random = createRandom('keys');
    const found = Array.from({ length: 2000 }, () =>
      recogniseMisplaced(random.bytes(16).toString('base64'), NEIGHBOURS),
    );
    expect(found.filter((one) => one !== null)).toEqual([]);
  });
});

describe('the slot of a public key', () => {
  const candidate = (text: string) =>
    ({
      slot: 'alipay-public-key',
      text,
      position: 1,
      origin: { kind: 'option', option: '--alipay-public-key' },
    }) as const;
  const spki = keyPair.vectors[0]?.publicSpkiB64 ?? '';

  it.each<readonly [string, string, { pluses: number; isPercentEncoded: boolean; ok: boolean }]>([
    ['as it is', spki, { pluses: 0, isPercentEncoded: false, ok: true }],
    [
      'with blanks for pluses',
      spki.replaceAll('+', ' '),
      { pluses: spki.split('+').length - 1, isPercentEncoded: false, ok: true },
    ],
    ['percent-encoded', encodeURIComponent(spki), { pluses: 0, isPercentEncoded: true, ok: true }],
    ['cut', spki.slice(0, 200), { pluses: 0, isPercentEncoded: false, ok: false }],
    ['nonsense', 'no key at all', { pluses: 0, isPercentEncoded: false, ok: false }],
    ['percent signs alone', '%%%%', { pluses: 0, isPercentEncoded: false, ok: false }],
  ])('is read %s', (_name, text, { pluses, isPercentEncoded, ok }) => {
    const trial = readPublicKeySlot(candidate(text));
    expect([trial.result.ok, trial.pluses, trial.isPercentEncoded]).toEqual([ok, pluses, isPercentEncoded]);
    if (trial.result.ok) expect(Buffer.from(trial.result.key.spki).toString('base64')).toBe(spki);
  });
});
