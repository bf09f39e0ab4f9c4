import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('wechat/account-region', 'wechat', {
  accept: [{ name: 'an account of the mainland', app: { account: { isOverseas: false } } }],
  reject: [
    {
      name: 'an overseas account',
      app: { account: { isOverseas: true } },
      code: 'account-region-limited',
      severity: 'warning',
    },
  ],
  cannotTell: [{ name: 'an account of which it is not said', app: {}, code: 'value-not-configured' }],
});
