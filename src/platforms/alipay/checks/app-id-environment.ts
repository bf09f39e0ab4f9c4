import { cannotTell, defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { DOCS } from '../sources.ts';

/** Environment by the beginning of an APPID; 2016… and 2021000… occur in both, and newer ones may be unknown. */
function environmentOf(appId: string): 'production' | 'sandbox' | null {
  if (/^9021/.test(appId)) return 'sandbox';
  if (/^201[4-9](?<!2016)(?:0[1-9]|1[0-2])/.test(appId)) return 'production';
  return /^202100[1-9]/.test(appId) ? 'production' : null;
}

/** The APPID belongs to the configured environment, as far as its beginning tells. */
export const appIdEnvironment = defineCheck({
  id: 'alipay/app-id-environment',
  title: { en: 'appId belongs to the configured environment', zh: 'appId 与配置的环境一致' },
  looksAt: {
    en: 'appId begins with {prefix}, environment: {environment}',
    zh: 'appId 以 {prefix} 开头，environment：{environment}',
  },
  sources: [DOCS],
  problems: {
    'app-id-of-other-environment': {
      severity: 'error',
      title: {
        en: 'appId is one of {actual}, and environment says {environment}',
        zh: 'appId 属于 {actual} 环境，而 environment 写的是 {environment}',
      },
      cause: {
        en: 'The sandbox has its own APPIDs, keys and gateway; nothing of one environment works in the other. All published APPIDs with this beginning are of {actual}.',
        zh: '沙箱有自己的 APPID、密钥和网关，两个环境互不通用。公开可查的同样开头的 APPID 都属于 {actual} 环境。',
      },
      remedies: [
        {
          en: 'Take the APPID and all keys from the same environment, or correct environment.',
          zh: 'APPID 和全部密钥取自同一个环境，或者改正 environment。',
        },
      ],
    },
    'app-id-environment-unknown': {
      severity: 'info',
      title: {
        en: 'Not checked: the beginning of appId does not tell the environment',
        zh: '未检查：appId 的开头看不出属于哪个环境',
      },
      cause: {
        en: 'APPIDs that begin with 2016 or 2021000 exist in the sandbox and in production.',
        zh: '2016 和 2021000 开头的 APPID 在沙箱和正式环境里都有。',
      },
      remedies: [
        {
          en: 'See in the console to which of the two the app belongs.',
          zh: '到控制台确认应用属于哪个环境。',
        },
      ],
    },
  },
  facts: { appId: 'text', environment: 'text' },
  judge({ appId, environment }) {
    // What is no APPID may be a secret in its place.
    const args = { prefix: /^\d{16}$/.test(appId) ? appId.slice(0, 7) : '?', environment };
    const actual = environmentOf(appId);
    if (actual === null) return cannotTell(problem('app-id-environment-unknown'), args);
    if (actual === environment) return pass(args);
    return fail(problem('app-id-of-other-environment', { actual }, { certainty: 'likely', at: 'environment' }), args);
  },
});
