import { expect, it } from 'vitest';
import { describeCheck, examineApp } from '../../helpers/check-table.ts';
import { base64Key } from '../../helpers/forge-keys.ts';
import { createRandom } from '../../helpers/forge-random.ts';

const KEY = base64Key(createRandom('file-mode'));
const PUBLISHED_KEY = 'aa4BtZ4tspm2wnXLb1ThQA==';
const app = { aesKey: 'file:aes.txt' };
const files = { 'aes.txt': KEY };
const code = 'secret-file-open-to-others';

describeCheck('secrets/file-mode', 'alipay', {
  accept: [
    { name: 'a file of its owner alone', app, files, modes: { 'aes.txt': 0o600 } },
    { name: 'a file that its owner may only read', app, files, modes: { 'aes.txt': 0o100400 } },
    {
      name: 'an open file of public keys beside one of secrets',
      app: { ...app, alipayPublicKey: 'file:public.txt' },
      files: { ...files, 'public.txt': 'no key' },
      modes: { 'public.txt': 0o644 },
    },
  ],
  reject: [
    {
      name: 'a file that everybody may read',
      app,
      files,
      modes: { 'aes.txt': 0o100644 },
      code,
      severity: 'warning',
      args: { path: 'aes.txt', mode: '0644' },
    },
    { name: 'a file that the group may write', app, files, modes: { 'aes.txt': 0o620 }, code, args: { mode: '0620' } },
    {
      name: 'an open file of variables',
      app: { aesKey: 'env:KEY' },
      files: { '.env': `KEY=${KEY}` },
      envFiles: ['.env'],
      modes: { '.env': 0o664 },
      code,
      args: { path: '.env' },
    },
  ],
  cannotTell: [],
  notApplicable: [
    { name: 'files without modes', app, files, modes: { 'aes.txt': null }, reason: 'windows' },
    { name: 'secrets in variables', app: { aesKey: 'env:KEY' }, env: { KEY }, reason: 'no-secrets' },
    {
      name: 'a file of a published key',
      app,
      files: { 'aes.txt': PUBLISHED_KEY },
      modes: { 'aes.txt': 0o644 },
      reason: 'no-secrets',
    },
  ],
});

it('names a file once that several fields use', async () => {
  const others = { shop: { platform: 'alipay', appId: '2021001100000001', aesKey: 'file:aes.txt' } };
  const rows = await examineApp('alipay', { app, others, files, modes: { 'aes.txt': 0o644 } });
  expect(rows.find(({ id }) => id === 'secrets/file-mode')?.diagnostics).toHaveLength(1);
});
