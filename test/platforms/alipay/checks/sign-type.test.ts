import { describeCheck } from '../../../helpers/check-table.ts';
import { alipayCertificates } from '../../../helpers/own-keys.ts';

describeCheck('alipay/sign-type', 'alipay', {
  accept: [{ name: 'RSA2', app: { signType: 'RSA2' } }],
  reject: [
    { name: 'RSA', app: { signType: 'RSA' }, code: 'sign-type-old', severity: 'warning' },
    {
      name: 'RSA with certificates',
      app: { signType: 'RSA', ...alipayCertificates() },
      code: 'certificate-needs-rsa2',
      severity: 'error',
    },
  ],
  cannotTell: [{ name: 'without signType', app: {}, code: 'value-not-configured' }],
});
