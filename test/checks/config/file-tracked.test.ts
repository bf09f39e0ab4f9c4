import { describeCheck } from '../../helpers/check-table.ts';
import { base64Key } from '../../helpers/forge-keys.ts';
import { createRandom } from '../../helpers/forge-random.ts';

const KEY = base64Key(createRandom('file-tracked'));
const app = { aesKey: 'file:aes.txt' };
const files = { 'aes.txt': KEY };

describeCheck('secrets/file-tracked', 'alipay', {
  accept: [
    { name: 'a file that is ignored', app, files, git: { 'aes.txt': 'ignored' } },
    {
      name: 'a tracked file of a public key',
      app: { ...app, alipayPublicKey: 'file:public.txt' },
      files: { ...files, 'public.txt': 'no key' },
      git: { 'aes.txt': 'ignored', 'public.txt': 'tracked' },
    },
  ],
  reject: [
    {
      name: 'a tracked file',
      app,
      files,
      git: { 'aes.txt': 'tracked' },
      code: 'secret-file-tracked',
      severity: 'error',
      args: { path: 'aes.txt' },
    },
    {
      name: 'a file that is not ignored',
      app,
      files,
      git: { 'aes.txt': 'untracked' },
      code: 'secret-file-not-ignored',
      severity: 'warning',
    },
    {
      name: 'a tracked file first',
      app: { ...app, appPrivateKey: 'file:private.txt' },
      files: { ...files, 'private.txt': 'no key' },
      git: { 'aes.txt': 'untracked', 'private.txt': 'tracked' },
      code: 'secret-file-tracked',
      args: { path: 'private.txt' },
    },
    {
      name: 'a tracked file of variables',
      app: { aesKey: 'env:KEY' },
      files: { '.env': `KEY=${KEY}` },
      envFiles: ['.env'],
      git: { '.env': 'tracked' },
      code: 'secret-file-tracked',
      args: { path: '.env' },
    },
  ],
  cannotTell: [],
  notApplicable: [
    { name: 'files outside a repository', app, files, reason: 'no-repository' },
    { name: 'secrets in variables', app: { aesKey: 'env:KEY' }, env: { KEY }, git: {}, reason: 'no-secrets' },
    {
      name: 'a tracked file of a published key',
      app,
      files: { 'aes.txt': 'aa4BtZ4tspm2wnXLb1ThQA==' },
      git: { 'aes.txt': 'tracked' },
      reason: 'no-secrets',
    },
  ],
});
