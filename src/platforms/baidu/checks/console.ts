import { consoleChecks } from '../../console-checks.ts';
import { DOCS, HOST_GUIDE, PHONE_APPLY_COPY, PHONE_COPY } from '../sources.ts';

/** The items of Baidu's console. */
export const BAIDU_CONSOLE_CHECKS = consoleChecks('baidu', {
  phonePermission: {
    title: { en: 'The permission for phone numbers is granted', zh: '已开通获取手机号权限' },
    code: 'baidu-phone-permission-missing',
    problem: {
      title: { en: 'The permission for phone numbers is not granted', zh: '没有开通获取手机号权限' },
      cause: {
        en: 'Without it the button answers “getPhoneNumber:fail auth deny”, the same text as when the user refuses, or 10005. When the owner (主体) of the account changes, all its mini-programs lose the permission and have to apply again.',
        zh: '没有这个权限，按钮返回“getPhoneNumber:fail auth deny”（与用户拒绝时相同）或 10005。账号变更主体后，名下所有小程序的权限都会失效，需要重新申请。',
      },
      remedies: [
        {
          en: 'Apply for it in the console under 开发管理 → 功能管理 → 开通获取手机号权限 (older console: 设置 → 开发设置). Only accounts verified as a company (企业认证) can apply.',
          zh: '在小程序后台的开发管理 → 功能管理 → 开通获取手机号权限提交申请（旧版后台：设置 → 开发设置）。只有完成企业认证的账号才能申请。',
        },
        {
          en: 'Name login or delivery contact as the scenario, and have the privacy policy and the customer service in the mini-program ready: the review looks for them.',
          zh: '申请场景写登录或收货联系；小程序里要有隐私政策和客服，审核会检查。',
        },
      ],
    },
    sources: [DOCS, PHONE_COPY, PHONE_APPLY_COPY, HOST_GUIDE],
  },
  requestDomain: {
    title: { en: 'The domain of your server is in the list of the console', zh: '服务端域名已加入服务器域名' },
    code: 'baidu-request-domain-missing',
    problem: {
      severity: 'warning',
      title: { en: 'The domain of your server is not in the list of the console', zh: '服务端域名没有加入服务器域名' },
      cause: {
        en: 'The mini-program sends the payload to your server with swan.request. Likely: on a device the client refuses domains that are not in the list, and nothing arrives, although it works in the developer tools.',
        zh: '小程序用 swan.request 把数据发给服务端。常见情况：真机上客户端会拦截不在列表里的域名，服务端收不到数据，而开发者工具里是正常的。',
      },
      remedies: [
        {
          en: 'Add the domain of your server, with https, under 服务器域名 in the console, 设置 → 开发设置.',
          zh: '在小程序后台的设置 → 开发设置里，把服务端的 https 域名加入服务器域名。',
        },
      ],
    },
    sources: [DOCS],
  },
});
