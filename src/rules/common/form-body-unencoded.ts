import { problem } from '../../core/check.ts';
import { PLATFORM_IDS } from '../../core/platform-names.ts';
import { defineRule, finding } from '../../core/rule.ts';
import { base64Uses, fieldNames, isSending } from './payload.ts';
import { PAYLOAD_PAGES, URL_ENCODING } from './sources.ts';

/** A form body that is put together by hand is percent-encoded. */
export const formBodyUnencoded = defineRule({
  id: 'transport/form-body-unencoded',
  title: { en: 'The payload in a form body is percent-encoded', zh: '表单请求体里的密文做了百分号编码' },
  looksAt: { en: 'Form bodies that carry the payload as a text', zh: '以字符串形式携带手机号密文的表单请求体' },
  sources: [URL_ENCODING, ...PAYLOAD_PAGES],
  problems: {
    'form-body-unencoded': {
      severity: 'error',
      title: {
        en: '{field} stands in a form body without encodeURIComponent',
        zh: '{field} 没有经过 encodeURIComponent 就拼进了表单请求体',
      },
      cause: {
        en: 'With the content type application/x-www-form-urlencoded servers read + as a space. A body that is an object is encoded by the platform; a text is sent as it is.',
        zh: '内容类型是 application/x-www-form-urlencoded 时，服务端会把 + 读成空格。data 传对象时由平台编码，传字符串时原样发送。',
      },
      remedies: [
        {
          en: 'Give data as an object, or send JSON.',
          zh: 'data 传对象，或者改用 JSON。',
        },
        {
          en: 'Or write encodeURIComponent around each value of the body.',
          zh: '或者给请求体里的每个值加上 encodeURIComponent。',
        },
      ],
    },
  },
  platforms: PLATFORM_IDS,
  needs: 'handler',
  judge({ calls }) {
    return calls.flatMap((call) => {
      const uses = base64Uses(call);
      const isForm = isSending(call) && call.payloadIn === 'form' && call.isFormText === true;
      const isLost = isForm && !call.isEncoded && uses.length > 0;
      if (!isLost) return [];
      const related = uses.map(({ place }) => place);
      return [finding(problem('form-body-unencoded', { field: fieldNames(uses) }), call.place, { related })];
    });
  },
});
