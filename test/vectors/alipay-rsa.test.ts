/** The published signatures: what the product reads out of them, and what it then says about the text. */
import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { digestOf, modulusBits, recoverDigest } from '../../src/core/crypto/rsa-block.ts';
import { encodeGbk } from '../../src/core/gbk.ts';
import rsa from './alipay-rsa.json' with { type: 'json' };

const VECTORS = rsa.vectors.map((vector) => ({
  ...vector,
  key: createPublicKey({ key: Buffer.from(vector.publicKeySpkiB64, 'base64'), format: 'der', type: 'spki' }),
  signature: Buffer.from(vector.signB64, 'base64'),
}));
const HASH = { SHA1: 'SHA-1', SHA256: 'SHA-256' } as const;
const nameOf = (hash: string): 'SHA-1' | 'SHA-256' => (hash === 'SHA1' ? HASH.SHA1 : HASH.SHA256);

describe.each(VECTORS)('$id', ({ key, signature, content, hash, alg }) => {
  it('holds the digest of its text under its hash', () => {
    const found = recoverDigest(key, signature);
    expect(found?.hash).toBe(nameOf(hash));
    expect(Buffer.from(found?.digest ?? [])).toEqual(Buffer.from(digestOf(nameOf(hash), content)));
  });

  it('does not hold the digest of another text', () => {
    const found = recoverDigest(key, signature);
    for (const other of [`${content} `, `"${content}"`, content.slice(1), content.toUpperCase()]) {
      expect(Buffer.from(digestOf(nameOf(hash), other))).not.toEqual(Buffer.from(found?.digest ?? []));
    }
  });

  it('does not hold a digest of the other hash', () => {
    const other = alg === 'RSA' ? 'SHA-256' : 'SHA-1';
    expect(recoverDigest(key, signature)?.hash).not.toBe(other);
  });

  it('gives nothing with one bit turned', () => {
    for (const place of [1, 17, 128, 255]) {
      const altered = Buffer.from(signature);
      altered.writeUInt8(altered.readUInt8(place) ^ 4, place);
      expect(recoverDigest(key, altered)).toBeNull();
    }
  });

  it('gives nothing when it is cut or longer', () => {
    expect(recoverDigest(key, signature.subarray(1))).toBeNull();
    expect(recoverDigest(key, Buffer.concat([signature, signature]))).toBeNull();
    expect(recoverDigest(key, Buffer.alloc(0))).toBeNull();
  });

  it('gives nothing under the other published key', () => {
    const others = VECTORS.filter((other) => !other.key.equals(key));
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(recoverDigest(other.key, signature)).toBeNull();
    expect(modulusBits(key)).toBe(2048);
  });
});

it('A-RSA-3 is signed over UTF-8 and not over GBK', () => {
  const vector = VECTORS.find(({ id }) => id === 'A-RSA-3');
  const gbk = encodeGbk(vector?.content ?? '');
  expect(gbk).not.toBeNull();
  const found = vector === undefined ? null : recoverDigest(vector.key, vector.signature);
  expect(Buffer.from(digestOf('SHA-256', gbk ?? ''))).not.toEqual(Buffer.from(found?.digest ?? []));
});
