import type { Check } from '../../../core/check.ts';
import { consoleChecks, requestDomainItem } from '../../console-checks.ts';
import { BLOG_ERRMSG, PHONE } from '../sources.ts';

/** What only a look into the console can tell. */
export const KUAISHOU_CONSOLE: readonly Check[] = consoleChecks('kuaishou', {
  phonePermission: {
    title: { en: 'The permission 获取用户手机号 is granted', zh: '已开通获取用户手机号权限' },
    code: 'kuaishou-phone-permission-missing',
    problem: {
      title: { en: 'The permission 获取用户手机号 is not granted', zh: '没有开通获取用户手机号权限' },
      cause: {
        en: 'The button hands out no data. Developers report getPhoneNumber:fail no permission, or a Chinese text that also stands for a refusal of the user.',
        zh: '按钮不返回数据。开发者反馈的 errMsg 有 getPhoneNumber:fail no permission，或“小程序获取权限失败”；后者在用户拒绝时也会出现。',
      },
      remedies: [
        {
          en: 'Apply in the console (小程序开发平台) under 权限管理 → 获取用户手机号, with reason, scenario and screenshots of the real mini-program; the result comes by e-mail within 1 to 7 working days.',
          zh: '在小程序开发平台的权限管理 → 获取用户手机号提交申请，写明原因和使用场景，附上真实小程序的截图；1 到 7 个工作日内邮件通知结果。',
        },
        {
          en: 'Only verified accounts that are neither personal nor overseas can apply.',
          zh: '只有完成认证、并且不是个人或海外主体的账号才能申请。',
        },
      ],
    },
    sources: [PHONE, BLOG_ERRMSG],
  },
  requestDomain: requestDomainItem('kuaishou-request-domain-missing'),
});
