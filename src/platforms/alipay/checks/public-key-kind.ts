import { publicKeyKindCheck } from '../../common-checks.ts';
import { DOCS } from '../sources.ts';

/** The slot of the Alipay public key holds an undamaged RSA public key. */
export const publicKeyKind = publicKeyKindCheck({
  id: 'alipay/public-key-kind',
  field: 'alipayPublicKey',
  owner: 'platform',
  certificateField: 'alipayCertPublicKey',
  mayBeSm2: true,
  sources: [DOCS],
});
