/** What Feishu and Lark answer when a login code is exchanged, and how they hand out numbers. */
import type { PlatformEntry } from '../../catalog/entry.ts';
import { LOGIN, OPEN_DATA, TARO, UNI_APP } from './sources.ts';

export const FEISHU_CODES: readonly PlatformEntry[] = [
  {
    code: 'feishu:phone-number',
    kind: 'guide',
    title: {
      en: 'Feishu mini-programs have no known phone button; the contact interface hands out the number',
      zh: '飞书小程序没有已知的手机号按钮，手机号从通讯录接口获取',
    },
    cause: {
      en: 'Neither the documents that were read nor the lists of uni-app and Taro show a button or a client call for the phone number. The server reads it in plain text as mobile, given the scope contact:user.phone:readonly (获取用户手机号). How scope and publishing work is known from community projects.',
      zh: '查到的官方文档以及 uni-app、Taro 的支持列表里，都没有获取手机号的按钮或客户端接口。手机号由服务端以明文字段 mobile 读取，前提是开通权限 contact:user.phone:readonly（获取用户手机号）。权限与发版的规则来自社区项目。',
    },
    isNot: {
      en: 'encryptedData and iv in a Feishu capture come from getUserInfo and hold user info, not a phone number. A community SDK mentions tt.getPhoneNumber for Feishu without any evidence.',
      zh: '飞书抓包里的 encryptedData 和 iv 来自 getUserInfo，是用户信息，不是手机号。有社区 SDK 提到飞书的 tt.getPhoneNumber，但没有任何依据。',
    },
    remedies: [
      {
        en: 'In the developer console request the scope contact:user.phone:readonly, then publish a new version of the app; before that the change has no effect.',
        zh: '在开发者后台申请权限 contact:user.phone:readonly，然后发布新的应用版本；发版之前权限变更不生效。',
      },
      {
        en: 'Exchange the login code: POST https://open.feishu.cn/open-apis/mina/v2/tokenLoginValidate (Lark: open.larksuite.com), header Authorization: Bearer app_access_token, body code. The answer holds open_id and access_token.',
        zh: '用登录 code 换取凭证：POST https://open.feishu.cn/open-apis/mina/v2/tokenLoginValidate （Lark 用 open.larksuite.com），请求头 Authorization: Bearer app_access_token，请求体带 code，返回 open_id 和 access_token。',
      },
      {
        en: 'Call authen/v1/user_info with that access_token, or the contact v3 user interface, and read mobile. HTTP 200 without mobile means that the scope is missing.',
        zh: '用这个 access_token 调用 authen/v1/user_info，或调用通讯录 v3 的用户接口，读取 mobile。返回 HTTP 200 但没有 mobile，说明缺少该权限。',
      },
      {
        en: 'The number carries the country code (+86…); normalise it before comparing.',
        zh: '号码带国家码（+86…），比较之前先统一格式。',
      },
      {
        en: 'To open user info of getUserInfo, use AES-128-CBC with session_key and iv decoded as hex, 32 characters each: the page says Base64, but its own values open only as hex.',
        zh: '解密 getUserInfo 的用户信息时，用 AES-128-CBC，session_key 和 iv 都是 32 位十六进制，按十六进制解码：文档写的是 Base64，但它给出的数据只有按十六进制才能解开。',
      },
    ],
    related: ['wrong-payload-kind', 'feishu:10202', 'feishu:10213', 'feishu:10228'],
    sources: [LOGIN, OPEN_DATA, UNI_APP, TARO],
  },
  {
    code: 'feishu:10202',
    kind: 'answer',
    message: 'access token invalid',
    numbers: [10202],
    spellings: ['access token invalid'],
    title: { en: 'The app_access_token is not valid', zh: 'app_access_token 无效' },
    cause: {
      en: 'The token in the Authorization header has expired, is of another kind, or belongs to another app.',
      zh: '请求头 Authorization 里的令牌已过期、类型不对，或者属于另一个应用。',
    },
    remedies: [
      {
        en: 'Fetch a new app_access_token for this app and send it as Authorization: Bearer followed by the token.',
        zh: '重新获取本应用的 app_access_token，以 Authorization: Bearer 加令牌的形式发送。',
      },
      {
        en: 'Check the host: Feishu is open.feishu.cn, Lark is open.larksuite.com.',
        zh: '检查域名：飞书用 open.feishu.cn，Lark 用 open.larksuite.com。',
      },
    ],
    related: ['feishu:10213'],
    sources: [LOGIN],
  },
  {
    code: 'feishu:10213',
    kind: 'answer',
    message: 'code appid not match',
    numbers: [10213],
    spellings: ['code appid not match'],
    title: { en: 'The login code does not belong to this app', zh: '登录 code 与应用不匹配' },
    cause: {
      en: 'Feishu cannot exchange the code for the app of the token. The same code is returned for a login code that was used or has expired.',
      zh: '用这个令牌所属的应用换不了该 code。code 已使用或已过期时返回的也是这个错误码。',
    },
    causes: [
      {
        en: 'The code was exchanged before, or is too old.',
        zh: 'code 已经换取过，或者放置太久。',
      },
      {
        en: 'The code was made by another app than the one whose app_access_token is sent.',
        zh: '产生 code 的应用与 app_access_token 所属的应用不是同一个。',
      },
    ],
    remedies: [
      {
        en: 'Log in again in the mini-program and exchange the new code at once and only once.',
        zh: '在小程序里重新登录，拿到新的 code 后立即换取，且只换一次。',
      },
      {
        en: 'Check that mini-program and server use the same app ID.',
        zh: '确认小程序和服务端用的是同一个 App ID。',
      },
    ],
    related: ['feishu:10202'],
    sources: [LOGIN],
  },
  {
    code: 'feishu:10228',
    kind: 'answer',
    message: 'user to app has no visibility',
    numbers: [10228],
    spellings: ['user to app has no visibility'],
    title: { en: 'The app is not visible to this user', zh: '用户不在应用的可用范围内' },
    cause: {
      en: 'The user is outside the range for which the app is available.',
      zh: '该用户不在应用设置的可用范围内。',
    },
    remedies: [
      {
        en: 'In the console widen the availability of the app so that it includes the user.',
        zh: '在后台扩大应用的可用范围，把该用户包含进去。',
      },
    ],
    related: ['feishu:phone-number'],
    sources: [LOGIN],
  },
];
