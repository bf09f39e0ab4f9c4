import { defineCheck, type KeyFact, lacks, type Problem, passUnless, problem } from '../../../core/check.ts';
import { keyEvidence } from '../../key-checks.ts';
import { DOCS } from '../sources.ts';

const SMALLEST_BITS = 2048;

/** RSA2 needs keys of 2048 bits, of both sides. */
export const keySize = defineCheck({
  id: 'alipay/key-size',
  title: { en: 'RSA2 keys have at least 2048 bits', zh: 'RSA2 密钥至少 2048 位' },
  looksAt: { en: 'signType {declared}; {sizes}', zh: 'signType {declared}；{sizes}' },
  sources: [DOCS],
  problems: {
    'rsa2-key-too-small': {
      severity: 'error',
      title: {
        en: '{field} has {bits} bits, and RSA2 needs at least {expected}',
        zh: '{field} 只有 {bits} 位，RSA2 至少需要 {expected} 位',
      },
      cause: {
        en: 'A key of this size belongs to the old signature type RSA. A signature has as many bytes as the key, so that one of RSA2 never fits it.',
        zh: '这种长度的密钥属于旧的 RSA 签名。签名长度与密钥长度相同，RSA2 的签名对不上这个密钥。',
      },
      remedies: [
        {
          en: 'Look at the key with phonekit keys inspect: an RSA2 public key has 392 characters.',
          zh: '用 phonekit keys inspect 查看密钥：RSA2 公钥是 392 个字符。',
        },
        {
          when: 'isOwn',
          en: 'Make a pair of 2048 bits (phonekit keys generate rsa), upload its public key under 接口加签方式, and take the Alipay public key (支付宝公钥) shown afterwards.',
          zh: '生成 2048 位密钥对（phonekit keys generate rsa），在接口加签方式里上传公钥，再换成之后显示的支付宝公钥。',
        },
        {
          when: 'isOfPlatform',
          en: 'Copy the Alipay public key (支付宝公钥) of RSA2 from 接口加签方式; the one for RSA stands beside it.',
          zh: '从接口加签方式复制 RSA2 对应的支付宝公钥；旁边那个是 RSA 的。',
        },
      ],
    },
  },
  facts: {
    signType: 'text',
    alipayPublicKey: 'optionalKey',
    alipayCertPublicKey: 'optionalKey',
    appPrivateKey: 'optionalKey',
    appPublicKey: 'optionalKey',
    appCertPublicKey: 'optionalKey',
  },
  judge({ signType, ...keys }) {
    const given = Object.entries(keys).filter(
      (entry): entry is [string, KeyFact] => entry[1]?.keys[0].row.bits != null,
    );
    if (given.length === 0) return lacks(...Object.keys(keys));
    const bitsOf = (key: KeyFact): number => key.keys[0].row.bits ?? 0;
    const sizes = given.map(([field, key]) => `${field} ${bitsOf(key)}`).join(', ');
    if (signType !== 'RSA2') return passUnless([], { declared: signType, sizes });
    const problems = given
      .filter(([, key]) => bitsOf(key) < SMALLEST_BITS)
      .map(([field, key]): Problem => {
        const owner = field.startsWith('app') ? { isOwn: true } : { isOfPlatform: true };
        const args = { field, bits: bitsOf(key), expected: SMALLEST_BITS, ...owner };
        return problem('rsa2-key-too-small', args, { at: field, evidence: [keyEvidence(key, field)] });
      });
    return passUnless(problems, { declared: signType, sizes });
  },
});
