import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { DOCS, PHONE } from '../sources.ts';

/** RSA2 is the signature type of all apps since 2018; certificates exist with it alone. */
export const signType = defineCheck({
  id: 'alipay/sign-type',
  title: { en: 'signType is RSA2', zh: 'signType 是 RSA2' },
  looksAt: { en: 'signType: {declared}', zh: 'signType：{declared}' },
  sources: [DOCS, PHONE],
  problems: {
    'sign-type-old': {
      severity: 'warning',
      title: { en: 'signType is RSA, which new apps cannot use', zh: 'signType 是 RSA，新应用不能使用' },
      cause: {
        en: 'RSA stands for SHA-1 with 1024 bits or more and is left to apps made before 2018-01-05. All others have RSA2 (SHA-256, 2048 bits): with the wrong type every signature fails.',
        zh: 'RSA 指 SHA-1，只有 2018-01-05 之前创建的应用还能使用；其他应用都是 RSA2（SHA-256，2048 位）。类型不对，所有签名都验不过。',
      },
      remedies: [
        {
          en: 'Compare with 接口加签方式 in the console; if it says RSA2, write signType: RSA2.',
          zh: '对照控制台的接口加签方式；如果是 RSA2，就写 signType: RSA2。',
        },
        {
          en: 'If the app really uses RSA, change it: make a pair of 2048 bits (phonekit keys generate rsa) and upload its public key for RSA2.',
          zh: '如果应用确实还在用 RSA，建议升级：生成 2048 位密钥对（phonekit keys generate rsa），上传公钥并选择 RSA2。',
        },
      ],
    },
    'certificate-needs-rsa2': {
      severity: 'error',
      title: { en: 'Certificates are configured, and signType is RSA', zh: '配置了公钥证书，signType 却是 RSA' },
      cause: {
        en: 'Alipay issues certificates for RSA2 only.',
        zh: '支付宝的公钥证书只支持 RSA2。',
      },
      remedies: [{ en: 'Write signType: RSA2.', zh: '改成 signType: RSA2。' }],
    },
  },
  facts: { signType: 'text', alipayCertPublicKey: 'optionalKey', appCertPublicKey: 'optionalKey' },
  judge({ signType: declared, alipayCertPublicKey, appCertPublicKey }) {
    if (declared === 'RSA2') return pass({ declared });
    const hasCertificates = alipayCertPublicKey !== null || appCertPublicKey !== null;
    return fail(problem(hasCertificates ? 'certificate-needs-rsa2' : 'sign-type-old'), { declared });
  },
});
