import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { APP_ID_FORMS, otherPlatformOf } from '../../app-ids.ts';
import { CODE2SESSION, TRACKER } from '../sources.ts';

/** All AppIDs in the issue tracker of the platform are 24 hex digits. */
export const appIdShape = defineCheck({
  id: 'xiaohongshu/app-id-shape',
  title: { en: 'appId is an AppID of Xiaohongshu', zh: 'appId 是小红书小程序的 AppID' },
  looksAt: { en: 'appId has {characters} characters', zh: 'appId 有 {characters} 个字符' },
  sources: [CODE2SESSION, TRACKER],
  problems: {},
  facts: { appId: 'text' },
  judge({ appId }) {
    const args = { characters: appId.length };
    if (APP_ID_FORMS.xiaohongshu?.test(appId)) return pass(args);
    const other = otherPlatformOf(appId, 'xiaohongshu');
    const found = { field: 'appId', ...(other === null ? {} : { actualPlatform: other }) };
    return fail(problem('app-id-malformed', found, { certainty: 'likely' }), args);
  },
});
