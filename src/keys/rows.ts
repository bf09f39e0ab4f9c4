/** The rows of `keys` in the report: nothing secret is in them, save for the text that `--out -` asks for. */
import type { CertificateFacts } from '../core/crypto/certificate.ts';
import type { DetailKind } from '../core/crypto/key-detail.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Slot } from '../core/slots.ts';
import type { UseId } from './uses.ts';

/** What a text is; ids of `messages/terms.ts`. */
export type KeyKindName = DetailKind | 'symmetric' | 'hex-key' | 'key-store' | 'openssh' | 'unknown';

/** How the key is written. */
export type Container = 'pem' | 'pem-one-line' | 'bare' | 'wrapped' | 'hex' | 'der' | 'none';

/** Where a key stands. */
export interface KeyPlace {
  /** `-`, `argument`, `env:NAME` or a path. */
  readonly source: string;
  /** Line of the source from 1. */
  readonly line: number;
  /** Which key of the source it is, from 1. */
  readonly position: number;
}

/** One key of `keys inspect`. */
export interface KeyRow {
  readonly kind: 'key';
  readonly place: KeyPlace;
  readonly keyKind: KeyKindName;
  readonly container: Container;
  readonly label: string | null;
  /** Characters of the base64 or hex text, without line breaks; null for a DER file. */
  readonly characters: number | null;
  readonly bytes: number | null;
  readonly bits: number | null;
  readonly exponent: string | null;
  /** Short SHA-256 of the key's own bytes. */
  readonly fingerprint: string | null;
  /** Short SHA-256 of the SubjectPublicKeyInfo: equal for both halves of a pair and their certificate. */
  readonly publicFingerprint: string | null;
  readonly certificate: CertificateFacts | null;
  /** `alipay_root_cert_sn`, on the first certificate of a file of root certificates. */
  readonly rootSn: string | null;
  readonly uses: readonly UseId[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One key of a pair. */
export interface PairedKey {
  readonly place: KeyPlace;
  readonly keyKind: KeyKindName;
  readonly publicFingerprint: string;
  /** The role that the user gave, or that a certificate of Alipay proves. */
  readonly slot: Slot | null;
}

/**
 * What two keys are to each other. `pair`: one is the public half of the other. `same`: the same key twice. `different`:
 * neither. `apart`: different, as the keys of two owners must be.
 */
export type KeyRelation = 'pair' | 'same' | 'different' | 'apart';

/** Two keys of `keys match`. */
export interface PairRow {
  readonly kind: 'pair';
  readonly relation: KeyRelation;
  readonly keys: readonly [PairedKey, PairedKey];
  readonly diagnostics: readonly Diagnostic[];
}

/** One text that `keys convert` or `keys generate` wrote. */
export interface KeyFileRow {
  readonly kind: 'key-file';
  /** Null for standard output. */
  readonly path: string | null;
  readonly keyKind: KeyKindName;
  readonly container: Container;
  readonly characters: number;
  readonly bits: number | null;
  readonly fingerprint: string;
  readonly publicFingerprint: string | null;
  readonly isPrivate: boolean;
  /** Codes of what was wrong in the text that was converted, and is not in the new one. */
  readonly repaired: readonly string[];
  readonly uses: readonly UseId[];
  /** The key itself, for standard output alone. */
  readonly text: string | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows of `keys`. */
export type AnyKeyRow = KeyRow | PairRow | KeyFileRow;
