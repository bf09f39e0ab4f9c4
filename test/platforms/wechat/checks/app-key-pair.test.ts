import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const own = rsaPair(2048, 0);
const other = rsaPair(2048, 1);
const app = { appPrivateKey: 'env:PRIVATE_KEY', appPublicKey: 'env:PUBLIC_KEY' };
const env = { PRIVATE_KEY: privateText(own, 'pem'), PUBLIC_KEY: publicText(own, 'pem') };

describeCheck('wechat/app-key-pair', 'wechat', {
  accept: [
    { name: 'both halves of a pair', app, env },
    { name: 'halves that are written differently', app, env: { ...env, PUBLIC_KEY: publicText(own, 'bare-pkcs1') } },
  ],
  reject: [
    {
      name: 'halves of two pairs',
      app,
      env: { ...env, PUBLIC_KEY: publicText(other, 'pem') },
      code: 'app-keys-do-not-match',
      severity: 'error',
      args: { field: 'appPublicKey' },
    },
  ],
  cannotTell: [
    {
      name: 'a private key that is cut',
      app,
      env: { ...env, PRIVATE_KEY: privateText(own, 'bare-pkcs8').slice(0, 1000) },
      code: 'key-cut',
    },
    {
      name: 'a public key that is none',
      app,
      env: { ...env, PUBLIC_KEY: '0123456789abcdef0123456789abcdef' },
      code: 'key-kind-unexpected',
    },
    { name: 'a variable that is not set', app, env: { PUBLIC_KEY: env.PUBLIC_KEY }, code: 'config-secret-missing' },
  ],
  notApplicable: [
    { name: 'an app without API security', app: {}, reason: 'no-api-security' },
    { name: 'one half alone', app: { appPublicKey: 'env:PUBLIC_KEY' }, env, reason: 'no-api-security' },
  ],
});
