import { describeCheck } from '../../../helpers/check-table.ts';
import { certificatePem, privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { appPublicKey: 'env:KEY' };
const pair = rsaPair(2048, 0);

describeCheck('douyin/app-public-key-kind', 'douyin', {
  accept: [
    { name: 'PEM', app, env: { KEY: publicText(pair, 'pem') } },
    { name: 'bare base64', app, env: { KEY: publicText(pair, 'bare-spki') } },
  ],
  reject: [
    {
      name: 'PKCS#1',
      app,
      env: { KEY: publicText(pair, 'pem-pkcs1') },
      code: 'public-key-not-spki',
      severity: 'error',
      args: { field: 'appPublicKey' },
    },
    { name: 'a certificate', app, env: { KEY: certificatePem(pair, 'made up') }, code: 'certificate-in-key-slot' },
    { name: 'the private key', app, env: { KEY: privateText(pair, 'pem') }, code: 'key-kind-unexpected' },
  ],
  cannotTell: [
    { name: 'a variable that is not set', app: { appPublicKey: 'env:NOT_SET' }, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without public key', app: {}, reason: 'not-configured' }],
});
