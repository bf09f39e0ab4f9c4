import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('alipay/client-version', 'alipay', {
  accept: [
    { name: 'the first client that has it', app: { minClientVersion: '10.1.35' } },
    { name: 'a later one', app: { minClientVersion: '10.2.0' } },
  ],
  reject: [
    {
      name: 'an older client',
      app: { minClientVersion: '10.1.8' },
      code: 'client-version-too-low',
      severity: 'warning',
      args: { version: '10.1.8', expected: '10.1.35' },
    },
  ],
  cannotTell: [{ name: 'without minClientVersion', app: {}, code: 'value-not-configured' }],
});
