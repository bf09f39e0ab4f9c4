import { cannotTell, defineCheck, type Problem, passUnless, problem } from '../../../core/check.ts';
import { describeKey, keyEvidence, notRsa, textProblems } from '../../key-checks.ts';
import { API_SECURITY } from '../sources.ts';

const FIELD = 'platformPublicKey';
const USABLE = /^(?:certificate|rsa-public-spki|rsa-public-pkcs1)$/;

/** Answers are verified with the platform certificate, or the public key inside. */
export const platformCertificateKind = defineCheck({
  id: 'wechat/platform-certificate-kind',
  title: {
    en: 'platformPublicKey is a certificate or an RSA public key',
    zh: 'platformPublicKey 是证书或 RSA 公钥',
  },
  looksAt: { en: '{field}: {keyKind}, {bits} bits', zh: '{field}：{keyKind}，{bits} 位' },
  sources: [API_SECURITY],
  problems: {},
  absent: 'no-api-security',
  facts: { platformPublicKey: 'key' },
  judge({ platformPublicKey }) {
    const args = describeKey(platformPublicKey, FIELD);
    const [{ row, isPrivate }] = platformPublicKey.keys;
    const { keyKind } = row;
    const at = FIELD;
    const kind: Problem[] = [];
    if (isPrivate || /private/.test(keyKind))
      kind.push(problem('private-key-in-public-slot', {}, { at, evidence: [keyEvidence(platformPublicKey, FIELD)] }));
    else {
      const other = notRsa(platformPublicKey, FIELD);
      if (other !== null) return cannotTell(other, args);
      if (!USABLE.test(keyKind) && keyKind !== 'unknown')
        kind.push(problem('key-kind-unexpected', { field: FIELD, keyKind }, { at }));
    }
    return passUnless([...kind, ...textProblems(platformPublicKey, FIELD)], args);
  },
});
