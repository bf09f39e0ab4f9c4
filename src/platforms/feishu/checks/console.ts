import type { Check } from '../../../core/check.ts';
import { consoleChecks, requestDomainItem } from '../../console-checks.ts';
import { LOGIN, TARO, UNI_APP } from '../sources.ts';

/** What only a look into the console can tell. There is no phone button: a scope of the server API gives the number. */
export const FEISHU_CONSOLE: readonly Check[] = consoleChecks('feishu', {
  phonePermission: {
    title: {
      en: 'The scope contact:user.phone:readonly is granted',
      zh: '已开通权限 contact:user.phone:readonly（获取用户手机号）',
    },
    code: 'feishu-phone-scope-missing',
    problem: {
      title: {
        en: 'The scope contact:user.phone:readonly (获取用户手机号) is not granted',
        zh: '没有开通权限 contact:user.phone:readonly（获取用户手机号）',
      },
      cause: {
        en: 'Without it authen/v1/user_info and the contact v3 interface answer HTTP 200 with no mobile. A mini-program has no other way: no phone button is known.',
        zh: '没有这个权限时，authen/v1/user_info 和通讯录 v3 接口返回 HTTP 200，但没有 mobile 字段。飞书小程序没有已知的手机号按钮，只能通过接口获取。',
      },
      remedies: [
        {
          en: 'Request the scope in the developer console under 权限管理.',
          zh: '在开发者后台的权限管理里申请这个权限。',
        },
        {
          en: 'Publish a new version of the app: before that the change has no effect.',
          zh: '发布新的应用版本：发版之前权限变更不生效。',
        },
      ],
    },
    sources: [LOGIN, UNI_APP, TARO],
  },
  requestDomain: requestDomainItem('feishu-request-domain-missing'),
});
