import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { PHONE } from '../sources.ts';

/** Accounts that are not certified get no phone numbers. */
export const accountVerified = defineCheck({
  id: 'kuaishou/account-verified',
  title: { en: 'The account is certified', zh: '账号已通过认证' },
  looksAt: { en: 'account.isVerified: {isVerified}', zh: 'account.isVerified：{isVerified}' },
  sources: [PHONE],
  problems: {
    'kuaishou-account-not-verified': {
      severity: 'error',
      title: { en: 'The account is not certified', zh: '账号没有通过认证' },
      cause: {
        en: 'Kuaishou gives phone numbers to certified, non-personal accounts only; without certification the permission cannot be applied for.',
        zh: '快手只对通过认证的非个人主体开放手机号，未认证时无法申请权限。',
      },
      remedies: [
        {
          en: 'Certify the account on the open platform, then apply for 获取用户手机号 under 权限管理.',
          zh: '在开放平台完成主体认证，再到权限管理申请“获取用户手机号”。',
        },
        { en: 'If it is certified by now, correct account.isVerified.', zh: '如果已经认证，改正 account.isVerified。' },
      ],
    },
  },
  facts: { 'account.isVerified': 'flag' },
  judge({ 'account.isVerified': isVerified }) {
    return isVerified ? pass({ isVerified }) : fail(problem('kuaishou-account-not-verified'), { isVerified });
  },
});
