import type { Check } from '../../../core/check.ts';

/** The checks of WeChat's apps, in the order in which they are shown. */
export const WECHAT_CHECKS: readonly Check[] = [];
