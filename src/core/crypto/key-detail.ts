/** Everything that the DER of a key tells: what it is, how large, whether its numbers fit together, its public half. */
import { createPrivateKey, createPublicKey, type KeyObject, X509Certificate } from 'node:crypto';
import { type Element, identifyDer, readChildren, readElement } from './der.ts';

/** What the bytes of a key text can be, by structure and algorithm. */
export type DetailKind =
  | 'rsa-public-spki'
  | 'rsa-public-pkcs1'
  | 'rsa-private-pkcs8'
  | 'rsa-private-pkcs1'
  | 'ec-public'
  | 'ec-private-pkcs8'
  | 'ec-private-sec1'
  | 'sm2-public'
  | 'sm2-private-pkcs8'
  | 'sm2-private-sec1'
  | 'other-public'
  | 'other-private'
  | 'encrypted-private'
  | 'certificate'
  | 'certificate-request'
  | 'pkcs12'
  | 'pkcs7';

/** How far a key can be used. `altered`: it loads, but its numbers contradict each other. */
export type KeySoundness = 'sound' | 'cut' | 'trailing-bytes' | 'damaged' | 'altered' | 'closed';

/** What one DER value holds. */
export interface KeyDetail {
  readonly kind: DetailKind;
  readonly soundness: KeySoundness;
  /** The bytes of the value alone, without what stands behind it; null while it is cut. */
  readonly der: Uint8Array | null;
  readonly declaredBytes: number;
  readonly actualBytes: number;
  /** Size of an RSA modulus; null for other keys and for those that cannot be loaded. */
  readonly bits: number | null;
  /** Public exponent in decimal digits. */
  readonly exponent: string | null;
  /** SubjectPublicKeyInfo of the key, of its public half, or inside the certificate or request. */
  readonly spki: Uint8Array | null;
  /** For conversions; null where there is none or the key is not sound. */
  readonly privateKey: KeyObject | null;
  readonly publicKey: KeyObject | null;
  readonly certificate: X509Certificate | null;
}

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OID = 0x06;
const EC_PUBLIC_KEY = '2a8648ce3d0201';
const SM2_CURVE = '2a811ccf5501822d';
const PKCS7_PREFIX = '2a864886f70d0107';

const hexOf = (der: Uint8Array, element: Element): string =>
  Buffer.from(der.subarray(element.contentStart, element.end)).toString('hex');

/** `ec`, `sm2` or `other`, by the algorithm identifier of a key that is not RSA. */
function algorithmName(der: Uint8Array, algorithm: Element): 'ec' | 'sm2' | 'other' {
  const [name, parameters] = readChildren(der, algorithm, 2);
  if (name === undefined || hexOf(der, name) !== EC_PUBLIC_KEY) return 'other';
  return parameters?.tag === OID && hexOf(der, parameters) === SM2_CURVE ? 'sm2' : 'ec';
}

/** Keys that are not RSA, and what is no key but holds some. */
function otherKind(der: Uint8Array, outer: Element): DetailKind | null {
  const [first, second, third, fourth] = readChildren(der, outer, 4);
  if (first?.tag === OID) return hexOf(der, first).startsWith(PKCS7_PREFIX) ? 'pkcs7' : null;
  if (first?.tag === SEQUENCE) {
    if (second?.tag === OCTET_STRING) return 'encrypted-private';
    if (second?.tag !== BIT_STRING) return null;
    const name = algorithmName(der, first);
    return `${name}-public`;
  }
  if (first?.tag !== INTEGER) return null;
  if (second?.tag === SEQUENCE) {
    const [content] = readChildren(der, second, 1);
    if (content?.tag === OID && hexOf(der, content).startsWith(PKCS7_PREFIX)) return 'pkcs12';
    const name = algorithmName(der, second);
    return name === 'other' ? 'other-private' : `${name}-private-pkcs8`;
  }
  if (second?.tag !== OCTET_STRING) return null;
  // ECPrivateKey (RFC 5915): the curve stands behind the key, in a context tag.
  const curve = [third, fourth].find((element) => element?.tag === 0xa0);
  const isSm2 = curve !== undefined && hexOf(der, curve).includes(SM2_CURVE);
  return isSm2 ? 'sm2-private-sec1' : 'ec-private-sec1';
}

function kindOf(der: Uint8Array): DetailKind | null {
  const outer = readElement(der, 0);
  if (outer?.tag !== SEQUENCE) return null;
  switch (identifyDer(der)?.kind) {
    case 'spki-rsa':
      return 'rsa-public-spki';
    case 'pkcs1-public':
      return 'rsa-public-pkcs1';
    case 'pkcs8-rsa':
      return 'rsa-private-pkcs8';
    case 'pkcs1-private':
      return 'rsa-private-pkcs1';
    case 'certificate':
      return 'certificate';
    case 'certificate-request':
      return 'certificate-request';
    default:
      return otherKind(der, outer);
  }
}

interface Loaded {
  readonly privateKey: KeyObject | null;
  readonly publicKey: KeyObject | null;
  readonly certificate: X509Certificate | null;
}

/** The SubjectPublicKeyInfo of a certificate request: the third element of its first part (RFC 2986 §4.1). */
function requestKey(der: Uint8Array): KeyObject | null {
  const outer = readElement(der, 0);
  const [info] = outer === null ? [] : readChildren(der, outer, 1);
  const key = info === undefined ? undefined : readChildren(der, info, 3)[2];
  if (key === undefined) return null;
  return createPublicKey({ key: Buffer.from(der.subarray(key.start, key.end)), format: 'der', type: 'spki' });
}

