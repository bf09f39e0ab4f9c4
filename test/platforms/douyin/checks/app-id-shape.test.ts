import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('douyin/app-id-shape', 'douyin', {
  accept: [
    { name: 'tt and 16 hex digits', app: { appId: 'tt0123456789abcdef' } },
    { name: 'tt and 18 hex digits', app: { appId: 'tt0123456789abcdef01' } },
  ],
  reject: [
    {
      name: 'a digit too few',
      app: { appId: 'tt0123456789abcde' },
      code: 'app-id-malformed',
      severity: 'error',
      args: { field: 'appId' },
    },
    { name: 'a client_key of a website', app: { appId: 'aw0123456789abcdef' }, code: 'app-id-malformed' },
    {
      name: 'an AppID of WeChat',
      app: { appId: 'wx0123456789abcdef' },
      code: 'app-id-malformed',
      args: { actualPlatform: 'wechat' },
    },
  ],
  cannotTell: [],
});
