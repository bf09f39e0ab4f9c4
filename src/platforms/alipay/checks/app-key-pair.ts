import { defineCheck, fail, lacks, pass, problem } from '../../../core/check.ts';
import { isSamePair, keyEvidence } from '../../key-checks.ts';
import { DOCS } from '../sources.ts';

/** The app's two keys are one pair. */
export const appKeyPair = defineCheck({
  id: 'alipay/app-key-pair',
  title: { en: 'appPublicKey is the public half of appPrivateKey', zh: 'appPublicKey 与 appPrivateKey 是一对' },
  looksAt: { en: 'appPublicKey compared with appPrivateKey', zh: 'appPublicKey 与 appPrivateKey 比较' },
  sources: [DOCS],
  problems: {},
  facts: { appPublicKey: 'key', appPrivateKey: 'key' },
  absent: 'not-configured',
  judge({ appPublicKey, appPrivateKey }) {
    const isPair = isSamePair(appPublicKey, appPrivateKey);
    // What cannot be read is named by the checks of the two keys.
    if (isPair === null) return lacks('appPublicKey', 'appPrivateKey');
    if (isPair) return pass();
    const evidence = [keyEvidence(appPublicKey, 'appPublicKey'), keyEvidence(appPrivateKey, 'appPrivateKey')];
    return fail(problem('app-keys-do-not-match', { field: 'appPublicKey' }, { at: 'appPublicKey', evidence }));
  },
});
