/**
 * What WeChat says: failures of the client (`errMsg`, `errno`), answers of its servers (`errcode`), and the constants
 * of its decryption demo. Messages of the client differ between systems and versions; fragments catch their common part.
 */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { findByFragment } from '../lookup.ts';
import {
  ACCESS_TOKEN,
  API_SECURITY,
  BUTTON,
  CHECK_ENCRYPTED_DATA,
  CHECK_SESSION_KEY,
  CLOUD_CALL,
  CODE2SESSION,
  DEMO,
  ERRNO,
  ERROR_CODES,
  LOGIN,
  OPEN_DATA,
  PHONE,
  PHONE_API,
  PHONE_GAME,
  PHONE_GUIDE,
  PHONE_OLD,
  PHONE_REALTIME,
  PRIVACY,
  PRIVACY_GAME,
  RESET_SESSION_KEY,
  RID,
  STABLE_TOKEN,
  THREAD_BANNED,
  THREAD_COMPONENT,
  THREAD_COMPONENT_TOKEN,
  THREAD_DECLARATION,
  THREAD_DENY,
  THREAD_INVALID_CODE,
  THREAD_MULTI_PLATFORM,
  THREAD_NO_PERMISSION,
  THREAD_PRIVACY,
  THREAD_QUOTA,
  THREAD_UNAUTHORIZED,
  THREAD_USAGE,
  THREAD_VERIFY_PHONE,
  THREAD_WRONG_APP,
  USAGE_DETAIL,
} from './sources.ts';

const RETRY_ON_TAP: Remedy = {
  en: 'Let the user tap the button again; if it stays, update WeChat and restart it.',
  zh: '让用户再点一次按钮；持续出现时，更新并重启微信。',
};
const OTHER_WAY: Remedy = {
  en: 'Offer another way to give the number, such as a text-message code, and ask again on the next tap.',
  zh: '提供短信验证码等其他方式，等用户下次点按钮时再请求。',
};
const CHECK_BUTTON: Remedy = {
  en: 'Check the attributes of the button: open-type="getPhoneNumber" with bindgetphonenumber, all lower case.',
  zh: '检查按钮属性：open-type="getPhoneNumber"，配合全小写的 bindgetphonenumber。',
};
const DECLARE_PHONE: Remedy = {
  en: 'In the console open 设置 → 服务内容声明 → 用户隐私保护指引 (formerly under 基本设置), declare the phone number (手机号) and wait until it is in effect.',
  zh: '在小程序管理后台打开设置 → 服务内容声明 → 用户隐私保护指引（旧版在基本设置），声明收集手机号，等待生效。',
};
const DECLARE_BY_API: Remedy = {
  en: 'For an app of a third-party platform (第三方平台), set it with setPrivacySetting, then submit for review and publish.',
  zh: '由第三方平台代开发的小程序，调用 setPrivacySetting 设置，再提审、发布。',
};
const NEW_LOGIN_CODE: Remedy = {
  en: 'Call wx.login again and exchange the new code once, within 5 minutes.',
  zh: '重新调用 wx.login，5 分钟内用新的 code 换取一次。',
};
const COPY_SECRET: Remedy = {
  en: 'Copy AppID and AppSecret again from the console, 开发管理 → 开发设置, without blanks.',
  zh: '到小程序管理后台的开发管理 → 开发设置重新复制 AppID 和 AppSecret，不要带空格。',
};
const ONE_TOKEN_SERVICE: Remedy = {
  en: 'Fetch access_token in one place and share it, or use stable_token; every call of /cgi-bin/token makes the earlier token invalid.',
  zh: '由一个中控服务统一获取 access_token 并共享，或者改用 stable_token；每次调用 /cgi-bin/token 都会使之前的 token 失效。',
};
const SLOW_DOWN: Remedy = {
  en: 'Make fewer calls, and do not repeat one on every tap or page.',
  zh: '降低调用频率，不要在每次点击或每个页面都重复调用。',
};
const CONSOLE_STATE: Remedy = {
  en: 'Look at the messages (站内信) and at the state of the account in the console, and appeal there.',
  zh: '在小程序管理后台查看站内信和账号状态，并在那里申诉或解除。',
};
const RETRY_LATER: Remedy = {
  en: 'Repeat the call later, with growing pauses.',
  zh: '稍后重试，逐次加大间隔。',
};
const AUTHORISE_COMPONENT: Remedy = {
  en: 'Let the owner of the mini-program authorise the third-party platform again.',
  zh: '请小程序管理员重新授权给第三方平台。',
};
const JSON_BODY: Remedy = {
  en: 'Send POST with content-type application/json and the code in a JSON object, as UTF-8 without a byte order mark.',
  zh: '用 POST 发送 JSON 请求体，content-type 为 application/json，内容是带 code 的 JSON 对象，UTF-8 编码，不带 BOM。',
};
const TOKEN_OF_THIS_APP: Remedy = {
  en: 'Use the access_token of exactly the mini-program that delivered the code, not that of an official account (公众号) or of web login.',
  zh: '使用产生 code 的那个小程序自己的 access_token，不要用公众号或网页授权的。',
};
const RESET_HELP: Remedy = {
  en: 'Sign with HMAC-SHA256; the key is the session_key as text, not decoded, and sig_method is hmac_sha256.',
  zh: '用 HMAC-SHA256 签名，密钥是 session_key 的文本本身（不要 base64 解码），sig_method 填 hmac_sha256。',
};

