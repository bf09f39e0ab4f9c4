/**
 * What Baidu says: the event of the phone button and failures of the client, then errors of its OAuth server and its
 * server API. The client uses one text for a refusal and for a missing permission; no entry pretends to tell them apart.
 */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { CLIENT_NET, DOCS, HOST_GUIDE, OAUTH_ERRORS_COPY, PHONE_APPLY_COPY, PHONE_COPY, USER_DATA } from './sources.ts';

const OTHER_WAY: Remedy = {
  en: 'Offer another way to give the number, such as a text-message code, and ask again on the next tap.',
  zh: '提供短信验证码等其他方式，等用户下次点按钮时再请求。',
};
const CHECK_PERMISSION: Remedy = {
  en: 'In the console open 开发管理 → 功能管理 → 开通获取手机号权限 (older console: 设置 → 开发设置) and check that the permission is granted. Only accounts verified as a company (企业认证) can apply.',
  zh: '在小程序后台打开开发管理 → 功能管理 → 开通获取手机号权限（旧版后台：设置 → 开发设置），确认权限已通过。只有完成企业认证的账号才能申请。',
};
const QUERY_PERMISSION: Remedy = {
  en: 'A third-party platform (第三方平台) can read the state with app/get/mobileauthstatus: data.status is 0 cancelled, 1 pending, 2 rejected (see reason), 3 granted.',
  zh: '第三方平台可以调用 app/get/mobileauthstatus 查询：data.status 为 0 已取消、1 审核中、2 已驳回（看 reason）、3 已通过。',
};
const RETRY_ON_TAP: Remedy = {
  en: 'Let the user tap the button again; if it stays, update the Baidu App.',
  zh: '让用户再点一次按钮；持续出现时，更新百度 App。',
};
const LOG_IN_FIRST: Remedy = {
  en: 'Call swan.getLoginCode (older: swan.login) when the page loads, before the button is shown.',
  zh: '在页面加载时、显示按钮之前，先调用 swan.getLoginCode（旧接口 swan.login）。',
};
const NEWER_CLIENT: Remedy = {
  en: 'Update the Baidu App, and require base library 1.12.14 or later: the phone button exists since then.',
  zh: '更新百度 App，并把最低基础库设为 1.12.14 以上：从这个版本起才有获取手机号的按钮。',
};
const COPY_KEYS: Remedy = {
  en: 'Copy AppKey and AppSecret again from the console, 设置 → 开发设置. Send the AppKey as client_id and, to jscode2sessionkey, the AppSecret as sk.',
  zh: '到小程序后台的设置 → 开发设置重新复制 AppKey 和 AppSecret。client_id 填 AppKey；调用 jscode2sessionkey 时，sk 填 AppSecret。',
};
const FORM_REQUEST: Remedy = {
  en: 'POST to https://spapi.baidu.com/oauth/jscode2sessionkey as application/x-www-form-urlencoded with code, client_id and sk, each once.',
  zh: '用 POST 请求 https://spapi.baidu.com/oauth/jscode2sessionkey，以 application/x-www-form-urlencoded 编码，code、client_id、sk 各传一次。',
};
const TOKEN_REQUEST: Remedy = {
  en: 'For a token, GET https://openapi.baidu.com/oauth/2.0/token with grant_type=client_credentials, client_id, client_secret and scope=smartapp_snsapi_base.',
  zh: '获取 access_token 时，用 GET 请求 https://openapi.baidu.com/oauth/2.0/token，参数为 grant_type=client_credentials、client_id、client_secret、scope=smartapp_snsapi_base。',
};
const NOT_THAT_SESSION_KEY: Remedy = {
  en: 'Do not use the session_key inside the answer of that request: it is deprecated and opens nothing.',
  zh: '这个接口返回的 session_key 字段已废弃，不能用来解密。',
};

