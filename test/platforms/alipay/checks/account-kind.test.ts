import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('alipay/account-kind', 'alipay', {
  accept: [{ name: 'an enterprise', app: { account: { kind: 'enterprise' } } }],
  reject: [
    { name: 'a personal account', app: { account: { kind: 'personal' } }, code: 'account-personal', severity: 'error' },
  ],
  cannotTell: [{ name: 'without account', app: {}, code: 'value-not-configured' }],
});
