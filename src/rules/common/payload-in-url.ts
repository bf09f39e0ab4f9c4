import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import type { CallFact } from '../../core/source-facts.ts';
import { base64Uses, fieldNames, isSending } from './payload.ts';
import { PAYLOAD_PAGES, RFC_URI, URL_ENCODING } from './sources.ts';

/** True for a request, or for a function that cannot be seen and is given a whole URL: others may do something else with it. */
function sendsUrl(call: CallFact): boolean {
  if (!isSending(call) || call.isOpaque !== true) return isSending(call);
  return call.url.isKnown && /^https?:\/\//i.test(call.url.value);
}

/** Base64 in a URL is percent-encoded. */
export const payloadInUrl = defineRule({
  id: 'transport/payload-in-url',
  title: { en: 'The payload in a URL is percent-encoded', zh: 'URL 里的密文做了百分号编码' },
  looksAt: { en: 'URLs of requests that carry the payload', zh: '携带手机号密文的请求 URL' },
  sources: [RFC_URI, URL_ENCODING, ...PAYLOAD_PAGES],
  problems: {
    'payload-in-url': {
      severity: 'error',
      title: {
        en: '{field} stands in the URL without encodeURIComponent',
        zh: '{field} 没有经过 encodeURIComponent 就拼进了 URL',
      },
      cause: {
        en: 'The text is base64, and servers read a bare + in a query as a space. The ciphertext or its IV arrives damaged, now and then only: a short value has no + in it most of the time.',
        zh: '这段文本是 base64，服务端会把查询串里的 + 读成空格，密文或 iv 因此损坏。短的值多数时候不含 +，所以表现为偶尔失败。',
      },
      remedies: [
        {
          en: 'Send it in the body: method POST and data as an object.',
          zh: '放进请求体：用 POST，data 传对象。',
        },
        {
          en: 'Or write encodeURIComponent around each value; encodeURI leaves + as it is.',
          zh: '或者给每个值加上 encodeURIComponent；encodeURI 不会编码 +。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'handler',
  judge({ calls }) {
    return calls.flatMap((call) => {
      const uses = base64Uses(call);
      const isLost = sendsUrl(call) && call.payloadIn === 'url' && !call.isEncoded && uses.length > 0;
      if (!isLost) return [];
      const related = uses.map(({ place }) => place);
      return [finding(problem('payload-in-url', { field: fieldNames(uses) }), call.place, { related })];
    });
  },
});
