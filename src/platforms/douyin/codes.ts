/**
 * What Douyin says: the event of the phone button (`errMsg`, `errno`), answers of jscode2session and of the token
 * interfaces, and the numbers of the gateway of open.douyin.com in its new and in its older numbering.
 */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import {
  CODE2SESSION,
  LIBRARY_OPENAPI,
  LIBRARY_PHP,
  PHONE_CAPABILITY,
  PHONE_NEW,
  PHONE_OLD,
  PHONE_PERMISSION,
  SDK_NODE,
  SENSITIVE_DATA,
  SIGNATURE,
  STATUS_CODES,
  THREAD_AUXILIARY,
} from './sources.ts';

const OTHER_WAY: Remedy = {
  en: 'Offer another way to give the number, such as a text-message code, and ask again on the next tap.',
  zh: '提供短信验证码等其他方式，等用户下次点按钮时再请求。',
};
const APPLY: Remedy = {
  en: 'In the console of the open platform (控制台) apply for the capability 获取用户手机号. The main category (主营类目) must be in the open list (准入条件), and older guides that speak of an automatic grant are outdated.',
  zh: '到抖音开放平台控制台申请“获取用户手机号”能力。主营类目要在准入条件的开放范围内；旧资料说的“自动开通”已过时。',
};
const COMPANY: Remedy = {
  en: 'Check that the mini-program belongs to a company; personal owners cannot get the capability.',
  zh: '确认小程序是企业主体；个人主体无法开通。',
};
const LOG_IN_FIRST: Remedy = {
  en: 'Call tt.login when the page loads, before the button is shown, and never inside the callback of the button.',
  zh: '在页面加载时、显示按钮之前调用 tt.login，不要在按钮回调里调用。',
};
const RETRY_ON_TAP: Remedy = {
  en: 'Let the user tap the button again; if it stays, update Douyin.',
  zh: '让用户再点一次按钮；持续出现时，更新抖音。',
};
const RETRY_LATER: Remedy = {
  en: 'Repeat the call later, with growing pauses; if it stays, report it to the platform with the log_id of the answer.',
  zh: '稍后重试，逐次加大间隔；持续出现时，带上返回里的 log_id 反馈给平台。',
};
const NEW_LOGIN_CODE: Remedy = {
  en: 'Call tt.login again and exchange the new code at once, one time.',
  zh: '重新调用 tt.login，拿到新 code 后立即换取，只换一次。',
};
const COPY_KEYS: Remedy = {
  en: 'Copy AppID (tt and 16 hex characters) and AppSecret again from the console: 控制台 → 小程序 → 开发 → 开发配置 (older console: 开发管理 → 开发设置).',
  zh: '到控制台 → 小程序 → 开发 → 开发配置（旧版：开发管理 → 开发设置）重新复制 AppID（tt 加 16 位十六进制字符）和 AppSecret。',
};
const NEW_CLIENT_TOKEN: Remedy = {
  en: 'Fetch a client_token: POST https://open.douyin.com/oauth/client_token/ with client_key (the AppID), client_secret and grant_type=client_credential. It starts with clt. and lasts 7200 seconds. Send it in the header access-token.',
  zh: '重新获取 client_token：POST https://open.douyin.com/oauth/client_token/，参数为 client_key（即 AppID）、client_secret、grant_type=client_credential。它以 clt. 开头，有效期 7200 秒，放在请求头 access-token 里。',
};
const NOT_MINI_APP_TOKEN: Remedy = {
  en: 'Do not send the access_token of developer.toutiao.com/api/apps/v2/token: get_phonenumber_info wants the client_token. This mix-up is the most frequent mistake that developers report here.',
  zh: '不要传 developer.toutiao.com/api/apps/v2/token 返回的 access_token：get_phonenumber_info 要的是 client_token。根据开发者反馈，这里最常见的错误就是用错 token。',
};
const PHONE_BODY: Remedy = {
  en: 'POST to https://open.douyin.com/api/apps/v1/get_phonenumber_info/ with a JSON body whose code is e.detail.code of the button, and the client_token in the header access-token.',
  zh: '用 POST 请求 https://open.douyin.com/api/apps/v1/get_phonenumber_info/，JSON 请求体里的 code 填按钮事件的 e.detail.code，请求头 access-token 填 client_token。',
};
const ASK_PLATFORM: Remedy = {
  en: 'Look at the state of app and capability in the console (控制台) and appeal there, with the log_id of the answer.',
  zh: '在控制台查看应用和能力的状态，带上返回里的 log_id 联系平台或申诉。',
};
const AUTHORISE_AGAIN: Remedy = {
  en: 'Let the owner of the mini-program authorise the service provider again with this permission, then fetch a new token (isvact.).',
  zh: '请商家重新授权并勾选对应权限，再重新获取服务商的 token（isvact. 开头）。',
};
const SLOW_DOWN: Remedy = {
  en: 'Make fewer calls, and do not repeat one on every tap or page.',
  zh: '降低调用频率，不要在每次点击或每个页面都重复调用。',
};

