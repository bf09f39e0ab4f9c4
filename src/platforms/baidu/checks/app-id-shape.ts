import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { otherPlatformOf } from '../../app-ids.ts';
import { DOCS } from '../sources.ts';

/** The App ID is a number; the AppKey has letters and digits. */
export const appIdShape = defineCheck({
  id: 'baidu/app-id-shape',
  title: { en: 'appId is the App ID and not the AppKey', zh: 'appId 填的是 App ID，不是 AppKey' },
  looksAt: {
    en: 'appId has {characters} characters; expected: digits only',
    zh: 'appId 有 {characters} 个字符；应为纯数字',
  },
  sources: [DOCS],
  problems: {
    'app-key-in-app-id': {
      severity: 'error',
      title: {
        en: 'appId has the form of an AppKey, and the App ID belongs there',
        zh: 'appId 填的是形如 AppKey 的值，应当填 App ID',
      },
      cause: {
        en: 'Baidu gives every mini-program an App ID, which is a number, and an AppKey of 32 letters and digits. Each is asked for in other places.',
        zh: '百度小程序有两个标识：App ID 是一串数字，AppKey 是 32 位字母数字，用在不同的地方。',
      },
      remedies: [
        {
          en: 'Copy the App ID from the console, 设置 → 开发设置; the AppKey stands in appKey. appId may also be left out.',
          zh: '到小程序后台的设置 → 开发设置复制 App ID；AppKey 写在 appKey 里。appId 也可以不写。',
        },
      ],
    },
  },
  facts: { appId: 'text', appKey: 'optionalText' },
  judge({ appId, appKey }) {
    const args = { characters: appId.length };
    const other = otherPlatformOf(appId, 'baidu');
    // A number that stands as appKey too is an App ID in the place of the AppKey.
    if (/^\d+$/.test(appId) && other === null) return pass(args);
    if (appId === appKey) return fail(problem('app-key-in-app-id'), args);
    if (/^[A-Za-z0-9]{32}$/.test(appId)) return fail(problem('app-key-in-app-id', {}, { certainty: 'likely' }), args);
    const more = other === null ? {} : { actualPlatform: other };
    return fail(problem('app-id-malformed', { field: 'appId', ...more }, { certainty: 'likely' }), args);
  },
});
