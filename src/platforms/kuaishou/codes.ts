/**
 * What Kuaishou says: texts of the phone button's event, which only developers have written down, and answers of its
 * OAuth server (`result`, `error`, `error_msg`), where 1 is success.
 */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { ACCESS_TOKEN, BLOG_ERRMSG, ENCRYPTED_DATA, LIBRARY_JAVA, LIBRARY_MINI_APP, LOGIN, PHONE } from './sources.ts';

const OTHER_WAY: Remedy = {
  en: 'Offer another way to give the number, such as a text-message code, and ask again on the next tap.',
  zh: '提供短信验证码等其他方式，等用户下次点按钮时再请求。',
};
const APPLY: Remedy = {
  en: 'In the console (小程序开发平台) apply under 权限管理 → 获取用户手机号 with reason, scenario and screenshots of the real app; the result comes by e-mail within 1 to 7 working days.',
  zh: '在小程序开发平台的权限管理 → 获取用户手机号提交申请，填写申请原因、使用场景，并上传真实小程序的截图；1 到 7 个工作日内邮件通知结果。',
};
const VERIFIED: Remedy = {
  en: 'Check that the owner is not a person and not overseas, and that the account is verified: others cannot get the permission.',
  zh: '确认主体不是个人、不是海外主体，并且已完成认证：否则无法开通。',
};
const NEW_LOGIN_CODE: Remedy = {
  en: 'Call ks.login again before the button is shown, and exchange the new code at once, one time.',
  zh: '在显示按钮之前重新调用 ks.login，拿到新 code 后立即换取，只换一次。',
};
const FORM_REQUEST: Remedy = {
  en: 'POST to https://open.kuaishou.com/oauth2/mp/code2session as a form with app_id, app_secret and js_code. The names have underscores: appid and openid are those of other platforms.',
  zh: '用 POST 请求 https://open.kuaishou.com/oauth2/mp/code2session，表单参数为 app_id、app_secret、js_code。参数名带下划线，不是其他平台的 appid、openid。',
};
const TOKEN_REQUEST: Remedy = {
  en: 'For a token, POST to https://open.kuaishou.com/oauth2/access_token as a form with app_id, app_secret and grant_type=client_credentials.',
  zh: '获取 access_token 时，用 POST 请求 https://open.kuaishou.com/oauth2/access_token，表单参数为 app_id、app_secret、grant_type=client_credentials。',
};
const COPY_KEYS: Remedy = {
  en: 'Copy app_id and app_secret again from the console (小程序开发平台), without blanks, and check that both are of the mini-program that made the code.',
  zh: '到小程序开发平台重新复制 app_id 和 app_secret，不要带空格，并确认是产生 code 的那个小程序的。',
};
const RETRY_LATER: Remedy = {
  en: 'Repeat the call later, with growing pauses; get a new code from ks.login if the old one was sent.',
  zh: '稍后重试，逐次加大间隔；code 已经发出过的，先用 ks.login 取新的。',
};

