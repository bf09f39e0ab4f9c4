import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { symKey: 'env:SYM_KEY' };
const key = Buffer.from('made-up key of thirty-two bytes!').toString('base64');
const shortKey = Buffer.from('made up: 16 byte').toString('base64');

const malformed = { app, code: 'wechat-sym-key-malformed', severity: 'error' } as const;

describeCheck('wechat/sym-key-shape', 'wechat', {
  accept: [{ name: '32 bytes', app, env: { SYM_KEY: key } }],
  reject: [
    {
      ...malformed,
      name: 'an AppSecret',
      env: { SYM_KEY: '0123456789abcdef0123456789abcdef' },
      args: { found: 'app-secret' },
    },
    { ...malformed, name: 'a part of the key', env: { SYM_KEY: key.slice(0, 40) } },
    { ...malformed, name: '24 bytes', env: { SYM_KEY: Buffer.alloc(24, 'made up').toString('base64') } },
    {
      ...malformed,
      name: '32 bytes in hex',
      env: { SYM_KEY: Buffer.from(key, 'base64').toString('hex').toUpperCase() },
    },
    { ...malformed, name: 'an AppID', env: { SYM_KEY: 'wx0123456789abcdef' }, args: { found: 'app-id' } },
    {
      ...malformed,
      name: 'a private key',
      env: { SYM_KEY: privateText(rsaPair(2048, 0), 'pem') },
      args: { found: 'private-key' },
    },
    { name: 'a key without its padding', app, env: { SYM_KEY: key.replace('=', '') }, code: 'key-unpadded' },
  ],
  cannotTell: [
    { name: 'a key of SM4 from a session_key', app, env: { SYM_KEY: shortKey }, code: 'sym-key-fits-sm4' },
    { name: 'a variable that is not set', app, env: {}, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without API security', app: {}, reason: 'no-api-security' }],
});
