import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('wechat/app-id-shape', 'wechat', {
  accept: [{ name: 'wx and 16 hex digits', app: { appId: 'wxabcdef0123456789' } }],
  reject: [
    { name: 'an original id', app: { appId: 'gh_0123456789ab' }, code: 'original-id-in-app-id', severity: 'error' },
    { name: 'a digit too few', app: { appId: 'wxabcdef012345678' }, code: 'app-id-malformed', severity: 'error' },
    { name: 'letters that are no hex digits', app: { appId: 'wxabcdefg123456789' }, code: 'app-id-malformed' },
    { name: 'upper case', app: { appId: 'WXABCDEF0123456789' }, code: 'app-id-malformed' },
    {
      name: 'an APPID of Alipay',
      app: { appId: '2021001100000000' },
      code: 'app-id-malformed',
      args: { field: 'appId', actualPlatform: 'alipay' },
    },
    {
      name: 'an AppID of Douyin',
      app: { appId: 'tt0123456789abcdef' },
      code: 'app-id-malformed',
      args: { field: 'appId', actualPlatform: 'douyin' },
    },
  ],
  cannotTell: [],
});
