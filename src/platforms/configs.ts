/** What can be configured, per platform that hands out a ciphertext; the others need no keys. */
import { ALIPAY_CONFIG } from './alipay/config.ts';
import type { PlatformConfig } from './app-config.ts';
import { BAIDU_CONFIG } from './baidu/config.ts';
import { DOUYIN_CONFIG } from './douyin/config.ts';
import { FEISHU_CONFIG } from './feishu/config.ts';
import { KUAISHOU_CONFIG } from './kuaishou/config.ts';
import { UNIONPAY_CONFIG } from './unionpay/config.ts';
import { WECHAT_CONFIG } from './wechat/config.ts';
import { XIAOHONGSHU_CONFIG } from './xiaohongshu/config.ts';

/** In the order of the registry. */
export const PLATFORM_CONFIGS: readonly PlatformConfig[] = [
  ALIPAY_CONFIG,
  WECHAT_CONFIG,
  BAIDU_CONFIG,
  DOUYIN_CONFIG,
  KUAISHOU_CONFIG,
  XIAOHONGSHU_CONFIG,
  UNIONPAY_CONFIG,
  FEISHU_CONFIG,
];
