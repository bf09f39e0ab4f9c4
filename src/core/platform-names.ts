/** The platforms by id, in the order of the help, with the names that people know them by. */

export const PLATFORM_NAMES = {
  alipay: { en: 'Alipay', zh: '支付宝' },
  wechat: { en: 'WeChat', zh: '微信' },
  baidu: { en: 'Baidu', zh: '百度' },
  douyin: { en: 'Douyin', zh: '抖音' },
  kuaishou: { en: 'Kuaishou', zh: '快手' },
  xiaohongshu: { en: 'Xiaohongshu', zh: '小红书' },
  unionpay: { en: 'UnionPay', zh: '云闪付' },
  feishu: { en: 'Feishu', zh: '飞书' },
  qq: { en: 'QQ', zh: 'QQ' },
  jd: { en: 'JD', zh: '京东' },
  huawei: { en: 'Huawei', zh: '华为' },
  dingtalk: { en: 'DingTalk', zh: '钉钉' },
  quickapp: { en: 'quick apps', zh: '快应用' },
  meituan: { en: 'Meituan', zh: '美团' },
  ctrip: { en: 'Ctrip', zh: '携程' },
  univerify: { en: 'univerify', zh: 'univerify（DCloud 一键登录）' },
} as const;

/** Ids as users write them after `--platform`: those whose payloads are decrypted, then those that only get an answer. */
export type PlatformId = keyof typeof PLATFORM_NAMES;

/** All ids, in the same order. */
export const PLATFORM_IDS = Object.keys(PLATFORM_NAMES) as readonly PlatformId[];

/** Whether a text is one of the ids. */
export function isPlatformId(text: string): text is PlatformId {
  return Object.hasOwn(PLATFORM_NAMES, text);
}
