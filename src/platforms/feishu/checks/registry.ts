import type { Check } from '../../../core/check.ts';

/** The checks of Feishu's apps, in the order in which they are shown. */
export const FEISHU_CHECKS: readonly Check[] = [];
