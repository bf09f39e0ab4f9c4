import { defineCheck, fail, lacks, pass, problem } from '../../../core/check.ts';
import { isSamePair, keyEvidence } from '../../key-checks.ts';
import { DOCS } from '../sources.ts';

/** An app is in public-key mode or in certificate mode, never in both. */
export const signingMode = defineCheck({
  id: 'alipay/signing-mode',
  title: {
    en: 'One signing mode is configured: public key or certificates',
    zh: '只配置了一种加签模式：公钥或公钥证书',
  },
  looksAt: { en: 'configured: {fields}', zh: '已配置：{fields}' },
  sources: [DOCS],
  problems: {
    'two-signing-modes': {
      severity: 'error',
      title: {
        en: 'alipayPublicKey and alipayCertPublicKey hold different keys',
        zh: 'alipayPublicKey 和 alipayCertPublicKey 里是不同的公钥',
      },
      cause: {
        en: 'An APPID has one signing mode. Likely: the app was changed to certificates, and the plain key was kept from before; it verifies nothing any more.',
        zh: '一个 APPID 只能用一种加签模式。常见原因：应用已改用公钥证书，旧的支付宝公钥还留着，它已经不能验签。',
      },
      remedies: [
        {
          en: 'See under 接口加签方式 in the console which mode is set, and remove the other from the configuration and from the server.',
          zh: '到控制台的接口加签方式确认当前模式，把另一种从配置和服务端删掉。',
        },
      ],
    },
    'signing-mode-twice': {
      severity: 'warning',
      title: {
        en: 'The same Alipay public key is configured twice, plain and as certificate',
        zh: '同一个支付宝公钥配置了两次：公钥和公钥证书',
      },
      cause: {
        en: 'Both hold the same key today. After the next change of the certificate they will not.',
        zh: '目前两者是同一个公钥，证书换发之后就不一样了。',
      },
      remedies: [
        { en: 'Keep the certificate and remove alipayPublicKey.', zh: '保留公钥证书，删掉 alipayPublicKey。' },
      ],
    },
  },
  facts: { alipayPublicKey: 'optionalKey', alipayCertPublicKey: 'optionalKey' },
  judge({ alipayPublicKey: plain, alipayCertPublicKey: certificate }) {
    if (plain === null && certificate === null) return lacks('alipayPublicKey', 'alipayCertPublicKey');
    if (plain === null) return pass({ fields: 'alipayCertPublicKey' });
    if (certificate === null) return pass({ fields: 'alipayPublicKey' });
    const args = { fields: 'alipayPublicKey, alipayCertPublicKey' };
    const evidence = [keyEvidence(plain, 'alipayPublicKey'), keyEvidence(certificate, 'alipayCertPublicKey')];
    const isSame = isSamePair(plain, certificate);
    // What cannot be read is named by the checks of the two fields.
    if (isSame === null) return lacks('alipayPublicKey', 'alipayCertPublicKey');
    const code = isSame ? 'signing-mode-twice' : 'two-signing-modes';
    return fail(problem(code, {}, { at: 'alipayPublicKey', evidence }), args);
  },
});
