/** Private keys under a password, written by Node: named as such, and never as a key of another kind or a damaged one. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKeyText } from '../../../src/core/crypto/key-text.ts';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const passphrase = 'only a test';

describe.each(['aes-128-cbc', 'aes-256-cbc', 'des-ede3-cbc'])('a private key under a password, %s', (cipher) => {
  const pkcs8 = { type: 'pkcs8', cipher, passphrase } as const;
  it.each([
    ['PKCS#8 in PEM', privateKey.export({ ...pkcs8, format: 'pem' })],
    ['PKCS#8 in bare base64', privateKey.export({ ...pkcs8, format: 'der' }).toString('base64')],
    ['PKCS#1 in PEM', privateKey.export({ type: 'pkcs1', format: 'pem', cipher, passphrase })],
  ])('%s', (_form, text) => {
    expect(readKeyText(text.toString())).toMatchObject({ ok: false, fault: 'encrypted-key' });
    expect(readKeyText(text.toString().replaceAll('\n', '\r\n'))).toMatchObject({ ok: false, fault: 'encrypted-key' });
  });
});

it('the same key without a password is read', () => {
  for (const type of ['pkcs8', 'pkcs1'] as const)
    expect(readKeyText(privateKey.export({ type, format: 'pem' }).toString()).ok).toBe(true);
});
