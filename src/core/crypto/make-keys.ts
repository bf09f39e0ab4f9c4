/** New keys. Loaded by the outside world alone: everything else that is random comes through `Io`. */
import { generateKeyPair, randomBytes } from 'node:crypto';

/** A new RSA private key with the exponent 65537; PKCS#8 DER. */
export function makeRsaKey(bits: number): Promise<Uint8Array> {
  return new Promise((done, fail) => {
    generateKeyPair('rsa', { modulusLength: bits }, (error, _publicKey, privateKey) => {
      if (error) fail(error);
      else done(privateKey.export({ type: 'pkcs8', format: 'der' }));
    });
  });
}

/** Bytes for a symmetric key. */
export function makeSymmetricKey(bytes: number): Uint8Array {
  return randomBytes(bytes);
}
