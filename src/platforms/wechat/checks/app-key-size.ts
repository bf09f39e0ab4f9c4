import { cannotTell, defineCheck, type KeyFact, lacks, passUnless, problem } from '../../../core/check.ts';
import { keyEvidence } from '../../key-checks.ts';
import { API_SECURITY } from '../sources.ts';
import { whyUnreadable } from './api-security.ts';

/** Usual today; the page on API security names no size. */
const USUAL_BITS = 2048;

/** The own pair has a size that is still taken for safe. */
export const appKeySize = defineCheck({
  id: 'wechat/app-key-size',
  title: { en: 'Your own RSA keys have at least 2048 bits', zh: '自己的 RSA 密钥至少 2048 位' },
  looksAt: { en: 'bits: {sizes}', zh: '位数：{sizes}' },
  sources: [API_SECURITY],
  problems: {
    'api-security-key-too-small': {
      severity: 'warning',
      title: {
        en: '{field} has {bits} bits, and {expected} are usual',
        zh: '{field} 只有 {bits} 位，通常是 {expected} 位',
      },
      cause: {
        en: 'Keys of this size are not safe any more. Likely: a key of an older project is used again.',
        zh: '这种长度的 RSA 密钥已经不安全。常见原因：沿用了旧项目的密钥。',
      },
      remedies: [
        {
          en: 'Make a new pair (phonekit keys generate rsa), and upload its public key in the console under 开发管理 → 开发设置 → API安全.',
          zh: '重新生成密钥对（phonekit keys generate rsa），在开发管理 → 开发设置 → API安全里上传新的公钥。',
        },
      ],
    },
  },
  absent: 'no-api-security',
  facts: { appPrivateKey: 'optionalKey', appPublicKey: 'optionalKey' },
  judge(keys) {
    const given = Object.entries(keys).filter((entry): entry is [string, KeyFact] => entry[1] !== null);
    const [first] = given;
    if (first === undefined) return lacks('appPrivateKey', 'appPublicKey');
    const sized = given.flatMap(([field, key]) => {
      const { bits } = key.keys[0].row;
      return bits === null ? [] : [{ field, key, bits }];
    });
    if (sized.length === 0) return cannotTell(whyUnreadable(first[1], first[0]));
    const problems = sized
      .filter(({ bits }) => bits < USUAL_BITS)
      .map(({ field, key, bits }) => {
        const more = { at: field, evidence: [keyEvidence(key, field)], certainty: 'likely' } as const;
        return problem('api-security-key-too-small', { field, bits, expected: USUAL_BITS }, more);
      });
    return passUnless(problems, { sizes: sized.map(({ field, bits }) => `${field} ${bits}`).join(', ') });
  },
});
