import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('kuaishou/account-verified', 'kuaishou', {
  accept: [{ name: 'isVerified true', app: { account: { isVerified: true } } }],
  reject: [
    {
      name: 'isVerified false',
      app: { account: { isVerified: false } },
      code: 'kuaishou-account-not-verified',
      severity: 'error',
    },
  ],
  cannotTell: [{ name: 'without account', app: {}, code: 'value-not-configured' }],
});
