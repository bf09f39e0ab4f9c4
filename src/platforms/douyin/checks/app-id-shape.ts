import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { APP_ID_FORMS, otherPlatformOf } from '../../app-ids.ts';
import { CODE2SESSION } from '../sources.ts';

/** A Douyin AppID is `tt` and 16 hex digits; longer ones of the same form are seen as well. */
export const appIdShape = defineCheck({
  id: 'douyin/app-id-shape',
  title: { en: 'appId is an AppID of Douyin', zh: 'appId 是抖音小程序的 AppID' },
  looksAt: {
    en: 'appId has {characters} characters; expected: tt and 16 hex digits',
    zh: 'appId 有 {characters} 个字符；应为 tt 加 16 位十六进制字符',
  },
  sources: [CODE2SESSION],
  problems: {},
  facts: { appId: 'text' },
  judge({ appId }) {
    const args = { characters: appId.length };
    if (APP_ID_FORMS.douyin?.test(appId) === true) return pass(args);
    const other = otherPlatformOf(appId, 'douyin');
    const found =
      other === null
        ? problem('app-id-malformed', { field: 'appId' }, { certainty: 'likely' })
        : problem('app-id-malformed', { field: 'appId', actualPlatform: other });
    return fail(found, args);
  },
});
