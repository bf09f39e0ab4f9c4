import type { Check } from '../../../core/check.ts';

/** The checks of Xiaohongshu's apps, in the order in which they are shown. */
export const XIAOHONGSHU_CHECKS: readonly Check[] = [];
