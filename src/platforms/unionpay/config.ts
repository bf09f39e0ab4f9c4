import { appIdKey, COMMON_KEYS, type PlatformConfig } from '../app-config.ts';

/** What can be configured of a UnionPay app. */
export const UNIONPAY_CONFIG: PlatformConfig = {
  id: 'unionpay',
  keys: {
    appId: appIdKey({ en: 'appId of the app', zh: '应用的 appId' }),
    ...COMMON_KEYS,
    symKey: {
      kind: 'secret',
      slot: 'sym-key',
      text: { en: 'symmetricKey: 48 hex digits', zh: 'symmetricKey：48 位十六进制字符' },
    },
  },
  console: {
    phonePermission: { en: 'permission for the phone number granted', zh: '已开通获取手机号权限' },
  },
};
