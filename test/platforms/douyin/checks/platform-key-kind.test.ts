import { describeCheck } from '../../../helpers/check-table.ts';
import { certificatePem, privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { platformPublicKey: 'env:KEY' };
const pair = rsaPair(2048, 1);

describeCheck('douyin/platform-key-kind', 'douyin', {
  accept: [{ name: 'an RSA public key', app, env: { KEY: publicText(pair, 'bare-spki') } }],
  reject: [
    {
      name: 'a private key',
      app,
      env: { KEY: privateText(pair, 'pem') },
      code: 'private-key-in-public-slot',
      severity: 'error',
    },
    { name: 'a certificate', app, env: { KEY: certificatePem(pair, 'made up') }, code: 'certificate-in-key-slot' },
    { name: 'PKCS#1', app, env: { KEY: publicText(pair, 'bare-pkcs1') }, code: 'public-key-not-spki' },
  ],
  cannotTell: [
    { name: 'a variable that is not set', app: { platformPublicKey: 'env:NOT_SET' }, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without platform key', app: {}, reason: 'not-configured' }],
});
