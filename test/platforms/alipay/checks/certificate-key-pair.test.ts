import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText } from '../../../helpers/forge-keys.ts';
import { alipayCertificates, OWN_PRIVATE, PLATFORM_PAIR } from '../../../helpers/own-keys.ts';

describeCheck('alipay/certificate-key-pair', 'alipay', {
  accept: [{ name: 'a pair', app: { ...alipayCertificates(), appPrivateKey: OWN_PRIVATE } }],
  reject: [
    {
      name: 'another private key',
      app: { ...alipayCertificates(), appPrivateKey: privateText(PLATFORM_PAIR, 'pem') },
      code: 'app-keys-do-not-match',
      args: { field: 'appCertPublicKey' },
    },
  ],
  cannotTell: [
    {
      name: 'a private key whose variable is not set',
      app: { ...alipayCertificates(), appPrivateKey: 'env:NOT_SET' },
      code: 'config-secret-missing',
    },
  ],
  notApplicable: [{ name: 'public-key mode', app: { appPrivateKey: OWN_PRIVATE }, reason: 'no-certificates' }],
});
