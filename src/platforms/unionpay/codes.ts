/**
 * What UnionPay's open platform answers in `resp`. The messages and meanings come from a copy of its manual in a
 * community project; the calls of the phone flow are backendToken, token and user.mobile.
 */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { MANUAL_COPY, OAUTH, PHP_CLIENT } from './sources.ts';

const NEW_BACKEND_TOKEN: Remedy = {
  en: 'Fetch a new token with POST https://open.95516.com/open/access/1.0/backendToken and repeat the call; it lasts 7200 seconds, so keep it in one place.',
  zh: '用 POST https://open.95516.com/open/access/1.0/backendToken 重新获取后再调用；有效期 7200 秒，应集中缓存。',
};
const AUTHORISE_AGAIN: Remedy = {
  en: 'Let the user authorise again with the UPButton and scope="scope.mobile" (in H5: scope=upapi_mobile), and exchange the new code once.',
  zh: '让用户通过 UPButton（scope="scope.mobile"，H5 为 scope=upapi_mobile）重新授权，新的 code 只换取一次。',
};
const ASK_FOR_NUMBER: Remedy = {
  en: 'Let the user type the number and confirm it by text message.',
  zh: '改为让用户输入手机号，用短信验证码确认。',
};
const SAME_APP_ID: Remedy = {
  en: 'Compare appId with the one that UnionPay’s open platform gave you, and check that test and production are not mixed.',
  zh: '核对 appId 与开放平台分配的是否一致，并确认没有混用测试和生产环境。',
};

