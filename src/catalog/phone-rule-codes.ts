/**
 * phonekit's own codes that rules of several platforms find: the order of login and payload, the phone button and its event,
 * refusal.
 */
import type { OwnEntry, Source } from './entry.ts';

const WECHAT_OLD: Source = {
  url: 'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/deprecatedGetPhoneNumber.html',
  read: '2026-11-22',
  platform: 'wechat',
};
const WECHAT_PHONE: Source = {
  url: 'https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html',
  read: '2026-11-22',
  platform: 'wechat',
};
const WECHAT_BUTTON: Source = {
  url: 'https://developers.weixin.qq.com/miniprogram/dev/component/button.html',
  read: '2026-11-22',
  platform: 'wechat',
};
const DOUYIN_OLD: Source = {
  url: 'https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/tutorial/open-capabilities/general-capabilities/acquire-phone-number-acquire',
  read: '2026-11-22',
  platform: 'douyin',
};
const DOUYIN_NEW: Source = {
  url: 'https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/tutorial/open-capabilities/general-capabilities/new-phone-method',
  read: '2026-11-22',
  platform: 'douyin',
};
const KUAISHOU: Source = {
  url: 'https://mp.kuaishou.com/docs/develop/functionAccessGuide/getUserPhoneNumber.html',
  read: '2026-11-22',
  platform: 'kuaishou',
};
/** Answers of Xiaohongshu's staff: log in in onLoad, once. */
const XIAOHONGSHU: Source = {
  url: 'https://github.com/redengineer/redmini',
  read: '2026-11-22',
  platform: 'xiaohongshu',
};
const BAIDU: Source = {
  url: 'https://github.com/swan-team/swan-docs',
  read: '2026-11-22',
  platform: 'baidu',
};

const LOGIN_PAGES: readonly Source[] = [WECHAT_OLD, DOUYIN_OLD, KUAISHOU, XIAOHONGSHU];
const BUTTON_PAGES: readonly Source[] = [WECHAT_BUTTON, WECHAT_PHONE, DOUYIN_NEW, KUAISHOU, BAIDU];
const CODE_PAGES: readonly Source[] = [WECHAT_PHONE, DOUYIN_NEW];

