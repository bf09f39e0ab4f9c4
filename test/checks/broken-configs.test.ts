/** Configurations with one mistake each: the first thing that fails is the check that is about it. */
import { describe, expect, it } from 'vitest';
import { certificatePem, privateText, publicText, rsaPair } from '../helpers/forge-keys.ts';
import {
  alipayCertificates,
  CERTIFIED_APP,
  OWN_PAIR,
  OWN_PRIVATE,
  OWN_PUBLIC,
  PLATFORM_PAIR,
  PLATFORM_PUBLIC,
  smallPair,
} from '../helpers/own-keys.ts';
import { runMain } from '../helpers/run-main.ts';

type App = Readonly<Record<string, unknown>>;

const done = { done: true, date: '2026-11-01' };
const open = { done: false };

const ALIPAY: App = {
  platform: 'alipay',
  appId: '2021001100000000',
  environment: 'production',
  signType: 'RSA2',
  encryptType: 'AES',
  alipayPublicKey: PLATFORM_PUBLIC,
  appPrivateKey: 'env:PRIVATE',
  appPublicKey: 'env:PUBLIC',
  aesKey: 'env:AES',
  gateway: 'https://shop.example.com/notify',
  openapiGateway: 'https://openapi.alipay.com/gateway.do',
  minClientVersion: '10.1.35',
  account: { kind: 'enterprise' },
  backend: 'https://api.example.com/phone',
  domains: ['https://api.example.com'],
};

const CERTIFIED: App = {
  ...ALIPAY,
  appId: CERTIFIED_APP,
  alipayPublicKey: undefined,
  ...alipayCertificates(),
};

const WECHAT: App = {
  platform: 'wechat',
  appId: 'wx0123456789abcdef',
  environment: 'production',
  appSecret: 'env:SECRET',
  flow: 'code',
  minBaseLibrary: '2.21.2',
  account: { kind: 'enterprise', isVerified: true, isOverseas: false },
};

const SECURED: App = {
  ...WECHAT,
  symKey: 'env:SYM',
  symKeySn: 'fa05fe1e5bcc79b81ad5ad4b58acf787',
};

const BAIDU: App = {
  platform: 'baidu',
  appKey: 'a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4',
  appId: '15263713',
  environment: 'production',
  appSecret: 'env:BAIDU_SECRET',
  account: { kind: 'enterprise' },
};

const DOUYIN: App = {
  platform: 'douyin',
  appId: 'tt0123456789abcdef',
  environment: 'production',
  flow: 'code',
  minBaseLibrary: '3.51.0',
  appPrivateKey: 'env:PRIVATE',
  appPublicKey: 'env:PUBLIC',
  account: { kind: 'enterprise' },
};

const ENV = {
  PRIVATE: OWN_PRIVATE,
  PUBLIC: OWN_PUBLIC,
  AES: 'q83vASNFZ4mrze8BI0VniQ==',
  SECRET: '0123456789abcdef0123456789abcdef',
  BAIDU_SECRET: 'Z1y2X3w4V5u6Z1y2X3w4V5u6Z1y2X3w4',
  SYM: Buffer.alloc(32, 0x5a).toString('base64'),
};

const GOOD: Readonly<Record<string, App>> = { ALIPAY, CERTIFIED, WECHAT, SECURED, BAIDU, DOUYIN };