/** What the client reports; rows of one number stand together, the specific ones first. */
const CLIENT_FAILURES: readonly PlatformEntry[] = [
  {
    code: 'wechat:client-ok',
    kind: 'client',
    message: 'getPhoneNumber:ok',
    numbers: [0],
    fragments: ['getphonenumber ok', 'getrealtimephonenumber ok'],
    title: { en: 'The client call succeeded', zh: '客户端调用成功' },
    cause: {
      en: 'The event carries the data. Below base library 2.21.2 there is no code, only encryptedData and iv.',
      zh: '事件里带有数据。基础库低于 2.21.2 时没有 code，只有 encryptedData 和 iv。',
    },
    remedies: [
      {
        en: 'Send code to your server and exchange it there; for old clients send encryptedData and iv.',
        zh: '把 code 发给服务端换取手机号；旧客户端发送 encryptedData 和 iv。',
      },
    ],
    sources: [PHONE, ERRNO],
  },
  {
    code: 'wechat:user-deny',
    kind: 'client',
    message: 'getPhoneNumber:fail user deny',
    numbers: [103],
    fragments: ['user deny', 'user denied', 'auth deny', 'user authorize denied'],
    title: { en: 'The user refused to share the phone number', zh: '用户拒绝提供手机号' },
    cause: {
      en: 'The user tapped 拒绝 in the popup. Nothing is misconfigured; the spelling of the message differs between systems.',
      zh: '用户在弹窗里点了“拒绝”。配置没有问题；不同系统返回的文案写法不同。',
    },
    related: ['wechat:user-cancel', 'wechat:errno-104'],
    remedies: [
      OTHER_WAY,
      {
        en: 'Do not send the event to the server: it holds no data.',
        zh: '不要把这个事件发给服务端，里面没有数据。',
      },
    ],
    sources: [PHONE, ERRNO, THREAD_DENY],
  },
  {
    code: 'wechat:user-cancel',
    kind: 'client',
    message: 'getPhoneNumber:fail cancel',
    numbers: [1],
    fragments: ['fail cancel', 'user cancel', 'cancel to confirm login'],
    title: { en: 'The popup was closed without a decision', zh: '用户关闭了弹窗' },
    cause: {
      en: 'The user or the system closed the popup before the user agreed. Nothing is misconfigured.',
      zh: '用户或系统在同意之前关闭了弹窗。配置没有问题。',
    },
    isNot: {
      en: 'The errcode 1 of checkencryptedmsg is another thing.',
      zh: '与 checkencryptedmsg 的 errcode 1 不是一回事。',
    },
    related: ['wechat:user-deny'],
    remedies: [OTHER_WAY],
    sources: [ERRNO, THREAD_DENY],
  },
  {
    code: 'wechat:no-permission',
    kind: 'client',
    message: 'getPhoneNumber:fail no permission',
    fragments: [
      'fail no permission',
      'getphonenumber no permission',
      '该 appid 没有权限',
      '该appid没有权限',
      '没有权限',
    ],
    title: { en: 'The AppID may not get phone numbers', zh: '该 AppID 没有获取手机号的权限' },
    cause: {
      en: 'The capability is open to verified accounts that are not personal. Likely: a personal account (个人主体), an account without verification (微信认证), a test AppID (测试号), or an overseas account from a region that is not open.',
      zh: '这项能力只对非个人主体且已认证的小程序开放。常见原因：个人主体；没有完成微信认证；使用测试号；境外主体不在开放地区。',
    },
    isNot: {
      en: 'It is about the account of the app, not about this user or about keys.',
      zh: '与小程序账号有关，与具体用户和密钥无关。',
    },
    related: ['wechat:access-denied', 'wechat:errno-102', 'wechat:errno-112'],
    remedies: [
      {
        en: 'In the console check that the account is a company or organisation and that 微信认证 is valid.',
        zh: '在小程序管理后台确认主体不是个人，并且微信认证有效。',
      },
      {
        en: 'Check that project.config.json names this AppID, not a test AppID, and try on a real device.',
        zh: '确认 project.config.json 里是正式的 AppID，不是测试号，并在真机上测试。',
      },
    ],
    sources: [PHONE, THREAD_NO_PERMISSION],
  },
  {
    code: 'wechat:access-denied',
    kind: 'client',
    message: 'getPhoneNumber:fail:access denied',
    fragments: ['fail access denied', 'access denied'],
    title: { en: 'The access to phone numbers was denied', zh: '获取手机号的能力被拒绝' },
    cause: {
      en: 'The capability was withdrawn from this app, or was never granted.',
      zh: '这个小程序的能力被收回，或者从未开通。',
    },
    remedies: [
      {
        en: 'Look for a notice of a violation (站内信, 违规) in the console and follow it.',
        zh: '在小程序管理后台查看站内信和违规记录，按提示处理。',
      },
    ],
    sources: [THREAD_NO_PERMISSION, PHONE],
  },
  {
    code: 'wechat:jsapi-banned',
    kind: 'client',
    message: 'jsapi has been banned',
    numbers: [102],
    fragments: [
      'jsapi has no permission detail=jsapi has been banned',
      'detail=jsapi has been banned',
      'jsapi has been banned',
    ],
    title: { en: 'The capability is blocked for this app', zh: '该能力已被封禁' },
    cause: {
      en: 'WeChat blocked the call for this AppID, as it does after complaints of users or violations.',
      zh: '微信封禁了这个 AppID 的该项能力，一般是用户投诉或违规所致。',
    },
    remedies: [CONSOLE_STATE],
    sources: [ERRNO, THREAD_BANNED],
  },
  {
    code: 'wechat:jsapi-in-background',
    kind: 'client',
    message: 'runningState=background',
    numbers: [102],
    fragments: ['runningstate=background'],
    title: { en: 'The call was made while the mini-program was in the background', zh: '小程序在后台时发起了调用' },
    cause: {
      en: 'The popup may only open in the foreground. Likely: the call comes from a timer or a callback and not from the tap.',
      zh: '弹窗只能在前台打开。常见原因：由定时器或异步回调触发，而不是用户点击。',
    },
    remedies: [
      {
        en: 'Start it only by a tap of the user on the button.',
        zh: '只在用户点击按钮时触发。',
      },
    ],
    sources: [ERRNO, THREAD_NO_PERMISSION],
  },
  {
    code: 'wechat:errno-102',
    kind: 'client',
    message: 'jsapi has no permission',
    numbers: [102],
    fragments: ['jsapi has no permission'],
    title: { en: 'The JSAPI has no permission', zh: '没有调用该 JSAPI 的权限' },
    cause: {
      en: 'The AppID lacks the capability, or the call comes from a place that may not use it, such as a plugin.',
      zh: 'AppID 没有这项能力，或者在不允许的位置（例如插件里）调用。',
    },
    related: ['wechat:jsapi-banned', 'wechat:jsapi-in-background', 'wechat:no-permission'],
    remedies: [
      {
        en: 'In the console check 微信认证 and 接口设置.',
        zh: '在小程序管理后台检查微信认证和接口设置。',
      },
      {
        en: 'Put the button into a page of the mini-program itself, and call in the foreground.',
        zh: '把按钮放在小程序自己的页面里，并在前台调用。',
      },
    ],
    sources: [ERRNO, THREAD_NO_PERMISSION],
  },
  {
    code: 'wechat:phone-needs-verification',
    kind: 'client',
    message: '用户绑定的手机需要进行验证',
    fragments: [
      '用户绑定的手机需要进行验证',
      '绑定的手机需要进行验证',
      'mobile phone user bound needs to be verified',
      'needs to be verified',
    ],
    title: { en: 'WeChat asks the user to verify the bound phone number again', zh: '用户绑定的手机需要重新验证' },
    cause: {
      en: 'WeChat wants a text-message check of the number bound to this account before it is shared. Only this user is affected.',
      zh: '微信要求先通过短信验证该账号绑定的手机号，才能提供给小程序。只影响这个用户。',
    },
    remedies: [
      {
        en: 'Let the user finish the check by text message and tap again.',
        zh: '让用户完成短信验证，再点一次按钮。',
      },
      OTHER_WAY,
    ],
    sources: [THREAD_VERIFY_PHONE],
  },
  {
    code: 'wechat:privacy-gap',
    kind: 'client',
    message: 'privacy permission is not authorized in gap',
    numbers: [104],
    fragments: ['privacy permission is not authorized in gap'],
    title: { en: 'The user refused the privacy agreement a short time ago', zh: '用户刚拒绝过隐私协议，处于冷却期' },
    cause: {
      en: 'After a refusal WeChat does not ask again for some time.',
      zh: '用户拒绝之后，微信在一段时间内不会再次弹出。',
    },
    related: ['wechat:privacy-not-authorized'],
    remedies: [
      {
        en: 'Wait, or offer a link that opens the agreement with wx.openPrivacyContract, and let the user agree there.',
        zh: '等待冷却期结束；或者提供入口，用 wx.openPrivacyContract 打开协议，让用户同意。',
      },
    ],
    sources: [THREAD_PRIVACY, PRIVACY],
  },
  {
    code: 'wechat:privacy-not-authorized',
    kind: 'client',
    message: 'privacy permission is not authorized',
    numbers: [104],
    fragments: ['privacy permission is not authorized'],
    title: { en: 'The user has not agreed to the privacy agreement', zh: '用户没有同意隐私协议' },
    cause: {
      en: 'WeChat holds the call back until the user agrees. Likely: the user refused, resolve of onNeedPrivacyAuthorization was not called, or it got the id of the wrong button.',
      zh: '用户同意之前，微信会拦截这次调用。常见原因：用户拒绝；onNeedPrivacyAuthorization 的 resolve 没有调用；传入的 buttonId 不对。',
    },
    isNot: {
      en: 'It is not the missing declaration in the console, which is errno 112.',
      zh: '不是管理后台没有声明，那是 errno 112。',
    },
    related: ['wechat:errno-112', 'wechat:privacy-gap', 'wechat:privacy-click-needed'],
    remedies: [
      {
        en: 'Call resolve in every path of onNeedPrivacyAuthorization: agree with the id of the tapped button, or disagree.',
        zh: '在 onNeedPrivacyAuthorization 的每个分支都调用 resolve：同意时传入所点按钮的 id，拒绝时传 disagree。',
      },
      {
        en: 'Use a button with open-type="agreePrivacyAuthorization" for agreeing.',
        zh: '“同意”按钮使用 open-type="agreePrivacyAuthorization"。',
      },
      {
        en: 'Register onNeedPrivacyAuthorization once: a later registration replaces the earlier one.',
        zh: 'onNeedPrivacyAuthorization 只注册一次，后注册的会覆盖先注册的。',
      },
    ],
    sources: [PRIVACY, PRIVACY_GAME, THREAD_PRIVACY],
  },
  {
    code: 'wechat:errno-112',
    kind: 'client',
    message: 'api scope is not declared in the privacy agreement',
    numbers: [112],
    fragments: ['api scope is not declared in the privacy agreement', 'not declared in the privacy agreement'],
    title: { en: 'The phone number is not declared in the privacy guidelines', zh: '用户隐私保护指引没有声明手机号' },
    cause: {
      en: 'The guidelines of the app (用户隐私保护指引) do not list the phone number, or the declaration is not in effect yet.',
      zh: '小程序的用户隐私保护指引里没有手机号这一项，或者声明还没有生效。',
    },
    isNot: {
      en: 'It is not a refusal of the user, which is errno 104.',
      zh: '不是用户拒绝，用户拒绝是 errno 104。',
    },
    related: ['wechat:errno-1025', 'wechat:privacy-not-authorized'],
    remedies: [
      DECLARE_PHONE,
      DECLARE_BY_API,
      { en: 'Restart the developer tools after it is in effect.', zh: '生效之后重启开发者工具。' },
    ],
    sources: [PRIVACY_GAME, PRIVACY, THREAD_DECLARATION],
  },
  {
    code: 'wechat:errno-1025',
    kind: 'client',
    message: 'please go to mp to announce your privacy usage',
    numbers: [1025, 1026],
    fragments: ['announce your privacy usage'],
    title: { en: 'The privacy guidelines are missing or incomplete', zh: '没有声明隐私接口的使用' },
    cause: {
      en: 'The guidelines of the app (用户隐私保护指引) do not list the phone number; this is the older wording of errno 112.',
      zh: '小程序的用户隐私保护指引里没有手机号这一项；这是 errno 112 的旧提示。',
    },
    remedies: [DECLARE_PHONE, DECLARE_BY_API],
    sources: [THREAD_DECLARATION, PRIVACY],
  },
  {
    code: 'wechat:privacy-popup-missing',
    kind: 'client',
    message: 'please implement the privacy pop-up feature',
    fragments: ['implement the privacy pop-up feature', 'implement the privacy popup'],
    title: { en: 'The mini-program shows no privacy popup', zh: '小程序没有实现隐私弹窗' },
    cause: {
      en: 'The user has not agreed yet, and the app does not ask.',
      zh: '用户还没有同意隐私协议，而小程序没有弹窗询问。',
    },
    remedies: [
      {
        en: 'Show your own popup in onNeedPrivacyAuthorization, with a button of open-type="agreePrivacyAuthorization".',
        zh: '在 onNeedPrivacyAuthorization 里显示自己的弹窗，“同意”按钮使用 open-type="agreePrivacyAuthorization"。',
      },
    ],
    sources: [THREAD_PRIVACY, PRIVACY],
  },
  {
    code: 'wechat:privacy-click-needed',
    kind: 'client',
    message: 'click action before resolve is needed',
    fragments: ['click action before resolve is needed'],
    title: { en: 'Consent was reported without a tap on the agree button', zh: '没有点击同意按钮就调用了 resolve' },
    cause: {
      en: 'resolve was called with agree, but the button with that id was not tapped before.',
      zh: '调用 resolve 并传入 agree 之前，对应 id 的按钮没有被点击过。',
    },
    remedies: [
      {
        en: 'Call resolve in the agreePrivacyAuthorization event of the button, with the id of that button.',
        zh: '在按钮的 agreePrivacyAuthorization 事件里调用 resolve，并传入该按钮的 id。',
      },
    ],
    sources: [PRIVACY, THREAD_PRIVACY],
  },
  {
    code: 'wechat:errno-1400001',
    kind: 'client',
    message: 'no enough quota',
    numbers: [1400001],
    fragments: ['no enough quota', 'not enough quota'],
    title: { en: 'The quota of phone-number calls is used up', zh: '手机号验证的额度已用完' },
    cause: {
      en: 'The component is paid since 2023-08-28; 1000 trial calls per mini-program are shared by the released, trial and development versions.',
      zh: '手机号验证组件自 2023-08-28 起收费；每个小程序有 1000 次体验额度，正式版、体验版、开发版共用。',
    },
    isNot: {
      en: 'No errcode of the server corresponds to it: the documentation gives none for an exhausted quota.',
      zh: '服务端没有对应的 errcode，文档没有为额度用完给出服务端错误码。',
    },
    remedies: [
      {
        en: 'Buy a package (资源包) in the console under 付费管理.',
        zh: '在小程序管理后台的付费管理里购买资源包。',
      },
      {
        en: 'Disable the button after the callback, so that no call is charged twice, and fall back to another way.',
        zh: '回调之后禁用按钮，避免重复扣费；额度用完时改用其他方式。',
      },
    ],
    sources: [PHONE, BUTTON, THREAD_QUOTA],
  },
  {
    code: 'wechat:errno-10100005',
    kind: 'client',
    message: 'sendOpenReq:fail:no openid',
    numbers: [10100005],
    fragments: ['sendopenreq fail no openid', 'no openid'],
    title: { en: 'The app container of 多端应用 does not offer this', zh: '多端应用不支持这个能力' },
    cause: {
      en: 'The mini-program runs as an app of its own (多端应用), where the phone button of WeChat does not work.',
      zh: '小程序以多端应用（独立 App）方式运行，微信的手机号按钮在这里不可用。',
    },
    remedies: [
      {
        en: 'Use phoneOneClickLogin (本机号码一键登录) in the app.',
        zh: '在 App 里改用本机号码一键登录（phoneOneClickLogin）。',
      },
    ],
    sources: [THREAD_MULTI_PLATFORM],
  },
  {
    code: 'wechat:tap-gesture-needed',
    kind: 'client',
    message: 'fail can only be invoked by user TAP gesture',
    fragments: ['can only be invoked by user tap gesture', 'invoked by user tap gesture'],
    title: { en: 'The API was not called by a tap', zh: '接口不是由用户点击触发的' },
    cause: {
      en: 'The API runs only while a tap is being handled. Likely: it is called after an await, in a timer or on page load. This concerns getUserProfile and wx.getPhoneNumber of mini-games.',
      zh: '接口只能在处理点击事件时调用。常见原因：在 await 之后、定时器里或页面加载时调用。涉及 getUserProfile 和小游戏的 wx.getPhoneNumber。',
    },
    remedies: [
      {
        en: 'Call it first and synchronously in the tap handler, and do everything else afterwards.',
        zh: '在点击回调里第一步同步调用，其他逻辑放到之后。',
      },
    ],
    sources: [PHONE_GAME],
  },
  {
    code: 'wechat:errno-3',
    kind: 'client',
    message: 'system permission denied',
    numbers: [3],
    fragments: ['system permission denied'],
    title: { en: 'WeChat lacks a permission of the operating system', zh: '微信缺少系统权限' },
    cause: {
      en: 'The user has not granted the permission to WeChat on this phone.',
      zh: '用户没有在手机系统里授予微信相应权限。',
    },
    remedies: [{ en: 'Guide the user to the settings of the system.', zh: '引导用户到系统设置里开启权限。' }],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-4',
    kind: 'client',
    message: 'internal error',
    numbers: [4],
    fragments: ['internal error'],
    title: { en: 'The WeChat client failed inside', zh: '微信客户端内部错误' },
    cause: { en: 'The fault is in the client, not in your app.', zh: '问题在微信客户端，不在小程序。' },
    remedies: [RETRY_ON_TAP],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-5',
    kind: 'client',
    message: 'time out',
    numbers: [5],
    fragments: ['fail time out', 'fail timeout', 'time out'],
    title: { en: 'The client call timed out', zh: '客户端调用超时' },
    cause: {
      en: 'No answer came in time: from WeChat, or, for wx.request, from your server.',
      zh: '没有及时收到响应：来自微信后台；如果是 wx.request，则是你的服务端。',
    },
    remedies: [RETRY_ON_TAP],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-100',
    kind: 'client',
    message: 'jsapi not supported',
    numbers: [100],
    fragments: ['jsapi not supported'],
    title: { en: 'The client does not offer this JSAPI', zh: '当前客户端不支持该 JSAPI' },
    cause: {
      en: 'The client is too old, or the platform it runs on lacks the capability.',
      zh: '微信版本太低，或者所在平台没有这项能力。',
    },
    remedies: [
      {
        en: 'Raise the minimum base library in the console, and hide the button where wx.canIUse says no.',
        zh: '在管理后台提高基础库最低版本，并用 wx.canIUse 判断，不支持时隐藏按钮。',
      },
      OTHER_WAY,
    ],
    sources: [ERRNO, BUTTON],
  },
  {
    code: 'wechat:errno-101',
    kind: 'client',
    message: 'jsapi invalid request data',
    numbers: [101],
    fragments: ['jsapi invalid request data', 'invalid request data'],
    title: { en: 'The JSAPI got invalid request data', zh: 'JSAPI 请求参数无效' },
    cause: { en: 'An attribute of the button or a parameter of the call is wrong.', zh: '按钮属性或调用参数有误。' },
    remedies: [CHECK_BUTTON],
    sources: [ERRNO, BUTTON],
  },
  {
    code: 'wechat:errno-104',
    kind: 'client',
    message: 'jsapi user authorize canceled',
    numbers: [104],
    fragments: ['user authorize canceled', 'user authorize cancelled'],
    title: {
      en: 'The authorisation was cancelled, or the privacy agreement was refused',
      zh: '用户取消授权，或者没有同意隐私协议',
    },
    cause: {
      en: 'WeChat uses this number for two things: the user cancelled, or the privacy agreement is not accepted. errMsg tells them apart.',
      zh: '微信用这个错误码表示两种情况：用户取消授权，或者没有同意隐私协议，需要看 errMsg 区分。',
    },
    related: ['wechat:privacy-not-authorized', 'wechat:user-cancel'],
    remedies: [
      {
        en: 'Read errMsg: if it names privacy permission, follow onNeedPrivacyAuthorization; otherwise let the user tap again.',
        zh: '查看 errMsg：含有 privacy permission 时按 onNeedPrivacyAuthorization 处理，否则让用户再点一次。',
      },
    ],
    sources: [ERRNO, PRIVACY],
  },
  {
    code: 'wechat:errno-106',
    kind: 'client',
    message: 'invalid jsapi index',
    numbers: [106],
    fragments: ['invalid jsapi index'],
    title: { en: 'The client does not know the index of this JSAPI', zh: 'JSAPI 序号无效' },
    cause: { en: 'This is an internal fault of the client.', zh: '这是微信客户端的内部错误。' },
    remedies: [RETRY_ON_TAP],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-108',
    kind: 'client',
    message: 'cgi failed for network issues',
    numbers: [108],
    fragments: ['cgi failed for network issues', 'cgi fail'],
    title: { en: 'The client did not reach WeChat', zh: '客户端连接微信后台失败' },
    cause: {
      en: 'The phone has no network, or the network blocks WeChat.',
      zh: '手机没有网络，或者网络无法访问微信。',
    },
    remedies: [{ en: 'Check the network of the phone and tap again.', zh: '检查手机网络后再点一次。' }],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-109',
    kind: 'client',
    message: 'cgi response null',
    numbers: [109],
    fragments: ['cgi response null'],
    title: { en: 'WeChat returned nothing to the client', zh: '微信后台返回为空' },
    cause: { en: 'The fault is on the side of WeChat.', zh: '问题在微信后台。' },
    remedies: [RETRY_ON_TAP],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-110',
    kind: 'client',
    message: 'scope empty',
    numbers: [110],
    fragments: ['scope empty'],
    title: { en: 'The request names no scope', zh: '授权范围为空' },
    cause: { en: 'No scope stands in the authorisation.', zh: '授权请求里没有 scope。' },
    remedies: [{ en: 'Let the user authorise again.', zh: '让用户重新授权。' }, CHECK_BUTTON],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-111',
    kind: 'client',
    message: 'oom',
    numbers: [111],
    fragments: ['fail oom'],
    title: { en: 'The client ran out of memory', zh: '客户端内存不足' },
    cause: { en: 'The phone has too little free memory for WeChat.', zh: '手机可用内存不足。' },
    remedies: [{ en: 'Close other apps and restart WeChat.', zh: '关闭其他应用并重启微信。' }],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1000',
    kind: 'client',
    message: 'server system error',
    numbers: [1000],
    fragments: ['server system error'],
    title: { en: 'A server of WeChat failed', zh: '微信后台系统错误' },
    cause: { en: 'The fault is on the side of WeChat.', zh: '问题在微信后台。' },
    remedies: [RETRY_ON_TAP],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1001',
    kind: 'client',
    message: 'invalid request parameter',
    numbers: [1001, 1002],
    fragments: ['invalid request parameter', 'empty request'],
    title: { en: 'The request of the client is malformed or empty', zh: '客户端请求参数错误或为空' },
    cause: {
      en: 'An attribute of the button is wrong, or the developer tools are too old.',
      zh: '按钮属性有误，或者开发者工具版本太低。',
    },
    remedies: [CHECK_BUTTON, { en: 'Update the developer tools.', zh: '更新开发者工具。' }],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1003',
    kind: 'client',
    message: 'frequency limit',
    numbers: [1003],
    fragments: ['frequency limit'],
    title: { en: 'The call was made too often', zh: '调用过于频繁' },
    cause: { en: 'The button was tapped many times in a short time.', zh: '短时间内多次点击按钮。' },
    remedies: [
      {
        en: 'Disable the button while a call runs and for a moment afterwards.',
        zh: '调用期间和之后短时间内禁用按钮。',
      },
    ],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1004',
    kind: 'client',
    message: 'invalid openid',
    numbers: [1004, 1005],
    fragments: ['invalid openid', 'fail invalid appid'],
    title: { en: 'The client has no valid openid or AppID', zh: 'openid 或 AppID 无效' },
    cause: {
      en: 'The user is not logged in, or project.config.json names the wrong AppID.',
      zh: '没有登录，或者 project.config.json 里的 AppID 不对。',
    },
    isNot: {
      en: 'The errcode 40003 and 40013 of the servers are other things.',
      zh: '与服务端的 40003、40013 不是一回事。',
    },
    related: ['wechat:40013', 'wechat:40003'],
    remedies: [
      {
        en: 'Check appid in project.config.json, and restart the developer tools or WeChat.',
        zh: '检查 project.config.json 里的 appid，并重启开发者工具或微信。',
      },
    ],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1007',
    kind: 'client',
    message: 'no data',
    numbers: [1007, 1009],
    fragments: ['fail no data', 'data expired'],
    title: { en: 'The data of the client is absent or expired', zh: '客户端数据不存在或已过期' },
    cause: { en: 'What the client keeps for this call is too old.', zh: '客户端缓存的数据已经过期。' },
    remedies: [RETRY_ON_TAP],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1011',
    kind: 'client',
    message: 'invalid user id',
    numbers: [1011, 1014, 1015],
    fragments: ['invalid user id', 'invalid user ticket', 'invalid api'],
    title: { en: 'The session of the client is invalid', zh: '客户端登录态无效' },
    cause: {
      en: 'User id, ticket or API of the session are not valid any more.',
      zh: '会话里的用户标识、票据或接口已经失效。',
    },
    remedies: [{ en: 'Let the user close the mini-program and enter it again.', zh: '让用户关闭小程序后重新进入。' }],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1020',
    kind: 'client',
    message: 'code already used',
    numbers: [1020, 1021],
    fragments: ['code already used', 'code expired'],
    title: { en: 'The code was used already, or has expired', zh: 'code 已被使用或已过期' },
    cause: { en: 'A code works once and for 5 minutes.', zh: 'code 只能使用一次，有效期 5 分钟。' },
    related: ['wechat:40029', 'wechat:40163'],
    remedies: [
      { en: 'Get a new code: another tap, or wx.login.', zh: '重新获取 code：再点一次按钮，或重新调用 wx.login。' },
    ],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1022',
    kind: 'client',
    message: 'invalid json',
    numbers: [1022, 1023],
    fragments: ['fail invalid json', 'fail invalid state'],
    title: { en: 'The client sent malformed data or a wrong state', zh: '客户端数据格式或状态无效' },
    cause: { en: 'The request of the client does not have the expected form.', zh: '客户端请求的格式不符合要求。' },
    remedies: [RETRY_ON_TAP],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-600002',
    kind: 'client',
    message: 'url not in domain list',
    numbers: [600002],
    fragments: ['url not in domain list'],
    title: { en: 'The address of your server is not on the domain list', zh: '服务器地址不在合法域名列表中' },
    cause: {
      en: 'wx.request may reach only the listed domains; the payload did not reach your server. Likely: it worked in the developer tools with 不校验合法域名 switched on.',
      zh: 'wx.request 只能访问已配置的域名，数据没有发到你的服务端。常见原因：开发者工具里勾选了“不校验合法域名”，所以当时没有报错。',
    },
    remedies: [
      {
        en: 'Add the domain, with HTTPS, in the console under 开发管理 → 开发设置 → 服务器域名.',
        zh: '在小程序管理后台的开发管理 → 开发设置 → 服务器域名里添加 HTTPS 域名。',
      },
    ],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-600000',
    kind: 'client',
    message: 'network error',
    numbers: [600000, 600001, 600003, 600004, 600005, 600006, 600007, 600008, 600009, 600010, 600011],
    title: { en: 'The request to your server failed on the network', zh: '发往服务端的请求网络出错' },
    cause: {
      en: 'The client had the payload, and wx.request did not deliver it: 600001 is the network layer, 600003 an interruption, 600009 an invalid URL, 600010 data that cannot be serialised.',
      zh: '客户端拿到了数据，但 wx.request 没有送达：600001 是网络层错误，600003 是请求被中断，600009 是 URL 无效，600010 是数据无法序列化。',
    },
    remedies: [
      {
        en: 'Check the URL (https, no blanks), the certificate and that the server can be reached from a phone.',
        zh: '检查 URL（https、没有空格）、证书，以及手机能否访问服务端。',
      },
      {
        en: 'Do not leave the page while the request runs.',
        zh: '请求进行中不要跳转页面。',
      },
    ],
    sources: [ERRNO],
  },
  {
    code: 'wechat:errno-1402101',
    kind: 'client',
    message: 'appid login is blocked',
    numbers: [1402101],
    fragments: ['appid login is blocked', 'login is blocked'],
    title: { en: 'Logins of this AppID are blocked', zh: '该 AppID 的登录已被封禁' },
    cause: { en: 'WeChat blocked the app.', zh: '小程序被微信封禁了登录能力。' },
    remedies: [CONSOLE_STATE],
    sources: [ERRNO],
  },
  {
    code: 'wechat:callback-silent',
    kind: 'client',
    message: 'does not have a method to handle event "getphonenumber"',
    fragments: ['to handle event "getphonenumber"', 'to handle event "getrealtimephonenumber"'],
    title: { en: 'The callback of the button never runs', zh: '按钮的回调没有触发' },
    cause: {
      en: 'No handler is bound under the name that this framework uses. Likely: a misspelt or camel-case event name, the quick event on a realtime button, a page change during the popup, or a button that is covered or disabled.',
      zh: '没有按当前框架的写法绑定事件。常见原因：事件名拼错或写成驼峰；实时验证按钮绑定了快速验证的事件；弹窗期间跳转了页面；按钮被遮挡或禁用。',
    },
    remedies: [
      {
        en: 'Use the spelling of your framework: WXML bindgetphonenumber, uni-app @getphonenumber, Taro React onGetPhoneNumber, Taro Vue 3 @getphonenumber.',
        zh: '按框架的写法绑定：WXML 用 bindgetphonenumber，uni-app 用 @getphonenumber，Taro React 用 onGetPhoneNumber，Taro Vue 3 用 @getphonenumber。',
      },
      {
        en: 'For open-type="getRealtimePhoneNumber" bind getrealtimephonenumber.',
        zh: 'open-type="getRealtimePhoneNumber" 要绑定 getrealtimephonenumber。',
      },
      {
        en: 'Do not navigate while the popup is open: the callback is lost, and the call may be charged.',
        zh: '弹窗打开期间不要跳转页面，否则回调会丢失，还可能照常计费。',
      },
    ],
    sources: [PHONE_REALTIME, PHONE_GUIDE, BUTTON],
  },
];

