/** A report in one language: all texts are strings, nothing left to look up. Reporters take this and return a string. */
import type { Outcome } from '../core/check.ts';
import type { ArgValue, Certainty, Severity } from '../core/diagnostic.ts';
import type { Excerpt, PayloadResult, SourceRow } from '../core/report.ts';
import type { KeyRow, PairRow } from '../keys/rows.ts';

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
  /** Where it is to be mended. */
  readonly location?: RenderedLocation;
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
  readonly kind: 'answer' | 'sample' | 'client' | 'guide' | 'own' | 'library';
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

/** Where a key stood; `source` is `-` for standard input and `argument` for the command line. */
interface RenderedPlace {
  readonly source: string;
  readonly line: number;
  readonly position: number;
}

/** Where a key belongs: a permanent id and the words for it. */
export interface RenderedUse {
  readonly id: string;
  readonly text: string;
}

interface RenderedKeyBase {
  /** `fail` exactly when a diagnostic is an error. */
  readonly outcome: 'pass' | 'fail';
  readonly diagnostics: readonly RenderedDiagnostic[];
}

/** One key of `keys inspect`. */
export interface RenderedKey
  extends RenderedKeyBase,
    Pick<
      KeyRow,
      'container' | 'label' | 'characters' | 'bytes' | 'bits' | 'exponent' | 'fingerprint' | 'publicFingerprint'
    > {
  readonly subject: 'key';
  readonly location: RenderedPlace;
  readonly kind: KeyRow['keyKind'];
  readonly title: string;
  readonly certificate: {
    readonly subject: string;
    readonly issuer: string;
    readonly serial: string;
    /** ISO 8601. */
    readonly notBefore: string;
    readonly notAfter: string;
    readonly alipaySn: string;
    readonly alipayRootSn: string | null;
  } | null;
  readonly uses: readonly RenderedUse[];
}

/** Two keys of `keys match`. */
export interface RenderedPair extends RenderedKeyBase {
  readonly subject: 'pair';
  readonly relation: PairRow['relation'];
  readonly keys: readonly {
    readonly location: RenderedPlace;
    readonly kind: KeyRow['keyKind'];
    readonly title: string;
    readonly slot: string | null;
    readonly publicFingerprint: string;
  }[];
}

/** One text that `keys convert` or `keys generate` wrote. */
export interface RenderedKeyFile extends RenderedKeyBase {
  readonly subject: 'file';
  /** Null for standard output. */
  readonly path: string | null;
  readonly kind: KeyRow['keyKind'];
  readonly title: string;
  readonly container: KeyRow['container'];
  readonly characters: number;
  readonly bits: number | null;
  readonly fingerprint: string;
  readonly publicFingerprint: string | null;
  readonly isPrivate: boolean;
  readonly repaired: readonly string[];
  readonly uses: readonly RenderedUse[];
  /** The key itself, where it goes to standard output. */
  readonly text: string | null;
}

/** The rows of `keys`. */
export type RenderedKeyRow = RenderedKey | RenderedPair | RenderedKeyFile;

/** A place in a file, as the user knows it. */
export interface RenderedLocation {
  readonly source: string;
  readonly line: number;
  readonly column: number;
  /** Where it ends, behind its last character; only of places in source. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One check of `doctor`. */
export interface RenderedCheck {
  readonly id: string;
  readonly outcome: Outcome;
  /** Name of the app; null for checks of the configuration as a whole. */
  readonly app: string | null;
  readonly platform: string | null;
  /** What holds when it passes. */
  readonly title: string;
  /** What it looked at; empty where it looked at nothing. */
  readonly lookedAt: string;
  /** Why it was not applicable: a permanent id and the words for it. */
  readonly reason: { readonly id: string; readonly text: string } | null;
  readonly location: RenderedLocation | null;
  readonly suppression: { readonly reason: string; readonly until: string } | null;
  readonly diagnostics: readonly RenderedDiagnostic[];
}

/** A finding in source. */
export interface RenderedSourceFinding extends RenderedDiagnostic {
  readonly location: RenderedLocation;
  /** Id of the rule; of findings of `lint` itself their code. */
  readonly rule: string;
  /** What holds where the rule finds nothing. */
  readonly ruleTitle: string;
  /** Rules of other platforms that say the same of the same place. */
  readonly alsoRules: readonly string[];
  readonly platforms: readonly string[];
  readonly related: readonly RenderedLocation[];
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
  readonly suppression: { readonly reason: string; readonly until: string } | null;
  /** Left out of JSON. */
  readonly excerpt: Excerpt | null;
}

/** A file of mini-program source. */
export interface RenderedSource {
  readonly path: string;
  readonly platforms: readonly string[];
  readonly outcome: SourceRow['outcome'];
  readonly fixed: SourceRow['fixed'];
  /** Phone buttons about which the source does not tell enough. */
  readonly unknown: readonly RenderedLocation[];
  readonly diagnostics: readonly RenderedSourceFinding[];
}

/** What `lint` looked at. */
export interface RenderedSourceCounts {
  readonly read: number;
  /** What was left out: a permanent id of the reason, the words for it, and how many; their paths with `--verbose`. */
  readonly skipped: readonly {
    readonly reason: { readonly id: string; readonly text: string };
    readonly count: number;
    readonly paths?: readonly string[];
  }[];
  /** Findings that comments suppress. */
  readonly suppressed: number;
}

/** The rows of `doctor`: its checks, and the files of source that the configuration names. */
export type RenderedJudged = RenderedCheck | RenderedSource;

/** A file that `init` wrote. */
export interface RenderedFile {
  readonly outcome: 'created' | 'changed';
  readonly file: string;
  readonly apps: readonly string[];
  /** Commands that come next. */
  readonly next: readonly string[];
  readonly diagnostics: readonly RenderedDiagnostic[];
}

/** The checklist of one app, after `checklist`. */
export interface RenderedChecklist {
  readonly outcome: 'changed' | 'unchanged';
  /** The configuration. */
  readonly file: string;
  readonly app: string;
  readonly platform: string;
  readonly answered: readonly string[];
  readonly done: number;
  readonly open: number;
  readonly unanswered: number;
  readonly diagnostics: readonly RenderedDiagnostic[];
}

/** The rows of `init` and `checklist`. */
export type RenderedSetup = RenderedFile | RenderedChecklist;

/** The rows of any report; those of `explain` have an `outcome`, those of `keys` a `subject` as well,
 * those of `doctor` an `id`, those of `lint` `platforms`, those of `init` and `checklist` a `file`. */
export type RenderedRow = RenderedResult | RenderedExplainRow | RenderedKeyRow | RenderedJudged | RenderedSetup;

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
  /** What `lint` looked at. */
  readonly sources?: RenderedSourceCounts;
  /** Show also what is in order. */
  readonly isVerbose?: boolean;
}
