import type { Check } from '../../../core/check.ts';
import { accountKind } from './account-kind.ts';
import { appIdShape } from './app-id-shape.ts';
import { appKeyShape } from './app-key-shape.ts';
import { appSecretShape } from './app-secret-shape.ts';
import { BAIDU_CONSOLE_CHECKS } from './console.ts';

/** The checks of Baidu's apps, in the order in which they are shown. */
export const BAIDU_CHECKS: readonly Check[] = [
  appKeyShape,
  appIdShape,
  appSecretShape,
  accountKind,
  ...BAIDU_CONSOLE_CHECKS,
];
