import { describeCheck } from '../../../helpers/check-table.ts';
import { certificatePem } from '../../../helpers/forge-keys.ts';
import { alipayCertificates, OWN_PAIR, OWN_PUBLIC } from '../../../helpers/own-keys.ts';

const ALL = alipayCertificates();

describeCheck('alipay/certificate-kinds', 'alipay', {
  accept: [
    { name: 'each in its field', app: ALL },
    { name: 'the sandbox', app: alipayCertificates(' test') },
  ],
  reject: [
    {
      name: 'the app certificate in the place of Alipay’s',
      app: { ...ALL, alipayCertPublicKey: ALL.appCertPublicKey },
      code: 'certificate-in-wrong-slot',
      args: { field: 'alipayCertPublicKey', expected: 'appCertPublicKey' },
    },
    {
      name: 'a certificate of another authority',
      app: { appCertPublicKey: certificatePem(OWN_PAIR, 'shop.example.com') },
      code: 'certificate-not-alipay',
    },
    {
      name: 'a plain public key',
      app: { ...ALL, appCertPublicKey: OWN_PUBLIC },
      code: 'certificate-expected',
      args: { field: 'appCertPublicKey', keyKind: 'rsa-public-spki' },
    },
  ],
  cannotTell: [
    { name: 'a file that is missing', app: { appCertPublicKey: 'file:gone.crt' }, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'public-key mode', app: {}, reason: 'no-certificates' }],
});
