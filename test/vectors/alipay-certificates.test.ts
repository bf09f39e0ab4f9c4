/** The published certificates: their kind, and the key inside them. */
import { describe, expect, it } from 'vitest';
import { readKeyText, splitPemBlocks } from '../../src/core/crypto/key-text.ts';
import { splitKeyFile } from '../../src/facts/secrets.ts';
import vectors from './alipay-certificates.json' with { type: 'json' };
import rsa from './alipay-rsa.json' with { type: 'json' };

describe.each(vectors.vectors)('$id ($file)', ({ id, pem }) => {
  const blocks = splitPemBlocks(pem);

  it('is made of certificates', () => {
    expect(blocks.length).toBe(id === 'A-CERT-3' ? 4 : blocks.length);
    for (const block of blocks) {
      const read = readKeyText(block);
      expect(read.ok ? read.key.kind : read.fault).toMatch(/^(certificate|elliptic-key)$/);
    }
  });

  it('stands for its first certificate alone when it is given as a key file', () => {
    expect(splitKeyFile(pem)).toEqual(blocks.slice(0, 1));
  });

  it('is the same certificate without its labels, on one line, and with CRLF', () => {
    const [block = ''] = blocks;
    const body = block.replace(/-----[^-]+-----/g, '');
    for (const text of [body, body.replace(/\s/g, ''), block.replaceAll('\n', '\r\n'), block.replaceAll('\n', '\\n')]) {
      expect(readKeyText(text)).toEqual(readKeyText(block));
    }
  });
});

const WITH_KEY = vectors.vectors.filter(({ publicKeySpkiB64 }) => publicKeySpkiB64 !== undefined);

it.each(WITH_KEY)('$id holds the published public key', ({ pem, publicKeySpkiB64 }) => {
  const read = readKeyText(splitPemBlocks(pem)[0] ?? '');
  expect(read.ok && read.key.role).toBe('certificate');
  expect(read.ok && Buffer.from(read.key.spki).toString('base64')).toBe(publicKeySpkiB64);
});

it('the root file holds RSA certificates and elliptic ones, told apart', () => {
  const root = vectors.vectors.find(({ id }) => id === 'A-CERT-3');
  const kinds = splitPemBlocks(root?.pem ?? '').map((block) => readKeyText(block).ok);
  expect(kinds).toEqual(root?.singleSns?.map(({ algorithm }) => algorithm === 'RSA'));
});

it('the certificate of the RSA vectors is not the one of the fixtures', () => {
  const spki = vectors.vectors.flatMap(({ publicKeySpkiB64 }) => publicKeySpkiB64 ?? []);
  for (const vector of rsa.vectors) expect(spki).not.toContain(vector.publicKeySpkiB64);
});
