import { describeCheck } from '../../helpers/check-table.ts';
import { base64Key, publicText, rsaPair } from '../../helpers/forge-keys.ts';
import { createRandom } from '../../helpers/forge-random.ts';
import certificates from '../../vectors/alipay-certificates.json' with { type: 'json' };
import pair from '../../vectors/alipay-key-pair.json' with { type: 'json' };

const PUBLISHED_KEY = 'aa4BtZ4tspm2wnXLb1ThQA==';
const [{ publicSpkiB64: PUBLIC, privatePkcs8B64: PRIVATE } = { publicSpkiB64: '', privatePkcs8B64: '' }] = pair.vectors;
const ROOT = certificates.vectors.find(({ file }) => file === 'alipayRootCert.crt')?.pem ?? '';
const code = 'key-published';

describeCheck('keys/published', 'alipay', {
  accept: [
    {
      name: 'keys of its own',
      app: { aesKey: 'env:KEY', alipayPublicKey: 'env:PUBLIC' },
      env: { KEY: base64Key(createRandom('published')), PUBLIC: publicText(rsaPair(2048, 0), 'pem') },
    },
    { name: 'the root certificates, which every app has', app: { alipayRootCert: 'env:ROOT' }, env: { ROOT } },
    {
      name: 'a published key in the sandbox alone',
      app: { environment: 'sandbox', aesKey: 'env:PUBLISHED' },
      others: {
        shop: { platform: 'alipay', appId: '2021001100000001', environment: 'production', aesKey: 'env:KEY' },
      },
      env: { PUBLISHED: PUBLISHED_KEY, KEY: base64Key(createRandom('published')) },
    },
  ],
  reject: [
    {
      name: 'the AES key of the SDK in production',
      app: { environment: 'production', aesKey: 'env:KEY' },
      env: { KEY: PUBLISHED_KEY },
      code,
      severity: 'error',
      args: { app: 'app', field: 'aesKey', publication: 'alipay-sdk' },
    },
    {
      name: 'a published key in an app of unknown environment',
      app: { aesKey: 'env:KEY' },
      env: { KEY: PUBLISHED_KEY },
      code,
    },
    {
      name: 'the public half of a published pair',
      app: { alipayPublicKey: 'env:KEY' },
      env: { KEY: PUBLIC },
      code,
      args: { field: 'alipayPublicKey' },
    },
    { name: 'its private half', app: { appPrivateKey: 'env:KEY' }, env: { KEY: PRIVATE }, code },
  ],
  cannotTell: [],
  notApplicable: [
    {
      name: 'an app of the sandbox',
      app: { environment: 'sandbox', aesKey: 'env:KEY' },
      env: { KEY: PUBLISHED_KEY },
      reason: 'sandbox',
    },
    { name: 'an app without keys', app: {}, reason: 'not-configured' },
  ],
});
