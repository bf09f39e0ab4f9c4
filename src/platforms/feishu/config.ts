import { APP_SECRET_KEY, accountKey, appIdKey, COMMON_KEYS, type PlatformConfig } from '../app-config.ts';

/** What can be configured of a Feishu app. */
export const FEISHU_CONFIG: PlatformConfig = {
  id: 'feishu',
  keys: {
    appId: appIdKey({ en: 'App ID of the app', zh: '应用的 App ID' }),
    ...COMMON_KEYS,
    appSecret: APP_SECRET_KEY,
    account: accountKey(),
  },
  console: {
    phonePermission: { en: '获取用户手机号 granted (权限管理)', zh: '已开通“获取用户手机号”权限（权限管理）' },
    requestDomain: { en: 'backend in 服务器域名', zh: '服务端域名已加入服务器域名' },
  },
};
