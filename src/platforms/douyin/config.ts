import { accountKey, appIdKey, BASE_LIBRARY_KEY, COMMON_KEYS, FLOW_KEY, type PlatformConfig } from '../app-config.ts';

/** What can be configured of a Douyin app. */
export const DOUYIN_CONFIG: PlatformConfig = {
  id: 'douyin',
  keys: {
    appId: appIdKey({ en: 'AppID: tt and 16 hex digits', zh: 'AppID：tt 加 16 位十六进制字符' }),
    ...COMMON_KEYS,
    appSecret: {
      kind: 'secret',
      slot: 'app-secret',
      text: { en: 'AppSecret (client_secret)', zh: 'AppSecret（client_secret）' },
    },
    flow: FLOW_KEY,
    appPrivateKey: {
      kind: 'secret',
      slot: 'app-private-key',
      text: {
        en: 'application private key (应用私钥), opens the data of the new way',
        zh: '应用私钥，解开新方式返回的 data',
      },
    },
    appPublicKey: {
      kind: 'key',
      slot: 'app-public-key',
      text: { en: 'application public key (应用公钥) as uploaded to the console', zh: '上传到控制台的应用公钥' },
    },
    platformPublicKey: {
      kind: 'key',
      slot: 'platform-public-key',
      text: { en: 'platform public key (平台公钥); opens nothing', zh: '平台公钥，不能用来解密' },
    },
    minBaseLibrary: BASE_LIBRARY_KEY,
    account: accountKey(),
  },
  console: {
    phonePermission: { en: 'capability 获取手机号 granted', zh: '已开通“获取手机号”能力' },
    appPublicKeyUploaded: { en: '应用公钥 uploaded (密钥设置)', zh: '已上传应用公钥（密钥设置）' },
    privacyDeclared: { en: 'phone number declared in 隐私配置', zh: '已在隐私配置里声明手机号' },
    requestDomain: { en: 'backend in 服务器域名', zh: '服务端域名已加入服务器域名' },
  },
};
