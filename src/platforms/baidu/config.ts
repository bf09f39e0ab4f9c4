import { APP_SECRET_KEY, accountKey, appIdKey, COMMON_KEYS, type PlatformConfig } from '../app-config.ts';

/** What can be configured of a Baidu app. */
export const BAIDU_CONFIG: PlatformConfig = {
  id: 'baidu',
  keys: {
    appId: appIdKey({ en: 'App ID, a number in quotes', zh: 'App ID，一串数字，要加引号' }, false),
    appKey: {
      kind: 'text',
      slot: 'app-key',
      isRequired: true,
      text: {
        en: 'AppKey (client_id): 32 letters and digits; not the App ID',
        zh: 'AppKey（client_id）：32 位字母数字，不是 App ID',
      },
    },
    ...COMMON_KEYS,
    appSecret: APP_SECRET_KEY,
    account: accountKey(),
  },
  console: {
    phonePermission: { en: '获取用户手机号权限 granted', zh: '已开通获取用户手机号权限' },
    requestDomain: { en: 'backend in 服务器域名', zh: '服务端域名已加入服务器域名' },
  },
};