/** @throws whatever node:crypto throws. */
function load(der: Uint8Array, kind: DetailKind): Loaded | null {
  const key = Buffer.from(der);
  const fromPublic = (publicKey: KeyObject | null): Loaded => ({ privateKey: null, publicKey, certificate: null });
  const fromPrivate = (privateKey: KeyObject): Loaded => ({
    privateKey,
    publicKey: createPublicKey(privateKey),
    certificate: null,
  });
  switch (kind) {
    case 'rsa-public-pkcs1':
      return fromPublic(createPublicKey({ key, format: 'der', type: 'pkcs1' }));
    case 'rsa-public-spki':
    case 'ec-public':
    case 'sm2-public':
    case 'other-public':
      return fromPublic(createPublicKey({ key, format: 'der', type: 'spki' }));
    case 'rsa-private-pkcs1':
      return fromPrivate(createPrivateKey({ key, format: 'der', type: 'pkcs1' }));
    case 'ec-private-sec1':
    case 'sm2-private-sec1':
      return fromPrivate(createPrivateKey({ key, format: 'der', type: 'sec1' }));
    case 'rsa-private-pkcs8':
    case 'ec-private-pkcs8':
    case 'sm2-private-pkcs8':
    case 'other-private':
      return fromPrivate(createPrivateKey({ key, format: 'der', type: 'pkcs8' }));
    case 'certificate': {
      const certificate = new X509Certificate(key);
      const dates = [certificate.validFrom, certificate.validTo];
      if (dates.some((date) => Number.isNaN(Date.parse(date))))
        throw new TypeError('a date of the certificate is none');
      return { privateKey: null, publicKey: certificate.publicKey, certificate };
    }
    case 'certificate-request':
      return fromPublic(requestKey(der));
    default:
      return null;
  }
}

const toBigInt = (base64url: string | undefined): bigint =>
  BigInt(`0x${Buffer.from(base64url ?? '', 'base64url').toString('hex') || '0'}`);

/** Primes under this divide about nine in ten numbers of chance, and the modulus of no key. */
const SMALL_PRIME_LIMIT = 65_536;

function smallPrimes(): bigint[] {
  const isComposite = new Uint8Array(SMALL_PRIME_LIMIT);
  const primes: bigint[] = [];
  for (let number = 2; number < SMALL_PRIME_LIMIT; number++) {
    if (isComposite[number] === 1) continue;
    primes.push(BigInt(number));
    for (let multiple = number * number; multiple < SMALL_PRIME_LIMIT; multiple += number) isComposite[multiple] = 1;
  }
  return primes;
}

/**
 * Whether the numbers of an RSA key prove that a byte of it was changed: a modulus with a small factor, factors whose
 * product is another number, an exponent that is not the inverse. Node loads such keys.
 *
 * @see RFC 8017 §3
 */
function isAltered(publicKey: KeyObject, privateKey: KeyObject | null): boolean {
  const jwk = (privateKey ?? publicKey).export({ format: 'jwk' });
  const n = toBigInt(jwk.n);
  const e = toBigInt(jwk.e);
  if (e < 3n || e % 2n === 0n) return true;
  if (privateKey === null) return smallPrimes().some((prime) => n % prime === 0n);
  const [d, p, q] = [toBigInt(jwk.d), toBigInt(jwk.p), toBigInt(jwk.q)];
  if (p < 3n || q < 3n || p * q !== n) return true;
  if ((e * d) % (p - 1n) !== 1n || (e * d) % (q - 1n) !== 1n) return true;
  return toBigInt(jwk.dp) !== d % (p - 1n) || toBigInt(jwk.dq) !== d % (q - 1n) || (toBigInt(jwk.qi) * q) % p !== 1n;
}

/**
 * Reads one DER value as a key, a certificate or a certificate request.
 *
 * @param bytes - may be cut or have bytes behind it.
 * @returns what it is and whether it can be used, or null when it has no known structure. `closed`: nothing inside is
 *   readable without a password. Never throws.
 * @see RFC 5280, RFC 5915, RFC 5958, RFC 8017 appendix A.1, RFC 2986, RFC 7292
 */
export function readDerKey(bytes: Uint8Array): KeyDetail | null {
  const kind = kindOf(bytes);
  if (kind === null) return null;
  const declaredBytes = readElement(bytes, 0)?.end ?? 0;
  const closed = {
    kind,
    declaredBytes,
    actualBytes: bytes.length,
    der: null,
    bits: null,
    exponent: null,
    spki: null,
    privateKey: null,
    publicKey: null,
    certificate: null,
  };
  if (bytes.length < declaredBytes) return { ...closed, soundness: 'cut' };
  const der = bytes.subarray(0, declaredBytes);
  const excess = bytes.length > declaredBytes ? 'trailing-bytes' : 'sound';
  try {
    const loaded = load(der, kind);
    if (loaded === null) return { ...closed, der, soundness: 'closed' };
    const { publicKey } = loaded;
    const details = publicKey?.asymmetricKeyType === 'rsa' ? publicKey.asymmetricKeyDetails : undefined;
    const isWrong = publicKey?.asymmetricKeyType === 'rsa' && isAltered(publicKey, loaded.privateKey);
    return {
      ...closed,
      ...loaded,
      der,
      soundness: isWrong ? 'altered' : excess,
      bits: details?.modulusLength ?? null,
      exponent: details?.publicExponent?.toString() ?? null,
      spki: publicKey?.export({ type: 'spki', format: 'der' }) ?? null,
    };
  } catch {
    return { ...closed, der, soundness: 'damaged' };
  }
}
