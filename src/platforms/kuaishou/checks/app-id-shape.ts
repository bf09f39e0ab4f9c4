import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { otherPlatformOf } from '../../app-ids.ts';
import { LOGIN, PHONE } from '../sources.ts';

/** The form of Kuaishou's AppIDs is not documented: only those of other platforms are recognised. */
export const appIdShape = defineCheck({
  id: 'kuaishou/app-id-shape',
  title: { en: 'appId is no App ID of another platform', zh: 'appId 不是其他平台的 AppID' },
  looksAt: { en: 'appId has {characters} characters', zh: 'appId 有 {characters} 个字符' },
  sources: [LOGIN, PHONE],
  problems: {
    'kuaishou-app-id-of-other-platform': {
      severity: 'error',
      title: { en: 'appId looks like an App ID of {actualPlatform}', zh: 'appId 像是{actualPlatform}的 AppID' },
      cause: {
        en: 'It has the form of the App IDs of {actualPlatform}. Likely: two apps are exchanged in the configuration.',
        zh: '它的格式与{actualPlatform}的 AppID 相同。常见原因：配置里把两个平台的应用写反了。',
      },
      remedies: [
        {
          en: 'Copy app_id from the console (小程序开发平台), together with its app_secret.',
          zh: '到小程序开发平台重新复制 app_id 和对应的 app_secret。',
        },
      ],
    },
  },
  facts: { appId: 'text' },
  judge({ appId }) {
    const args = { characters: appId.length };
    const actualPlatform = otherPlatformOf(appId, 'kuaishou');
    if (actualPlatform === null) return pass(args);
    return fail(problem('kuaishou-app-id-of-other-platform', { actualPlatform }, { certainty: 'likely' }), args);
  },
});
