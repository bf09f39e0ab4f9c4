import { describeCheck } from '../../../helpers/check-table.ts';
import { privateText, publicText, rsaPair } from '../../../helpers/forge-keys.ts';

const app = { appPrivateKey: 'env:PRIVATE', appPublicKey: 'env:PUBLIC' };
const PRIVATE = privateText(rsaPair(2048, 0), 'pem');

describeCheck('douyin/app-key-pair', 'douyin', {
  accept: [
    { name: 'the halves of one pair', app, env: { PRIVATE, PUBLIC: publicText(rsaPair(2048, 0), 'bare-spki') } },
  ],
  reject: [
    {
      name: 'the halves of two pairs',
      app,
      env: { PRIVATE, PUBLIC: publicText(rsaPair(2048, 1), 'bare-spki') },
      code: 'app-keys-do-not-match',
      severity: 'error',
      args: { field: 'appPublicKey' },
    },
  ],
  cannotTell: [
    { name: 'a variable that is not set', app, env: { PRIVATE }, code: 'config-secret-missing' },
    { name: 'a public key that cannot be read', app, env: { PRIVATE, PUBLIC: 'no key' }, code: 'value-not-readable' },
  ],
  notApplicable: [
    { name: 'a private key alone', app: { appPrivateKey: 'env:PRIVATE' }, env: { PRIVATE }, reason: 'not-configured' },
  ],
});
