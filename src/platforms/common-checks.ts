/** Checks that several platforms have under ids of their own; what differs is a parameter. */
import type { Source, Text } from '../catalog/entry.ts';
import {
  type Check,
  cannotTell,
  defineCheck,
  fail,
  type KeyFact,
  lacks,
  pass,
  passUnless,
  problem,
} from '../core/check.ts';
import type { PlatformId } from '../core/platform-names.ts';
import { describeKey, isSamePair, keyEvidence, notRsa, publicKeyProblems } from './key-checks.ts';

/** `<platform>/account-kind`: a personal account gets no phone numbers. */
export function accountKindCheck(platform: PlatformId, sources: readonly Source[]): Check {
  return defineCheck({
    id: `${platform}/account-kind`,
    title: { en: 'The account is no personal one', zh: '账号不是个人主体' },
    looksAt: { en: 'account.kind: {kind}', zh: 'account.kind：{kind}' },
    sources,
    problems: {},
    facts: { 'account.kind': 'text' },
    judge({ 'account.kind': kind }) {
      return kind === 'personal' ? fail(problem('account-personal'), { kind }) : pass({ kind });
    },
  });
}

/**
 * `<platform>/app-secret-shape`: the AppSecret has the form that all published ones have, and is not another value of the
 * app. Likely and not proven: no platform documents the form.
 *
 * @param form - of the trimmed text.
 * @param size - the form in words.
 */
export function appSecretCheck(platform: PlatformId, form: RegExp, size: Text, sources: readonly Source[]): Check {
  const looksAt: Text = {
    en: `appSecret has {characters} characters; expected: ${size.en}`,
    zh: `appSecret 有 {characters} 个字符；应为${size.zh}`,
  };
  return defineCheck({
    id: `${platform}/app-secret-shape`,
    title: { en: 'appSecret looks like an AppSecret', zh: 'appSecret 的格式正确' },
    looksAt,
    sources,
    problems: {},
    facts: { appSecret: 'key', appId: 'optionalText', appKey: 'optionalText' },
    judge({ appSecret, appId, appKey }) {
      const args = { characters: appSecret.characters };
      const same = (appId !== null && appSecret.equals(appId)) || (appKey !== null && appSecret.equals(appKey));
      if (same) return fail(problem('app-secret-malformed', { field: 'appSecret', found: 'app-id' }), args);
      if (!appSecret.matches(form)) {
        const { misplaced } = appSecret;
        const found = misplaced === null || misplaced === 'app-secret' ? {} : { found: misplaced };
        return fail(problem('app-secret-malformed', { field: 'appSecret', ...found }, { certainty: 'likely' }), args);
      }
      return pass(args);
    },
  });
}

/** `<platform>/app-key-pair`: the application's two keys are one pair. */
export function appKeyPairCheck(platform: PlatformId, sources: readonly Source[]): Check {
  return defineCheck({
    id: `${platform}/app-key-pair`,
    title: { en: 'appPublicKey is the public half of appPrivateKey', zh: 'appPublicKey 与 appPrivateKey 是一对' },
    looksAt: { en: 'appPublicKey compared with appPrivateKey', zh: 'appPublicKey 与 appPrivateKey 比较' },
    sources,
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
}

/** What differs between the checks that a field holds a public key. */
export interface PublicKeyField<Field extends string> {
  /** `<platform>/<name>`. */
  readonly id: `${PlatformId}/${string}`;
  readonly field: Field;
  /** Whose key belongs there. */
  readonly owner: 'app' | 'platform';
  /** Where a certificate belongs instead, if anywhere. */
  readonly certificateField?: string;
  /** True where the platform also takes SM2 keys (国密), and the configuration does not say which it has. */
  readonly mayBeSm2?: boolean;
  readonly sources: readonly Source[];
}

/** A field holds an undamaged RSA public key, as `openssl rsa -pubout` writes it. */
export function publicKeyKindCheck<const Field extends 'appPublicKey' | 'platformPublicKey' | 'alipayPublicKey'>({
  id,
  field,
  owner,
  certificateField,
  mayBeSm2 = false,
  sources,
}: PublicKeyField<Field>): Check {
  return defineCheck({
    id,
    title: { en: `${field} is an RSA public key`, zh: `${field} 是 RSA 公钥` },
    looksAt: {
      en: '{field}: {keyKind}, {bits} bits, fingerprint {fingerprint}',
      zh: '{field}：{keyKind}，{bits} 位，指纹 {fingerprint}',
    },
    sources,
    problems: {},
    absent: 'not-configured',
    facts: { [field]: 'key' } as Record<Field, 'key'>,
    judge(facts) {
      const key: KeyFact = facts[field];
      const args = describeKey(key, field);
      const other = mayBeSm2 ? notRsa(key, field) : null;
      if (other !== null) return cannotTell(other, args);
      return passUnless(publicKeyProblems(key, field, owner, certificateField), args);
    },
  });
}
