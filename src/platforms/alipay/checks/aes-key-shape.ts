import { defineCheck, fail, type KeyFact, type Problem, pass, problem } from '../../../core/check.ts';
import { textProblems } from '../../key-checks.ts';
import { AES_KEY, DOCS, PHONE } from '../sources.ts';

/** Alipay issues AES-128 keys: 16 bytes. */
const KEY_BYTES = 16;

/** Keys printed in the documents that decode to no valid AES key: pasted instead of one's own. */
const DOCUMENT_SAMPLES = ['uHyEdPksZljlVVzXuxxak==', 'WJ43G9L/Mxxxbsandbb4oalxg=='] as const;

function judgeKey(key: KeyFact): Problem | null {
  const more = { at: 'aesKey' };
  if (DOCUMENT_SAMPLES.some((sample) => key.equals(sample))) return problem('aes-key-from-documents', {}, more);
  const [{ row }] = key.keys;
  const { keyKind, bytes, diagnostics } = row;
  // 32 hex digits decode as base64 to 24 bytes by accident.
  if (keyKind === 'hex-key') return problem('aes-key-is-hex', { characters: key.characters }, more);
  if (keyKind === 'symmetric')
    return bytes === KEY_BYTES ? null : problem('aes-key-size', { bytes: bytes ?? 0, expected: KEY_BYTES }, more);
  const found =
    key.misplaced ?? (/^rsa-private/.test(keyKind) ? 'private-key' : /^rsa-public/.test(keyKind) ? 'public-key' : null);
  if (found !== null) return problem('key-in-wrong-slot', { slot: 'aes-key', found }, more);
  return diagnostics.length > 0 ? null : problem('key-kind-unexpected', { field: 'aesKey', keyKind }, more);
}

/** The AES key has the form that the console gives. */
export const aesKeyShape = defineCheck({
  id: 'alipay/aes-key-shape',
  title: { en: 'aesKey is an AES key of 128 bits', zh: 'aesKey 是 128 位的 AES 密钥' },
  looksAt: { en: 'aesKey: {keyKind}, {bytes} bytes', zh: 'aesKey：{keyKind}，{bytes} 字节' },
  sources: [PHONE, AES_KEY, DOCS],
  problems: {
    'aes-key-size': {
      severity: 'error',
      title: {
        en: 'aesKey has {bytes} bytes, and Alipay’s have {expected}',
        zh: 'aesKey 是 {bytes} 字节，支付宝的 AES 密钥是 {expected} 字节',
      },
      cause: {
        en: 'The console gives 24 characters of base64 ending in ==, which are 16 bytes. With another length libraries stop, or quietly use another AES.',
        zh: '控制台给出的是以 == 结尾的 24 个字符（16 字节）。长度不对时有的库报错，有的库会悄悄换用别的 AES。',
      },
      remedies: [
        {
          en: 'Copy the key under 开发设置 → 接口内容加密方式 once more, with the == at its end.',
          zh: '到开发设置 → 接口内容加密方式重新复制，不要漏掉末尾的 ==。',
        },
      ],
    },
    'aes-key-is-hex': {
      severity: 'error',
      title: {
        en: 'aesKey is written in hex, and Alipay’s are base64',
        zh: 'aesKey 是十六进制，支付宝的 AES 密钥是 base64',
      },
      cause: {
        en: 'Read as base64 it gives other bytes, and often even as many as another kind of AES takes. Likely: the key was converted, or it is the MD5 key of the old mapi gateway.',
        zh: '按 base64 解码会得到别的字节，长度还可能恰好符合另一种 AES。常见原因：密钥被转换过，或者填成了旧 mapi 网关的 MD5 密钥。',
      },
      remedies: [
        {
          en: 'Put the text of the console there as it is: 24 characters ending in ==.',
          zh: '原样填写控制台里的文本：24 个字符，以 == 结尾。',
        },
      ],
    },
    'aes-key-from-documents': {
      severity: 'error',
      title: { en: 'aesKey is a sample of the documents', zh: 'aesKey 填的是文档里的示例' },
      cause: {
        en: 'This text is printed in the documents as an example, and it is not even a valid key.',
        zh: '这是官方文档里的示例文本，本身也不是有效的密钥。',
      },
      remedies: [
        {
          en: 'Set a key of your own under 开发设置 → 接口内容加密方式 and copy it.',
          zh: '到开发设置 → 接口内容加密方式设置并复制自己的密钥。',
        },
      ],
    },
  },
  facts: { aesKey: 'key' },
  absent: 'no-encryption',
  judge({ aesKey }) {
    const [{ row }] = aesKey.keys;
    const args = { keyKind: row.keyKind, bytes: row.bytes ?? 0 };
    const found = judgeKey(aesKey);
    const problems = [...(found === null ? [] : [found]), ...(found === null ? textProblems(aesKey, 'aesKey') : [])];
    return problems.length === 0 ? pass(args) : fail(problems, args);
  },
});
