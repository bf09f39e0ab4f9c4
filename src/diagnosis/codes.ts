/**
 * The codes of `decrypt` in the order of their groups, with severity and group. The catalog holds their texts; a contract
 * test keeps both equal.
 */
import type { Args, Certainty, Diagnostic, Evidence, Severity } from '../core/diagnostic.ts';

/** Groups in the order in which they rank. */
export type CodeGroup = 'captured' | 'damage' | 'key' | 'signature' | 'opened';

const row = <Code extends string>(code: Code, severity: Severity, group: CodeGroup) =>
  ({ code, severity, group }) as const;

/** One row per code; the order is the last criterion of the ranking. */
export const CODE_ROWS = [
  row('capture-empty', 'error', 'captured'),
  row('platform-ambiguous', 'error', 'captured'),
  row('platform-mismatch', 'error', 'captured'),
  row('no-decryption', 'error', 'captured'),
  row('ciphertext-missing', 'error', 'captured'),
  row('iv-missing', 'error', 'captured'),
  row('wrong-payload-kind', 'error', 'captured'),
  row('user-denied', 'error', 'captured'),
  row('client-error', 'error', 'captured'),
  row('platform-answer', 'error', 'captured'),
  row('sign-missing', 'error', 'captured'),
  row('code-only', 'info', 'captured'),
  row('plus-became-space', 'warning', 'damage'),
  row('percent-encoded', 'warning', 'damage'),
  row('html-escaped', 'warning', 'damage'),
  row('json-escaped', 'warning', 'damage'),
  row('json-encoded-twice', 'warning', 'damage'),
  row('base64url-alphabet', 'warning', 'damage'),
  row('base64-unpadded', 'warning', 'damage'),
  row('base64-twice', 'warning', 'damage'),
  row('hex-encoded', 'warning', 'damage'),
  row('stray-characters', 'warning', 'damage'),
  row('utf16-text', 'warning', 'damage'),
  row('plus-deleted', 'error', 'damage'),
  row('characters-lost', 'error', 'damage'),
  row('case-lost', 'error', 'damage'),
  row('ciphertext-truncated', 'error', 'damage'),
  row('ciphertext-altered', 'error', 'damage'),
  row('ciphertext-block-lost', 'error', 'damage'),
  row('key-missing', 'error', 'key'),
  row('key-malformed', 'error', 'key'),
  row('key-in-wrong-slot', 'error', 'key'),
  row('session-key-mismatch', 'error', 'key'),
  row('aes-key-mismatch', 'error', 'key'),
  row('sym-key-mismatch', 'error', 'key'),
  row('private-key-mismatch', 'error', 'key'),
  row('iv-mismatch', 'error', 'key'),
  row('key-iv-swapped', 'error', 'key'),
  row('standard-unpadding-fails', 'info', 'key'),
  row('key-selected', 'info', 'key'),
  row('own-public-key-used', 'error', 'signature'),
  row('private-key-in-public-slot', 'error', 'signature'),
  row('other-app-key-fits', 'error', 'signature'),
  row('public-key-mismatch', 'error', 'signature'),
  row('rsa-key-size-mismatch', 'error', 'signature'),
  row('sign-damaged', 'error', 'signature'),
  row('sign-type-mismatch', 'error', 'signature'),
  row('signed-content-altered', 'error', 'signature'),
  row('authtag-mismatch', 'error', 'signature'),
  row('authtag-unchecked', 'warning', 'signature'),
  row('app-mismatch', 'error', 'opened'),
  row('plaintext-unexpected', 'error', 'opened'),
  row('phone-number-empty', 'error', 'opened'),
  row('capture-stale', 'warning', 'opened'),
] as const;

/** A code of `decrypt`. */
export type DecryptCode = (typeof CODE_ROWS)[number]['code'];

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
const GROUP_ORDER: Readonly<Record<CodeGroup, number>> = { captured: 0, damage: 1, key: 2, signature: 3, opened: 4 };
const CERTAINTY_ORDER: Readonly<Record<Certainty, number>> = { proven: 0, 'by-elimination': 1, likely: 2 };
const ROW_OF = new Map<string, (typeof CODE_ROWS)[number] & { readonly position: number }>(
  CODE_ROWS.map((entry, position) => [entry.code, { ...entry, position }]),
);

/** A finding with the severity of its row. */
export function diagnostic(
  code: DecryptCode,
  certainty: Certainty,
  args: Args = {},
  evidence: readonly Evidence[] = [],
): Diagnostic {
  return { code, severity: ROW_OF.get(code)?.severity ?? 'error', certainty, args, evidence };
}

/** One observed fact. */
export function fact(id: string, args: Args = {}): Evidence {
  return { id, args };
}

/**
 * Ranks findings so that the first one is the cause: severity, then group, then certainty, then the order of the rows.
 * The sort is stable.
 */
export function rank(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const key = (found: Diagnostic): readonly number[] => {
    const entry = ROW_OF.get(found.code);
    return [
      SEVERITY_ORDER[found.severity],
      entry === undefined ? 0 : GROUP_ORDER[entry.group],
      CERTAINTY_ORDER[found.certainty],
      entry?.position ?? 0,
    ];
  };
  return diagnostics.toSorted((left, right) => {
    const [leftKey, rightKey] = [key(left), key(right)];
    for (const [index, value] of leftKey.entries()) {
      const difference = value - (rightKey[index] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}
