import { publicKeyKindCheck } from '../../common-checks.ts';
import { SIGNATURE } from '../sources.ts';

/** The slot of the application public key holds an undamaged RSA public key. */
export const appPublicKeyKind = publicKeyKindCheck({
  id: 'douyin/app-public-key-kind',
  field: 'appPublicKey',
  owner: 'app',
  sources: [SIGNATURE],
});
