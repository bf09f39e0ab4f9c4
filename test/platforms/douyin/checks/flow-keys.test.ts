import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, rsaPair } from '../../../helpers/forge-keys.ts';

const env = { KEY: privateText(rsaPair(2048, 0), 'pem') };
const code = 'douyin-app-private-key-absent';

describeCheck('douyin/flow-keys', 'douyin', {
  accept: [
    { name: 'the code with the private key', app: { flow: 'code', appPrivateKey: 'env:KEY' }, env },
    { name: 'both flows with the private key', app: { flow: 'both', appPrivateKey: 'env:KEY' }, env },
  ],
  reject: [
    { name: 'the code without private key', app: { flow: 'code' }, code, severity: 'warning' },
    { name: 'both flows without private key', app: { flow: 'both' }, code },
  ],
  cannotTell: [
    { name: 'an app without flow', app: {}, code: 'value-not-configured' },
    {
      name: 'a variable that is not set',
      app: { flow: 'code', appPrivateKey: 'env:KEY' },
      code: 'config-secret-missing',
    },
  ],
  notApplicable: [{ name: 'the old way', app: { flow: 'encryptedData' }, reason: 'not-this-flow' }],
});
