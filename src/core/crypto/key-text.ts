/** RSA key and certificate texts, in whatever form they were pasted. */
import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { decodeBase64 } from './base64.ts';
import { type DerKey, identifyDer, type KeyKind } from './der.ts';

/** What a key text can serve as. */
export type KeyRole = 'public' | 'private' | 'certificate';

/** A usable key. `publicKey` is the key itself, the public half of a private key, or the key inside a certificate. */
export interface UsableKey {
  readonly role: KeyRole;
  readonly kind: KeyKind;
  readonly publicKey: KeyObject;
  readonly privateKey: KeyObject | null;
  readonly certificate: X509Certificate | null;
  /** DER of the SubjectPublicKeyInfo, for comparing and fingerprints. */
  readonly spki: Uint8Array;
}

/** Why a key text cannot be used. */
export type KeyTextFault =
  | 'cut'
  | 'trailing-bytes'
  | 'not-a-key'
  | 'elliptic-key'
  | 'certificate-request'
  | 'encrypted-key'
  | 'damaged';

/** A usable key, or why there is none. */
export type KeyTextResult =
  | { readonly ok: true; readonly key: UsableKey }
  | { readonly ok: false; readonly fault: KeyTextFault; readonly der: DerKey | null };

const INVISIBLE = /[\ufeff\u200b-\u200d\u2060\u00a0]/g;

/** True when the text holds at least one complete PEM block. */
export function hasPemBlock(text: string): boolean {
  return /-----BEGIN [A-Z0-9 ]{1,40}-----/.test(text);
}

/** The complete PEM blocks of a text, each as its own text; empty when there is none. */
export function splitPemBlocks(text: string): string[] {
  const source = text.replaceAll('\\n', '\n');
  const blocks: string[] = [];
  const endless = new Set<string>();
  const begin = /-----BEGIN ([A-Z0-9 ]{1,40})-----/g;
  for (let match = begin.exec(source); match !== null; match = begin.exec(source)) {
    const end = `-----END ${match[1]}-----`;
    const place = endless.has(end) ? -1 : source.indexOf(end, begin.lastIndex);
    if (place < 0) {
      // Looked for once: a long text of beginnings alone would otherwise take a time that grows with its square.
      endless.add(end);
      continue;
    }
    begin.lastIndex = place + end.length;
    blocks.push(source.slice(match.index, begin.lastIndex));
  }
  return blocks;
}

/** The base64 body of a PEM block or of a bare text, without labels, white space, quotes and written-out `\n`. */
function bodyOf(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replaceAll(/\\[nr]/g, '')
    .replace(/-----(?:BEGIN|END)[A-Z0-9 ]*(?:-----)?/g, '')
    .replace(/^(?:Proc-Type|DEK-Info):.*$/gm, '')
    .replace(/[\s"'`,;]/g, '')
    .replaceAll('\\/', '/')
    .replaceAll('-', '+')
    .replaceAll('_', '/');
}

function load(der: Uint8Array, kind: KeyKind): UsableKey | null {
  const key = Buffer.from(der);
  const usable = (role: KeyRole, publicKey: KeyObject, rest: Partial<UsableKey> = {}): UsableKey => ({
    role,
    kind,
    publicKey,
    privateKey: null,
    certificate: null,
    // Most runs compare no keys, and exporting the first one takes half a millisecond.
    get spki() {
      return publicKey.export({ type: 'spki', format: 'der' });
    },
    ...rest,
  });
  switch (kind) {
    case 'spki-rsa':
      return usable('public', createPublicKey({ key, format: 'der', type: 'spki' }));
    case 'pkcs1-public':
      return usable('public', createPublicKey({ key, format: 'der', type: 'pkcs1' }));
    case 'pkcs8-rsa':
    case 'pkcs1-private': {
      const type = kind === 'pkcs8-rsa' ? 'pkcs8' : 'pkcs1';
      const privateKey = createPrivateKey({ key, format: 'der', type });
      return usable('private', createPublicKey(privateKey), { privateKey });
    }
    case 'certificate': {
      const certificate = new X509Certificate(key);
      return certificate.publicKey.asymmetricKeyType === 'rsa'
        ? usable('certificate', certificate.publicKey, { certificate })
        : null;
    }
    default:
      return null;
  }
}

/** How a traditional PEM key says that it is encrypted with a password (RFC 1421 §4.6.1.1). */
const ENCRYPTED_HEADER = /^\s*Proc-Type:\s*4\s*,\s*ENCRYPTED/im;

/** True for the text of a traditional PEM key that is encrypted with a password; its bytes are no DER. */
export function isEncryptedPem(text: string): boolean {
  return ENCRYPTED_HEADER.test(text.replaceAll('\\n', '\n'));
}

/**
 * Reads one RSA key or certificate from PEM (any label, any line breaks, written-out `\n`), from bare base64, or from
 * base64 with small damage that changes no character of it.
 *
 * @param text - one PEM block or one bare key.
 * @returns the key with its role, or what is wrong: cut, bytes behind it, an elliptic-curve (SM2) key, a certificate
 *   request, a key under a password, or no key at all. Never throws.
 */
export function readKeyText(text: string): KeyTextResult {
  if (isEncryptedPem(text)) return { ok: false, fault: 'encrypted-key', der: null };
  const body = bodyOf(text);
  const data = body.replace(/=+$/, '');
  if (data.length < 40 || !/^[A-Za-z0-9+/]+$/.test(data)) return { ok: false, fault: 'not-a-key', der: null };
  const bytes = decodeBase64(data);
  const der = identifyDer(bytes);
  if (der === null) return { ok: false, fault: 'not-a-key', der };
  if (der.kind === 'elliptic-key' || der.kind === 'certificate-request' || der.kind === 'encrypted-key')
    return { ok: false, fault: der.kind, der };
  if (der.actualBytes < der.declaredBytes) return { ok: false, fault: 'cut', der };
  if (der.actualBytes > der.declaredBytes) return { ok: false, fault: 'trailing-bytes', der };
  try {
    const key = load(bytes, der.kind);
    return key === null ? { ok: false, fault: 'elliptic-key', der } : { ok: true, key };
  } catch {
    return { ok: false, fault: 'damaged', der };
  }
}
