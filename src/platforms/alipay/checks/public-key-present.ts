import { defineCheck, failWithout, pass, problem } from '../../../core/check.ts';
import { DOCS, PHONE } from '../sources.ts';

/** Without the Alipay public key no signature can be verified. */
export const publicKeyPresent = defineCheck({
  id: 'alipay/public-key-present',
  title: { en: 'The Alipay public key or certificate is configured', zh: '已配置支付宝公钥或支付宝公钥证书' },
  looksAt: { en: 'alipayPublicKey, alipayCertPublicKey', zh: 'alipayPublicKey、alipayCertPublicKey' },
  sources: [PHONE, DOCS],
  problems: {
    'alipay-public-key-absent': {
      severity: 'error',
      title: {
        en: 'Neither alipayPublicKey nor alipayCertPublicKey is configured',
        zh: '没有配置 alipayPublicKey，也没有配置 alipayCertPublicKey',
      },
      cause: {
        en: 'The sign of a payload is verified with the Alipay public key (支付宝公钥). Without it nothing shows that a number really comes from Alipay.',
        zh: '数据里的 sign 要用支付宝公钥验证。不验签，就无法确认手机号确实来自支付宝。',
      },
      remedies: [
        {
          en: 'Copy the Alipay public key (支付宝公钥) from the console, 开发设置 → 接口加签方式, into a file, and write alipayPublicKey: file:path.',
          zh: '从控制台的开发设置 → 接口加签方式复制支付宝公钥，保存成文件，配置里写 alipayPublicKey: file:路径。',
        },
        {
          en: 'In certificate mode download the three certificates and configure alipayCertPublicKey, appCertPublicKey and alipayRootCert.',
          zh: '使用公钥证书时，下载三个证书，配置 alipayCertPublicKey、appCertPublicKey 和 alipayRootCert。',
        },
      ],
    },
  },
  facts: { alipayPublicKey: 'optionalKey', alipayCertPublicKey: 'optionalKey' },
  judge({ alipayPublicKey, alipayCertPublicKey }) {
    return alipayPublicKey === null && alipayCertPublicKey === null
      ? failWithout(problem('alipay-public-key-absent'), 'alipayPublicKey', 'alipayCertPublicKey')
      : pass();
  },
});
