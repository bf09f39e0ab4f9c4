/**
 * Just enough DER (X.690) to say what a key text holds. Node is not asked, because `createPublicKey` accepts private
 * keys and quietly returns their public half.
 */

/** Structures that keys come in, by the standard that defines them. */
export type KeyKind =
  | 'spki-rsa'
  | 'pkcs1-public'
  | 'pkcs8-rsa'
  | 'pkcs1-private'
  | 'certificate'
  | 'certificate-request'
  | 'elliptic-key'
  | 'encrypted-key';

/** What a DER text holds, and whether it is whole. */
export interface DerKey {
  readonly kind: KeyKind;
  /** Bytes of the outer element, header included. */
  readonly declaredBytes: number;
  /** Bytes present. Fewer than declared: the text was cut; more: something stands behind it. */
  readonly actualBytes: number;
}

/** Where one DER element stands; `end` may lie beyond the bytes of a text that was cut. */
export interface Element {
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly end: number;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const OID = 0x06;
const SET = 0x31;
const CONTEXT_0 = 0xa0;
const OCTET_STRING = 0x04;
/** Of the algorithms that encrypt with a password: PKCS#5 (RFC 8018) and PKCS#12 (RFC 7292 appendix C). */
const PASSWORD_BASED = /^2a864886f70d01(?:05|0c01)/;
const RSA_ENCRYPTION = '2a864886f70d010101';

/** The element at `offset`, or null when there is no sane header. Its `end` may lie beyond the bytes (cut text). */
export function readElement(der: Uint8Array, offset: number): Element | null {
  const tag = der[offset];
  const first = der[offset + 1];
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return { tag, start: offset, contentStart: offset + 2, end: offset + 2 + first };
  const lengthBytes = first & 0x7f;
  if (lengthBytes < 1 || lengthBytes > 3) return null;
  let length = 0;
  for (let index = 0; index < lengthBytes; index++) {
    const byte = der[offset + 2 + index];
    if (byte === undefined) return null;
    length = length * 256 + byte;
  }
  const contentStart = offset + 2 + lengthBytes;
  return { tag, start: offset, contentStart, end: contentStart + length };
}

/** The first elements inside `parent`, at most `limit`; those that begin behind the last byte are left out. */
export function readChildren(der: Uint8Array, parent: Element, limit: number): Element[] {
  const children: Element[] = [];
  let offset = parent.contentStart;
  while (children.length < limit && offset < Math.min(parent.end, der.length)) {
    const child = readElement(der, offset);
    if (child === null) break;
    children.push(child);
    offset = child.end;
  }
  return children;
}

function algorithmKind(der: Uint8Array, algorithm: Element, rsaKind: KeyKind): KeyKind | null {
  const oid = readElement(der, algorithm.contentStart);
  if (oid === null || oid.tag !== OID) return null;
  const hex = Buffer.from(der.subarray(oid.contentStart, oid.end)).toString('hex');
  return hex === RSA_ENCRYPTION ? rsaKind : 'elliptic-key';
}

function isPasswordBased(der: Uint8Array, oid: Element): boolean {
  return PASSWORD_BASED.test(Buffer.from(der.subarray(oid.contentStart, oid.end)).toString('hex'));
}

function kindOf(der: Uint8Array, outer: Element): KeyKind | null {
  const [first, second] = readChildren(der, outer, 2);
  if (first === undefined) return null;
  if (first.tag === SEQUENCE) {
    const [version, next] = readChildren(der, first, 2);
    if (version?.tag === CONTEXT_0) return 'certificate';
    if (version?.tag === OID && second?.tag === OCTET_STRING && isPasswordBased(der, version)) return 'encrypted-key';
    if (version?.tag === OID) return algorithmKind(der, first, 'spki-rsa');
    if (version?.tag === INTEGER && next?.tag === SEQUENCE) {
      const [name] = readChildren(der, next, 1);
      return name?.tag === SET ? 'certificate-request' : 'certificate';
    }
    return null;
  }
  if (first.tag !== INTEGER) return null;
  // A modulus that goes on behind the last byte: the text was cut inside it.
  if (second === undefined)
    return first.end > der.length && first.end - first.contentStart > 64 ? 'pkcs1-public' : null;
  if (first.end - first.contentStart > 16) return second.tag === INTEGER ? 'pkcs1-public' : null;
  if (second.tag === SEQUENCE) return algorithmKind(der, second, 'pkcs8-rsa');
  if (second.tag === INTEGER) return 'pkcs1-private';
  return second.tag === OCTET_STRING ? 'elliptic-key' : null;
}

/**
 * What key or certificate the bytes hold, by structure alone.
 *
 * @param der - bytes of one DER value; may be cut or have bytes behind it.
 * @returns the kind with declared and actual size in bytes, or null when it is no key of a known structure.
 * @see RFC 5280 §4.1 (certificate, SPKI), RFC 8017 appendix A.1 (PKCS#1), RFC 5958 §2 and §3 (PKCS#8), RFC 2986 (request)
 */
export function identifyDer(der: Uint8Array): DerKey | null {
  const outer = readElement(der, 0);
  if (outer === null || outer.tag !== SEQUENCE) return null;
  const kind = kindOf(der, outer);
  return kind === null ? null : { kind, declaredBytes: outer.end, actualBytes: der.length };
}
