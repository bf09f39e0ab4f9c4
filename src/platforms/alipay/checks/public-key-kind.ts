import { cannotTell, defineCheck, passUnless } from '../../../core/check.ts';
import { describeKey, notRsa, publicKeyProblems } from '../../key-checks.ts';
import { DOCS } from '../sources.ts';

/** The slot of the Alipay public key holds an undamaged RSA public key. */
export const publicKeyKind = defineCheck({
  id: 'alipay/public-key-kind',
  title: { en: 'alipayPublicKey is an RSA public key', zh: 'alipayPublicKey 是 RSA 公钥' },
  looksAt: {
    en: '{field}: {keyKind}, {bits} bits, fingerprint {fingerprint}',
    zh: '{field}：{keyKind}，{bits} 位，指纹 {fingerprint}',
  },
  sources: [DOCS],
  problems: {},
  facts: { alipayPublicKey: 'key' },
  absent: 'not-configured',
  judge({ alipayPublicKey }) {
    const other = notRsa(alipayPublicKey, 'alipayPublicKey');
    if (other !== null) return cannotTell(other, describeKey(alipayPublicKey, 'alipayPublicKey'));
    const problems = publicKeyProblems(alipayPublicKey, 'alipayPublicKey', 'platform', 'alipayCertPublicKey');
    return passUnless(problems, describeKey(alipayPublicKey, 'alipayPublicKey'));
  },
});
