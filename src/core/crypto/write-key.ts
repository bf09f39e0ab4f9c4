/** Keys as text: the structure (PKCS#1, PKCS#8, SPKI) and the container (PEM, bare base64). */
import type { KeyObject } from 'node:crypto';
import { encodeBase64 } from './base64.ts';
import type { KeyDetail } from './key-detail.ts';

/** How the numbers of a key are arranged; `certificate` and `sec1` stay as they are. */
export type KeyStructure = 'pkcs1' | 'pkcs8' | 'spki' | 'certificate';
/** How its bytes are written: with labels in lines of 64 characters, or base64 on one line. */
export type KeyContainer = 'pem' | 'bare';

/** A key text with what it holds. */
export interface WrittenKey {
  /** PEM ends with a line feed; bare base64 does not, since many libraries refuse one. */
  readonly text: string;
  readonly der: Uint8Array;
  readonly isPrivate: boolean;
}

function labelOf(structure: KeyStructure, isPrivate: boolean): string {
  switch (structure) {
    case 'pkcs1':
      return isPrivate ? 'RSA PRIVATE KEY' : 'RSA PUBLIC KEY';
    case 'pkcs8':
      return 'PRIVATE KEY';
    case 'spki':
      return 'PUBLIC KEY';
    case 'certificate':
      return 'CERTIFICATE';
  }
}

function formatKey(der: Uint8Array, label: string, container: KeyContainer): string {
  const body = encodeBase64(der);
  if (container === 'bare') return body;
  return `-----BEGIN ${label}-----\n${body.match(/.{1,64}/g)?.join('\n') ?? ''}\n-----END ${label}-----\n`;
}

/** DER of one half in one structure, or null where the structure cannot hold it. */
function exportKey(key: KeyObject, structure: KeyStructure): Uint8Array | null {
  const isRsa = key.asymmetricKeyType === 'rsa';
  if (key.type === 'private') {
    if (structure === 'pkcs8') return key.export({ type: 'pkcs8', format: 'der' });
    return structure === 'pkcs1' && isRsa ? key.export({ type: 'pkcs1', format: 'der' }) : null;
  }
  if (structure === 'spki') return key.export({ type: 'spki', format: 'der' });
  return structure === 'pkcs1' && isRsa ? key.export({ type: 'pkcs1', format: 'der' }) : null;
}

/** The structure that a key has; null for what is converted in its container alone or not at all. */
export function structureOf({ kind }: KeyDetail): KeyStructure | null {
  if (kind === 'certificate') return 'certificate';
  if (kind.endsWith('-spki') || kind.endsWith('-public')) return 'spki';
  if (kind === 'rsa-public-pkcs1' || kind === 'rsa-private-pkcs1') return 'pkcs1';
  return kind.endsWith('-pkcs8') || kind === 'other-private' ? 'pkcs8' : null;
}

/**
 * Writes a key anew.
 *
 * @param detail - a sound key or certificate.
 * @param structure - `spki` of a private key or certificate is its public half.
 * @returns the text, or null when the key cannot have that structure.
 */
export function writeKey(detail: KeyDetail, structure: KeyStructure, container: KeyContainer): WrittenKey | null {
  if (structure === 'certificate') {
    if (detail.certificate === null) return null;
    const der = detail.certificate.raw;
    return { text: formatKey(der, labelOf(structure, false), container), der, isPrivate: false };
  }
  const wantsPrivate = detail.privateKey !== null && structure !== 'spki';
  const key = wantsPrivate ? detail.privateKey : detail.publicKey;
  const der = key === null ? null : exportKey(key, structure);
  if (der === null) return null;
  return { text: formatKey(der, labelOf(structure, wantsPrivate), container), der, isPrivate: wantsPrivate };
}
