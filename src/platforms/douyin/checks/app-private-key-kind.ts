import { defineCheck, passUnless } from '../../../core/check.ts';
import { describeKey, privateKeyProblems } from '../../key-checks.ts';
import { PHONE_NEW, SIGNATURE } from '../sources.ts';

/** The slot of the application private key holds an undamaged RSA private key, PKCS#1 or PKCS#8. */
export const appPrivateKeyKind = defineCheck({
  id: 'douyin/app-private-key-kind',
  title: { en: 'appPrivateKey is an RSA private key', zh: 'appPrivateKey 是 RSA 私钥' },
  looksAt: { en: '{field}: {keyKind}, {bits} bits', zh: '{field}：{keyKind}，{bits} 位' },
  sources: [PHONE_NEW, SIGNATURE],
  problems: {},
  absent: 'not-configured',
  facts: { appPrivateKey: 'key' },
  judge({ appPrivateKey }) {
    return passUnless(privateKeyProblems(appPrivateKey, 'appPrivateKey'), describeKey(appPrivateKey, 'appPrivateKey'));
  },
});
