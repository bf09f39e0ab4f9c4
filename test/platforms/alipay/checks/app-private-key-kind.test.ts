import { generateKeyPairSync } from 'node:crypto';
import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText } from '../../../helpers/forge-keys.ts';
import { alipayCertificates, OWN_PAIR, OWN_PRIVATE, OWN_PUBLIC } from '../../../helpers/own-keys.ts';

const SM2 = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  .privateKey.export({ format: 'pem', type: 'pkcs8' })
  .toString();

describeCheck('alipay/app-private-key-kind', 'alipay', {
  accept: [
    { name: 'PKCS#8 for Java', app: { appPrivateKey: OWN_PRIVATE } },
    { name: 'PKCS#1 for others', app: { appPrivateKey: privateText(OWN_PAIR, 'pem-pkcs1') } },
    {
      name: 'PEM in a variable with written-out line ends, with a warning at most',
      app: { appPrivateKey: 'env:KEY' },
      env: { KEY: privateText(OWN_PAIR, 'pem') },
    },
  ],
  reject: [
    { name: 'a public key', app: { appPrivateKey: OWN_PUBLIC }, code: 'public-key-in-private-slot', severity: 'error' },
    {
      name: 'a certificate',
      app: { appPrivateKey: alipayCertificates().appCertPublicKey },
      code: 'key-kind-unexpected',
      args: { keyKind: 'certificate' },
    },
    { name: 'a key that was cut', app: { appPrivateKey: OWN_PRIVATE.slice(0, 1000) }, code: 'key-cut' },
    {
      name: 'written-out line ends',
      app: { appPrivateKey: privateText(OWN_PAIR, 'pem').replaceAll('\n', '\\n') },
      code: 'key-newlines-written-out',
      severity: 'warning',
    },
  ],
  cannotTell: [
    {
      name: 'a key of SM2, which some apps may have',
      app: { appPrivateKey: 'env:SM2' },
      env: { SM2 },
      code: 'key-not-rsa',
    },
    { name: 'a variable that is not set', app: { appPrivateKey: 'env:NOT_SET' }, code: 'config-secret-missing' },
    {
      name: 'a variable that is empty',
      app: { appPrivateKey: 'env:EMPTY' },
      env: { EMPTY: ' ' },
      code: 'config-secret-missing',
    },
  ],
  notApplicable: [{ name: 'an app without it', app: {}, reason: 'not-configured' }],
});
