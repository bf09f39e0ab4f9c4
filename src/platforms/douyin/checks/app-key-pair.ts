import { defineCheck, fail, lacks, pass, problem } from '../../../core/check.ts';
import { isSamePair, keyEvidence } from '../../key-checks.ts';
import { PHONE_NEW, SIGNATURE } from '../sources.ts';

/** The platform encrypts for the uploaded public key, and the private key beside it opens that. */
export const appKeyPair = defineCheck({
  id: 'douyin/app-key-pair',
  title: { en: 'appPublicKey is the public half of appPrivateKey', zh: 'appPublicKey 与 appPrivateKey 是一对' },
  looksAt: { en: 'appPublicKey compared with appPrivateKey', zh: 'appPublicKey 与 appPrivateKey 比较' },
  sources: [PHONE_NEW, SIGNATURE],
  problems: {},
  absent: 'not-configured',
  facts: { appPublicKey: 'key', appPrivateKey: 'key' },
  judge({ appPublicKey, appPrivateKey }) {
    const isPair = isSamePair(appPublicKey, appPrivateKey);
    // What cannot be read is named by the checks of the two keys.
    if (isPair === null) return lacks('appPublicKey', 'appPrivateKey');
    if (isPair) return pass();
    const evidence = [keyEvidence(appPublicKey, 'appPublicKey'), keyEvidence(appPrivateKey, 'appPrivateKey')];
    return fail(problem('app-keys-do-not-match', { field: 'appPublicKey' }, { at: 'appPublicKey', evidence }));
  },
});
