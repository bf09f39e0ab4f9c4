import { cannotTell, defineCheck, passUnless } from '../../../core/check.ts';
import { describeKey, notRsa, privateKeyProblems } from '../../key-checks.ts';
import { DOCS, SIGN_HELP } from '../sources.ts';

/** The slot of the app private key holds an undamaged RSA private key. */
export const appPrivateKeyKind = defineCheck({
  id: 'alipay/app-private-key-kind',
  title: { en: 'appPrivateKey is an RSA private key', zh: 'appPrivateKey 是 RSA 私钥' },
  looksAt: { en: '{field}: {keyKind}, {bits} bits', zh: '{field}：{keyKind}，{bits} 位' },
  sources: [DOCS, SIGN_HELP],
  problems: {},
  facts: { appPrivateKey: 'key' },
  absent: 'not-configured',
  judge({ appPrivateKey }) {
    const other = notRsa(appPrivateKey, 'appPrivateKey');
    if (other !== null) return cannotTell(other, describeKey(appPrivateKey, 'appPrivateKey'));
    return passUnless(privateKeyProblems(appPrivateKey, 'appPrivateKey'), describeKey(appPrivateKey, 'appPrivateKey'));
  },
});
