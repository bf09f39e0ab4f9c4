import type { Check } from '../../../core/check.ts';
import { accountKindCheck } from '../../common-checks.ts';
import { PHONE, PHONE_PRODUCT } from '../sources.ts';
import { aesKeyShape } from './aes-key-shape.ts';
import { appIdEnvironment } from './app-id-environment.ts';
import { appIdShape } from './app-id-shape.ts';
import { appKeyPair } from './app-key-pair.ts';
import { appPrivateKeyKind } from './app-private-key-kind.ts';
import { appPublicKeyKind } from './app-public-key-kind.ts';
import { certificateEnvironment } from './certificate-environment.ts';
import { certificateFiles } from './certificate-files.ts';
import { certificateKeyPair } from './certificate-key-pair.ts';
import { certificateKinds } from './certificate-kinds.ts';
import { certificateOwner } from './certificate-owner.ts';
import { certificateSerials } from './certificate-serials.ts';
import { clientVersion } from './client-version.ts';
import { ALIPAY_CONSOLE } from './console.ts';
import { encryptionConfigured } from './encryption-configured.ts';
import { gatewayReachable } from './gateway-reachable.ts';
import { gatewayUrl } from './gateway-url.ts';
import { isvAppId } from './isv-app-id.ts';
import { keySize } from './key-size.ts';
import { openapiGateway } from './openapi-gateway.ts';
import { publicKeyKind } from './public-key-kind.ts';
import { publicKeyNotOwn } from './public-key-not-own.ts';
import { publicKeyPresent } from './public-key-present.ts';
import { signType } from './sign-type.ts';
import { signingMode } from './signing-mode.ts';

/** The checks of Alipay's apps, in the order in which they are shown. */
export const ALIPAY_CHECKS: readonly Check[] = [
  appIdShape,
  appIdEnvironment,
  isvAppId,
  signType,
  signingMode,
  publicKeyPresent,
  publicKeyKind,
  publicKeyNotOwn,
  appPrivateKeyKind,
  appPublicKeyKind,
  appKeyPair,
  keySize,
  certificateFiles,
  certificateKinds,
  certificateEnvironment,
  certificateOwner,
  certificateKeyPair,
  certificateSerials,
  encryptionConfigured,
  aesKeyShape,
  gatewayUrl,
  openapiGateway,
  gatewayReachable,
  clientVersion,
  accountKindCheck('alipay', [PHONE, PHONE_PRODUCT]),
  ...ALIPAY_CONSOLE,
];
