import type { Check } from '../../../core/check.ts';

/** The checks of Douyin's apps, in the order in which they are shown. */
export const DOUYIN_CHECKS: readonly Check[] = [];
