/** RSA with randomness from the seed: node:crypto draws its own, so that a failing seed would not fail again. */
import { constants, createHash, privateEncrypt, publicEncrypt } from 'node:crypto';
import type { RsaPair } from './forge-keys.ts';
import type { Random } from './forge-random.ts';

/**
 * One block of RSAES-PKCS1-v1_5.
 *
 * @see RFC 8017 §7.2.1
 */
export function encryptPkcs1(pair: RsaPair, message: Buffer, random: Random): Buffer {
  const filler = Buffer.from(random.bytes(pair.bits / 8 - message.length - 3).map((byte) => byte || 0x5a));
  const block = Buffer.concat([Buffer.from([0, 2]), filler, Buffer.from([0]), message]);
  return publicEncrypt({ key: pair.publicKey, padding: constants.RSA_NO_PADDING }, block);
}

const sha256 = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();

function maskOf(seed: Buffer, count: number): Buffer {
  const parts = Array.from({ length: Math.ceil(count / 32) }, (_, index) =>
    sha256(seed, Buffer.from([0, 0, 0, index])),
  );
  return Buffer.concat(parts).subarray(0, count);
}

/**
 * RSASSA-PSS with SHA-256, MGF1 and a salt of 32 bytes.
 *
 * @see RFC 8017 §9.1.1
 */
export function signPss(pair: RsaPair, message: Buffer, random: Random): Buffer {
  const salt = random.bytes(32);
  const digest = sha256(Buffer.alloc(8), sha256(message), salt);
  const data = Buffer.concat([Buffer.alloc(pair.bits / 8 - 66), Buffer.from([1]), salt]);
  const mask = maskOf(digest, data.length);
  const masked = Buffer.from(data.map((byte, index) => byte ^ mask.readUInt8(index)));
  masked.writeUInt8(masked.readUInt8(0) & 0x7f, 0);
  const block = Buffer.concat([masked, digest, Buffer.from([0xbc])]);
  return privateEncrypt({ key: pair.privateKey, padding: constants.RSA_NO_PADDING }, block);
}
