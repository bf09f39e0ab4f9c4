import { describeCheck } from '../../../helpers/check-table.ts';
import { OWN_PRIVATE, OWN_PUBLIC } from '../../../helpers/own-keys.ts';

describeCheck('alipay/aes-key-shape', 'alipay', {
  accept: [
    { name: '16 bytes of base64', app: { aesKey: 'aa4BtZ4tspm2wnXLb1ThQA==' } },
    { name: 'a variable', app: { aesKey: 'env:AES_KEY' }, env: { AES_KEY: 'aa4BtZ4tspm2wnXLb1ThQA==' } },
    {
      name: 'a file with a line end',
      app: { aesKey: 'file:aes.txt' },
      files: { 'aes.txt': 'aa4BtZ4tspm2wnXLb1ThQA==\r\n' },
    },
  ],
  reject: [
    {
      name: '32 bytes',
      app: { aesKey: Buffer.alloc(32, 9).toString('base64') },
      code: 'aes-key-size',
      args: { bytes: 32, expected: 16 },
    },
    { name: 'hex', app: { aesKey: '0123456789abcdef0123456789abcdef' }, code: 'aes-key-is-hex' },
    {
      name: 'the app private key',
      app: { aesKey: OWN_PRIVATE },
      code: 'key-in-wrong-slot',
      args: { slot: 'aes-key', found: 'private-key' },
    },
    { name: 'a public key', app: { aesKey: OWN_PUBLIC }, code: 'key-in-wrong-slot', args: { found: 'public-key' } },
    { name: 'an APPID', app: { aesKey: '2021001161683774' }, code: 'key-in-wrong-slot', args: { found: 'app-id' } },
    {
      name: 'the name of a file',
      app: { aesKey: 'aes-key.txt' },
      code: 'key-in-wrong-slot',
      args: { found: 'file-name' },
    },
    { name: 'a sample of the documents', app: { aesKey: 'uHyEdPksZljlVVzXuxxak==' }, code: 'aes-key-from-documents' },
    {
      name: 'a key without its end',
      app: { aesKey: 'aa4BtZ4tspm2wnXLb1ThQA' },
      code: 'key-unpadded',
      severity: 'warning',
    },
  ],
  cannotTell: [{ name: 'a variable that is not set', app: { aesKey: 'env:NOT_SET' }, code: 'config-secret-missing' }],
  notApplicable: [{ name: 'an app without it', app: {}, reason: 'no-encryption' }],
});
