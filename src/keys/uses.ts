/** What a key is good for: the slot of phonekit and the field of the console, as ids of `messages/key-words.ts`. */
import type { CertificateFacts } from '../core/crypto/certificate.ts';
import type { KeyKindName } from './rows.ts';

/** Ids of texts. */
export type UseId =
  | 'alipay-public-key'
  | 'alipay-app-public-key'
  | 'alipay-app-private-key-java'
  | 'alipay-app-private-key-other'
  | 'alipay-certificate'
  | 'alipay-app-certificate'
  | 'alipay-root-certificate'
  | 'alipay-sandbox'
  | 'alipay-csr'
  | 'alipay-aes-key'
  | 'alipay-sm2'
  | 'douyin-app-public-key'
  | 'douyin-platform-public-key'
  | 'douyin-app-private-key'
  | 'wechat-app-public-key'
  | 'wechat-app-private-key'
  | 'wechat-platform-certificate'
  | 'wechat-sym-key'
  | 'wechat-sm2'
  | 'session-key'
  | 'baidu-session-key'
  | 'feishu-session-key'
  | 'unionpay-sym-key'
  | 'app-secret-shape'
  | 'wrong-byte-count'
  | 'public-needs-spki'
  | 'match-tells'
  | 'keep-private'
  | 'upload-app-public-key';

/** Facts that the uses depend on. */
export interface UseSubject {
  readonly keyKind: KeyKindName;
  readonly bytes: number | null;
  /** Of hex keys. */
  readonly characters: number | null;
  readonly certificate: CertificateFacts | null;
}

const PUBLIC_USES: readonly UseId[] = [
  'alipay-public-key',
  'alipay-app-public-key',
  'douyin-app-public-key',
  'douyin-platform-public-key',
  'wechat-app-public-key',
  'match-tells',
];

/** True for the certificates of Alipay's sandbox: their issuers end in ` test`. */
function isSandbox({ issuer }: CertificateFacts): boolean {
  return /^CN=[^,]* test(?:,|$)/i.test(issuer);
}

/** Which file of Alipay's console a certificate is, by its names; null for all others. */
export function alipayCertificateUse(facts: CertificateFacts): UseId | null {
  if (!/Ant Financial/.test(facts.issuer)) return null;
  if (facts.isSelfIssued) return 'alipay-root-certificate';
  if (/Class 1 R\d/.test(facts.issuer)) return 'alipay-app-certificate';
  // In the sandbox one authority issues both: app certificates are named <PID>-<APPID>.
  if (isSandbox(facts) && /(?:^|,)CN=2088\d{12}-\d{16}(?:,|$)/.test(facts.subject)) return 'alipay-app-certificate';
  return /Class 2 R\d/.test(facts.issuer) ? 'alipay-certificate' : null;
}

function certificateUses(facts: CertificateFacts): UseId[] {
  const use = alipayCertificateUse(facts);
  if (use === null) return ['wechat-platform-certificate'];
  return isSandbox(facts) ? [use, 'alipay-sandbox'] : [use];
}

function symmetricUses(bytes: number | null): UseId[] {
  switch (bytes) {
    case 16:
      return ['alipay-aes-key', 'session-key'];
    case 32:
      return ['wechat-sym-key'];
    default:
      return ['wrong-byte-count'];
  }
}

function hexUses(characters: number | null): UseId[] {
  if (characters === 32) return ['baidu-session-key', 'feishu-session-key', 'unionpay-sym-key', 'app-secret-shape'];
  return characters === 48 ? ['unionpay-sym-key'] : ['wrong-byte-count'];
}

/** What the key may serve as, the most usual first. */
export function listUses({ keyKind, bytes, characters, certificate }: UseSubject): UseId[] {
  switch (keyKind) {
    case 'rsa-public-spki':
      return [...PUBLIC_USES];
    case 'rsa-public-pkcs1':
      return ['public-needs-spki', ...PUBLIC_USES];
    case 'rsa-private-pkcs8':
      return ['alipay-app-private-key-java', 'douyin-app-private-key', 'wechat-app-private-key', 'keep-private'];
    case 'rsa-private-pkcs1':
      return ['alipay-app-private-key-other', 'douyin-app-private-key', 'wechat-app-private-key', 'keep-private'];
    case 'certificate':
      return certificate === null ? [] : certificateUses(certificate);
    case 'certificate-request':
      return ['alipay-csr'];
    case 'sm2-public':
    case 'sm2-private-pkcs8':
    case 'sm2-private-sec1':
      return ['alipay-sm2', 'wechat-sm2'];
    case 'symmetric':
      return symmetricUses(bytes);
    case 'hex-key':
      return hexUses(characters);
    default:
      return [];
  }
}
