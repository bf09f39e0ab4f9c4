/** The rows of `lint` for people: file by file what was found, with its lines, then one line about all of it. */
import { isPlatformId, PLATFORM_NAMES } from '../core/platform-names.ts';
import { sanitize } from '../core/redact.ts';
import { CHECK_PHRASES } from '../messages/check-words.ts';
import { LINT_PHRASES } from '../messages/lint-words.ts';
import { fill } from '../messages/messages.ts';
import { summariseReport } from './check-summary.ts';
import { formatPlace } from './findings.ts';
import { formatFrame } from './frame.ts';
import { block, flow, indent, type LabelledRow, rows } from './layout.ts';
import { formatFindings, labelColumnsOf, withoutRepetition } from './pretty.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedReport, RenderedSource, RenderedSourceFinding } from './rendered.ts';
import type { RoleName } from './roles.ts';
import { countFixable, summariseSkipped } from './source-summary.ts';

interface Options extends ReporterOptions {
  readonly language: Language;
  readonly isVerbose: boolean;
}

/** The whole report as text, with a line feed at its end. */
export function formatLint(report: RenderedReport<RenderedSource>, reporterOptions: ReporterOptions): string {
  const options = { ...reporterOptions, language: report.language, isVerbose: report.isVerbose === true };
  const blocks = [
    ...formatFindings(report.diagnostics, options),
    ...formatSources(report.results, options),
    formatSkipped(report, options),
    formatSummary(report, options),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** A block per file of which there is something to say. What was said of a code is not said again in the next file. */
export function formatSources(
  files: readonly RenderedSource[],
  options: ReporterOptions & { readonly language: Language; readonly isVerbose: boolean },
): string[][] {
  const earlier: RenderedSourceFinding[] = [];
  return files.flatMap((row) => {
    const isShown = row.diagnostics.length > 0 || row.fixed.length > 0 || options.isVerbose;
    const lines = isShown ? [formatSource(row, earlier, options)] : [];
    earlier.push(...row.diagnostics);
    return lines;
  });
}

/** The sign and colour of the gravest finding. */
function look({ diagnostics }: RenderedSource): { readonly symbol: string; readonly role: RoleName } {
  if (diagnostics.some(({ severity }) => severity === 'error')) return { symbol: '×', role: 'error' };
  if (diagnostics.some(({ severity }) => severity === 'warning')) return { symbol: '!', role: 'warning' };
  return diagnostics.length > 0 ? { symbol: '·', role: 'info' } : { symbol: '√', role: 'success' };
}

function formatSource(row: RenderedSource, earlier: readonly RenderedSourceFinding[], options: Options): string[] {
  const { roles, width, language } = options;
  const { symbol, role } = look(row);
  const platforms = row.platforms.map((id) => (isPlatformId(id) ? PLATFORM_NAMES[id][language] : sanitize(id)));
  const named = platforms.length === 0 ? [] : [roles.muted(platforms.join(language === 'zh' ? '、' : ', '))];
  const heading = [roles[role](`${symbol} ${sanitize(row.path)}`), ...named];
  const findings = row.diagnostics.flatMap((found, index) => [
    '',
    ...indent(formatFinding(found, [...earlier, ...row.diagnostics.slice(0, index)], options), 2),
  ]);
  return [...flow(heading, width, 2), ...indent(formatRemarks(row, options), 2), ...findings];
}

/** What was mended, and what cannot be told. */
function formatRemarks(row: RenderedSource, { roles, width, language, isVerbose }: Options): string[] {
  const rules = row.fixed.map(({ rule, line }) => `${rule} (${line})`).join(', ');
  const places = row.unknown.map(({ line, column }) => `${line}:${column}`).join(', ');
  const fixed = rules === '' ? '' : fill(LINT_PHRASES.fixed[language], { count: row.fixed.length, rules });
  const unknown = places === '' || !isVerbose ? '' : fill(LINT_PHRASES.cannotTell[language], { places });
  return [
    ...(fixed === '' ? [] : block(sanitize(fixed), width - 2, roles.success)),
    ...(unknown === '' ? [] : block(sanitize(unknown), width - 2, roles.muted)),
  ];
}

/** One finding: its rule and place, its lines, then the words. */
function formatFinding(
  found: RenderedSourceFinding,
  earlier: readonly RenderedSourceFinding[],
  options: Options,
): string[] {
  const { roles, width } = options;
  const nested = { ...options, width: width - 2 };
  const lead = flow([roles.muted(found.rule), roles.path(sanitize(formatPlace(found.location)))], width - 2, 2);
  const frame =
    found.excerpt === null ? [] : formatFrame(found.excerpt, { roles, width: width - 2, role: found.severity });
  return [
    ...lead,
    ...frame,
    ...formatFindings([withoutRepetition(found, earlier)], nested).flat(),
    ...formatNotes(found, nested),
  ];
}

/** What belongs to a finding besides its words. */
function formatNotes({ related, alsoRules, suppression }: RenderedSourceFinding, options: Options): string[] {
  const { language, width } = options;
  const suppressed = suppression === null ? '' : fill(CHECK_PHRASES.suppressedUntil[language], suppression);
  const notes: LabelledRow[] = [
    { label: LINT_PHRASES.relatedLabel[language], items: related.map(formatPlace), role: 'muted' },
    { label: LINT_PHRASES.alsoLabel[language], items: alsoRules, role: 'muted' },
    { label: '', items: [suppressed], role: 'muted' },
  ];
  return indent(rows(notes, { ...options, width: width - 2, labelColumns: labelColumnsOf(options) }), 2);
}

/** With `--verbose` each by its name, otherwise how many and why. */
function formatSkipped({ sources }: RenderedReport<RenderedSource>, options: Options): string[] {
  const { roles, width, language, isVerbose } = options;
  const text = summariseSkipped(sources, language);
  if (text === '' || !isVerbose) return [];
  const names = (sources?.skipped ?? []).flatMap(({ reason, paths = [] }) =>
    paths.map((path) => `${path} (${reason.text})`),
  );
  return [
    ...block(text, width, roles.muted),
    ...indent(
      names.flatMap((name) => block(sanitize(name), width - 2, roles.muted)),
      2,
    ),
  ];
}

function formatSummary(report: RenderedReport<RenderedSource>, options: Options): string[] {
  const { messages, roles, width, language } = options;
  const { error, warning } = report.summary;
  const role = error > 0 ? 'error' : warning > 0 ? 'warning' : 'success';
  const fixable = countFixable(report.results, language);
  return [
    ...block(summariseReport(report, messages), width, roles[role]),
    ...(fixable === '' ? [] : block(fixable, width, roles.muted)),
  ];
}
