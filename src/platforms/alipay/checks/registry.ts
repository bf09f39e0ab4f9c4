import type { Check } from '../../../core/check.ts';
import { appIdShape } from './app-id-shape.ts';

/** The checks of Alipay's apps, in the order in which they are shown. */
export const ALIPAY_CHECKS: readonly Check[] = [appIdShape];
