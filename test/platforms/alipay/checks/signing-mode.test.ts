import { describeCheck } from '../../../helpers/check-table.ts';
import { alipayCertificates, OWN_PUBLIC, PLATFORM_PUBLIC } from '../../../helpers/own-keys.ts';

describeCheck('alipay/signing-mode', 'alipay', {
  accept: [
    { name: 'a public key alone', app: { alipayPublicKey: PLATFORM_PUBLIC } },
    { name: 'certificates alone', app: alipayCertificates() },
  ],
  reject: [
    {
      name: 'another key beside the certificate',
      app: { ...alipayCertificates(), alipayPublicKey: OWN_PUBLIC },
      code: 'two-signing-modes',
      severity: 'error',
    },
    {
      name: 'the same key twice',
      app: { ...alipayCertificates(), alipayPublicKey: PLATFORM_PUBLIC },
      code: 'signing-mode-twice',
      severity: 'warning',
    },
  ],
  cannotTell: [
    { name: 'without either', app: {}, code: 'value-not-configured' },
    {
      name: 'a public key that is cut, beside the certificate',
      app: { ...alipayCertificates(), alipayPublicKey: PLATFORM_PUBLIC.slice(0, 300) },
      code: 'value-not-readable',
    },
    { name: 'a variable that is not set', app: { alipayPublicKey: 'env:NOT_SET' }, code: 'config-secret-missing' },
  ],
});
