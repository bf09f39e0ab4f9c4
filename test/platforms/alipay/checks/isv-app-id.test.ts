import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('alipay/isv-app-id', 'alipay', {
  accept: [{ name: 'another app', app: { isvAppId: '2021001100000002' } }],
  reject: [
    {
      name: 'the app itself',
      app: { appId: '2021001100000002', isvAppId: '2021001100000002' },
      code: 'isv-app-id-is-own',
    },
    {
      name: 'an AppID of WeChat',
      app: { isvAppId: 'wx0123456789abcdef' },
      code: 'app-id-malformed',
      args: { field: 'isvAppId', actualPlatform: 'wechat' },
    },
    { name: 'a PID', app: { isvAppId: '2088102146225135' }, code: 'app-id-malformed' },
  ],
  cannotTell: [],
  notApplicable: [{ name: 'an app of its own', app: {}, reason: 'not-configured' }],
});