const BROKEN: readonly (readonly [mistake: string, id: string, app: App])[] = [
  ['a PID for the APPID', 'alipay/app-id-shape', { ...ALIPAY, appId: '2088102146225135' }],
  ['an AppID of WeChat for the APPID', 'alipay/app-id-shape', { ...ALIPAY, appId: 'wx0123456789abcdef' }],
  ['an APPID of the sandbox', 'alipay/app-id-environment', { ...ALIPAY, appId: '9021000122689420' }],
  ['the app as its own third-party app', 'alipay/isv-app-id', { ...ALIPAY, isvAppId: '2021001100000000' }],
  ['the old signature type', 'alipay/sign-type', { ...ALIPAY, signType: 'RSA' }],
  ['a public key beside certificates', 'alipay/signing-mode', { ...CERTIFIED, alipayPublicKey: OWN_PUBLIC }],
  ['no key of Alipay', 'alipay/public-key-present', { ...ALIPAY, alipayPublicKey: undefined }],
  [
    'a private key for Alipay’s',
    'alipay/public-key-kind',
    { ...ALIPAY, alipayPublicKey: privateText(smallPair(), 'bare-pkcs8') },
  ],
  [
    'a certificate for Alipay’s key',
    'alipay/public-key-kind',
    { ...ALIPAY, alipayPublicKey: alipayCertificates().alipayCertPublicKey },
  ],
  ['half of Alipay’s key', 'alipay/public-key-kind', { ...ALIPAY, alipayPublicKey: PLATFORM_PUBLIC.slice(0, 200) }],
  [
    'Alipay’s key in PKCS#1',
    'alipay/public-key-kind',
    { ...ALIPAY, alipayPublicKey: publicText(PLATFORM_PAIR, 'bare-pkcs1') },
  ],
  ['the own public key for Alipay’s', 'alipay/public-key-not-own', { ...ALIPAY, alipayPublicKey: OWN_PUBLIC }],
  [
    'a public key for the private one',
    'alipay/app-private-key-kind',
    { ...ALIPAY, appPrivateKey: publicText(smallPair(), 'bare-spki') },
  ],
  ['a cut private key', 'alipay/app-private-key-kind', { ...ALIPAY, appPrivateKey: OWN_PRIVATE.slice(0, 800) }],
  [
    'an app key of another pair',
    'alipay/app-key-pair',
    { ...ALIPAY, appPublicKey: publicText(smallPair(), 'bare-spki') },
  ],
  ['a key of 1024 bits', 'alipay/key-size', { ...ALIPAY, alipayPublicKey: publicText(smallPair(), 'bare-spki') }],
  ['a missing root certificate', 'alipay/certificate-files', { ...CERTIFIED, alipayRootCert: undefined }],
  [
    'two exchanged certificates',
    'alipay/certificate-kinds',
    {
      ...CERTIFIED,
      alipayCertPublicKey: certificatePem(PLATFORM_PAIR, 'Alipay-2088831204659217', {
        issuer: 'Ant Financial Certification Authority Class 1 R1',
      }),
    },
  ],
  ['certificates of the sandbox', 'alipay/certificate-environment', { ...CERTIFIED, ...alipayCertificates(' test') }],
  ['a certificate of another app', 'alipay/certificate-owner', { ...CERTIFIED, appId: '2021001100000001' }],
  [
    'a certificate for another private key',
    'alipay/certificate-key-pair',
    { ...CERTIFIED, appPublicKey: undefined, appPrivateKey: privateText(rsaPair(2048, 7), 'pem') },
  ],
  ['no AES key', 'alipay/encryption-configured', { ...ALIPAY, aesKey: undefined }],
  ['the private key for the AES key', 'alipay/aes-key-shape', { ...ALIPAY, aesKey: 'env:PRIVATE' }],
  ['an AES key in hex', 'alipay/aes-key-shape', { ...ALIPAY, aesKey: 'env:SECRET' }],
  ['an AES key of 256 bits', 'alipay/aes-key-shape', { ...ALIPAY, aesKey: 'env:SYM' }],
  ['a gateway on the own machine', 'alipay/gateway-url', { ...ALIPAY, gateway: 'http://localhost:8080/notify' }],
  ['a gateway with a fragment', 'alipay/gateway-url', { ...ALIPAY, gateway: 'https://shop.example.com/#/notify' }],
  [
    'the OpenAPI gateway for the app’s',
    'alipay/gateway-url',
    { ...ALIPAY, gateway: 'https://openapi.alipay.com/gateway.do' },
  ],
  [
    'the OpenAPI gateway of the sandbox',
    'alipay/openapi-gateway',
    { ...ALIPAY, openapiGateway: 'https://openapi-sandbox.dl.alipaydev.com/gateway.do' },
  ],
  ['clients that are too old', 'alipay/client-version', { ...ALIPAY, minClientVersion: '10.1.20' }],
  ['a personal account', 'alipay/account-kind', { ...ALIPAY, account: { kind: 'personal' } }],
  [
    'a product that is not added',
    'alipay/console-phone-product',
    { ...ALIPAY, console: { phoneProduct: open, signingMethod: done } },
  ],
  [
    'no signing method',
    'alipay/console-signing-method',
    { ...ALIPAY, console: { phoneProduct: done, signingMethod: open } },
  ],
  [
    'a backend without TLS',
    'app/backend-url',
    { ...ALIPAY, backend: 'http://api.example.com/phone', domains: undefined },
  ],
  ['a backend that is not listed', 'app/backend-listed', { ...ALIPAY, domains: ['https://www.example.com'] }],
  ['an AppSecret in the file', 'secrets/literal', { ...WECHAT, appSecret: '0123456789abcdef0123456789abcdef' }],
  ['an original id for the AppID', 'wechat/app-id-shape', { ...WECHAT, appId: 'gh_0123456789ab' }],
  ['the AppID for the AppSecret', 'wechat/app-secret-shape', { ...WECHAT, appSecret: 'wx0123456789abcdef' }],
  ['a personal account of WeChat', 'wechat/account-kind', { ...WECHAT, account: { kind: 'personal' } }],
  [
    'an account that is not verified',
    'wechat/account-verified',
    { ...WECHAT, account: { kind: 'enterprise', isVerified: false } },
  ],
  ['a base library without code', 'wechat/flow-base-library', { ...WECHAT, minBaseLibrary: '2.10.0' }],
  ['a symmetric key of 16 bytes for AES256_GCM', 'wechat/sym-key-shape', { ...SECURED, symKey: 'env:SECRET' }],
  ['a symmetric key without its number', 'wechat/sym-key-number', { ...SECURED, symKeySn: undefined }],
  ['an undeclared phone number', 'wechat/console-privacy-declared', { ...WECHAT, console: { privacyDeclared: open } }],
  ['the App ID for the AppKey', 'baidu/app-key-shape', { ...BAIDU, appKey: '15263713' }],
  ['the AppKey for the App ID', 'baidu/app-id-shape', { ...BAIDU, appId: 'a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4' }],
  ['a cut AppSecret of Baidu', 'baidu/app-secret-shape', { ...BAIDU, appSecret: 'env:AES' }],
  ['an AppID of WeChat in a Douyin app', 'douyin/app-id-shape', { ...DOUYIN, appId: 'wx0123456789abcdef' }],
  ['a base library of Douyin without code', 'douyin/flow-base-library', { ...DOUYIN, minBaseLibrary: '2.0.0' }],
  [
    'no private key for the code of Douyin',
    'douyin/flow-keys',
    { ...DOUYIN, appPrivateKey: undefined, appPublicKey: undefined },
  ],
  [
    'the own key for the platform’s',
    'douyin/platform-key-not-own',
    { ...DOUYIN, platformPublicKey: publicText(OWN_PAIR, 'pem') },
  ],
];

