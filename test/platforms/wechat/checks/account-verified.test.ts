import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('wechat/account-verified', 'wechat', {
  accept: [{ name: 'a verified account', app: { account: { isVerified: true } } }],
  reject: [
    {
      name: 'an account without verification',
      app: { account: { kind: 'enterprise', isVerified: false } },
      code: 'account-not-verified',
      severity: 'error',
    },
  ],
  cannotTell: [
    {
      name: 'an account of which it is not said',
      app: { account: { kind: 'enterprise' } },
      code: 'value-not-configured',
    },
  ],
});
