import { describeCheck } from '../../../helpers/check-table.ts';

const app = { appKey: 'Zx81Qw72Er63Ty54Ui45Op36As27Df18', appSecret: 'env:SECRET' };

describeCheck('baidu/app-secret-shape', 'baidu', {
  accept: [{ name: '32 letters and digits', app, env: { SECRET: 'Mn18Bv27Cx36Za45Lk54Jh63Gf72Ds81' } }],
  reject: [
    {
      name: 'a character too few',
      app,
      env: { SECRET: 'Mn18Bv27Cx36Za45Lk54Jh63Gf72Ds8' },
      code: 'app-secret-malformed',
      severity: 'error',
      args: { field: 'appSecret' },
    },
    { name: 'the AppKey', app, env: { SECRET: app.appKey }, code: 'app-secret-malformed' },
    {
      name: 'the App ID',
      app: { ...app, appId: '15263713' },
      env: { SECRET: '15263713' },
      code: 'app-secret-malformed',
      args: { found: 'app-id' },
    },
  ],
  cannotTell: [
    { name: 'an app without AppSecret', app: {}, code: 'value-not-configured' },
    { name: 'a variable that is not set', app, code: 'config-secret-missing' },
  ],
});
