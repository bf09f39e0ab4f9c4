import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('alipay/app-id-shape', 'alipay', {
  accept: [
    { name: 'an APPID of production', app: { appId: '2021001161683774' } },
    { name: 'an APPID of the sandbox', app: { appId: '9021000122689420' } },
  ],
  reject: [
    { name: 'a PID', app: { appId: '2088102146225135' }, code: 'pid-in-app-id', severity: 'error' },
    { name: 'a digit too few', app: { appId: '202100116168377' }, code: 'app-id-malformed' },
    {
      name: 'an AppID of WeChat',
      app: { appId: 'wx0123456789abcdef' },
      code: 'app-id-malformed',
      args: { field: 'appId', actualPlatform: 'wechat' },
    },
  ],
  cannotTell: [],
});
