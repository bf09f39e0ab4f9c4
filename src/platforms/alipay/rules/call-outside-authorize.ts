import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import type { CallFact } from '../../../core/source-facts.ts';
import { PHONE } from '../sources.ts';
import { isOwnCall } from './authorize.ts';

/** Events that hand over an authorisation, in lower case. */
const AUTHORISING: ReadonlySet<string> = new Set(['getauthorize', 'getphonenumber']);

/** The events from which a call is reached, if all are known and none authorises; else null. */
function strangeEvents({ reachedFrom }: CallFact): readonly string[] | null {
  if (reachedFrom === undefined || reachedFrom.length === 0) return null;
  if (reachedFrom.some((event) => !/^\w+$/.test(event))) return null;
  return reachedFrom.some((event) => AUTHORISING.has(event.toLowerCase())) ? null : [...new Set(reachedFrom)];
}

/** my.getPhoneNumber runs after the user has agreed. */
export const callOutsideAuthorize = defineRule({
  id: 'alipay/call-outside-authorize',
  title: {
    en: 'my.getPhoneNumber is called in the handler of the authorisation',
    zh: 'my.getPhoneNumber 在授权事件的处理函数里调用',
  },
  looksAt: { en: 'Ways that lead to my.getPhoneNumber', zh: '调用 my.getPhoneNumber 的所有路径' },
  sources: [PHONE],
  problems: {
    'call-outside-authorize': {
      severity: 'error',
      title: {
        en: 'my.getPhoneNumber is called without an authorisation, from {events}',
        zh: 'my.getPhoneNumber 没有经过授权就被调用，来自 {events}',
      },
      cause: {
        en: 'The API answers only after a button with open-type="getAuthorize" and scope="phoneNumber" was tapped and agreed to; else the payload holds 40003 isv.invalid-auth-relations.',
        zh: '必须先点击带 open-type="getAuthorize" 和 scope="phoneNumber" 的按钮并同意授权，否则解密得到 40003 isv.invalid-auth-relations。',
      },
      remedies: [
        {
          en: 'Put such a button on the page, and call my.getPhoneNumber in its onGetAuthorize.',
          zh: '在页面上放这样的按钮，在它的 onGetAuthorize 里调用 my.getPhoneNumber。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'file',
  judge({ calls }) {
    return calls.flatMap((call) => {
      const events = isOwnCall('getPhoneNumber', call) ? strangeEvents(call) : null;
      if (events === null) return [];
      return [finding(problem('call-outside-authorize', { events: events.join(', ') }), call.place)];
    });
  },
});
