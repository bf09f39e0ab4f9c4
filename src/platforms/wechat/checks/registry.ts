import type { Check } from '../../../core/check.ts';
import { accountKindCheck } from '../../common-checks.ts';
import { PHONE } from '../sources.ts';
import { accountRegion } from './account-region.ts';
import { accountVerified } from './account-verified.ts';
import { appIdShape } from './app-id-shape.ts';
import { appKeyPair } from './app-key-pair.ts';
import { appKeySize } from './app-key-size.ts';
import { appPrivateKeyKind } from './app-private-key-kind.ts';
import { appPublicKeyKind } from './app-public-key-kind.ts';
import { appSecretShape } from './app-secret-shape.ts';
import { WECHAT_CONSOLE } from './console.ts';
import { flowBaseLibrary } from './flow-base-library.ts';
import { flowCredentials } from './flow-credentials.ts';
import { platformCertificateKind } from './platform-certificate-kind.ts';
import { platformCertificateNotOwn } from './platform-certificate-not-own.ts';
import { symKeyNumber } from './sym-key-number.ts';
import { symKeyShape } from './sym-key-shape.ts';

/** The checks of WeChat's apps, in the order in which they are shown. */
export const WECHAT_CHECKS: readonly Check[] = [
  appIdShape,
  appSecretShape,
  // The capability is open to verified accounts that are not personal.
  accountKindCheck('wechat', [PHONE]),
  accountVerified,
  accountRegion,
  flowBaseLibrary,
  flowCredentials,
  symKeyShape,
  symKeyNumber,
  platformCertificateKind,
  platformCertificateNotOwn,
  appPrivateKeyKind,
  appPublicKeyKind,
  appKeyPair,
  appKeySize,
  ...WECHAT_CONSOLE,
];
