/** A report in one language: all texts are strings, nothing left to look up. Reporters take this and return a string. */
import type { ArgValue, Certainty, Severity } from '../core/diagnostic.ts';
import type { PayloadResult } from '../core/report.ts';

export type Language = 'en' | 'zh';

export interface RenderedDiagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  readonly args: Readonly<Record<string, ArgValue>>;
  readonly evidence: readonly string[];
  readonly remedies: readonly string[];
  readonly certainty: Certainty;
  /** URLs, each with the day it was read in brackets. */
  readonly sources: readonly string[];
  /** The platform's qualified code whose entry explains this diagnostic, if any. */
  readonly platformCode?: string;
}

export interface RenderedResult extends Omit<PayloadResult, 'diagnostics' | 'hints' | 'kind'> {
  readonly diagnostics: readonly RenderedDiagnostic[];
  readonly hints: readonly string[];
}

export interface RenderedSection {
  readonly title: string;
  readonly command: string;
  readonly results: readonly RenderedResult[];
}

export interface RenderedReport {
  readonly command: string;
  readonly language: Language;
  readonly toolVersion: string;
  readonly ok: boolean;
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number };
  readonly diagnostics: readonly RenderedDiagnostic[];
  readonly results: readonly RenderedResult[];
  /** For standard error, beside the report. */
  readonly notices?: readonly RenderedDiagnostic[];
  readonly sections?: readonly RenderedSection[];
}