/** What the event of the button reports. */
const CLIENT_FAILURES: readonly PlatformEntry[] = [
  {
    code: 'kuaishou:client-permission-failed',
    kind: 'client',
    message: 'getPhoneNumber:fail 小程序获取权限失败',
    fragments: ['小程序获取权限失败'],
    title: {
      en: 'The user refused, or the app lacks the phone permission',
      zh: '用户拒绝授权，或小程序没有获取手机号的权限',
    },
    cause: {
      en: 'Developers report this one text for both cases, and it does not tell which it is; no page documents it.',
      zh: '根据开发者反馈，这两种情况返回同一个文案，只看文案无法区分；官方文档未写。',
    },
    causes: [
      { en: 'The user refused in the popup.', zh: '用户在弹窗里拒绝。' },
      {
        en: 'The permission 获取用户手机号 was not applied for, is under review, or was withdrawn.',
        zh: '“获取用户手机号”权限没有申请、还在审核，或者被收回。',
      },
    ],
    isNot: {
      en: 'It is not a failure of the decryption: no ciphertext was delivered.',
      zh: '这不是解密失败：客户端没有返回密文。',
    },
    remedies: [
      {
        en: 'Try with an account that agrees: if it fails there too, the permission is missing.',
        zh: '用一个点了同意的账号试一次：仍然失败，就是缺少权限。',
      },
      APPLY,
      VERIFIED,
      OTHER_WAY,
    ],
    related: ['kuaishou:client-user-deny', 'kuaishou:client-no-permission', 'user-denied'],
    sources: [BLOG_ERRMSG, PHONE],
  },
  {
    code: 'kuaishou:client-no-permission',
    kind: 'client',
    message: 'getPhoneNumber:fail no permission',
    fragments: ['no permission'],
    title: { en: 'The app may not get phone numbers', zh: '小程序没有获取手机号的权限' },
    cause: {
      en: 'The account is not verified, or the permission was not granted. The text is reported by developers, not documented.',
      zh: '账号没有认证，或者没有开通权限。这个文案是开发者反馈，官方文档未写。',
    },
    causes: [
      { en: 'The permission was not applied for or not granted.', zh: '没有申请，或者申请没有通过。' },
      {
        en: 'The owner is a person or overseas, or the account is not verified.',
        zh: '个人主体、海外主体，或者账号没有完成认证。',
      },
    ],
    isNot: { en: 'It is not a refusal by the user.', zh: '这不是用户拒绝。' },
    remedies: [APPLY, VERIFIED],
    related: ['kuaishou:client-permission-failed'],
    sources: [BLOG_ERRMSG, PHONE],
  },
  {
    code: 'kuaishou:client-user-deny',
    kind: 'client',
    message: 'getPhoneNumber:user deny',
    fragments: ['user deny'],
    title: { en: 'The user refused the phone number', zh: '用户拒绝授权手机号' },
    cause: {
      en: 'The user refused in the popup. The text has no fail in it; it is reported by developers, not documented.',
      zh: '用户在弹窗里拒绝。这个文案里没有 fail；它是开发者反馈，官方文档未写。',
    },
    remedies: [
      {
        en: 'Test errMsg for deny, or for the presence of encryptedData; a test for fail takes this refusal for a success.',
        zh: '用 deny 或者有没有 encryptedData 来判断；只判断 fail 会把这种拒绝当成成功。',
      },
      OTHER_WAY,
    ],
    related: ['kuaishou:client-permission-failed', 'user-denied', 'ciphertext-missing'],
    sources: [BLOG_ERRMSG, PHONE],
  },
];

