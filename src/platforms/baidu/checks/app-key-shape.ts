import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { otherPlatformOf } from '../../app-ids.ts';
import { DOCS, OAUTH_ERRORS_COPY, USER_DATA } from '../sources.ts';

/** The AppKey has 32 letters and digits in all published examples, and is neither the App ID nor the AppSecret. */
export const appKeyShape = defineCheck({
  id: 'baidu/app-key-shape',
  title: { en: 'appKey is the AppKey', zh: 'appKey 填的是 AppKey' },
  looksAt: {
    en: 'appKey has {characters} characters; expected: 32 letters and digits',
    zh: 'appKey 有 {characters} 个字符；应为字母和数字，共 32 位',
  },
  sources: [DOCS, USER_DATA],
  problems: {
    'app-id-in-app-key': {
      severity: 'error',
      title: {
        en: 'appKey is a number like an App ID, and the AppKey belongs there',
        zh: 'appKey 填的是形如 App ID 的数字，应当填 AppKey',
      },
      cause: {
        en: 'Baidu gives every mini-program an App ID, which is a number, and an AppKey of 32 letters and digits. The login exchange takes the AppKey as client_id, and the opened data ends with it: with the App ID the exchange answers invalid_client, and correct data seems to belong to another app.',
        zh: '百度小程序有两个标识：App ID 是一串数字，AppKey 是 32 位字母数字。换取 session_key 时 client_id 要填 AppKey，解密结果末尾也是 AppKey。填成 App ID 会返回 invalid_client，正确的数据也会被当成别的小程序的。',
      },
      remedies: [
        {
          en: 'Copy the AppKey from the console, 设置 → 开发设置; write the number as appId.',
          zh: '到小程序后台的设置 → 开发设置复制 AppKey；这串数字写在 appId 里。',
        },
      ],
      sources: [DOCS, USER_DATA, OAUTH_ERRORS_COPY],
    },
    'app-key-is-app-secret': {
      severity: 'error',
      title: { en: 'appKey and appSecret have the same value', zh: 'appKey 和 appSecret 的值相同' },
      cause: {
        en: 'AppKey and AppSecret are two values of the same form. One of them stands in both places; which one, the form does not tell.',
        zh: 'AppKey 和 AppSecret 格式相同，但是两个不同的值。现在两处填了同一个，从格式看不出是哪一个。',
      },
      remedies: [
        {
          en: 'Copy both anew from the console, 设置 → 开发设置.',
          zh: '到小程序后台的设置 → 开发设置重新复制这两个值。',
        },
        {
          en: 'If it was the AppSecret that stood as appKey, and others could read it there, reset it in the console.',
          zh: '如果 appKey 里填的是 AppSecret，又被别人看到过，到后台重置 AppSecret。',
        },
      ],
    },
    'app-key-malformed': {
      severity: 'error',
      title: { en: 'The value of appKey does not look like an AppKey', zh: 'appKey 的值不像 AppKey' },
      cause: {
        en: 'All AppKeys that are published as examples have 32 letters and digits. Likely: cut when copied, or another value.',
        zh: '公开示例里的 AppKey 都是 32 位字母数字。常见原因：复制时缺了一部分，或者填的是别的值。',
      },
      remedies: [
        {
          when: 'actualPlatform',
          en: 'It has the form of an App ID of {actualPlatform}: check that both apps are not exchanged.',
          zh: '它的格式像{actualPlatform}的 AppID：检查是不是把两个平台的应用写反了。',
        },
        {
          en: 'Copy the AppKey from the console, 设置 → 开发设置.',
          zh: '到小程序后台的设置 → 开发设置复制 AppKey。',
        },
      ],
    },
  },
  facts: { appKey: 'text', appId: 'optionalText', appSecret: 'optionalKey' },
  judge({ appKey, appId, appSecret }) {
    const args = { characters: appKey.length };
    if (appSecret?.equals(appKey) === true) return fail(problem('app-key-is-app-secret'), args);
    if (/^[A-Za-z0-9]{32}$/.test(appKey)) return pass(args);
    const other = otherPlatformOf(appKey, 'baidu');
    if (other !== null)
      return fail(problem('app-key-malformed', { actualPlatform: other }, { certainty: 'likely' }), args);
    if (/^\d+$/.test(appKey)) {
      const certainty = appKey === appId ? 'proven' : 'likely';
      return fail(problem('app-id-in-app-key', {}, { certainty }), args);
    }
    return fail(problem('app-key-malformed', {}, { certainty: 'likely' }), args);
  },
});