/** `errcode` of the servers: login, tokens, phone number, session checks, cloud functions. */
const SERVER_ANSWERS: readonly PlatformEntry[] = [
  {
    code: 'wechat:0',
    kind: 'answer',
    message: 'ok',
    numbers: [0],
    title: { en: 'The call succeeded', zh: '请求成功' },
    cause: {
      en: 'The answer holds the result. code2Session may leave errcode out on success.',
      zh: '返回里就是结果。code2Session 成功时可能不带 errcode。',
    },
    isNot: {
      en: '-41003 and the other negative numbers do not come from here: they are constants of the decryption demo, where 0 means OK as well.',
      zh: '-41003 等负数不是服务端返回的，而是解密示例里的常量；示例里 0 同样表示成功。',
    },
    remedies: [
      {
        en: 'Read phone_info (getuserphonenumber) or session_key (code2Session); treat a missing errcode as 0.',
        zh: '读取 phone_info（getuserphonenumber）或 session_key（code2Session）；没有 errcode 时按 0 处理。',
      },
    ],
    sources: [PHONE_API, CODE2SESSION],
  },
  {
    code: 'wechat:-1',
    kind: 'answer',
    message: 'system error',
    numbers: [-1],
    title: { en: 'WeChat is busy', zh: '微信系统繁忙' },
    cause: {
      en: 'WeChat is busy, at any endpoint. The fault is not in keys, parameters or permissions. The code may have been consumed all the same.',
      zh: '任何接口都可能返回，表示微信一侧繁忙，与密钥、参数、权限无关。但 code 可能已经被消耗。',
    },
    related: ['wechat:40029', 'wechat:40163'],
    remedies: [
      RETRY_LATER,
      {
        en: 'If the repeated call says 40029 or 40163, get a new code: another tap, or wx.login.',
        zh: '重试后返回 40029 或 40163 时，重新获取 code：再点一次按钮，或重新调用 wx.login。',
      },
    ],
    sources: [PHONE_API, CODE2SESSION],
  },
  {
    code: 'wechat:40029',
    kind: 'answer',
    message: 'invalid code',
    numbers: [40029],
    spellings: ['invalid code', 'code 无效', '不合法的oauth_code', 'code invalid'],
    title: { en: 'The code is not valid for this call', zh: 'code 无效' },
    cause: {
      en: 'A code works once, for 5 minutes, with one API and for one AppID; this code does not meet all of that. The URL of the call tells which code is meant: getuserphonenumber takes e.detail.code of the button, jscode2session the code of wx.login.',
      zh: 'code 只能用一次，5 分钟内有效，并且只对应一个接口和一个 AppID；这个 code 至少有一项不满足。看请求的 URL 就知道应该用哪个 code：getuserphonenumber 用按钮事件的 e.detail.code，jscode2session 用 wx.login 的 code。',
    },
    causes: [
      {
        en: 'At getuserphonenumber: the code of wx.login was sent, typically 32 letters and digits, instead of e.detail.code, typically 64 hexadecimal digits.',
        zh: 'getuserphonenumber：误传了 wx.login 的 code（一般是 32 位字母数字），应该传 e.detail.code（一般是 64 位十六进制）。',
      },
      {
        en: 'The code was used before: the front end or a gateway sent the request twice.',
        zh: 'code 已经用过：前端或网关重复发送了请求。',
      },
      { en: 'The code is older than 5 minutes.', zh: 'code 超过了 5 分钟。' },
      {
        en: 'The code was made for another AppID than the access_token or the appid of the call.',
        zh: 'code 所属的 AppID 与 access_token 或请求里的 appid 不一致。',
      },
      {
        en: 'Quotes were left around the code, because a JSON string was read as plain text.',
        zh: 'code 外面多了引号：把 JSON 字符串当成了普通文本。',
      },
      { en: 'At jscode2session: the phone code was sent.', zh: 'jscode2session：误传了手机号的 code。' },
    ],
    isNot: {
      en: 'It is not about session_key or decryption: with a code nothing is decrypted on your side.',
      zh: '与 session_key 和解密无关：用 code 时服务端不需要解密。',
    },
    related: ['wechat:40163', 'wechat:40013', 'code-only'],
    remedies: [
      {
        en: 'Phone number: send e.detail.code of the button event to getuserphonenumber, once, within 5 minutes.',
        zh: '获取手机号：把按钮事件的 e.detail.code 传给 getuserphonenumber，5 分钟内只用一次。',
      },
      {
        en: 'Login: send the code of wx.login to code2Session, once; a gateway or front end that repeats requests uses it up.',
        zh: '登录：把 wx.login 的 code 传给 code2Session，只用一次；网关或前端的自动重试会把它用掉。',
      },
      {
        en: 'Compare the AppID in project.config.json with the one your server uses for the token or login.',
        zh: '核对 project.config.json 里的 AppID 与服务端获取 access_token 或登录时用的 AppID。',
      },
      {
        en: 'Print the received code between brackets, to see quotes or blanks around it.',
        zh: '打印收到的 code，前后加上括号，看是否多了引号或空格。',
      },
    ],
    sources: [PHONE_API, CODE2SESSION, THREAD_INVALID_CODE],
  },
  {
    code: 'wechat:40163',
    kind: 'answer',
    message: 'code been used',
    numbers: [40163],
    spellings: ['code been used'],
    title: { en: 'The code was used before', zh: 'code 已被使用' },
    cause: {
      en: 'The same code reached WeChat twice. Likely: the front end sends the request twice, or a gateway repeats it.',
      zh: '同一个 code 提交了两次。常见原因：前端重复请求，或者网关自动重试。',
    },
    isNot: {
      en: 'It is documented for the login endpoints; at getuserphonenumber a used code gives 40029.',
      zh: '它是登录接口的错误码；手机号的 code 重复使用时，getuserphonenumber 返回的是 40029。',
    },
    related: ['wechat:40029'],
    remedies: [
      {
        en: 'Exchange every code once, and keep the answer for a repeated request.',
        zh: '每个 code 只换取一次，重复请求直接返回保存的结果。',
      },
      NEW_LOGIN_CODE,
    ],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:40226',
    kind: 'answer',
    message: 'code blocked',
    numbers: [40226],
    spellings: ['code blocked'],
    title: { en: 'WeChat blocks the login of this user', zh: '高风险用户，登录被拦截' },
    cause: {
      en: 'WeChat rates the account as high-risk (高风险等级用户). Other users are not affected.',
      zh: '微信判定该账号为高风险等级用户，其他用户不受影响。',
    },
    isNot: {
      en: 'It is not an invalid code, which is 40029.',
      zh: '不是 code 无效，code 无效是 40029。',
    },
    remedies: [{ en: 'Tell the user, and offer another way to log in.', zh: '提示用户，并提供其他登录方式。' }],
    sources: [CODE2SESSION],
  },
  {
    code: 'wechat:45011',
    kind: 'answer',
    message: 'api minute-quota reach limit',
    numbers: [45011],
    spellings: ['api minute-quota reach limit'],
    title: { en: 'The API was called too often within a minute', zh: '接口每分钟调用次数超限' },
    cause: {
      en: 'The limit holds for the API, at code2Session also for one user. Likely: wx.login runs on every page or in a loop.',
      zh: '限制按接口计算，code2Session 还按用户计算。常见原因：每个页面都调用 wx.login，或者循环调用。',
    },
    related: ['wechat:45009'],
    remedies: [SLOW_DOWN, RETRY_LATER],
    sources: [CODE2SESSION, PHONE_API, STABLE_TOKEN],
  },
  {
    code: 'wechat:40013',
    kind: 'answer',
    message: 'invalid appid',
    numbers: [40013],
    spellings: ['invalid appid'],
    title: { en: 'The AppID is not valid for this call', zh: 'AppID 无效或不匹配' },
    cause: {
      en: 'What is invalid depends on the endpoint: at login and token calls the AppID itself, at getuserphonenumber the pair of access_token and code.',
      zh: '含义取决于接口：登录和获取 access_token 时是 AppID 本身不对；getuserphonenumber 返回时是 access_token 与 code 不匹配。',
    },
    causes: [
      {
        en: 'At code2Session and the token calls: a typing error, blanks, or the AppID of another account.',
        zh: 'code2Session 和获取 access_token：AppID 写错、带空格，或者是别的账号的。',
      },
      {
        en: 'At getuserphonenumber: the access_token belongs to another AppID than the code, such as an official account (公众号) of the same owner.',
        zh: 'getuserphonenumber：access_token 与 code 不属于同一个 AppID，例如用了同主体公众号的 access_token。',
      },
    ],
    related: ['wechat:40029', 'wechat:40125'],
    remedies: [
      TOKEN_OF_THIS_APP,
      {
        en: 'Compare with the AppID in the console: wx and 16 hexadecimal digits.',
        zh: '与管理后台的 AppID 核对：wx 加 16 位十六进制字符。',
      },
    ],
    sources: [PHONE_API, ERROR_CODES, THREAD_WRONG_APP],
  },
  {
    code: 'wechat:40125',
    kind: 'answer',
    message: 'invalid appsecret',
    numbers: [40125],
    spellings: ['invalid appsecret'],
    title: { en: 'The AppSecret is wrong', zh: 'AppSecret 错误' },
    cause: {
      en: 'The secret does not belong to this AppID. Likely: it was reset in the console, or copied in part.',
      zh: '密钥与 AppID 不匹配。常见原因：在管理后台重置过，或者复制不完整。',
    },
    isNot: {
      en: 'getuserphonenumber takes no secret: it comes from code2Session or from the call that fetches the token.',
      zh: 'getuserphonenumber 不用 AppSecret：这个错误来自 code2Session 或获取 access_token 的调用。',
    },
    related: ['wechat:40001', 'wechat:40243', 'wechat:41004'],
    remedies: [COPY_SECRET],
    sources: [ERROR_CODES, ACCESS_TOKEN],
  },
  {
    code: 'wechat:40002',
    kind: 'answer',
    message: 'invalid grant_type',
    numbers: [40002],
    spellings: ['invalid grant_type'],
    title: { en: 'The grant_type is wrong', zh: 'grant_type 错误' },
    cause: {
      en: 'Each call takes one value only: code2Session authorization_code, the token calls client_credential.',
      zh: '每个接口只接受一个值：code2Session 是 authorization_code，获取 access_token 是 client_credential。',
    },
    remedies: [{ en: 'Send the value that belongs to the call.', zh: '传入该接口对应的值。' }],
    sources: [ERROR_CODES, CODE2SESSION, ACCESS_TOKEN],
  },
  {
    code: 'wechat:41002',
    kind: 'answer',
    message: 'appid missing',
    numbers: [41002],
    spellings: ['appid missing'],
    title: { en: 'The request has no appid', zh: '请求缺少 appid' },
    cause: {
      en: 'The parameter is absent or named differently. Likely: it is sent in a POST body and not in the query string.',
      zh: '参数缺失或名称不对。常见原因：放在了 POST 请求体里，而不是查询参数里。',
    },
    related: ['wechat:41004', 'wechat:41008'],
    remedies: [{ en: 'Send appid in the query string.', zh: '把 appid 放在查询参数里。' }],
    sources: [ERROR_CODES, CODE2SESSION],
  },
  {
    code: 'wechat:41004',
    kind: 'answer',
    message: 'appsecret missing',
    numbers: [41004],
    spellings: ['appsecret missing'],
    title: { en: 'The request has no secret', zh: '请求缺少 secret' },
    cause: {
      en: 'The parameter is absent or named differently. Likely: it is sent as appsecret, or in a POST body.',
      zh: '参数缺失或名称不对。常见原因：参数名写成了 appsecret，或者放在了 POST 请求体里。',
    },
    related: ['wechat:41002', 'wechat:40125'],
    remedies: [{ en: 'Send it as secret in the query string.', zh: '参数名用 secret，放在查询参数里。' }],
    sources: [ERROR_CODES, CODE2SESSION],
  },
  {
    code: 'wechat:41008',
    kind: 'answer',
    message: 'missing code',
    numbers: [41008],
    spellings: ['missing code', 'code missing'],
    title: { en: 'The request has no code', zh: '请求缺少 code' },
    cause: {
      en: 'code2Session received no js_code. The name matters: it is js_code there, and code in the JSON body of getuserphonenumber.',
      zh: 'code2Session 没有收到 js_code。注意参数名：这里是 js_code；getuserphonenumber 的请求体里才叫 code。',
    },
    causes: [
      {
        en: 'The parameter is sent under another name, such as code, or in a POST body instead of the query string.',
        zh: '参数名写成了 code 等其他名称，或者放在了 POST 请求体里，而不是查询参数里。',
      },
      {
        en: 'The front end sends the request before wx.login has answered, so the value is empty.',
        zh: 'wx.login 还没有返回，前端就发出了请求，值是空的。',
      },
    ],
    related: ['wechat:40029', 'wechat:41002'],
    remedies: [
      {
        en: 'Send js_code in the query string, after the success callback of wx.login.',
        zh: '在 wx.login 成功之后再请求，并把 js_code 放在查询参数里。',
      },
    ],
    sources: [ERROR_CODES, CODE2SESSION],
  },
  {
    code: 'wechat:40243',
    kind: 'answer',
    numbers: [40243],
    spellings: ['AppSecret已被冻结', 'AppSecret 已被冻结'],
    title: { en: 'The AppSecret is frozen', zh: 'AppSecret 已被冻结' },
    cause: { en: 'It was frozen in the console.', zh: '在管理后台被冻结。' },
    isNot: {
      en: 'The AppSecret need not be wrong; a wrong one is 40125.',
      zh: 'AppSecret 不一定是错的；写错时返回 40125。',
    },
    related: ['wechat:40125'],
    remedies: [
      {
        en: 'Unfreeze it in the console under 开发管理 → 开发设置.',
        zh: '在小程序管理后台的开发管理 → 开发设置里解冻。',
      },
    ],
    sources: [ACCESS_TOKEN],
  },
  {
    code: 'wechat:50002',
    kind: 'answer',
    message: 'user limited',
    numbers: [50002],
    spellings: ['user limited'],
    title: { en: 'The account is restricted', zh: '账号受限' },
    cause: {
      en: 'WeChat restricted the account, for example after a violation.',
      zh: '账号被微信限制，例如违规之后。',
    },
    related: ['wechat:50001', 'wechat:50007'],
    remedies: [CONSOLE_STATE],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:40001',
    kind: 'answer',
    message: 'invalid credential, access_token is invalid or not latest',
    numbers: [40001],
    spellings: ['invalid credential', 'access_token is invalid or not latest'],
    title: { en: 'The access_token or the secret is not valid', zh: 'access_token 或 AppSecret 无效' },
    cause: {
      en: 'What is invalid depends on the endpoint: when a token is fetched the AppSecret, everywhere else the access_token.',
      zh: '含义取决于接口：获取 access_token 时是 AppSecret 不对，其他接口是 access_token 不对。',
    },
    causes: [
      {
        en: 'Another /cgi-bin/token call made a newer token, and the earlier one ended; typically two services fetch tokens of their own.',
        zh: '别处又调用了 /cgi-bin/token，之前的 access_token 失效；常见于两个服务各自获取。',
      },
      { en: 'The token belongs to another account.', zh: 'access_token 属于别的账号。' },
      {
        en: 'The token is of another kind: one of web login, or at /sns/component/jscode2session the authorizer token instead of component_access_token.',
        zh: 'access_token 的类型不对：网页授权的；或者在 /sns/component/jscode2session 用了 authorizer_access_token，应该用 component_access_token。',
      },
      {
        en: 'At /cgi-bin/token and stable_token: the AppSecret is wrong.',
        zh: '/cgi-bin/token 和 stable_token：AppSecret 不对。',
      },
    ],
    isNot: { en: 'It is not an expired token, which is 42001.', zh: '不是 access_token 过期，过期是 42001。' },
    related: ['wechat:42001', 'wechat:40014', 'wechat:41001', 'wechat:40125', 'wechat:61024'],
    remedies: [ONE_TOKEN_SERVICE, TOKEN_OF_THIS_APP, COPY_SECRET],
    sources: [ACCESS_TOKEN, STABLE_TOKEN, ERROR_CODES],
  },
  {
    code: 'wechat:40014',
    kind: 'answer',
    message: 'invalid access_token',
    numbers: [40014],
    spellings: ['invalid access_token'],
    title: { en: 'The access_token is malformed', zh: 'access_token 不合法' },
    cause: {
      en: 'The text is not a token. Likely: it was cut, encoded twice, or is empty.',
      zh: '内容不是有效的 access_token。常见原因：被截断、重复编码，或者为空。',
    },
    related: ['wechat:40001', 'wechat:42001'],
    remedies: [
      {
        en: 'Print its length where it is fetched and where it is used, and put it into the query string unchanged.',
        zh: '在获取处和使用处分别打印长度，原样放进查询参数。',
      },
    ],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:42001',
    kind: 'answer',
    message: 'access_token expired',
    numbers: [42001],
    spellings: ['access_token expired'],
    title: { en: 'The access_token has expired', zh: 'access_token 已过期' },
    cause: { en: 'A token lives 7200 seconds.', zh: 'access_token 的有效期是 7200 秒。' },
    related: ['wechat:40001'],
    remedies: [
      { en: 'Fetch a new one before it ends, and repeat the call.', zh: '在过期前刷新，并重新调用。' },
      ONE_TOKEN_SERVICE,
    ],
    sources: [ERROR_CODES, ACCESS_TOKEN],
  },
  {
    code: 'wechat:41001',
    kind: 'answer',
    message: 'access_token missing',
    numbers: [41001],
    spellings: ['access_token missing'],
    title: { en: 'The request has no access_token', zh: '请求缺少 access_token' },
    cause: {
      en: 'The token has to stand in the query string. Likely: it is sent in the body, or the HTTP library drops or replaces the query.',
      zh: 'access_token 必须放在查询参数里。常见原因：放在了请求体里，或者 HTTP 库丢掉、覆盖了查询参数。',
    },
    related: ['wechat:40001'],
    remedies: [
      {
        en: 'Print the final URL of the request; it must end in access_token=….',
        zh: '打印最终请求的 URL，确认带有 access_token=…。',
      },
    ],
    sources: [ERROR_CODES, PHONE_API],
  },
  {
    code: 'wechat:40164',
    kind: 'answer',
    message: 'invalid ip, not in whitelist',
    numbers: [40164],
    spellings: ['not in whitelist'],
    title: { en: 'The IP address of the server is not on the white list', zh: '服务器 IP 不在白名单' },
    cause: {
      en: 'The token was asked for from an address that the console does not list; errmsg names it.',
      zh: '获取 access_token 的 IP 没有加入白名单，errmsg 里有具体的 IP。',
    },
    isNot: {
      en: 'It is about the address of your server, not about the phone of the user.',
      zh: '说的是你服务器的 IP，不是用户手机的。',
    },
    related: ['wechat:61004', 'wechat:89503'],
    remedies: [
      {
        en: 'Add the address named in errmsg in the console under 开发管理 → 开发设置 → IP白名单.',
        zh: '把 errmsg 里的 IP 加入小程序管理后台的开发管理 → 开发设置 → IP白名单。',
      },
    ],
    sources: [ACCESS_TOKEN, STABLE_TOKEN],
  },
  {
    code: 'wechat:43002',
    kind: 'answer',
    message: 'require POST method',
    numbers: [43002],
    spellings: ['require post method'],
    title: { en: 'The call needs POST', zh: '需要 POST 请求' },
    cause: {
      en: 'stable_token and getuserphonenumber take POST only.',
      zh: 'stable_token 和 getuserphonenumber 只接受 POST。',
    },
    related: ['wechat:44002'],
    remedies: [JSON_BODY],
    sources: [STABLE_TOKEN, PHONE_API],
  },
  {
    code: 'wechat:43001',
    kind: 'answer',
    message: 'require GET method',
    numbers: [43001],
    spellings: ['require get method'],
    title: { en: 'The call needs GET', zh: '需要 GET 请求' },
    cause: { en: 'This API takes GET only.', zh: '该接口只接受 GET。' },
    remedies: [{ en: 'Send GET with the parameters in the query string.', zh: '改用 GET，参数放在查询参数里。' }],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:43003',
    kind: 'answer',
    message: 'require https',
    numbers: [43003],
    spellings: ['require https'],
    title: { en: 'The call needs HTTPS', zh: '需要 HTTPS 请求' },
    cause: { en: 'The address begins with http.', zh: '请求地址是 http。' },
    remedies: [{ en: 'Use https://api.weixin.qq.com.', zh: '使用 https://api.weixin.qq.com。' }],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:45009',
    kind: 'answer',
    message: 'reach max api daily quota limit',
    numbers: [45009],
    spellings: ['reach max api daily quota limit'],
    title: { en: 'The daily quota of the API is used up', zh: '接口每日调用次数超限' },
    cause: {
      en: 'Likely: a token is fetched for every request instead of being kept.',
      zh: '常见原因：没有缓存 access_token，每次请求都重新获取。',
    },
    related: ['wechat:45011'],
    remedies: [
      ONE_TOKEN_SERVICE,
      { en: 'clear_quota resets the count a few times per month.', zh: '可以调用 clear_quota 清零，每月次数有限。' },
    ],
    sources: [STABLE_TOKEN, ERROR_CODES],
  },
  {
    code: 'wechat:50004',
    kind: 'answer',
    numbers: [50004],
    title: { en: 'The account may not use this API', zh: '账号被禁止使用该接口' },
    cause: { en: 'WeChat forbids the call for this account.', zh: '微信禁止该账号调用。' },
    remedies: [CONSOLE_STATE],
    sources: [ACCESS_TOKEN],
  },
  {
    code: 'wechat:50007',
    kind: 'answer',
    numbers: [50007],
    title: { en: 'The account is frozen', zh: '账号已冻结' },
    cause: { en: 'The account is frozen in the console.', zh: '账号处于冻结状态。' },
    remedies: [CONSOLE_STATE],
    sources: [ACCESS_TOKEN],
  },
  {
    code: 'wechat:89503',
    kind: 'answer',
    numbers: [89503],
    title: { en: 'The administrator has to confirm this IP address', zh: '此次调用需要管理员确认' },
    cause: { en: 'A server with a new address asked for a token.', zh: '有新的 IP 请求了 access_token。' },
    related: ['wechat:89501', 'wechat:40164'],
    remedies: [
      {
        en: 'Let the administrator confirm the message in WeChat, and repeat the call.',
        zh: '请管理员在微信里确认，然后重新调用。',
      },
    ],
    sources: [STABLE_TOKEN],
  },
  {
    code: 'wechat:89501',
    kind: 'answer',
    numbers: [89501],
    title: { en: 'The confirmation of this IP address is pending', zh: '该 IP 正在等待管理员确认' },
    cause: { en: 'The administrator was asked and has not answered yet.', zh: '已通知管理员，还没有确认。' },
    related: ['wechat:89503'],
    remedies: [{ en: 'Wait for the administrator, and repeat the call.', zh: '等管理员确认后重新调用。' }],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:89506',
    kind: 'answer',
    numbers: [89506],
    title: {
      en: 'The administrator refused this IP address twice; it is blocked for 24 hours',
      zh: '该 IP 被管理员拒绝两次，24 小时内不能调用',
    },
    cause: { en: 'The administrator refused two requests of this address.', zh: '管理员两次拒绝了该 IP 的请求。' },
    related: ['wechat:89507'],
    remedies: [{ en: 'Wait for 24 hours, then let the administrator confirm.', zh: '等 24 小时后再请管理员确认。' }],
    sources: [STABLE_TOKEN],
  },
  {
    code: 'wechat:89507',
    kind: 'answer',
    numbers: [89507],
    title: {
      en: 'The administrator refused this IP address; it is blocked for 1 hour',
      zh: '该 IP 被管理员拒绝，1 小时内不能调用',
    },
    cause: { en: 'The administrator refused a request of this address.', zh: '管理员拒绝了该 IP 的请求。' },
    related: ['wechat:89506'],
    remedies: [{ en: 'Wait for 1 hour, then let the administrator confirm.', zh: '等 1 小时后再请管理员确认。' }],
    sources: [STABLE_TOKEN],
  },
  {
    code: 'wechat:61004',
    kind: 'answer',
    message: 'access clientip is not registered',
    numbers: [61004],
    spellings: ['access clientip is not registered'],
    title: { en: 'The IP address is not registered for the third-party platform', zh: 'IP 没有在第三方平台登记' },
    cause: {
      en: 'The server of the third-party platform (第三方平台) calls from another address.',
      zh: '第三方平台的服务器 IP 不在登记的列表里。',
    },
    related: ['wechat:40164'],
    remedies: [
      { en: 'Add the address to the white list of the third-party platform.', zh: '在第三方平台的白名单里添加该 IP。' },
    ],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:40003',
    kind: 'answer',
    message: 'invalid openid',
    numbers: [40003],
    spellings: ['invalid openid'],
    title: { en: 'The openid is invalid', zh: 'openid 无效' },
    cause: {
      en: 'The openid does not belong to this AppID, or not to the user of the code.',
      zh: 'openid 不属于这个 AppID，或者与 code 不是同一个用户。',
    },
    remedies: [
      {
        en: 'Leave openid out of getuserphonenumber, where it is optional, or send that of the same user and app.',
        zh: 'getuserphonenumber 的 openid 是可选参数，可以不传；要传就传同一用户、同一小程序的。',
      },
    ],
    sources: [ERROR_CODES, PHONE_API],
  },
  {
    code: 'wechat:40097',
    kind: 'answer',
    message: 'invalid args',
    numbers: [40097],
    title: { en: 'A parameter is wrong or missing', zh: '参数错误或缺失' },
    cause: { en: 'A name or type differs from what the API takes.', zh: '参数名称或类型与接口要求不符。' },
    remedies: [{ en: 'Compare names and types with the page of the API.', zh: '对照接口文档检查参数名称和类型。' }],
    sources: [ERROR_CODES, CHECK_SESSION_KEY],
  },
  {
    code: 'wechat:44002',
    kind: 'answer',
    message: 'empty post data',
    numbers: [44002],
    spellings: ['empty post data'],
    title: { en: 'The body of the request is empty', zh: 'POST 数据为空' },
    cause: {
      en: 'WeChat received no body. Likely: GET was used, or the parameters stand in the query string.',
      zh: '微信没有收到请求体。常见原因：用了 GET，或者把参数放在了查询参数里。',
    },
    related: ['wechat:47001', 'wechat:43002'],
    remedies: [JSON_BODY],
    sources: [ERROR_CODES, PHONE_API],
  },
  {
    code: 'wechat:47001',
    kind: 'answer',
    message: 'data format error',
    numbers: [47001],
    spellings: ['data format error'],
    title: { en: 'The body of the request is not valid JSON', zh: '请求体不是合法的 JSON' },
    cause: {
      en: 'The body arrived and is not the JSON object that the API takes.',
      zh: '请求体收到了，但不是接口要求的 JSON 对象。',
    },
    causes: [
      { en: 'The body is form-urlencoded.', zh: '请求体是表单格式。' },
      { en: 'It is a quoted string instead of an object.', zh: '内容是带引号的字符串，而不是对象。' },
      { en: 'A byte order mark stands before it.', zh: '内容前面有 BOM。' },
    ],
    related: ['wechat:44002', 'wechat:40033'],
    remedies: [JSON_BODY],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:40033',
    kind: 'answer',
    numbers: [40033],
    title: { en: 'The request holds characters that are not allowed', zh: '请求包含不合法的字符' },
    cause: { en: 'The text holds \\uxxxx escapes or broken characters.', zh: '内容里有 \\uxxxx 转义或乱码。' },
    related: ['wechat:47001'],
    remedies: [{ en: 'Send UTF-8 as it is, without escapes.', zh: '直接发送 UTF-8 原文，不要转义。' }],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:40035',
    kind: 'answer',
    numbers: [40035],
    title: { en: 'The parameters are not allowed', zh: '不合法的参数' },
    cause: { en: 'A value is malformed.', zh: '某个参数值的格式不对。' },
    remedies: [{ en: 'Compare the request with the page of the API.', zh: '对照接口文档检查请求。' }],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:40038',
    kind: 'answer',
    numbers: [40038],
    title: { en: 'The format of the request is not allowed', zh: '不合法的请求格式' },
    cause: { en: 'The body does not have the form that the API takes.', zh: '请求体的格式不符合接口要求。' },
    remedies: [JSON_BODY],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:48001',
    kind: 'answer',
    message: 'api unauthorized',
    numbers: [48001],
    spellings: ['api unauthorized'],
    title: { en: 'The account may not use this API', zh: '账号没有该接口的权限' },
    cause: {
      en: 'The account behind the access_token does not have this API.',
      zh: 'access_token 所属的账号没有这个接口的权限。',
    },
    causes: [
      { en: 'The token is that of an official account (公众号).', zh: '用了公众号的 access_token。' },
      { en: 'The mini-program is a personal one (个人主体) or not verified.', zh: '小程序是个人主体，或者没有认证。' },
      { en: 'The 云托管 environment belongs to another mini-program.', zh: '云托管环境属于别的小程序。' },
    ],
    isNot: { en: 'It is not a ban, which is 48004.', zh: '不是封禁，封禁是 48004。' },
    related: ['wechat:48004', 'wechat:61007'],
    remedies: [
      TOKEN_OF_THIS_APP,
      { en: 'Check in the console that 微信认证 is valid.', zh: '在小程序管理后台确认微信认证有效。' },
      {
        en: 'In 云托管, use an environment that belongs to the mini-program or is linked with it.',
        zh: '云托管要使用属于该小程序或已与它关联的环境。',
      },
    ],
    sources: [ERROR_CODES, THREAD_UNAUTHORIZED],
  },
  {
    code: 'wechat:48004',
    kind: 'answer',
    message: 'api forbidden for irregularities',
    numbers: [48004],
    spellings: ['api forbidden for irregularities', 'api forbidden'],
    title: { en: 'The API is blocked because of a violation', zh: '接口因违规被封禁' },
    cause: { en: 'WeChat blocked the API for this account.', zh: '微信封禁了该账号的接口。' },
    related: ['wechat:48001'],
    remedies: [CONSOLE_STATE],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:50001',
    kind: 'answer',
    message: 'user unauthorized',
    numbers: [50001],
    spellings: ['user unauthorized'],
    title: { en: 'The user has not authorised this API', zh: '用户未授权该接口' },
    cause: { en: 'The account or the user lacks the authorisation.', zh: '账号或用户没有相应的授权。' },
    related: ['wechat:50002'],
    remedies: [CONSOLE_STATE],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:61003',
    kind: 'answer',
    message: 'component is not authorized by this account',
    numbers: [61003],
    spellings: ['component is not authorized by this account'],
    title: { en: 'The mini-program has not authorised the third-party platform', zh: '小程序没有授权给该第三方平台' },
    cause: { en: 'The authorisation (授权) was never given or was cancelled.', zh: '从未授权，或者授权已取消。' },
    related: ['wechat:61007'],
    remedies: [AUTHORISE_COMPONENT],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:61007',
    kind: 'answer',
    message: 'api is unauthorized to component',
    numbers: [61007],
    spellings: ['api is unauthorized to component'],
    title: { en: 'The third-party platform has no permission for this API', zh: '第三方平台没有该接口的权限' },
    cause: {
      en: 'The permission set (权限集) of the API was not granted; for phone numbers it is number 18.',
      zh: '没有获得接口所在的权限集，获取手机号对应的权限集 id 是 18。',
    },
    related: ['wechat:61003', 'wechat:61016', 'wechat:61017'],
    remedies: [
      {
        en: 'Add permission set 18 to the third-party platform, and let the owner authorise again.',
        zh: '给第三方平台添加 18 号权限集，再请小程序管理员重新授权。',
      },
    ],
    sources: [PHONE_API, THREAD_COMPONENT],
  },
  {
    code: 'wechat:61024',
    kind: 'answer',
    message: 'must use api_component_token to get token for component acct',
    numbers: [61024],
    spellings: ['must use api_component_token'],
    title: {
      en: 'This account has to get its token through the third-party platform',
      zh: '该账号要通过第三方平台获取 token',
    },
    cause: {
      en: '/cgi-bin/token was called with an AppID that belongs to or is hosted by a third-party platform (第三方平台).',
      zh: '用属于第三方平台或由其托管的 AppID 调用了 /cgi-bin/token。',
    },
    related: ['wechat:40001'],
    remedies: [
      { en: 'Use authorizer_access_token of the mini-program.', zh: '使用小程序的 authorizer_access_token。' },
    ],
    sources: [THREAD_COMPONENT_TOKEN],
  },
  {
    code: 'wechat:61023',
    kind: 'answer',
    message: 'refresh_token is invalid',
    numbers: [61023],
    spellings: ['refresh_token is invalid'],
    title: { en: 'The authorizer_refresh_token is invalid', zh: 'authorizer_refresh_token 无效' },
    cause: {
      en: 'It was lost, replaced or belongs to another mini-program.',
      zh: '已丢失、被替换，或者属于别的小程序。',
    },
    isNot: {
      en: 'It is the token of a third-party platform; that of web login is 40030.',
      zh: '这是第三方平台的令牌；网页授权的是 40030。',
    },
    related: ['wechat:61003', 'wechat:40030'],
    remedies: [AUTHORISE_COMPONENT],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:61016',
    kind: 'answer',
    numbers: [61016],
    title: { en: 'The permission set is not confirmed by the third-party platform', zh: '权限集没有经第三方平台确认' },
    cause: { en: 'The permission set (权限集) of the API is not confirmed.', zh: '接口所在的权限集没有确认。' },
    related: ['wechat:61017', 'wechat:61007'],
    remedies: [
      { en: 'Confirm the permission set for this mini-program.', zh: '为该小程序确认权限集。' },
      AUTHORISE_COMPONENT,
    ],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:61017',
    kind: 'answer',
    numbers: [61017],
    title: { en: 'The permission set is not authorised', zh: '权限集没有授权' },
    cause: {
      en: 'The owner of the mini-program did not grant this permission set (权限集).',
      zh: '小程序管理员没有授予该权限集。',
    },
    related: ['wechat:61016', 'wechat:61007'],
    remedies: [AUTHORISE_COMPONENT],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:43004',
    kind: 'answer',
    message: 'require subscribe',
    numbers: [43004],
    spellings: ['require subscribe'],
    title: { en: 'The receiver has to follow the account', zh: '需要接收者关注' },
    cause: {
      en: 'This code belongs to messages of official accounts. Likely: the URL or the token is that of an official account (公众号); for the phone API it is not confirmed.',
      zh: '这是公众号消息接口的错误码。常见原因：URL 或 access_token 是公众号的；手机号接口是否会返回尚未确认。',
    },
    remedies: [TOKEN_OF_THIS_APP],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:42002',
    kind: 'answer',
    message: 'refresh_token expired',
    numbers: [42002],
    spellings: ['refresh_token expired'],
    title: { en: 'The refresh_token has expired', zh: 'refresh_token 已过期' },
    cause: {
      en: 'It belongs to web login (OAuth), which mini-programs do not use.',
      zh: '这是网页授权（OAuth）的令牌，小程序不使用。',
    },
    related: ['wechat:61023'],
    remedies: [{ en: 'Use wx.login and code2Session in a mini-program.', zh: '小程序使用 wx.login 和 code2Session。' }],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:42003',
    kind: 'answer',
    message: 'oauth_code expired',
    numbers: [42003],
    spellings: ['oauth_code expired'],
    title: { en: 'The oauth_code has expired', zh: 'oauth_code 已过期' },
    cause: {
      en: 'It belongs to web login (OAuth), which mini-programs do not use.',
      zh: '这是网页授权（OAuth）的 code，小程序不使用。',
    },
    related: ['wechat:40029'],
    remedies: [{ en: 'Use wx.login and code2Session in a mini-program.', zh: '小程序使用 wx.login 和 code2Session。' }],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:40030',
    kind: 'answer',
    message: 'invalid refresh_token',
    numbers: [40030],
    spellings: ['invalid refresh_token'],
    title: { en: 'The refresh_token is invalid', zh: 'refresh_token 无效' },
    cause: {
      en: 'It belongs to web login (OAuth), which mini-programs do not use.',
      zh: '这是网页授权（OAuth）的令牌，小程序不使用。',
    },
    related: ['wechat:61023'],
    remedies: [{ en: 'Use wx.login and code2Session in a mini-program.', zh: '小程序使用 wx.login 和 code2Session。' }],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:42007',
    kind: 'answer',
    numbers: [42007],
    title: { en: 'The user changed the password, and earlier tokens ended', zh: '用户修改了微信密码，原有令牌失效' },
    cause: { en: 'WeChat ended the sessions of this user.', zh: '微信使该用户的登录态全部失效。' },
    remedies: [NEW_LOGIN_CODE],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:89002',
    kind: 'answer',
    numbers: [89002],
    title: { en: 'The app is not bound to an open-platform account', zh: '小程序没有绑定微信开放平台账号' },
    cause: {
      en: 'This concerns unionid only; phone numbers do not need it.',
      zh: '只与 unionid 有关，获取手机号不需要。',
    },
    remedies: [
      {
        en: 'Bind the mini-program in 微信开放平台 if you need unionid.',
        zh: '需要 unionid 时，在微信开放平台绑定小程序。',
      },
    ],
    sources: [ERROR_CODES],
  },
  {
    code: 'wechat:76001',
    kind: 'answer',
    message: 'rid not found',
    numbers: [76001],
    spellings: ['rid not found'],
    title: { en: 'The rid is not found', zh: '查询不到该 rid' },
    cause: { en: 'A rid can be looked up for 7 days.', zh: 'rid 只能查询最近 7 天的。' },
    remedies: [{ en: 'Use the rid of a fresh call.', zh: '使用最近一次调用返回的 rid。' }],
    sources: [RID],
  },
  {
    code: 'wechat:76002',
    kind: 'answer',
    numbers: [76002],
    title: { en: 'The rid is malformed', zh: 'rid 格式错误' },
    cause: {
      en: 'The text is not a rid. Likely: the whole errmsg was sent.',
      zh: '内容不是 rid。常见原因：把整个 errmsg 传了进去。',
    },
    remedies: [
      { en: 'Send only the three groups of hexadecimal digits behind rid:.', zh: '只传 rid: 后面的三段十六进制字符。' },
    ],
    sources: [RID],
  },
  {
    code: 'wechat:76003',
    kind: 'answer',
    numbers: [76003],
    title: { en: 'This account may not look up the rid', zh: '没有权限查询该 rid' },
    cause: { en: 'The rid belongs to a call of another account.', zh: 'rid 属于别的账号的调用。' },
    remedies: [
      { en: 'Use the access_token of the account that made the call.', zh: '使用发起调用的那个账号的 access_token。' },
    ],
    sources: [RID],
  },
  {
    code: 'wechat:76022',
    kind: 'answer',
    numbers: [76022],
    title: { en: 'The rid of this API cannot be looked up', zh: '该接口的 rid 不支持查询' },
    cause: {
      en: 'Calls below /sns, such as code2Session, are not covered.',
      zh: '/sns 下的接口（例如 code2Session）不支持查询。',
    },
    remedies: [{ en: 'Use a rid of getuserphonenumber.', zh: '使用 getuserphonenumber 返回的 rid。' }],
    sources: [RID],
  },
  {
    code: 'wechat:-604100',
    kind: 'answer',
    message: 'api not found',
    numbers: [-604100],
    spellings: ['api not found'],
    title: { en: 'The cloud call names no known API', zh: '云调用的接口不存在' },
    cause: {
      en: 'The name of the API is misspelt, or wx-server-sdk is older than 0.4.0.',
      zh: '接口名写错，或者 wx-server-sdk 低于 0.4.0。',
    },
    related: ['wechat:-604101'],
    remedies: [
      {
        en: 'Call cloud.openapi.phonenumber.getPhoneNumber, and update wx-server-sdk.',
        zh: '调用 cloud.openapi.phonenumber.getPhoneNumber，并升级 wx-server-sdk。',
      },
    ],
    sources: [CLOUD_CALL, PHONE_API],
  },
  {
    code: 'wechat:-604101',
    kind: 'answer',
    message: 'function has no permission to call this API',
    numbers: [-604101],
    spellings: ['function has no permission to call this api'],
    title: { en: 'The cloud function has no permission to call this API', zh: '云函数没有调用该接口的权限' },
    cause: {
      en: 'config.json of the function does not list phonenumber.getPhoneNumber under permissions.openapi, or it was uploaded less than 10 minutes ago.',
      zh: '云函数的 config.json 没有在 permissions.openapi 里列出 phonenumber.getPhoneNumber，或者上传后还不到 10 分钟。',
    },
    isNot: {
      en: 'The account may well have the API; only the cloud function does not list it.',
      zh: '账号可能已有接口权限，只是云函数没有声明。',
    },
    related: ['wechat:-604100', 'wechat:48001'],
    remedies: [
      {
        en: 'Add phonenumber.getPhoneNumber, check its spelling, upload the function again and wait 10 minutes.',
        zh: '添加 phonenumber.getPhoneNumber，检查拼写，重新上传云函数，等待 10 分钟。',
      },
    ],
    sources: [CLOUD_CALL, PHONE_API],
  },
  {
    code: 'wechat:10120002',
    kind: 'answer',
    message: 'invalid params',
    numbers: [10120002],
    title: { en: 'The parameters of the usage query are invalid', zh: '额度查询接口的参数无效' },
    cause: {
      en: 'The API takes offset and limit as numbers. Likely: they are sent as strings.',
      zh: 'offset 和 limit 要求是数字。常见原因：按字符串传入。',
    },
    remedies: [{ en: 'Send offset and limit as numbers.', zh: 'offset 和 limit 改为数字。' }],
    sources: [USAGE_DETAIL, THREAD_USAGE],
  },
  {
    code: 'wechat:87007',
    kind: 'answer',
    message: 'session_key is not existed or expired',
    numbers: [87007],
    spellings: ['session_key is not existed or expired'],
    title: { en: 'The session_key does not exist any more', zh: 'session_key 不存在或已过期' },
    cause: {
      en: 'The session of this user ended, or another login replaced it.',
      zh: '该用户的登录态已过期，或者被新的登录替换。',
    },
    isNot: {
      en: 'It is not about the signature of the check, which is 87009.',
      zh: '不是校验用的签名不对，签名不对是 87009。',
    },
    related: ['wechat:87009', 'session-key-mismatch'],
    remedies: [NEW_LOGIN_CODE, { en: 'Store the new session_key for this user.', zh: '按用户保存新的 session_key。' }],
    sources: [RESET_SESSION_KEY, LOGIN],
  },
  {
    code: 'wechat:87008',
    kind: 'answer',
    message: 'invalid sig_method',
    numbers: [87008],
    spellings: ['invalid sig_method'],
    title: { en: 'The sig_method is invalid', zh: 'sig_method 无效' },
    cause: { en: 'Only hmac_sha256 is allowed.', zh: '只支持 hmac_sha256。' },
    related: ['wechat:87009'],
    remedies: [RESET_HELP],
    sources: [RESET_SESSION_KEY],
  },
  {
    code: 'wechat:87009',
    kind: 'answer',
    message: 'invalid signature',
    numbers: [87009],
    title: { en: 'The login-state signature does not fit', zh: '用户登录态签名错误' },
    cause: { en: 'WeChat computed another HMAC than the one you sent.', zh: '微信算出的 HMAC 与你传入的不一致。' },
    causes: [
      {
        en: 'session_key was decoded from base64 before it was used as key; it is used as text.',
        zh: '把 session_key 做了 base64 解码再当密钥，应该直接用文本。',
      },
      { en: 'The session_key is an old one.', zh: '用的是旧的 session_key。' },
      { en: 'SHA-1 was used instead of SHA-256.', zh: '用了 SHA-1，应该用 SHA-256。' },
    ],
    isNot: {
      en: 'It does not prove that the session_key expired, which is 87007.',
      zh: '不能证明 session_key 已过期，过期是 87007。',
    },
    related: ['wechat:87007', 'wechat:87008'],
    remedies: [RESET_HELP, { en: 'checksession signs the empty string.', zh: 'checksession 的签名内容是空字符串。' }],
    sources: [CHECK_SESSION_KEY, RESET_SESSION_KEY],
  },
  {
    code: 'wechat:1',
    kind: 'answer',
    message: 'data does not exist',
    numbers: [1],
    spellings: ['data does not exist'],
    title: { en: 'WeChat has no record of this encrypted data', zh: '微信没有这份加密数据的记录' },
    cause: {
      en: 'checkencryptedmsg knows phone data of the last 3 days only. Likely: the data is older, it is user info, or the hash is not the SHA-256 of encryptedData.',
      zh: 'checkencryptedmsg 只能查询最近 3 天的手机号数据。常见原因：数据超过 3 天；不是手机号数据；哈希不是 encryptedData 的 SHA-256。',
    },
    isNot: {
      en: 'The errno 1 of the client is another thing: a popup that was closed.',
      zh: '与客户端的 errno 1 不是一回事，那是用户关闭了弹窗。',
    },
    related: ['wechat:user-cancel'],
    remedies: [
      {
        en: 'Send the SHA-256 of encryptedData in hexadecimal as encrypted_msg_hash.',
        zh: 'encrypted_msg_hash 传 encryptedData 的 SHA-256（十六进制）。',
      },
    ],
    sources: [CHECK_ENCRYPTED_DATA],
  },
  {
    code: 'wechat:41009',
    kind: 'answer',
    message: 'missing openid',
    numbers: [41009],
    title: { en: 'The request has no openid', zh: '请求缺少 openid' },
    cause: { en: 'The parameter is absent or empty.', zh: '参数缺失或为空。' },
    remedies: [{ en: 'Send the openid returned by code2Session.', zh: '传入 code2Session 返回的 openid。' }],
    sources: [ERROR_CODES],
  },
];

