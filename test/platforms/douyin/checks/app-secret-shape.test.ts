import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { appSecret: 'env:SECRET' };
const code = 'douyin-app-secret-other-value';

describeCheck('douyin/app-secret-shape', 'douyin', {
  accept: [
    { name: '40 hex digits', app, env: { SECRET: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567' } },
    { name: 'a form that is not known', app, env: { SECRET: 'made-up-secret' } },
  ],
  reject: [
    {
      name: 'the AppID',
      app,
      env: { SECRET: 'tt0123456789abcdef' },
      code,
      severity: 'error',
      args: { found: 'app-id' },
    },
    { name: 'a client_token', app, env: { SECRET: 'clt.made-up' }, code, args: { found: 'access-token' } },
    {
      name: 'the private key',
      app,
      env: { SECRET: privateText(rsaPair(2048, 0), 'pem') },
      code,
      args: { found: 'private-key' },
    },
    { name: 'the name of a file', app, env: { SECRET: 'secrets/douyin.txt' }, code, args: { found: 'file-name' } },
  ],
  cannotTell: [
    { name: 'an app without AppSecret', app: {}, code: 'value-not-configured' },
    { name: 'a variable that is not set', app, code: 'config-secret-missing' },
  ],
});
