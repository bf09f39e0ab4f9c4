import type { Check } from '../../../core/check.ts';

/** The checks of Baidu's apps, in the order in which they are shown. */
export const BAIDU_CHECKS: readonly Check[] = [];
