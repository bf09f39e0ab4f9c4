/** What Xiaohongshu says. No full table of errors is public; the codes here are those seen in its issue tracker. */
import type { PlatformEntry, Remedy } from '../../catalog/entry.ts';
import { CODE2SESSION, DEMO, OPEN_DATA, TOKEN, TRACKER } from './sources.ts';

const LOGIN_IN_ONLOAD: Remedy = {
  en: 'Call xhs.login once in onLoad of the page and exchange its code before the button can be tapped; never inside the callback of the button.',
  zh: '在页面的 onLoad 里调用一次 xhs.login 并换好会话，再让用户点按钮；不要在按钮回调里登录。',
};

export const XIAOHONGSHU_CODES: readonly PlatformEntry[] = [
  {
    code: 'xiaohongshu:410006',
    kind: 'client',
    message: 'getPhoneNumber:fail auth deny',
    numbers: [410006],
    fragments: ['auth deny', '410006', '需要先调用login', '需要先调用 login'],
    title: { en: 'The client refused to hand out the phone number', zh: '客户端拒绝提供手机号' },
    cause: {
      en: 'The number 410006 means that xhs.login has to be called before the phone number is requested; so the staff of the platform say in the issue tracker. The client shows it only as “fail auth deny”.',
      zh: '错误码 410006 表示获取手机号之前需要先调用 xhs.login（官方人员在 issue 里的答复），客户端只显示为 fail auth deny。',
    },
    causes: [
      {
        en: 'xhs.login was not called in this session, or had not finished when the user tapped.',
        zh: '本次会话没有调用 xhs.login，或者用户点击时登录还没有完成。',
      },
      {
        en: 'The user refused. Which text a refusal gives is not documented, so without the number it cannot be ruled out.',
        zh: '用户拒绝了授权。拒绝时的文案没有公开文档，没有错误码时不能排除这种可能。',
      },
    ],
    isNot: {
      en: 'Without the number it is no proof that the user refused: in the reported case no popup appeared at all.',
      zh: '单凭这段文案不能断定是用户拒绝：已知的案例里授权弹窗根本没有出现。',
    },
    remedies: [
      LOGIN_IN_ONLOAD,
      {
        en: 'Log the whole event: the error number is handed through to the callback beside errMsg.',
        zh: '把整个事件打印出来：错误码会和 errMsg 一起透传到回调。',
      },
      {
        en: 'Offer another way to give the number, such as a text-message code, for users who refuse.',
        zh: '为拒绝授权的用户提供短信验证码等其他方式。',
      },
    ],
    related: ['user-denied', 'session-key-mismatch'],
    sources: [TRACKER],
  },
  {
    code: 'xiaohongshu:client-ok',
    kind: 'client',
    message: 'getPhoneNumber:ok',
    fragments: ['getphonenumber ok'],
    title: { en: 'The client call succeeded', zh: '客户端调用成功' },
    cause: {
      en: 'The event carries encryptedData and iv. A user reported the same text with nothing else in the detail; no cause was published.',
      zh: '事件里带有 encryptedData 和 iv。有用户反馈过 detail 里只有这段文案、没有数据的情况，官方没有公布原因。',
    },
    remedies: [
      {
        en: 'Send encryptedData and iv to your server and open them there with the session_key of the login that came before the tap.',
        zh: '把 encryptedData 和 iv 发给服务端，用点击之前那次登录的 session_key 解密。',
      },
      {
        en: 'Check in the callback that both fields are there; if not, let the user tap again or offer a text-message code.',
        zh: '在回调里确认两个字段都存在；没有时让用户再点一次，或改用短信验证码。',
      },
    ],
    related: ['ciphertext-missing', 'session-key-mismatch'],
    sources: [DEMO, OPEN_DATA, TRACKER],
  },
  {
    code: 'xiaohongshu:410101',
    kind: 'answer',
    message: '应用访问令牌不匹配',
    numbers: [410101],
    title: { en: 'The access_token belongs to another app', zh: '应用访问令牌与小程序不匹配' },
    cause: {
      en: 'The access_token of the call was not issued for the app ID that the call names.',
      zh: '请求里的 access_token 不是用这个 app_id 获取的。',
    },
    remedies: [
      {
        en: 'Fetch the token with POST https://miniapp.xiaohongshu.com/api/rmp/token, body appid and secret of this same app; it lasts 7200 seconds.',
        zh: '用同一个小程序的 appid 和 secret，POST https://miniapp.xiaohongshu.com/api/rmp/token 获取令牌，有效期 7200 秒。',
      },
      {
        en: 'Where one server serves several apps, store the token by app ID.',
        zh: '一个服务端对接多个小程序时，按 appid 分别缓存令牌。',
      },
    ],
    related: ['xiaohongshu:410002'],
    sources: [TRACKER, TOKEN],
  },
  {
    code: 'xiaohongshu:410002',
    kind: 'answer',
    message: '应用失效',
    numbers: [410002],
    title: { en: 'The app is not valid', zh: '应用失效' },
    cause: {
      en: 'Xiaohongshu does not accept the app that the call names. It was reported for the exchange of a login code; why an app becomes invalid is not documented.',
      zh: '平台不认可请求里的小程序。已知案例出现在用登录 code 换取会话时；应用为什么失效没有公开说明。',
    },
    remedies: [
      {
        en: 'Look at the state of the mini-program in the console of the Xiaohongshu open platform.',
        zh: '到小红书小程序管理后台查看这个小程序的状态。',
      },
      {
        en: 'Call GET https://miniapp.xiaohongshu.com/api/rmp/session with the parameters as the document names them: app_id (24 hex characters), access_token and code.',
        zh: '按文档的参数名调用 GET https://miniapp.xiaohongshu.com/api/rmp/session：app_id（24 位十六进制）、access_token、code。',
      },
    ],
    related: ['xiaohongshu:410101'],
    sources: [TRACKER, CODE2SESSION],
  },
];
