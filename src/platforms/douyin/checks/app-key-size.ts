import { defineCheck, type KeyFact, lacks, passUnless, problem } from '../../../core/check.ts';
import { keyEvidence } from '../../key-checks.ts';
import { SIGNATURE } from '../sources.ts';

/** What the official steps make: `openssl genrsa 2048`. */
const SMALLEST_BITS = 2048;
/** PKCS#1 v1.5 takes 11 bytes of a block. @see RFC 8017 §7.2.1 */
const PADDING_BYTES = 11;

/** The application's pair is as large as the official steps make it. */
export const appKeySize = defineCheck({
  id: 'douyin/app-key-size',
  title: { en: 'The application keys have at least 2048 bits', zh: '应用密钥至少 2048 位' },
  looksAt: { en: '{sizes}; expected: {expected} bits', zh: '{sizes}；应为 {expected} 位' },
  sources: [SIGNATURE],
  problems: {
    'douyin-app-key-too-small': {
      severity: 'warning',
      title: {
        en: '{field} has {bits} bits, and the platform’s own steps make {expected}',
        zh: '{field} 只有 {bits} 位，官方步骤生成的是 {expected} 位',
      },
      cause: {
        en: 'The platform encrypts the JSON of the number, about 150 bytes, for this key. A block of 2048 bits has room for 245 bytes; one of this key holds at most {bytes}.',
        zh: '平台用这个密钥加密手机号的 JSON，约 150 字节。2048 位的密钥一个分组最多放 245 字节，这个密钥最多只能放 {bytes} 字节。',
      },
      remedies: [
        {
          en: 'Make a pair of 2048 bits (phonekit keys generate rsa) and upload its public key as 应用公钥 under 密钥设置; the server changes to the new private key at the same time.',
          zh: '用 phonekit keys generate rsa 生成 2048 位的密钥对，在密钥设置里上传应用公钥，服务端同时换成新的私钥。',
        },
      ],
    },
  },
  absent: 'not-configured',
  facts: { appPrivateKey: 'optionalKey', appPublicKey: 'optionalKey' },
  judge(keys) {
    const sized = Object.entries(keys).flatMap(([field, key]: [string, KeyFact | null]) => {
      const bits = key?.keys[0].row.bits ?? null;
      return key === null || bits === null ? [] : [{ field, key, bits }];
    });
    if (sized.length === 0) return lacks('appPrivateKey', 'appPublicKey');
    const problems = sized
      .filter(({ bits }) => bits < SMALLEST_BITS)
      .map(({ field, key, bits }) => {
        const args = { field, bits, expected: SMALLEST_BITS, bytes: Math.floor(bits / 8) - PADDING_BYTES };
        return problem('douyin-app-key-too-small', args, { at: field, evidence: [keyEvidence(key, field)] });
      });
    const sizes = sized.map(({ field, bits }) => `${field} ${bits}`).join(', ');
    return passUnless(problems, { sizes, expected: SMALLEST_BITS });
  },
});
