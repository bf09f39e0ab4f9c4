/** How JD hands out phone numbers. No table of its errors is public. */
import type { PlatformEntry } from '../../catalog/entry.ts';
import { ARTICLE, PHONE, PHONE_2020, TARO, UNI_APP, ZEUS } from './sources.ts';

export const JD_CODES: readonly PlatformEntry[] = [
  {
    code: 'jd:phone-number',
    kind: 'guide',
    title: { en: 'JD hands out a code, not a ciphertext', zh: '京东给的是授权 code，不是密文' },
    cause: {
      en: 'The client call jd.getAuthCode raises the authorisation panel and returns a code, good once and for 5 minutes. The server exchanges it for an access_token and asks the Zeus (宙斯) platform, which returns the number encrypted; JD’s SDK opens it. Name and cipher of that interface, and a table of errors, were not found in public.',
      zh: '客户端调用 jd.getAuthCode 拉起授权面板，返回 code（5 分钟内有效，只能用一次）。服务端用它换取 access_token，再调用宙斯开放平台的接口，接口返回加密的手机号，由京东 SDK 解密。该接口的名称、加密算法和错误码表都没有找到公开资料。',
    },
    isNot: {
      en: 'A JD capture with encryptedData and iv is from getUserInfo and holds no phone number. The code is no login code: there is no session_key that opens anything here.',
      zh: '京东抓包里如果有 encryptedData 和 iv，那是 getUserInfo 的数据，里面没有手机号。这个 code 也不是登录 code，不涉及 session_key 解密。',
    },
    remedies: [
      {
        en: 'Apply for the capability in the console, 控制台 → 能力中心; it takes 2 to 3 working days and is open to enterprises. In 2020 it was a mail to jd_mp@jd.com with appKey, name, reason, scenario and screenshots.',
        zh: '在控制台 → 能力中心申请，2～3 个工作日，面向企业开放。2020 年的旧流程是发邮件到 jd_mp@jd.com，写明 appKey、小程序名称、申请理由、使用场景并附截图。',
      },
      {
        en: 'Set the server domain under 设置 → 开发设置.',
        zh: '在设置 → 开发设置里配置服务器域名。',
      },
      {
        en: 'Call jd.getAuthCode({ success, fail }) on the tap and send the code of success to your server at once.',
        zh: '用户点击时调用 jd.getAuthCode({ success, fail })，把 success 里的 code 立即发给服务端。',
      },
      {
        en: 'On the server call GET https://open-oauth.jd.com/oauth2/access_token with app_key, app_secret, grant_type=authorization_code and code; it returns access_token and xid (known from a developer’s article).',
        zh: '服务端调用 GET https://open-oauth.jd.com/oauth2/access_token ，参数为 app_key、app_secret、grant_type=authorization_code、code，返回 access_token 和 xid（来自开发者文章）。',
      },
      {
        en: 'Call the phone interface of the Zeus platform with the access_token and open its answer with JD’s SDK; take the interface name from the pages that JD shows you after approval.',
        zh: '用 access_token 调用宙斯的手机号接口，再用京东 SDK 解密返回值；接口名称以审核通过后京东提供的文档为准。',
      },
      {
        en: 'Do not build on open-type="getPhoneNumber": uni-app and Taro list it for JD, but users report that the panel opens and the callback never fires (2024 to 2025, unresolved).',
        zh: '不要依赖 open-type="getPhoneNumber"：uni-app 和 Taro 虽然列出京东支持，但有用户反馈面板能弹出、回调不触发（2024～2025 年，未解决）。',
      },
    ],
    related: ['code-only', 'wrong-payload-kind'],
    sources: [PHONE, PHONE_2020, ARTICLE, ZEUS, TARO, UNI_APP],
  },
];
