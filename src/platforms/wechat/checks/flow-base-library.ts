import { defineCheck, fail, lacks, pass, problem } from '../../../core/check.ts';
import { isOlder } from '../../../core/version.ts';
import { PHONE, PHONE_OLD } from '../sources.ts';

/** First base library whose button delivers a code. */
const FIRST_WITH_CODE = '2.21.2';

/** A server that takes the code alone needs clients that deliver one. Older ones still deliver encryptedData. */
export const flowBaseLibrary = defineCheck({
  id: 'wechat/flow-base-library',
  title: {
    en: 'Every admitted base library delivers what the server takes',
    zh: '允许的基础库都能返回服务端需要的数据',
  },
  looksAt: {
    en: 'flow: {flow}; minBaseLibrary: {version}; a code since {expected}',
    zh: 'flow：{flow}；minBaseLibrary：{version}；从 {expected} 起返回 code',
  },
  sources: [PHONE],
  problems: {
    'base-library-below-code-flow': {
      severity: 'warning',
      title: {
        en: 'Base library {version} is admitted, and a code comes from {expected} on only',
        zh: '最低基础库是 {version}，而 {expected} 起才返回 code',
      },
      cause: {
        en: 'Older clients deliver encryptedData and iv without a code, and this server implements nothing but the code.',
        zh: '更旧的客户端只返回 encryptedData 和 iv，没有 code，而服务端只实现了用 code 换取手机号。',
      },
      remedies: [
        {
          en: 'Set the lowest base library in the console to {expected} or higher.',
          zh: '在小程序管理后台把最低基础库设为 {expected} 或更高。',
        },
        {
          en: 'Or let the server open encryptedData as well where the code is missing, and set flow to both.',
          zh: '或者没有 code 时由服务端解密 encryptedData，并把 flow 设为 both。',
        },
      ],
      sources: [PHONE, PHONE_OLD],
    },
  },
  facts: { flow: 'text', minBaseLibrary: 'optionalText' },
  judge({ flow, minBaseLibrary }) {
    const args = { flow, version: minBaseLibrary ?? '', expected: FIRST_WITH_CODE };
    if (flow !== 'code') return pass(args);
    if (minBaseLibrary === null) return lacks('minBaseLibrary');
    const isTooOld = isOlder(minBaseLibrary, FIRST_WITH_CODE);
    return isTooOld ? fail(problem('base-library-below-code-flow', {}, { at: 'minBaseLibrary' }), args) : pass(args);
  },
});
