/** What DingTalk answers on the way to a phone number, and what that way is. */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { TARO_PLUGIN, TUTORIAL } from './sources.ts';

const APPLY: Remedy = {
  en: 'In the developer console open 权限管理 and apply for 通讯录个人信息读权限 and 个人手机号信息.',
  zh: '在开发者后台的权限管理里，申请“通讯录个人信息读权限”和“个人手机号信息”。',
};

export const DINGTALK_CODES: readonly PlatformEntry[] = [
  {
    code: 'dingtalk:phone-number',
    kind: 'guide',
    title: {
      en: 'DingTalk mini-programs have no getPhoneNumber; the contact interface hands out the number',
      zh: '钉钉小程序没有 getPhoneNumber，手机号从通讯录接口获取',
    },
    cause: {
      en: 'dd.getPhoneNumber does not exist; calling it fails, also through Taro (reported by developers). A third-party personal app asks for an authorisation instead and reads mobile in plain text on the server.',
      zh: 'dd.getPhoneNumber 不存在，直接调用或通过 Taro 调用都会失败（开发者反馈）。第三方个人应用改为发起授权，由服务端读取明文的 mobile。',
    },
    isNot: {
      en: 'It is not the phone payload of Alipay, although the syntax of the mini-program is the same: no response, sign or AES key occurs here.',
      zh: '语法虽然与支付宝小程序相同，但没有支付宝那样的手机号加密数据：不涉及 response、sign 和 AES 密钥。',
    },
    remedies: [
      APPLY,
      {
        en: 'Install dingtalk-design-libs and call openAuthMiniApp with path pages/home/home (fixed) and extraData: clientId, rpcScope Contact.User.Read, fieldScope Contact.User.mobile. The text asks for DingTalk 6.0.10 or later, its sample compares with 6.0.5.',
        zh: '安装 dingtalk-design-libs，调用 openAuthMiniApp，path 固定为 pages/home/home，extraData 传 clientId、rpcScope: Contact.User.Read、fieldScope: Contact.User.mobile。正文要求钉钉 6.0.10 及以上，示例代码比较的是 6.0.5。',
      },
      {
        en: 'Take the result in onShow with disposeAuthData; it gives authCode.',
        zh: '在 onShow 里用 disposeAuthData 取结果，得到 authCode。',
      },
      {
        en: 'On the server exchange authCode with grantType authorization_code at https://api.dingtalk.com/v1.0/oauth2/userAccessToken (address known from community projects).',
        zh: '服务端用 authCode 请求 https://api.dingtalk.com/v1.0/oauth2/userAccessToken ，grantType 填 authorization_code（地址来自社区项目）。',
      },
      {
        en: 'Call GET https://api.dingtalk.com/v1.0/contact/users/me with the header x-acs-dingtalk-access-token and read mobile.',
        zh: '带请求头 x-acs-dingtalk-access-token 调用 GET https://api.dingtalk.com/v1.0/contact/users/me ，读取 mobile。',
      },
    ],
    related: ['dingtalk:40001', 'dingtalk:40029', 'dingtalk:60020'],
    sources: [TUTORIAL, TARO_PLUGIN],
  },
  {
    code: 'dingtalk:40001',
    kind: 'answer',
    numbers: [40001],
    title: { en: 'The token is not valid', zh: '令牌无效' },
    cause: {
      en: 'DingTalk does not accept the token of the call. Likely: it was fetched with a wrong AppId or AppSecret.',
      zh: '钉钉不接受请求里的令牌。常见原因：获取令牌时用的 AppId 或 AppSecret 不对。',
    },
    remedies: [
      {
        en: 'Copy AppId and AppSecret of the app again and fetch a new token.',
        zh: '重新复制应用的 AppId 和 AppSecret，再获取新的令牌。',
      },
      {
        en: 'For contact/users/me send the token of the user in x-acs-dingtalk-access-token, not that of the app.',
        zh: '调用 contact/users/me 时，x-acs-dingtalk-access-token 里要放用户的令牌，不是应用的令牌。',
      },
    ],
    related: ['dingtalk:40029', 'dingtalk:phone-number'],
    sources: [TUTORIAL],
  },
  {
    code: 'dingtalk:40029',
    kind: 'answer',
    numbers: [40029],
    title: { en: 'The authorisation code is not valid', zh: '授权码无效' },
    cause: {
      en: 'DingTalk cannot exchange the authCode. Likely: it was used before, or is too old.',
      zh: '钉钉不接受这个 authCode。常见原因：已经用过，或者放置太久。',
    },
    remedies: [
      {
        en: 'Ask for the authorisation again and exchange the new authCode at once and only once.',
        zh: '重新发起授权，拿到新的 authCode 后立即换取，且只换一次。',
      },
    ],
    related: ['dingtalk:40001', 'dingtalk:phone-number'],
    sources: [TUTORIAL],
  },
  {
    code: 'dingtalk:60020',
    kind: 'answer',
    numbers: [60020],
    title: { en: 'The app is not authorised for the interface', zh: '接口未授权' },
    cause: {
      en: 'A permission of the contact interface was not applied for, or is not granted yet.',
      zh: '没有申请通讯录接口的权限，或者权限还没有通过。',
    },
    remedies: [APPLY],
    related: ['dingtalk:phone-number'],
    sources: [TUTORIAL],
  },
];
