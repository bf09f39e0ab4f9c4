/** What judging needs beside the payload, and what every part of it yields. */
import type { Diagnostic } from '../core/diagnostic.ts';
import type { PayloadResult, PayloadStatus, Phone, Repair, SignatureStatus } from '../core/report.ts';
import type { Slot } from '../core/slots.ts';
import type { Candidate, Material } from './material.ts';

/** The configured material and the circumstances of a run. */
export interface JudgeContext {
  readonly material: Material;
  /** Keys found in the captures themselves, nearest first; tried after the given ones. */
  readonly capturedKeys: readonly Candidate[];
  /** How many captured keys are tried on one payload; 200 unless told. */
  readonly capturedKeysAtMost?: number;
  /** Captured keys that lie too far from the payload to be tried. */
  readonly untriedKeys?: number;
  /** Slots of the keys of all platforms: a value in another one's slot is worth a hint. */
  readonly keySlots: readonly Slot[];
  readonly isRevealed: boolean;
  readonly nowMs: number;
}

/** Findings about one payload, before they are ranked. */
export interface Findings {
  readonly status: PayloadStatus;
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs?: readonly Repair[];
  readonly phone?: Phone | null;
  readonly signature?: SignatureStatus;
  readonly answer?: PayloadResult['answer'];
  readonly hints?: readonly string[];
  readonly progress?: Progress;
  /** The plaintext names an app, and its id has the form of this platform's. */
  readonly isOwned?: boolean;
  /** With which of the platform's usual beginnings the text starts, 0 for the most usual; absent for none of them. */
  readonly startRank?: number;
}

/**
 * How far the keys at hand got with a payload, for choosing between platforms: nothing tried; a key of the right length;
 * a key that is the right one although something else is wrong; the same, and the text is one of this platform; opened.
 */
export type Progress = 'none' | 'usable-key' | 'right-key' | 'own-text' | 'opened';
