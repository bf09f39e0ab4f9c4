import { describeCheck } from '../../../helpers/check-table.ts';

const env = { APP_SECRET: '0123456789abcdef0123456789abcdef', SYM_KEY: Buffer.alloc(32, 7).toString('base64') };
const appSecret = 'env:APP_SECRET';
const symKey = 'env:SYM_KEY';

describeCheck('wechat/flow-credentials', 'wechat', {
  accept: [
    { name: 'the code with an AppSecret', app: { flow: 'code', appSecret }, env },
    { name: 'encryptedData with an AppSecret', app: { flow: 'encryptedData', appSecret }, env },
    { name: 'both with all keys', app: { flow: 'both', appSecret, symKey }, env },
    {
      name: 'encryptedData with a symmetric key beside the AppSecret',
      app: { flow: 'encryptedData', appSecret, symKey },
      env,
    },
  ],
  reject: [
    {
      name: 'encryptedData with nothing but a symmetric key',
      app: { flow: 'encryptedData', symKey },
      env,
      code: 'sym-key-in-old-flow',
      severity: 'warning',
    },
  ],
  cannotTell: [
    { name: 'the code without an AppSecret', app: { flow: 'code' }, code: 'value-not-configured' },
    { name: 'the code with a symmetric key alone', app: { flow: 'code', symKey }, env, code: 'value-not-configured' },
    { name: 'encryptedData without any key', app: { flow: 'encryptedData' }, code: 'value-not-configured' },
    { name: 'a flow that is not configured', app: { appSecret }, env, code: 'value-not-configured' },
    {
      name: 'an AppSecret that is not set, beside a symmetric key',
      app: { flow: 'encryptedData', appSecret, symKey },
      env: { SYM_KEY: env.SYM_KEY },
      code: 'config-secret-missing',
    },
  ],
});