/** `result` of the OAuth server; `error` beside it names it in words. */
const OAUTH_ANSWERS: readonly PlatformEntry[] = [
  {
    code: 'kuaishou:1',
    kind: 'answer',
    numbers: [1],
    title: { en: 'The call succeeded', zh: '调用成功' },
    cause: {
      en: 'result is 1 on success, not 0. code2session then holds open_id and session_key.',
      zh: 'result 为 1 才表示成功，不是 0。code2session 成功时返回 open_id 和 session_key。',
    },
    remedies: [
      {
        en: 'Store this session_key and open the payload of the tap that follows with it; do not call ks.login inside the callback of the button.',
        zh: '保存这个 session_key，用来解密之后点击得到的数据；不要在按钮回调里调用 ks.login。',
      },
    ],
    related: ['session-key-mismatch'],
    sources: [ACCESS_TOKEN, PHONE, ENCRYPTED_DATA, LIBRARY_MINI_APP],
  },
  {
    code: 'kuaishou:100200100',
    kind: 'answer',
    message: 'invalid_request',
    numbers: [100200100],
    spellings: ['invalid_request'],
    title: { en: 'A parameter is missing or wrong', zh: '参数缺失或有误' },
    cause: {
      en: 'Kuaishou found a parameter empty or wrong. Likely: another name, or JSON where a form is expected.',
      zh: '参数为空或有误。常见原因：参数名写错，或者该用表单却发了 JSON。',
    },
    remedies: [FORM_REQUEST, TOKEN_REQUEST],
    related: ['kuaishou:100200101'],
    sources: [ACCESS_TOKEN, LIBRARY_MINI_APP],
  },
  {
    code: 'kuaishou:100200101',
    kind: 'answer',
    message: 'unauthorized_client',
    numbers: [100200101],
    spellings: ['unauthorized_client'],
    title: { en: 'app_id or app_secret is wrong', zh: 'app_id 或 app_secret 不正确' },
    cause: {
      en: 'Kuaishou does not know the app, or the secret does not belong to it.',
      zh: '快手找不到这个应用，或者密钥与应用不匹配。',
    },
    isNot: {
      en: 'It says nothing about the code; that is 100200105.',
      zh: '与 code 无关；code 有问题时返回 100200105。',
    },
    remedies: [COPY_KEYS],
    related: ['kuaishou:100200105', 'app-mismatch'],
    sources: [ACCESS_TOKEN, LIBRARY_MINI_APP],
  },
  {
    code: 'kuaishou:100200102',
    kind: 'answer',
    message: 'access_denied',
    numbers: [100200102],
    spellings: ['access_denied'],
    title: { en: 'The server refused the request', zh: '请求被拒绝' },
    cause: {
      en: 'The OAuth server refused. The number is known from the documentation of other Kuaishou products; the pages for mini-programs do not list it.',
      zh: '授权服务器拒绝了请求。小程序文档没有列出这个错误码，含义来自快手其他产品的开放文档。',
    },
    remedies: [TOKEN_REQUEST, COPY_KEYS],
    related: ['kuaishou:100200101'],
    sources: [ACCESS_TOKEN, LIBRARY_JAVA],
  },
  {
    code: 'kuaishou:100200103',
    kind: 'answer',
    message: 'unsupported_response_type',
    numbers: [100200103],
    spellings: ['unsupported_response_type'],
    title: { en: 'The response_type is not supported', zh: '不支持的 response_type' },
    cause: {
      en: 'code2session takes no response_type; the request has one that the server does not accept. The number is known from the documentation of other Kuaishou products; the pages for mini-programs do not list it.',
      zh: 'code2session 不需要 response_type；请求里的取值不被接受。小程序文档没有列出这个错误码，含义来自快手其他产品的开放文档。',
    },
    remedies: [FORM_REQUEST],
    related: ['kuaishou:100200104'],
    sources: [ACCESS_TOKEN, LIBRARY_JAVA],
  },
  {
    code: 'kuaishou:100200104',
    kind: 'answer',
    message: 'unsupported_grant_type',
    numbers: [100200104],
    spellings: ['unsupported_grant_type'],
    title: { en: 'The grant_type is not supported', zh: '不支持的 grant_type' },
    cause: {
      en: 'grant_type is misspelt or belongs to another interface. The number is known from the documentation of other Kuaishou products; the pages for mini-programs do not list it.',
      zh: 'grant_type 写错，或者用成了别的接口的取值。小程序文档没有列出这个错误码，含义来自快手其他产品的开放文档。',
    },
    remedies: [
      TOKEN_REQUEST,
      {
        en: 'code2session takes no grant_type, and client_credentials ends with an s here.',
        zh: 'code2session 不需要 grant_type；快手的 client_credentials 末尾有 s。',
      },
    ],
    related: ['kuaishou:100200103'],
    sources: [ACCESS_TOKEN, LIBRARY_JAVA],
  },
  {
    code: 'kuaishou:100200105',
    kind: 'answer',
    message: 'invalid_grant',
    numbers: [100200105],
    spellings: ['invalid_grant'],
    title: { en: 'The login code is wrong, used or from another app', zh: 'code 错误、已使用或属于其他小程序' },
    cause: {
      en: 'code2session does not accept js_code. The number is known from the documentation of other Kuaishou products; the pages for mini-programs do not list it.',
      zh: 'code2session 不接受这个 js_code。小程序文档没有列出这个错误码，含义来自快手其他产品的开放文档。',
    },
    causes: [
      {
        en: 'The same code was sent twice, for example by a retry.',
        zh: '同一个 code 用了两次，例如重试时又发了一遍。',
      },
      { en: 'The code was made by a mini-program with another app_id.', zh: 'code 来自另一个 app_id 的小程序。' },
    ],
    isNot: {
      en: 'It is not about the phone payload: the event of the button holds no code on Kuaishou.',
      zh: '与手机号密文无关：快手的按钮事件里没有 code。',
    },
    remedies: [NEW_LOGIN_CODE, COPY_KEYS],
    related: ['kuaishou:100200101', 'session-key-mismatch'],
    sources: [ACCESS_TOKEN, LOGIN, LIBRARY_JAVA],
  },
  {
    code: 'kuaishou:100200106',
    kind: 'answer',
    message: 'invalid_scope',
    numbers: [100200106],
    spellings: ['invalid_scope'],
    title: { en: 'The scope is invalid', zh: 'scope 无效' },
    cause: {
      en: 'The request holds a scope that Kuaishou does not accept. The number is known from the documentation of other Kuaishou products; the pages for mini-programs do not list it.',
      zh: '请求里的 scope 不被接受。小程序文档没有列出这个错误码，含义来自快手其他产品的开放文档。',
    },
    remedies: [FORM_REQUEST, TOKEN_REQUEST],
    related: ['kuaishou:100200100'],
    sources: [ACCESS_TOKEN, LIBRARY_JAVA],
  },
  {
    code: 'kuaishou:100200107',
    kind: 'answer',
    message: 'invalid_openid',
    numbers: [100200107],
    spellings: ['invalid_openid'],
    title: { en: 'The open_id is invalid', zh: 'open_id 无效' },
    cause: {
      en: 'The request names a user by an open_id that Kuaishou does not accept. The number is known from the documentation of other Kuaishou products; the pages for mini-programs do not list it.',
      zh: '请求里的 open_id 不被接受。小程序文档没有列出这个错误码，含义来自快手其他产品的开放文档。',
    },
    remedies: [
      {
        en: 'Use the open_id that code2session returned for this app_id; the field is open_id, not openid.',
        zh: '使用 code2session 在同一个 app_id 下返回的 open_id；字段名是 open_id，不是 openid。',
      },
    ],
    related: ['kuaishou:100200101'],
    sources: [ACCESS_TOKEN, LIBRARY_MINI_APP],
  },
  {
    code: 'kuaishou:100200500',
    kind: 'answer',
    numbers: [100200500],
    title: { en: 'The server of Kuaishou failed', zh: '服务内部错误' },
    cause: {
      en: 'The fault is on the side of the platform. The number is known from the documentation of other Kuaishou products; the pages for mini-programs do not list it.',
      zh: '平台侧故障。小程序文档没有列出这个错误码，含义来自快手其他产品的开放文档。',
    },
    remedies: [RETRY_LATER],
    sources: [ACCESS_TOKEN, LIBRARY_JAVA],
  },
];

