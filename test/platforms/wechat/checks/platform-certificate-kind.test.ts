import { generateKeyPairSync } from 'node:crypto';
import { describeCheck } from '../../../helpers/check-table.ts';
import { certificatePem, privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { platformPublicKey: 'file:platform.pem' };
const pair = rsaPair(2048, 0);
const elliptic = (namedCurve: string): string =>
  generateKeyPairSync('ec', { namedCurve }).publicKey.export({ format: 'pem', type: 'spki' }).toString();

describeCheck('wechat/platform-certificate-kind', 'wechat', {
  accept: [
    { name: 'a certificate', app, files: { 'platform.pem': certificatePem(pair, 'made-up') } },
    { name: 'the public key in a certificate', app, files: { 'platform.pem': publicText(pair, 'pem') } },
    { name: 'PKCS#1', app, files: { 'platform.pem': publicText(pair, 'pem-pkcs1') } },
    { name: 'bare base64', app, files: { 'platform.pem': publicText(pair, 'bare-spki') } },
  ],
  reject: [
    {
      name: 'a private key',
      app,
      files: { 'platform.pem': privateText(pair, 'pem') },
      code: 'private-key-in-public-slot',
      severity: 'error',
    },
    {
      name: 'a symmetric key',
      app,
      files: { 'platform.pem': Buffer.from('made-up key of thirty-two bytes!').toString('base64') },
      code: 'key-kind-unexpected',
      args: { field: 'platformPublicKey', keyKind: 'symmetric' },
    },
    {
      name: 'a curve that WeChat does not use',
      app,
      files: { 'platform.pem': elliptic('prime256v1') },
      code: 'key-kind-unexpected',
      args: { keyKind: 'ec-public' },
    },
    {
      name: 'a part of the certificate',
      app,
      files: { 'platform.pem': certificatePem(pair, 'made-up').replace(/(?:[^\n]+\n){4}(?=-----END)/, '') },
      code: 'key-cut',
    },
  ],
  cannotTell: [
    { name: 'a key of SM2', app, files: { 'platform.pem': elliptic('SM2') }, code: 'key-not-rsa' },
    { name: 'a file that is missing', app, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without API security', app: {}, reason: 'no-api-security' }],
});
