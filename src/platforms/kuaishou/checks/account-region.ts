import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { PHONE } from '../sources.ts';

/** Overseas accounts get no phone numbers. */
export const accountRegion = defineCheck({
  id: 'kuaishou/account-region',
  title: { en: 'The account is no overseas one', zh: '账号不是境外主体' },
  looksAt: { en: 'account.isOverseas: {isOverseas}', zh: 'account.isOverseas：{isOverseas}' },
  sources: [PHONE],
  problems: {
    'kuaishou-account-overseas': {
      severity: 'error',
      title: { en: 'Overseas accounts cannot get phone numbers', zh: '境外主体不能获取手机号' },
      cause: {
        en: 'The capability is not open to overseas principals.',
        zh: '快手没有对境外主体开放这项能力。',
      },
      remedies: [
        {
          en: 'Register the mini-program with a mainland enterprise, or verify the number by SMS.',
          zh: '用境内企业主体注册小程序，或者改用短信验证码。',
        },
      ],
    },
  },
  facts: { 'account.isOverseas': 'flag' },
  judge({ 'account.isOverseas': isOverseas }) {
    return isOverseas ? fail(problem('kuaishou-account-overseas'), { isOverseas }) : pass({ isOverseas });
  },
});