export const UNIONPAY_CODES: readonly PlatformEntry[] = [
  {
    code: 'unionpay:00',
    kind: 'answer',
    message: 'ok',
    numbers: [0],
    title: { en: 'The call succeeded', zh: '接口调用成功' },
    cause: {
      en: 'The result stands in params; after user.mobile that is params.mobile, encrypted with 3DES. Known from community projects.',
      zh: '结果在 params 里；user.mobile 返回的是 3DES 加密的 params.mobile。出自社区项目。',
    },
    remedies: [
      {
        en: 'Decode params.mobile from Base64 and open it with 3DES-ECB; the key is symmetricKey, hex-decoded.',
        zh: '把 params.mobile 做 Base64 解码，再用 3DES-ECB 解密，密钥是十六进制解码后的 symmetricKey。',
      },
    ],
    sources: [MANUAL_COPY, PHP_CLIENT],
  },
  {
    code: 'unionpay:a10',
    kind: 'answer',
    message: '不合法的backend_token，或已过期',
    spellings: ['不合法的backend_token，或已过期'],
    title: { en: 'The backendToken is invalid or has expired', zh: 'backendToken 不合法或已过期' },
    cause: {
      en: 'The backendToken of the call is not one that UnionPay issued to this appId, or its 7200 seconds are over. The meaning comes from a community copy of the manual.',
      zh: '请求里的 backendToken 不是平台发给这个 appId 的，或者已超过 7200 秒。含义出自社区收录的官方手册。',
    },
    remedies: [NEW_BACKEND_TOKEN],
    related: ['unionpay:N62127', 'unionpay:a31'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:a20',
    kind: 'answer',
    message: '不合法的frontend_token，或已过期',
    spellings: ['不合法的frontend_token，或已过期'],
    title: { en: 'The frontToken is invalid or has expired', zh: 'frontToken 不合法或已过期' },
    cause: {
      en: 'The frontToken of the call is not valid any more. The meaning comes from a community copy of the manual.',
      zh: '请求里的 frontToken 已失效。含义出自社区收录的官方手册。',
    },
    isNot: {
      en: 'It is not about the phone number: user.mobile takes a backendToken and an accessToken, no frontToken.',
      zh: '与获取手机号无关：user.mobile 用的是 backendToken 和 accessToken，不用 frontToken。',
    },
    remedies: [
      {
        en: 'Fetch a new frontToken and repeat the call that needs it.',
        zh: '重新获取 frontToken，再调用需要它的接口。',
      },
    ],
    related: ['unionpay:a10'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:a31',
    kind: 'answer',
    message: '不合法的授权code，或已过期',
    spellings: ['不合法的授权code，或已过期'],
    title: { en: 'The authorisation code is invalid or has expired', zh: '授权 code 不合法或已过期' },
    cause: {
      en: 'UnionPay cannot exchange the code for an accessToken. The meaning comes from a community copy of the manual.',
      zh: '平台无法用这个 code 换取 accessToken。含义出自社区收录的官方手册。',
    },
    causes: [
      {
        en: 'The code was exchanged before, or too much time has passed.',
        zh: 'code 已经换取过，或者放置太久。',
      },
      {
        en: 'The code was sent as it arrived; it is URL-encoded and has to be decoded before use.',
        zh: 'code 原样发送了；返回的 code 经过 URL 编码，使用前要先解码。',
      },
      {
        en: 'The code was issued to another appId.',
        zh: 'code 是发给另一个 appId 的。',
      },
    ],
    remedies: [
      {
        en: 'URL-decode the code once, then send it at once to POST https://open.95516.com/open/access/1.0/token with grantType authorization_code.',
        zh: '先对 code 做一次 URL 解码，再立即 POST https://open.95516.com/open/access/1.0/token，grantType 填 authorization_code。',
      },
      AUTHORISE_AGAIN,
    ],
    related: ['unionpay:a10'],
    sources: [MANUAL_COPY, OAUTH],
  },
  {
    code: 'unionpay:BC0024',
    kind: 'answer',
    message: '非法请求',
    spellings: ['非法请求'],
    title: { en: 'UnionPay takes the request for illegal', zh: '非法请求' },
    cause: {
      en: 'The time stamp or the domain of the request is not accepted. The meaning comes from a community copy of the manual.',
      zh: '请求的时间戳或域名不被接受。含义出自社区收录的官方手册。',
    },
    causes: [
      {
        en: 'From an interface: the timestamp differs too much from the time of UnionPay.',
        zh: '接口返回时：timestamp 与平台时间相差太大。',
      },
      {
        en: 'From upsdk: the timestamp is wrong, or the domain of the page is not among the safe domains.',
        zh: 'upsdk 报错时：timestamp 不对，或页面域名不在安全域名里。',
      },
    ],
    remedies: [
      {
        en: 'Set the clock of the server by NTP and make timestamp when the request is sent.',
        zh: '服务器通过 NTP 校时，并在发送请求时才生成 timestamp。',
      },
      {
        en: 'For upsdk, compare the domain of the page with the safe domains that UnionPay holds for your app.',
        zh: 'upsdk 报错时，核对页面域名与开放平台登记的安全域名。',
      },
    ],
    related: ['unionpay:BC0025', 'unionpay:N62132'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:BC0025',
    kind: 'answer',
    message: '验签失败',
    spellings: ['验签失败'],
    title: { en: 'UnionPay could not verify the signature of the request', zh: '请求验签失败' },
    cause: {
      en: 'The fields that were signed or the way of signing differ from what UnionPay computes. The meaning comes from a community copy of the manual.',
      zh: '参与签名的字段或签名方法与平台计算的不一致。含义出自社区收录的官方手册。',
    },
    causes: [
      {
        en: 'The secret was left out of the signed text, or was sent along as a parameter.',
        zh: '签名串里漏了 secret，或者把 secret 当参数发了出去。',
      },
      {
        en: 'The fields are not sorted by name, or their values changed between signing and sending.',
        zh: '字段没有按名称排序，或签名后字段值又变了。',
      },
    ],
    remedies: [
      {
        en: 'For backendToken sort all fields and the secret by name, join them as key=value with &, and send the SHA-256 of that text as lower-case hex in signature.',
        zh: 'backendToken 接口：全部字段连同 secret 按名称排序，用 & 拼成 key=value，取 SHA-256 的小写十六进制作为 signature。',
      },
      {
        en: 'Sign exactly the nonceStr and timestamp that are sent.',
        zh: '参与签名的 nonceStr 和 timestamp 必须与发送的完全一致。',
      },
    ],
    related: ['unionpay:BC0024'],
    sources: [MANUAL_COPY, PHP_CLIENT],
  },
  {
    code: 'unionpay:N62126',
    kind: 'answer',
    message: '缓存中不包含此商户appId',
    spellings: ['BC2126', '缓存中不包含此商户appId'],
    title: { en: 'UnionPay does not know the appId', zh: '平台没有这个 appId' },
    cause: {
      en: 'UnionPay has no merchant under this appId. Likely: it is mistyped, or belongs to another environment. The meaning comes from a community copy of the manual.',
      zh: '平台缓存里没有这个 appId。常见原因：appId 填错，或属于另一个环境。含义出自社区收录的官方手册。',
    },
    remedies: [SAME_APP_ID],
    related: ['unionpay:BC2133', 'unionpay:N62127'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:BC2133',
    kind: 'answer',
    message: '获取商户信息异常',
    spellings: ['获取商户信息异常'],
    title: { en: 'UnionPay cannot read the data of the merchant', zh: '获取商户信息异常' },
    cause: {
      en: 'The appId leads to no usable merchant; in payments without a password the planId may be wrong too. The meaning comes from a community copy of the manual.',
      zh: '按 appId 取不到商户信息；无感支付场景下也可能是 planId 不对。含义出自社区收录的官方手册。',
    },
    remedies: [SAME_APP_ID],
    related: ['unionpay:N62126'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:N62127',
    kind: 'answer',
    message: '缓存中不包含此backendToken',
    spellings: ['BC2127', '缓存中不包含此backendToken'],
    title: { en: 'UnionPay does not know the backendToken', zh: '平台没有这个 backendToken' },
    cause: {
      en: 'UnionPay has no such backendToken. Likely: it has expired, or comes from another environment. The meaning comes from a community copy of the manual.',
      zh: '平台缓存里没有这个 backendToken。常见原因：已过期，或来自另一个环境。含义出自社区收录的官方手册。',
    },
    remedies: [NEW_BACKEND_TOKEN],
    related: ['unionpay:a10'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:N62131',
    kind: 'answer',
    message: '无权限访问此接口',
    spellings: ['S52131', '无权限访问此接口'],
    title: { en: 'The app may not call this interface', zh: '无权限访问此接口' },
    cause: {
      en: 'The authorisation or the contract does not cover the interface. The meaning comes from a community copy of the manual.',
      zh: '用户授权的范围或签约的接口里不包含它。含义出自社区收录的官方手册。',
    },
    causes: [
      {
        en: 'The code was obtained with another scope. upsdk.appletAuth gives only a silent code for the openId.',
        zh: '获取 code 时的 scope 不对。upsdk.appletAuth 只能静默获取 openId 用的 code。',
      },
      {
        en: 'The interface user.mobile is not part of your contract with UnionPay.',
        zh: '签约的接口里没有 user.mobile。',
      },
    ],
    remedies: [
      AUTHORISE_AGAIN,
      {
        en: 'Ask your contact at UnionPay whether user.mobile is open for your appId.',
        zh: '向银联业务人员确认你的 appId 是否开通了 user.mobile。',
      },
    ],
    related: ['unionpay:N62135'],
    sources: [MANUAL_COPY, OAUTH],
  },
  {
    code: 'unionpay:N62132',
    kind: 'answer',
    message: '不支持此访问域名',
    spellings: ['不支持此访问域名'],
    title: { en: 'The domain is not registered for the app', zh: '不支持此访问域名' },
    cause: {
      en: 'The redirect address of the H5 authorisation is not on a domain that stands in the application form. The meaning comes from a community copy of the manual.',
      zh: 'H5 授权链接里的回调地址，不在申请表登记的域名下。含义出自社区收录的官方手册。',
    },
    remedies: [
      {
        en: 'Compare the domain of the redirect address with the application form, or let UnionPay add the domain.',
        zh: '核对授权链接的回调域名与申请表里的域名，不一致就向银联申请补登。',
      },
    ],
    related: ['unionpay:BC0024'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:N62135',
    kind: 'answer',
    message: '用户授权时，没有提供手机号',
    spellings: ['用户授权时，没有提供手机号'],
    title: { en: 'The user did not share a number when authorising', zh: '用户授权时没有提供手机号' },
    cause: {
      en: 'The user authorised the app without sharing the phone number. Nothing is misconfigured. The meaning comes from a community copy of the manual.',
      zh: '用户授权了小程序，但没有同意提供手机号。配置没有问题。含义出自社区收录的官方手册。',
    },
    isNot: {
      en: 'It does not say that the account has no number; that is N62136.',
      zh: '不代表账号没有手机号，那是 N62136。',
    },
    remedies: [AUTHORISE_AGAIN, ASK_FOR_NUMBER],
    related: ['unionpay:N62136', 'unionpay:N62131'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:N62136',
    kind: 'answer',
    message: '用户没有手机号',
    spellings: ['S52136', '用户没有手机号'],
    title: { en: 'The user has no phone number', zh: '用户没有手机号' },
    cause: {
      en: 'No number is stored for this user at UnionPay. The meaning comes from a community copy of the manual.',
      zh: '这个用户在云闪付里没有手机号。含义出自社区收录的官方手册。',
    },
    remedies: [ASK_FOR_NUMBER],
    related: ['unionpay:N62135'],
    sources: [MANUAL_COPY],
  },
  {
    code: 'unionpay:N62100',
    kind: 'answer',
    message: '商户appId不能为空',
    spellings: [
      'N62101',
      'N62102',
      'N62103',
      'N62104',
      'N62105',
      'N62106',
      'N62107',
      'N62108',
      'N62109',
      'N62110',
      'N62112',
      'N62117',
    ],
    title: { en: 'A required parameter is empty', zh: '必填参数为空' },
    cause: {
      en: 'The code names the parameter: N62100 appId, N62101 backendToken, N62102 frontToken, N62103 scope, N62104 the signature, N62105 responseType (must be code), N62106 grantType, N62107 nonceStr, N62108 timestamp, N62109 accessToken, N62110 openId, N62112 code, N62117 secret. The meaning comes from a community copy of the manual.',
      zh: '错误码指明了参数：N62100 是 appId，N62101 是 backendToken，N62102 是 frontToken，N62103 是 scope，N62104 是签名，N62105 是 responseType（固定为 code），N62106 是 grantType，N62107 是随机字符串，N62108 是时间戳，N62109 是 accessToken，N62110 是 openId，N62112 是 code，N62117 是 secret。含义出自社区收录的官方手册。',
    },
    remedies: [
      {
        en: 'Send JSON with the names as the call wants them: backendToken takes appId, nonceStr, timestamp, signature; token takes appId, backendToken, code, grantType; user.mobile takes appId, accessToken, openId, backendToken.',
        zh: '按接口要求的参数名发送 JSON：backendToken 需要 appId、nonceStr、timestamp、signature；token 需要 appId、backendToken、code、grantType；user.mobile 需要 appId、accessToken、openId、backendToken。',
      },
    ],
    related: ['unionpay:BC0025'],
    sources: [MANUAL_COPY],
  },
];