const NO_NUMBER_FROM_HERE: Remedy = {
  en: 'Offer another way to give the number, such as a text-message code.',
  zh: '提供短信验证码等其他方式。',
};

/** The event of the button; `errno` is there only on failure. */
const CLIENT_FAILURES: readonly PlatformEntry[] = [
  {
    code: 'douyin:client-ok',
    kind: 'client',
    message: 'getPhoneNumber:ok',
    fragments: ['getphonenumber ok'],
    title: { en: 'The user agreed; the event may still lack a code', zh: '用户已同意，但事件里可能没有 code' },
    cause: {
      en: 'The event holds encryptedData and iv (old way, 旧方式), and since base library 3.51.0 also code (new way, 新方式). If code is missing, one of these is the reason.',
      zh: '事件里有 encryptedData 和 iv（旧方式），基础库 3.51.0 起还有 code（新方式）。没有 code 时，原因是下面之一。',
    },
    causes: [
      { en: 'The base library of the client is older than 3.51.0.', zh: '客户端基础库低于 3.51.0。' },
      {
        en: 'No app public key (应用公钥) is configured; reported by developers, not documented.',
        zh: '没有配置应用公钥；开发者反馈，官方文档未写。',
      },
    ],
    isNot: {
      en: 'The code of tt.login is not this code; the two cannot replace each other.',
      zh: 'tt.login 的 code 不是这个 code，两者不能混用。',
    },
    remedies: [
      {
        en: 'Raise the lowest base library to 3.51.0, or open encryptedData with the session_key for older clients.',
        zh: '把最低基础库设为 3.51.0；旧客户端改用 session_key 解密 encryptedData。',
      },
      {
        en: 'Upload the app public key (应用公钥) in the console: 控制台 → 小程序 → 开发 → 开发配置 (older console: 开发管理 → 开发设置 → 密钥设置).',
        zh: '在控制台 → 小程序 → 开发 → 开发配置里上传应用公钥（旧版：开发管理 → 开发设置 → 密钥设置）。',
      },
      LOG_IN_FIRST,
    ],
    related: ['code-only', 'ciphertext-missing', 'session-key-mismatch'],
    sources: [PHONE_NEW, PHONE_OLD, SENSITIVE_DATA, SIGNATURE],
  },
  {
    code: 'douyin:client-platform-auth-deny',
    kind: 'client',
    message: 'platform auth deny',
    fragments: ['platform auth deny'],
    title: { en: 'The platform does not let this app get phone numbers', zh: '平台不允许该小程序获取手机号' },
    cause: {
      en: 'The platform refused, not the user.',
      zh: '拒绝的是平台，不是用户。',
    },
    causes: [
      { en: 'The mini-program does not belong to a company.', zh: '小程序不是企业主体。' },
      { en: 'The platform banned the capability for this developer.', zh: '平台封禁了该开发者的这项能力。' },
    ],
    isNot: {
      en: 'It is not auth deny, which means that the user refused or has no number.',
      zh: '这不是 auth deny；auth deny 表示用户拒绝或没有绑定手机号。',
    },
    remedies: [COMPANY, ASK_PLATFORM],
    related: ['douyin:client-no-permission', 'douyin:client-auth-deny', 'douyin:28001019'],
    sources: [PHONE_OLD, PHONE_PERMISSION],
  },
  {
    code: 'douyin:client-no-permission',
    kind: 'client',
    message: 'no permission',
    fragments: ['no permission'],
    title: { en: 'The app has not applied for phone numbers', zh: '小程序没有申请获取手机号权限' },
    cause: {
      en: 'The permission to get phone numbers was not applied for.',
      zh: '这个小程序没有申请获取手机号的权限。',
    },
    remedies: [APPLY, COMPANY],
    related: ['douyin:client-platform-auth-deny', 'douyin:28001018'],
    sources: [PHONE_OLD, PHONE_NEW, PHONE_PERMISSION, PHONE_CAPABILITY],
  },
  {
    code: 'douyin:client-no-phone-number',
    kind: 'client',
    message: 'no phone number',
    fragments: ['no phone number'],
    title: { en: 'The account has no phone number', zh: '账号没有绑定手机号' },
    cause: {
      en: 'The user bound no number to the platform account, or to the app in which the mini-program runs.',
      zh: '用户的开放平台账号没有绑定手机号，或者在宿主端没有绑定。',
    },
    remedies: [
      {
        en: 'Ask the user to bind a number in Douyin and to tap again.',
        zh: '提示用户在抖音里绑定手机号，再点一次按钮。',
      },
      OTHER_WAY,
    ],
    related: ['douyin:client-auth-deny', 'douyin:client-phone-array-empty'],
    sources: [PHONE_OLD],
  },
  {
    code: 'douyin:client-not-login',
    kind: 'client',
    message: 'not login',
    fragments: ['not login'],
    title: { en: 'The user is not logged in to the mini-program platform', zh: '用户没有在小程序平台登录' },
    cause: {
      en: 'tt.login did not run before the tap, or did not succeed.',
      zh: '点击之前没有调用 tt.login，或者登录没有成功。',
    },
    remedies: [LOG_IN_FIRST],
    related: ['douyin:client-invalid-session', 'douyin:113001'],
    sources: [PHONE_OLD, PHONE_NEW],
  },
  {
    code: 'douyin:client-auth-deny',
    kind: 'client',
    message: 'auth deny',
    fragments: ['auth deny'],
    title: { en: 'The user refused, or has no phone number', zh: '用户拒绝授权或没有绑定手机号' },
    cause: {
      en: 'Douyin uses this one text for both cases; the text alone does not tell which it is.',
      zh: '这两种情况抖音返回同一个文案，只看文案无法区分。',
    },
    causes: [
      {
        en: 'The user refused in the popup, which appears on every tap.',
        zh: '用户在弹窗里拒绝；授权弹窗每次点击都会出现。',
      },
      {
        en: 'The account has no number, and the user left the steps for binding one.',
        zh: '账号没有绑定手机号，用户也没有走完绑定流程。',
      },
    ],
    isNot: {
      en: 'It is not platform auth deny, where the platform refuses.',
      zh: '这不是 platform auth deny；后者是平台拒绝。',
    },
    remedies: [OTHER_WAY],
    related: ['douyin:10200', 'douyin:client-no-phone-number', 'douyin:client-platform-auth-deny', 'user-denied'],
    sources: [PHONE_OLD],
  },
  {
    code: 'douyin:client-invalid-session',
    kind: 'client',
    message: 'invalid session',
    fragments: ['invalid session'],
    title: { en: 'The login of the user is not valid', zh: '用户未登录或登录态失效' },
    cause: {
      en: 'There is no login, or it has expired.',
      zh: '用户没有登录，或者登录态已经失效。',
    },
    remedies: [
      {
        en: 'Call tt.login, exchange its code on your server, and only then let the user tap again.',
        zh: '重新调用 tt.login，服务端换取 session_key 之后，再让用户点按钮。',
      },
    ],
    related: ['douyin:client-not-login', 'session-key-mismatch'],
    sources: [PHONE_OLD],
  },
  {
    code: 'douyin:client-phone-array-empty',
    kind: 'client',
    message: 'Internal error: phoneArray is empty',
    fragments: ['phonearray is empty'],
    title: { en: 'The account has only an auxiliary number', zh: '账号只有辅助手机号' },
    cause: {
      en: 'Staff of the platform explained it so: the account, often that of an employee or a company, has no bound number of its own.',
      zh: '平台人员的解释：这类账号（多为员工号、企业号）没有自己绑定的手机号，只有辅助手机号。',
    },
    isNot: {
      en: 'It is not a fault of the server, though the text begins with internal error.',
      zh: '文案以 internal error 开头，但不是服务端故障。',
    },
    remedies: [
      {
        en: 'Test with a personal account that has its own number.',
        zh: '换一个绑定了本人手机号的个人账号测试。',
      },
      OTHER_WAY,
    ],
    related: ['douyin:client-no-phone-number', 'douyin:client-internal-error'],
    sources: [THREAD_AUXILIARY],
  },
  {
    code: 'douyin:client-internal-error',
    kind: 'client',
    message: 'internal error',
    fragments: ['internal error'],
    title: { en: 'Douyin met an error that it does not name', zh: '抖音返回其他错误' },
    cause: {
      en: 'The page uses this text for every error that has no text of its own.',
      zh: '没有单独文案的错误都归到这里，文档没有细分。',
    },
    remedies: [RETRY_ON_TAP],
    related: ['douyin:client-phone-array-empty'],
    sources: [PHONE_OLD],
  },
  {
    code: 'douyin:10200',
    kind: 'client',
    numbers: [10200],
    title: { en: 'The user refused the phone number', zh: '用户拒绝授权手机号' },
    cause: {
      en: 'errno is 10200 when the user refuses. Reported by developers: the page has the field errno but lists no values.',
      zh: '用户拒绝时 errno 为 10200。这是开发者反馈：官方文档有 errno 字段，但没有列出取值。',
    },
    remedies: [
      OTHER_WAY,
      {
        en: 'Read both errno and errNo: this event writes it in lower case, other tt interfaces do not.',
        zh: '同时兼容 errno 和 errNo：这个事件用小写，其他 tt 接口用 errNo。',
      },
    ],
    related: ['douyin:client-auth-deny', 'user-denied'],
    sources: [PHONE_NEW],
  },
  {
    code: 'douyin:113001',
    kind: 'client',
    numbers: [113001],
    title: { en: 'The user cancelled the login to Douyin', zh: '用户取消了登录' },
    cause: {
      en: 'tt.login, which the phone button needs, reports it as errNo. Known from notes of developers; the page itself was not read.',
      zh: 'tt.login 返回的 errNo，获取手机号之前要先完成登录。来自开发者笔记，没有核对官方页面。',
    },
    remedies: [
      {
        en: 'Let the user log in and call tt.login again before the button is shown; without a login it returns anonymousCode only.',
        zh: '让用户登录后重新调用 tt.login，再显示按钮；宿主未登录时只会返回 anonymousCode。',
      },
    ],
    related: ['douyin:client-not-login'],
    sources: [PHONE_NEW, PHONE_OLD],
  },
];

