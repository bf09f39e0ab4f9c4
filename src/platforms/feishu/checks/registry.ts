import type { Check } from '../../../core/check.ts';
import { FEISHU_CONSOLE } from './console.ts';

/** The checks of Feishu's apps, in the order in which they are shown. */
export const FEISHU_CHECKS: readonly Check[] = [...FEISHU_CONSOLE];
