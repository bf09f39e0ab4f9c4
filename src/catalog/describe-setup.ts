/** The rows of `init` and `checklist`, fit to show. */
import type { Diagnostic } from '../core/diagnostic.ts';
import { quotePath, sanitize } from '../core/redact.ts';
import type { SetupRow } from '../core/report.ts';
import type { RenderedDiagnostic, RenderedSetup } from '../reporters/rendered.ts';

/** One row. */
export function describeSetup(
  row: SetupRow,
  describeFinding: (found: Diagnostic) => RenderedDiagnostic,
): RenderedSetup {
  const diagnostics = row.diagnostics.map(describeFinding);
  const file = quotePath(row.path);
  if (row.kind === 'written-file') {
    const { change, apps, next } = row;
    return { outcome: change, file, apps: apps.map(sanitize), next: next.map(sanitize), diagnostics };
  }
  const { app, platform, answered, done, open, unanswered } = row;
  const outcome = answered.length > 0 ? 'changed' : 'unchanged';
  return { outcome, file, app: sanitize(app), platform, answered, done, open, unanswered, diagnostics };
}
