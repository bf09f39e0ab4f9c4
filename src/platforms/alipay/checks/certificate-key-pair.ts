import { defineCheck, fail, lacks, pass, problem } from '../../../core/check.ts';
import { isSamePair, keyEvidence } from '../../key-checks.ts';
import { DOCS } from '../sources.ts';

/** The app certificate was made for the app private key. */
export const certificateKeyPair = defineCheck({
  id: 'alipay/certificate-key-pair',
  title: { en: 'appCertPublicKey belongs to appPrivateKey', zh: 'appCertPublicKey 与 appPrivateKey 是一对' },
  looksAt: { en: 'appCertPublicKey compared with appPrivateKey', zh: 'appCertPublicKey 与 appPrivateKey 比较' },
  sources: [DOCS],
  problems: {},
  facts: { appCertPublicKey: 'key', appPrivateKey: 'key' },
  absent: 'no-certificates',
  judge({ appCertPublicKey, appPrivateKey }) {
    const isPair = isSamePair(appCertPublicKey, appPrivateKey);
    if (isPair === null) return lacks('appCertPublicKey', 'appPrivateKey');
    if (isPair) return pass();
    const evidence = [keyEvidence(appCertPublicKey, 'appCertPublicKey'), keyEvidence(appPrivateKey, 'appPrivateKey')];
    return fail(problem('app-keys-do-not-match', { field: 'appCertPublicKey' }, { at: 'appCertPublicKey', evidence }));
  },
});
