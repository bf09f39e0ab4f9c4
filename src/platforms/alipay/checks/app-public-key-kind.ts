import { publicKeyKindCheck } from '../../common-checks.ts';
import { DOCS } from '../sources.ts';

/** The slot of the app public key holds an undamaged RSA public key. */
export const appPublicKeyKind = publicKeyKindCheck({
  id: 'alipay/app-public-key-kind',
  field: 'appPublicKey',
  owner: 'app',
  certificateField: 'appCertPublicKey',
  mayBeSm2: true,
  sources: [DOCS],
});
