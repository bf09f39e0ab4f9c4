import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { appPrivateKey: 'env:KEY' };
const pair = rsaPair(2048, 0);

describeCheck('douyin/app-private-key-kind', 'douyin', {
  accept: [
    { name: 'PKCS#8', app, env: { KEY: privateText(pair, 'pem') } },
    { name: 'PKCS#1', app, env: { KEY: privateText(pair, 'pem-pkcs1') } },
  ],
  reject: [
    {
      name: 'the public key',
      app,
      env: { KEY: publicText(pair, 'bare-spki') },
      code: 'public-key-in-private-slot',
      severity: 'error',
      args: { field: 'appPrivateKey' },
    },
    { name: 'a key that was cut', app, env: { KEY: privateText(pair, 'bare-pkcs8').slice(0, 1200) }, code: 'key-cut' },
    { name: 'an AES key', app, env: { KEY: 'cGhvbmVraXQgdGVzdCAwMQ==' }, code: 'key-kind-unexpected' },
  ],
  cannotTell: [{ name: 'a variable that is not set', app, code: 'config-secret-missing' }],
  notApplicable: [{ name: 'an app without private key', app: {}, reason: 'not-configured' }],
});
