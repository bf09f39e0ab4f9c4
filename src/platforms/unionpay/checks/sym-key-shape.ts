import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { OAUTH, PHP_CLIENT } from '../sources.ts';

/** The symmetricKey is hex: 24 bytes for triple DES, or 16 that libraries expand. */
export const symKeyShape = defineCheck({
  id: 'unionpay/sym-key-shape',
  title: { en: 'symKey is a triple DES key in hex', zh: 'symKey 是十六进制的 3DES 密钥' },
  looksAt: {
    en: 'symKey has {characters} characters; expected: 48 hex digits, or 32',
    zh: 'symKey 有 {characters} 个字符；应为 48 位或 32 位十六进制',
  },
  sources: [OAUTH, PHP_CLIENT],
  problems: {
    'unionpay-sym-key-malformed': {
      severity: 'error',
      title: { en: 'symKey is no triple DES key in hex', zh: 'symKey 不是十六进制的 3DES 密钥' },
      cause: {
        en: 'The symmetricKey is decoded as hex: 48 digits are 24 bytes, 32 are a two-key triple DES. Likely: cut when copied, or another value.',
        zh: 'symmetricKey 按十六进制解码：48 位是 24 字节，32 位是双密钥 3DES。常见原因：复制时缺了一部分，或者填的是别的值。',
      },
      remedies: [
        { when: 'found', en: 'It is {found}.', zh: '这个值是{found}。' },
        {
          en: 'Copy the symmetricKey that UnionPay handed out with the appId, without quotes and blanks.',
          zh: '重新复制云闪付随 appId 分配的 symmetricKey，不要带引号和空格。',
        },
      ],
    },
  },
  facts: { symKey: 'key' },
  judge({ symKey }) {
    const args = { characters: symKey.characters };
    if (symKey.matches(/^(?:[0-9a-f]{48}|[0-9a-f]{32})$/i)) return pass(args);
    const found = symKey.misplaced === null ? {} : { found: symKey.misplaced };
    // One client fills shorter keys up, so that a hex text of another length may work.
    const severity = symKey.matches(/^(?:[0-9a-f]{2}){1,23}$/i) ? 'warning' : 'error';
    return fail(problem('unionpay-sym-key-malformed', found, { certainty: 'likely', severity }), args);
  },
});
