import type { Check } from '../../../core/check.ts';

/** The checks of Kuaishou's apps, in the order in which they are shown. */
export const KUAISHOU_CHECKS: readonly Check[] = [];
