import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('douyin/account-kind', 'douyin', {
  accept: [{ name: 'an enterprise', app: { account: { kind: 'enterprise' } } }],
  reject: [
    {
      name: 'a personal account',
      app: { account: { kind: 'personal' } },
      code: 'account-personal',
      severity: 'error',
      args: { kind: 'personal' },
    },
  ],
  cannotTell: [{ name: 'an account of unknown kind', app: {}, code: 'value-not-configured' }],
});
