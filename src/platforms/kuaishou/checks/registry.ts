import type { Check } from '../../../core/check.ts';
import { accountKindCheck } from '../../common-checks.ts';
import { PHONE } from '../sources.ts';
import { accountRegion } from './account-region.ts';
import { accountVerified } from './account-verified.ts';
import { appIdShape } from './app-id-shape.ts';
import { KUAISHOU_CONSOLE } from './console.ts';

/** The checks of Kuaishou's apps, in the order in which they are shown. */
export const KUAISHOU_CHECKS: readonly Check[] = [
  appIdShape,
  // The permission is for verified accounts that are neither personal nor overseas.
  accountKindCheck('kuaishou', [PHONE]),
  accountVerified,
  accountRegion,
  ...KUAISHOU_CONSOLE,
];
