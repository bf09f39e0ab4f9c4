import { publicKeyKindCheck } from '../../common-checks.ts';
import { SIGNATURE } from '../sources.ts';

/** The slot of the platform public key holds an undamaged RSA public key. */
export const platformKeyKind = publicKeyKindCheck({
  id: 'douyin/platform-key-kind',
  field: 'platformPublicKey',
  owner: 'platform',
  sources: [SIGNATURE],
});