export const PHONE_RULE_CODES = {
  'login-in-phone-handler': {
    code: 'login-in-phone-handler',
    severity: 'error',
    title: {
      en: '{call} runs between the tap and the request that carries encryptedData',
      zh: '点击按钮之后、提交 encryptedData 之前调用了 {call}',
    },
    cause: {
      en: 'encryptedData was encrypted at the tap, with the session_key of the login before it. A login in the handler may refresh that key, and the session_key of the new login need not open what the old one encrypted. Typical: the first tap fails, the second works.',
      zh: 'encryptedData 是点击时用之前那次登录的 session_key 加密的。在处理函数里再次登录可能刷新 session_key，用新的 session_key 不一定解得开旧的密文。典型现象：第一次点击失败，第二次成功。',
    },
    remedies: [
      {
        en: 'Log in when the page loads, before the button can be tapped; in the handler send only what the event gives.',
        zh: '在页面加载时登录，早于用户点击按钮；处理函数里只提交事件返回的数据。',
      },
      {
        en: 'For sessions that may have expired, call checkSession when the page loads, and log in there only if it fails.',
        zh: '担心登录态过期时，在页面加载时调用 checkSession，失败了再登录。',
      },
      {
        en: 'Where the event gives a code, send only that and let the server exchange it: no session_key is needed then.',
        zh: '事件返回 code 的平台，可以只提交 code 由服务端换取手机号，这样不需要 session_key。',
      },
    ],
    sources: LOGIN_PAGES,
  },
  'login-missing': {
    code: 'login-missing',
    severity: 'warning',
    title: {
      en: 'encryptedData is sent, and nothing in this mini-program logs in',
      zh: '提交了 encryptedData，但这个小程序里没有任何登录调用',
    },
    cause: {
      en: 'The ciphertext opens only with the session_key that the server gets for the code of a login. No script of this mini-program has a login call or anything named so. Likely: the page was copied without it.',
      zh: '密文只能用 session_key 解密，而 session_key 要用登录得到的 code 换取。这个小程序的脚本里没有登录调用，也没有类似名称的函数。常见原因：复制页面时漏掉了登录部分。',
    },
    remedies: [
      {
        en: 'Log in when the page loads, send the code to the server, and keep the session_key there.',
        zh: '在页面加载时登录，把 code 发给服务端，由服务端换取并保存 session_key。',
      },
      {
        en: 'If a plugin or another mini-program logs in, suppress this with a comment that says so.',
        zh: '如果由插件或其他小程序负责登录，用注释忽略这一条并写明理由。',
      },
    ],
    sources: LOGIN_PAGES,
  },
  'login-beside-phone-request': {
    code: 'login-beside-phone-request',
    severity: 'warning',
    title: {
      en: '{call} starts together with the request that carries encryptedData',
      zh: '{call} 与提交 encryptedData 的请求同时发出',
    },
    cause: {
      en: 'Nothing makes one wait for the other. When the login is quicker, it may refresh the session_key before the server has opened what the old one encrypted.',
      zh: '两者没有先后关系。登录先完成时可能刷新 session_key，而服务端还没有用旧的 session_key 解密。',
    },
    remedies: [
      {
        en: 'Start the next login in the success branch of the request, or when the page loads again.',
        zh: '等请求成功之后再登录，或者放到下次页面加载时。',
      },
    ],
    sources: LOGIN_PAGES,
  },
  'login-code-as-phone-code': {
    code: 'login-code-as-phone-code',
    severity: 'warning',
    title: {
      en: 'The request for the phone number carries the code of {call}, and the code of the event is never read',
      zh: '换取手机号的请求提交的是 {call} 的 code，没有读取按钮事件的 code',
    },
    cause: {
      en: 'Both are called code, and neither replaces the other: the phone number is given for the code of the button event (e.detail.code) only.',
      zh: '两个值都叫 code，但不能混用：换取手机号只能用按钮事件返回的 code（e.detail.code）。',
    },
    remedies: [
      {
        en: 'Send e.detail.code of the phone handler; it is valid once, for 5 minutes.',
        zh: '提交手机号按钮事件里的 e.detail.code，5 分钟内有效，只能用一次。',
      },
    ],
    sources: CODE_PAGES,
  },
  'phone-event-case': {
    code: 'phone-event-case',
    severity: 'error',
    title: {
      en: 'The event is written {actual}, and the button fires {expected}',
      zh: '事件写成了 {actual}，按钮触发的是 {expected}',
    },
    cause: {
      en: 'Names of events are compared letter by letter, and this one is all in lower case. The handler is never called: the panel opens, and nothing follows.',
      zh: '事件名区分大小写，这个事件全部是小写。写错时处理函数不会被调用：授权弹窗正常出现，之后没有反应。',
    },
    remedies: [{ en: 'Write {expected}.', zh: '改成 {expected}。' }],
    sources: BUTTON_PAGES,
  },
  'phone-handler-missing': {
    code: 'phone-handler-missing',
    severity: 'error',
    title: {
      en: 'The handler {handler} of the phone button does not exist',
      zh: '手机号按钮的处理函数 {handler} 不存在',
    },
    cause: {
      en: 'The script of this page or component has no method of that name. The panel opens, and nothing receives what it gives.',
      zh: '页面或组件的脚本里没有这个名字的方法。授权弹窗正常出现，但没有代码接收结果。',
    },
    remedies: [
      {
        en: 'Correct the name in the template, or add the method to the script.',
        zh: '改正模板里的名字，或者在脚本里加上这个方法。',
      },
    ],
    sources: BUTTON_PAGES,
  },
  'phone-event-unbound': {
    code: 'phone-event-unbound',
    severity: 'warning',
    title: {
      en: 'The button asks for the phone number, and no event receives it',
      zh: '按钮请求了手机号，但没有绑定接收结果的事件',
    },
    cause: {
      en: 'The result of open-type {openType} is handed over by an event only. Without a handler the user is asked in vain.',
      zh: 'open-type 为 {openType} 时，结果只通过事件返回。没有绑定处理函数，用户同意了也拿不到数据。',
    },
    remedies: [
      {
        en: 'Bind {expected} to a handler.',
        zh: '给按钮绑定 {expected}。',
      },
    ],
    sources: BUTTON_PAGES,
  },
  'phone-event-without-open-type': {
    code: 'phone-event-without-open-type',
    severity: 'warning',
    title: {
      en: 'The button has a phone event and no open-type',
      zh: '按钮绑定了手机号事件，但没有 open-type',
    },
    cause: {
      en: 'Without open-type it is an ordinary button: no panel opens, and {event} never fires.',
      zh: '没有 open-type 就是普通按钮：不会弹出授权，也不会触发 {event}。',
    },
    remedies: [
      {
        en: 'Set open-type to {expected}, or remove the event.',
        zh: '加上 open-type，值为 {expected}；不需要时删掉这个事件。',
      },
    ],
    sources: BUTTON_PAGES,
  },
  'open-type-unknown': {
    code: 'open-type-unknown',
    severity: 'error',
    title: {
      en: 'There is no open-type {actual}',
      zh: 'open-type 没有 {actual} 这个值',
    },
    cause: {
      en: 'Values are compared letter by letter. With an unknown one it is an ordinary button, which asks for nothing.',
      zh: '取值区分大小写。值不存在时就是普通按钮，不会请求手机号。',
    },
    remedies: [{ en: 'Write {expected}.', zh: '改成 {expected}。' }],
    sources: BUTTON_PAGES,
  },
  'phone-refusal-ignored': {
    code: 'phone-refusal-ignored',
    severity: 'warning',
    title: {
      en: 'The handler sends the result without looking whether the user refused',
      zh: '处理函数没有判断用户是否拒绝，直接提交结果',
    },
    cause: {
      en: 'The event fires also when the user refuses or the platform declines; encryptedData, iv and code are missing then. The request leaves all the same, and the server fails on values that are not there.',
      zh: '用户拒绝或平台不允许时同样会触发事件，但没有 encryptedData、iv 和 code。请求照样发出，服务端拿不到数据而报错。',
    },
    remedies: [
      {
        en: 'Return before the request when errMsg does not end in ok, or when the field that you send is missing, and offer another way such as a code by SMS.',
        zh: '在请求之前判断：errMsg 不是 ok 结尾，或者要提交的字段不存在，就返回，并提供短信验证码等其他方式。',
      },
    ],
    sources: [WECHAT_PHONE, DOUYIN_NEW, KUAISHOU, BAIDU, XIAOHONGSHU],
  },
  'refusal-test-assigns': {
    code: 'refusal-test-assigns',
    severity: 'error',
    title: {
      en: 'The condition assigns errMsg instead of comparing it',
      zh: '条件里给 errMsg 赋值，而不是比较',
    },
    cause: {
      en: 'One = stands where two or three are meant. A text that is assigned is always true: a refusal goes the way of a success.',
      zh: '应当写两个或三个等号的地方只写了一个。赋值的结果总是真，用户拒绝时也会按成功处理。',
    },
    remedies: [{ en: 'Compare with ===.', zh: '用 === 比较。' }],
    sources: [WECHAT_PHONE, DOUYIN_NEW, KUAISHOU, BAIDU, XIAOHONGSHU],
  },
  'refusal-test-reads-event': {
    code: 'refusal-test-reads-event',
    severity: 'warning',
    title: {
      en: 'errMsg is read from the event, and stands in its detail',
      zh: '从事件对象上读取 errMsg，实际在 detail 里',
    },
    cause: {
      en: 'The event itself has no errMsg, so the condition has the same result whether the user agrees or refuses.',
      zh: '事件对象本身没有 errMsg，不管用户同意还是拒绝，条件的结果都一样。',
    },
    remedies: [{ en: 'Read e.detail.errMsg.', zh: '改为读取 e.detail.errMsg。' }],
    sources: [WECHAT_PHONE, DOUYIN_NEW, KUAISHOU, BAIDU, XIAOHONGSHU],
  },
  'navigation-in-popup': {
    code: 'navigation-in-popup',
    severity: 'warning',
    title: {
      en: '{call} leaves the page while the phone number is being asked for',
      zh: '请求手机号的过程中用 {call} 离开了页面',
    },
    cause: {
      en: 'The tap opens the panel of the platform and runs this call at once. A page that is gone receives no event.',
      zh: '点击按钮会弹出平台的授权面板，同时执行了这次跳转。页面离开之后收不到事件。',
    },
    remedies: [
      {
        en: 'Navigate in the phone handler, after the request has been answered.',
        zh: '把跳转放到手机号事件的处理函数里，等请求返回之后再执行。',
      },
    ],
    sources: BUTTON_PAGES,
  },
} as const satisfies Record<string, OwnEntry>;