/** Constants of WXBizDataCrypt. Its comment block contradicts them; the constants are what programs see. */
const DEMO_CONSTANTS: readonly PlatformEntry[] = [
  {
    code: 'wechat:-41000',
    kind: 'answer',
    isSample: true,
    numbers: [-41000, -41006, -41007, -41008, -41009, -41010, -41011, -41012, -41013, -41014, -41015],
    title: { en: 'The number is none of the constants of WXBizDataCrypt', zh: 'WXBizDataCrypt 没有这个常量' },
    cause: {
      en: 'The demo for mini-programs knows -41001 to -41005 and -41016 only. A library or your own code gave the number a meaning of its own.',
      zh: '小程序的官方示例只有 -41001 到 -41005 和 -41016。这个数字的含义由某个库或你自己的代码定义。',
    },
    related: ['wechat:-41003'],
    remedies: [
      {
        en: 'Look the number up in the source of the library that returns it.',
        zh: '在返回这个数字的库的源码里查询。',
      },
      {
        en: 'Give capture and key to phonekit decrypt: it names the cause whatever the number.',
        zh: '把数据和密钥交给 phonekit decrypt，不依赖这个数字也能查明原因。',
      },
    ],
    sources: [DEMO],
  },
  {
    code: 'wechat:-41001',
    kind: 'answer',
    isSample: true,
    message: 'IllegalAesKey',
    numbers: [-41001],
    spellings: ['IllegalAesKey'],
    title: { en: 'The session_key does not have 24 characters', zh: 'session_key 长度不是 24 个字符' },
    cause: {
      en: 'WXBizDataCrypt measures the text before it decrypts. Likely: blanks or quotes around it, a lost = at the end, or another value.',
      zh: 'WXBizDataCrypt 解密前会检查文本长度。常见原因：前后多了空格或引号；末尾的 = 丢失；传成了别的值。',
    },
    related: ['key-malformed', 'key-in-wrong-slot'],
    remedies: [
      {
        en: 'Pass session_key as code2Session returned it, undecoded.',
        zh: '原样传入 code2Session 返回的 session_key，不要解码。',
      },
    ],
    sources: [DEMO, OPEN_DATA],
  },
  {
    code: 'wechat:-41002',
    kind: 'answer',
    isSample: true,
    message: 'IllegalIv',
    numbers: [-41002],
    spellings: ['IllegalIv'],
    title: { en: 'The iv does not have 24 characters', zh: 'iv 长度不是 24 个字符' },
    cause: {
      en: 'WXBizDataCrypt measures the text before it decrypts. Likely: + became a space and was trimmed, or iv and encryptedData are exchanged.',
      zh: 'WXBizDataCrypt 解密前会检查文本长度。常见原因：+ 变成空格后被去掉；iv 和 encryptedData 传反。',
    },
    related: ['plus-became-space', 'key-iv-swapped'],
    remedies: [
      {
        en: 'Pass e.detail.iv unchanged, and send it as a JSON body.',
        zh: '原样传入 e.detail.iv，用 JSON 请求体发送。',
      },
    ],
    sources: [DEMO, OPEN_DATA],
  },
  {
    code: 'wechat:-41003',
    kind: 'answer',
    isSample: true,
    message: 'IllegalBuffer',
    numbers: [-41003],
    spellings: ['IllegalBuffer'],
    title: {
      en: 'WXBizDataCrypt got no JSON, or the JSON of another app',
      zh: 'WXBizDataCrypt 解密失败，或数据不属于该小程序',
    },
    cause: {
      en: 'Two very different cases share this number: the decrypted text is not JSON, or it is, and its watermark.appid is not your AppID. Whether the decrypted text can be read tells them apart.',
      zh: '这个错误码包含两种完全不同的情况：解密结果不是 JSON；或者解密成功，但 watermark.appid 与 AppID 不一致。看解密结果能否读懂就能区分。',
    },
    causes: [
      {
        en: 'The session_key is from another login: wx.login ran again after the tap, or code and payload were sent in one request.',
        zh: 'session_key 不是当时那次登录的：点按钮之后又调用了 wx.login，或者 code 和数据在同一个请求里提交。',
      },
      {
        en: 'The text was damaged on the way: in a form or a URL + became a space.',
        zh: '文本在传输途中损坏：放在表单或 URL 里时，+ 变成了空格。',
      },
      { en: 'The iv is that of another payload.', zh: 'iv 不是这份数据的。' },
      { en: 'The data was made for another AppID.', zh: '数据属于另一个 AppID。' },
    ],
    isNot: {
      en: 'It does not come from a server of WeChat: the decryption code on your side returns it.',
      zh: '不是微信服务端返回的，而是你这一侧的解密代码返回的。',
    },
    related: ['session-key-mismatch', 'plus-became-space', 'app-mismatch', 'library:illegal-buffer'],
    remedies: [
      {
        en: 'Give capture and key to phonekit decrypt: it tells the causes apart.',
        zh: '把数据和密钥交给 phonekit decrypt，可以区分具体原因。',
      },
      {
        en: 'Exchange the login code before the button is shown, never inside its callback, and keep the session_key of the latest login.',
        zh: '在显示按钮之前完成登录，不要在按钮回调里调用 wx.login，并保存最近一次登录的 session_key。',
      },
    ],
    sources: [DEMO, PHONE_OLD, OPEN_DATA],
  },
  {
    code: 'wechat:-41004',
    kind: 'answer',
    isSample: true,
    message: 'DecodeBase64Error',
    numbers: [-41004],
    spellings: ['DecodeBase64Error'],
    title: { en: 'A library reports that base64 decoding failed', zh: 'base64 解码失败' },
    cause: {
      en: 'The demo declares this constant and does not raise it; its comment block gives it another meaning. A port of it may use either.',
      zh: '官方示例只声明了这个常量，没有使用，注释里的含义也不同；各语言的移植版可能取其中任意一种。',
    },
    related: ['wechat:-41003', 'wechat:-41005'],
    remedies: [
      {
        en: 'Check session_key, iv and encryptedData with phonekit decrypt.',
        zh: '用 phonekit decrypt 检查 session_key、iv 和 encryptedData。',
      },
    ],
    sources: [DEMO],
  },
  {
    code: 'wechat:-41005',
    kind: 'answer',
    isSample: true,
    numbers: [-41005],
    title: { en: 'A library reports that base64 encoding failed', zh: 'base64 加密失败' },
    cause: {
      en: 'The number stands only in the comment block of the demo; some libraries return it for any failure of the decryption.',
      zh: '这个数字只出现在官方示例的注释里，有的库把各种解密失败都返回成它。',
    },
    related: ['wechat:-41003'],
    remedies: [
      {
        en: 'Give capture and key to phonekit decrypt: it names the cause.',
        zh: '把数据和密钥交给 phonekit decrypt，查明具体原因。',
      },
    ],
    sources: [DEMO],
  },
  {
    code: 'wechat:-41016',
    kind: 'answer',
    isSample: true,
    numbers: [-41016],
    title: { en: 'A library reports that base64 decoding failed', zh: 'base64 解密失败' },
    cause: { en: 'The number stands only in the comment block of the demo.', zh: '这个数字只出现在官方示例的注释里。' },
    related: ['wechat:-41004'],
    remedies: [
      {
        en: 'Check session_key, iv and encryptedData with phonekit decrypt.',
        zh: '用 phonekit decrypt 检查 session_key、iv 和 encryptedData。',
      },
    ],
    sources: [DEMO],
  },
];

