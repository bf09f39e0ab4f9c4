/** The published AES vectors through the product's own block cipher and padding. */
import { describe, expect, it } from 'vitest';
import { AES_128, type BlockCipher, chainBlocks, createBlockDecryptor } from '../../src/core/crypto/block-cipher.ts';
import { paddingLength } from '../../src/core/crypto/pkcs7.ts';
import { NO_MATERIAL } from '../../src/diagnosis/material.ts';
import { takeKeyTrial } from '../../src/diagnosis/open-trials.ts';
import { takeCensus } from '../../src/diagnosis/text-damage.ts';
import { ALIPAY_RECIPE } from '../../src/platforms/alipay/recipe.ts';
import { decryptText } from '../helpers/run-main.ts';
import aes from './alipay-aes.json' with { type: 'json' };

const AES_192: BlockCipher = { ecbName: 'aes-192-ecb', keyBytes: 24, blockBytes: 16 };

const VECTORS = aes.vectors.map((vector) => ({
  id: vector.id,
  key: vector.keyB64 === undefined ? Buffer.from(vector.keyUtf8 ?? '') : Buffer.from(vector.keyB64, 'base64'),
  iv: vector.ivHex === undefined ? Buffer.from(vector.ivUtf8 ?? '') : Buffer.from(vector.ivHex, 'hex'),
  ciphertext:
    vector.ciphertextB64 === undefined
      ? Buffer.from(vector.ciphertextHex ?? '', 'hex')
      : Buffer.from(vector.ciphertextB64, 'base64'),
  plaintext: vector.plaintext,
}));

function decrypt(key: Uint8Array, iv: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  const cipher = key.length === 24 ? AES_192 : AES_128;
  return chainBlocks(createBlockDecryptor(cipher, key)(ciphertext), ciphertext, iv);
}

function unpadded(plaintext: Uint8Array): string | null {
  const padding = paddingLength(plaintext, 16);
  return padding === null ? null : Buffer.from(plaintext.subarray(0, plaintext.length - padding)).toString();
}

describe('the AES vectors', () => {
  it.each(VECTORS)('$id opens to its plaintext', ({ key, iv, ciphertext, plaintext }) => {
    expect(unpadded(decrypt(key, iv, ciphertext))).toBe(plaintext);
  });

  it.each(VECTORS)('$id does not open to it under another key', ({ key, iv, ciphertext, plaintext }) => {
    const other = Buffer.from(key.map((byte) => byte ^ 1));
    expect(unpadded(decrypt(other, iv, ciphertext))).not.toBe(plaintext);
  });

  it('A-AES-5 does not open with a zero IV', () => {
    const vector = VECTORS.find(({ id }) => id === 'A-AES-5');
    const plaintext = decrypt(vector?.key ?? Buffer.alloc(16), Buffer.alloc(16), vector?.ciphertext ?? Buffer.alloc(16));
    expect(unpadded(plaintext)).not.toBe(vector?.plaintext);
  });
});

describe('keys of the documentation', () => {
  const candidate = (text: string) =>
    ({ slot: 'aes-key', text, position: 1, origin: { kind: 'option', option: '--aes-key' } }) as const;

  it.each(aes.keysOfValidShape)('$id is a key of 16 bytes, undamaged', ({ keyB64, keyBytes }) => {
    const trial = takeKeyTrial(ALIPAY_RECIPE, candidate(keyB64));
    expect(trial.readings.map(({ bytes }) => bytes.length)).toEqual([keyBytes]);
    expect(trial.census.repairs).toEqual([]);
    expect(NO_MATERIAL['aes-key']).toEqual([]);
  });

  it.each(aes.keysOfInvalidShape)('$id has $keyBytes bytes and is no key', async ({ keyB64, keyBytes }) => {
    expect(takeKeyTrial(ALIPAY_RECIPE, candidate(keyB64)).readings).toEqual([]);
    const [sample] = aes.ciphertextsWithoutKey;
    const { result } = await decryptText(JSON.stringify({ response: sample?.ciphertextB64, sign: '' }), [
      `--aes-key=${keyB64}`,
    ]);
    expect(result?.status).toBe('failed');
    const malformed = result?.diagnostics.find(({ code }) => code === 'key-malformed');
    expect(malformed?.args).toMatchObject({ slot: 'aes-key', bytes: keyBytes, expected: 16 });
  });
});

describe('ciphertexts of the documentation', () => {
  const isWhole = (bytes: number): boolean => bytes >= 16 && bytes % 16 === 0;

  it.each(aes.ciphertextsWithoutKey)('$id is undamaged', ({ ciphertextB64, ciphertextBytes }) => {
    const census = takeCensus(ciphertextB64, isWhole);
    expect(census.repairs).toEqual([]);
    expect(census.readings.map(({ bytes }) => bytes.length)).toEqual([ciphertextBytes]);
  });

  it.each(aes.invalidCiphertexts)('$id cannot be whole', async ({ ciphertextB64, ciphertextBytes }) => {
    const census = takeCensus(ciphertextB64, isWhole);
    expect(census.readings[0]?.bytes.length).toBe(ciphertextBytes);
    const { codes } = await decryptText(JSON.stringify({ response: ciphertextB64, sign_type: 'RSA2' }), [
      `--aes-key=${aes.keysOfValidShape[0]?.keyB64}`,
    ]);
    expect(codes).toContain('characters-lost');
  });
});
