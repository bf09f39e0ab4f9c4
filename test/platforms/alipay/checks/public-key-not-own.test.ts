import { describeCheck } from '../../../helpers/check-table.ts';
import { publicText } from '../../../helpers/forge-keys.ts';
import { alipayCertificates, OWN_PAIR, OWN_PRIVATE, OWN_PUBLIC, PLATFORM_PUBLIC } from '../../../helpers/own-keys.ts';

describeCheck('alipay/public-key-not-own', 'alipay', {
  accept: [
    { name: 'the key of Alipay', app: { alipayPublicKey: PLATFORM_PUBLIC, appPrivateKey: OWN_PRIVATE } },
    { name: 'certificates', app: { ...alipayCertificates(), appPrivateKey: OWN_PRIVATE } },
  ],
  reject: [
    {
      name: 'the public half of the app private key',
      app: { alipayPublicKey: OWN_PUBLIC, appPrivateKey: OWN_PRIVATE },
      code: 'own-public-key-used',
      severity: 'error',
    },
    {
      name: 'the app public key',
      app: { alipayPublicKey: OWN_PUBLIC, appPublicKey: publicText(OWN_PAIR, 'pem') },
      code: 'own-public-key-used',
    },
    {
      name: 'the app certificate in both fields',
      app: { ...alipayCertificates(), alipayCertPublicKey: alipayCertificates().appCertPublicKey },
      code: 'own-public-key-used',
    },
    {
      name: 'the private key itself in both fields',
      app: { alipayPublicKey: OWN_PRIVATE, appPrivateKey: OWN_PRIVATE },
      code: 'own-public-key-used',
    },
  ],
  cannotTell: [
    { name: 'without any own key', app: { alipayPublicKey: PLATFORM_PUBLIC }, code: 'value-not-configured' },
    {
      name: 'an own key whose variable is not set',
      app: { alipayPublicKey: PLATFORM_PUBLIC, appPrivateKey: 'env:NOT_SET' },
      code: 'config-secret-missing',
    },
  ],
});
