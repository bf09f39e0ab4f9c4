import { describeCheck } from '../../../helpers/check-table.ts';

const code = 'douyin-base-library-too-low';

describeCheck('douyin/flow-base-library', 'douyin', {
  accept: [
    { name: 'the first library with code', app: { flow: 'code', minBaseLibrary: '3.51.0' } },
    { name: 'a newer one, compared as numbers', app: { flow: 'code', minBaseLibrary: '3.100.0' } },
    { name: 'an older one where both flows are served', app: { flow: 'both', minBaseLibrary: '2.70.0' } },
    { name: 'the first library with encryptedData', app: { flow: 'encryptedData', minBaseLibrary: '1.14.0' } },
  ],
  reject: [
    {
      name: 'a library without code',
      app: { flow: 'code', minBaseLibrary: '3.50.9' },
      code,
      severity: 'warning',
      args: { wireField: 'code', version: '3.50.9', expected: '3.51.0', hasOldWay: true },
    },
    {
      name: 'a library without encryptedData',
      app: { flow: 'encryptedData', minBaseLibrary: '1.13.9' },
      code,
      args: { wireField: 'encryptedData', expected: '1.14.0' },
    },
    { name: 'a library with neither', app: { flow: 'both', minBaseLibrary: '1.9' }, code },
  ],
  cannotTell: [
    { name: 'an app without flow', app: { minBaseLibrary: '3.51.0' }, code: 'value-not-configured' },
    { name: 'an app without base library', app: { flow: 'code' }, code: 'value-not-configured' },
  ],
});