/** `err_no` of jscode2session and of the token interface of developer.toutiao.com; HTTP 200 even on error. */
const SESSION_ANSWERS: readonly PlatformEntry[] = [
  {
    code: 'douyin:0',
    kind: 'answer',
    numbers: [0],
    title: { en: 'The call succeeded', zh: '调用成功' },
    cause: {
      en: 'data holds the result: session_key and openid from jscode2session, the RSA ciphertext as base64 text from get_phonenumber_info.',
      zh: '结果在 data 里：jscode2session 返回 session_key 和 openid，get_phonenumber_info 返回 base64 编码的 RSA 密文。',
    },
    remedies: [
      {
        en: 'Keep the session_key of the latest login; open the RSA ciphertext with the app private key (应用私钥).',
        zh: '保存最近一次登录的 session_key；RSA 密文用应用私钥解密。',
      },
    ],
    related: ['session-key-mismatch', 'private-key-mismatch'],
    sources: [CODE2SESSION, PHONE_NEW, LIBRARY_OPENAPI],
  },
  {
    code: 'douyin:-1',
    kind: 'answer',
    numbers: [-1],
    title: { en: 'The system of the platform failed', zh: '系统错误' },
    cause: { en: 'The fault is on the side of the platform.', zh: '平台侧故障。' },
    remedies: [RETRY_LATER],
    related: ['douyin:28001005'],
    sources: [CODE2SESSION],
  },
  {
    code: 'douyin:40014',
    kind: 'answer',
    numbers: [40014],
    title: { en: 'A parameter is missing', zh: '缺少参数' },
    cause: {
      en: 'jscode2session got neither code nor anonymous_code, or lacks appid or secret.',
      zh: 'jscode2session 没有收到 code 或 anonymous_code，或者缺少 appid、secret。',
    },
    remedies: [
      {
        en: 'POST a JSON body with appid, secret and code to https://developer.toutiao.com/api/apps/v2/jscode2session, not as a query string.',
        zh: '用 POST 把 appid、secret、code 以 JSON 请求体发到 https://developer.toutiao.com/api/apps/v2/jscode2session；不要放在查询串里。',
      },
      {
        en: 'tt.login returns code only if the user is logged in to the app; else send anonymous_code.',
        zh: '宿主已登录时 tt.login 才返回 code，否则用 anonymous_code。',
      },
    ],
    isNot: {
      en: 'It is not the 40014 of WeChat, which is about access_token.',
      zh: '与微信的 40014 不同，后者说的是 access_token。',
    },
    related: ['douyin:40018', 'douyin:40019'],
    sources: [CODE2SESSION, SDK_NODE],
  },
  {
    code: 'douyin:40015',
    kind: 'answer',
    numbers: [40015],
    title: { en: 'The AppID is wrong', zh: 'appid 错误' },
    cause: {
      en: 'The platform does not know this appid. An AppID of Douyin is tt and 16 hex characters.',
      zh: '平台不认识这个 appid。抖音小程序的 appid 是 tt 加 16 位十六进制字符。',
    },
    remedies: [COPY_KEYS],
    related: ['douyin:40017'],
    sources: [CODE2SESSION],
  },
  {
    code: 'douyin:40017',
    kind: 'answer',
    numbers: [40017],
    title: { en: 'The AppSecret is wrong', zh: 'secret 错误' },
    cause: {
      en: 'The secret does not belong to this AppID. Likely: it was reset, or copied with a blank.',
      zh: 'secret 与 appid 不匹配。常见原因：已经重置，或者复制时带了空格。',
    },
    remedies: [COPY_KEYS],
    related: ['douyin:40015'],
    sources: [CODE2SESSION],
  },
  {
    code: 'douyin:40018',
    kind: 'answer',
    numbers: [40018],
    title: { en: 'The login code is not accepted', zh: 'code 错误' },
    cause: {
      en: 'jscode2session does not know this code, or does not know it any more. A code works once.',
      zh: 'jscode2session 不认这个 code，或者它已经失效。code 只能使用一次。',
    },
    causes: [
      { en: 'The code was exchanged before, or is too old.', zh: 'code 已经用过，或者已过期。' },
      {
        en: 'The code was made under another AppID, for example in the developer tools with a test AppID.',
        zh: 'code 来自另一个 appid，例如开发者工具里用的是测试 appid。',
      },
      {
        en: 'It is e.detail.code of the phone button and not the code of tt.login; reported by developers.',
        zh: '传的是手机号按钮的 e.detail.code，而不是 tt.login 的 code；开发者反馈。',
      },
      {
        en: 'The parameters were sent as a query string with GET and not as JSON with POST; reported by developers.',
        zh: '用 GET 把参数放在查询串里，而不是用 POST 发送 JSON；开发者反馈。',
      },
    ],
    remedies: [
      NEW_LOGIN_CODE,
      {
        en: 'Compare the AppID in the developer tools with the appid that your server sends.',
        zh: '核对开发者工具里的 appid 与服务端请求的 appid 是否一致。',
      },
      {
        en: 'Send the code of the phone button to get_phonenumber_info, never to jscode2session.',
        zh: '手机号按钮的 code 只能发给 get_phonenumber_info，不要发给 jscode2session。',
      },
    ],
    related: ['douyin:28005187', 'douyin:40019', 'code-only'],
    sources: [CODE2SESSION, PHONE_NEW],
  },
  {
    code: 'douyin:40019',
    kind: 'answer',
    numbers: [40019],
    title: { en: 'The anonymous_code is not accepted', zh: 'anonymous_code 错误' },
    cause: {
      en: 'It was used before, is too old, or was made under another AppID.',
      zh: 'anonymous_code 已经用过、已过期，或者来自另一个 appid。',
    },
    remedies: [NEW_LOGIN_CODE],
    related: ['douyin:40018'],
    sources: [CODE2SESSION],
  },
  {
    code: 'douyin:40020',
    kind: 'answer',
    numbers: [40020],
    title: { en: 'grant_type is not client_credential', zh: 'grant_type 不是 client_credential' },
    cause: {
      en: 'Only the token interface /api/apps/v2/token answers it.',
      zh: '只有获取 access_token 的接口 /api/apps/v2/token 会返回。',
    },
    remedies: [
      { en: 'Send grant_type=client_credential, without an s.', zh: 'grant_type 填 client_credential，末尾没有 s。' },
    ],
    related: ['douyin:28001008'],
    sources: [SDK_NODE, CODE2SESSION],
  },
];

