import { expect, it } from 'vitest';
import { describeCheck, examineApp } from '../../helpers/check-table.ts';
import { base64Key, publicText, rsaPair } from '../../helpers/forge-keys.ts';
import { createRandom } from '../../helpers/forge-random.ts';

const KEY = base64Key(createRandom('literal'));
const code = 'secret-in-configuration';

describeCheck('secrets/literal', 'alipay', {
  accept: [
    { name: 'a secret in a variable', app: { aesKey: 'env:KEY' }, env: { KEY } },
    { name: 'a secret in a file', app: { aesKey: 'file:aes.txt' }, files: { 'aes.txt': KEY } },
    {
      name: 'a public key that stands there',
      app: { aesKey: 'env:KEY', alipayPublicKey: publicText(rsaPair(2048, 0), 'bare-spki') },
      env: { KEY },
    },
  ],
  reject: [
    {
      name: 'a secret that stands there',
      app: { aesKey: KEY },
      code,
      severity: 'error',
      args: { app: 'app', field: 'aesKey' },
    },
    {
      name: 'a secret of another app',
      app: { aesKey: 'env:KEY' },
      env: { KEY },
      others: {
        shop: { platform: 'wechat', appId: 'wx0123456789abcdef', appSecret: '0a1b2c3d4e5f60718293a4b5c6d7e8f9' },
      },
      code,
      args: { app: 'shop', field: 'appSecret' },
    },
  ],
  cannotTell: [],
  notApplicable: [
    { name: 'an app without secrets', app: {}, reason: 'not-configured' },
    { name: 'a variable that is not set', app: { aesKey: 'env:KEY' }, reason: 'not-configured' },
  ],
});

it('finds each field once, where it stands, and shows no value', async () => {
  const rows = await examineApp('douyin', { app: { appSecret: 'made-up-secret', appPrivateKey: 'made-up-key' } });
  const row = rows.find(({ id }) => id === 'secrets/literal');
  expect(row?.diagnostics.map(({ args, location }) => [args['field'], location?.path])).toEqual([
    ['appSecret', 'phonekit.config.json'],
    ['appPrivateKey', 'phonekit.config.json'],
  ]);
  expect(JSON.stringify(row)).not.toContain('made-up');
});
