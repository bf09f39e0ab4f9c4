import type { Check } from '../../../core/check.ts';
import { UNIONPAY_CONSOLE } from './console.ts';
import { symKeyShape } from './sym-key-shape.ts';

/** The checks of UnionPay's apps, in the order in which they are shown. */
export const UNIONPAY_CHECKS: readonly Check[] = [symKeyShape, ...UNIONPAY_CONSOLE];
