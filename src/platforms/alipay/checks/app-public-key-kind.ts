import { cannotTell, defineCheck, passUnless } from '../../../core/check.ts';
import { describeKey, notRsa, publicKeyProblems } from '../../key-checks.ts';
import { DOCS } from '../sources.ts';

/** The slot of the app public key holds an undamaged RSA public key. */
export const appPublicKeyKind = defineCheck({
  id: 'alipay/app-public-key-kind',
  title: { en: 'appPublicKey is an RSA public key', zh: 'appPublicKey 是 RSA 公钥' },
  looksAt: {
    en: '{field}: {keyKind}, {bits} bits, fingerprint {fingerprint}',
    zh: '{field}：{keyKind}，{bits} 位，指纹 {fingerprint}',
  },
  sources: [DOCS],
  problems: {},
  facts: { appPublicKey: 'key' },
  absent: 'not-configured',
  judge({ appPublicKey }) {
    const other = notRsa(appPublicKey, 'appPublicKey');
    if (other !== null) return cannotTell(other, describeKey(appPublicKey, 'appPublicKey'));
    const problems = publicKeyProblems(appPublicKey, 'appPublicKey', 'app', 'appCertPublicKey');
    return passUnless(problems, describeKey(appPublicKey, 'appPublicKey'));
  },
});
