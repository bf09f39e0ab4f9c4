import { generateKeyPairSync } from 'node:crypto';
import { describeCheck } from '../../../helpers/check-table.ts';
import { publicText } from '../../../helpers/forge-keys.ts';
import { alipayCertificates, OWN_PAIR, OWN_PRIVATE, OWN_PUBLIC } from '../../../helpers/own-keys.ts';

const SM2 = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  .publicKey.export({ format: 'pem', type: 'spki' })
  .toString();

describeCheck('alipay/app-public-key-kind', 'alipay', {
  accept: [{ name: 'an SPKI key', app: { appPublicKey: OWN_PUBLIC } }],
  reject: [
    { name: 'the private key', app: { appPublicKey: OWN_PRIVATE }, code: 'key-kind-unexpected' },
    {
      name: 'a certificate',
      app: { appPublicKey: alipayCertificates().appCertPublicKey },
      code: 'certificate-in-key-slot',
      args: { expected: 'appCertPublicKey' },
    },
    { name: 'PKCS#1', app: { appPublicKey: publicText(OWN_PAIR, 'pem-pkcs1') }, code: 'public-key-not-spki' },
  ],
  cannotTell: [
    {
      name: 'a key of SM2, which some apps may have',
      app: { appPublicKey: 'env:SM2' },
      env: { SM2 },
      code: 'key-not-rsa',
    },
    { name: 'a variable that is not set', app: { appPublicKey: 'env:NOT_SET' }, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without it', app: {}, reason: 'not-configured' }],
});
