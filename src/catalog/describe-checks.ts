/** The rows of `doctor` in words. */
import type { CheckTexts } from '../core/check.ts';
import { entriesOf } from '../core/check.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { quoteName, quotePath, quoteRemark } from '../core/redact.ts';
import type { CheckRow } from '../core/report.ts';
import { REASONS } from '../messages/check-words.ts';
import type { Language, RenderedCheck, RenderedDiagnostic } from '../reporters/rendered.ts';
import { CHECK_CODES } from './check-codes.ts';
import type { Entry, Text } from './entry.ts';

/** The entries of everything that checks find. */
export function loadCheckEntries(checks: ReadonlyMap<string, CheckTexts>): Readonly<Record<string, Entry>> {
  const own = [...checks.values()].flatMap(entriesOf).map((entry) => [entry.code, entry] as const);
  return { ...CHECK_CODES, ...Object.fromEntries(own) };
}

/**
 * One row, all texts in `language`.
 *
 * @param fill - puts the arguments of the row into a text.
 */
export function describeCheck(
  row: CheckRow,
  checks: ReadonlyMap<string, CheckTexts>,
  describeFinding: (found: Diagnostic) => RenderedDiagnostic,
  fill: (text: Text) => string,
  language: Language,
): RenderedCheck {
  const texts = checks.get(row.id);
  const hasLooked = row.outcome === 'pass' || row.outcome === 'fail';
  const { location, suppression } = row;
  return {
    id: row.id,
    outcome: row.outcome,
    app: row.app === null ? null : quoteName(row.app),
    platform: row.platform,
    title: texts?.title[language] ?? row.id,
    // An argument that is empty leaves its blank behind.
    lookedAt: texts === undefined || !hasLooked ? '' : fill(texts.looksAt).trimEnd(),
    reason: row.reason === null ? null : { id: row.reason, text: REASONS[row.reason][language] },
    location: location && { source: quotePath(location.path), line: location.line, column: location.column },
    suppression: suppression && { reason: quoteRemark(suppression.reason), until: suppression.until },
    diagnostics: row.diagnostics.map(describeFinding),
  };
}
