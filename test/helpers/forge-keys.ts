/**
 * RSA key pairs and self-signed certificates made from a seed, so that a failing seed fails again tomorrow.
 * node:crypto cannot seed its own key generation; the primes are searched here and handed over as a JWK.
 */
import { checkPrimeSync, createPrivateKey, createPublicKey, type KeyObject, sign as signBytes } from 'node:crypto';
import { createRandom, type Random } from './forge-random.ts';

export interface RsaPair {
  readonly bits: number;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** How a key text is written down. `bare` is base64 on one line as the consoles show it. */
export type KeyForm = 'bare-spki' | 'bare-pkcs8' | 'bare-pkcs1' | 'pem' | 'pem-crlf' | 'pem-pkcs1';

const EXPONENT = 65537n;
const SMALL_PRIMES = [3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n, 43n, 47n, 53n, 59n, 61n, 67n, 71n];
const pool = new Map<string, RsaPair>();

/** Key pair number `index` of a size; the same in every run. Made on first use. */
export function rsaPair(bits: number, index: number): RsaPair {
  const id = `rsa/${bits}/${index}`;
  const known = pool.get(id);
  if (known !== undefined) return known;
  const pair = makePair(bits, createRandom(id));
  pool.set(id, pair);
  return pair;
}

function makePair(bits: number, random: Random): RsaPair {
  const p = findPrime(random, bits / 2);
  const q = findPrime(random, bits / 2);
  const d = inverse(EXPONENT, (p - 1n) * (q - 1n));
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'RSA',
      n: toBase64Url(p * q),
      e: toBase64Url(EXPONENT),
      d: toBase64Url(d),
      p: toBase64Url(p),
      q: toBase64Url(q),
      dp: toBase64Url(d % (p - 1n)),
      dq: toBase64Url(d % (q - 1n)),
      qi: toBase64Url(inverse(q, p)),
    },
  });
  return { bits, privateKey, publicKey: createPublicKey(privateKey) };
}

function findPrime(random: Random, bits: number): bigint {
  const start = random.bytes(bits / 8);
  // Both top bits set, so that the product of two primes has its full length.
  start.writeUInt8(start.readUInt8(0) | 0xc0, 0);
  let candidate = BigInt(`0x${start.toString('hex')}`) | 1n;
  for (;;) {
    const isCandidate = SMALL_PRIMES.every((prime) => candidate % prime !== 0n) && candidate % EXPONENT !== 1n;
    if (isCandidate && checkPrimeSync(candidate)) return candidate;
    candidate += 2n;
  }
}

function inverse(value: bigint, modulus: bigint): bigint {
  let [r, nextR] = [modulus, value % modulus];
  let [t, nextT] = [0n, 1n];
  while (nextR !== 0n) {
    const quotient = r / nextR;
    [r, nextR] = [nextR, r - quotient * nextR];
    [t, nextT] = [nextT, t - quotient * nextT];
  }
  return ((t % modulus) + modulus) % modulus;
}

function toBytes(value: bigint): Buffer {
  const hex = value.toString(16);
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

function toBase64Url(value: bigint): string {
  return toBytes(value).toString('base64url');
}

/**
 * 16 random bytes as base64, 24 characters. Always with letters of both cases: one in 10⁵ would have none in upper case
 * by chance and could not be told from a text whose case was lost.
 */
export function base64Key(random: Random): string {
  for (;;) {
    const text = random.bytes(16).toString('base64');
    if (/[A-Z]/.test(text.slice(0, 21)) && /[a-z]/.test(text)) return text;
  }
}

/** The public key as text. */
export function publicText(pair: RsaPair, form: KeyForm): string {
  const type = form === 'bare-pkcs1' || form === 'pem-pkcs1' ? 'pkcs1' : 'spki';
  if (form.startsWith('bare')) return pair.publicKey.export({ format: 'der', type }).toString('base64');
  const pem = pair.publicKey.export({ format: 'pem', type }).toString();
  return form === 'pem-crlf' ? pem.replaceAll('\n', '\r\n') : pem;
}

/** The private key as text. */
export function privateText(pair: RsaPair, form: KeyForm): string {
  const type = form === 'bare-pkcs1' || form === 'pem-pkcs1' ? 'pkcs1' : 'pkcs8';
  if (form.startsWith('bare')) return pair.privateKey.export({ format: 'der', type }).toString('base64');
  const pem = pair.privateKey.export({ format: 'pem', type }).toString();
  return form === 'pem-crlf' ? pem.replaceAll('\n', '\r\n') : pem;
}

function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = toBytes(BigInt(body.length));
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
}

function distinguishedName(names: readonly (readonly [oidHex: string, text: string])[]): Buffer {
  const relative = names.map(([oid, text]) =>
    der(0x31, der(0x30, der(0x06, Buffer.from(oid, 'hex')), der(0x0c, Buffer.from(text)))),
  );
  return der(0x30, ...relative);
}

/** How a certificate differs from the usual one. */
export interface CertificateOptions {
  /** Common name of the issuer; the subject itself unless told. */
  readonly issuer?: string;
  /** Organisation of both. */
  readonly organisation?: string;
  /** YYMMDD, in UTC; 2026-01-01 to 2036-01-01 unless told. */
  readonly from?: string;
  readonly to?: string;
}

/**
 * A certificate in PEM over the pair's public key, signed with that pair, named as the console's
 * `alipayCertPublicKey_RSA2.crt` is.
 *
 * @see RFC 5280 §4.1
 */
export function certificatePem(pair: RsaPair, subject: string, options: CertificateOptions = {}): string {
  const { issuer = subject, organisation = 'phonekit test authority', from = '260101', to = '360101' } = options;
  const SHA256_WITH_RSA = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
  const nameOf = (commonName: string): Buffer =>
    distinguishedName([
      ['550406', 'CN'],
      ['55040a', organisation],
      ['550403', commonName],
    ]);
  const time = (day: string): Buffer => der(0x17, Buffer.from(`${day}000000Z`));
  const serial = createRandom(`serial/${subject}`).bytes(16);
  serial.writeUInt8(0x20, 0);
  const content = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, serial),
    SHA256_WITH_RSA,
    nameOf(issuer),
    der(0x30, time(from), time(to)),
    nameOf(subject),
    pair.publicKey.export({ format: 'der', type: 'spki' }),
  );
  const signature = signBytes('sha256', content, pair.privateKey);
  const certificate = der(0x30, content, SHA256_WITH_RSA, der(0x03, Buffer.from([0]), signature));
  const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