/** `errcode` of calls that use the encryption and signature of the server API (API安全). */
const API_SECURITY_ANSWERS: readonly PlatformEntry[] = [
  {
    code: 'wechat:40230',
    kind: 'answer',
    message: 'API_Missing_Wechatmp_Serial',
    numbers: [40230],
    spellings: ['API_Missing_Wechatmp_Serial'],
    title: { en: 'The header Wechatmp-Serial is missing', zh: '缺少请求头 Wechatmp-Serial' },
    cause: {
      en: 'API security is on, and WeChat misses this header. The page documents it for answers; for requests it lists Wechatmp-Appid, Wechatmp-TimeStamp and Wechatmp-Signature.',
      zh: '已启用 API安全，微信没有收到这个请求头。文档里它出现在响应中；请求要带的是 Wechatmp-Appid、Wechatmp-TimeStamp 和 Wechatmp-Signature。',
    },
    remedies: [
      {
        en: 'Compare the headers of the request with the page, and look for a proxy that drops them.',
        zh: '对照文档检查请求头，并确认没有被代理去掉。',
      },
    ],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40231',
    kind: 'answer',
    message: 'API_Missing_Wechatmp_Timestamp',
    numbers: [40231],
    spellings: ['API_Missing_Wechatmp_Timestamp'],
    title: { en: 'The header Wechatmp-TimeStamp is missing', zh: '缺少请求头 Wechatmp-TimeStamp' },
    cause: {
      en: 'API security is on, and the request lacks the header.',
      zh: '已启用 API安全，而请求没有带这个请求头。',
    },
    remedies: [
      {
        en: 'Send the second at which the request is signed, the same as in the signed text.',
        zh: '带上签名时的秒级时间戳，与签名内容里的一致。',
      },
    ],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40232',
    kind: 'answer',
    message: 'API_Missing_Wechatmp_Signature',
    numbers: [40232],
    spellings: ['API_Missing_Wechatmp_Signature'],
    title: { en: 'The header Wechatmp-Signature is missing', zh: '缺少请求头 Wechatmp-Signature' },
    cause: { en: 'API security is on, and the request is not signed.', zh: '已启用 API安全，而请求没有签名。' },
    remedies: [
      {
        en: 'Sign the four lines of URL path, AppID, timestamp and body, and send the signature.',
        zh: '对 URL 路径、AppID、时间戳、请求体四行内容签名，并放入请求头。',
      },
    ],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40233',
    kind: 'answer',
    message: 'API_Missing_Wechatmp_Appid',
    numbers: [40233],
    spellings: ['API_Missing_Wechatmp_Appid'],
    title: { en: 'The header Wechatmp-Appid is missing', zh: '缺少请求头 Wechatmp-Appid' },
    cause: {
      en: 'API security is on, and the request lacks the header.',
      zh: '已启用 API安全，而请求没有带这个请求头。',
    },
    remedies: [{ en: 'Send the AppID of the mini-program in this header.', zh: '在该请求头里填小程序的 AppID。' }],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40234',
    kind: 'answer',
    message: 'API_Invalid_Signature',
    numbers: [40234],
    spellings: ['API_Invalid_Signature'],
    title: { en: 'The signature of the request is invalid', zh: '请求签名无效' },
    cause: {
      en: 'WeChat checked the signature of the request with the public key in the console, and it does not fit.',
      zh: '微信用管理后台里的公钥验证请求签名，没有通过。',
    },
    causes: [
      {
        en: 'The private key is not the partner of the public key in the console.',
        zh: '私钥与管理后台里的公钥不是一对。',
      },
      { en: 'PKCS#1 v1.5 was used instead of PSS.', zh: '用了 PKCS#1 v1.5，应该用 PSS。' },
      { en: 'The salt is not 32 bytes long.', zh: '盐长度不是 32 字节。' },
      { en: 'The body was serialised again after signing.', zh: '签名之后又重新序列化了请求体。' },
      { en: 'A line break stands at the end of the signed text.', zh: '签名内容末尾多了换行。' },
    ],
    isNot: { en: 'It is not the login-state signature, which is 87009.', zh: '不是用户登录态签名，那是 87009。' },
    related: ['wechat:87009'],
    remedies: [
      {
        en: 'Sign with RSA-PSS, SHA-256 and a salt of 32 bytes, over URL path, AppID, timestamp and body joined by line breaks.',
        zh: '用 RSA-PSS、SHA-256、盐长度 32 字节签名，内容是 URL 路径、AppID、时间戳、请求体，以换行连接。',
      },
      { en: 'Send exactly the bytes that were signed.', zh: '发送的内容与签名的内容必须逐字节一致。' },
    ],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40235',
    kind: 'answer',
    message: 'API_Invalid_Encrypt',
    numbers: [40235],
    spellings: ['API_Invalid_Encrypt'],
    title: { en: 'The encrypted request cannot be opened', zh: '请求内容解密失败' },
    cause: {
      en: 'WeChat could not open the body with the symmetric key in the console.',
      zh: '微信用管理后台里的对称密钥解不开请求体。',
    },
    causes: [
      {
        en: 'The additional data (AAD) differs: it holds the query string, another timestamp or another key number.',
        zh: 'AAD 不一致：带了查询参数，或者时间戳、密钥编号不同。',
      },
      { en: 'The symmetric key is another one.', zh: '对称密钥不对。' },
    ],
    remedies: [
      {
        en: 'Build the AAD from URL without query, AppID, timestamp of the header and number of the symmetric key, joined by vertical bars.',
        zh: 'AAD 由不含查询参数的 URL、AppID、请求头里的时间戳、对称密钥编号组成，用竖线连接。',
      },
      { en: 'Compare the symmetric key with API安全 in the console.', zh: '核对管理后台 API安全里的对称密钥。' },
    ],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40236',
    kind: 'answer',
    message: 'API_Invalid_Wechatmp_Appid',
    numbers: [40236],
    spellings: ['API_Invalid_Wechatmp_Appid'],
    title: { en: 'The AppID in the header is invalid', zh: '请求头里的 AppID 无效' },
    cause: { en: 'The value of Wechatmp-Appid is not an AppID.', zh: 'Wechatmp-Appid 的值不是有效的 AppID。' },
    remedies: [{ en: 'Copy the AppID from the console.', zh: '从管理后台复制 AppID。' }],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40237',
    kind: 'answer',
    message: 'API_Invalid_Wechatmp_Appidmatch',
    numbers: [40237],
    spellings: ['API_Invalid_Wechatmp_Appidmatch'],
    title: {
      en: 'The AppID in the header does not belong to the access_token',
      zh: '请求头的 AppID 与 access_token 不匹配',
    },
    cause: { en: 'Header and token name two different apps.', zh: '请求头和 access_token 属于两个不同的小程序。' },
    remedies: [TOKEN_OF_THIS_APP],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40238',
    kind: 'answer',
    message: 'API_NoExist_DevSecretSym',
    numbers: [40238],
    spellings: ['API_NoExist_DevSecretSym'],
    title: { en: 'No symmetric key is configured', zh: '没有配置对称密钥' },
    cause: { en: 'The app has no symmetric key (对称密钥) in the console.', zh: '管理后台没有配置对称密钥。' },
    remedies: [
      {
        en: 'Set it in the console under 开发管理 → 开发设置 → API安全.',
        zh: '在小程序管理后台的开发管理 → 开发设置 → API安全里配置。',
      },
    ],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40239',
    kind: 'answer',
    message: 'API_NoExist_DevSecretAsym',
    numbers: [40239],
    spellings: ['API_NoExist_DevSecretAsym'],
    title: { en: 'No public key is configured', zh: '没有配置非对称密钥' },
    cause: { en: 'The app has no public key (非对称密钥) in the console.', zh: '管理后台没有配置非对称密钥的公钥。' },
    remedies: [
      {
        en: 'Set it in the console under 开发管理 → 开发设置 → API安全.',
        zh: '在小程序管理后台的开发管理 → 开发设置 → API安全里配置。',
      },
    ],
    sources: [API_SECURITY],
  },
  {
    code: 'wechat:40240',
    kind: 'answer',
    message: 'API_Expired_Wechatmp_Timestamp',
    numbers: [40240],
    spellings: ['API_Expired_Wechatmp_Timestamp'],
    title: { en: 'The timestamp in the header is too old', zh: '请求头里的时间戳已过期' },
    cause: {
      en: 'The clock of the server is wrong, or the request was sent again later.',
      zh: '服务器时钟不准，或者请求被重放。',
    },
    remedies: [
      { en: 'Set the clock by NTP, and sign every request anew.', zh: '用 NTP 校准时钟，每次请求都重新签名。' },
    ],
    sources: [API_SECURITY],
  },
];

