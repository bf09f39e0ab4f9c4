/** What a command hands to the reporters. */
import type { PlatformEntry } from '../catalog/entry.ts';
import type { Diagnostic } from './diagnostic.ts';

/** What became of the ciphertext alone. */
export type PayloadStatus =
  | 'decrypted'
  | 'recovered'
  | 'answered'
  | 'refused'
  | 'code-only'
  | 'failed'
  | 'not-attempted';

/** What the signature says; `not-used` where the platform signs nothing. */
export type SignatureStatus = 'valid' | 'invalid' | 'missing' | 'unchecked' | 'not-used';

/** A number as the platform gave it; masked unless the user asked for it. */
export interface Phone {
  readonly number: string;
  readonly pureNumber: string;
  readonly countryCode: string;
  readonly masked: boolean;
}

/** A damage that was undone: its code, the wire name of the field, and in how many places. */
export interface Repair {
  readonly code: string;
  readonly field: string;
  readonly count: number;
}

/** The result of one payload. */
export interface PayloadResult {
  readonly kind: 'payload';
  readonly platform: string | null;
  readonly app: null;
  readonly location: { readonly source: string; readonly pointer: string; readonly line: number };
  readonly status: PayloadStatus;
  readonly phone: Phone | null;
  readonly signature: SignatureStatus;
  readonly repairs: readonly Repair[];
  readonly answer: { readonly code: string; readonly subCode: string | null } | null;
  /** Ranked: the first one is the cause. */
  readonly diagnostics: readonly Diagnostic[];
  /** Ids of `messages/hints.ts`: what must be wrong in the developer's code if it fails although this opened. */
  readonly hints: readonly string[];
}

/** One row of `demo`: what the sample shows, the command that shows it, and what came out. */
export interface Section {
  readonly kind: 'section';
  readonly title: { readonly en: string; readonly zh: string };
  readonly command: string;
  readonly results: readonly PayloadResult[];
}

/** Everything that a command found; reporters make text of it. */
export interface Report {
  readonly command: string;
  /** Findings about the run itself, such as `capture-empty`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly results: readonly PayloadResult[];
  /** Remarks about how the command was called; they go to standard error and do not count. */
  readonly notices?: readonly Diagnostic[];
  /** Entries of the platforms' codes that diagnostics name in `platformCode`. */
  readonly platformEntries?: ReadonlyMap<string, PlatformEntry>;
  /** For commands that show several runs (demo); then `results` holds all of theirs in order. */
  readonly sections?: readonly Section[];
  /** True for commands that show failures on purpose: they exit 0 and are `ok`. */
  readonly isDemonstration?: boolean;
}