/** What the button's event and the fail callbacks report. */
const CLIENT_FAILURES: readonly PlatformEntry[] = [
  {
    code: 'baidu:client-ok',
    kind: 'client',
    message: 'getPhoneNumber:ok',
    fragments: ['getphonenumber ok'],
    title: { en: 'The user agreed and the event holds the ciphertext', zh: '用户已同意，事件里带有密文' },
    cause: {
      en: "e.detail has encryptedData and iv. They open with the session_key of this user's login, and the content has one field, mobile.",
      zh: 'e.detail 里有 encryptedData 和 iv，要用该用户登录换取的 session_key 解密，解密结果只有 mobile 一个字段。',
    },
    isNot: {
      en: 'It is not the result of swan.getUserInfo: that names its ciphertext data and holds no phone number.',
      zh: '这不是 swan.getUserInfo 的结果：后者的密文字段叫 data，里面没有手机号。',
    },
    remedies: [
      {
        en: 'Send encryptedData and iv to your server unchanged, and give them to phonekit decrypt if they do not open.',
        zh: '把 encryptedData 和 iv 原样发给服务端；解不开时交给 phonekit decrypt 检查。',
      },
    ],
    related: ['session-key-mismatch', 'standard-unpadding-fails', 'baidu:client-auth-deny'],
    sources: [DOCS, USER_DATA, PHONE_COPY],
  },
  {
    code: 'baidu:client-auth-deny',
    kind: 'client',
    message: 'getPhoneNumber:fail auth deny',
    fragments: ['auth deny'],
    title: {
      en: 'The user refused, or the app lacks the phone permission',
      zh: '用户拒绝授权，或小程序没有获取手机号的权限',
    },
    cause: {
      en: 'Baidu uses this one text for both cases; the text alone does not tell which it is.',
      zh: '这两种情况百度返回同一个文案，只看文案无法区分。',
    },
    causes: [
      { en: 'The user tapped refuse in the authorisation popup.', zh: '用户在授权弹窗里点了拒绝。' },
      {
        en: 'The permission for phone numbers was not applied for, is under review, or was rejected.',
        zh: '获取手机号权限没有申请，还在审核，或者被驳回。',
      },
      {
        en: 'The owner (主体) of the account changed: then all its mini-programs lose the permission and have to apply again.',
        zh: '账号变更了主体：名下所有小程序的权限都会失效，需要重新申请。',
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
      CHECK_PERMISSION,
      QUERY_PERMISSION,
      OTHER_WAY,
    ],
    related: ['baidu:10003', 'baidu:10005', 'user-denied'],
    sources: [DOCS, PHONE_COPY, PHONE_APPLY_COPY, HOST_GUIDE],
  },
  {
    code: 'baidu:10001',
    kind: 'client',
    message: 'internal error',
    numbers: [10001],
    fragments: ['internal error'],
    title: { en: 'Baidu met an internal error', zh: '百度内部错误' },
    cause: {
      en: 'The data of the Baidu server was faulty; interfaces that need an authorisation and, on iOS, swan.login report it.',
      zh: '百度服务器数据异常；需授权的接口会返回它，iOS 上的 swan.login 也会返回。',
    },
    remedies: [RETRY_ON_TAP],
    related: ['baidu:10002'],
    sources: [DOCS],
  },
  {
    code: 'baidu:10002',
    kind: 'client',
    message: 'network error',
    numbers: [10002],
    fragments: ['network error'],
    title: { en: 'The request of the client failed in the network', zh: '网络异常' },
    cause: {
      en: 'The device has no working connection, or the request took too long.',
      zh: '设备网络不通，或者请求超时。',
    },
    remedies: [
      {
        en: 'Check the network of the device and let the user tap again.',
        zh: '检查设备网络，让用户再点一次按钮。',
      },
    ],
    related: ['baidu:10007'],
    sources: [DOCS],
  },
  {
    code: 'baidu:10003',
    kind: 'client',
    message: 'user deny',
    numbers: [10003],
    fragments: ['user deny'],
    title: { en: 'The user refused the authorisation', zh: '用户拒绝授权' },
    cause: {
      en: 'The user tapped refuse. Nothing is misconfigured.',
      zh: '用户在弹窗里点了拒绝。配置没有问题。',
    },
    remedies: [
      OTHER_WAY,
      {
        en: 'Keep the button: Baidu asks for the phone number every time, so the user can agree later.',
        zh: '保留按钮：手机号授权每次都会询问，用户之后仍可以同意。',
      },
    ],
    related: ['baidu:client-auth-deny', 'user-denied'],
    sources: [DOCS, HOST_GUIDE],
  },
  {
    code: 'baidu:10004',
    kind: 'client',
    message: 'user not logged in',
    numbers: [10004],
    fragments: ['user not logged in', 'user not login'],
    title: { en: 'The user is not logged in to the Baidu App', zh: '用户没有登录百度账号' },
    cause: {
      en: 'There is no login, so there is no session_key and no number. From swan.login on iOS it also means that the user refused to log in.',
      zh: '没有登录态，也就没有 session_key 和手机号。iOS 上的 swan.login 返回它时，也表示用户拒绝了登录。',
    },
    remedies: [
      LOG_IN_FIRST,
      {
        en: 'On the web form (Web 态) the first login reloads the page and its callbacks do not run: continue in App.onLogin.',
        zh: '在 Web 态下，首次登录会刷新页面，回调不会执行：改在 App.onLogin 里继续。',
      },
    ],
    related: ['baidu:10003'],
    sources: [DOCS],
  },
  {
    code: 'baidu:10005',
    kind: 'client',
    message: 'system deny',
    numbers: [10005],
    fragments: ['system deny'],
    title: { en: 'The system refused the authorisation', zh: '系统拒绝授权' },
    cause: {
      en: 'Not the user but Baidu or the operating system refused.',
      zh: '不是用户拒绝，而是百度或手机系统拒绝。',
    },
    causes: [
      {
        en: 'The capability was not applied for, or the application was not granted; personal accounts cannot get it.',
        zh: '没有申请该能力，或者申请没有通过；个人账号无法开通。',
      },
      {
        en: 'The Baidu App itself lacks a permission of the operating system.',
        zh: '百度 App 没有获得手机系统的相关权限。',
      },
      {
        en: 'The owner (主体) of the account changed, which withdraws the permission (event APP_MOBILE_AUTH_CANCEL).',
        zh: '账号变更主体后权限被取消（事件 APP_MOBILE_AUTH_CANCEL）。',
      },
    ],
    isNot: { en: 'It is not a refusal by the user; that is 10003.', zh: '这不是用户拒绝；用户拒绝是 10003。' },
    remedies: [
      CHECK_PERMISSION,
      QUERY_PERMISSION,
      {
        en: 'Check the permissions of the Baidu App in the settings of the device.',
        zh: '在手机系统设置里检查百度 App 的权限。',
      },
    ],
    related: ['baidu:10003', 'baidu:client-auth-deny'],
    sources: [DOCS, PHONE_COPY, PHONE_APPLY_COPY],
  },
  {
    code: 'baidu:10007',
    kind: 'client',
    numbers: [10007],
    title: { en: 'swan.login timed out on iOS', zh: 'swan.login 请求超时（iOS）' },
    cause: {
      en: 'Baidu did not answer the login in time. Without a login the phone payload cannot be opened.',
      zh: '登录请求超时。没有登录就没有 session_key，手机号密文也就无法解密。',
    },
    remedies: [
      {
        en: 'Call swan.login again, and give a longer timeout if you set one.',
        zh: '重新调用 swan.login；如果设置过 timeout，适当加大。',
      },
    ],
    related: ['baidu:10002'],
    sources: [DOCS],
  },
  {
    code: 'baidu:201',
    kind: 'client',
    numbers: [201],
    title: { en: 'The call could not be parsed', zh: '调起协议解析失败' },
    cause: {
      en: 'The client did not understand the call of the interface; swan.login reports it on Android.',
      zh: '客户端无法解析接口调用；swan.login 在 Android 上会返回它。',
    },
    remedies: [
      {
        en: 'Compare the call with the page of the interface: name, object argument, callbacks. Then update the Baidu App.',
        zh: '对照接口文档检查调用：接口名、object 参数、回调；再更新百度 App。',
      },
    ],
    related: ['baidu:202', 'baidu:1001'],
    sources: [DOCS],
  },
  {
    code: 'baidu:202',
    kind: 'client',
    numbers: [202],
    title: { en: 'The parameters of the call could not be parsed', zh: '参数解析失败' },
    cause: {
      en: 'A parameter is missing or has the wrong type; swan.login reports it on iOS.',
      zh: '参数缺失或类型不对；swan.login 在 iOS 上会返回它。',
    },
    remedies: [
      {
        en: 'Check names and types of the parameters; timeout is a number in milliseconds.',
        zh: '检查参数名和类型；timeout 是毫秒数。',
      },
    ],
    related: ['baidu:201'],
    sources: [DOCS],
  },
  {
    code: 'baidu:1001',
    kind: 'client',
    numbers: [1001],
    title: { en: 'The call failed while it ran on Android', zh: '执行失败（Android）' },
    cause: {
      en: 'Android reports this number for calls that were accepted and failed, swan.login among them. The page names no reason.',
      zh: 'Android 上接口执行失败时返回，swan.login 也会返回；文档没有说明具体原因。',
    },
    remedies: [
      {
        en: 'Call again; for a login, ask the user to log in to the Baidu App first.',
        zh: '重试；登录失败时，提示用户先登录百度 App。',
      },
    ],
    related: ['baidu:201', 'baidu:10004'],
    sources: [DOCS],
  },
  {
    code: 'baidu:101',
    kind: 'client',
    numbers: [101],
    title: { en: 'The client does not support this version of the call', zh: '调起协议版本不支持' },
    cause: {
      en: 'The installed Baidu App, or the app that hosts the mini-program, is too old or too different for this call.',
      zh: '百度 App 或宿主 App 的版本不支持这个调用。',
    },
    remedies: [NEWER_CLIENT],
    related: ['baidu:301', 'baidu:302'],
    sources: [DOCS],
  },
  {
    code: 'baidu:301',
    kind: 'client',
    numbers: [301],
    title: { en: 'The client has no module for this call', zh: '找不到对应的端能力模块' },
    cause: {
      en: 'The app in which the mini-program runs does not have this part of the interface.',
      zh: '小程序所在的 App 没有这个端能力模块。',
    },
    remedies: [NEWER_CLIENT],
    related: ['baidu:302', 'baidu:101'],
    sources: [DOCS],
  },
  {
    code: 'baidu:302',
    kind: 'client',
    numbers: [302],
    title: { en: 'The client has no method for this call', zh: '找不到对应的端能力方法' },
    cause: {
      en: 'The app in which the mini-program runs has the module, but not this method.',
      zh: '小程序所在的 App 有这个模块，但没有这个方法。',
    },
    remedies: [NEWER_CLIENT],
    related: ['baidu:301', 'baidu:101'],
    sources: [DOCS],
  },
  {
    code: 'baidu:401',
    kind: 'client',
    numbers: [401],
    title: { en: 'The security check of the client failed', zh: '安全校验失败' },
    cause: {
      en: 'The client did not let the mini-program make this call. The page names no reason.',
      zh: '客户端的安全校验没有放行这次调用；文档没有说明具体原因。',
    },
    remedies: [CHECK_PERMISSION],
    related: ['baidu:402', 'baidu:403', 'baidu:10005'],
    sources: [DOCS],
  },
  {
    code: 'baidu:402',
    kind: 'client',
    numbers: [402],
    title: { en: 'The access control of the client refused the call', zh: '访问控制校验失败' },
    cause: {
      en: 'This mini-program may not use the interface. Likely: the permission was not granted.',
      zh: '这个小程序不允许使用该接口。常见原因：没有开通相应权限。',
    },
    remedies: [CHECK_PERMISSION],
    related: ['baidu:401', 'baidu:10005'],
    sources: [DOCS],
  },
  {
    code: 'baidu:403',
    kind: 'client',
    numbers: [403],
    title: { en: 'The access switch of this call is off on Android', zh: '访问控制开关关闭（Android）' },
    cause: {
      en: 'The access control of the client has this call switched off. The page names no reason.',
      zh: '客户端的访问控制里，这个接口的开关是关闭的；文档没有说明具体原因。',
    },
    remedies: [CHECK_PERMISSION],
    related: ['baidu:402', 'baidu:10005'],
    sources: [DOCS],
  },
];

/** `error` of the OAuth server, for the exchange of the code and for tokens. */
const OAUTH_ERRORS: readonly PlatformEntry[] = [
  {
    code: 'baidu:invalid_request',
    kind: 'answer',
    spellings: ['invalid_request'],
    title: { en: 'The request lacks a parameter or has one twice', zh: '请求缺少参数或参数重复' },
    cause: {
      en: 'Likely: the body was sent as JSON and not as a form, or a parameter has another name than in the page.',
      zh: '常见原因：请求体用了 JSON 而不是表单，或者参数名与文档不一致。',
    },
    remedies: [FORM_REQUEST],
    related: ['baidu:invalid_client'],
    sources: [OAUTH_ERRORS_COPY, DOCS],
  },
  {
    code: 'baidu:invalid_client',
    kind: 'answer',
    message: 'unknown client id',
    spellings: ['invalid_client', 'unknown client id'],
    title: { en: 'AppKey or AppSecret is wrong', zh: 'AppKey 或 AppSecret 不正确' },
    cause: {
      en: 'Baidu does not know the app, or the secret does not belong to it.',
      zh: '百度找不到这个应用，或者密钥与应用不匹配。',
    },
    causes: [
      {
        en: 'client_id holds the App ID, which is a plain number; it takes the AppKey of 32 letters and digits.',
        zh: 'client_id 填成了 App ID（一串数字）；应当填 32 位字母数字的 AppKey。',
      },
      {
        en: 'The AppSecret was reset or copied with a blank, or belongs to another app.',
        zh: 'AppSecret 已重置、复制时带了空格，或者属于另一个应用。',
      },
    ],
    isNot: {
      en: 'It says nothing about the code; that is invalid_grant.',
      zh: '与 code 无关；code 有问题时返回 invalid_grant。',
    },
    remedies: [COPY_KEYS],
    related: ['baidu:invalid_grant', 'app-mismatch'],
    sources: [OAUTH_ERRORS_COPY, DOCS],
  },
  {
    code: 'baidu:invalid_grant',
    kind: 'answer',
    spellings: ['invalid_grant'],
    title: { en: 'The login code is used, expired or from another app', zh: '登录 code 已使用、已过期或属于其他应用' },
    cause: {
      en: 'The description speaks of an invalid authorization code or of a revoked grant. A code works once.',
      zh: '描述会说 authorization code 无效，或者 grant 已被撤销。code 只能使用一次。',
    },
    causes: [
      {
        en: 'The same code was sent twice, for example by a retry.',
        zh: '同一个 code 用了两次，例如重试时又发了一遍。',
      },
      {
        en: 'The code is too old. One page gives it 10 minutes, another 5: count on 5.',
        zh: 'code 已过期。官方文档一处写 10 分钟，另一处写 5 分钟，按 5 分钟处理。',
      },
      {
        en: 'The code was made by a mini-program with another AppKey.',
        zh: 'code 来自另一个 AppKey 的小程序。',
      },
    ],
    remedies: [
      {
        en: 'Call swan.getLoginCode (older: swan.login) again and exchange the new code at once, one time.',
        zh: '重新调用 swan.getLoginCode（旧接口 swan.login），拿到新 code 后立即换取，只换一次。',
      },
      {
        en: 'If the code holds an @, it was made by another host app: only https://spapi.baidu.com/oauth/jscode2sessionkey accepts it, not the older getSessionKeyByCode.',
        zh: 'code 里带 @ 时，它由其他宿主 App 签发：只能用 https://spapi.baidu.com/oauth/jscode2sessionkey 换取，不能用旧接口 getSessionKeyByCode。',
      },
    ],
    related: ['baidu:invalid_client', 'session-key-mismatch'],
    sources: [OAUTH_ERRORS_COPY, DOCS, HOST_GUIDE],
  },
  {
    code: 'baidu:unauthorized_client',
    kind: 'answer',
    spellings: ['unauthorized_client'],
    title: { en: 'The app may not use this kind of grant', zh: '应用无权使用这种授权方式' },
    cause: {
      en: 'The app exists, and the grant_type of the request is not open to it.',
      zh: '应用存在，但没有权限使用请求里的 grant_type。',
    },
    remedies: [FORM_REQUEST, TOKEN_REQUEST],
    related: ['baidu:unsupported_grant_type', 'baidu:invalid_scope'],
    sources: [OAUTH_ERRORS_COPY, DOCS],
  },
  {
    code: 'baidu:unsupported_grant_type',
    kind: 'answer',
    spellings: ['unsupported_grant_type'],
    title: { en: 'The server does not know this grant_type', zh: '不支持的 grant_type' },
    cause: {
      en: 'grant_type is misspelt or belongs to another interface.',
      zh: 'grant_type 写错了，或者用成了别的接口的取值。',
    },
    remedies: [
      TOKEN_REQUEST,
      {
        en: 'A third-party platform (第三方平台) exchanges a code with grant_type=authorization_code.',
        zh: '第三方平台用 code 换取 session_key 时，grant_type 填 authorization_code。',
      },
    ],
    related: ['baidu:unauthorized_client'],
    sources: [OAUTH_ERRORS_COPY, DOCS],
  },
  {
    code: 'baidu:invalid_scope',
    kind: 'answer',
    spellings: ['invalid_scope'],
    title: { en: 'The scope is invalid or not open to the app', zh: 'scope 无效或应用没有该权限' },
    cause: {
      en: 'The scope parameter of the token request is misspelt or not granted.',
      zh: '获取 access_token 时的 scope 写错，或者没有开通。',
    },
    remedies: [TOKEN_REQUEST],
    related: ['baidu:unauthorized_client'],
    sources: [OAUTH_ERRORS_COPY, DOCS],
  },
];

/** `errno` or `error_code` of the server API. */
const API_ERRORS: readonly PlatformEntry[] = [
  {
    code: 'baidu:110',
    kind: 'answer',
    numbers: [110],
    title: { en: 'The access_token is invalid', zh: 'access_token 无效' },
    cause: {
      en: 'The server API does not accept the token. Developers report this number as errno or error_code; no page documents it.',
      zh: '服务端接口不接受这个 access_token。errno 或 error_code 为 110 是开发者反馈，官方文档未写。',
    },
    remedies: [TOKEN_REQUEST, NOT_THAT_SESSION_KEY],
    related: ['baidu:111'],
    sources: [CLIENT_NET, DOCS],
  },
  {
    code: 'baidu:111',
    kind: 'answer',
    numbers: [111],
    title: { en: 'The access_token has expired', zh: 'access_token 已过期' },
    cause: {
      en: 'The token is older than its expires_in. Developers report this number as errno or error_code; no page documents it.',
      zh: 'access_token 超过了 expires_in 的有效期。errno 或 error_code 为 111 是开发者反馈，官方文档未写。',
    },
    remedies: [
      {
        en: 'Fetch a new token before expires_in seconds have passed, in one place for all servers.',
        zh: '在 expires_in 到期之前重新获取，由一处统一获取并共享给各服务器。',
      },
      TOKEN_REQUEST,
      NOT_THAT_SESSION_KEY,
    ],
    related: ['baidu:110'],
    sources: [CLIENT_NET, DOCS],
  },
  {
    code: 'baidu:40001',
    kind: 'answer',
    numbers: [40001],
    title: { en: 'A parameter of the third-party API is wrong', zh: '第三方平台接口参数错误' },
    cause: {
      en: 'An interface for third-party platforms (第三方平台) refused a parameter, for example when it applied for the phone permission.',
      zh: '第三方平台接口的参数不合法，例如代小程序申请获取手机号权限时。',
    },
    isNot: {
      en: 'It is not the 40001 of WeChat, which is about access_token or AppSecret.',
      zh: '与微信的 40001 不同，后者说的是 access_token 或 AppSecret。',
    },
    remedies: [
      {
        en: 'For app/apply/mobileauth check reason (0 login, 1 delivery, 2 other), used_scene (0 to 5), scene_desc (up to 500 characters) and scene_demo (address of an image).',
        zh: '调用 app/apply/mobileauth 时检查 reason（0 登录、1 配送、2 其他）、used_scene（0 到 5）、scene_desc（不超过 500 字）和 scene_demo（图片地址）。',
      },
      QUERY_PERMISSION,
    ],
    related: ['baidu:10005'],
    sources: [DOCS],
  },
];

/** All that Baidu says, client first. */
export const BAIDU_CODES: readonly PlatformEntry[] = [...CLIENT_FAILURES, ...OAUTH_ERRORS, ...API_ERRORS];
