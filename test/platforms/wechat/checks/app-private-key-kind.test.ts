import { generateKeyPairSync } from 'node:crypto';
import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { appPrivateKey: 'env:PRIVATE_KEY' };
const pair = rsaPair(2048, 0);
const sm2 = generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey.export({ format: 'pem', type: 'pkcs8' });

describeCheck('wechat/app-private-key-kind', 'wechat', {
  accept: [
    { name: 'PKCS#8', app, env: { PRIVATE_KEY: privateText(pair, 'pem') } },
    { name: 'PKCS#1', app, env: { PRIVATE_KEY: privateText(pair, 'pem-pkcs1') } },
    { name: 'bare base64', app, env: { PRIVATE_KEY: privateText(pair, 'bare-pkcs8') } },
  ],
  reject: [
    {
      name: 'a public key',
      app,
      env: { PRIVATE_KEY: publicText(pair, 'pem') },
      code: 'public-key-in-private-slot',
      severity: 'error',
      args: { field: 'appPrivateKey' },
    },
    {
      name: 'an AppSecret',
      app,
      env: { PRIVATE_KEY: '0123456789abcdef0123456789abcdef' },
      code: 'key-kind-unexpected',
      args: { field: 'appPrivateKey', keyKind: 'hex-key' },
    },
    {
      name: 'a part of the key',
      app,
      env: { PRIVATE_KEY: privateText(pair, 'bare-pkcs8').slice(0, 1000) },
      code: 'key-cut',
    },
  ],
  cannotTell: [
    { name: 'a key of SM2', app, env: { PRIVATE_KEY: sm2.toString() }, code: 'key-not-rsa' },
    { name: 'a variable that is not set', app, env: {}, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without API security', app: {}, reason: 'no-api-security' }],
});
