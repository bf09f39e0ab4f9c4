import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('xiaohongshu/app-id-shape', 'xiaohongshu', {
  accept: [{ name: '24 hex digits', app: { appId: 'abcdef012345abcdef012345' } }],
  reject: [
    { name: 'a digit too few', app: { appId: 'abcdef012345abcdef01234' }, code: 'app-id-malformed', severity: 'error' },
    {
      name: 'an AppID of WeChat',
      app: { appId: 'wx0123456789abcdef' },
      code: 'app-id-malformed',
      args: { field: 'appId', actualPlatform: 'wechat' },
    },
  ],
  cannotTell: [],
});
