import { generateKeyPairSync } from 'node:crypto';
import { describeCheck } from '../../../helpers/check-table.ts';
import { publicText } from '../../../helpers/forge-keys.ts';
import { alipayCertificates, OWN_PRIVATE, PLATFORM_PAIR, PLATFORM_PUBLIC } from '../../../helpers/own-keys.ts';

const SM2 = generateKeyPairSync('ec', { namedCurve: 'SM2' })
  .publicKey.export({ format: 'pem', type: 'spki' })
  .toString();

describeCheck('alipay/public-key-kind', 'alipay', {
  accept: [
    { name: 'one line of base64', app: { alipayPublicKey: PLATFORM_PUBLIC } },
    {
      name: 'PEM in a file',
      app: { alipayPublicKey: 'file:a.pem' },
      files: { 'a.pem': publicText(PLATFORM_PAIR, 'pem') },
    },
    { name: 'PEM with Windows line ends', app: { alipayPublicKey: publicText(PLATFORM_PAIR, 'pem-crlf') } },
  ],
  reject: [
    {
      name: 'a private key',
      app: { alipayPublicKey: OWN_PRIVATE },
      code: 'private-key-in-public-slot',
      severity: 'error',
    },
    {
      name: 'a certificate',
      app: { alipayPublicKey: alipayCertificates().alipayCertPublicKey },
      code: 'certificate-in-key-slot',
      args: { field: 'alipayPublicKey', expected: 'alipayCertPublicKey' },
    },
    { name: 'PKCS#1', app: { alipayPublicKey: publicText(PLATFORM_PAIR, 'bare-pkcs1') }, code: 'public-key-not-spki' },
    { name: 'an AES key', app: { alipayPublicKey: 'aa4BtZ4tspm2wnXLb1ThQA==' }, code: 'key-kind-unexpected' },
    { name: 'a key that was cut', app: { alipayPublicKey: PLATFORM_PUBLIC.slice(0, 300) }, code: 'key-cut' },
    { name: 'a path without file:', app: { alipayPublicKey: 'keys/alipayPublicKey_RSA2.txt' }, code: 'key-is-path' },
  ],
  cannotTell: [
    {
      name: 'a key of SM2, which some apps may have',
      app: { alipayPublicKey: 'env:SM2' },
      env: { SM2 },
      code: 'key-not-rsa',
    },
    { name: 'a variable that is not set', app: { alipayPublicKey: 'env:NOT_SET' }, code: 'config-secret-missing' },
    { name: 'a file that is missing', app: { alipayPublicKey: 'file:gone.txt' }, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'certificate mode', app: alipayCertificates(), reason: 'not-configured' }],
});
