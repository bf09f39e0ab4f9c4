import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { APP_ID_FORMS, otherPlatformOf } from '../../app-ids.ts';
import { ERROR_CODES, OPEN_DATA } from '../sources.ts';

/** An AppID is wx and 16 hex digits in everything that is published; the original id of an account begins with gh_. */
export const appIdShape = defineCheck({
  id: 'wechat/app-id-shape',
  title: { en: 'appId is an AppID of WeChat', zh: 'appId 是微信的 AppID' },
  looksAt: { en: 'appId has {characters} characters', zh: 'appId 有 {characters} 个字符' },
  sources: [OPEN_DATA, ERROR_CODES],
  problems: {
    'original-id-in-app-id': {
      severity: 'error',
      title: {
        en: 'appId is the original id of the account, and the AppID belongs there',
        zh: 'appId 填的是原始 ID，应当填 AppID',
      },
      cause: {
        en: 'Ids that begin with gh_ name the account. Calls with one in place of the AppID (wx and 16 hex digits) are answered with errcode 40013.',
        zh: 'gh_ 开头的是账号的原始 ID。用它代替 AppID（wx 加 16 位十六进制字符）调用接口，会返回 errcode 40013。',
      },
      remedies: [
        {
          en: 'Copy the AppID in the console under 开发管理 → 开发设置.',
          zh: '在小程序管理后台的开发管理 → 开发设置里复制 AppID。',
        },
      ],
    },
  },
  facts: { appId: 'text' },
  judge({ appId }) {
    const args = { characters: appId.length };
    if (APP_ID_FORMS.wechat?.test(appId)) return pass(args);
    const certainty = 'likely';
    if (/^gh_\w+$/.test(appId)) return fail(problem('original-id-in-app-id', {}, { certainty }), args);
    const other = otherPlatformOf(appId, 'wechat');
    const found = { field: 'appId', ...(other === null ? {} : { actualPlatform: other }) };
    return fail(problem('app-id-malformed', found, { certainty }), args);
  },
});
