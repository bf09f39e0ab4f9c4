import { describeCheck } from '../../../helpers/check-table.ts';
import { alipayCertificates, PLATFORM_PUBLIC } from '../../../helpers/own-keys.ts';

describeCheck('alipay/public-key-present', 'alipay', {
  accept: [
    { name: 'a public key', app: { alipayPublicKey: PLATFORM_PUBLIC } },
    { name: 'a certificate', app: alipayCertificates() },
  ],
  reject: [{ name: 'neither', app: {}, code: 'alipay-public-key-absent', severity: 'error' }],
  cannotTell: [
    { name: 'a variable that is not set', app: { alipayPublicKey: 'env:NOT_SET' }, code: 'config-secret-missing' },
  ],
});
