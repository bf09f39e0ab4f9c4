/** The rules of the platforms' source. A rule is one file in its platform's `rules` and one row there. */
import type { PlatformId } from '../core/platform-names.ts';
import type { Rule } from '../core/rule.ts';
import { ALIPAY_RULES } from './alipay/rules/registry.ts';
import { BAIDU_RULES } from './baidu/rules/registry.ts';
import { DOUYIN_RULES } from './douyin/rules/registry.ts';
import { KUAISHOU_RULES } from './kuaishou/rules/registry.ts';
import { WECHAT_RULES } from './wechat/rules/registry.ts';
import { XIAOHONGSHU_RULES } from './xiaohongshu/rules/registry.ts';

/** Per platform that has rules of its own, in the order in which they are shown. */
export const PLATFORM_RULES: Partial<Readonly<Record<PlatformId, readonly Rule[]>>> = {
  alipay: ALIPAY_RULES,
  wechat: WECHAT_RULES,
  baidu: BAIDU_RULES,
  douyin: DOUYIN_RULES,
  kuaishou: KUAISHOU_RULES,
  xiaohongshu: XIAOHONGSHU_RULES,
};
