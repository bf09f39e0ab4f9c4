/**
 * What Alipay says: return codes of the gateway, public sub codes (those of the phone payload first), and failures of
 * the client. Spellings such as `unknow-error` are Alipay's own.
 */
import type { PlatformEntry, Remedy, Text } from '../../catalog/entry.ts';
import { findByCode, findByFragment, foldMessage } from '../lookup.ts';
import {
  AES_KEY,
  CERTIFICATE_ANSWER,
  DOCS,
  ERRORS,
  GATEWAY,
  PHONE,
  SDK_NET,
  SIGN_HELP,
  USER_INFO_RULES,
} from './sources.ts';

const AUTHORISE_AGAIN: Remedy = {
  en: 'Then withdraw the authorisation in the mini-program (··· → 关于 → 设置 → 用户信息 → 解除授权) and authorise again; until then the old error stays.',
  zh: '然后在小程序里解除授权（右上角 ··· → 关于 → 设置 → 用户信息 → 解除授权）并重新授权，否则仍会返回旧的错误。',
};
const PASS_ISV_APP_ID: Remedy = {
  en: 'In a template app of a third party or in a plugin, call my.getPhoneNumber with protocols.isvAppId set to the app ID of the third-party app or plugin.',
  zh: '三方模板小程序和插件调用 my.getPhoneNumber 时，要在 protocols.isvAppId 里传入第三方应用或插件的 APPID。',
};
const RETRY_LATER: Remedy = {
  en: 'Repeat the call later, with growing pauses.',
  zh: '稍后重试，逐次加大间隔。',
};
const FEWER_CALLS: Remedy = {
  en: 'Make fewer calls in parallel, and spread them over time.',
  zh: '降低并发，把调用分散到更长的时间里。',
};
const REFRESH_OR_AUTHORISE: Remedy = {
  en: 'Refresh the token with its refresh_token, or let the user authorise again.',
  zh: '用 refresh_token 刷新令牌，或者让用户重新授权。',
};
const USE_SDK: Remedy = {
  en: 'Let the official SDK build the request; it sends all public parameters.',
  zh: '用官方 SDK 发起请求，公共参数会自动带上。',
};
const SET_AES_KEY: Remedy = {
  en: 'In the console open 开发设置 → 接口内容加密方式 (formerly 内容加密), compare the AES key with the one in your code, and set it if there is none.',
  zh: '在控制台打开开发设置 → 接口内容加密方式（旧称内容加密），核对 AES 密钥与代码里的是否一致，没有就设置。',
};
const NEW_CERTIFICATE: Remedy = {
  en: 'Download the certificates again in 开发设置 → 接口加签方式 (formerly 加签) and replace all three files on the server.',
  zh: '在开发设置 → 接口加签方式（旧称加签）里重新下载证书，替换服务端的三个证书文件。',
};
const CERTIFICATE_CALL: Remedy = {
  en: 'Use the certificate client of the SDK; it computes app_cert_sn and alipay_root_cert_sn and sends them.',
  zh: '使用 SDK 的证书模式客户端，由它计算并发送 app_cert_sn 和 alipay_root_cert_sn。',
};

