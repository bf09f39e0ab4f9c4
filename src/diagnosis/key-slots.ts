/** What really stands in a key slot. */
import { hasPemBlock, type KeyTextResult, readKeyText } from '../core/crypto/key-text.ts';
import type { Candidate } from './material.ts';

/** Ids of `messages/terms.ts`. */
export type Misplaced =
  | 'private-key'
  | 'public-key'
  | 'certificate'
  | 'app-secret'
  | 'app-id'
  | 'openid'
  | 'access-token'
  | 'phone-code'
  | 'login-code'
  | 'iv'
  | 'ciphertext'
  | 'json'
  | 'phone-number'
  | 'aes-key'
  | 'file-name';

/**
 * Recognises what was put into the slot of a symmetric key in place of it.
 *
 * @param text - the value as given.
 * @param neighbours - values of the payload itself that may have been copied into the slot.
 * @returns the thing, or null when the text looks like nothing known.
 */
export function recogniseMisplaced(
  text: string,
  neighbours: { readonly iv: string | null; readonly ciphertext: string | null },
): Misplaced | null {
  const value = text.trim();
  if (value.length > 100 || hasPemBlock(value)) {
    const key = readKeyText(value);
    const kind = key.ok ? key.key.kind : key.der?.kind;
    if (kind === 'pkcs8-rsa' || kind === 'pkcs1-private') return 'private-key';
    if (kind === 'spki-rsa' || kind === 'pkcs1-public') return 'public-key';
    if (kind === 'certificate') return 'certificate';
  }
  if (value !== '' && value === neighbours.iv?.trim()) return 'iv';
  if (value !== '' && value === neighbours.ciphertext?.trim()) return 'ciphertext';
  if (/^\{[\s\S]*\}$/.test(value)) return 'json';
  if (/^[\w.~\\/: -]{1,200}\.(?:txt|pem|key|crt|cer|der|json)$/i.test(value)) return 'file-name';
  if (/^(?:wx[0-9a-f]{16}|tt[0-9a-f]{16,18}|ks\d{15,20}|\d{16}|\d{8,10})$/.test(value)) return 'app-id';
  if (/^\+?(?:86)?1\d{10}$/.test(value)) return 'phone-number';
  if (/^[0-9a-f]{64}$/.test(value)) return 'phone-code';
  if (/^[0-9a-f]{32}$/.test(value)) return 'app-secret';
  if (/^0[0-9A-Za-z]{31}$/.test(value)) return 'login-code';
  if (/^o[\w-]{27}$/.test(value)) return 'openid';
  if (/^\d{1,3}_[\w-]{60,}$/.test(value)) return 'access-token';
  return null;
}

/** A value of the public-key slot with what it holds, and what had to be undone to read it. */
export interface PublicKeyTrial {
  readonly candidate: Candidate;
  readonly result: KeyTextResult;
  /** Blanks in the text that had to be read as `+`. */
  readonly pluses: number;
  readonly isPercentEncoded: boolean;
}

/** Reads a public-key slot, undoing a `+` that became a blank or percent-encoding only if the text cannot be read as it is. */
export function readPublicKeySlot(candidate: Candidate): PublicKeyTrial {
  const result = readKeyText(candidate.text);
  const plain: PublicKeyTrial = { candidate, result, pluses: 0, isPercentEncoded: false };
  if (result.ok) return plain;
  const isPercentEncoded = /%[0-9a-f]{2}/i.test(candidate.text);
  const decoded = isPercentEncoded
    ? candidate.text.replace(/%([0-7][0-9a-f])/gi, (_match, hex: string) =>
        String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : candidate.text;
  let pluses = 0;
  const spaced = decoded.trim().replace(/^(?!-----).*$/gm, (line) => {
    if (/-----(?:BEGIN|END)/.test(line)) return line;
    return line.replace(/(?<=\S) (?=\S)/g, () => {
      pluses++;
      return '+';
    });
  });
  if (pluses === 0 && !isPercentEncoded) return plain;
  const repaired = readKeyText(spaced);
  return repaired.ok ? { candidate, result: repaired, pluses, isPercentEncoded } : plain;
}
