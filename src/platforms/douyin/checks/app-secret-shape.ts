import { defineCheck, fail, type KeyFact, pass, problem } from '../../../core/check.ts';
import { CODE2SESSION, LIBRARY_PHP } from '../sources.ts';

/** What is no AppSecret on any platform. Forms that only AppSecrets of others have are not among them. */
const OTHER_VALUES: ReadonlySet<string> = new Set([
  'private-key',
  'public-key',
  'certificate',
  'app-id',
  'json',
  'phone-number',
  'file-name',
]);

function foundIn(appSecret: KeyFact): string | null {
  // client_token and the token of a service provider: https://github.com/kodephp/miniapp
  if (appSecret.matches(/^(?:clt|isvact)\./)) return 'access-token';
  const { misplaced } = appSecret;
  return misplaced !== null && OTHER_VALUES.has(misplaced) ? misplaced : null;
}

/** Douyin publishes no form of its AppSecrets: only what is plainly another value is found. */
export const appSecretShape = defineCheck({
  id: 'douyin/app-secret-shape',
  title: { en: 'appSecret is no other value of the app', zh: 'appSecret 没有填成别的值' },
  looksAt: { en: 'appSecret has {characters} characters', zh: 'appSecret 有 {characters} 个字符' },
  sources: [CODE2SESSION, LIBRARY_PHP],
  problems: {
    'douyin-app-secret-other-value': {
      severity: 'error',
      title: { en: 'appSecret holds something else than an AppSecret', zh: 'appSecret 填的不是 AppSecret' },
      cause: {
        en: 'The value has the form of another one. With it jscode2session answers 40017, and no client_token is given.',
        zh: '从格式看是别的值。用它调用 jscode2session 会返回 40017，也换不到 client_token。',
      },
      remedies: [
        { when: 'found', en: 'It is {found}.', zh: '这个值是{found}。' },
        {
          en: 'Copy the AppSecret from the console: 开发 → 开发配置 (older console: 开发管理 → 开发设置).',
          zh: '到控制台的开发 → 开发配置（旧版：开发管理 → 开发设置）复制 AppSecret。',
        },
      ],
    },
  },
  facts: { appSecret: 'key', appId: 'optionalText' },
  judge({ appSecret, appId }) {
    const args = { characters: appSecret.characters };
    if (appId !== null && appSecret.equals(appId))
      return fail(problem('douyin-app-secret-other-value', { found: 'app-id' }), args);
    const found = foundIn(appSecret);
    return found === null
      ? pass(args)
      : fail(problem('douyin-app-secret-other-value', { found }, { certainty: 'likely' }), args);
  },
});
