import { describeCheck } from '../../../helpers/check-table.ts';
import { alipayCertificates } from '../../../helpers/own-keys.ts';

describeCheck('alipay/certificate-environment', 'alipay', {
  accept: [
    { name: 'production', app: { environment: 'production', ...alipayCertificates() } },
    { name: 'the sandbox', app: { environment: 'sandbox', ...alipayCertificates(' test') } },
  ],
  reject: [
    {
      name: 'certificates of the sandbox in production',
      app: { environment: 'production', ...alipayCertificates(' test') },
      code: 'certificate-of-other-environment',
      severity: 'error',
      args: { actual: 'sandbox', environment: 'production' },
    },
    {
      name: 'certificates of production in the sandbox',
      app: { environment: 'sandbox', ...alipayCertificates() },
      code: 'certificate-of-other-environment',
    },
  ],
  cannotTell: [{ name: 'without environment', app: alipayCertificates(), code: 'value-not-configured' }],
  notApplicable: [{ name: 'public-key mode', app: { environment: 'production' }, reason: 'no-certificates' }],
});
