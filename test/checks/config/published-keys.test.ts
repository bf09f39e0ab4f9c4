/** The digests are those of the keys in the vectors and samples. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PUBLISHED_KEYS } from '../../../src/checks/config/published-keys.ts';
import { digestOf } from '../../../src/core/crypto/fingerprint.ts';
import { inspectSource } from '../../../src/keys/inspect.ts';
import { TERMS } from '../../../src/messages/terms.ts';
import aes from '../../vectors/alipay-aes.json' with { type: 'json' };
import certificates from '../../vectors/alipay-certificates.json' with { type: 'json' };
import pairs from '../../vectors/alipay-key-pair.json' with { type: 'json' };
import rsa from '../../vectors/alipay-rsa.json' with { type: 'json' };
import baidu from '../../vectors/baidu.json' with { type: 'json' };
import oauth from '../../vectors/douyin-oauth.json' with { type: 'json' };
import feishu from '../../vectors/feishu.json' with { type: 'json' };
import secured from '../../vectors/wechat-api-security.json' with { type: 'json' };
import loginState from '../../vectors/wechat-login-state-hmac.json' with { type: 'json' };
import wechat from '../../vectors/wechat-payloads.json' with { type: 'json' };
import rawData from '../../vectors/wechat-raw-data-signature.json' with { type: 'json' };

/** Keys of the samples; those that are published elsewhere are among the vectors as well. */
const SAMPLES = [
  'alipay/aes-key.txt',
  'alipay/other-aes-key.txt',
  'alipay/alipay-public-key.txt',
  'alipay/app-private-key.pem',
  'alipay/app-public-key.txt',
  'douyin/app-private-key.pem',
  'douyin/other-private-key.pem',
  'douyin/session-key.txt',
  'kuaishou/session-key.txt',
  'xiaohongshu/session-key.txt',
  'unionpay/sym-key.txt',
  'wechat/sym-key.txt',
];

const TEXTS: readonly string[] = [
  ...aes.vectors.flatMap(({ keyB64 }) => keyB64 ?? []),
  ...aes.keysOfValidShape.map(({ keyB64 }) => keyB64),
  ...rsa.vectors.map(({ publicKeySpkiB64 }) => publicKeySpkiB64),
  ...pairs.vectors.flatMap(({ publicSpkiB64, privatePkcs8B64 }) => [publicSpkiB64, privatePkcs8B64]),
  ...certificates.vectors.filter(({ file }) => file !== 'alipayRootCert.crt').map(({ pem }) => pem),
  ...secured.vectors.flatMap(({ symmetricKey, platformPublicKeyPem }) => [symmetricKey, platformPublicKeyPem]),
  ...[baidu, feishu, wechat, rawData, loginState].flatMap(({ vectors }) => vectors.map(({ sessionKey }) => sessionKey)),
  ...oauth.vectors.map(({ appSecret }) => appSecret),
  ...SAMPLES.map((name) => readFileSync(new URL(`../../../samples/${name}`, import.meta.url), 'utf8')),
];

function digestOfText(text: string): string {
  const [specimen] = inspectSource(Buffer.from(text), 'text', 0);
  const bytes = specimen?.detail?.spki ?? specimen?.detail?.der ?? specimen?.symmetric;
  if (bytes == null) throw new TypeError('no key');
  return digestOf(bytes);
}

describe('the published keys', () => {
  const listed = PUBLISHED_KEYS.map(({ digest }) => digest);

  it('are those of the vectors and samples, each once', () => {
    const known = new Set([
      ...TEXTS.map(digestOfText),
      ...pairs.spkiSha256Only.map(({ spkiSha256 }) => spkiSha256),
      ...aes.vectors.flatMap(({ keyUtf8 }) => (keyUtf8 === undefined ? [] : digestOf(Buffer.from(keyUtf8)))),
    ]);
    expect(listed.toSorted()).toEqual([...known].sort());
  });

  it('do not hold root certificates, which every app has', () => {
    const roots = certificates.vectors.filter(({ file }) => file === 'alipayRootCert.crt');
    const digests = roots.flatMap(({ pem }) =>
      inspectSource(Buffer.from(pem), 'text', 0).flatMap(({ detail }) => (detail?.spki ? digestOf(detail.spki) : [])),
    );
    expect(digests.length).toBeGreaterThan(0);
    expect(digests.filter((digest) => listed.includes(digest))).toEqual([]);
  });

  it('say who published them', () => {
    const named = new Set(PUBLISHED_KEYS.map(({ publication }) => publication));
    expect([...named].sort()).toEqual(Object.keys(TERMS.publication).sort());
    expect(PUBLISHED_KEYS.filter(({ source }) => source === '')).toEqual([]);
  });
});