interface Row {
  readonly id: string;
  readonly outcome: string;
}

async function rowsOf(app: App): Promise<readonly Row[]> {
  // The keys are the published ones of the samples and of the SDK: nothing is said about that here.
  const config = { apps: { shop: app }, rules: { 'keys/published': 'off' } };
  const files = { 'phonekit.config.json': JSON.stringify(config) };
  const { stdout } = await runMain(['doctor', '--json'], { files, env: ENV, nowMs: Date.UTC(2026, 10, 22) });
  const document: { readonly results: readonly Row[]; readonly diagnostics: unknown } = JSON.parse(stdout);
  expect(document.diagnostics).toEqual([]);
  return document.results;
}

describe('broken configurations', () => {
  it('are more than forty', () => {
    expect(BROKEN.length).toBeGreaterThan(40);
  });

  it.each(Object.entries(GOOD))('differ from the good one %s, which has nothing wrong', async (_name, app) => {
    expect((await rowsOf(app)).filter(({ outcome }) => outcome === 'fail' || outcome === 'crashed')).toEqual([]);
  });

  it.each(BROKEN)('name the right check first: %s', async (_mistake, id, app) => {
    const [first] = (await rowsOf(app)).filter(({ outcome }) => outcome === 'fail');
    expect(first?.id).toBe(id);
  });
});