/** Login of overseas mini-games at game.kwai.com, which has numbers of its own. */
const OVERSEAS_ANSWERS: readonly PlatformEntry[] = [
  {
    code: 'kuaishou:100',
    kind: 'answer',
    numbers: [100],
    title: { en: 'Overseas mini-game login: parameters are incomplete', zh: '海外小游戏登录：参数不完整' },
    cause: {
      en: 'https://game.kwai.com/openapi/login/code2session misses a parameter. Reported by developers, not documented.',
      zh: 'https://game.kwai.com/openapi/login/code2session 缺少参数。开发者反馈，官方文档未写。',
    },
    isNot: {
      en: 'It is not an answer of open.kuaishou.com, where the number is 100200100.',
      zh: '这不是 open.kuaishou.com 的返回；那里对应的是 100200100。',
    },
    remedies: [
      {
        en: 'A mini-program of Kuaishou exchanges its code at https://open.kuaishou.com/oauth2/mp/code2session instead.',
        zh: '快手小程序应改用 https://open.kuaishou.com/oauth2/mp/code2session 换取。',
      },
    ],
    related: ['kuaishou:100200100'],
    sources: [LIBRARY_JAVA, LIBRARY_MINI_APP],
  },
  {
    code: 'kuaishou:240001',
    kind: 'answer',
    numbers: [240001],
    title: { en: 'Overseas mini-game login: the code is wrong', zh: '海外小游戏登录：code 错误' },
    cause: {
      en: 'https://game.kwai.com/openapi/login/code2session does not accept the code. Reported by developers, not documented.',
      zh: 'https://game.kwai.com/openapi/login/code2session 不接受这个 code。开发者反馈，官方文档未写。',
    },
    remedies: [NEW_LOGIN_CODE],
    related: ['kuaishou:100200105', 'kuaishou:240002'],
    sources: [LIBRARY_JAVA, LIBRARY_MINI_APP],
  },
  {
    code: 'kuaishou:240002',
    kind: 'answer',
    numbers: [240002],
    title: { en: 'Overseas mini-game login: the secret is wrong', zh: '海外小游戏登录：密钥错误' },
    cause: {
      en: 'https://game.kwai.com/openapi/login/code2session does not accept the secret. Reported by developers, not documented.',
      zh: 'https://game.kwai.com/openapi/login/code2session 不接受这个密钥。开发者反馈，官方文档未写。',
    },
    remedies: [COPY_KEYS],
    related: ['kuaishou:100200101', 'kuaishou:240001'],
    sources: [LIBRARY_JAVA, LIBRARY_MINI_APP],
  },
];

/** All that Kuaishou says, client first. */
export const KUAISHOU_CODES: readonly PlatformEntry[] = [...CLIENT_FAILURES, ...OAUTH_ANSWERS, ...OVERSEAS_ANSWERS];
