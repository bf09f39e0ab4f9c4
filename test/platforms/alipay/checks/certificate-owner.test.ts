import { describeCheck } from '../../../helpers/check-table.ts';
import { certificatePem } from '../../../helpers/forge-keys.ts';
import { alipayCertificates, CERTIFIED_APP, OWN_PAIR } from '../../../helpers/own-keys.ts';
import vectors from '../../../vectors/alipay-certificates.json' with { type: 'json' };

describeCheck('alipay/certificate-owner', 'alipay', {
  accept: [
    {
      name: 'the certificate of the third-party app',
      app: { appId: '2021001100000001', isvAppId: CERTIFIED_APP, ...alipayCertificates() },
    },
    {
      name: 'the account of the third-party app beside that of the mini-program',
      app: {
        appId: CERTIFIED_APP,
        isvAppId: '2021001100000002',
        ...alipayCertificates('', CERTIFIED_APP, '2088000000000000'),
      },
    },
    { name: 'the certificate of the app', app: { appId: CERTIFIED_APP, ...alipayCertificates() } },
    {
      name: 'the published certificate',
      app: { appId: '2021001161683774', appCertPublicKey: vectors.vectors[0]?.pem },
    },
  ],
  reject: [
    {
      name: 'the certificate of neither the app nor the third-party app',
      app: { appId: '2021001100000001', isvAppId: '2021001100000002', ...alipayCertificates() },
      code: 'certificate-of-other-app',
    },
    {
      name: 'the certificate of another app',
      app: { appId: '2021001100000001', ...alipayCertificates() },
      code: 'certificate-of-other-app',
      args: { actual: CERTIFIED_APP },
    },
    {
      name: 'certificates of two accounts',
      app: { appId: CERTIFIED_APP, ...alipayCertificates('', CERTIFIED_APP, '2088000000000000') },
      code: 'certificates-of-two-accounts',
    },
  ],
  cannotTell: [
    {
      name: 'a subject without APPID',
      app: { appCertPublicKey: certificatePem(OWN_PAIR, 'shop.example.com') },
      code: 'certificate-owner-unknown',
    },
    { name: 'a file that is missing', app: { appCertPublicKey: 'file:gone.crt' }, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'public-key mode', app: {}, reason: 'no-certificates' }],
});
