/** What may be shown of a key. Not in `redact.ts`: loading node:crypto costs 2 ms, which most commands do without. */
import { createHash } from 'node:crypto';

/**
 * Short fingerprint of key material: the first 8 hex digits of its SHA-256. Never for numbers or plaintext, which can
 * be guessed.
 */
export function fingerprint(bytes: Uint8Array): string {
  return digestOf(bytes).slice(0, 8);
}

/** SHA-256 in hex, for telling whether two keys are the same; never shown. */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
