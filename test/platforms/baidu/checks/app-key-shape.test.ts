import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('baidu/app-key-shape', 'baidu', {
  accept: [
    { name: '32 letters and digits', app: { appKey: 'Zx81Qw72Er63Ty54Ui45Op36As27Df18' } },
    {
      name: 'an AppSecret of its own',
      app: {
        appKey: 'Zx81Qw72Er63Ty54Ui45Op36As27Df18',
        appSecret: 'env:SECRET',
      },
      env: { SECRET: 'Mn18Bv27Cx36Za45Lk54Jh63Gf72Ds81' },
    },
  ],
  reject: [
    {
      name: 'the configured App ID',
      app: { appKey: '15263713', appId: '15263713' },
      code: 'app-id-in-app-key',
      severity: 'error',
    },
    { name: 'another number', app: { appKey: '15263713' }, code: 'app-id-in-app-key' },
    {
      name: 'the AppSecret',
      app: { appKey: 'Zx81Qw72Er63Ty54Ui45Op36As27Df18', appSecret: 'env:SECRET' },
      env: { SECRET: 'Zx81Qw72Er63Ty54Ui45Op36As27Df18' },
      code: 'app-key-is-app-secret',
      severity: 'error',
    },
    { name: 'a character too few', app: { appKey: 'Zx81Qw72Er63Ty54Ui45Op36As27Df1' }, code: 'app-key-malformed' },
    {
      name: 'an AppID of WeChat',
      app: { appKey: 'wx0123456789abcdef' },
      code: 'app-key-malformed',
      args: { actualPlatform: 'wechat' },
    },
    {
      name: 'an APPID of Alipay, which is a number too',
      app: { appKey: '2021001100000000' },
      code: 'app-key-malformed',
      args: { actualPlatform: 'alipay' },
    },
  ],
  cannotTell: [],
});
