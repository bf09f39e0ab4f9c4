import { defineCheck, passUnless } from '../../../core/check.ts';
import { describeKey, publicKeyProblems } from '../../key-checks.ts';
import { SIGNATURE } from '../sources.ts';

/** The slot of the platform public key holds an undamaged RSA public key. */
export const platformKeyKind = defineCheck({
  id: 'douyin/platform-key-kind',
  title: { en: 'platformPublicKey is an RSA public key', zh: 'platformPublicKey 是 RSA 公钥' },
  looksAt: {
    en: '{field}: {keyKind}, {bits} bits, fingerprint {fingerprint}',
    zh: '{field}：{keyKind}，{bits} 位，指纹 {fingerprint}',
  },
  sources: [SIGNATURE],
  problems: {},
  absent: 'not-configured',
  facts: { platformPublicKey: 'key' },
  judge({ platformPublicKey }) {
    const problems = publicKeyProblems(platformPublicKey, 'platformPublicKey', 'platform');
    return passUnless(problems, describeKey(platformPublicKey, 'platformPublicKey'));
  },
});
