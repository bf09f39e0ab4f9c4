import { cannotTell, defineCheck, fail, type KeyFact, lacks, pass, problem } from '../../../core/check.ts';
import type { Evidence } from '../../../core/diagnostic.ts';
import { isSamePair, keyEvidence } from '../../key-checks.ts';
import { API_SECURITY } from '../sources.ts';
import { whyUnreadable } from './api-security.ts';

const isSame = (platform: KeyFact, own: KeyFact | null): boolean | null =>
  own === null ? null : isSamePair(platform, own);

const isCertificate = ({ keys: [{ row }] }: KeyFact): boolean => row.keyKind === 'certificate';

/** The place of the platform's key and those of the app's own pair hold different keys. */
export const platformCertificateNotOwn = defineCheck({
  id: 'wechat/platform-certificate-not-own',
  title: {
    en: 'The platform certificate and your own keys are different keys',
    zh: '平台证书与自己的密钥没有混用',
  },
  looksAt: { en: 'platformPublicKey compared with {others}', zh: 'platformPublicKey 与 {others} 比较' },
  sources: [API_SECURITY],
  problems: {
    'platform-key-in-app-slot': {
      severity: 'error',
      title: { en: 'appPublicKey holds the key of the platform', zh: 'appPublicKey 里填的是平台的公钥' },
      cause: {
        en: 'appPublicKey and platformPublicKey hold the same key. The app public key verifies your requests, the platform certificate (平台证书) verifies the answers: they belong to different pairs.',
        zh: 'appPublicKey 和 platformPublicKey 是同一个公钥。应用公钥用来验证你的请求，平台证书用来验证响应，两者属于不同的密钥对。',
      },
      remedies: [
        {
          en: 'Put the public half of appPrivateKey into appPublicKey: phonekit keys convert appPrivateKey.pem --to spki.',
          zh: '把 appPrivateKey 对应的公钥填到 appPublicKey：phonekit keys convert 私钥文件 --to spki。',
        },
        {
          en: 'Check in the console under 开发管理 → 开发设置 → API安全 that your own public key was uploaded there.',
          zh: '到开发管理 → 开发设置 → API安全确认上传的是自己的公钥。',
        },
      ],
    },
  },
  absent: 'no-api-security',
  facts: { platformPublicKey: 'key', appPrivateKey: 'optionalKey', appPublicKey: 'optionalKey' },
  judge({ platformPublicKey, appPrivateKey, appPublicKey }) {
    const own = { appPrivateKey, appPublicKey };
    const given = Object.entries(own).filter((entry): entry is [keyof typeof own, KeyFact] => entry[1] !== null);
    const [first] = given;
    if (first === undefined) return lacks('appPrivateKey', 'appPublicKey');
    if (platformPublicKey.keys[0].publicDigest === null)
      return cannotTell(whyUnreadable(platformPublicKey, 'platformPublicKey'));
    const readable = given.filter(([, { keys }]) => keys[0].publicDigest !== null);
    if (readable.length === 0) return cannotTell(whyUnreadable(first[1], first[0]));
    const args = { others: readable.map(([field]) => field).join(', ') };
    const ofPrivate = isSame(platformPublicKey, appPrivateKey);
    const ofPublic = isSame(platformPublicKey, appPublicKey);
    if (ofPrivate !== true && ofPublic !== true) return pass(args);
    const held = keyEvidence(platformPublicKey, 'platformPublicKey');
    // Equal to the public key alone, either of the two can be in the wrong place.
    if (ofPrivate !== true && (ofPrivate === false || isCertificate(platformPublicKey))) {
      const more = { at: 'appPublicKey', evidence: [held], certainty: 'likely' } as const;
      return fail(problem('platform-key-in-app-slot', {}, more), args);
    }
    const evidence: readonly Evidence[] = [
      ...(ofPrivate === true ? [{ id: 'own-key-app-private-key', args: {} }] : []),
      ...(ofPublic === true ? [{ id: 'own-key-app-public-key', args: {} }] : []),
      held,
    ];
    const certainty = ofPrivate === true ? 'proven' : 'likely';
    return fail(problem('own-public-key-used', {}, { evidence, certainty }), args);
  },
});
