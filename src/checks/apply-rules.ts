/** What the configuration and the command line make of the rows: severities, suppressions, `--strict`, `--max-warnings`. */
import type { Diagnostic, Severity } from '../core/diagnostic.ts';
import type { CheckRow } from '../core/report.ts';
import type { Rules } from './run-checks.ts';

/** An entry of `suppressions`. */
export interface Suppression {
  readonly rule: string;
  /** Only of this app. */
  readonly app?: string;
  readonly reason: string;
  /** Last day on which it holds, YYYY-MM-DD. */
  readonly until: string;
}

const withSeverity = (found: Diagnostic, severity: Severity): Diagnostic => ({ ...found, severity });

/** The severity that the configuration gives to a check, for all that it finds; a crash stays an error. */
export function applySeverity(row: CheckRow, rules: Rules): CheckRow {
  const severity = Object.hasOwn(rules, row.id) ? rules[row.id] : undefined;
  if (severity === undefined || severity === 'off' || row.outcome !== 'fail') return row;
  return { ...row, diagnostics: row.diagnostics.map((found) => withSeverity(found, severity)) };
}

/** `--strict`: what cannot be told counts as a failure. */
export function applyStrict(row: CheckRow): CheckRow {
  if (row.outcome !== 'cannot-tell') return row;
  return { ...row, diagnostics: row.diagnostics.map((found) => withSeverity(found, 'error')) };
}

/** Checks of the configuration as a whole name the app in their findings. */
function fits({ rule, app }: Suppression, row: CheckRow, found: Diagnostic): boolean {
  return rule === row.id && (app === undefined || app === (row.app ?? found.args['app']));
}

/**
 * Rows with suppressed findings as remarks, and what is to be said of the suppressions themselves.
 *
 * @param today - YYYY-MM-DD; an entry holds until the end of its last day.
 * @returns `used` has the index of every entry that had something to suppress.
 */
export function applySuppressions(
  rows: readonly CheckRow[],
  suppressions: readonly Suppression[],
  today: string,
): { readonly rows: CheckRow[]; readonly used: ReadonlySet<number> } {
  const used = new Set<number>();
  const shown = rows.map((row) => {
    if (row.outcome !== 'fail') return row;
    const entries = row.diagnostics.map((found) => {
      // One that is over leaves what it covered to the next.
      const holds = suppressions.findIndex((entry) => fits(entry, row, found) && entry.until >= today);
      const index = holds === -1 ? suppressions.findIndex((entry) => fits(entry, row, found)) : holds;
      if (index !== -1) used.add(index);
      const entry = suppressions[index];
      return entry === undefined || entry.until < today ? null : entry;
    });
    const diagnostics = row.diagnostics.map((found, index) =>
      entries[index] == null ? found : withSeverity(found, 'info'),
    );
    const [first = null] = entries;
    // The row as a whole is suppressed when all that it found is.
    const suppression = first === null || entries.includes(null) ? null : { reason: first.reason, until: first.until };
    return entries.every((entry) => entry === null) ? row : { ...row, suppression, diagnostics };
  });
  return { rows: shown, used };
}
