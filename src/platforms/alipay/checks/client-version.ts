import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { isOlder } from '../../../core/version.ts';
import { PHONE } from '../sources.ts';

/** First client that has my.getPhoneNumber. */
const CLIENT = '10.1.35';

/** Older clients are kept out, or must be guarded against in the source. */
export const clientVersion = defineCheck({
  id: 'alipay/client-version',
  title: { en: 'The lowest client has my.getPhoneNumber', zh: '最低客户端版本支持 my.getPhoneNumber' },
  looksAt: { en: 'minClientVersion {version}; needed: {expected}', zh: 'minClientVersion {version}；需要 {expected}' },
  sources: [PHONE],
  problems: {
    'client-version-too-low': {
      severity: 'warning',
      title: {
        en: 'Clients from {version} on are admitted, and my.getPhoneNumber exists from {expected} on',
        zh: '允许的最低客户端是 {version}，而 my.getPhoneNumber 从 {expected} 起才有',
      },
      cause: {
        en: 'On an older client the API is undefined, and the button does nothing or the script throws.',
        zh: '在更旧的客户端上没有这个 API，按钮不起作用，或者脚本报错。',
      },
      remedies: [
        {
          en: 'Set the lowest client in the console to {expected} or newer.',
          zh: '在控制台把最低客户端版本设为 {expected} 或更高。',
        },
        {
          en: "Or guard in the source: my.canIUse('button.open-type.getAuthorize') and my.canIUse('getPhoneNumber'), with an input field as the other way.",
          zh: "或者在代码里判断 my.canIUse('button.open-type.getAuthorize') 和 my.canIUse('getPhoneNumber')，不支持时让用户手动填写。",
        },
      ],
    },
  },
  facts: { minClientVersion: 'text' },
  judge({ minClientVersion }) {
    const args = { version: minClientVersion, expected: CLIENT };
    return isOlder(minClientVersion, CLIENT) ? fail(problem('client-version-too-low'), args) : pass(args);
  },
});
