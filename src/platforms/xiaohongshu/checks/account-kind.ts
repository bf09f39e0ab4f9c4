import { cannotTell, defineCheck, pass, problem } from '../../../core/check.ts';
import { DEMO, OPEN_DATA } from '../sources.ts';

/** No page that was read says which accounts get phone numbers. */
export const accountKind = defineCheck({
  id: 'xiaohongshu/account-kind',
  title: { en: 'The account is no personal one', zh: '账号不是个人主体' },
  looksAt: { en: 'account.kind: {kind}', zh: 'account.kind：{kind}' },
  sources: [OPEN_DATA, DEMO],
  problems: {
    'xiaohongshu-personal-account': {
      severity: 'info',
      title: {
        en: 'Whether personal accounts get phone numbers is not documented',
        zh: '个人主体能否获取手机号，文档没有说明',
      },
      cause: {
        en: 'The pages on the phone number name no kind of account. Other platforms open it to enterprises only.',
        zh: '手机号相关的文档没有提到账号主体的要求，其他平台大多只对企业开放。',
      },
      remedies: [
        {
          en: 'Look in the console whether the capability can be requested, or ask the platform.',
          zh: '到管理后台查看能否申请这个能力，或者咨询平台。',
        },
      ],
    },
  },
  facts: { 'account.kind': 'text' },
  judge({ 'account.kind': kind }) {
    return kind === 'personal' ? cannotTell(problem('xiaohongshu-personal-account'), { kind }) : pass({ kind });
  },
});
