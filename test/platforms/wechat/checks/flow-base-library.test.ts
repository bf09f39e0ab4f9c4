import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('wechat/flow-base-library', 'wechat', {
  accept: [
    { name: 'the first base library with a code', app: { flow: 'code', minBaseLibrary: '2.21.2' } },
    { name: 'a newer one', app: { flow: 'code', minBaseLibrary: '3.0.0' } },
    { name: 'numbers of more digits', app: { flow: 'code', minBaseLibrary: '2.32.3' } },
    { name: 'an old base library with encryptedData', app: { flow: 'encryptedData', minBaseLibrary: '2.10.4' } },
    { name: 'an old base library where both are taken', app: { flow: 'both', minBaseLibrary: '2.10.4' } },
    { name: 'encryptedData without a base library', app: { flow: 'encryptedData' } },
  ],
  reject: [
    {
      name: 'the last base library without a code',
      app: { flow: 'code', minBaseLibrary: '2.21.1' },
      code: 'base-library-below-code-flow',
      severity: 'warning',
      args: { version: '2.21.1', expected: '2.21.2' },
    },
    {
      name: 'numbers of fewer digits',
      app: { flow: 'code', minBaseLibrary: '2.9.5' },
      code: 'base-library-below-code-flow',
    },
  ],
  cannotTell: [
    { name: 'the code without a base library', app: { flow: 'code' }, code: 'value-not-configured' },
    { name: 'a base library without a flow', app: { minBaseLibrary: '2.10.4' }, code: 'value-not-configured' },
  ],
});
