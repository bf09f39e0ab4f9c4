/** The codes of `keys` with their severity, in the order in which findings about one key are shown. */
import type { Args, Certainty, Diagnostic, Evidence, Severity } from '../core/diagnostic.ts';

const row = <Code extends string>(code: Code, severity: Severity) => ({ code, severity }) as const;

/** One row per code: what it is, then what is missing or wrong in it, then how it is written, then how it is used. */
export const KEY_CODE_ROWS = [
  row('key-is-path', 'error'),
  row('key-is-something-else', 'error'),
  row('key-not-recognised', 'error'),
  row('key-store-given', 'error'),
  row('key-encrypted', 'error'),
  row('key-plus-became-space', 'error'),
  row('key-cut', 'error'),
  row('key-altered', 'error'),
  row('key-damaged', 'error'),
  row('key-trailing-bytes', 'error'),
  row('key-label-mismatch', 'error'),
  row('key-boundary-missing', 'error'),
  row('key-boundary-broken', 'error'),
  row('key-line-breaks-lost', 'error'),
  row('key-stray-characters', 'error'),
  row('key-percent-encoded', 'error'),
  row('key-base64url-alphabet', 'error'),
  row('key-hex-encoded', 'error'),
  row('key-utf16', 'error'),
  row('certificate-expired', 'error'),
  row('certificate-not-yet-valid', 'error'),
  row('keys-do-not-match', 'error'),
  row('key-not-convertible', 'error'),
  row('key-base64-twice', 'warning'),
  row('key-newlines-written-out', 'warning'),
  row('key-spaces-inside', 'warning'),
  row('key-unpadded', 'warning'),
  row('key-byte-order-mark', 'warning'),
  row('key-too-small', 'warning'),
  row('key-not-rsa', 'warning'),
  row('certificate-expires-soon', 'warning'),
] as const;

/** A code of `keys`. */
export type KeyCode = (typeof KEY_CODE_ROWS)[number]['code'];

const ORDER: readonly string[] = KEY_CODE_ROWS.map(({ code }) => code);
const SEVERITIES: ReadonlyMap<string, Severity> = new Map(KEY_CODE_ROWS.map(({ code, severity }) => [code, severity]));

/** A finding with the severity of its row. Structure, lengths and numbers prove it unless said otherwise. */
export function keyFinding(
  code: KeyCode,
  args: Args = {},
  evidence: readonly Evidence[] = [],
  certainty: Certainty = 'proven',
): Diagnostic {
  return { code, severity: SEVERITIES.get(code) ?? 'error', certainty, args, evidence };
}

/** Findings in the order of their rows, each code once. */
export function rankFindings(findings: readonly Diagnostic[]): Diagnostic[] {
  const first = findings.filter(({ code }, index) => findings.findIndex((earlier) => earlier.code === code) === index);
  return first.toSorted((left, right) => ORDER.indexOf(left.code) - ORDER.indexOf(right.code));
}
