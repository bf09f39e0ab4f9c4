import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('kuaishou/account-kind', 'kuaishou', {
  accept: [{ name: 'an enterprise', app: { account: { kind: 'enterprise' } } }],
  reject: [
    {
      name: 'a personal account',
      app: { account: { kind: 'personal' } },
      code: 'account-personal',
      severity: 'error',
    },
  ],
  cannotTell: [{ name: 'a kind that is not configured', app: {}, code: 'value-not-configured' }],
});
