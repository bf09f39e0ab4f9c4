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

/** A code with its title; the title is null where the catalog of that code was not needed. */
export interface RenderedCode {
  readonly code: string;
  readonly title: string | null;
}

/** One explained code, all texts in the language of the report. */
export interface RenderedExplanation {
  readonly outcome: 'explained';
  readonly code: string;
  /** Id of the platform; null for phonekit's own codes and for texts of libraries. */
  readonly platform: string | null;
  /** Name of the platform, or whose code it is. */
  readonly owner: string;
  readonly kind: 'answer' | 'client' | 'guide' | 'own' | 'library';
  /** Of phonekit's own codes, whose findings have one. */
  readonly severity: Severity | null;
  readonly query: string;
  readonly location: { readonly source: string; readonly line: number };
  readonly count: number;
  /** When the request was made, ISO 8601 in UTC. */
  readonly time: string | null;
  readonly title: string;
  /** The platform's own words. */
  readonly message: string | null;
  readonly spellings: readonly string[];
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly remedies: readonly string[];
  readonly isNot: string | null;
  /** Of texts of libraries: what they show, what they do not, what to capture next, what the values in them mean. */
  readonly proves: string | null;
  readonly provesNot: string | null;
  readonly captureNext: string | null;
  readonly values: readonly string[];
  /** How to tell it from `alternatives`; null where there are none. */
  readonly tell: string | null;
  readonly alternatives: readonly string[];
  readonly related: readonly RenderedCode[];
  /** URLs, each with the day it was read in brackets. */
  readonly sources: readonly string[];
  readonly diagnostics: readonly RenderedDiagnostic[];
}

/** Something that no catalog has, with what comes near. */
export interface RenderedUnknown {
  readonly outcome: 'unknown';
  readonly query: string;
  readonly location: { readonly source: string; readonly line: number };
  readonly suggestions: readonly RenderedCode[];
  readonly diagnostics: readonly RenderedDiagnostic[];
}

/** One code of a list. */
export interface RenderedListed {
  readonly outcome: 'listed';
  readonly code: string;
  readonly platform: string | null;
  readonly owner: string;
  readonly kind: RenderedExplanation['kind'];
  readonly title: string;
  readonly diagnostics: readonly RenderedDiagnostic[];
}

/** The rows of `explain`. */
export type RenderedExplainRow = RenderedExplanation | RenderedUnknown | RenderedListed;

/** The rows of any report; those of `explain` have an `outcome`. */
export type RenderedRow = RenderedResult | RenderedExplainRow;

export interface RenderedSection {
  readonly title: string;
  readonly command: string;
  readonly results: readonly RenderedResult[];
}

export interface RenderedReport<Row extends RenderedRow = RenderedResult> {
  readonly command: string;
  readonly language: Language;
  readonly toolVersion: string;
  readonly ok: boolean;
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number };
  readonly diagnostics: readonly RenderedDiagnostic[];
  readonly results: readonly Row[];
  /** For standard error, beside the report. */
  readonly notices?: readonly RenderedDiagnostic[];
  readonly sections?: readonly RenderedSection[];
}
