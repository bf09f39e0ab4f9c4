import { defineCheck, passUnless } from '../../../core/check.ts';
import { describeKey, publicKeyProblems } from '../../key-checks.ts';
import { SIGNATURE } from '../sources.ts';

/** The slot of the application public key holds an undamaged RSA public key, as `openssl rsa -pubout` writes it. */
export const appPublicKeyKind = defineCheck({
  id: 'douyin/app-public-key-kind',
  title: { en: 'appPublicKey is an RSA public key', zh: 'appPublicKey 是 RSA 公钥' },
  looksAt: {
    en: '{field}: {keyKind}, {bits} bits, fingerprint {fingerprint}',
    zh: '{field}：{keyKind}，{bits} 位，指纹 {fingerprint}',
  },
  sources: [SIGNATURE],
  problems: {},
  absent: 'not-configured',
  facts: { appPublicKey: 'key' },
  judge({ appPublicKey }) {
    const problems = publicKeyProblems(appPublicKey, 'appPublicKey', 'app');
    return passUnless(problems, describeKey(appPublicKey, 'appPublicKey'));
  },
});
