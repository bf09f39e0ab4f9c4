import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import { DOCS, PHONE } from '../sources.ts';
import { PARSED, sendingCalls } from './response.ts';

/** The message is sent as the text that it is. */
export const responseReserialised = defineRule({
  id: 'alipay/response-reserialised',
  title: { en: 'res.response is sent as it came', zh: 'res.response 原样发送' },
  looksAt: { en: 'What is sent of the answer of my.getPhoneNumber', zh: 'my.getPhoneNumber 的结果中发给服务端的内容' },
  sources: [PHONE, DOCS],
  problems: {
    'response-reserialised': {
      severity: 'warning',
      title: {
        en: 'res.response is parsed and written anew before it is sent',
        zh: 'res.response 被解析后又重新序列化再发送',
      },
      cause: {
        en: 'The signature covers the bytes as they came. Writing the JSON anew can change their order and escapes; of an answer that is an error and not encrypted, the signed text is lost.',
        zh: '签名针对的是原始字节。重新序列化可能改变字段顺序和转义；如果返回的是未加密的错误信息，被签名的原文就丢失了。',
      },
      remedies: [
        {
          en: 'Send the string res.response itself, for example data: { response: res.response }.',
          zh: '直接发送字符串 res.response，例如 data: { response: res.response }。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'handler',
  judge(handler) {
    return sendingCalls(handler).flatMap(({ payload, place, isOpaque }) => {
      // It may take what it needs out of the object.
      if (isOpaque === true) return [];
      const anew = payload.find(({ field }) => field === PARSED.whole);
      return anew === undefined ? [] : [finding(problem('response-reserialised'), anew.place, { related: [place] })];
    });
  },
});
