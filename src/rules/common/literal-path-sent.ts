import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import { PAYLOAD_PAGES } from './sources.ts';

/** Fields of the event that people put between quotes. */
const FIELDS: ReadonlySet<string> = new Set(['encryptedData', 'iv', 'code', 'response', 'sign']);

/** True for a text that spells how a field of the event is read, such as `e.detail.iv`. */
function isEventPath(text: string): boolean {
  const parts = text.split('.');
  const field = parts.at(-1) ?? '';
  return FIELDS.has(field) && parts.includes('detail') && parts.every((part) => /^\$?\w+$/.test(part));
}

/** What is sent is the value of the field, not its name. */
export const literalPathSent = defineRule({
  id: 'form/literal-path-sent',
  title: { en: 'No field is sent as the text of its own name', zh: '没有把字段名当作字符串发送' },
  looksAt: { en: 'Texts among the values of requests', zh: '请求参数里的字符串' },
  sources: [...PAYLOAD_PAGES],
  problems: {
    'literal-path-sent': {
      severity: 'error',
      title: {
        en: 'The text "{written}" is sent in place of the value',
        zh: '发送的是字符串 "{written}"，而不是它的值',
      },
      cause: {
        en: 'Between quotes the name of a field is only a text; the server receives these letters and no ciphertext.',
        zh: '加了引号，字段名就只是一段文本；服务端收到的是这些字母，而不是密文。',
      },
      remedies: [{ en: 'Remove the quotes.', zh: '去掉引号。' }],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'file',
  judge({ members }) {
    return members
      .filter(({ text, isSent }) => isSent === true && isEventPath(text))
      .map(({ text, place }) => finding(problem('literal-path-sent', { written: text }), place));
  },
});
