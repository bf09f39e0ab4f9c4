import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('kuaishou/account-region', 'kuaishou', {
  accept: [{ name: 'isOverseas false', app: { account: { isOverseas: false } } }],
  reject: [
    {
      name: 'isOverseas true',
      app: { account: { isOverseas: true } },
      code: 'kuaishou-account-overseas',
      severity: 'error',
    },
  ],
  cannotTell: [{ name: 'without account', app: {}, code: 'value-not-configured' }],
});
