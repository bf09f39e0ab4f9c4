import type { Check } from '../../../core/check.ts';
import { accountKindCheck } from '../../common-checks.ts';
import { PHONE_OLD, PHONE_PERMISSION } from '../sources.ts';
import { appIdShape } from './app-id-shape.ts';
import { appKeyPair } from './app-key-pair.ts';
import { appKeySize } from './app-key-size.ts';
import { appPrivateKeyKind } from './app-private-key-kind.ts';
import { appPublicKeyKind } from './app-public-key-kind.ts';
import { appSecretShape } from './app-secret-shape.ts';
import { DOUYIN_CONSOLE_CHECKS } from './console.ts';
import { flowBaseLibrary } from './flow-base-library.ts';
import { flowKeys } from './flow-keys.ts';
import { platformKeyKind } from './platform-key-kind.ts';
import { platformKeyNotOwn } from './platform-key-not-own.ts';

/** The checks of Douyin's apps, in the order in which they are shown. */
export const DOUYIN_CHECKS: readonly Check[] = [
  appIdShape,
  appSecretShape,
  // Only mini-programs of companies get phone numbers; others answer `platform auth deny`.
  accountKindCheck('douyin', [PHONE_OLD, PHONE_PERMISSION]),
  flowBaseLibrary,
  flowKeys,
  appPrivateKeyKind,
  appPublicKeyKind,
  appKeyPair,
  appKeySize,
  platformKeyKind,
  platformKeyNotOwn,
  ...DOUYIN_CONSOLE_CHECKS,
];
