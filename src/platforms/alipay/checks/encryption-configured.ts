import { defineCheck, failWithout, pass, problem } from '../../../core/check.ts';
import { AES_KEY, PHONE } from '../sources.ts';

/** Phone numbers always arrive encrypted: without the AES key nothing can be opened. */
export const encryptionConfigured = defineCheck({
  id: 'alipay/encryption-configured',
  title: { en: 'The AES key is configured', zh: '已配置 AES 密钥' },
  looksAt: { en: 'aesKey', zh: 'aesKey' },
  sources: [PHONE, AES_KEY],
  problems: {
    'aes-key-absent': {
      severity: 'error',
      title: { en: 'aesKey is not configured', zh: '没有配置 aesKey' },
      cause: {
        en: 'my.getPhoneNumber returns the number encrypted with the AES key (encrypt_type AES). Without the key on the server the number cannot be read; without one in the console the answer is 40001 isv.missing-encrypt-key in plain text.',
        zh: 'my.getPhoneNumber 返回的手机号用 AES 密钥加密（encrypt_type 为 AES）。服务端没有密钥就无法解密；控制台没有设置时，返回明文的 40001 isv.missing-encrypt-key。',
      },
      remedies: [
        {
          en: 'Set the key under 开发设置 → 接口内容加密方式, and configure it as env:NAME or file:path.',
          zh: '到开发设置 → 接口内容加密方式设置密钥，配置里写成 env:变量名 或 file:路径。',
        },
      ],
    },
  },
  facts: { aesKey: 'optionalKey' },
  judge({ aesKey }) {
    return aesKey === null ? failWithout(problem('aes-key-absent'), 'aesKey') : pass();
  },
});
