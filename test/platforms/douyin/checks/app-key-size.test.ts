import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const code = 'douyin-app-key-too-small';

describeCheck('douyin/app-key-size', 'douyin', {
  accept: [
    {
      name: 'a private key of 2048 bits',
      app: { appPrivateKey: 'env:KEY' },
      env: { KEY: privateText(rsaPair(2048, 0), 'pem') },
    },
    {
      name: 'a public key of 2048 bits',
      app: { appPublicKey: 'env:KEY' },
      env: { KEY: publicText(rsaPair(2048, 0), 'pem') },
    },
  ],
  reject: [
    {
      name: 'a private key of 1024 bits',
      app: { appPrivateKey: 'env:KEY' },
      env: { KEY: privateText(rsaPair(1024, 0), 'pem') },
      code,
      severity: 'warning',
      args: { field: 'appPrivateKey', bits: 1024, expected: 2048, bytes: 117 },
    },
    {
      name: 'a public key of 1024 bits',
      app: { appPublicKey: 'env:KEY' },
      env: { KEY: publicText(rsaPair(1024, 0), 'pem') },
      code,
      args: { field: 'appPublicKey' },
    },
  ],
  cannotTell: [
    { name: 'a variable that is not set', app: { appPrivateKey: 'env:KEY' }, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without keys', app: { flow: 'encryptedData' }, reason: 'not-configured' }],
});
