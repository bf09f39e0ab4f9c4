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

const PSS_HASH_BYTES = 32;

/** MGF1 with SHA-256 (RFC 8017 appendix B.2.1). */
function maskOf(seed: Uint8Array, bytes: number): Uint8Array {
  const parts: Buffer[] = [];
  for (let counter = 0; counter * PSS_HASH_BYTES < bytes; counter++) {
    const tail = Buffer.alloc(4);
    tail.writeUInt32BE(counter);
    parts.push(createHash('sha256').update(seed).update(tail).digest());
  }
  return Buffer.concat(parts).subarray(0, bytes);
}

/** What stands inside an RSA-PSS signature. */
export interface PssBlock {
  readonly salt: Uint8Array;
  readonly digest: Uint8Array;
}

/**
 * Applies the public key without padding and reads the RSA-PSS block of SHA-256 and MGF1.
 *
 * @param publicKey - RSA public key whose size in bits is a multiple of eight.
 * @param signature - as many bytes as the modulus.
 * @returns salt and digest, whatever text was signed, or null: then the key is another one, or the signature was altered.
 *   Chance makes a block of it less than once in 10^50.
 * @see RFC 8017 §9.1.2
 */
export function recoverPss(publicKey: KeyObject, signature: Uint8Array): PssBlock | null {
  let block: Buffer;
  try {
    block = publicDecrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, signature);
  } catch {
    return null;
  }
  if (block.at(-1) !== 0xbc || block.length < PSS_HASH_BYTES * 2 + 2) return null;
  const masked = block.subarray(0, block.length - PSS_HASH_BYTES - 1);
  const digest = block.subarray(masked.length, block.length - 1);
  const mask = maskOf(digest, masked.length);
  const data = masked.map((byte, index) => byte ^ (mask[index] ?? 0));
  // The modulus has a whole number of bytes, so one bit of the block is left over.
  data[0] = (data[0] ?? 0) & 0x7f;
  const one = data.findIndex((byte) => byte !== 0);
  return one < 0 || data[one] !== 1 ? null : { salt: data.subarray(one + 1), digest };
}

/** Whether the digest inside a PSS block is that of `content`. */
export function matchesPss(block: PssBlock, content: string): boolean {
  const inner = createHash('sha256').update(content).digest();
  const digest = createHash('sha256').update(Buffer.alloc(8)).update(inner).update(block.salt).digest();
  return digest.equals(block.digest);
}

/** Digest of `content` under the named hash. */
export function digestOf(hash: HashName, content: Uint8Array | string): Uint8Array {
  return createHash(hash.replace('-', '').toLowerCase()).update(content).digest();
}
