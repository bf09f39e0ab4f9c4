/** What one forged case is: a capture, the arguments that go with it, and what phonekit has to say. */

export interface ForgedExpectation {
  /** Code of the first diagnostic; null when there must be none; a list where the evidence allows each of them. */
  readonly firstCode: string | null | readonly (string | null)[];
  /** `status` of the payload's result, or each that is right; null when nothing was found and there is no result at all. */
  readonly status: string | null | readonly string[];
  readonly exitCode: 0 | 1;
  /** Only where the case settles it. */
  readonly signature?: string;
  /** Platform id of the payload's result; only where the case settles it. */
  readonly platform?: string;
  /** Number of results; without it one, or none when `status` is null. */
  readonly results?: number;
  /** The number in clear, for runs with `--reveal`; null when no number may be reported. */
  readonly phone?: { readonly pureNumber: string } | null;
  /** Codes that must follow somewhere after the first one. */
  readonly alsoCodes?: readonly string[];
}

export interface ForgedCase {
  /** What the case is about, for the report of a failure. */
  readonly label: string;
  readonly capture: string | Buffer;
  /** Arguments after `decrypt`, without the capture itself. */
  readonly args: readonly string[];
  readonly expected: ForgedExpectation;
}

/** A row of a FAULTS table: makes one case from a seeded generator. */
export interface Fault<T> {
  readonly id: string;
  readonly make: (random: T) => ForgedCase;
}

/** True when the value is the wanted one, or one of the wanted ones. */
export function isWanted(actual: string | null, wanted: string | null | readonly (string | null)[]): boolean {
  return typeof wanted === 'string' || wanted === null ? actual === wanted : wanted.includes(actual);
}

/** Nothing could be opened. */
export function failed(firstCode: ForgedExpectation['firstCode']): ForgedExpectation {
  return { firstCode, status: 'failed', exitCode: 1, phone: null };
}

/** The client got nothing from the platform. */
export function refused(firstCode: ForgedExpectation['firstCode']): ForgedExpectation {
  return { firstCode, status: 'refused', exitCode: 1, phone: null };
}

/** The platform's own business error. */
export const ANSWERED: ForgedExpectation = {
  firstCode: 'platform-answer',
  status: 'answered',
  exitCode: 1,
  phone: null,
};

/** No key was given. */
export const KEY_MISSING: ForgedExpectation = {
  firstCode: 'key-missing',
  status: 'not-attempted',
  exitCode: 1,
  phone: null,
};
