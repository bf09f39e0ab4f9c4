import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('kuaishou/app-id-shape', 'kuaishou', {
  accept: [
    { name: 'ks and digits', app: { appId: 'ks700000000000000000' } },
    { name: 'a form that nobody documents', app: { appId: 'made-up-id' } },
  ],
  reject: [
    {
      name: 'an AppID of WeChat',
      app: { appId: 'wx0123456789abcdef' },
      code: 'kuaishou-app-id-of-other-platform',
      severity: 'error',
      args: { actualPlatform: 'wechat' },
    },
    {
      name: 'an AppID of Douyin',
      app: { appId: 'tt0123456789abcdef' },
      code: 'kuaishou-app-id-of-other-platform',
      args: { actualPlatform: 'douyin' },
    },
  ],
  cannotTell: [],
});
