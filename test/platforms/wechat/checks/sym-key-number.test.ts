import { describeCheck } from '../../../helpers/check-table.ts';

const symKey = 'env:SYM_KEY';
const symKeySn = '00112233445566778899aabbccddeeff';
const key = Buffer.from('made-up key of thirty-two bytes!').toString('base64');
const env = { SYM_KEY: key };

describeCheck('wechat/sym-key-number', 'wechat', {
  accept: [{ name: 'a key with its number', app: { symKey, symKeySn }, env }],
  reject: [
    { name: 'a key without number', app: { symKey }, env, code: 'sym-key-without-number', severity: 'warning' },
    { name: 'a number without key', app: { symKeySn }, code: 'number-without-sym-key', severity: 'warning' },
    {
      name: 'a number of another form',
      app: { symKey, symKeySn: 'key-1' },
      env,
      code: 'sym-key-number-malformed',
      severity: 'warning',
    },
    { name: 'the key as number', app: { symKey, symKeySn: key }, env, code: 'sym-key-in-number', severity: 'error' },
  ],
  cannotTell: [
    { name: 'a number whose key is not set', app: { symKey, symKeySn }, env: {}, code: 'config-secret-missing' },
  ],
  notApplicable: [{ name: 'an app without API security', app: {}, reason: 'no-api-security' }],
});
