import { generateKeyPairSync } from 'node:crypto';
import { describeCheck } from '../../../helpers/check-table.ts';
import { certificatePem, privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { appPublicKey: 'file:public.pem' };
const pair = rsaPair(2048, 0);
const sm2 = generateKeyPairSync('ec', { namedCurve: 'SM2' }).publicKey.export({ format: 'pem', type: 'spki' });

describeCheck('wechat/app-public-key-kind', 'wechat', {
  accept: [
    { name: 'SPKI', app, files: { 'public.pem': publicText(pair, 'pem') } },
    { name: 'bare base64', app, files: { 'public.pem': publicText(pair, 'bare-spki') } },
  ],
  reject: [
    {
      name: 'PKCS#1',
      app,
      files: { 'public.pem': publicText(pair, 'pem-pkcs1') },
      code: 'public-key-not-spki',
      severity: 'warning',
    },
    {
      name: 'the private key',
      app,
      files: { 'public.pem': privateText(pair, 'pem') },
      code: 'key-kind-unexpected',
      severity: 'error',
      args: { field: 'appPublicKey', keyKind: 'rsa-private-pkcs8' },
    },
    {
      name: 'a certificate',
      app,
      files: { 'public.pem': certificatePem(pair, 'made-up') },
      code: 'certificate-in-key-slot',
    },
  ],
  cannotTell: [
    { name: 'a key of SM2', app, files: { 'public.pem': sm2.toString() }, code: 'key-not-rsa' },
    { name: 'a file that is missing', app, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without API security', app: {}, reason: 'no-api-security' }],
});
