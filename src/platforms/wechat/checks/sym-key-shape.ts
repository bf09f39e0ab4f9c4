import { cannotTell, defineCheck, fail, type KeyFact, type Problem, passUnless, problem } from '../../../core/check.ts';
import { textProblems } from '../../key-checks.ts';
import { API_SECURITY } from '../sources.ts';

/** AES256_GCM */
const AES_BYTES = 32;
/** SM4_GCM, and a session_key */
const SM4_BYTES = 16;

function malformed({ misplaced, keys: [{ row }] }: KeyFact): Problem {
  const { keyKind } = row;
  const kinds = /^rsa-private/.test(keyKind) ? 'private-key' : /^rsa-public/.test(keyKind) ? 'public-key' : null;
  const found = misplaced ?? kinds;
  return problem('wechat-sym-key-malformed', found === null ? {} : { found }, { certainty: 'likely' });
}

/** The symmetric key is base64 of 32 bytes for AES256_GCM, of 16 for SM4_GCM. */
export const symKeyShape = defineCheck({
  id: 'wechat/sym-key-shape',
  title: { en: 'symKey is a key for AES256_GCM', zh: 'symKey 是 AES256_GCM 的密钥' },
  looksAt: { en: 'symKey: {keyKind}, {bytes} bytes', zh: 'symKey：{keyKind}，{bytes} 字节' },
  sources: [API_SECURITY],
  problems: {
    'wechat-sym-key-malformed': {
      severity: 'error',
      title: { en: 'symKey does not look like a symmetric key (对称密钥)', zh: 'symKey 不像对称密钥' },
      cause: {
        en: 'The key is base64: 44 characters for AES256_GCM (32 bytes), 24 for SM4_GCM (16 bytes). With another key WeChat answers errcode 40235. Likely: cut when copied, or another value.',
        zh: '对称密钥是 base64：AES256_GCM 是 44 个字符（32 字节），SM4_GCM 是 24 个字符（16 字节）。密钥不对时返回 errcode 40235。常见原因：复制时缺了一部分，或者填的是别的值。',
      },
      remedies: [
        { when: 'found', en: 'It is {found}.', zh: '这个值是{found}。' },
        {
          en: 'Copy the symmetric key in the console under 开发管理 → 开发设置 → API安全.',
          zh: '在小程序管理后台的开发管理 → 开发设置 → API安全里重新复制对称密钥。',
        },
      ],
    },
    'sym-key-fits-sm4': {
      severity: 'info',
      title: {
        en: 'symKey has 16 bytes: right for SM4_GCM, too few for AES256_GCM',
        zh: 'symKey 是 16 字节：SM4_GCM 正好，AES256_GCM 不够',
      },
      cause: {
        en: 'Which algorithm is chosen stands in the console alone. A session_key has 16 bytes as well and does not belong here.',
        zh: '选的是哪种算法只能在控制台看到。session_key 也是 16 字节，但不能填在这里。',
      },
      remedies: [
        {
          en: 'Look under 开发管理 → 开发设置 → API安全: with AES256_GCM copy the key of 44 characters from there.',
          zh: '到开发管理 → 开发设置 → API安全查看：如果是 AES256_GCM，从那里复制 44 个字符的密钥。',
        },
      ],
    },
  },
  absent: 'no-api-security',
  facts: { symKey: 'key' },
  judge({ symKey }) {
    const { keyKind, bytes } = symKey.keys[0].row;
    const args = { keyKind, bytes: bytes ?? 0 };
    const hasSize = keyKind === 'symmetric' && (bytes === AES_BYTES || bytes === SM4_BYTES);
    if (!hasSize) return fail(malformed(symKey), args);
    const damage = textProblems(symKey, 'symKey');
    return bytes === SM4_BYTES && damage.length === 0
      ? cannotTell(problem('sym-key-fits-sm4'), args)
      : passUnless(damage, args);
  },
});
