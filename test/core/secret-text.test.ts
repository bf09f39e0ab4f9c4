import { describe, expect, it } from 'vitest';
import { looksLikeSecret } from '../../src/core/secret-text.ts';
import { base64Key, privateText, publicText, rsaPair } from '../helpers/forge-keys.ts';
import { createRandom } from '../helpers/forge-random.ts';

describe('looksLikeSecret', () => {
  it.each([
    '0123456789abcdef0123456789abcdef',
    '0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF',
    '-----BEGIN PRIVATE KEY-----',
    '13800138000',
    '+8613800138000',
    '{"session_key":"x"}',
    'two\nlines',
    'x'.repeat(301),
  ])('refuses %j', (text) => {
    expect(looksLikeSecret(text)).toBe(true);
  });

  it('refuses keys in every form', () => {
    const random = createRandom('secret text');
    for (let count = 0; count < 200; count++) expect(looksLikeSecret(base64Key(random))).toBe(true);
    const pair = rsaPair(2048, 0);
    expect(looksLikeSecret(privateText(pair, 'bare-pkcs8'))).toBe(true);
    expect(looksLikeSecret(publicText(pair, 'bare-spki'))).toBe(true);
    for (const line of privateText(pair, 'pem').trim().split('\n').slice(1, -2)) {
      expect([line, looksLikeSecret(line) || line.length < 64]).toEqual([line, true]);
    }
  });

  it.each([
    'shop',
    'shop-mini-program-2021',
    '商城',
    'SHOP_ALIPAY_CERT_PUBLIC_KEY_2',
    'keys/alipayCertPublicKey_RSA2.crt',
    'certs/appCertPublicKey_2021000000000001.crt',
    '../secrets/wechat/private.pem',
    'C:\\keys\\app-private-key.pem',
    'phonekit.config.yaml',
    '2021000000000001',
    'wx0123456789abcdef',
    'tt0123456789abcdef',
    '66a8cdbab4efe3000124701c',
    'approved on 2026-01-02, ticket 12345',
    '',
  ])('lets %j pass', (text) => {
    expect(looksLikeSecret(text)).toBe(false);
  });
});
