/** What one forged case is: a capture, the arguments that go with it, and what phonekit has to say. */

export interface ForgedExpectation {
  /** Code of the first diagnostic; null when there must be none. */
  readonly firstCode: string | null;
  /** `status` of the payload's result; null when nothing was found and there is no result at all. */
  readonly status: string | null;
  readonly exitCode: 0 | 1;
  /** Only where the case settles it. */
  readonly signature?: string;
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
