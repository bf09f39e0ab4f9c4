import {
  APP_SECRET_KEY,
  accountKey,
  appIdKey,
  BASE_LIBRARY_KEY,
  COMMON_KEYS,
  FLOW_KEY,
  type PlatformConfig,
} from '../app-config.ts';

/** What can be configured of a WeChat app. */
export const WECHAT_CONFIG: PlatformConfig = {
  id: 'wechat',
  keys: {
    appId: appIdKey({ en: 'AppID: wx and 16 hex digits', zh: 'AppID：wx 加 16 位十六进制字符' }),
    ...COMMON_KEYS,
    appSecret: APP_SECRET_KEY,
    flow: FLOW_KEY,
    symKey: {
      kind: 'secret',
      slot: 'sym-key',
      text: { en: 'symmetric key (对称密钥) of 服务端 API 安全', zh: '服务端 API 安全的对称密钥' },
    },
    symKeySn: {
      kind: 'text',
      slot: 'sym-key-sn',
      text: { en: 'number (sn) of that key', zh: '对称密钥的编号（sn）' },
    },
    platformPublicKey: {
      kind: 'key',
      slot: 'platform-public-key',
      text: { en: 'platform certificate (平台证书) of 服务端 API 安全', zh: '服务端 API 安全的平台证书' },
    },
    appPrivateKey: {
      kind: 'secret',
      slot: 'app-private-key',
      text: {
        en: 'your private key of 服务端 API 安全, proves mix-ups',
        zh: '服务端 API 安全里自己的私钥，用来证明密钥是否放错',
      },
    },
    appPublicKey: {
      kind: 'key',
      slot: 'app-public-key',
      text: {
        en: 'your public key of 服务端 API 安全, proves mix-ups',
        zh: '服务端 API 安全里自己的公钥，用来证明密钥是否放错',
      },
    },
    minBaseLibrary: BASE_LIBRARY_KEY,
    account: accountKey({
      isVerified: { kind: 'flag', text: { en: 'WeChat verification (微信认证) passed', zh: '已通过微信认证' } },
      isOverseas: { kind: 'flag', text: { en: 'overseas subject (境外主体)', zh: '境外主体' } },
    }),
  },
  console: {
    privacyDeclared: {
      en: 'phone number declared in 用户隐私保护指引',
      zh: '已在用户隐私保护指引里声明手机号',
    },
    quota: { en: 'quota for phone numbers bought or left (付费管理)', zh: '手机号验证额度充足（付费管理）' },
    requestDomain: { en: 'backend in 服务器域名', zh: '服务端域名已加入服务器域名' },
    ipWhitelist: { en: 'server in the IP whitelist (IP白名单)', zh: '服务器 IP 已加入 IP 白名单' },
    sessionKeyOnServer: {
      en: 'session_key is kept on the server and never sent to the client',
      zh: 'session_key 只保存在服务端，不下发到客户端',
    },
    loginBeforeTap: {
      en: 'the login code is exchanged before the button is shown, never in its callback',
      zh: '显示按钮之前就完成登录，不在按钮回调里调用 wx.login',
    },
  },
};
