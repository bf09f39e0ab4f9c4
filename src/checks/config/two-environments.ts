import {
  type AppKey,
  type AppKeys,
  type ConfigCheck,
  cannotTell,
  notApplicable,
  type Problem,
  passUnless,
  problem,
} from '../../core/check.ts';
import { DOCS } from '../../platforms/alipay/sources.ts';

/** A key that two apps have. */
interface Shared {
  readonly key: AppKey;
  readonly other: AppKey;
}

/** Root certificates belong to no app. */
const isOfAuthority = ({ fact }: AppKey): boolean => fact.keys[0].row.uses.includes('alipay-root-certificate');

/** Equal for equal keys, however they are written, for both halves of a pair, and for equal secrets that are no key. */
function identityOf({ fact }: AppKey): string {
  const [{ publicDigest, digest }] = fact.keys;
  return publicDigest ?? digest ?? fact.textDigest;
}

/** The app's keys by identity; of a pair the private half, which comes first where it is configured. */
function byIdentity({ keys }: AppKeys): ReadonlyMap<string, AppKey> {
  const own = keys.filter((key) => !isOfAuthority(key));
  const secretsLast = [...own.filter(({ isSecret }) => !isSecret), ...own.filter(({ isSecret }) => isSecret)];
  return new Map(secretsLast.map((key) => [identityOf(key), key]));
}

/** Only some platforms have a sandbox with apps of its own: one App ID under two names is one app. */
const isSameApp = (app: AppKeys, other: AppKeys): boolean => app.id !== null && app.id === other.id;

function sharedKeys(app: AppKeys, other: AppKeys): Shared[] {
  if (isSameApp(app, other)) return [];
  const others = byIdentity(other);
  return [...byIdentity(app)].flatMap(([identity, key]) => {
    const same = others.get(identity);
    return same === undefined ? [] : [{ key, other: same }];
  });
}

function toProblems(production: AppKeys, sandbox: AppKeys): Problem[] {
  return sharedKeys(production, sandbox).map(({ key, other }) => {
    const args = { app: production.name, field: key.field, otherApp: sandbox.name, otherField: other.field };
    return problem('key-in-two-environments', args, { app: production.name, at: key.field });
  });
}

/** An app of unknown environment that shares a key with an app of another one, or null. */
function undecided(apps: readonly AppKeys[]): AppKeys | null {
  const unknown = apps.filter(({ environment }) => environment === null);
  const known = apps.filter(({ environment }) => environment !== null);
  return unknown.find((app) => known.some((other) => sharedKeys(app, other).length > 0)) ?? null;
}

/** Production and sandbox have keys of their own. */
export const twoEnvironments: ConfigCheck = {
  id: 'keys/two-environments',
  title: { en: 'Production and sandbox have keys of their own', zh: '生产环境和沙箱使用各自的密钥' },
  looksAt: { en: 'apps: {count}', zh: '应用 {count} 个' },
  sources: [DOCS],
  problems: {
    'key-in-two-environments': {
      severity: 'error',
      title: {
        en: '{field} of {app} (production) is also {otherField} of {otherApp} (sandbox)',
        zh: '{app}（生产环境）的 {field} 与 {otherApp}（沙箱）的 {otherField} 是同一个密钥',
      },
      cause: {
        en: 'Both hold one key, or halves of one pair, so that what leaks in the sandbox opens production as well. Likely: one of the two was copied from the other and belongs to the wrong environment.',
        zh: '两处是同一个密钥，或者同一对密钥：沙箱里泄露了，生产环境也就泄露了。常见原因：从一个环境复制到另一个，其中一处其实填错了。',
      },
      remedies: [
        {
          en: 'Take each key from the console of its own environment; Alipay’s sandbox has an APPID, keys and an Alipay public key (支付宝公钥) of its own.',
          zh: '分别从各自环境的控制台获取密钥；支付宝沙箱有单独的 APPID、密钥和支付宝公钥。',
        },
        {
          en: 'If the key of production was used in the sandbox, replace it in production.',
          zh: '如果生产环境的密钥在沙箱里用过，更换生产环境的密钥。',
        },
      ],
    },
  },
  judge({ apps }) {
    const configured = apps.filter(({ keys }) => keys.length > 0);
    if (new Set(configured.map(({ environment }) => environment)).size < 2) return notApplicable('one-environment');
    const args = { count: configured.length };
    const inEnvironment = (wanted: AppKeys['environment']): AppKeys[] =>
      configured.filter(({ environment }) => environment === wanted);
    const problems = inEnvironment('production').flatMap((production) =>
      inEnvironment('sandbox').flatMap((sandbox) => toProblems(production, sandbox)),
    );
    if (problems.length > 0) return passUnless(problems, args);
    const unknown = undecided(configured);
    if (unknown === null) return passUnless([], args);
    const place = { app: unknown.name, at: 'environment' };
    return cannotTell(problem('value-not-configured', { fields: 'environment' }, place), args);
  },
};