/** Return codes of the gateway, used when there is no sub code or an unknown one. */
const RETURN_CODES: readonly PlatformEntry[] = [
  {
    code: 'alipay:10000',
    kind: 'answer',
    message: 'Success',
    numbers: [10000],
    spellings: ['接口调用成功'],
    title: { en: 'The call succeeded', zh: '接口调用成功' },
    cause: {
      en: 'The answer holds the result; in a phone payload that is mobile.',
      zh: '返回内容就是结果；手机号数据里的手机号字段是 mobile。',
    },
    remedies: [
      {
        en: 'Read mobile. It is empty when no phone is bound to the account, and a foreign number is written as country code, hyphen, number.',
        zh: '读取 mobile。账号没有绑定手机时它是空字符串，境外号码的格式是“国家码-号码”。',
      },
    ],
    sources: [PHONE, ERRORS],
  },
  {
    code: 'alipay:10003',
    kind: 'answer',
    message: '等待用户付款',
    numbers: [10003],
    title: { en: 'The payment waits for the user', zh: '等待用户付款' },
    cause: {
      en: 'This code belongs to payment calls only; it does not occur in a phone payload.',
      zh: '这个返回码只用于支付接口，手机号数据里不会出现。',
    },
    remedies: [
      {
        en: 'Query the state of the payment until it is final.',
        zh: '轮询查询支付结果，直到状态确定。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:20000',
    kind: 'answer',
    message: 'Service Currently Unavailable',
    numbers: [20000],
    spellings: ['Service Currently Unavailable', '服务不可用'],
    title: { en: 'A service of Alipay is not available at the moment', zh: '支付宝服务暂时不可用' },
    cause: {
      en: 'The fault is on the side of the platform; keys and configuration are not judged by it.',
      zh: '问题在平台一侧，与密钥和配置无关。',
    },
    related: ['alipay:aop.unknow-error', 'alipay:isp.unknow-error'],
    remedies: [RETRY_LATER],
    sources: [ERRORS, PHONE],
  },
  {
    code: 'alipay:20001',
    kind: 'answer',
    message: '授权权限不足',
    numbers: [20001],
    spellings: ['授权权限不足'],
    title: { en: 'The token of the call does not grant it', zh: '授权权限不足' },
    cause: {
      en: 'The auth_token or app_auth_token is invalid, has expired, or belongs to another app.',
      zh: 'auth_token 或 app_auth_token 无效、过期，或者不属于当前应用。',
    },
    related: ['alipay:aop.invalid-auth-token', 'alipay:aop.invalid-app-auth-token'],
    remedies: [REFRESH_OR_AUTHORISE],
    sources: [ERRORS],
  },
  {
    code: 'alipay:40001',
    kind: 'answer',
    message: 'Missing Required Arguments',
    numbers: [40001],
    spellings: ['Missing Required Arguments', '缺少必选参数'],
    title: { en: 'A required argument or setting is missing', zh: '缺少必选参数或配置' },
    cause: {
      en: 'The sub code names what is missing. In a phone payload it is a setting of the app: the AES key or the signing method.',
      zh: '具体缺少什么看子错误码。出现在手机号数据里时，缺的是应用配置：AES 密钥或加签方式。',
    },
    related: ['alipay:isv.missing-encrypt-key', 'alipay:isv.missing-default-signature-type'],
    remedies: [
      {
        en: 'In the console under 开发设置 set 接口内容加密方式 (AES key), 接口加签方式 (signing) and, if it still fails, 应用网关 (app gateway).',
        zh: '在控制台的开发设置里设置接口内容加密方式（AES 密钥）和接口加签方式，仍报错再设置应用网关。',
      },
      PASS_ISV_APP_ID,
      AUTHORISE_AGAIN,
    ],
    sources: [ERRORS, PHONE],
  },
  {
    code: 'alipay:40002',
    kind: 'answer',
    message: 'Invalid Arguments',
    numbers: [40002],
    spellings: ['Invalid Arguments', '非法的参数'],
    title: { en: 'An argument, the signature or a key is invalid', zh: '参数、签名或密钥非法' },
    cause: {
      en: 'The sub code names what is invalid. In a phone payload it is the AES key of the app.',
      zh: '具体哪里非法看子错误码。出现在手机号数据里时，是应用的 AES 密钥有问题。',
    },
    related: ['alipay:isv.invalid-encrypt', 'alipay:isv.invalid-signature', 'alipay:isv.invalid-app-id'],
    remedies: [
      {
        en: 'In a phone payload: reset the AES key in 开发设置 → 接口内容加密方式 (formerly 内容加密) and deploy the new one.',
        zh: '手机号数据里出现时：在开发设置 → 接口内容加密方式（旧称内容加密）里重置 AES 密钥，并在服务端换成新的。',
      },
      {
        en: 'In an answer of the gateway: look up the sub code and compare the request with it.',
        zh: '网关接口返回时：按子错误码检查请求。',
      },
    ],
    sources: [ERRORS, PHONE],
  },
  {
    code: 'alipay:40003',
    kind: 'answer',
    message: 'Insufficient Conditions',
    numbers: [40003],
    spellings: ['Insufficient Conditions', '条件异常'],
    title: { en: 'A condition of the call is not met', zh: '条件异常，不满足调用要求' },
    cause: {
      en: 'The sub code names the condition. In a phone payload it is the authorisation of the user.',
      zh: '具体条件看子错误码。出现在手机号数据里时，是用户授权有问题。',
    },
    related: ['alipay:isv.invalid-auth-relations', 'alipay:isv.missing-signature-config'],
    remedies: [
      {
        en: 'Call my.getPhoneNumber only inside onGetAuthorize of a button with open-type="getAuthorize" and scope="phoneNumber".',
        zh: '只在按钮（open-type="getAuthorize"、scope="phoneNumber"）的 onGetAuthorize 回调里调用 my.getPhoneNumber。',
      },
    ],
    sources: [ERRORS, PHONE],
  },
  {
    code: 'alipay:40004',
    kind: 'answer',
    message: 'Business Failed',
    numbers: [40004],
    spellings: ['Business Failed', '业务处理失败'],
    title: { en: 'The API refused the call for a reason of its own', zh: '业务处理失败' },
    cause: {
      en: 'The sub code is one of the API that was called and is explained on its page.',
      zh: '子错误码由所调用的接口自己定义，含义见该接口的文档。',
    },
    remedies: [
      {
        en: 'Look the sub code up on the page of the API, in the part on business error codes (业务错误码).',
        zh: '在该接口文档的“业务错误码”部分查询子错误码。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:40005',
    kind: 'answer',
    message: 'Call Limited',
    numbers: [40005],
    spellings: ['Call Limited', '调用频次超限'],
    title: { en: 'The API was called too often', zh: '接口调用频次超限' },
    cause: {
      en: 'The app or the API has reached its limit of calls.',
      zh: '应用或接口的调用次数、频率达到上限。',
    },
    related: ['alipay:isv.app-call-limited', 'alipay:isv.method-call-limited'],
    remedies: [FEWER_CALLS],
    sources: [ERRORS],
  },
  {
    code: 'alipay:40006',
    kind: 'answer',
    message: 'Insufficient Permissions',
    numbers: [40006],
    spellings: ['Insufficient Permissions'],
    title: { en: 'The app has no permission for this', zh: '权限不足' },
    cause: {
      en: 'A product is not bound, a field is not approved, or the app may not call for this merchant; the sub code says which.',
      zh: '产品没有绑定、字段没有审批，或者不允许代该商家调用，具体看子错误码。',
    },
    related: ['alipay:isv.insufficient-isv-permissions', 'alipay:isv.insufficient-user-permissions'],
    remedies: [
      {
        en: 'For phone numbers: bind the product 获取会员手机号 (phone number of the member) under 产品绑定 (formerly 功能列表), and have 用户信息申请 (formerly 敏感信息申请) approved for the phone field.',
        zh: '获取手机号需要：在产品绑定（旧称功能列表）里绑定获取会员手机号，并且用户信息申请（旧称敏感信息申请）的手机号字段已通过审批。',
      },
    ],
    sources: [ERRORS, PHONE],
  },
];

/** Sub codes that arrive inside a phone payload, with all that helps there. */
const PHONE_SUB_CODES: readonly PlatformEntry[] = [
  {
    code: 'alipay:isv.invalid-auth-relations',
    kind: 'answer',
    message: '无效的授权关系',
    numbers: [40003],
    spellings: ['无效的授权关系', '无效授权关系'],
    title: {
      en: 'The user has not authorised the phone number for this app',
      zh: '无效的授权关系，用户没有授权手机号',
    },
    cause: {
      en: 'my.getPhoneNumber ran without a valid consent of this user. Likely: it is called on page load or from an ordinary button, the button has no scope="phoneNumber", or the consent was withdrawn.',
      zh: '调用 my.getPhoneNumber 时没有该用户的有效授权。常见原因：在页面加载时或普通按钮里直接调用；按钮没有写 scope="phoneNumber"；用户已解除授权。',
    },
    isNot: {
      en: 'It is not a missing permission of the app, which is 40006, nor a wrong key.',
      zh: '不是应用缺少权限（那是 40006），也不是密钥不对。',
    },
    related: ['alipay:isv.insufficient-isv-permissions'],
    remedies: [
      {
        en: 'Call my.getPhoneNumber only inside onGetAuthorize, after the user agreed; nowhere else.',
        zh: '只在 onGetAuthorize 回调里、用户同意之后调用 my.getPhoneNumber，其他地方不要调用。',
      },
      {
        en: 'Use a button with open-type="getAuthorize" and exactly one scope, scope="phoneNumber"; user info needs a second button.',
        zh: '按钮写 open-type="getAuthorize"，并且只写一个 scope="phoneNumber"；要用户信息就再放一个按钮。',
      },
      {
        en: 'Check the state with my.getSetting: authSetting.phoneNumber is true when it is granted.',
        zh: '用 my.getSetting 查看授权状态：已授权时 authSetting.phoneNumber 为 true。',
      },
    ],
    sources: [PHONE, DOCS],
  },
  {
    code: 'alipay:isv.insufficient-isv-permissions',
    kind: 'answer',
    message: 'ISV 权限不足',
    numbers: [40006],
    spellings: ['ISV权限不足', 'ISV 权限不足'],
    title: { en: 'The app lacks the permission (ISV权限不足)', zh: 'ISV 权限不足，应用没有获取手机号的权限' },
    cause: {
      en: 'Either the phone product (获取会员手机号) is not bound to this app, or the phone field is not approved (用户信息申请), or the server uses another app ID than the mini-program. Both must be in place. From another API it means that its product is not bound.',
      zh: '应用没有绑定产品“获取会员手机号”，或者用户信息申请的手机号字段没有通过审批，或者服务端用的 APPID 不是这个小程序的；前两项必须都满足。其他接口返回时，表示对应的产品没有绑定。',
    },
    isNot: {
      en: 'It is not about the user: one who has not agreed gives 40003.',
      zh: '与用户无关：用户没有授权时返回的是 40003。',
    },
    related: ['alipay:isv.invalid-auth-relations', 'alipay:client-4'],
    remedies: [
      {
        en: 'With the main or administrator account open 产品绑定 (formerly 功能列表) and bind the product 获取会员手机号 (phone number of the member, I1080300001000046451); it is offered to enterprise accounts only.',
        zh: '用主账号或管理员账号打开产品绑定（旧称功能列表），绑定获取会员手机号（I1080300001000046451）；只有企业主体可以绑定。',
      },
      {
        en: 'In that product apply under 用户信息申请 (formerly 敏感信息申请) for the phone field and wait for the approval, 2–3 working days. If the entry is greyed out, set the main industry (主营行业) first.',
        zh: '在该产品里通过用户信息申请（旧称敏感信息申请）申请手机号字段，等待 2–3 个工作日审批。入口置灰时先设置主营行业。',
      },
      {
        en: 'Compare app ID and PID in the server code with those of the mini-program.',
        zh: '核对服务端代码里的 APPID 和 PID 是否属于这个小程序。',
      },
      AUTHORISE_AGAIN,
    ],
    sources: [PHONE, USER_INFO_RULES, DOCS],
  },
  {
    code: 'alipay:isv.missing-encrypt-key',
    kind: 'answer',
    message: '缺少加密配置',
    numbers: [40001],
    spellings: ['缺少加密配置'],
    title: { en: 'No AES key is set for the app', zh: '缺少加密配置，应用没有设置 AES 密钥' },
    cause: {
      en: 'The platform has no AES key for the app it looks at, so it answers in plain text. Likely: 接口内容加密方式 was never set, or in a template app isvAppId is missing and the platform looks at the wrong app.',
      zh: '平台查不到应用的 AES 密钥，因此用明文返回。常见原因：从未设置接口内容加密方式；三方模板没有传 isvAppId，平台查的不是第三方应用。',
    },
    isNot: {
      en: 'It is not a failure of your decryption: the answer is plain JSON, and there is nothing to decrypt.',
      zh: '不是你的解密有问题：返回的是明文 JSON，没有可以解密的内容。',
    },
    related: ['alipay:isv.missing-default-signature-type', 'alipay:isv.invalid-encrypt'],
    remedies: [
      {
        en: 'In the console open 小程序 → 开发设置 → 接口内容加密方式 (formerly 内容加密) and set the AES key.',
        zh: '在控制台打开小程序 → 开发设置 → 接口内容加密方式（旧称内容加密），设置 AES 密钥。',
      },
      {
        en: 'If the error stays, also set the signing method 接口加签方式 (formerly 加签) and the app gateway 应用网关 on the same page, as older documentation asks.',
        zh: '仍然报错时，按旧文档的要求，在同一页面设置接口加签方式（旧称加签）和应用网关。',
      },
      PASS_ISV_APP_ID,
      AUTHORISE_AGAIN,
    ],
    sources: [PHONE, AES_KEY, DOCS],
  },
  {
    code: 'alipay:isv.missing-default-signature-type',
    kind: 'answer',
    message: '应用未设置默认签名类型',
    numbers: [40001],
    spellings: ['应用未设置默认签名类型'],
    title: { en: 'The app has no default signature type', zh: '应用未设置默认签名类型' },
    cause: {
      en: 'The platform cannot sign the answer because no signing method is in effect for the app it looks at. Likely: the app public key (应用公钥) was uploaded but never saved, or isvAppId is missing in a template app or plugin.',
      zh: '平台查到的应用没有生效的加签方式，无法对返回内容签名。常见原因：应用公钥上传后没有保存；三方模板或插件没有传 isvAppId。',
    },
    isNot: {
      en: 'It is not the sign of your own request: here Alipay cannot sign its answer.',
      zh: '与你的请求签名无关：是支付宝无法对返回内容签名。',
    },
    related: ['alipay:isv.missing-encrypt-key', 'sign-missing'],
    remedies: [
      {
        en: 'In 开发设置 → 接口加签方式 (formerly 加签) save the app public key (应用公钥) again, so that an Alipay public key (支付宝公钥) is shown.',
        zh: '在开发设置 → 接口加签方式（旧称加签）里重新保存应用公钥，直到页面显示出支付宝公钥。',
      },
      {
        en: 'If the error stays, set the app gateway (应用网关) on the same page.',
        zh: '仍然报错时，在同一页面设置应用网关。',
      },
      PASS_ISV_APP_ID,
      AUTHORISE_AGAIN,
    ],
    sources: [DOCS, GATEWAY],
  },
  {
    code: 'alipay:isv.invalid-encrypt',
    kind: 'answer',
    message: '加密异常',
    numbers: [40002],
    spellings: ['加密异常', '解密异常'],
    title: {
      en: 'The platform failed to encrypt or decrypt with the AES key of the app',
      zh: '加密异常，应用的 AES 密钥无法使用',
    },
    cause: {
      en: 'In a phone payload the platform could not encrypt the number; from the gateway it could not decrypt your biz_content (解密异常). In both cases the AES key kept for the app does not work or is not the one you use.',
      zh: '出现在手机号数据里，是平台无法加密手机号；由网关返回时（提示“解密异常”），是平台解不开 biz_content。两种情况都是平台保存的 AES 密钥不可用，或者与你使用的不一致。',
    },
    related: ['alipay:isv.missing-encrypt-key', 'alipay:isv.decryption-error-unknown'],
    remedies: [
      {
        en: 'Reset the AES key in 开发设置 → 接口内容加密方式 (formerly 内容加密) and deploy the new one; it takes effect at once.',
        zh: '在开发设置 → 接口内容加密方式（旧称内容加密）里重置 AES 密钥，并在服务端换成新的；重置立即生效。',
      },
      {
        en: 'From the gateway: repeat the call once, then reset.',
        zh: '网关返回时：先重试一次，仍失败再重置。',
      },
      AUTHORISE_AGAIN,
    ],
    sources: [DOCS, AES_KEY, ERRORS],
  },
  {
    code: 'alipay:aop.unknow-error',
    kind: 'answer',
    message: '服务暂不可用（网关自身的未知错误）',
    numbers: [20000],
    spellings: ['aop.unknown-error', '系统繁忙'],
    title: { en: 'The gateway of Alipay is busy or failed', zh: '系统繁忙，支付宝网关异常' },
    cause: {
      en: 'The fault is on the side of the platform. In a phone payload the message is 系统繁忙.',
      zh: '问题在平台一侧；出现在手机号数据里时，提示是“系统繁忙”。',
    },
    isNot: { en: 'It is the spelling of Alipay itself, unknow.', zh: 'unknow 是支付宝自己的写法，不是笔误。' },
    related: ['alipay:isp.unknow-error'],
    remedies: [
      {
        en: 'Let the user tap again later; your keys and settings are not at fault.',
        zh: '让用户稍后再点一次；与密钥和配置无关。',
      },
      {
        en: 'If it stays for all users, ask the support of Alipay with the time and the app ID.',
        zh: '如果所有用户持续出现，带上时间和 APPID 联系支付宝技术支持。',
      },
    ],
    sources: [PHONE, ERRORS],
  },
];

/** The other public sub codes of the gateway. */
const PUBLIC_SUB_CODES: readonly PlatformEntry[] = [
  {
    code: 'alipay:isp.unknow-error',
    kind: 'answer',
    message: '服务暂不可用（业务系统不可用）',
    numbers: [20000],
    spellings: ['isp.unknown-error'],
    title: { en: 'A business system of Alipay is not available', zh: '支付宝业务系统暂不可用' },
    cause: { en: 'The fault is on the side of the platform.', zh: '问题在平台一侧。' },
    related: ['alipay:aop.unknow-error'],
    remedies: [RETRY_LATER],
    sources: [ERRORS],
  },
  {
    code: 'alipay:aop.invalid-auth-token',
    kind: 'answer',
    message: '无效的访问令牌',
    numbers: [20001],
    title: { en: 'The access token (auth_token) is invalid', zh: '访问令牌 auth_token 无效' },
    cause: {
      en: 'The token is unknown, was replaced, or belongs to another app than app_id.',
      zh: '令牌不存在、已被替换，或者与 app_id 不属于同一个应用。',
    },
    related: ['alipay:aop.auth-token-time-out'],
    remedies: [
      REFRESH_OR_AUTHORISE,
      { en: 'Check that token and app_id belong together.', zh: '核对令牌与 app_id 是否属于同一个应用。' },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:aop.auth-token-time-out',
    kind: 'answer',
    message: '访问令牌已过期',
    numbers: [20001],
    title: { en: 'The access token (auth_token) has expired', zh: '访问令牌 auth_token 已过期' },
    cause: { en: 'The lifetime of the token is over.', zh: '令牌超过了有效期。' },
    related: ['alipay:aop.invalid-auth-token'],
    remedies: [REFRESH_OR_AUTHORISE],
    sources: [ERRORS],
  },
  {
    code: 'alipay:aop.invalid-app-auth-token',
    kind: 'answer',
    message: '无效的应用授权令牌',
    numbers: [20001],
    title: { en: 'The app authorisation token (app_auth_token) is invalid', zh: '应用授权令牌 app_auth_token 无效' },
    cause: {
      en: 'The merchant withdrew the authorisation of the third-party app, or the token was replaced by a newer one.',
      zh: '商家解除了对第三方应用的授权，或者令牌已被新的替换。',
    },
    related: ['alipay:aop.app-auth-token-time-out', 'alipay:aop.invalid-app-auth-token-no-api'],
    remedies: [
      {
        en: 'Refresh app_auth_token, or let the merchant authorise the third-party app again.',
        zh: '刷新 app_auth_token，或者请商家重新授权第三方应用。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:aop.invalid-app-auth-token-no-api',
    kind: 'answer',
    message: '商户未授权当前接口',
    numbers: [20001],
    title: { en: 'The merchant has not authorised this API', zh: '商户未授权当前接口' },
    cause: {
      en: 'The authorisation given to the third-party app does not include the API that is called.',
      zh: '商家给第三方应用的授权里不包含当前接口。',
    },
    remedies: [
      {
        en: 'Let the merchant authorise again with this permission included.',
        zh: '请商家重新授权，并勾选这项权限。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:aop.app-auth-token-time-out',
    kind: 'answer',
    message: '应用授权令牌已过期',
    numbers: [20001],
    title: { en: 'The app authorisation token (app_auth_token) has expired', zh: '应用授权令牌 app_auth_token 已过期' },
    cause: { en: 'The lifetime of the token is over.', zh: '令牌超过了有效期。' },
    related: ['alipay:aop.invalid-app-auth-token'],
    remedies: [
      {
        en: 'Refresh app_auth_token, and store the new one for this merchant.',
        zh: '刷新 app_auth_token，并按商家保存新的令牌。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:aop.no-product-reg-by-partner',
    kind: 'answer',
    message: '商户未签约任何产品',
    numbers: [20001],
    title: { en: 'The merchant has signed for no product', zh: '商户未签约任何产品' },
    cause: {
      en: 'The merchant has no contract that covers the call, or the app is not online.',
      zh: '商家没有签约对应的产品，或者应用没有上线。',
    },
    remedies: [
      { en: 'Let the merchant sign for the product and publish the app first.', zh: '请商家先签约产品并上线应用。' },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.missing-method',
    kind: 'answer',
    message: '缺少方法名参数',
    numbers: [40001],
    title: { en: 'The request has no method', zh: '请求缺少 method 参数' },
    cause: {
      en: 'The public parameter that names the API is absent.',
      zh: '公共参数里没有接口名称。',
    },
    remedies: [{ en: 'Send method with the full name of the API.', zh: '传入 method，值为完整的接口名称。' }, USE_SDK],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.missing-signature',
    kind: 'answer',
    message: '缺少签名参数',
    numbers: [40001],
    title: { en: 'The request has no sign', zh: '请求缺少 sign 参数' },
    cause: {
      en: 'The request was not signed, or sign was lost on the way.',
      zh: '请求没有签名，或者 sign 在途中丢失。',
    },
    remedies: [
      { en: 'Sign the request with the app private key (应用私钥) and send sign.', zh: '用应用私钥签名并传入 sign。' },
      USE_SDK,
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.missing-signature-type',
    kind: 'answer',
    message: '缺少签名类型参数',
    numbers: [40001],
    title: { en: 'The request has no sign_type', zh: '请求缺少 sign_type 参数' },
    cause: { en: 'The platform does not know how the request was signed.', zh: '平台无法得知请求的签名算法。' },
    remedies: [{ en: 'Send sign_type=RSA2.', zh: '传入 sign_type=RSA2。' }, USE_SDK],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.missing-signature-key',
    kind: 'answer',
    message: '缺少签名配置',
    numbers: [40001],
    title: { en: 'No key for signatures is set for the app', zh: '应用没有配置签名密钥' },
    cause: {
      en: 'No app public key (应用公钥) was uploaded, so the platform cannot check the sign of the request.',
      zh: '没有上传应用公钥，平台无法验证请求的签名。',
    },
    isNot: {
      en: 'It is not about one signature type: for that see isv.missing-signature-config.',
      zh: '不是缺少某一种签名类型的密钥，那是 isv.missing-signature-config。',
    },
    related: ['alipay:isv.missing-signature-config', 'alipay:isv.missing-default-signature-type'],
    remedies: [
      {
        en: 'Upload the app public key (应用公钥) in 开发设置 → 接口加签方式 (formerly 加签).',
        zh: '在开发设置 → 接口加签方式（旧称加签）里上传应用公钥。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.missing-app-id',
    kind: 'answer',
    message: '缺少appId参数',
    numbers: [40001],
    title: { en: 'The request has no app_id', zh: '请求缺少 app_id 参数' },
    cause: { en: 'The public parameter app_id is absent or empty.', zh: '公共参数 app_id 缺失或为空。' },
    remedies: [
      { en: 'Send app_id with the 16 digits of the app.', zh: '传入 app_id，值为应用的 16 位 APPID。' },
      USE_SDK,
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.missing-timestamp',
    kind: 'answer',
    message: '缺少时间戳参数',
    numbers: [40001],
    title: { en: 'The request has no timestamp', zh: '请求缺少 timestamp 参数' },
    cause: { en: 'The public parameter timestamp is absent or empty.', zh: '公共参数 timestamp 缺失或为空。' },
    remedies: [
      {
        en: 'Send timestamp as yyyy-MM-dd HH:mm:ss in Beijing time.',
        zh: '传入 timestamp，格式 yyyy-MM-dd HH:mm:ss，北京时间。',
      },
      USE_SDK,
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.missing-version',
    kind: 'answer',
    message: '缺少版本参数',
    numbers: [40001],
    title: { en: 'The request has no version', zh: '请求缺少 version 参数' },
    cause: { en: 'The public parameter version is absent or empty.', zh: '公共参数 version 缺失或为空。' },
    remedies: [{ en: 'Send version=1.0.', zh: '传入 version=1.0。' }, USE_SDK],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.decryption-error-missing-encrypt-type',
    kind: 'answer',
    message: '解密出错，未指定加密算法',
    numbers: [40001],
    title: { en: 'The request is encrypted but does not name the algorithm', zh: '请求内容已加密，但没有指定加密算法' },
    cause: {
      en: 'biz_content is ciphertext and encrypt_type is absent.',
      zh: 'biz_content 是密文，但缺少 encrypt_type。',
    },
    remedies: [
      { en: 'Send encrypt_type=AES with an encrypted biz_content.', zh: 'biz_content 加密时传入 encrypt_type=AES。' },
    ],
    sources: [ERRORS, AES_KEY],
  },
  {
    code: 'alipay:isv.missing-encrypt-type',
    kind: 'answer',
    title: { en: 'The request does not name its encryption algorithm', zh: '请求缺少加密类型' },
    cause: {
      en: 'The content is encrypted and the type of the encryption is absent. The documentation lists this code by name only.',
      zh: '请求内容已加密，但没有说明加密类型。文档只列出了这个错误码的名称。',
    },
    remedies: [
      { en: 'Send encrypt_type=AES with an encrypted biz_content.', zh: 'biz_content 加密时传入 encrypt_type=AES。' },
    ],
    sources: [SDK_NET],
  },
  {
    code: 'alipay:isv.invalid-parameter',
    kind: 'answer',
    message: '参数无效',
    numbers: [40002],
    title: { en: 'A parameter of the request is invalid', zh: '请求参数无效' },
    cause: {
      en: 'A value has the wrong format, is out of range or holds characters that are not allowed; sub_msg names it.',
      zh: '某个参数的格式、取值范围或字符不合要求，具体看 sub_msg。',
    },
    remedies: [
      {
        en: 'Compare every field of biz_content with the page of the API.',
        zh: '对照接口文档逐项检查 biz_content 的字段。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.upload-fail',
    kind: 'answer',
    message: '文件上传失败',
    numbers: [40002],
    title: { en: 'The upload of a file failed', zh: '文件上传失败' },
    cause: { en: 'The platform did not receive the whole file.', zh: '平台没有收到完整的文件。' },
    remedies: [{ en: 'Upload the file again.', zh: '重新上传文件。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-file-extension',
    kind: 'answer',
    message: '文件扩展名无效',
    numbers: [40002],
    title: { en: 'The file extension is not allowed', zh: '文件扩展名无效' },
    cause: { en: 'The API does not take files of this type.', zh: '接口不接受这种类型的文件。' },
    remedies: [{ en: 'Use one of the extensions on the page of the API.', zh: '改用接口文档列出的文件类型。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-file-size',
    kind: 'answer',
    message: '文件大小无效',
    numbers: [40002],
    title: { en: 'The size of the file is not allowed', zh: '文件大小无效' },
    cause: { en: 'The file is empty or larger than 50 MB.', zh: '文件为空，或者超过 50 MB。' },
    remedies: [{ en: 'Send a file of at most 50 MB.', zh: '文件控制在 50 MB 以内。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-method',
    kind: 'answer',
    message: '不存在的方法名',
    numbers: [40002],
    title: { en: 'There is no API of this name', zh: '不存在的方法名' },
    cause: {
      en: 'method holds a name that the gateway does not know. Likely: a typing error or blanks.',
      zh: 'method 的值不是有效的接口名称。常见原因：拼写错误或带有空格。',
    },
    remedies: [{ en: 'Copy method from the page of the API.', zh: '从接口文档复制 method 的值。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-format',
    kind: 'answer',
    message: '无效的数据格式',
    numbers: [40002],
    title: { en: 'The data format is invalid', zh: '无效的数据格式' },
    cause: { en: 'format holds another value than json or xml.', zh: 'format 的值不是 json 或 xml。' },
    remedies: [{ en: 'Send format=json.', zh: '传入 format=json。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-signature-type',
    kind: 'answer',
    message: '无效的签名类型',
    numbers: [40002],
    title: { en: 'The signature type is invalid', zh: '无效的签名类型' },
    cause: {
      en: 'sign_type is not one the app may use. Apps created since 2018-01-05 sign with RSA2 only.',
      zh: 'sign_type 不是应用可用的类型。2018-01-05 之后创建的应用只能用 RSA2。',
    },
    related: ['alipay:isv.missing-signature-config', 'alipay:isv.invalid-signature'],
    remedies: [
      {
        en: 'Send sign_type=RSA2 and sign with a key of 2048 bits.',
        zh: '传入 sign_type=RSA2，并用 2048 位密钥签名。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-signature',
    kind: 'answer',
    message: '无效签名',
    numbers: [40002],
    spellings: [
      '验签出错，建议检查签名字符串或签名私钥与应用公钥是否匹配',
      'sign值与sign_type参数指定的签名类型不一致',
      '无效签名',
    ],
    title: { en: 'The sign of the request does not verify', zh: '请求的签名验证失败' },
    cause: {
      en: 'The platform checked the sign of your request against the app public key (应用公钥) of app_id, and they do not fit.',
      zh: '平台用 app_id 对应的应用公钥验证你的请求，没有通过。',
    },
    causes: [
      {
        en: 'The private key in use and the uploaded app public key are not a pair.',
        zh: '正在使用的私钥与上传的应用公钥不是一对。',
      },
      {
        en: 'Gateway, app_id and keys belong to different environments, sandbox and production.',
        zh: '网关、app_id、密钥不属于同一个环境，沙箱和正式环境混用。',
      },
      {
        en: 'The charset of the signed text differs from the one that is sent.',
        zh: '签名时的字符集与发送时的不一致。',
      },
      {
        en: 'sign_type does not fit the key or the way of signing; when RSA2 is declared and SHA-1 was used, sub_msg says that sign and sign_type disagree.',
        zh: 'sign_type 与密钥长度或签名算法不符；声明 RSA2 而实际用了 SHA-1 时，sub_msg 会提示 sign 值与 sign_type 不一致。',
      },
      {
        en: 'The app is in certificate mode (公钥证书) and the client in key mode (公钥), or the reverse.',
        zh: '应用是公钥证书模式而客户端是公钥模式，或者相反。',
      },
      {
        en: 'biz_content changed after signing: blanks or escaped characters.',
        zh: '签名之后 biz_content 又被改动：空格或转义字符。',
      },
    ],
    isNot: {
      en: 'It is the sign of your request. When your own code cannot verify an answer or a phone payload, that is another matter.',
      zh: '说的是你的请求签名。如果是自己的代码对返回内容或手机号数据验签失败，那是另一个问题。',
    },
    related: [
      'alipay:isv.missing-signature-config',
      'alipay:isv.invalid-signature-type',
      'alipay:isv.app-cert-not-exist',
      'library:signature-not-verified',
    ],
    remedies: [
      {
        en: 'Derive the public key from the private key in use (openssl rsa -in app-private-key.pem -pubout) and compare it with the app public key (应用公钥) in the console; if they differ, upload the derived one in 开发设置 → 接口加签方式 (formerly 加签).',
        zh: '从正在使用的私钥导出公钥（openssl rsa -in 应用私钥.pem -pubout），与控制台里的应用公钥对比；不一致时，到开发设置 → 接口加签方式（旧称加签）上传导出的公钥。',
      },
      {
        en: 'Check that gateway address, app_id and keys belong to the same environment.',
        zh: '核对网关地址、app_id 和密钥属于同一个环境。',
      },
      {
        en: 'Use UTF-8 everywhere, and RSA2 with a key of 2048 bits.',
        zh: '统一使用 UTF-8，并用 2048 位密钥和 RSA2。',
      },
      {
        en: 'If the app is in certificate mode, use the certificate client of the SDK.',
        zh: '应用是公钥证书模式时，使用 SDK 的证书模式客户端。',
      },
    ],
    sources: [ERRORS, SIGN_HELP],
  },
  {
    code: 'alipay:isv.invalid-token',
    kind: 'answer',
    message: '无效令牌',
    numbers: [40002],
    title: { en: 'The token is invalid', zh: '令牌无效' },
    cause: { en: 'auth_token is malformed, or no longer valid.', zh: 'auth_token 格式不对，或者已经失效。' },
    remedies: [{ en: 'Get a new auth_token and repeat the call.', zh: '重新获取 auth_token 后再调用。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-encrypt-type',
    kind: 'answer',
    message: '无效的加密类型',
    numbers: [40002],
    title: { en: 'The encryption type is invalid', zh: '无效的加密类型' },
    cause: { en: 'encrypt_type holds another value than AES.', zh: 'encrypt_type 的值不是 AES。' },
    remedies: [{ en: 'Send encrypt_type=AES.', zh: '传入 encrypt_type=AES。' }],
    sources: [ERRORS, AES_KEY],
  },
  {
    code: 'alipay:isv.invalid-app-id',
    kind: 'answer',
    message: '无效的appId参数',
    numbers: [40002],
    spellings: ['无效的AppID参数', '无效的appId参数'],
    title: { en: 'The app ID is invalid', zh: '无效的 APPID' },
    cause: {
      en: 'The gateway of this environment does not know the app, or the app is not online.',
      zh: '这个环境的网关查不到该应用，或者应用未上线。',
    },
    causes: [
      {
        en: 'Blanks in the value, or a PID (2088…) in place of the app ID.',
        zh: '值里带有空格，或者误填了以 2088 开头的 PID。',
      },
      { en: 'A sandbox app at the production gateway, or the reverse.', zh: '用沙箱应用调用正式网关，或者相反。' },
      { en: 'The app is not online.', zh: '应用未上线。' },
    ],
    isNot: {
      en: 'It says nothing about the signature: app_id is checked first.',
      zh: '说明不了签名是否正确：网关先检查 app_id。',
    },
    related: ['alipay:isv.not-online-app', 'alipay:isv.missing-app-id'],
    remedies: [
      {
        en: 'Copy the 16-digit app ID from the console again, without blanks.',
        zh: '从控制台重新复制 16 位 APPID，不要带空格。',
      },
      {
        en: 'Check that the gateway address belongs to the environment of the app.',
        zh: '核对网关地址与应用属于同一个环境。',
      },
      { en: 'Publish the app if it is not online.', zh: '应用未上线时先上线。' },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-timestamp',
    kind: 'answer',
    message: '非法的时间戳参数',
    numbers: [40002],
    title: { en: 'The timestamp is invalid', zh: '非法的时间戳参数' },
    cause: {
      en: 'timestamp has another format, or another time zone than Beijing.',
      zh: 'timestamp 的格式不对，或者不是北京时间。',
    },
    remedies: [
      {
        en: 'Send yyyy-MM-dd HH:mm:ss in Beijing time, and set the clock of the server.',
        zh: '按 yyyy-MM-dd HH:mm:ss 传入北京时间，并校准服务器时钟。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-charset',
    kind: 'answer',
    message: '字符集错误',
    numbers: [40002],
    title: { en: 'The charset is invalid', zh: '字符集错误' },
    cause: {
      en: 'charset is neither GBK nor UTF-8, or it does not stand in the query string.',
      zh: 'charset 不是 GBK 或 UTF-8，或者没有放在 URL 的查询参数里。',
    },
    remedies: [{ en: 'Send charset=UTF-8 in the query string.', zh: '在 URL 的查询参数里传入 charset=UTF-8。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-digest',
    kind: 'answer',
    message: '摘要错误',
    numbers: [40002],
    title: { en: 'The digest of the file does not fit', zh: '文件摘要错误' },
    cause: {
      en: 'The digest in the request is not that of the file that arrived.',
      zh: '请求里的摘要与收到的文件不一致。',
    },
    remedies: [{ en: 'Compute the digest over the bytes that are sent.', zh: '用实际发送的文件内容计算摘要。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.decryption-error-not-valid-encrypt-type',
    kind: 'answer',
    message: '解密出错，不支持的加密算法',
    numbers: [40002],
    title: { en: 'The platform cannot decrypt with this algorithm', zh: '解密出错，不支持的加密算法' },
    cause: { en: 'encrypt_type holds another value than AES.', zh: 'encrypt_type 的值不是 AES。' },
    remedies: [{ en: 'Send encrypt_type=AES.', zh: '传入 encrypt_type=AES。' }],
    sources: [ERRORS, AES_KEY],
  },
  {
    code: 'alipay:isv.decryption-error-not-valid-encrypt-key',
    kind: 'answer',
    message: '解密出错, 未配置加密密钥或加密密钥格式错误',
    numbers: [40002],
    spellings: ['未配置加密密钥或加密密钥格式错误', '解密出错，未配置加密密钥或加密密钥格式错误'],
    title: { en: 'The app has no usable AES key', zh: '未配置加密密钥，或加密密钥格式错误' },
    cause: {
      en: 'The request is encrypted, and the platform has no AES key for the app or cannot use it.',
      zh: '请求内容已加密，但平台没有应用的 AES 密钥，或者密钥无法使用。',
    },
    related: ['alipay:isv.missing-encrypt-key'],
    remedies: [SET_AES_KEY],
    sources: [ERRORS, AES_KEY],
  },
  {
    code: 'alipay:isv.decryption-error-unknown',
    kind: 'answer',
    message: '解密出错，未知异常',
    numbers: [40002],
    title: { en: 'The platform failed to decrypt the request', zh: '解密出错，未知异常' },
    cause: {
      en: 'The platform could not open biz_content. Likely: the code uses an AES key from before a reset, or that of another app.',
      zh: '平台解不开 biz_content。常见原因：代码里用的是重置之前的 AES 密钥，或者别的应用的密钥。',
    },
    related: ['alipay:isv.invalid-encrypt'],
    remedies: [
      SET_AES_KEY,
      { en: 'If both are equal, reset the key and deploy it.', zh: '两边一致仍报错时，重置密钥并更新代码。' },
    ],
    sources: [ERRORS, AES_KEY],
  },
  {
    code: 'alipay:isv.missing-signature-config',
    kind: 'answer',
    message: '验签出错, 未配置对应签名算法的公钥或者证书',
    numbers: [40002, 40003],
    spellings: ['未配置对应签名算法的公钥或者证书', '验签出错，未配置对应签名算法的公钥或者证书'],
    title: { en: 'No key or certificate is set for this signature type', zh: '未配置对应签名算法的公钥或证书' },
    cause: {
      en: 'The request names a sign_type for which the app has no key. Likely: the key was uploaded for RSA and the request says RSA2, or the reverse.',
      zh: '请求声明的 sign_type 在应用里没有对应的密钥。常见原因：上传的是 RSA 密钥而请求写的是 RSA2，或者相反。',
    },
    related: ['alipay:isv.invalid-signature', 'alipay:isv.missing-signature-key'],
    remedies: [
      {
        en: 'Upload the app public key (应用公钥) or certificate for this type in 开发设置 → 接口加签方式 (formerly 加签): RSA2 with 2048 bits.',
        zh: '在开发设置 → 接口加签方式（旧称加签）里上传对应类型的应用公钥或证书：RSA2，2048 位。',
      },
      { en: 'Send the sign_type that belongs to the key.', zh: '传入与密钥对应的 sign_type。' },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.not-support-app-auth',
    kind: 'answer',
    message: '本接口不支持第三方代理调用',
    numbers: [40002],
    title: { en: 'The API cannot be called on behalf of a merchant', zh: '本接口不支持第三方代理调用' },
    cause: {
      en: 'The request carries app_auth_token, and this API does not take it.',
      zh: '请求带了 app_auth_token，而这个接口不支持代调用。',
    },
    related: ['alipay:isv.self-invoke-forbidden'],
    remedies: [
      {
        en: 'Leave app_auth_token out and call with the app of the merchant.',
        zh: '去掉 app_auth_token，用商家自己的应用调用。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.suspected-attack',
    kind: 'answer',
    message: '可疑的攻击请求',
    numbers: [40002],
    title: { en: 'The request looks like an attack', zh: '可疑的攻击请求' },
    cause: {
      en: 'A value holds words the gateway reserves, such as body, subject, service, out_trade_no, seller_id or total_fee.',
      zh: '参数值里含有网关保留的词，例如 body、subject、service、out_trade_no、seller_id、total_fee。',
    },
    remedies: [{ en: 'Take these words out of the values of the parameters.', zh: '去掉参数值里的这些词。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.forbidden-api',
    kind: 'answer',
    message: '接口被禁用',
    numbers: [40002],
    title: { en: 'The API is disabled', zh: '接口被禁用' },
    cause: { en: 'The API is closed or may not be used by this app.', zh: '接口已关闭，或者不允许这个应用使用。' },
    remedies: [
      { en: 'Look for a notice and a successor on the page of the API.', zh: '查看接口文档里的公告和替代接口。' },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.illegal-json',
    kind: 'answer',
    numbers: [40002],
    title: { en: 'biz_content is not valid JSON', zh: 'biz_content 不是合法的 JSON' },
    cause: {
      en: 'The gateway cannot parse it. Likely: it was put together by hand, or escaped twice.',
      zh: '网关无法解析。常见原因：手工拼接字符串，或者重复转义。',
    },
    remedies: [{ en: 'Build biz_content with a JSON library.', zh: '用 JSON 库生成 biz_content。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-content-type',
    kind: 'answer',
    message: '无效的content-type',
    numbers: [40002],
    title: { en: 'The content type of the request is invalid', zh: '无效的 content-type' },
    cause: {
      en: 'The gateway takes forms only: urlencoded, or multipart for files.',
      zh: '网关只接受表单：urlencoded，上传文件用 multipart。',
    },
    remedies: [
      {
        en: 'Send application/x-www-form-urlencoded, or multipart/form-data with files.',
        zh: '使用 application/x-www-form-urlencoded，上传文件时使用 multipart/form-data。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.code-invalid',
    kind: 'answer',
    message: '授权码(auth_code)错误、状态不对或过期',
    numbers: [40002],
    title: { en: 'The auth_code is wrong, used or expired', zh: '授权码 auth_code 错误、已使用或已过期' },
    cause: {
      en: 'alipay.system.oauth.token got an auth_code that is not valid any more. Likely: it was sent twice, too late, or to another app.',
      zh: 'alipay.system.oauth.token 收到的 auth_code 已经失效。常见原因：重复使用、超时，或者不属于这个应用。',
    },
    isNot: {
      en: 'auth_code of my.getAuthCode has nothing to do with phone numbers, which need no code.',
      zh: 'auth_code 来自 my.getAuthCode，与手机号无关，获取手机号不需要 code。',
    },
    related: ['alipay:auth-code-10', 'alipay:auth-code-11'],
    remedies: [
      {
        en: 'Get a new code with my.getAuthCode and exchange it once, at once.',
        zh: '用 my.getAuthCode 重新获取，立即换取令牌，只用一次。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.grant-type-invalid',
    kind: 'answer',
    message: 'grant_type参数不正确',
    numbers: [40002],
    title: { en: 'The grant_type is invalid', zh: 'grant_type 参数不正确' },
    cause: {
      en: 'It is neither authorization_code nor refresh_token.',
      zh: '值不是 authorization_code 或 refresh_token。',
    },
    remedies: [
      {
        en: 'Send authorization_code with code, or refresh_token with refresh_token.',
        zh: '传 code 时用 authorization_code，传 refresh_token 时用 refresh_token。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.refresh-token-invalid',
    kind: 'answer',
    message: '刷新令牌(refresh_token)错误或状态不对',
    numbers: [40002],
    title: { en: 'The refresh_token is wrong or not valid any more', zh: '刷新令牌 refresh_token 错误或状态不对' },
    cause: {
      en: 'It was replaced by a newer one, or it belongs to another app.',
      zh: '它已被新的令牌替换，或者不属于这个应用。',
    },
    remedies: [
      {
        en: 'Use the refresh_token of the latest answer, or let the user authorise again.',
        zh: '使用最近一次返回的 refresh_token，或者让用户重新授权。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.refresh-token-time-out',
    kind: 'answer',
    message: '刷新令牌(refresh_token)过期',
    numbers: [40002],
    title: { en: 'The refresh_token has expired', zh: '刷新令牌 refresh_token 已过期' },
    cause: { en: 'The lifetime of the refresh_token is over.', zh: 'refresh_token 超过了有效期。' },
    remedies: [{ en: 'Let the user authorise again.', zh: '让用户重新授权。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.refreshed-token-invalid',
    kind: 'answer',
    message: '刷新出来的令牌无效',
    numbers: [40002],
    title: { en: 'The refreshed token is invalid', zh: '刷新出来的令牌无效' },
    cause: { en: 'The token that came out of the refresh cannot be used.', zh: '刷新后得到的令牌无法使用。' },
    remedies: [
      { en: 'Refresh again with the refresh_token that was returned.', zh: '用返回的 refresh_token 再刷新一次。' },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.missing-app-cert-sn',
    kind: 'answer',
    message: '缺少应用公钥证书序列号',
    numbers: [40002],
    title: { en: 'The request lacks the serial number of the app certificate', zh: '缺少应用公钥证书序列号' },
    cause: {
      en: 'The app is in certificate mode (公钥证书), and the request carries no app_cert_sn. Likely: the ordinary client of the SDK is used, or the path does not point at appCertPublicKey.',
      zh: '应用是公钥证书模式，但请求没有带 app_cert_sn。常见原因：用了 SDK 的普通客户端；路径没有指向 appCertPublicKey 证书文件。',
    },
    related: ['alipay:isv.app-cert-not-exist', 'alipay:isv.missing-alipay-root-cert-sn'],
    remedies: [
      CERTIFICATE_CALL,
      {
        en: 'Point at the .crt file downloaded from the console, not at a file made by the key tool.',
        zh: '路径要指向控制台下载的 .crt 文件，不是密钥工具生成的文件。',
      },
    ],
    sources: [CERTIFICATE_ANSWER, DOCS],
  },
  {
    code: 'alipay:isv.app-cert-not-exist',
    kind: 'answer',
    message: '应用公钥证书不存在',
    numbers: [40002],
    title: { en: 'The platform does not know this app certificate', zh: '应用公钥证书不存在' },
    cause: {
      en: 'app_cert_sn fits no certificate of the app. Likely: the app is in key mode (公钥), or the .crt belongs to another app or was replaced.',
      zh: 'app_cert_sn 与应用的证书都不匹配。常见原因：应用是公钥模式；.crt 属于别的应用，或者已经更换。',
    },
    related: ['alipay:isv.missing-app-cert-sn', 'alipay:isv.app-cert-expired'],
    remedies: [
      NEW_CERTIFICATE,
      {
        en: 'If the app is in key mode (公钥), use the ordinary client of the SDK.',
        zh: '应用是公钥模式时，使用 SDK 的普通客户端。',
      },
    ],
    sources: [CERTIFICATE_ANSWER, DOCS],
  },
  {
    code: 'alipay:isv.app-cert-expired',
    kind: 'answer',
    message: '应用公钥证书已经不在有效期内',
    numbers: [40002],
    title: { en: 'The app certificate has expired', zh: '应用公钥证书已过期' },
    cause: { en: 'The certificate is outside its period of validity.', zh: '证书不在有效期内。' },
    remedies: [
      {
        en: 'Renew the certificate in 开发设置 → 接口加签方式 (formerly 加签) and deploy the new files.',
        zh: '在开发设置 → 接口加签方式（旧称加签）里更新证书，并部署新的证书文件。',
      },
    ],
    sources: [CERTIFICATE_ANSWER, DOCS],
  },
  {
    code: 'alipay:isv.missing-alipay-cert-sn',
    kind: 'answer',
    numbers: [40002],
    title: { en: 'The serial number of the Alipay certificate is missing', zh: '缺少支付宝公钥证书序列号' },
    cause: {
      en: 'The certificate files of the app are incomplete. The documentation lists this code by name only.',
      zh: '应用使用的证书文件不完整。文档只列出了这个错误码的名称。',
    },
    remedies: [NEW_CERTIFICATE],
    sources: [SDK_NET],
  },
  {
    code: 'alipay:isv.alipay-cert-not-exist',
    kind: 'answer',
    numbers: [40002],
    title: { en: 'The Alipay certificate does not exist', zh: '支付宝公钥证书不存在' },
    cause: {
      en: 'The certificate that is named is not one of this app, or it was renewed. The documentation lists this code by name only.',
      zh: '所指的支付宝公钥证书不属于这个应用，或者已经更换。文档只列出了这个错误码的名称。',
    },
    remedies: [NEW_CERTIFICATE],
    sources: [SDK_NET],
  },
  {
    code: 'alipay:isv.missing-alipay-root-cert-sn',
    kind: 'answer',
    message: '缺少支付宝根证书序列号',
    numbers: [40002],
    title: { en: 'The request lacks the serial number of the root certificate', zh: '缺少支付宝根证书序列号' },
    cause: {
      en: 'The app is in certificate mode (公钥证书), and the request carries no alipay_root_cert_sn.',
      zh: '应用是公钥证书模式，但请求没有带 alipay_root_cert_sn。',
    },
    related: ['alipay:isv.invalid-alipay-root-cert-sn'],
    remedies: [CERTIFICATE_CALL],
    sources: [CERTIFICATE_ANSWER, DOCS],
  },
  {
    code: 'alipay:isv.invalid-alipay-root-cert-sn',
    kind: 'answer',
    message: '无效的支付宝根证书序列号',
    numbers: [40002],
    title: { en: 'The serial number of the root certificate is invalid', zh: '无效的支付宝根证书序列号' },
    cause: {
      en: 'alipay_root_cert_sn is not what the platform computes from alipayRootCert.crt. Likely: another file is used, or an old SDK (PHP before 4.2.0) converts the serial number wrongly.',
      zh: 'alipay_root_cert_sn 与平台根据 alipayRootCert.crt 算出的不一致。常见原因：用错了证书文件；旧版 SDK（PHP 4.2.0 之前）转换序列号时有误。',
    },
    related: ['alipay:isv.missing-alipay-root-cert-sn'],
    remedies: [
      {
        en: 'Use alipayRootCert.crt as downloaded from the console, unchanged.',
        zh: '使用控制台下载的 alipayRootCert.crt，不要改动。',
      },
      { en: 'Update the SDK.', zh: '升级 SDK。' },
    ],
    sources: [CERTIFICATE_ANSWER],
  },
  {
    code: 'alipay:isv.unsupported-expired-app-key-sign',
    kind: 'answer',
    message: '旧应用公钥已不可用',
    numbers: [40002],
    title: { en: 'The request is signed with a replaced key', zh: '旧应用公钥已不可用' },
    cause: {
      en: 'A new app public key (应用公钥) was uploaded, and the time in which the old one still works (48 hours by the message) is over.',
      zh: '上传新的应用公钥之后，旧公钥的缓冲期（提示为 48 小时）已过。',
    },
    remedies: [
      { en: 'Sign with the private key of the new pair on every server.', zh: '所有服务端都改用新密钥对的私钥签名。' },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.invalid-openid',
    kind: 'answer',
    numbers: [40002],
    title: { en: 'The open_id is invalid', zh: '无效的 open_id' },
    cause: {
      en: 'The open_id does not belong to this app; the same user has another one in every app.',
      zh: 'open_id 不属于这个应用；同一个用户在不同应用里的 open_id 不同。',
    },
    remedies: [{ en: 'Use the open_id obtained with this app_id.', zh: '使用通过当前 app_id 获取的 open_id。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.not-online-app',
    kind: 'answer',
    message: '应用未上线',
    numbers: [40002, 40003],
    title: { en: 'The app is not online', zh: '应用未上线' },
    cause: { en: 'The call is open to published apps only.', zh: '这个接口只对已上线的应用开放。' },
    remedies: [
      {
        en: 'Publish the app, or test in the sandbox with its own app ID.',
        zh: '先上线应用；测试时用沙箱和沙箱自己的 APPID。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:unsupported-sdk-version',
    kind: 'answer',
    numbers: [40004],
    title: { en: 'The SDK version is not supported', zh: '不支持当前的 SDK 版本' },
    cause: { en: 'The API needs a newer SDK.', zh: '这个接口要求更新的 SDK。' },
    remedies: [{ en: 'Update the SDK.', zh: '升级 SDK。' }],
    sources: [SDK_NET],
  },
  {
    code: 'alipay:isv.app-call-limited',
    kind: 'answer',
    message: '应用调用次数超限，包含调用频率超限',
    numbers: [40005],
    title: { en: 'The app has reached its limit of calls', zh: '应用调用次数超限' },
    cause: {
      en: 'The number or the rate of calls of the app is above its limit.',
      zh: '应用的调用次数或频率超过上限。',
    },
    remedies: [FEWER_CALLS],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.method-call-limited',
    kind: 'answer',
    message: 'API调用次数超限，包含调用频率超限',
    numbers: [40005],
    title: { en: 'The API has reached its limit of calls', zh: 'API 调用次数超限' },
    cause: {
      en: 'The number or the rate of calls of this API is above its limit.',
      zh: '这个接口的调用次数或频率超过上限。',
    },
    remedies: [FEWER_CALLS],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.insufficient-user-permissions',
    kind: 'answer',
    message: '用户权限不足',
    numbers: [40006],
    title: { en: 'The merchant that is represented has no permission', zh: '用户权限不足' },
    cause: {
      en: 'The third-party app calls for a merchant who has no right to this API.',
      zh: '第三方应用代商家调用，而该商家没有这个接口的权限。',
    },
    related: ['alipay:isv.insufficient-isv-permissions'],
    remedies: [{ en: 'Let the merchant sign for the product of this API.', zh: '请商家签约这个接口对应的产品。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.self-invoke-forbidden',
    kind: 'answer',
    message: '此用户不允许自调用',
    numbers: [40006],
    title: { en: 'The app may not call this API for itself', zh: '此用户不允许自调用' },
    cause: {
      en: 'A third-party app (ISV) called without app_auth_token.',
      zh: '第三方应用（ISV）调用时没有带 app_auth_token。',
    },
    related: ['alipay:isv.not-support-app-auth'],
    remedies: [{ en: 'Send app_auth_token of the merchant.', zh: '传入商家的 app_auth_token。' }],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.route-no-permissions',
    kind: 'answer',
    message: '没有当前接口权限',
    numbers: [40006],
    title: { en: 'The app has no permission for this API', zh: '没有当前接口权限' },
    cause: {
      en: 'The official table does not list this code; lists of developers give its meaning.',
      zh: '官方错误码表没有收录，含义来自开发者整理的列表。',
    },
    remedies: [
      {
        en: 'Check under 产品绑定 (formerly 功能列表) that the product of this API is bound.',
        zh: '在产品绑定（旧称功能列表）里确认已绑定对应的产品。',
      },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.access-forbidden',
    kind: 'answer',
    message: '禁止访问',
    numbers: [40006],
    title: { en: 'The access is forbidden', zh: '禁止访问' },
    cause: {
      en: 'The official table does not list this code; lists of developers give its meaning.',
      zh: '官方错误码表没有收录，含义来自开发者整理的列表。',
    },
    remedies: [
      { en: 'Check the state of the app and its permissions in the console.', zh: '在控制台检查应用状态和权限。' },
    ],
    sources: [ERRORS],
  },
  {
    code: 'alipay:isv.ip-forbidden',
    kind: 'answer',
    message: '禁止IP访问',
    numbers: [40006],
    title: { en: 'The IP address of the server is not allowed', zh: '禁止该 IP 访问' },
    cause: {
      en: 'The call came from an address outside the white list. The official table does not list this code; lists of developers give its meaning.',
      zh: '请求来自白名单之外的 IP。官方错误码表没有收录，含义来自开发者整理的列表。',
    },
    remedies: [
      {
        en: 'Add the outgoing address of the server to the IP white list (IP白名单) in 开发设置.',
        zh: '把服务器的出口 IP 加入开发设置里的 IP白名单。',
      },
    ],
    sources: [ERRORS],
  },
];

/**
 * A public sub code that the v3 SDK lists by name alone: no page with a message or a cause was found, so the entry says
 * what the words say and where the answer itself tells more.
 */
function named(name: string, title: Text, spellings: readonly string[] = []): PlatformEntry {
  return {
    code: `alipay:${name}`,
    kind: 'answer',
    ...(spellings.length > 0 ? { spellings } : {}),
    title,
    cause: {
      en: 'The official SDK of the v3 gateway lists this code by name alone; no page that explains it was found.',
      zh: 'v3 网关的官方 SDK 只列出了这个错误码的名称，没有找到解释它的文档。',
    },
    remedies: [
      {
        en: 'Open the link that comes with the answer (links in v3, the end of sub_msg otherwise): it explains this very call.',
        zh: '打开返回内容里的链接（v3 在 links 里，否则在 sub_msg 末尾），里面有这次调用的具体说明。',
      },
    ],
    sources: [SDK_NET],
  };
}

/** Names of the v3 SDK that the table of public codes lacks, and the two of the API that sets the AES key. */
const NAMED_SUB_CODES: readonly PlatformEntry[] = [
  named('file-check-fail', { en: 'The check of a file failed', zh: '文件检查失败' }),
  named('illegal-client-ip', { en: 'The IP address of the caller is not allowed', zh: '调用方 IP 不合法' }),
  named('app-auth-invoke-limit', { en: 'The calls on behalf of merchants are limited', zh: '应用授权调用受限' }),
  named('app-api-punished', { en: 'The API is restricted for this app as a penalty', zh: '应用的接口被处罚限制' }),
  named('missing-platform', { en: 'The request has no platform', zh: '缺少 platform' }),
  named('invalid-platform', { en: 'The platform is invalid', zh: 'platform 无效' }),
  named('missing-app-access-token', { en: 'The request has no app_access_token', zh: '缺少 app_access_token' }),
  named('invalid-signature-type-said-interface', {
    en: 'The signature type is invalid for this interface',
    zh: '该接口的签名类型无效',
  }),
  named('invalid-request-data', { en: 'The data of the request is invalid', zh: '请求数据无效' }),
  named('invalid-response-data', { en: 'The data of the answer is invalid', zh: '返回数据无效' }),
  named('missing-session', { en: 'The request has no session', zh: '缺少 session' }),
  named('illegal-timestamp', { en: 'The timestamp is not allowed', zh: '时间戳不合法' }),
  named('invalid-version', { en: 'The version is invalid', zh: '版本无效' }),
  named('unsupported-version', { en: 'The version is not supported', zh: '不支持该版本' }),
  named('invalid-encoding', { en: 'The encoding is invalid', zh: '编码无效' }),
  named('invalid-digest-type', { en: 'The type of the digest is invalid', zh: '摘要类型无效' }),
  named('invalid-app-state', { en: 'The state of the app is invalid', zh: '应用状态无效' }),
  named('invalid-subscribe-relations', { en: 'The subscription is invalid', zh: '订阅关系无效' }),
  named('access-data-time-out', { en: 'The access to the data timed out', zh: '访问数据超时' }),
  named('unsupport-operation', { en: 'The operation is not supported', zh: '不支持该操作' }, ['unsupported-operation']),
  named('openid-error', { en: 'The open_id is wrong', zh: 'open_id 错误' }),
  named('invalid-app-method', { en: 'The method is invalid for this app', zh: '应用的接口方法无效' }),
  named('missing-app-uid', { en: 'The request has no user id of the app', zh: '缺少应用的用户标识' }),
  named('illegal-card-no', { en: 'The card number is not allowed', zh: '卡号不合法' }),
  named('invalid-partnerid', { en: 'The partner id is invalid', zh: '合作方 ID 无效' }),
  named('decryption-error', { en: 'The decryption failed', zh: '解密出错' }),
  named('sevice-not-been-subscribed-to', { en: 'The service is not subscribed to', zh: '没有订购该服务' }, [
    'service-not-been-subscribed-to',
  ]),
  named('unknown-sub-code', { en: 'The sub code is unknown', zh: '未知的子错误码' }),
  named('invalid-product', { en: 'The product is invalid', zh: '产品无效' }),
  named('method-forbidden-batch-invoke', { en: 'The API cannot be called in a batch', zh: '该接口不允许批量调用' }),
  named('exist-blank-sub-request-id', { en: 'A request of the batch has no id', zh: '批量请求里有空的子请求 ID' }),
  named('exist-repeated-sub-request-id', {
    en: 'Two requests of the batch have the same id',
    zh: '批量请求里有重复的子请求 ID',
  }),
  named('invalid-app-auth-relations', { en: 'The authorisation of the app is invalid', zh: '无效的应用授权关系' }),
  named('app-unbind-partner', { en: 'The app is not bound to a partner', zh: '应用没有绑定合作方' }),
  named('app-invalid-oid', { en: 'The oid is invalid for this app', zh: '应用的 oid 无效' }),
  named('exceed-api-balance', { en: 'The balance of API calls is used up', zh: '接口余量不足' }),
  named('inner-app-no-access', { en: 'The internal app has no access', zh: '内部应用没有访问权限' }),
  named('invalid-inner-invoke-scene', { en: 'The scene of the internal call is invalid', zh: '内部调用场景无效' }),
  named('invalid-app-api-field-config', {
    en: 'The fields of the API are not configured correctly for this app',
    zh: '应用的接口字段配置无效',
  }),
  named('app-key-security-risk', { en: 'The key of the app is a security risk', zh: '应用密钥存在安全风险' }, [
    'app-key-security-risk, app-cert-expired',
  ]),
  {
    code: 'alipay:INVALID_PARAMETER',
    kind: 'answer',
    title: { en: 'A parameter of the business API is invalid', zh: '业务接口的参数无效' },
    cause: {
      en: 'The documents of the SDK name it for alipay.open.auth.app.aes.set and get, which set the AES key of a merchant.',
      zh: 'SDK 的文档在 alipay.open.auth.app.aes.set 和 get（设置、查询商家的 AES 密钥）里列出了它。',
    },
    related: ['alipay:isv.invalid-parameter'],
    remedies: [{ en: 'Compare the parameters with the page of the API.', zh: '对照接口文档检查参数。' }],
    sources: [SDK_NET],
  },
  {
    code: 'alipay:ACCESS_DENIED',
    kind: 'answer',
    title: { en: 'The business API denies the access', zh: '业务接口拒绝访问' },
    cause: {
      en: 'The documents of the SDK name it for alipay.open.auth.app.aes.set and get, which set the AES key of a merchant.',
      zh: 'SDK 的文档在 alipay.open.auth.app.aes.set 和 get（设置、查询商家的 AES 密钥）里列出了它。',
    },
    remedies: [
      {
        en: 'Check that the merchant has authorised the third-party app that calls.',
        zh: '确认商家已授权给发起调用的第三方应用。',
      },
    ],
    sources: [SDK_NET],
  },
];

/** Failures of the client: `fail` of a JSAPI, `onError` of the button, network errors on the way to your server. */
const CLIENT_FAILURES: readonly PlatformEntry[] = [
  {
    code: 'alipay:client-1',
    kind: 'client',
    message: '该接口暂不支持',
    numbers: [1],
    fragments: ['该接口暂不支持'],
    title: { en: 'The API is not supported here', zh: '该接口暂不支持' },
    cause: {
      en: 'The simulator of the IDE does not offer my.getPhoneNumber; only a real device returns data.',
      zh: '开发者工具的模拟器不支持 my.getPhoneNumber，只有真机才会返回数据。',
    },
    remedies: [
      {
        en: 'Test on a device with 真机调试 (device debugging) or 预览 (preview).',
        zh: '用真机调试或预览在手机上测试。',
      },
      {
        en: 'To test your server without a device, send it the good sample that comes with phonekit (samples/alipay), with the keys beside it.',
        zh: '没有真机时，可以用 phonekit 自带的样例（samples/alipay）和旁边的密钥来测试服务端。',
      },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:client-2',
    kind: 'client',
    message: 'invalid parameter!',
    numbers: [2],
    fragments: ['invalid parameter!'],
    title: { en: 'The parameters of the JSAPI call are wrong', zh: 'JSAPI 调用参数错误' },
    cause: { en: 'A parameter is absent or has the wrong type.', zh: '缺少参数，或者参数类型不对。' },
    remedies: [{ en: 'Compare the call with the page of the API.', zh: '对照接口文档检查调用参数。' }],
    sources: [DOCS],
  },
  {
    code: 'alipay:client-4',
    kind: 'client',
    message: '无权调用',
    numbers: [4],
    spellings: ['N22104'],
    fragments: ['无权调用', 'n22104'],
    title: { en: 'The app may not call this JSAPI', zh: '无权调用该 JSAPI' },
    cause: {
      en: 'The mini-program is a personal one, or the product that carries the JSAPI (小程序端基础产品, JSAPI 基础包) is missing. If the app is authorised to a third-party app, the products of that app count.',
      zh: '小程序是个人主体，或者缺少包含该 JSAPI 的产品（小程序端基础产品、JSAPI 基础包）。小程序授权给第三方应用后，以第三方应用的产品为准。',
    },
    isNot: {
      en: 'It is not 40006, where the call itself is allowed and only the answer refuses the number.',
      zh: '不是 40006：那是接口可以调用，只是返回内容里拒绝提供手机号。',
    },
    related: ['alipay:isv.insufficient-isv-permissions', 'alipay:request-4'],
    remedies: [
      {
        en: 'Use the mini-program of an enterprise; personal ones cannot get phone numbers.',
        zh: '使用企业主体的小程序，个人主体不能获取手机号。',
      },
      {
        en: 'In 产品绑定 (formerly 功能列表) bind 小程序端基础产品; in third-party mode bind it to the third-party app.',
        zh: '在产品绑定（旧称功能列表）里绑定小程序端基础产品；三方模式下要给第三方应用绑定。',
      },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:client-5',
    kind: 'client',
    message: '获取授权失败',
    numbers: [5],
    fragments: ['获取授权失败'],
    title: { en: 'The authorisation failed', zh: '获取授权失败' },
    cause: {
      en: 'The user or the system did not grant what the JSAPI needs; documented for Bluetooth and contacts.',
      zh: '用户或系统没有授予该 JSAPI 需要的权限；文档里出现在蓝牙、通讯录等接口。',
    },
    remedies: [
      {
        en: 'Let the user grant it in the settings of the mini-program or of the phone, and try again.',
        zh: '引导用户在小程序设置或手机系统设置里授权后重试。',
      },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:authorize-error',
    kind: 'client',
    fragments: ['getauthorize'],
    title: { en: 'The authorise button reported an error', zh: '授权按钮触发了 onError' },
    cause: {
      en: 'onError of the button runs when the user refuses and also on system errors; no number tells them apart. Likely: the user refused.',
      zh: '用户拒绝授权和系统异常都会触发按钮的 onError，没有错误码可以区分。常见原因：用户拒绝。',
    },
    remedies: [
      { en: 'Offer another way, and let the user tap again.', zh: '提供其他方式，并允许用户再次点按钮。' },
      { en: 'Log errorMessage, to notice system errors.', zh: '记录 errorMessage，以便发现系统异常。' },
    ],
    sources: [PHONE, DOCS],
  },
  {
    code: 'alipay:network-error',
    kind: 'client',
    message: 'Network Error',
    numbers: [12],
    fragments: ['network error'],
    title: { en: 'The client reported a network error', zh: '客户端返回 Network Error' },
    cause: {
      en: 'On an IoT device my.getPhoneNumber says so when the account has no payment password. On a phone, with my.getAuthCode as error 12, the network failed or timed out.',
      zh: '在 IoT 设备上，账号没有设置支付密码时 my.getPhoneNumber 会这样返回；在手机上（my.getAuthCode 的 error 12）是网络异常或超时。',
    },
    remedies: [
      { en: 'On an IoT device: let the user set a payment password.', zh: 'IoT 设备：让用户先设置支付密码。' },
      { en: 'On a phone: check the network and try again.', zh: '手机：检查网络后重试。' },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:auth-code-3',
    kind: 'client',
    message: '未找到授权结果',
    numbers: [3],
    fragments: ['未找到授权结果'],
    title: { en: 'my.getAuthCode found no result of the authorisation', zh: 'my.getAuthCode 未找到授权结果' },
    cause: {
      en: 'scopes is wrong, or the dialog was closed with the back key of Android.',
      zh: 'scopes 不正确，或者用户用安卓返回键关闭了授权弹窗。',
    },
    remedies: [{ en: 'Check scopes, and let the user try again.', zh: '检查 scopes，并允许用户重试。' }],
    sources: [DOCS],
  },
  {
    code: 'alipay:auth-code-10',
    kind: 'client',
    message: 'Empty Data',
    numbers: [10],
    fragments: ['empty data'],
    title: { en: 'my.getAuthCode returned no data', zh: 'my.getAuthCode 返回空数据' },
    cause: {
      en: 'scopes is wrong, or the call runs on the first screen at start.',
      zh: 'scopes 不正确，或者在首屏就发起授权。',
    },
    isNot: {
      en: 'It is documented for my.getAuthCode; no official page gives 10 for my.getPhoneNumber.',
      zh: '文档里是 my.getAuthCode 的错误码；官方文档没有说明 my.getPhoneNumber 会返回 10。',
    },
    remedies: [
      { en: 'Check scopes, and ask after an action of the user.', zh: '检查 scopes，在用户操作之后再发起授权。' },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:auth-code-11',
    kind: 'client',
    message: '用户取消授权',
    numbers: [11],
    fragments: ['用户取消授权'],
    title: { en: 'The user cancelled the authorisation', zh: '用户取消授权' },
    cause: { en: 'The user closed the dialog of my.getAuthCode.', zh: '用户关闭了 my.getAuthCode 的授权弹窗。' },
    isNot: {
      en: 'It is documented for my.getAuthCode; no official page gives 11 for my.getPhoneNumber.',
      zh: '文档里是 my.getAuthCode 的错误码；官方文档没有说明 my.getPhoneNumber 会返回 11。',
    },
    remedies: [{ en: 'Ask again when the user taps again.', zh: '等用户再次操作时重新发起授权。' }],
    sources: [DOCS],
  },
  {
    code: 'alipay:run-data-1003',
    kind: 'client',
    message: '未授权支付宝应用计步权限',
    numbers: [1003],
    fragments: ['未授权支付宝应用计步权限'],
    title: { en: 'Alipay may not read the steps on this phone', zh: '未授权支付宝应用计步权限' },
    cause: {
      en: 'This belongs to my.getRunData and not to phone numbers.',
      zh: '这是 my.getRunData 的错误，与手机号无关。',
    },
    remedies: [
      {
        en: 'Let the user allow Alipay to read steps in the settings of the phone.',
        zh: '引导用户在手机系统设置里允许支付宝读取步数。',
      },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:run-data-1005',
    kind: 'client',
    message: '用户未开通支付宝运动功能',
    numbers: [1005],
    fragments: ['用户未开通支付宝运动功能'],
    title: { en: 'The user has not switched on Alipay Sports', zh: '用户未开通支付宝运动' },
    cause: {
      en: 'This belongs to my.getRunData and not to phone numbers.',
      zh: '这是 my.getRunData 的错误，与手机号无关。',
    },
    remedies: [{ en: 'Let the user switch on Alipay Sports (支付宝运动).', zh: '引导用户开通支付宝运动。' }],
    sources: [DOCS],
  },
  {
    code: 'alipay:client-2001',
    kind: 'client',
    message: '用户不允许授权',
    numbers: [2001],
    fragments: ['用户不允许授权'],
    title: { en: 'The user does not allow it', zh: '用户不允许授权' },
    cause: {
      en: 'The user refused. The documentation gives this number for image, location and scan APIs, not for phone numbers.',
      zh: '用户拒绝授权。文档里这个错误码用于图片、定位、扫码等接口，没有用于手机号。',
    },
    remedies: [
      {
        en: 'Let the user go on without it, and ask again on the next tap.',
        zh: '允许用户跳过，等用户再次操作时再请求。',
      },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:contact-10',
    kind: 'client',
    message: '没有权限获取手机号码',
    numbers: [10],
    fragments: ['没有权限获取手机号码'],
    title: { en: 'my.choosePhoneContact has no permission for contacts', zh: 'my.choosePhoneContact 没有通讯录权限' },
    cause: {
      en: 'This is the contact picker; it is another API than my.getPhoneNumber.',
      zh: '这是选择联系人的接口，与 my.getPhoneNumber 不是一回事。',
    },
    remedies: [
      {
        en: 'To get the number of the user, use the authorise button and my.getPhoneNumber.',
        zh: '要获取用户自己的手机号，使用授权按钮和 my.getPhoneNumber。',
      },
      {
        en: 'To pick a contact, let the user allow Alipay to read contacts.',
        zh: '要选择联系人，引导用户允许支付宝访问通讯录。',
      },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:contact-11',
    kind: 'client',
    numbers: [11],
    title: { en: 'The user left the contact picker of my.choosePhoneContact', zh: '用户取消了 my.choosePhoneContact' },
    cause: {
      en: 'The user chose no contact; this is another API than my.getPhoneNumber.',
      zh: '用户没有选择联系人；这与 my.getPhoneNumber 不是一回事。',
    },
    remedies: [{ en: 'Treat it as a normal outcome.', zh: '按正常流程处理。' }],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-1',
    kind: 'client',
    message: '请求没有结束，就跳转到了另一个页面',
    numbers: [1],
    fragments: ['请求没有结束，就跳转到了另一个页面'],
    title: { en: 'The page was left before my.request finished', zh: 'my.request 未完成时页面已离开' },
    cause: {
      en: 'The request to your server was broken off. The payload was delivered by the client but did not reach the server.',
      zh: '发往你服务端的请求被中断：客户端拿到了数据，但没有发到服务端。',
    },
    remedies: [{ en: 'Go to the next page in the callback of the request.', zh: '在请求的回调里再跳转页面。' }],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-2',
    kind: 'client',
    message: '参数错误',
    numbers: [2],
    title: {
      en: 'The parameters of my.request are wrong, or its URL is too long',
      zh: 'my.request 参数错误，或 URL 过长',
    },
    cause: {
      en: 'The request to your server was not sent. Likely: the payload was put into the URL of a GET request.',
      zh: '发往你服务端的请求没有发出。常见原因：把数据放进了 GET 请求的 URL。',
    },
    remedies: [{ en: 'Send the payload with POST in a JSON body.', zh: '用 POST 和 JSON 请求体发送数据。' }],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-15',
    kind: 'client',
    message: '传参失败',
    numbers: [15],
    fragments: ['传参失败'],
    title: { en: 'The parameters of my.request are encoded in part only', zh: 'my.request 的参数只编码了一部分' },
    cause: {
      en: 'The URL holds encoded and unencoded parts at once.',
      zh: 'URL 里同时有编码过和未编码的内容。',
    },
    remedies: [
      {
        en: 'Encode every value once with encodeURIComponent, or send a JSON body.',
        zh: '每个值都用 encodeURIComponent 编码一次，或者改用 JSON 请求体。',
      },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-4',
    kind: 'client',
    message: '无权调用该接口',
    numbers: [4, 11],
    spellings: ['N22106'],
    fragments: ['无权调用该接口', 'n22106'],
    title: { en: 'The domain of your server is not on the white list', zh: '服务器域名不在白名单' },
    cause: {
      en: 'my.request may reach only the domains under 服务器域名白名单; the payload did not reach your server.',
      zh: 'my.request 只能访问服务器域名白名单里的域名，数据没有发到你的服务端。',
    },
    isNot: {
      en: 'It is about your server, not about the phone number: N22104 is the missing permission for an API.',
      zh: '说的是你的服务器域名，与手机号无关；缺少接口权限是 N22104。',
    },
    related: ['alipay:client-4'],
    remedies: [
      { en: 'Add the domain in 开发设置 → 服务器域名白名单.', zh: '在开发设置 → 服务器域名白名单里添加域名。' },
      { en: 'Then make a new preview; the list is part of the package.', zh: '然后重新生成预览版本，白名单随包下发。' },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-12',
    kind: 'client',
    message: '网络出错',
    numbers: [12, 13],
    title: { en: 'my.request failed on the network or timed out', zh: 'my.request 网络异常或超时' },
    cause: {
      en: 'Your server was not reached, or it did not answer in time.',
      zh: '没有连上你的服务端，或者它没有及时响应。',
    },
    remedies: [
      {
        en: 'Check that the server can be reached from the network of the phone, and how long it takes.',
        zh: '检查手机网络能否访问服务端，以及接口耗时。',
      },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-14',
    kind: 'client',
    message: 'JSON parse data error',
    numbers: [14],
    fragments: ['json parse data error'],
    title: {
      en: 'my.request could not read the answer of your server as JSON',
      zh: 'my.request 无法把服务端的返回解析成 JSON',
    },
    cause: {
      en: 'Your server answered with something else than JSON while dataType is JSON. Likely: a byte order mark before the brace (PHP, .NET), or an error page.',
      zh: 'dataType 是 JSON，而服务端返回的不是 JSON。常见原因：返回内容前面有 BOM（PHP、.NET 常见），或者返回了错误页面。',
    },
    remedies: [
      {
        en: 'Save the source files of the server as UTF-8 without a byte order mark, and look at the raw answer.',
        zh: '把服务端源文件保存为不带 BOM 的 UTF-8，并查看原始返回。',
      },
      { en: 'Or set dataType to text.', zh: '或者把 dataType 设为 text。' },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-19',
    kind: 'client',
    message: 'HTTP 错误',
    numbers: [19],
    title: {
      en: 'Your server answered my.request with an HTTP error, or its TLS certificate is bad',
      zh: 'my.request 收到 HTTP 错误，或服务端证书有问题',
    },
    cause: {
      en: 'The status of the answer is not a success, or the chain of the certificate is incomplete.',
      zh: '返回的 HTTP 状态码不是成功，或者证书链不完整。',
    },
    remedies: [
      { en: 'Look at the log of the server for this request.', zh: '在服务端日志里查看这次请求。' },
      { en: 'Install the full certificate chain.', zh: '部署完整的证书链。' },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-20',
    kind: 'client',
    message: '请求已被停止/服务端限流',
    numbers: [20],
    fragments: ['请求已被停止/服务端限流', '请求 url 不支持 http'],
    title: { en: 'my.request was stopped or throttled, or it uses http', zh: 'my.request 被中止或限流，或使用了 http' },
    cause: {
      en: 'The request was not sent to your server. Likely: the address begins with http instead of https.',
      zh: '请求没有发到服务端。常见原因：地址是 http 而不是 https。',
    },
    remedies: [
      { en: 'Use an https address, and make fewer requests at once.', zh: '使用 https 地址，并减少并发请求。' },
    ],
    sources: [DOCS],
  },
  {
    code: 'alipay:request-23',
    kind: 'client',
    message: '代理请求失败',
    numbers: [23],
    fragments: ['代理请求失败'],
    title: { en: 'my.request failed at a proxy', zh: 'my.request 代理请求失败' },
    cause: {
      en: 'A proxy between the phone and your server refused the request.',
      zh: '手机和服务端之间的代理拒绝了请求。',
    },
    remedies: [{ en: 'Switch off the proxy on the phone and try again.', zh: '关闭手机上的代理后重试。' }],
    sources: [DOCS],
  },
];

/** All that Alipay says, phone payload first. */
export const ALIPAY_CODES: readonly PlatformEntry[] = [
  ...PHONE_SUB_CODES,
  ...RETURN_CODES,
  ...PUBLIC_SUB_CODES,
  ...NAMED_SUB_CODES,
  ...CLIENT_FAILURES,
];

/** The official overview puts answers of the phone payload into `error` of `fail` too; there no sub code stands beside. */
const ANSWERS_AS_FAILURES: readonly { number: number; fragment: string; subCode: string }[] = [
  { number: 40001, fragment: '应用未设置默认签名类型', subCode: 'isv.missing-default-signature-type' },
  { number: 40001, fragment: '缺少加密配置', subCode: 'isv.missing-encrypt-key' },
  { number: 40002, fragment: '加密异常', subCode: 'isv.invalid-encrypt' },
  { number: 40003, fragment: '无效授权关系', subCode: 'isv.invalid-auth-relations' },
  { number: 40003, fragment: '无效的授权关系', subCode: 'isv.invalid-auth-relations' },
  { number: 40006, fragment: 'isv权限不足', subCode: 'isv.insufficient-isv-permissions' },
  { number: 40006, fragment: 'isv 权限不足', subCode: 'isv.insufficient-isv-permissions' },
];

const PREFIX = /^(?:isv|aop|isp)\./;

/**
 * Finds what Alipay's answer means, encrypted or plain.
 *
 * @param code - return code of the gateway as text, such as `40003`; the v3 gateway puts the sub code here.
 * @param subCode - sub code with or without `isv.`, `aop.`, `isp.`, in any letter case; null if there is none.
 * @returns the entry of the sub code, else that of the return code, else undefined.
 */
export function findAlipayAnswer(code: string, subCode: string | null): PlatformEntry | undefined {
  const bySubCode = subCode === null ? undefined : findByName(subCode);
  return bySubCode ?? findByName(code);
}

/**
 * Finds what a failure of the Alipay client means: `fail` of a JSAPI, or `onError` of the button.
 *
 * @param message - `errorMessage`, `message` or `errMsg`; may be empty.
 * @param number - `error` of the failure, or null. Alone it decides only where it means one thing for the phone API.
 * @returns the entry, which is of kind `answer` for the 4000x numbers, or undefined.
 */
export function findAlipayClientFailure(message: string, number: number | null): PlatformEntry | undefined {
  const folded = foldMessage(message);
  const asAnswer = ANSWERS_AS_FAILURES.find(
    (row) => folded.includes(row.fragment) && (number ?? row.number) === row.number,
  );
  if (asAnswer !== undefined) return findByName(asAnswer.subCode);
  return findByFragment(ALIPAY_CODES, message) ?? (number === null ? undefined : findByNumber(number));
}

/** By code or spelling as written, else by both without their prefix: the same condition appears with and without it. */
function findByName(name: string): PlatformEntry | undefined {
  const wanted = withoutPrefix(name);
  return (
    findByCode(ALIPAY_CODES, name, 'answer') ??
    ALIPAY_CODES.find(
      (entry) =>
        entry.kind === 'answer' && [nameOf(entry), ...(entry.spellings ?? [])].map(withoutPrefix).includes(wanted),
    )
  );
}

function nameOf(entry: PlatformEntry): string {
  return entry.code.slice('alipay:'.length);
}

function withoutPrefix(name: string): string {
  return name.trim().toLowerCase().replace(PREFIX, '');
}

function findByNumber(number: number): PlatformEntry | undefined {
  return ALIPAY_CODES.find((entry) => entry.code === `alipay:client-${number}`) ?? findByName(String(number));
}
