import { describeCheck } from '../../../helpers/check-table.ts';
import { alipayCertificates, OWN_PUBLIC } from '../../../helpers/own-keys.ts';

describeCheck('alipay/certificate-serials', 'alipay', {
  accept: [{ name: 'all three', app: alipayCertificates() }],
  reject: [],
  cannotTell: [
    {
      name: 'a root file without a certificate',
      app: { ...alipayCertificates(), alipayRootCert: OWN_PUBLIC },
      code: 'root-serial-unknown',
    },
  ],
  notApplicable: [{ name: 'public-key mode', app: {}, reason: 'no-certificates' }],
});
