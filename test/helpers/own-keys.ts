/** Two key pairs that cost nothing to make: the published test pair plays Alipay's, the samples' own pair the app's. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import keyPairs from '../vectors/alipay-key-pair.json' with { type: 'json' };
import { certificatePem, privateText, publicText, type RsaPair, rsaPair } from './forge-keys.ts';

const privateKey = createPrivateKey(
  readFileSync(new URL('../../samples/alipay/app-private-key.pem', import.meta.url), 'utf8'),
);

/** The pair of an app; 2048 bits. */
export const OWN_PAIR: RsaPair = { bits: 2048, privateKey, publicKey: createPublicKey(privateKey) };

const platformKey = createPrivateKey({
  key: Buffer.from(keyPairs.vectors[0]?.privatePkcs8B64 ?? '', 'base64'),
  format: 'der',
  type: 'pkcs8',
});

/** The pair of a platform; 2048 bits. */
export const PLATFORM_PAIR: RsaPair = { bits: 2048, privateKey: platformKey, publicKey: createPublicKey(platformKey) };

/** A pair of 1024 bits, which RSA2 does not take. */
export const smallPair = (): RsaPair => rsaPair(1024, 0);

/** Texts of the keys, as they stand in a configuration. */
export const OWN_PRIVATE = privateText(OWN_PAIR, 'bare-pkcs8');
export const OWN_PUBLIC = publicText(OWN_PAIR, 'bare-spki');
export const PLATFORM_PUBLIC = publicText(PLATFORM_PAIR, 'bare-spki');

/** APPID and account in the certificates below. */
export const CERTIFIED_APP = '2021001161683774';
const ACCOUNT = '2088831204659217';

const AUTHORITY = 'Ant Financial Certification Authority';

/** Certificates as the console issues them; `suffix` is ` test` in the sandbox, where one authority issues both. */
export function alipayCertificates(suffix = '', appId = CERTIFIED_APP, account = ACCOUNT) {
  return {
    appCertPublicKey: certificatePem(OWN_PAIR, `${ACCOUNT}-${appId}`, {
      issuer: `${AUTHORITY} Class ${suffix === '' ? 1 : 2} R1${suffix}`,
    }),
    alipayCertPublicKey: certificatePem(PLATFORM_PAIR, `Alipay-${account}`, {
      issuer: `${AUTHORITY} Class 2 R1${suffix}`,
    }),
    alipayRootCert: certificatePem(PLATFORM_PAIR, `${AUTHORITY} R1`),
  };
}
