import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('xiaohongshu/account-kind', 'xiaohongshu', {
  accept: [{ name: 'an enterprise', app: { account: { kind: 'enterprise' } } }],
  reject: [],
  cannotTell: [
    {
      name: 'whether a personal account may',
      app: { account: { kind: 'personal' } },
      code: 'xiaohongshu-personal-account',
    },
    { name: 'a kind that is not configured', app: {}, code: 'value-not-configured' },
  ],
});
