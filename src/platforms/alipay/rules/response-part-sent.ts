import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import type { PayloadUse } from '../../../core/source-facts.ts';
import { DOCS, PHONE } from '../sources.ts';
import { isSign, PARSED, sendingCalls } from './response.ts';

/** What holds the signature: itself, or the whole message in any form. */
function keepsSign(use: PayloadUse): boolean {
  return isSign(use) || use.field === '*' || use.field === 'response' || use.field === PARSED.whole;
}

/** The server gets the message with its signature. */
export const responsePartSent = defineRule({
  id: 'alipay/response-part-sent',
  title: { en: 'The server gets the whole message with its sign', zh: '服务端收到带 sign 的完整报文' },
  looksAt: { en: 'What is sent of the answer of my.getPhoneNumber', zh: 'my.getPhoneNumber 的结果中发给服务端的内容' },
  sources: [PHONE, DOCS],
  problems: {
    'response-part-sent': {
      severity: 'warning',
      title: {
        en: 'Only the inner response is sent; sign stays behind',
        zh: '只发送了里层的 response，丢掉了 sign',
      },
      cause: {
        en: 'res.response is a text with response, sign and more. The ciphertext alone can be decrypted, but nobody can verify that it comes from Alipay.',
        zh: 'res.response 是包含 response、sign 等字段的字符串。只有密文也能解密，但无法验签，不能确认数据来自支付宝。',
      },
      remedies: [
        {
          en: 'Send res.response as it is, and let the server parse, verify and decrypt it.',
          zh: '把 res.response 原样发给服务端，由服务端解析、验签和解密。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'handler',
  judge(handler) {
    const calls = sendingCalls(handler);
    if (handler.reads.some(isSign) || calls.some(({ payload }) => payload.some(keepsSign))) return [];
    return calls.flatMap(({ payload, place, isOpaque = false }) => {
      const part = payload.find(({ field }) => field === PARSED.ciphertext);
      if (part === undefined) return [];
      const certainty = handler.escapes || isOpaque ? 'likely' : 'proven';
      return [finding(problem('response-part-sent', {}, { certainty }), part.place, { related: [place] })];
    });
  },
});
