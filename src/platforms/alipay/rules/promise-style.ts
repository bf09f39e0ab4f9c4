import { problem } from '../../../core/check.ts';
import { defineRule, finding } from '../../../core/rule.ts';
import type { CallFact } from '../../../core/source-facts.ts';
import { PHONE } from '../sources.ts';
import { isOwnCall } from './authorize.ts';

/** True where the call is known to have no callback that gets the answer. */
function lacksCallback({ callbacks }: CallFact): boolean {
  return callbacks !== undefined && !callbacks.some((name) => name === 'success' || name === 'complete');
}

/** my.getPhoneNumber is called with callbacks. */
export const promiseStyle = defineRule({
  id: 'alipay/promise-style',
  title: { en: 'my.getPhoneNumber is called with callbacks', zh: 'my.getPhoneNumber 以回调方式调用' },
  looksAt: { en: 'Calls of my.getPhoneNumber', zh: '对 my.getPhoneNumber 的调用' },
  sources: [PHONE],
  problems: {
    'promise-style-unsupported': {
      severity: 'error',
      title: { en: 'my.getPhoneNumber returns no promise', zh: 'my.getPhoneNumber 不返回 Promise' },
      cause: {
        en: 'The documentation says that this API does not support the promise style. The message arrives in the success callback only.',
        zh: '文档说明这个接口不支持 Promise，报文只通过 success 回调返回。',
      },
      remedies: [
        {
          en: 'Pass success and fail callbacks, or wrap the call in a promise of your own.',
          zh: '传入 success 和 fail 回调，或者自己用 Promise 包装一层。',
        },
      ],
    },
  },
  platforms: ['alipay'],
  needs: 'handler',
  judge({ calls }) {
    return calls
      .filter((call) => isOwnCall('getPhoneNumber', call) && call.isPromise === true && lacksCallback(call))
      .map((call) => finding(problem('promise-style-unsupported'), call.place));
  },
});
