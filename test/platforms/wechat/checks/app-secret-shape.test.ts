import { describeCheck } from '../../../helpers/check-table.ts';

const app = { appSecret: 'env:APP_SECRET' };

describeCheck('wechat/app-secret-shape', 'wechat', {
  accept: [{ name: '32 hex digits', app, env: { APP_SECRET: '0123456789abcdef0123456789abcdef' } }],
  reject: [
    {
      name: 'a digit too few',
      app,
      env: { APP_SECRET: '0123456789abcdef0123456789abcde' },
      code: 'app-secret-malformed',
      severity: 'error',
      args: { field: 'appSecret' },
    },
    {
      name: 'the AppID',
      app,
      env: { APP_SECRET: 'wx0123456789abcdef' },
      code: 'app-secret-malformed',
      args: { found: 'app-id' },
    },
  ],
  cannotTell: [
    { name: 'what is not configured', app: {}, code: 'value-not-configured' },
    { name: 'a variable that is not set', app, env: {}, code: 'config-secret-missing' },
  ],
});
