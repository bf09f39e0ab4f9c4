import type { Check } from '../../../core/check.ts';
import { accountKindCheck } from '../../common-checks.ts';
import { DOCS, PHONE_APPLY_COPY } from '../sources.ts';
import { appIdShape } from './app-id-shape.ts';
import { appKeyShape } from './app-key-shape.ts';
import { appSecretShape } from './app-secret-shape.ts';
import { BAIDU_CONSOLE_CHECKS } from './console.ts';

/** The checks of Baidu's apps, in the order in which they are shown. */
export const BAIDU_CHECKS: readonly Check[] = [
  appKeyShape,
  appIdShape,
  appSecretShape,
  // Only accounts verified as a company get phone numbers.
  accountKindCheck('baidu', [DOCS, PHONE_APPLY_COPY]),
  ...BAIDU_CONSOLE_CHECKS,
];
