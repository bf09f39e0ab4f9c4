import type { Check } from '../../../core/check.ts';
import { accountKind } from './account-kind.ts';
import { appIdShape } from './app-id-shape.ts';
import { XIAOHONGSHU_CONSOLE } from './console.ts';

/** The checks of Xiaohongshu's apps, in the order in which they are shown. */
export const XIAOHONGSHU_CHECKS: readonly Check[] = [appIdShape, accountKind, ...XIAOHONGSHU_CONSOLE];
