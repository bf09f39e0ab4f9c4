/** What an RSA signature says before any text is compared with it. */
import { constants, createHash, type KeyObject, publicDecrypt } from 'node:crypto';

/** Hashes that a DigestInfo may name. */
export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512' | 'MD5';

/** The digest inside a signature; as many bytes as the hash gives. */
export interface SignedDigest {
  readonly hash: HashName;
  readonly digest: Uint8Array;
}

/** DigestInfo prefixes of RFC 8017 §9.2 note 1, up to the digest. */
const DIGEST_INFO: ReadonlyArray<{ readonly hash: HashName; readonly prefix: string; readonly bytes: number }> = [
  { hash: 'SHA-1', prefix: '3021300906052b0e03021a05000414', bytes: 20 },
  { hash: 'SHA-256', prefix: '3031300d060960864801650304020105000420', bytes: 32 },
  { hash: 'SHA-384', prefix: '3041300d060960864801650304020205000430', bytes: 48 },
  { hash: 'SHA-512', prefix: '3051300d060960864801650304020305000440', bytes: 64 },
  { hash: 'MD5', prefix: '3020300c06082a864886f70d020505000410', bytes: 16 },
];

/** Size of the key's modulus in bits; 0 for a key that is not RSA. */
export function modulusBits(key: KeyObject): number {
  return key.asymmetricKeyDetails?.modulusLength ?? 0;
}

/**
 * Applies the public key without padding and reads the PKCS#1 v1.5 signature block.
 *
 * @param publicKey - RSA public key.
 * @param signature - as many bytes as the modulus.
 * @returns the digest inside, or null: then the key is another one, or the signature was altered. A block comes out by
 *   chance in less than 10^-24 of wrong keys.
 * @see RFC 8017 §8.2.2 and §9.2
 */
export function recoverDigest(publicKey: KeyObject, signature: Uint8Array): SignedDigest | null {
  let block: Buffer;
  try {
    block = publicDecrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    return null;
  }
  if (block[0] !== 0 || block[1] !== 1) return null;
  let offset = 2;
  while (block[offset] === 0xff) offset++;
  if (offset < 10 || block[offset] !== 0) return null;
  const info = block.subarray(offset + 1);
  const hex = info.toString('hex');
  for (const { hash, prefix, bytes } of DIGEST_INFO) {
    if (hex.startsWith(prefix) && info.length === prefix.length / 2 + bytes) {
      return { hash, digest: info.subarray(prefix.length / 2) };
    }
  }
  return null;
}

/** Digest of `content` under the named hash. */
export function digestOf(hash: HashName, content: Uint8Array | string): Uint8Array {
  return createHash(hash.replace('-', '').toLowerCase()).update(content).digest();
}
