import { describeCheck } from '../../../helpers/check-table.ts';
import { alipayCertificates } from '../../../helpers/own-keys.ts';

const ALL = alipayCertificates();

describeCheck('alipay/certificate-files', 'alipay', {
  accept: [{ name: 'all three', app: ALL }],
  reject: [
    {
      name: 'the certificate of Alipay alone, which is enough for payloads',
      app: { alipayCertPublicKey: alipayCertificates().alipayCertPublicKey },
      code: 'certificate-file-absent',
      severity: 'warning',
    },
    {
      name: 'a missing root certificate',
      app: { appCertPublicKey: ALL.appCertPublicKey, alipayCertPublicKey: ALL.alipayCertPublicKey },
      code: 'certificate-file-absent',
      args: { field: 'alipayRootCert' },
    },
  ],
  cannotTell: [
    {
      name: 'a file that is missing',
      app: { ...ALL, alipayRootCert: 'file:gone.crt' },
      code: 'config-secret-missing',
    },
  ],
  notApplicable: [{ name: 'public-key mode', app: {}, reason: 'no-certificates' }],
});
