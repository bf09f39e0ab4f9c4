import { describeCheck } from '../../../helpers/check-table.ts';

describeCheck('alipay/encryption-configured', 'alipay', {
  accept: [{ name: 'an AES key', app: { aesKey: 'aa4BtZ4tspm2wnXLb1ThQA==', encryptType: 'AES' } }],
  reject: [{ name: 'no AES key', app: {}, code: 'aes-key-absent', severity: 'error' }],
  cannotTell: [{ name: 'a variable that is not set', app: { aesKey: 'env:NOT_SET' }, code: 'config-secret-missing' }],
});
