import { cannotTell, defineCheck, fail, pass, problem } from '../../../core/check.ts';
import { isSamePair, keyEvidence } from '../../key-checks.ts';
import { API_SECURITY } from '../sources.ts';
import { whyUnreadable } from './api-security.ts';

/** The public key that was uploaded belongs to the key that signs. */
export const appKeyPair = defineCheck({
  id: 'wechat/app-key-pair',
  title: { en: 'appPublicKey is the public half of appPrivateKey', zh: 'appPublicKey 与 appPrivateKey 是一对' },
  looksAt: { en: 'appPublicKey compared with appPrivateKey', zh: 'appPublicKey 与 appPrivateKey 比较' },
  sources: [API_SECURITY],
  problems: {},
  absent: 'no-api-security',
  facts: { appPublicKey: 'key', appPrivateKey: 'key' },
  judge({ appPublicKey, appPrivateKey }) {
    const isPair = isSamePair(appPublicKey, appPrivateKey);
    if (isPair === true) return pass();
    if (isPair === null) {
      const isPublicRead = appPublicKey.keys[0].publicDigest !== null;
      const why = isPublicRead
        ? whyUnreadable(appPrivateKey, 'appPrivateKey')
        : whyUnreadable(appPublicKey, 'appPublicKey');
      return cannotTell(why);
    }
    const evidence = [keyEvidence(appPublicKey, 'appPublicKey'), keyEvidence(appPrivateKey, 'appPrivateKey')];
    return fail(problem('app-keys-do-not-match', { field: 'appPublicKey' }, { evidence }));
  },
});
