import { defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { PHONE, THREAD_NO_PERMISSION } from '../sources.ts';

/** Accounts without 微信认证 get no phone numbers. */
export const accountVerified = defineCheck({
  id: 'wechat/account-verified',
  title: { en: 'The account has passed 微信认证', zh: '账号已通过微信认证' },
  looksAt: { en: 'account.isVerified: {isVerified}', zh: 'account.isVerified：{isVerified}' },
  sources: [PHONE],
  problems: {
    'account-not-verified': {
      severity: 'error',
      title: { en: 'The account has not passed 微信认证', zh: '账号没有通过微信认证' },
      cause: {
        en: 'Phone numbers are for verified accounts only. The button reports getPhoneNumber:fail no permission.',
        zh: '只有通过微信认证的账号才能获取手机号，否则按钮返回 getPhoneNumber:fail no permission。',
      },
      remedies: [
        {
          en: 'Apply for 微信认证 in the console under 设置, and renew it in time.',
          zh: '在小程序管理后台的设置里办理微信认证，到期前及时年审。',
        },
        {
          en: 'If it has been granted by now, correct account.isVerified.',
          zh: '如果已经通过认证，改正 account.isVerified。',
        },
      ],
      sources: [PHONE, THREAD_NO_PERMISSION],
    },
  },
  facts: { 'account.isVerified': 'flag' },
  judge({ 'account.isVerified': isVerified }) {
    return isVerified ? pass({ isVerified }) : fail(problem('account-not-verified'), { isVerified });
  },
});
