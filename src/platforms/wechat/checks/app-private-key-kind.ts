import { cannotTell, defineCheck, passUnless } from '../../../core/check.ts';
import { describeKey, notRsa, privateKeyProblems } from '../../key-checks.ts';
import { API_SECURITY } from '../sources.ts';

/** Requests are signed with an undamaged RSA private key, in PKCS#1 or PKCS#8. */
export const appPrivateKeyKind = defineCheck({
  id: 'wechat/app-private-key-kind',
  title: { en: 'appPrivateKey is an RSA private key', zh: 'appPrivateKey 是 RSA 私钥' },
  looksAt: { en: '{field}: {keyKind}, {bits} bits', zh: '{field}：{keyKind}，{bits} 位' },
  sources: [API_SECURITY],
  problems: {},
  absent: 'no-api-security',
  facts: { appPrivateKey: 'key' },
  judge({ appPrivateKey }) {
    const args = describeKey(appPrivateKey, 'appPrivateKey');
    const other = appPrivateKey.keys[0].isPrivate ? notRsa(appPrivateKey, 'appPrivateKey') : null;
    return other === null
      ? passUnless(privateKeyProblems(appPrivateKey, 'appPrivateKey'), args)
      : cannotTell(other, args);
  },
});
