import { APP_SECRET_KEY, accountKey, appIdKey, COMMON_KEYS, type PlatformConfig } from '../app-config.ts';

/** What can be configured of a Kuaishou app. */
export const KUAISHOU_CONFIG: PlatformConfig = {
  id: 'kuaishou',
  keys: {
    appId: appIdKey({ en: 'AppID of the app', zh: '应用的 AppID' }),
    ...COMMON_KEYS,
    appSecret: APP_SECRET_KEY,
    account: accountKey({
      isVerified: { kind: 'flag', text: { en: 'certification (认证) passed', zh: '已通过主体认证' } },
      isOverseas: { kind: 'flag', text: { en: 'overseas subject (境外主体)', zh: '境外主体' } },
    }),
  },
  console: {
    phonePermission: { en: '获取用户手机号 granted (权限管理)', zh: '已开通获取用户手机号权限（权限管理）' },
    requestDomain: { en: 'backend in 服务器域名', zh: '服务端域名已加入服务器域名' },
  },
};
