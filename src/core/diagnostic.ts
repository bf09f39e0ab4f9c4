/**
 * The vocabulary of findings. A diagnostic is data: a permanent code with arguments. Texts are made from it later, in
 * the language of the reader, by the catalog.
 */

/** Errors decide the exit code; warnings and infos do not. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
/** One of the severities, gravest first. */
export type Severity = (typeof SEVERITIES)[number];

/**
 * How a finding is known. `proven` is said only of arithmetic: an opened payload, a matching digest, an equal key, a
 * recomputed IV whose rest is valid. `by-elimination`: everything else was tried. `likely`: it fits, nothing more.
 */
export const CERTAINTIES = ['proven', 'by-elimination', 'likely'] as const;
/** One of the certainties, surest first. */
export type Certainty = (typeof CERTAINTIES)[number];

/** What an argument of a text can be. */
export type ArgValue = string | number | boolean;
/** Arguments by the names of the placeholders that they fill. */
export type Args = Readonly<Record<string, ArgValue>>;

/** One observed fact that supports a diagnostic; its text stands in `messages/evidence.ts` under `id`. */
export interface Evidence {
  readonly id: string;
  readonly args: Args;
}

/** A place in a file: line and column from 1, columns in UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  /** Where it ends, behind its last character; only of places in source. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One finding. Its texts are made from `code` and `args` in the language of the reader. */
export interface Diagnostic {
  /** Permanent kebab-case code, see `catalog/phonekit-codes.ts`. */
  readonly code: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly args: Args;
  readonly evidence: readonly Evidence[];
  /** Qualified code of the platform that this diagnostic passes on, such as `alipay:isv.invalid-encrypt`. */
  readonly platformCode?: string;
  /** Where it is to be mended, if that is a place in one of the user's files. */
  readonly location?: Place;
}
