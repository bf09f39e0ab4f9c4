import { describeCheck } from '../../../helpers/check-table.ts';

const app = { symKey: 'env:SYM_KEY' };
const digits = '0123456789abcdef';
const malformed = { app, code: 'unionpay-sym-key-malformed' } as const;

describeCheck('unionpay/sym-key-shape', 'unionpay', {
  accept: [
    { name: '48 hex digits', app, env: { SYM_KEY: digits.repeat(3) } },
    { name: 'upper case', app, env: { SYM_KEY: digits.repeat(3).toUpperCase() } },
    { name: 'a two-key triple DES', app, env: { SYM_KEY: digits.repeat(2) } },
  ],
  reject: [
    { ...malformed, name: 'fewer digits', env: { SYM_KEY: digits }, severity: 'warning' },
    { ...malformed, name: 'half a byte', env: { SYM_KEY: digits.repeat(3).slice(1) }, severity: 'error' },
    { ...malformed, name: 'more digits', env: { SYM_KEY: digits.repeat(4) }, severity: 'error' },
    {
      ...malformed,
      name: 'the key in base64',
      env: { SYM_KEY: Buffer.from(digits.repeat(3), 'hex').toString('base64') },
      severity: 'error',
    },
  ],
  cannotTell: [
    { name: 'what is not configured', app: {}, code: 'value-not-configured' },
    { name: 'a variable that is not set', app, env: {}, code: 'config-secret-missing' },
  ],
});
