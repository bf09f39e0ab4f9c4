/** Fresh keys of every kind from the openssl command, which judges what phonekit reads and writes. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs openssl with `input` on standard input, or in a file where the arguments say `{in}`. */
export function openssl(args: string, input: string | Uint8Array = ''): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'phonekit-openssl-'));
  const file = join(folder, 'in');
  try {
    writeFileSync(file, input, { mode: 0o600 });
    const words = args.split(' ').map((word) => (word === '{in}' ? file : word));
    return execFileSync('openssl', words, { input, stdio: ['pipe', 'pipe', 'ignore'] });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fresh RSA pair in every form. */
export function opensslPair(bits = 2048) {
  const pkcs8 = openssl(`genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:${bits}`).toString();
  return {
    pkcs8,
    pkcs1: openssl('pkey -traditional', pkcs8).toString(),
    spki: openssl('pkey -pubout', pkcs8).toString(),
    publicPkcs1: openssl('rsa -RSAPublicKey_out', pkcs8).toString(),
    request: openssl('req -new -key {in} -subj /CN=phonekit -batch', pkcs8).toString(),
    certificate: openssl('req -new -x509 -key {in} -subj /CN=phonekit -days 3650 -batch', pkcs8).toString(),
    encrypted: openssl('pkcs8 -topk8 -passout pass:secret', pkcs8).toString(),
    encryptedPkcs1: openssl('rsa -traditional -aes128 -passout pass:secret', pkcs8).toString(),
  };
}

/** The base64 of a PEM text on one line. */
export function bareOf(pem: string): string {
  return pem.replace(/-----[A-Z0-9 ]+-----|\s/g, '');
}

/** Bytes under a label, in lines of 64 characters. */
export function pemOf(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
