import { createCipheriv } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AES_128, AES_256, SM4 } from '../../../src/core/crypto/block-cipher.ts';
import { computeTag, decryptCounter } from '../../../src/core/crypto/gcm.ts';

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hex = (value: Uint8Array): string => Buffer.from(value).toString('hex');

/** https://csrc.nist.gov/groups/ST/toolkit/BCM/documents/proposedmodes/gcm/gcm-spec.pdf, test cases 4 and 16. */
const NIST = [
  {
    cipher: AES_128,
    key: 'feffe9928665731c6d6a8f9467308308',
    tag: '5bc94fbc3221a5db94fae95ae7121a47',
    data: '42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466931c7d8f6a5aac84aa051ba30b396a0aac973d58e091',
  },
  {
    cipher: AES_256,
    key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
    tag: '76fc6ece0f4e1768cddf8853bb2d551b',
    data: '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
  },
];
const NIST_IV = 'cafebabefacedbaddecaf888';
const NIST_AAD = 'feedfacedeadbeeffeedfacedeadbeefabaddad2';
const NIST_TEXT =
  'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';

describe('GCM', () => {
  it.each(NIST)(
    'gives the text and the tag of the specification under $cipher.ecbName',
    ({ cipher, key, tag, data }) => {
      const [k, iv, d] = [bytes(key), bytes(NIST_IV), bytes(data)];
      expect(hex(decryptCounter(cipher, k, iv, d))).toBe(NIST_TEXT);
      expect(hex(computeTag(cipher, k, iv, d, bytes(NIST_AAD)))).toBe(tag);
    },
  );

  /** RFC 8998 appendix A.1. */
  it('gives the text and the tag of RFC 8998 under SM4', () => {
    const key = bytes('0123456789abcdeffedcba9876543210');
    const iv = bytes('00001234567800000000abcd');
    const data = bytes(
      '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
    );
    expect(hex(decryptCounter(SM4, key, iv, data))).toBe(
      'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa',
    );
    expect(hex(computeTag(SM4, key, iv, data, bytes('feedfacedeadbeeffeedfacedeadbeefabaddad2')))).toBe(
      '83de3541e4c2b58177e065a9bf7b62ec',
    );
  });

  it('agrees with OpenSSL on texts and associated data of any length', () => {
    const sized = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    fc.assert(
      fc.property(
        sized(32),
        sized(12),
        fc.uint8Array({ maxLength: 70 }),
        fc.uint8Array({ maxLength: 70 }),
        (key, iv, text, aad) => {
          const cipher = createCipheriv('aes-256-gcm', key, iv);
          cipher.setAAD(aad);
          const data = Buffer.concat([cipher.update(text), cipher.final()]);
          expect(hex(decryptCounter(AES_256, key, iv, data))).toBe(hex(text));
          expect(hex(computeTag(AES_256, key, iv, data, aad))).toBe(hex(cipher.getAuthTag()));
        },
      ),
      { numRuns: 60 },
    );
  });
});
