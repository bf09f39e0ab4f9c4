import { defineCheck, fail, type KeyFact, lacks, type Problem, pass, problem } from '../../../core/check.ts';
import { isSamePair, keyEvidence } from '../../key-checks.ts';
import { SIGNATURE } from '../sources.ts';

interface Keys {
  readonly platformPublicKey: KeyFact;
  readonly appPrivateKey: KeyFact | null;
  readonly appPublicKey: KeyFact | null;
}

const compare = (platformKey: KeyFact, own: KeyFact | null): boolean | null =>
  own === null ? null : isSamePair(platformKey, own);

/** What is wrong, or null; the private key proves whose pair it is. */
function mixUp({ platformPublicKey, appPrivateKey, appPublicKey }: Keys): Problem | null {
  const isOwnPrivate = compare(platformPublicKey, appPrivateKey);
  const isOwnPublic = compare(platformPublicKey, appPublicKey);
  const privateEvidence = isOwnPrivate === true ? [{ id: 'own-key-app-private-key', args: {} }] : [];
  const publicEvidence = isOwnPublic === true ? [{ id: 'own-key-app-public-key', args: {} }] : [];
  const evidence = [...privateEvidence, ...publicEvidence, keyEvidence(platformPublicKey, 'platformPublicKey')];
  if (isOwnPrivate === true) return problem('own-public-key-used', {}, { at: 'platformPublicKey', evidence });
  if (isOwnPublic !== true) return null;
  // One key in both places. Without the private key either of them may be the wrong one.
  if (isOwnPrivate === null)
    return problem('own-public-key-used', {}, { at: 'platformPublicKey', evidence, certainty: 'likely' });
  return problem('douyin-platform-key-as-app-key', {}, { at: 'appPublicKey', evidence, certainty: 'likely' });
}

/** The key of the platform and those of the app are not mixed up: four keys stand on one page of the console. */
export const platformKeyNotOwn = defineCheck({
  id: 'douyin/platform-key-not-own',
  title: {
    en: 'The platform public key and the application keys are not mixed up',
    zh: '平台公钥和应用密钥没有混用',
  },
  looksAt: { en: 'platformPublicKey compared with {others}', zh: 'platformPublicKey 与 {others} 比较' },
  sources: [SIGNATURE],
  problems: {
    'douyin-platform-key-as-app-key': {
      severity: 'error',
      title: {
        en: 'appPublicKey and platformPublicKey are one key, which does not belong to appPrivateKey',
        zh: 'appPublicKey 和 platformPublicKey 是同一个公钥，并且与 appPrivateKey 不是一对',
      },
      cause: {
        en: 'The application public key (应用公钥) is the half of your own private key that you upload; the platform public key (平台公钥) is shown by the console. Likely: the platform’s key was copied into appPublicKey. If it was also uploaded as 应用公钥, nobody but the platform can open the data.',
        zh: '应用公钥是你自己的私钥对应的、要上传的公钥；平台公钥由控制台显示。常见原因：把平台公钥复制到了 appPublicKey。如果还把它当作应用公钥上传了，换到的 data 谁也解不开。',
      },
      remedies: [
        {
          en: 'Take the application public key from the private one: phonekit keys convert with --to spki.',
          zh: '由私钥导出应用公钥：phonekit keys convert 加 --to spki。',
        },
        {
          en: 'Compare it with 应用公钥 in the console under 密钥设置, and upload it anew if it differs.',
          zh: '与控制台密钥设置里的应用公钥比较，不同就重新上传。',
        },
      ],
    },
  },
  absent: 'not-configured',
  facts: { platformPublicKey: 'key', appPrivateKey: 'optionalKey', appPublicKey: 'optionalKey' },
  judge({ platformPublicKey, appPrivateKey, appPublicKey }) {
    if (platformPublicKey.keys[0].publicDigest === null) return lacks('platformPublicKey');
    const own = Object.entries({ appPrivateKey, appPublicKey }).filter(
      ([, key]) => compare(platformPublicKey, key) !== null,
    );
    if (own.length === 0) return lacks('appPrivateKey', 'appPublicKey');
    const args = { others: own.map(([field]) => field).join(', ') };
    const found = mixUp({ platformPublicKey, appPrivateKey, appPublicKey });
    return found === null ? pass(args) : fail(found, args);
  },
});
