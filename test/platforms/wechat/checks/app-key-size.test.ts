import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const small = rsaPair(1024, 0);
const usual = rsaPair(2048, 0);
const appPrivateKey = 'env:PRIVATE_KEY';
const appPublicKey = 'env:PUBLIC_KEY';

describeCheck('wechat/app-key-size', 'wechat', {
  accept: [
    { name: '2048 bits', app: { appPrivateKey }, env: { PRIVATE_KEY: privateText(usual, 'pem') } },
    { name: 'a public key of 2048 bits', app: { appPublicKey }, env: { PUBLIC_KEY: publicText(usual, 'pem') } },
  ],
  reject: [
    {
      name: 'a private key of 1024 bits',
      app: { appPrivateKey },
      env: { PRIVATE_KEY: privateText(small, 'pem') },
      code: 'api-security-key-too-small',
      severity: 'warning',
      args: { field: 'appPrivateKey', bits: 1024, expected: 2048 },
    },
    {
      name: 'a public key of 1024 bits beside a larger private one',
      app: { appPrivateKey, appPublicKey },
      env: { PRIVATE_KEY: privateText(usual, 'pem'), PUBLIC_KEY: publicText(small, 'pem') },
      code: 'api-security-key-too-small',
      args: { field: 'appPublicKey' },
    },
  ],
  cannotTell: [
    {
      name: 'a key that is cut',
      app: { appPrivateKey },
      env: { PRIVATE_KEY: privateText(usual, 'bare-pkcs8').slice(0, 300) },
      code: 'key-cut',
    },
    { name: 'a variable that is not set', app: { appPrivateKey }, env: {}, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without API security', app: {}, reason: 'no-api-security' }],
});