/** All that WeChat says, client first. */
export const WECHAT_CODES: readonly PlatformEntry[] = [
  ...CLIENT_FAILURES,
  ...SERVER_ANSWERS,
  ...DEMO_CONSTANTS,
  ...API_SECURITY_ANSWERS,
];

/**
 * Finds what an `errcode` of a WeChat server means, or a constant of WXBizDataCrypt.
 *
 * @returns the entry, or undefined if the number is unknown.
 */
export function findWechatAnswer(errcode: number): PlatformEntry | undefined {
  return WECHAT_CODES.find((entry) => entry.kind === 'answer' && entry.numbers?.includes(errcode));
}

/**
 * Finds what a failure of the WeChat client means.
 *
 * @param errMsg - as the client gave it; letter case, colons and blanks do not matter. May be empty.
 * @param errno - the number beside it, or null.
 * @returns the entry with the longest matching fragment, else that of the number, else undefined.
 */
export function findWechatClientFailure(errMsg: string, errno: number | null): PlatformEntry | undefined {
  return findByFragment(CLIENT_FAILURES, errMsg) ?? (errno === null ? undefined : findByErrno(errno));
}

function findByErrno(errno: number): PlatformEntry | undefined {
  const named = CLIENT_FAILURES.find((entry) => entry.code === `wechat:errno-${errno}`);
  return named ?? CLIENT_FAILURES.find((entry) => entry.numbers?.includes(errno));
}
