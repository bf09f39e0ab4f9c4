import type { Check } from '../../../core/check.ts';
import { consoleChecks } from '../../console-checks.ts';
import {
  ACCESS_TOKEN,
  BUTTON,
  ERRNO,
  LOGIN,
  OPEN_DATA,
  PHONE,
  PHONE_GUIDE,
  PHONE_OLD,
  PRIVACY,
  PRIVACY_GAME,
  STABLE_TOKEN,
  THREAD_DECLARATION,
  THREAD_QUOTA,
} from '../sources.ts';

/** What only a look into the console, or at the order of the calls, can tell. */
export const WECHAT_CONSOLE: readonly Check[] = consoleChecks('wechat', {
  privacyDeclared: {
    title: { en: 'The phone number is declared in 用户隐私保护指引', zh: '用户隐私保护指引里已声明手机号' },
    code: 'wechat-privacy-not-declared',
    problem: {
      title: {
        en: 'The phone number is not declared in 用户隐私保护指引',
        zh: '用户隐私保护指引里没有声明手机号',
      },
      cause: {
        en: 'The client refuses the call: errno 112 (api scope is not declared in the privacy agreement), in older versions 1025 or 1026.',
        zh: '客户端会拒绝调用：errno 112（api scope is not declared in the privacy agreement），旧版本是 1025 或 1026。',
      },
      remedies: [
        {
          en: 'In the console open 设置 → 服务内容声明 → 用户隐私保护指引 (formerly under 基本设置), and declare 手机号 with its purpose.',
          zh: '在小程序管理后台打开设置 → 服务内容声明 → 用户隐私保护指引（旧版在基本设置），声明手机号和用途。',
        },
        {
          en: 'An app of a third-party platform (第三方平台) declares it with setPrivacySetting, and is submitted and published again.',
          zh: '第三方平台代开发的小程序调用 setPrivacySetting 声明，再提审、发布。',
        },
        {
          en: 'Wait until it is in effect, and restart the developer tools.',
          zh: '等待生效，并重启开发者工具。',
        },
      ],
    },
    sources: [PRIVACY, PRIVACY_GAME, THREAD_DECLARATION],
  },
  quota: {
    title: { en: 'Quota for phone numbers is left', zh: '手机号验证额度充足' },
    code: 'wechat-phone-quota-empty',
    problem: {
      title: { en: 'No quota for phone numbers is left', zh: '手机号验证额度不足' },
      cause: {
        en: 'After 1000 trial calls, which all versions of the mini-program share, every successful call is paid. Without quota the client reports errno 1400001; no errcode of the server is documented for it.',
        zh: '每个小程序有 1000 次体验额度，正式版、体验版、开发版共用，之后每次成功调用都收费。额度用完时客户端返回 errno 1400001，服务端没有对应的 errcode。',
      },
      remedies: [
        {
          en: 'Buy a package (资源包) in the console under 付费管理.',
          zh: '在小程序管理后台的付费管理里购买资源包。',
        },
        {
          en: 'Accounts that are exempt from the fee, such as government and public hospitals, can answer the item with done.',
          zh: '政府、公立医疗等免费的主体，可以直接把这一项标为已完成。',
        },
        {
          en: 'Offer a text-message code as the other way, and disable the button after its callback: every success is charged.',
          zh: '准备短信验证码作为备选；每次成功都会计费，回调之后禁用按钮，避免重复点击。',
        },
      ],
    },
    sources: [PHONE, BUTTON, PHONE_GUIDE, THREAD_QUOTA],
  },
  requestDomain: {
    title: { en: 'Your server stands in 服务器域名', zh: '服务端域名已加入服务器域名' },
    code: 'wechat-request-domain-missing',
    problem: {
      title: { en: 'Your server does not stand in 服务器域名', zh: '服务端域名没有加入服务器域名' },
      cause: {
        en: 'wx.request refuses other domains with errno 600002 (url not in domain list). In the developer tools it works as long as 不校验合法域名 is switched on.',
        zh: 'wx.request 拒绝访问其他域名，返回 errno 600002（url not in domain list）。开发者工具里勾选“不校验合法域名”时不会报错。',
      },
      remedies: [
        {
          en: 'Add the domain, with HTTPS, in the console under 开发管理 → 开发设置 → 服务器域名.',
          zh: '在小程序管理后台的开发管理 → 开发设置 → 服务器域名里添加 HTTPS 域名。',
        },
        {
          en: 'Test on a phone, with that switch of the developer tools off.',
          zh: '取消开发者工具里的勾选，并在真机上测试。',
        },
      ],
    },
    sources: [ERRNO],
  },
  ipWhitelist: {
    title: { en: 'The server stands in IP白名单', zh: '服务器 IP 已加入 IP白名单' },
    code: 'wechat-ip-not-whitelisted',
    problem: {
      title: { en: 'The server does not stand in IP白名单', zh: '服务器 IP 没有加入 IP白名单' },
      cause: {
        en: 'The calls that give an access_token are answered with errcode 40164 (invalid ip, not in whitelist), and without a token no code can be exchanged.',
        zh: '获取 access_token 的接口返回 errcode 40164（invalid ip, not in whitelist）；没有 access_token 就不能用 code 换取手机号。',
      },
      remedies: [
        {
          en: 'Add the outgoing address of the server in the console under 开发管理 → 开发设置 → IP白名单; errmsg of 40164 names it.',
          zh: '把服务器的出口 IP 加入开发管理 → 开发设置 → IP白名单；40164 的 errmsg 里有具体的 IP。',
        },
        {
          en: 'Where the outgoing address changes, send the calls through one with a fixed address.',
          zh: '出口 IP 会变化时，通过固定 IP 的服务器转发请求。',
        },
      ],
    },
    sources: [ACCESS_TOKEN, STABLE_TOKEN],
    // code2Session takes AppID and AppSecret, no token.
    skippedFlows: ['encryptedData'],
  },
  sessionKeyOnServer: {
    title: { en: 'session_key stays on the server', zh: 'session_key 只保存在服务端' },
    code: 'wechat-session-key-exposed',
    problem: {
      title: { en: 'session_key is sent to the client', zh: 'session_key 下发到了客户端' },
      cause: {
        en: 'The documents forbid it. Whoever holds the session_key can encrypt a payload with any phone number, and the server cannot tell it from a real one.',
        zh: '官方文档禁止这样做。拿到 session_key 的人可以自己加密任意手机号，服务端分辨不出真假。',
      },
      remedies: [
        {
          en: 'Keep session_key on the server, stored by user, and give the client a token of your own.',
          zh: 'session_key 按用户保存在服务端，只给客户端下发自己的登录态。',
        },
        {
          en: 'Open encryptedData on the server, and remove every decryption from the mini-program.',
          zh: '在服务端解密 encryptedData，去掉小程序里的解密代码。',
        },
      ],
    },
    sources: [OPEN_DATA],
    skippedFlows: ['code'],
  },
  loginBeforeTap: {
    title: { en: 'wx.login runs before the tap, never in its callback', zh: '点按钮之前完成 wx.login，不在回调里登录' },
    code: 'wechat-login-after-tap',
    problem: {
      severity: 'warning',
      title: { en: 'wx.login runs after the tap', zh: '点按钮之后才调用 wx.login' },
      cause: {
        en: 'wx.login may renew the session_key, and the server then holds a newer one than the payload was encrypted with: padding errors or -41003. Likely: the first tap fails, the second works.',
        zh: 'wx.login 可能刷新 session_key，服务端拿到的就比加密时用的更新，于是填充错误或返回 -41003。常见现象：第一次点失败，第二次成功。',
      },
      remedies: [
        {
          en: 'Call wx.login when the page loads, exchange its code, and show the button only then.',
          zh: '页面加载时调用 wx.login 并换取 session_key，之后再显示按钮。',
        },
        {
          en: 'Before the button is shown, wx.checkSession tells whether a new login is needed.',
          zh: '显示按钮之前用 wx.checkSession 判断是否需要重新登录。',
        },
      ],
    },
    sources: [PHONE_OLD, LOGIN],
    skippedFlows: ['code'],
  },
});
