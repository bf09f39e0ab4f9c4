import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { isOlder } from '../../../core/version.ts';
import { PHONE_NEW } from '../sources.ts';

/** The first base library whose event has the field. */
const SINCE = { code: '3.51.0', encryptedData: '1.14.0' } as const;

/** Clients that the console admits hand over what the server waits for. */
export const flowBaseLibrary = defineCheck({
  id: 'douyin/flow-base-library',
  title: {
    en: 'The lowest base library hands over what the flow needs',
    zh: '最低基础库能返回当前流程需要的数据',
  },
  looksAt: {
    en: 'flow {flow}, minBaseLibrary {version}; {wireField} since {expected}',
    zh: 'flow {flow}，minBaseLibrary {version}；{wireField} 从 {expected} 起提供',
  },
  sources: [PHONE_NEW],
  problems: {
    'douyin-base-library-too-low': {
      severity: 'warning',
      title: {
        en: 'Base libraries from {version} on are admitted, and {wireField} exists from {expected} on',
        zh: '允许的最低基础库是 {version}，而 {wireField} 从 {expected} 起才有',
      },
      cause: {
        en: 'On an older client the event of the button is a success without {wireField}, and your server receives nothing that it could use.',
        zh: '旧客户端的按钮事件会成功，但没有 {wireField}，服务端拿不到可用的数据。',
      },
      remedies: [
        {
          en: 'Set the lowest base library in the console to {expected} or newer.',
          zh: '在控制台把最低基础库设为 {expected} 或更高。',
        },
        {
          when: 'hasOldWay',
          en: 'Or keep the old way (旧方式) for older clients: open encryptedData with the session_key, and write flow: both.',
          zh: '或者为旧客户端保留旧方式：用 session_key 解密 encryptedData，flow 写 both。',
        },
      ],
    },
  },
  facts: { flow: 'text', minBaseLibrary: 'text' },
  judge({ flow, minBaseLibrary }) {
    // With both, older clients are served by encryptedData.
    const wireField = flow === 'code' ? 'code' : 'encryptedData';
    const expected = SINCE[wireField];
    const args = { flow, version: minBaseLibrary, wireField, expected };
    if (!isOlder(minBaseLibrary, expected)) return pass(args);
    const hasOldWay = flow === 'code' && !isOlder(minBaseLibrary, SINCE.encryptedData);
    return fail(problem('douyin-base-library-too-low', hasOldWay ? { hasOldWay } : {}, { at: 'minBaseLibrary' }), args);
  },
});