/** Numbers of the gateway of open.douyin.com, which client_token and get_phonenumber_info pass. */
const GATEWAY_ANSWERS: readonly PlatformEntry[] = [
  {
    code: 'douyin:28005187',
    kind: 'answer',
    numbers: [28005187],
    title: { en: 'The phone code has expired or was used', zh: '手机号 code 已过期或已使用' },
    cause: {
      en: 'get_phonenumber_info does not accept the code any more. It lasts 5 minutes and works once; the number itself is reported by developers (one source), not documented.',
      zh: 'get_phonenumber_info 不再接受这个 code。code 有效期 5 分钟，只能用一次；这个错误码是开发者反馈（只有一个来源），官方文档未写。',
    },
    causes: [
      { en: 'A retry sent the same code again.', zh: '重试时又发了同一个 code。' },
      { en: 'More than 5 minutes passed between tap and exchange.', zh: '从点击到换取超过了 5 分钟。' },
    ],
    isNot: {
      en: 'It is not about the code of tt.login; that one goes to jscode2session and fails with 40018.',
      zh: '与 tt.login 的 code 无关；那个 code 用于 jscode2session，出错时返回 40018。',
    },
    remedies: [
      {
        en: 'Let the user tap again and exchange the new code at once; never retry with the same one.',
        zh: '让用户再点一次按钮，立即用新的 code 换取；不要用同一个 code 重试。',
      },
    ],
    related: ['douyin:40018', 'douyin:28001007', 'code-only'],
    sources: [LIBRARY_PHP, PHONE_NEW],
  },
  {
    code: 'douyin:28001003',
    kind: 'answer',
    numbers: [28001003, 10008, 2190008],
    title: { en: 'The access token is invalid or has expired', zh: 'access_token 无效或已过期' },
    cause: {
      en: 'The gateway does not accept the token in the header access-token. Developers report these three numbers as one family; this is not confirmed for get_phonenumber_info.',
      zh: '网关不接受请求头 access-token 里的 token。开发者把这三个错误码归为一类；在 get_phonenumber_info 上尚未证实。',
    },
    remedies: [NEW_CLIENT_TOKEN, NOT_MINI_APP_TOKEN],
    related: ['douyin:28001008'],
    sources: [STATUS_CODES, SDK_NODE],
  },
  {
    code: 'douyin:28001005',
    kind: 'answer',
    numbers: [28001005],
    title: { en: 'The platform is busy', zh: '系统繁忙' },
    cause: { en: 'The fault is on the side of the platform.', zh: '平台侧繁忙或内部错误。' },
    remedies: [RETRY_LATER],
    related: ['douyin:28001006', 'douyin:2100004'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001006',
    kind: 'answer',
    numbers: [28001006],
    title: { en: 'A network call of the platform failed', zh: '网络调用错误' },
    cause: { en: 'The fault is on the side of the platform.', zh: '平台侧网络调用失败。' },
    remedies: [RETRY_LATER],
    related: ['douyin:28001005'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001007',
    kind: 'answer',
    numbers: [28001007],
    title: { en: 'A parameter is invalid', zh: '参数不合法' },
    cause: {
      en: 'The gateway refused a parameter. get_phonenumber_info takes one, code, in a JSON body.',
      zh: '网关认为参数不合法。get_phonenumber_info 只有一个参数：JSON 请求体里的 code。',
    },
    remedies: [PHONE_BODY],
    related: ['douyin:28005187', 'douyin:2100005'],
    sources: [STATUS_CODES, LIBRARY_OPENAPI],
  },
  {
    code: 'douyin:28001008',
    kind: 'answer',
    numbers: [28001008],
    title: { en: 'The access token has expired', zh: 'access_token 已过期' },
    cause: {
      en: 'The token in the header is past its lifetime; a client_token lasts 7200 seconds.',
      zh: '请求头里的 token 已过有效期；client_token 的有效期是 7200 秒。',
    },
    isNot: {
      en: 'It says nothing about the code of the button: an expired code has its own number.',
      zh: '与按钮的 code 无关：code 过期有单独的错误码。',
    },
    remedies: [NEW_CLIENT_TOKEN, NOT_MINI_APP_TOKEN],
    related: ['douyin:28001003', 'douyin:28005187'],
    sources: [STATUS_CODES, SDK_NODE],
  },
  {
    code: 'douyin:28001012',
    kind: 'answer',
    numbers: [28001012],
    title: { en: 'The user has not authorised this interface', zh: '用户未授权该接口' },
    cause: {
      en: 'The token does not carry the authorisation of a user for the scope of this interface.',
      zh: '所用的 token 没有用户对这个接口对应 scope 的授权。',
    },
    remedies: [
      {
        en: 'get_phonenumber_info needs no token of a user: send the client_token.',
        zh: 'get_phonenumber_info 不需要用户授权的 token：改传 client_token。',
      },
      NEW_CLIENT_TOKEN,
    ],
    related: ['douyin:28001015'],
    sources: [STATUS_CODES, SDK_NODE],
  },
  {
    code: 'douyin:28001014',
    kind: 'answer',
    numbers: [28001014],
    title: { en: 'The app has been granted no capability', zh: '应用未授权任何能力' },
    cause: {
      en: 'The app behind the token has none of the capabilities of the platform.',
      zh: 'token 对应的应用没有获得任何能力。',
    },
    remedies: [
      APPLY,
      {
        en: 'Check that the client_token was fetched with the AppID of this mini-program as client_key.',
        zh: '确认获取 client_token 时，client_key 填的是这个小程序的 AppID。',
      },
    ],
    related: ['douyin:28001018', 'douyin:client-no-permission'],
    sources: [STATUS_CODES, PHONE_PERMISSION],
  },
  {
    code: 'douyin:28001015',
    kind: 'answer',
    numbers: [28001015],
    title: { en: 'Token and open_id belong to different users', zh: 'access_token 与 open_id 不匹配' },
    cause: {
      en: 'The request names a user who is not the owner of the token.',
      zh: '请求里的 open_id 与 access_token 不是同一个用户。',
    },
    remedies: [
      {
        en: 'get_phonenumber_info takes only code: leave open_id out and send the client_token.',
        zh: 'get_phonenumber_info 只需要 code：去掉 open_id，并改传 client_token。',
      },
    ],
    related: ['douyin:28001012'],
    sources: [STATUS_CODES, LIBRARY_OPENAPI],
  },
  {
    code: 'douyin:28001016',
    kind: 'answer',
    numbers: [28001016],
    title: { en: 'The app is banned or offline', zh: '应用已被封禁或下线' },
    cause: {
      en: 'The whole app is out of service, not only the phone number.',
      zh: '整个应用不可用，不只是手机号能力。',
    },
    remedies: [ASK_PLATFORM],
    related: ['douyin:28001019'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001017',
    kind: 'answer',
    numbers: [28001017],
    title: { en: 'The gateway does not know this address', zh: '未知 URI' },
    cause: {
      en: 'Likely: another host, a typing error in the path, or the slash at its end is missing. The status page blames the platform itself.',
      zh: '常见原因：域名不对、路径写错，或者末尾少了斜杠。状态码页面的解释是能力内部异常。',
    },
    remedies: [
      PHONE_BODY,
      {
        en: 'If the address is right, report it to the platform with the log_id of the answer.',
        zh: '地址无误时，带上返回里的 log_id 反馈给平台。',
      },
    ],
    related: ['douyin:28001056'],
    sources: [STATUS_CODES, LIBRARY_OPENAPI],
  },
  {
    code: 'douyin:28001018',
    kind: 'answer',
    numbers: [28001018],
    title: { en: 'The app lacks this capability', zh: '应用未获得该能力' },
    cause: {
      en: 'The capability was not applied for, or the application was not granted.',
      zh: '没有申请这项能力，或者申请没有通过。',
    },
    remedies: [APPLY],
    related: ['douyin:28001014', 'douyin:28001019', 'douyin:client-no-permission'],
    sources: [STATUS_CODES, PHONE_PERMISSION],
  },
  {
    code: 'douyin:28001019',
    kind: 'answer',
    numbers: [28001019],
    title: { en: 'The capability is banned or offline', zh: '能力已被封禁或下线' },
    cause: {
      en: 'The platform withdrew the capability; the app itself may still run.',
      zh: '平台封禁或下线了这项能力；应用本身可能仍然可用。',
    },
    remedies: [ASK_PLATFORM],
    related: ['douyin:28001018', 'douyin:28001016', 'douyin:client-platform-auth-deny'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001020',
    kind: 'answer',
    numbers: [28001020],
    title: { en: 'The user is not bound to the test app', zh: '用户未绑定测试应用' },
    cause: {
      en: 'The app is a test app, and it serves only users who are bound to it.',
      zh: '这是测试应用，只对绑定过的用户可用。',
    },
    remedies: [
      {
        en: 'Bind the user to the test app in the console, or use the released app.',
        zh: '在控制台绑定该用户，或者改用正式应用。',
      },
    ],
    related: ['douyin:28001021'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001021',
    kind: 'answer',
    numbers: [28001021],
    title: { en: 'The test app has expired', zh: '测试应用已过期' },
    cause: { en: 'A test app works for a limited time.', zh: '测试应用有有效期。' },
    remedies: [{ en: 'Turn the test app into a regular one in the console.', zh: '在控制台把测试应用转为正式应用。' }],
    related: ['douyin:28001020'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001042',
    kind: 'answer',
    numbers: [28001042],
    title: { en: 'The token of the service provider lacks this scope', zh: 'isv_token 没有该 scope 权限' },
    cause: {
      en: 'A service provider called for a mini-program whose owner did not grant this permission.',
      zh: '服务商代小程序调用，而商家没有授予对应的权限。',
    },
    remedies: [AUTHORISE_AGAIN],
    related: ['douyin:28001018'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001045',
    kind: 'answer',
    numbers: [28001045],
    title: { en: 'The user has deleted the account', zh: '用户已注销' },
    cause: {
      en: 'There is no data of this user any more. Only this user is affected.',
      zh: '该用户的数据不能再查询。只影响这个用户。',
    },
    remedies: [NO_NUMBER_FROM_HERE],
    related: ['douyin:28001046', 'douyin:28001047'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001046',
    kind: 'answer',
    numbers: [28001046],
    title: { en: 'The user is banned', zh: '用户已被封禁' },
    cause: {
      en: 'The platform banned the account of the user. Only this user is affected.',
      zh: '平台封禁了该用户的账号。只影响这个用户。',
    },
    remedies: [NO_NUMBER_FROM_HERE],
    related: ['douyin:28001045', 'douyin:2100009'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001047',
    kind: 'answer',
    numbers: [28001047],
    title: { en: 'The user has a private account', zh: '用户为私密用户' },
    cause: {
      en: 'The account is set to private, and the interface gives no data of it. Only this user is affected.',
      zh: '该用户设为私密账号，接口不返回其数据。只影响这个用户。',
    },
    remedies: [NO_NUMBER_FROM_HERE],
    related: ['douyin:28001045'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001052',
    kind: 'answer',
    numbers: [28001052],
    title: { en: 'The risk control of the platform stopped the call', zh: '触发平台风控' },
    cause: {
      en: 'The platform sees an unusual risk in this call and asks to try later.',
      zh: '平台判断这次调用存在异常风险，要求稍后再试。',
    },
    remedies: [SLOW_DOWN, RETRY_LATER],
    related: ['douyin:28003018'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28001056',
    kind: 'answer',
    numbers: [28001056],
    title: { en: 'The interface was taken offline', zh: '该接口已下线' },
    cause: { en: 'The platform no longer offers this interface.', zh: '平台不再提供这个接口。' },
    remedies: [
      {
        en: 'Compare the address with the current page of the platform: the phone code is exchanged at https://open.douyin.com/api/apps/v1/get_phonenumber_info/.',
        zh: '对照官方文档检查接口地址：手机号 code 在 https://open.douyin.com/api/apps/v1/get_phonenumber_info/ 换取。',
      },
    ],
    related: ['douyin:28001017'],
    sources: [STATUS_CODES, LIBRARY_OPENAPI],
  },
  {
    code: 'douyin:28003017',
    kind: 'answer',
    numbers: [28003017],
    title: { en: 'The quota is used up', zh: 'quota 已用完' },
    cause: { en: 'The app has no calls of this interface left.', zh: '应用在这个接口上的调用额度已用完。' },
    remedies: [SLOW_DOWN, { en: 'Ask the platform for a higher quota.', zh: '向平台申请提高额度。' }],
    related: ['douyin:28003018', 'douyin:2190001'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:28003018',
    kind: 'answer',
    numbers: [28003018],
    title: { en: 'The calls come too fast', zh: '请求频率过高' },
    cause: {
      en: 'The app made more calls in a short time than the gateway allows.',
      zh: '短时间内的请求次数超过了网关限制。',
    },
    remedies: [SLOW_DOWN, RETRY_LATER],
    related: ['douyin:28003017'],
    sources: [STATUS_CODES],
  },
];

/** The older numbering of the gateway; some interfaces still answer it. */
const OLDER_GATEWAY_ANSWERS: readonly PlatformEntry[] = [
  {
    code: 'douyin:2100004',
    kind: 'answer',
    numbers: [2100004],
    title: { en: 'The platform is busy (older number)', zh: '系统繁忙（旧错误码）' },
    cause: {
      en: 'The older number of 28001005: the fault is on the side of the platform.',
      zh: '28001005 的旧错误码：平台侧繁忙。',
    },
    remedies: [RETRY_LATER],
    related: ['douyin:28001005'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:2100005',
    kind: 'answer',
    numbers: [2100005],
    title: { en: 'A parameter is invalid (older number)', zh: '参数不合法（旧错误码）' },
    cause: {
      en: 'The older number of 28001007: the gateway refused a parameter.',
      zh: '28001007 的旧错误码：请求参数不合法。',
    },
    remedies: [PHONE_BODY],
    related: ['douyin:28001007'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:2100007',
    kind: 'answer',
    numbers: [2100007],
    title: { en: 'The app may not do this (older number)', zh: '无权限操作（旧错误码）' },
    cause: {
      en: 'The app lacks the permission for this call, as with 28001018.',
      zh: '应用没有这个操作的权限，与 28001018 类似。',
    },
    remedies: [APPLY, ASK_PLATFORM],
    related: ['douyin:28001018', 'douyin:28001014'],
    sources: [STATUS_CODES, PHONE_PERMISSION],
  },
  {
    code: 'douyin:2100009',
    kind: 'answer',
    numbers: [2100009],
    title: { en: 'The user is banned from this operation (older number)', zh: '用户被禁止使用该操作（旧错误码）' },
    cause: {
      en: 'The platform restricted the account of the user, as with 28001046. Only this user is affected.',
      zh: '平台限制了该用户的账号，与 28001046 类似。只影响这个用户。',
    },
    remedies: [NO_NUMBER_FROM_HERE],
    related: ['douyin:28001046'],
    sources: [STATUS_CODES],
  },
  {
    code: 'douyin:2190001',
    kind: 'answer',
    numbers: [2190001],
    title: { en: 'The quota is used up (older number)', zh: 'quota 已用完（旧错误码）' },
    cause: {
      en: 'The older number of 28003017: the app has no calls of this interface left.',
      zh: '28003017 的旧错误码：调用额度已用完。',
    },
    remedies: [SLOW_DOWN, { en: 'Ask the platform for a higher quota.', zh: '向平台申请提高额度。' }],
    related: ['douyin:28003017'],
    sources: [STATUS_CODES],
  },
];

/** All that Douyin says, client first. */
export const DOUYIN_CODES: readonly PlatformEntry[] = [
  ...CLIENT_FAILURES,
  ...SESSION_ANSWERS,
  ...GATEWAY_ANSWERS,
  ...OLDER_GATEWAY_ANSWERS,
];
