/**
 * Workflow commands of GitHub Actions: one annotation per finding, then the result in plain lines.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
import { SEVERITIES } from '../core/diagnostic.ts';
import { CHECK_PHRASES } from '../messages/check-words.ts';
import { LINT_PHRASES } from '../messages/lint-words.ts';
import { fill } from '../messages/messages.ts';
import { explainUnchecked, summariseReport } from './check-summary.ts';
import { describeFinding, type Finding, formatPlace, listFindings, sanitizeLines } from './findings.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedJudged, RenderedReport } from './rendered.ts';
import { checksAmong } from './source-summary.ts';

/** The commands and what was not checked, with a line feed at the end. */
export function formatGithub(report: RenderedReport<RenderedJudged>, { messages }: ReporterOptions): string {
  const { language } = report;
  // GitHub shows ten annotations of each kind per step: the gravest come first.
  const findings = listFindings(report).toSorted((one, other) => rank(one) - rank(other));
  const lines = [
    ...findings.map((finding) => formatCommand(finding, language)),
    ...explainUnchecked(checksAmong(report.results), language).map(formatPlain),
    formatPlain(summariseReport(report, messages)),
  ];
  return `${lines.join('\n')}\n`;
}

const rank = ({ diagnostic }: Finding): number => SEVERITIES.indexOf(diagnostic.severity);

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** One finding as a workflow command. */
function formatCommand(finding: Finding, language: Language): string {
  const { ruleId, diagnostic, app, place, related, suppression } = finding;
  const properties: readonly (readonly [name: string, value: string | number | null])[] = [
    ['file', place === null ? null : place.source.replaceAll('\\', '/')],
    ['line', place?.line ?? null],
    ['col', place?.column ?? null],
    ['endLine', place?.endLine ?? null],
    // Columns of GitHub are of one line.
    ['endColumn', place?.endLine === place?.line ? (place?.endColumn ?? null) : null],
    ['title', app === null ? ruleId : `${ruleId} (${app})`],
  ];
  const written = properties
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const suppressed = suppression === null ? [] : [fill(CHECK_PHRASES.suppressedUntil[language], suppression)];
  const also = related.map(formatPlace).join(', ');
  const seeAlso = also === '' ? [] : [fill(LINT_PHRASES.related[language], { places: also })];
  const message = [diagnostic.title, ...describeFinding(diagnostic), ...seeAlso, ...suppressed].join('\n');
  return `::${COMMANDS[diagnostic.severity]} ${written.join(',')}::${escapeData(message)}`;
}

// The escapes of actions/toolkit, packages/core/src/command.ts.
const escapeData = (text: string): string =>
  sanitizeLines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** A line that is no command: those of the first kind begin with `::`, those of the older kind have `##[` anywhere. */
function formatPlain(text: string): string {
  return `phonekit: ${sanitizeLines(text).replaceAll('\n', ' ').replaceAll('##[', '## [')}`;
}
