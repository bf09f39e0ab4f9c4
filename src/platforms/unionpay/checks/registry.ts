import type { Check } from '../../../core/check.ts';

/** The checks of UnionPay's apps, in the order in which they are shown. */
export const UNIONPAY_CHECKS: readonly Check[] = [];
