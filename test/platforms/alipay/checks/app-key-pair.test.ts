import { describeCheck } from '../../../helpers/check-table.ts';
import { OWN_PRIVATE, OWN_PUBLIC, PLATFORM_PUBLIC } from '../../../helpers/own-keys.ts';

describeCheck('alipay/app-key-pair', 'alipay', {
  accept: [{ name: 'a pair', app: { appPublicKey: OWN_PUBLIC, appPrivateKey: OWN_PRIVATE } }],
  reject: [
    {
      name: 'halves of two pairs',
      app: { appPublicKey: PLATFORM_PUBLIC, appPrivateKey: OWN_PRIVATE },
      code: 'app-keys-do-not-match',
      severity: 'error',
      args: { field: 'appPublicKey' },
    },
  ],
  cannotTell: [
    {
      name: 'a private key whose variable is not set',
      app: { appPublicKey: OWN_PUBLIC, appPrivateKey: 'env:NOT_SET' },
      code: 'config-secret-missing',
    },
  ],
  notApplicable: [{ name: 'one half alone', app: { appPublicKey: OWN_PUBLIC }, reason: 'not-configured' }],
});
