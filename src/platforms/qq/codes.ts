/** What QQ answers when a login code is exchanged, and what is known about phone numbers there. */
import type { PlatformEntry } from '../../catalog/entry.ts';
import { DEMO, LOGIN, OPEN_DATA, TARO, UNI_APP } from './sources.ts';

export const QQ_CODES: readonly PlatformEntry[] = [
  {
    code: 'qq:phone-number',
    kind: 'guide',
    title: { en: 'QQ mini-programs offer no phone number', zh: 'QQ 小程序不提供手机号' },
    cause: {
      en: 'No public material shows open-type="getPhoneNumber" for QQ: the button lists of uni-app and Taro leave QQ out, and the demo project of QQ does not use it. QQ’s own pages could not be read directly, so this is inferred from their absence there.',
      zh: '公开资料里没有 QQ 小程序支持 open-type="getPhoneNumber" 的依据：uni-app 和 Taro 的按钮支持列表都不含 QQ，QQ 官方示例工程也没有用到。QQ 官方文档无法直接查阅，这个结论是据此推断的。',
    },
    isNot: {
      en: 'encryptedData and iv in a QQ capture are user info (getUserInfo), encrypted as on WeChat; they hold no phone number, whatever key opens them.',
      zh: 'QQ 抓包里的 encryptedData 和 iv 是用户信息（getUserInfo），加密方式与微信相同；不管用什么密钥解开，里面都没有手机号。',
    },
    remedies: [
      {
        en: 'Let the user type the number in QQ mini-programs and confirm it by text message.',
        zh: '在 QQ 小程序里让用户自己填写手机号，用短信验证码确认。',
      },
      {
        en: 'To know the user, exchange the code of qq.login: GET https://api.q.qq.com/sns/jscode2session with appid, secret, js_code and grant_type=authorization_code; bind the confirmed number to openid or unionid.',
        zh: '识别用户用 qq.login 的 code：GET https://api.q.qq.com/sns/jscode2session ，参数为 appid、secret、js_code、grant_type=authorization_code；把验证过的手机号绑定到 openid 或 unionid。',
      },
      {
        en: 'In code shared by several platforms, hide the phone button on QQ.',
        zh: '多端共用的代码里，在 QQ 端隐藏获取手机号的按钮。',
      },
    ],
    related: ['wrong-payload-kind', 'qq:40029'],
    sources: [UNI_APP, TARO, DEMO, OPEN_DATA, LOGIN],
  },
  {
    code: 'qq:0',
    kind: 'answer',
    numbers: [0],
    title: { en: 'The call succeeded', zh: '请求成功' },
    cause: {
      en: 'The answer holds openid, session_key and, where there is one, unionid.',
      zh: '返回 openid、session_key，有 unionid 时一并返回。',
    },
    remedies: [
      {
        en: 'Keep session_key on the server; it opens user info, not a phone number.',
        zh: 'session_key 只保存在服务端；它解开的是用户信息，不是手机号。',
      },
    ],
    related: ['qq:phone-number'],
    sources: [LOGIN],
  },
  {
    code: 'qq:-1',
    kind: 'answer',
    numbers: [-1],
    title: { en: 'QQ is busy', zh: '系统繁忙' },
    cause: {
      en: 'The fault is on the side of the platform; nothing in the request is judged by it.',
      zh: '问题在平台一侧，与请求内容无关。',
    },
    remedies: [{ en: 'Repeat the call later, with growing pauses.', zh: '稍后重试，逐次加大间隔。' }],
    sources: [LOGIN],
  },
  {
    code: 'qq:40029',
    kind: 'answer',
    message: 'invalid code',
    numbers: [40029],
    spellings: ['invalid code'],
    title: { en: 'The login code is not valid', zh: '登录 code 无效' },
    cause: {
      en: 'QQ cannot exchange js_code.',
      zh: 'QQ 不接受这个 js_code。',
    },
    causes: [
      { en: 'The code was exchanged before, or is too old.', zh: 'code 已经换取过，或者放置太久。' },
      {
        en: 'The code was made by another app than the appid of the call.',
        zh: '产生 code 的小程序与请求里的 appid 不是同一个。',
      },
    ],
    remedies: [
      {
        en: 'Call qq.login again and exchange the new code once.',
        zh: '重新调用 qq.login，新的 code 只换取一次。',
      },
      {
        en: 'Check that the AppID in the developer tool is the appid of the server.',
        zh: '确认开发者工具里的 AppID 与服务端的 appid 一致。',
      },
    ],
    related: ['qq:-101222100'],
    sources: [LOGIN],
  },
  {
    code: 'qq:45011',
    kind: 'answer',
    numbers: [45011],
    title: { en: 'The user’s logins are too frequent', zh: '调用频率超限' },
    cause: {
      en: 'QQ allows 100 exchanges per user and minute.',
      zh: '每个用户每分钟限 100 次。',
    },
    remedies: [
      {
        en: 'Call qq.login once per start and not on every page, and look for a loop in the client.',
        zh: '每次启动只调用一次 qq.login，不要每个页面都调用，并检查客户端有没有循环重试。',
      },
    ],
    related: ['qq:40029'],
    sources: [LOGIN],
  },
  {
    code: 'qq:-101222100',
    kind: 'answer',
    numbers: [-101222100],
    spellings: ['101222100'],
    title: { en: 'A parameter of the login exchange is wrong', zh: '登录换取的参数错误' },
    cause: {
      en: 'appid, secret and the app that made the code do not fit together. That it covers these cases is known from community projects.',
      zh: 'appid、secret 与产生 code 的小程序对不上。具体场景来自社区项目。',
    },
    causes: [
      { en: 'appid or secret is mistyped or from another app.', zh: 'appid 或 secret 填错，或者是另一个小程序的。' },
      {
        en: 'The developer tool runs the project under another AppID.',
        zh: '开发者工具里项目使用的是另一个 AppID。',
      },
    ],
    remedies: [
      {
        en: 'Copy AppID and AppSecret again from the QQ mini-program console, without blanks.',
        zh: '到 QQ 小程序管理后台重新复制 AppID 和 AppSecret，不要带空格。',
      },
      {
        en: 'Set the same AppID in the project of the developer tool, then log in again for a new code.',
        zh: '在开发者工具的项目里设置同一个 AppID，再重新登录获取新的 code。',
      },
    ],
    related: ['qq:40029'],
    sources: [LOGIN],
  },
];
