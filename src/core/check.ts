/**
 * What a check of `doctor` is: a value that names the facts it needs and judges them. Collecting facts, leaving out what is
 * missing, severities and crashes are the runner's work, so that a check holds nothing but its question and its texts.
 */
import type { OwnEntry, Source, Text } from '../catalog/entry.ts';
import type { KeyRow } from '../keys/rows.ts';
import type { Args, Certainty, Diagnostic, Evidence } from './diagnostic.ts';
import type { PlatformId } from './platform-names.ts';

/** What became of a check. `crashed`: a bug of the check itself, never taken for a pass. */
export const OUTCOMES = ['pass', 'fail', 'cannot-tell', 'not-applicable', 'crashed'] as const;
/** One of the outcomes. */
export type Outcome = (typeof OUTCOMES)[number];

/** What git says of a file. */
export type GitState = 'tracked' | 'ignored' | 'untracked';

/** One key in the value of a field. Its material is not here. */
export interface SeenKey {
  readonly row: KeyRow;
  readonly isPrivate: boolean;
  /** SHA-256 of the key's own bytes in hex, for comparing; null where there are none. Never shown. */
  readonly digest: string | null;
  /** SHA-256 of its public half (SPKI) in hex: equal for both halves of a pair and their certificate. Never shown. */
  readonly publicDigest: string | null;
}

/** The value of a secret or key field. */
export interface KeyFact {
  /** Where it stands: in a variable, in a file, or in the configuration itself. */
  readonly origin: 'env' | 'file' | 'literal';
  /** `env:NAME` or `file:path` as configured; `literal` where the value itself stands there. */
  readonly reference: string;
  /** All keys in it; the first is the one that is used. */
  readonly keys: readonly [SeenKey, ...SeenKey[]];
  /** What it is instead of a key, as far as its form tells (`app-secret`, `app-id`, `private-key` …); ids of `messages/terms.ts`. */
  readonly misplaced: string | null;
  /** Length of the trimmed text in UTF-16 units. */
  readonly characters: number;
  /** SHA-256 of the trimmed text in hex, for comparing what is no key. Never shown. */
  readonly textDigest: string;
  /** Whether the trimmed text has a shape; the text itself stays hidden. */
  matches(pattern: RegExp): boolean;
  /** Whether the trimmed text is the given one. */
  equals(text: string): boolean;
}

/** An answer to an item of the checklist. */
export interface AnswerFact {
  readonly done: boolean;
  /** YYYY-MM-DD */
  readonly date?: string;
}

/** How far a request to a gateway came. */
export type ProbeFact =
  | {
      readonly kind: 'answered';
      readonly address: string;
      readonly status: number;
      readonly milliseconds: number;
      /** Where a redirect leads, such as `https://www.example.com`, without path; '' where that cannot be read. */
      readonly redirect: string | null;
      /** End of the certificate's validity in Unix milliseconds; null without TLS. */
      readonly certificateEndMs: number | null;
    }
  | {
      readonly kind: 'failed';
      /** `url`: nothing was tried. `address`: it may not be connected to. `time`: all of it took too long. */
      readonly step: 'url' | 'resolve' | 'address' | 'connect' | 'tls' | 'time' | 'answer';
      /**
       * Code of the operating system, of TLS or of the HTTP parser, such as `ENOTFOUND` or `CERT_HAS_EXPIRED`; of `url`
       * `malformed` or `credentials`; of `address` the kind of address; of `time` the step that was not over.
       */
      readonly reason: string;
      readonly address: string | null;
    };

/** What a check can ask for, by the word in `facts`. A fact without `optional` in its word is never missing. */
export interface FactTypes {
  readonly key: KeyFact;
  readonly optionalKey: KeyFact | null;
  readonly text: string;
  readonly optionalText: string | null;
  readonly flag: boolean;
  readonly optionalFlag: boolean | null;
  readonly optionalList: readonly string[] | null;
  readonly answer: AnswerFact;
  readonly optionalAnswer: AnswerFact | null;
  /** Of a URL field, with `--online`; without it the check is not applicable. */
  readonly probe: ProbeFact;
}

/**
 * The facts of a check by their path in the app: `appId`, `account.kind`, `console.quota`; of a probe `probe.` and the field
 * with the URL.
 */
export type FactNames = Readonly<Record<string, keyof FactTypes>>;

/** Path of the answer to an item of the console. */
export function answerPath(item: string): string {
  return ['console', item].join('.');
}

/** The facts as `judge` receives them. */
export type FactsOf<Names extends FactNames> = { readonly [Name in keyof Names]: FactTypes[Names[Name]] };

/** What is known of the app besides its facts. */
export interface AppContext {
  readonly name: string;
  readonly platform: PlatformId;
  /** As configured; null where the configuration does not say. */
  readonly environment: 'production' | 'sandbox' | null;
  /** Unix milliseconds. */
  readonly nowMs: number;
  /** True for a field whose variable or file gives nothing; as a fact it is missing like one that is not configured. */
  isUnset(field: string): boolean;
}

/** Why a check is not applicable; ids of `messages/check-words.ts`. */
export type ReasonId =
  | 'not-configured'
  | 'not-this-flow'
  | 'no-certificates'
  | 'no-encryption'
  | 'no-api-security'
  | 'no-secrets'
  | 'one-environment'
  | 'sandbox'
  | 'windows'
  | 'no-repository'
  | 'offline'
  | 'turned-off';

