import { describeCheck } from '../../helpers/check-table.ts';
import { base64Key, privateText, publicText, rsaPair } from '../../helpers/forge-keys.ts';
import { createRandom } from '../../helpers/forge-random.ts';
import certificates from '../../vectors/alipay-certificates.json' with { type: 'json' };

const random = createRandom('two-environments');
const [KEY, OTHER] = [base64Key(random), base64Key(random)];
const ROOT = certificates.vectors.find(({ file }) => file === 'alipayRootCert.crt')?.pem ?? '';
const pair = rsaPair(2048, 0);
const env = { KEY, OTHER, PRIVATE: privateText(pair, 'pem'), PUBLIC: publicText(pair, 'bare-spki'), ROOT };
const production = { environment: 'production' };
const sandbox = { platform: 'alipay', appId: '9021000100000000', environment: 'sandbox' };
const code = 'key-in-two-environments';

describeCheck('keys/two-environments', 'alipay', {
  accept: [
    {
      name: 'keys of their own',
      app: { ...production, aesKey: 'env:KEY' },
      others: { test: { ...sandbox, aesKey: 'env:OTHER' } },
      env,
    },
    {
      name: 'one key in two apps of production',
      app: { ...production, aesKey: 'env:KEY' },
      others: {
        shop: { ...sandbox, environment: 'production', aesKey: 'env:KEY' },
        test: { ...sandbox, aesKey: 'env:OTHER' },
      },
      env,
    },
    {
      name: 'one app under two names, as platforms without a sandbox have it',
      app: { ...production, appId: '2021001100000000', aesKey: 'env:KEY' },
      others: { test: { ...sandbox, appId: '2021001100000000', aesKey: 'env:KEY' } },
      env,
    },
    {
      name: 'the root certificates in both',
      app: { ...production, alipayRootCert: 'env:ROOT' },
      others: { test: { ...sandbox, alipayRootCert: 'env:ROOT' } },
      env,
    },
    {
      name: 'an app of unknown environment that shares nothing',
      app: { aesKey: 'env:KEY' },
      others: { test: { ...sandbox, aesKey: 'env:OTHER' } },
      env,
    },
  ],
  reject: [
    {
      name: 'one AES key',
      app: { ...production, aesKey: 'env:KEY' },
      others: { test: { ...sandbox, aesKey: 'env:KEY' } },
      env,
      code,
      severity: 'error',
      args: { app: 'app', field: 'aesKey', otherApp: 'test', otherField: 'aesKey' },
    },
    {
      name: 'the halves of one pair, written in two ways',
      app: { ...production, appPublicKey: 'env:PUBLIC', appPrivateKey: 'env:PRIVATE' },
      others: { test: { ...sandbox, appPublicKey: 'env:PUBLIC' } },
      env,
      code,
      args: { field: 'appPrivateKey', otherField: 'appPublicKey' },
    },
    {
      name: 'one AppSecret that has no form of a key',
      app: { ...production, aesKey: 'env:KEY' },
      others: {
        live: { platform: 'douyin', appId: 'tt0123456789abcdef', ...production, appSecret: 'env:SECRET' },
        test: { platform: 'douyin', appId: 'tt0123456789abcde0', environment: 'sandbox', appSecret: 'env:SAME_SECRET' },
      },
      env: { ...env, SECRET: 'made-up-secret', SAME_SECRET: 'made-up-secret' },
      code,
      args: { app: 'live', field: 'appSecret', otherApp: 'test' },
    },
  ],
  cannotTell: [
    {
      name: 'an app of unknown environment that shares a key',
      app: { aesKey: 'env:KEY' },
      others: { test: { ...sandbox, aesKey: 'env:KEY' } },
      env,
      code: 'value-not-configured',
    },
  ],
  notApplicable: [
    { name: 'one app', app: { ...production, aesKey: 'env:KEY' }, env, reason: 'one-environment' },
    {
      name: 'apps of one environment',
      app: { ...production, aesKey: 'env:KEY' },
      others: { shop: { ...sandbox, ...production, aesKey: 'env:KEY' } },
      env,
      reason: 'one-environment',
    },
    {
      name: 'apps of which none has an environment',
      app: { aesKey: 'env:KEY' },
      others: { shop: { platform: 'alipay', appId: '2021001100000001', aesKey: 'env:KEY' } },
      env,
      reason: 'one-environment',
    },
  ],
});
