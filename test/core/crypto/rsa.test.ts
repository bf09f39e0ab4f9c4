import {
  constants,
  createPrivateKey,
  createPublicKey,
  privateEncrypt,
  publicEncrypt,
  randomBytes,
  sign,
} from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { matchesPss, recoverDigest, recoverPss } from '../../../src/core/crypto/rsa-block.ts';
import { decryptRsaBlock } from '../../../src/core/crypto/rsa-cipher.ts';
import { readSamples } from '../../helpers/samples.ts';

const { files } = readSamples();
const pem = (path: string): string => new TextDecoder().decode(files[path]);
const privateKey = createPrivateKey(pem('samples/douyin/app-private-key.pem'));
const publicKey = createPublicKey(privateKey);
const other = createPrivateKey(pem('samples/douyin/other-private-key.pem'));

describe('a PKCS#1 v1.5 encryption block', () => {
  const encrypt = (text: string): Buffer =>
    publicEncrypt({ key: publicKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text));

  it('made by OpenSSL opens, also at both ends of its length', () => {
    for (const text of ['', '13000000000', 'x'.repeat(245)]) {
      const opened = decryptRsaBlock(privateKey, encrypt(text));
      expect(opened === null ? null : Buffer.from(opened).toString()).toBe(text);
    }
  });

  it('opens under no other key', () => {
    for (let run = 0; run < 20; run++) expect(decryptRsaBlock(other, encrypt('13000000000'))).toBeNull();
  });

  it.each<readonly [string, (block: Buffer) => void]>([
    ['does not begin with zero', (block) => block.writeUInt8(1, 0)],
    ['is one of a signature', (block) => block.writeUInt8(1, 1)],
    ['has fewer than eight bytes of filler', (block) => block.writeUInt8(0, 9)],
    ['has no end of its filler', (block) => block.fill(7, 2)],
  ])('that %s is refused', (_name, change) => {
    const block = Buffer.alloc(256, 9);
    block.writeUInt8(0, 0);
    block.writeUInt8(2, 1);
    block.writeUInt8(0, 60);
    const encode = (raw: Buffer): Buffer => publicEncrypt({ key: publicKey, padding: constants.RSA_NO_PADDING }, raw);
    expect(decryptRsaBlock(privateKey, encode(block))).toHaveLength(195);
    change(block);
    // A block that is larger than the modulus cannot be made at all.
    const encoded = block[0] === 0 ? encode(block) : randomBytes(256).fill(0xff, 0, 1);
    expect(decryptRsaBlock(privateKey, encoded)).toBeNull();
  });
});

describe('an RSA-PSS signature', () => {
  const text = 'a\nb\nc\n{}';
  const signed = (saltLength: number, hash = 'sha256'): Buffer =>
    sign(hash, Buffer.from(text), { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength });

  it.each([0, 20, 32, 222])('made by OpenSSL with a salt of %i bytes gives salt and digest', (saltLength) => {
    const block = recoverPss(publicKey, signed(saltLength));
    expect(block?.salt.length).toBe(saltLength);
    expect(block !== null && matchesPss(block, text)).toBe(true);
    expect(block !== null && matchesPss(block, `${text}\n`)).toBe(false);
  });

  it('shows nothing under another key, with another hash, or when it is of the other kind', () => {
    expect(recoverPss(createPublicKey(other), signed(32))).toBeNull();
    expect(recoverPss(publicKey, signed(32, 'sha1'))).toBeNull();
    const plain = sign('sha256', Buffer.from(text), privateKey);
    expect(recoverPss(publicKey, plain)).toBeNull();
    expect(recoverDigest(publicKey, plain)?.hash).toBe('SHA-256');
    expect(recoverDigest(publicKey, signed(32))).toBeNull();
  });

  it('is not seen in what is no signature', () => {
    for (let run = 0; run < 50; run++) {
      const noise = randomBytes(256);
      noise.writeUInt8(0, 0);
      expect(recoverPss(publicKey, noise)).toBeNull();
    }
    expect(
      recoverPss(
        publicKey,
        privateEncrypt({ key: privateKey, padding: constants.RSA_PKCS1_PADDING }, Buffer.from('x')),
      ),
    ).toBeNull();
  });
});
