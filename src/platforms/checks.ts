/** The checks of the platforms' apps. A check is one file in its platform's `checks` and one row there. */
import type { Check } from '../core/check.ts';
import type { PlatformId } from '../core/platform-names.ts';
import { ALIPAY_CHECKS } from './alipay/checks/registry.ts';
import { BAIDU_CHECKS } from './baidu/checks/registry.ts';
import { DOUYIN_CHECKS } from './douyin/checks/registry.ts';
import { FEISHU_CHECKS } from './feishu/checks/registry.ts';
import { KUAISHOU_CHECKS } from './kuaishou/checks/registry.ts';
import { UNIONPAY_CHECKS } from './unionpay/checks/registry.ts';
import { WECHAT_CHECKS } from './wechat/checks/registry.ts';
import { XIAOHONGSHU_CHECKS } from './xiaohongshu/checks/registry.ts';

/** Per platform that can be configured, in the order in which they are shown. */
export const PLATFORM_CHECKS: Partial<Readonly<Record<PlatformId, readonly Check[]>>> = {
  alipay: ALIPAY_CHECKS,
  wechat: WECHAT_CHECKS,
  baidu: BAIDU_CHECKS,
  douyin: DOUYIN_CHECKS,
  kuaishou: KUAISHOU_CHECKS,
  xiaohongshu: XIAOHONGSHU_CHECKS,
  unionpay: UNIONPAY_CHECKS,
  feishu: FEISHU_CHECKS,
};
