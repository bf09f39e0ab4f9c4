/** What a command hands to the reporters. */
import type { Entry, PlatformEntry, Text } from '../catalog/entry.ts';
import type { AnyKeyRow } from '../keys/rows.ts';
import type { CheckTexts, Outcome, ReasonId } from './check.ts';
import type { Args, Diagnostic, Place } from './diagnostic.ts';

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
  /** Name of the configured app whose keys were used. */
  readonly app: string | null;
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

/** Where a code stood: the source (`-` for standard input, `argument` for the command line) and the line from 1. */
export interface TextPlace {
  readonly source: string;
  readonly line: number;
}

/** One code that `explain` explains; its texts stand in the report's `explained`. */
export interface Explanation {
  readonly kind: 'explanation';
  /** Qualified code of a platform, `library:…`, or phonekit's own. */
  readonly code: string;
  /** How it was written, fit to show. */
  readonly query: string;
  readonly location: TextPlace;
  /** In how many places of the text it stood. */
  readonly count: number;
  /** Codes that the same text may mean as well, because it does not say which platform it is about. */
  readonly alternatives: readonly string[];
  /** When the platform received the request, in Unix seconds, if a request id beside the code tells. */
  readonly timeSeconds: number | null;
  /** What stood in place of the placeholders of a library's text, fit to show, and what that identifies. */
  readonly values: Readonly<Record<string, string>>;
  readonly meanings: readonly Text[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Something that `explain` was asked for and no catalog has. */
export interface UnknownCode {
  readonly kind: 'unknown';
  /** What was asked, fit to show. */
  readonly query: string;
  readonly location: TextPlace;
  /** The nearest codes, nearest first. */
  readonly suggestions: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One row of `explain --list`. */
export interface ListedCode {
  readonly kind: 'listed';
  readonly code: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows of `explain`. */
export type ExplainRow = Explanation | UnknownCode | ListedCode;

/** One check of `doctor`. */
export interface CheckRow {
  readonly kind: 'check';
  readonly id: string;
  readonly outcome: Outcome;
  /** Name of the app; null for checks of the configuration as a whole. */
  readonly app: string | null;
  readonly platform: string | null;
  /** What fills the placeholders of `looksAt`. */
  readonly args: Args;
  /** Why it is not applicable. */
  readonly reason: ReasonId | null;
  readonly location: Place | null;
  /** The entry of `suppressions` that makes its findings remarks. */
  readonly suppression: { readonly reason: string; readonly until: string } | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Some lines of a file around a finding, fit to show: secrets, numbers and control characters are replaced. */
export interface Excerpt {
  /** Number of the first line. */
  readonly firstLine: number;
  readonly lines: readonly string[];
  /** The finding: index of its line, and the piece of it from `start` to `end`, in UTF-16 units. */
  readonly mark: { readonly index: number; readonly start: number; readonly end: number };
}

/** A finding in source. */
export interface SourceDiagnostic extends Diagnostic {
  readonly location: Place;
  /** Id of the rule; of findings of `lint` itself their code. */
  readonly rule: string;
  /** Rules of other platforms that say the same of the same place. */
  readonly alsoRules: readonly string[];
  /** Platforms for which it holds. */
  readonly platforms: readonly string[];
  /** Other places that belong to it. */
  readonly related: readonly Place[];
  /** Null where there is no text to show. */
  readonly excerpt: Excerpt | null;
  /** Whether `--fix` mends it. */
  readonly isFixable: boolean;
  /** The entry of `suppressions` that makes it a remark. */
  readonly suppression: { readonly reason: string; readonly until: string } | null;
}

/** A file of mini-program source that has phone code or findings. */
export interface SourceRow {
  readonly kind: 'source';
  /** As the user knows it, with `/`. */
  readonly path: string;
  readonly platforms: readonly string[];
  /** `fail`: something was found, however grave. `crashed`: a rule has a bug, which is never taken for a pass. */
  readonly outcome: 'pass' | 'fail' | 'unreadable' | 'crashed';
  /** What `--fix` mended: rules and where it was. */
  readonly fixed: readonly { readonly rule: string; readonly line: number; readonly column: number }[];
  /** Phone buttons about which the source does not tell enough. */
  readonly unknown: readonly Place[];
  readonly diagnostics: readonly SourceDiagnostic[];
}

/** What a run of `lint` looked at. */
export interface SourceCounts {
  /** Files that were read. */
  readonly read: number;
  /** Files and folders that were left out: reasons are ids of `messages/lint-words.ts`. */
  readonly skipped: readonly { readonly path: string; readonly reason: string }[];
  /** Findings that comments suppress. */
  readonly suppressed: number;
}

/** A file that `init` wrote. */
export interface WrittenFile {
  readonly kind: 'written-file';
  /** As the user knows it. */
  readonly path: string;
  readonly change: 'created' | 'changed';
  /** Names of the apps in it. */
  readonly apps: readonly string[];
  /** Commands that come next. */
  readonly next: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The checklist of one app, after `checklist`. */
export interface ChecklistRow {
  readonly kind: 'checklist';
  readonly app: string;
  readonly platform: string;
  /** The configuration file. */
  readonly path: string;
  /** Items that were answered in this run. */
  readonly answered: readonly string[];
  /** Of all items, as they stand now. */
  readonly done: number;
  readonly open: number;
  readonly unanswered: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows of the interactive commands. */
export type SetupRow = WrittenFile | ChecklistRow;

/** What a command may report about one of its subjects. */
export type ReportRow = PayloadResult | ExplainRow | AnyKeyRow | CheckRow | SourceRow | SetupRow;

/** One row of `demo`: what the sample shows, the command that shows it, and what came out. */
export interface Section {
  readonly kind: 'section';
  readonly title: { readonly en: string; readonly zh: string };
  readonly command: string;
  readonly results: readonly PayloadResult[];
}

/** Everything that a command found; reporters make text of it. */
export interface Report<Row extends ReportRow = PayloadResult> {
  readonly command: string;
  /** Findings about the run itself, such as `capture-empty`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly results: readonly Row[];
  /** Remarks about how the command was called; they go to standard error and do not count. */
  readonly notices?: readonly Diagnostic[];
  /** Entries of the platforms' codes that diagnostics name in `platformCode`. */
  readonly platformEntries?: ReadonlyMap<string, PlatformEntry>;
  /** Entries of the codes that the rows of `explain` name, by code. */
  readonly explained?: ReadonlyMap<string, Entry>;
  /** What the checks of the rows say about themselves, by id. */
  readonly checks?: ReadonlyMap<string, CheckTexts>;
  /** What `lint` looked at. */
  readonly sources?: SourceCounts;
  /** Show also what is in order. */
  readonly isVerbose?: boolean;
  /** For commands that show several runs (demo); then `results` holds all of theirs in order. */
  readonly sections?: readonly Section[];
  /** What standard output gets in place of the pretty report, which then goes to standard error: a key that was asked for. */
  readonly output?: string;
  /** True for commands that show failures on purpose: they exit 0 and are `ok`. */
  readonly isDemonstration?: boolean;
}
