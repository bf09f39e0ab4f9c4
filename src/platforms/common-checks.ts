/** Checks that several platforms have under ids of their own; what differs is a parameter. */
import type { Source, Text } from '../catalog/entry.ts';
import { type Check, defineCheck, fail, pass, problem } from '../core/check.ts';
import type { PlatformId } from '../core/platform-names.ts';

/** `<platform>/account-kind`: a personal account gets no phone numbers. */
export function accountKindCheck(platform: PlatformId, sources: readonly Source[]): Check {
  return defineCheck({
    id: `${platform}/account-kind`,
    title: { en: 'The account is no personal one', zh: '账号不是个人主体' },
    looksAt: { en: 'account.kind: {kind}', zh: 'account.kind：{kind}' },
    sources,
    problems: {},
    facts: { 'account.kind': 'text' },
    judge({ 'account.kind': kind }) {
      return kind === 'personal' ? fail(problem('account-personal'), { kind }) : pass({ kind });
    },
  });
}

/**
 * `<platform>/app-secret-shape`: the AppSecret has the form that all published ones have, and is not another value of the
 * app. Likely and not proven: no platform documents the form.
 *
 * @param form - of the trimmed text.
 * @param size - the form in words.
 */
export function appSecretCheck(platform: PlatformId, form: RegExp, size: Text, sources: readonly Source[]): Check {
  const looksAt: Text = {
    en: `appSecret has {characters} characters; expected: ${size.en}`,
    zh: `appSecret 有 {characters} 个字符；应为${size.zh}`,
  };
  return defineCheck({
    id: `${platform}/app-secret-shape`,
    title: { en: 'appSecret looks like an AppSecret', zh: 'appSecret 的格式正确' },
    looksAt,
    sources,
    problems: {},
    facts: { appSecret: 'key', appId: 'optionalText', appKey: 'optionalText' },
    judge({ appSecret, appId, appKey }) {
      const args = { characters: appSecret.characters };
      const same = (appId !== null && appSecret.equals(appId)) || (appKey !== null && appSecret.equals(appKey));
      if (same) return fail(problem('app-secret-malformed', { field: 'appSecret', found: 'app-id' }), args);
      if (!appSecret.matches(form)) {
        const { misplaced } = appSecret;
        const found = misplaced === null || misplaced === 'app-secret' ? {} : { found: misplaced };
        return fail(problem('app-secret-malformed', { field: 'appSecret', ...found }, { certainty: 'likely' }), args);
      }
      return pass(args);
    },
  });
}
