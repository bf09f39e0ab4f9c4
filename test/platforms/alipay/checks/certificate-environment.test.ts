import { describeCheck } from '../../../helpers/check-table.ts';
import { certificatePem } from '../../../helpers/forge-keys.ts';
import { alipayCertificates, OWN_PAIR } from '../../../helpers/own-keys.ts';

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
  notApplicable: [
    {
      name: 'a certificate of another authority',
      app: { environment: 'sandbox', appCertPublicKey: certificatePem(OWN_PAIR, 'shop.example.com') },
      reason: 'no-certificates',
    },
    { name: 'public-key mode', app: { environment: 'production' }, reason: 'no-certificates' },
  ],
});
