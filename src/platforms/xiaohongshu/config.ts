import { APP_SECRET_KEY, accountKey, appIdKey, COMMON_KEYS, type PlatformConfig } from '../app-config.ts';

/** What can be configured of a Xiaohongshu app. */
export const XIAOHONGSHU_CONFIG: PlatformConfig = {
  id: 'xiaohongshu',
  keys: {
    appId: appIdKey({ en: 'AppID: 24 hex digits', zh: 'AppID：24 位十六进制字符' }),
    ...COMMON_KEYS,
    appSecret: APP_SECRET_KEY,
    account: accountKey(),
  },
  console: {
    phonePermission: { en: 'phone number capability granted', zh: '已开通获取手机号能力' },
    requestDomain: { en: 'backend in 服务器域名', zh: '服务端域名已加入服务器域名' },
  },
};
