import { cannotTell, defineCheck, passUnless } from '../../../core/check.ts';
import { describeKey, notRsa, publicKeyProblems } from '../../key-checks.ts';
import { API_SECURITY } from '../sources.ts';

/** What was uploaded is an undamaged RSA public key. */
export const appPublicKeyKind = defineCheck({
  id: 'wechat/app-public-key-kind',
  title: { en: 'appPublicKey is an RSA public key', zh: 'appPublicKey 是 RSA 公钥' },
  looksAt: {
    en: '{field}: {keyKind}, {bits} bits, fingerprint {fingerprint}',
    zh: '{field}：{keyKind}，{bits} 位，指纹 {fingerprint}',
  },
  sources: [API_SECURITY],
  problems: {},
  absent: 'no-api-security',
  facts: { appPublicKey: 'key' },
  judge({ appPublicKey }) {
    const args = describeKey(appPublicKey, 'appPublicKey');
    const { keyKind } = appPublicKey.keys[0].row;
    const other = keyKind === 'sm2-public' ? notRsa(appPublicKey, 'appPublicKey') : null;
    if (other !== null) return cannotTell(other, args);
    // Which structure this console takes is not documented.
    const problems = publicKeyProblems(appPublicKey, 'appPublicKey', 'app').map((found) =>
      found.code === 'public-key-not-spki' ? ({ ...found, severity: 'warning', certainty: 'likely' } as const) : found,
    );
    return passUnless(problems, args);
  },
});
