import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import type { CallFact } from '../../../core/source-facts.ts';
import { serverEndpointOf } from '../../server-endpoints.ts';
import { CODE2SESSION, PHONE_NEW } from '../sources.ts';

/** Last words of the paths that exchange a login code. */
const LOGIN_PATHS: ReadonlySet<string> = new Set(['jscode2session', 'code2session']);

/** The URL of a request that exchanges login codes, or null. */
function loginUrl({ api, url }: CallFact): string | null {
  if ((api !== 'request' && api !== 'uploadFile') || !url.isKnown) return null;
  const [path = ''] = url.value.split(/[?#]/);
  return path.split('/').some((part) => LOGIN_PATHS.has(part.toLowerCase())) ? url.value : null;
}

/** The code of the phone event, where nothing else of the event is sent with it. */
function phoneCodeIn({ payload }: CallFact) {
  const [first, ...others] = payload.filter(({ from = 'event' }) => from === 'event');
  return first?.field === 'code' && others.every(({ field }) => field === 'code') ? first : null;
}

/** The code of the phone event is exchanged where phone codes are. */
export const phoneCodeAsLoginCode = defineRule({
  id: 'douyin/phone-code-as-login-code',
  title: { en: 'The phone code is not used as a login code', zh: '没有把手机号 code 当作登录 code 使用' },
  looksAt: { en: 'Requests that send e.detail.code', zh: '发送 e.detail.code 的请求' },
  sources: [PHONE_NEW, CODE2SESSION],
  problems: {
    'phone-code-as-login-code': {
      severity: 'error',
      title: {
        en: 'The code of the phone event goes to code2session, which takes the code of tt.login',
        zh: '手机号事件的 code 发给了 code2session，而它需要 tt.login 的 code',
      },
      cause: {
        en: 'The two codes are not interchangeable. The code of the event is only good for getting the phone number.',
        zh: '两种 code 不能互换，手机号事件的 code 只能用来换取手机号。',
      },
      remedies: [
        {
          en: 'Send e.detail.code to the interface of your server that gets the phone number, and the code of tt.login here.',
          zh: '把 e.detail.code 发给服务端换取手机号的接口，这里改用 tt.login 的 code。',
        },
      ],
    },
  },
  platforms: ['douyin'],
  needs: 'handler',
  judge({ calls }) {
    // With a login beside it both codes may travel in one request.
    if (calls.some(({ api }) => api === 'login')) return [];
    return calls.flatMap((call) => {
      const url = loginUrl(call);
      const code = phoneCodeIn(call);
      if (url === null || code === null) return [];
      const certainty = serverEndpointOf(url) === 'douyin' ? 'proven' : 'likely';
      return [finding(problem('phone-code-as-login-code', {}, { certainty }), code.place, { related: [call.place] })];
    });
  },
});
