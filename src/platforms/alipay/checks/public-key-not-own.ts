import { defineCheck, fail, type KeyFact, lacks, pass, problem } from '../../../core/check.ts';
import { isSamePair, keyEvidence } from '../../key-checks.ts';
import { DOCS, PHONE } from '../sources.ts';

/** What proves that a key is the app's own: evidence by the field that it is compared with. */
const EVIDENCE_IDS = {
  appPrivateKey: 'own-key-app-private-key',
  appPublicKey: 'own-key-app-public-key',
  appCertPublicKey: 'own-key-configured-certificate',
} as const;

/** The developer's own app public key does not stand where Alipay's belongs: proven from the own key pair. */
export const publicKeyNotOwn = defineCheck({
  id: 'alipay/public-key-not-own',
  title: {
    en: 'The Alipay public key is not your own app public key',
    zh: '支付宝公钥的位置没有填成应用公钥',
  },
  looksAt: { en: '{field} compared with {others}', zh: '{field} 与 {others} 比较' },
  sources: [PHONE, DOCS],
  problems: {},
  facts: {
    alipayPublicKey: 'optionalKey',
    alipayCertPublicKey: 'optionalKey',
    appPrivateKey: 'optionalKey',
    appPublicKey: 'optionalKey',
    appCertPublicKey: 'optionalKey',
  },
  judge({ alipayPublicKey, alipayCertPublicKey, ...own }) {
    const platform = [
      ['alipayPublicKey', alipayPublicKey],
      ['alipayCertPublicKey', alipayCertPublicKey],
    ] as const;
    const given = platform.filter(
      (entry): entry is [(typeof entry)[0], KeyFact] => entry[1]?.keys[0].publicDigest != null,
    );
    if (given.length === 0) return lacks('alipayPublicKey', 'alipayCertPublicKey');
    const owned = Object.entries(own).filter(
      (entry): entry is [keyof typeof own, KeyFact] => entry[1]?.keys[0].publicDigest != null,
    );
    if (owned.length === 0) return lacks('appPrivateKey', 'appPublicKey', 'appCertPublicKey');
    const args = { field: given.map(([field]) => field).join(', '), others: owned.map(([field]) => field).join(', ') };
    const problems = given.flatMap(([field, key]) => {
      const same = owned.filter(([, other]) => isSamePair(key, other) === true);
      if (same.length === 0) return [];
      const evidence = [...same.map(([other]) => ({ id: EVIDENCE_IDS[other], args: {} })), keyEvidence(key, field)];
      return [problem('own-public-key-used', {}, { at: field, evidence })];
    });
    return problems.length === 0 ? pass(args) : fail(problems, args);
  },
});