/** One thing that is wrong, or why nothing can be told. */
export interface Problem<Code extends string = string> {
  readonly code: Code;
  readonly args: Args;
  readonly evidence: readonly Evidence[];
  readonly certainty: Certainty;
  /** Path of the field that it is about; the first fact unless told. */
  readonly at?: string;
  /** Of checks of the whole configuration: name of the app in which that field stands. */
  readonly app?: string;
  /** Where it differs from that of the code's entry. */
  readonly severity?: Diagnostic['severity'];
}

/** What a check says. `args` fill the placeholders of `looksAt`. */
export type Verdict =
  | { readonly outcome: 'pass'; readonly args: Args }
  | { readonly outcome: 'fail'; readonly args: Args; readonly problems: readonly Problem[] }
  | { readonly outcome: 'cannot-tell'; readonly args: Args; readonly problem: Problem }
  /** None of these fields has a value: with `absent` that is wrong if none is configured, else nothing can be told. */
  | { readonly outcome: 'lacks'; readonly fields: readonly string[]; readonly absent: Problem | null }
  | { readonly outcome: 'not-applicable'; readonly reason: ReasonId };

/** The texts of a code that only this check finds. */
export type ProblemTexts = Omit<OwnEntry, 'code' | 'sources'> & { readonly sources?: readonly Source[] };

/** What every check says about itself, whatever it judges. */
export interface CheckTexts {
  /** `<platform or topic>/<thing>-<property>`, permanent. */
  readonly id: string;
  /** What holds when it passes; a sentence without full stop. */
  readonly title: Text;
  /** What it looked at; placeholders are filled from the verdict. */
  readonly looksAt: Text;
  /** Where the rule comes from. */
  readonly sources: readonly Source[];
  /** Codes that no other check finds, with their texts. */
  readonly problems: Readonly<Record<string, ProblemTexts>>;
}

/** A check of one app. */
export interface Check extends CheckTexts {
  readonly facts: FactNames;
  /** Why it is not applicable when a fact that it needs is not configured; without it nothing can be told then. */
  readonly absent?: ReasonId;
  judge(facts: FactsOf<FactNames>, app: AppContext): Verdict;
}

/** A secret or key field of an app, with its value. */
export interface AppKey {
  readonly field: string;
  /** True for what must stay out of files that are shared. */
  readonly isSecret: boolean;
  readonly fact: KeyFact;
}

/** An app, for checks that compare several. */
export interface AppKeys {
  readonly name: string;
  /** Its App ID, of Baidu its AppKey; null where none is configured. */
  readonly id: string | null;
  readonly environment: AppContext['environment'];
  readonly keys: readonly AppKey[];
}

/** A file that holds something secret, and who else may see it. */
export interface SecretFile {
  /** As configured. */
  readonly path: string;
  /** Permission bits; null on Windows and where they cannot be told. */
  readonly mode: number | null;
  /** Null outside a repository and without git. */
  readonly git: GitState | null;
  /** Where the file is named; null for one of the command line. */
  readonly at: { readonly app: string; readonly field: string } | null;
}

/** What checks of the whole configuration judge. */
export interface ConfigSubject {
  /** As the user knows it. */
  readonly path: string;
  readonly apps: readonly AppKeys[];
  readonly files: readonly SecretFile[];
  /** Unix milliseconds. */
  readonly nowMs: number;
}

/** A check of the configuration as a whole. */
export interface ConfigCheck extends CheckTexts {
  judge(subject: ConfigSubject): Verdict;
}

/** A check whose `judge` receives exactly the facts that it names. */
export function defineCheck<const Names extends FactNames>(
  check: CheckTexts &
    Pick<Check, 'absent'> & { readonly facts: Names; judge(facts: FactsOf<Names>, app: AppContext): Verdict },
): Check {
  return check as unknown as Check;
}

/** All is well with what `looksAt` names. */
export function pass(args: Args = {}): Verdict {
  return { outcome: 'pass', args };
}

/** Something is wrong; the gravest first. */
export function fail(problems: Problem | readonly Problem[], args: Args = {}): Verdict {
  return { outcome: 'fail', args, problems: 'code' in problems ? [problems] : problems };
}

/** A pass without problems, otherwise a failure. */
export function passUnless(problems: readonly Problem[], args: Args = {}): Verdict {
  return problems.length === 0 ? pass(args) : fail(problems, args);
}

/** The facts do not decide it, for the reason that the problem names. */
export function cannotTell(problem: Problem, args: Args = {}): Verdict {
  return { outcome: 'cannot-tell', args, problem };
}

/** None of these fields has a value, and one would be needed. */
export function lacks(...fields: readonly string[]): Verdict {
  return { outcome: 'lacks', fields, absent: null };
}

/** None of these fields has a value, and one must be configured; a variable that is not set is no failure. */
export function failWithout(absent: Problem, ...fields: readonly string[]): Verdict {
  return { outcome: 'lacks', fields, absent };
}

/** The question does not arise for this app. */
export function notApplicable(reason: ReasonId): Verdict {
  return { outcome: 'not-applicable', reason };
}

/** One problem; proven unless told. */
export function problem<const Code extends string>(
  code: Code,
  args: Args = {},
  more: Partial<Omit<Problem, 'code' | 'args'>> = {},
): Problem<Code> {
  return { code, args, evidence: [], certainty: 'proven', ...more };
}

/** A problem that the key itself shows, as `keys inspect` names it. */
export function keyProblem(found: Diagnostic, at: string): Problem {
  const { code, args, evidence, certainty, severity } = found;
  return { code, args, evidence, certainty, severity, at };
}

/** The entries of a check's own codes, for the catalog. */
export function entriesOf({ problems, sources }: CheckTexts): OwnEntry[] {
  return Object.entries(problems).map(([code, texts]) => ({ code, ...texts, sources: texts.sources ?? sources }));
}
