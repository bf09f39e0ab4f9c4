/** The rows of `doctor` for people: what is wrong, app by app and in the source, then what was not checked, then one line. */
import { isPlatformId, PLATFORM_NAMES } from '../core/platform-names.ts';
import { sanitize } from '../core/redact.ts';
import { CHECK_PHRASES } from '../messages/check-words.ts';
import { fill } from '../messages/messages.ts';
import { countUnchecked, explainUnchecked, summariseChecks, summariseReport } from './check-summary.ts';
import { block, flow, indent, rows as layRows } from './layout.ts';
import { formatFindings, withoutRepetition } from './pretty.ts';
import { formatSources } from './pretty-lint.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedCheck, RenderedDiagnostic, RenderedJudged, RenderedReport } from './rendered.ts';
import type { RoleName } from './roles.ts';
import { checksAmong, countFixable, sourcesAmong } from './source-summary.ts';
import { displayWidth } from './wrap.ts';

interface Options extends ReporterOptions {
  readonly language: Language;
  readonly isVerbose: boolean;
}

/** The whole report as text, with a line feed at its end. */
export function formatChecks(report: RenderedReport<RenderedJudged>, reporterOptions: ReporterOptions): string {
  const options = { ...reporterOptions, language: report.language, isVerbose: report.isVerbose === true };
  const blocks = [
    ...formatFindings(report.diagnostics, options),
    ...groupByApp(checksAmong(report.results)).map((rows) => formatGroup(rows, options)),
    ...formatSources(sourcesAmong(report.results), options),
    formatSummary(report, options),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** The rows of each app, in their order. */
function groupByApp(rows: readonly RenderedCheck[]): RenderedCheck[][] {
  const groups = new Map<string | null, RenderedCheck[]>();
  for (const row of rows) {
    const group = groups.get(row.app);
    if (group === undefined) groups.set(row.app, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The sign and colour of the gravest row. */
function look(rows: readonly RenderedCheck[]): { readonly symbol: string; readonly role: RoleName } {
  const has = (severity: RenderedDiagnostic['severity']): boolean =>
    rows.some(({ diagnostics }) => diagnostics.some((found) => found.severity === severity));
  if (has('error')) return { symbol: '×', role: 'error' };
  return has('warning') ? { symbol: '!', role: 'warning' } : { symbol: '√', role: 'success' };
}

function formatGroup(rows: readonly RenderedCheck[], options: Options): string[] {
  const { roles, width, language, isVerbose } = options;
  const [first] = rows;
  if (first === undefined) return [];
  const failed = rows.filter(({ outcome }) => outcome === 'fail' || outcome === 'crashed');
  // Nothing to say of the configuration as a whole where nothing is wrong with it.
  if (first.app === null && failed.length === 0 && !isVerbose) return [];
  const { symbol, role } = look(rows);
  const platform = isPlatformId(first.platform ?? '')
    ? PLATFORM_NAMES[first.platform as keyof typeof PLATFORM_NAMES][language]
    : '';
  const name = first.app === null ? CHECK_PHRASES.configuration[language] : first.app;
  const heading = flow(
    [
      roles[role](`${symbol} ${sanitize(name)}`),
      ...(platform === '' ? [] : [roles.strong(platform)]),
      roles.muted(summariseChecks(rows, language)),
    ],
    width,
    2,
  );
  const findings = failed.flatMap((row) => formatRow(row, options));
  const others = rows.filter((row) => !failed.includes(row));
  // With --strict what cannot be told is an error, and every one is named.
  const listed = (isVerbose ? others : others.filter(isError)).flatMap((row) => formatListed(row, options));
  const unchecked = isVerbose
    ? []
    : formatUnchecked(
        others.filter((row) => !isError(row)),
        options,
      );
  return [...heading, ...findings, ...paragraph(listed), ...paragraph(unchecked)];
}

const isError = ({ diagnostics }: RenderedCheck): boolean => diagnostics.some(({ severity }) => severity === 'error');

/** An empty line and the lines, indented; nothing for none. */
function paragraph(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...indent(lines, 2)];
}

function formatUnchecked(rows: readonly RenderedCheck[], { roles, width, language }: Options): string[] {
  const label = CHECK_PHRASES.notChecked[language];
  const items = explainUnchecked(rows, language);
  return layRows([{ label, items, role: 'muted' }], { roles, width: width - 2, labelColumns: displayWidth(label) });
}

/** A failed check: its id, then each finding with its place in the configuration. */
function formatRow(row: RenderedCheck, options: Options): string[] {
  const { roles, width, language } = options;
  const nested = { ...options, width: width - 2 };
  const { suppression } = row;
  const suppressed =
    suppression === null
      ? []
      : block(fill(CHECK_PHRASES.suppressedUntil[language], suppression), width - 4, roles.muted);
  const findings = row.diagnostics.flatMap((found, index) => {
    const { location = row.location } = found;
    const place =
      location === null ? [] : [roles.path(`${sanitize(location.source)}:${location.line}:${location.column}`)];
    // The id stands once, the place with every finding.
    const lead = index === 0 ? [roles.muted(row.id), ...place] : place;
    const earlier = row.diagnostics.slice(0, index);
    const lines = formatFindings([withoutRepetition(found, earlier)], nested).flat();
    return [...(index === 0 ? [] : ['']), ...(lead.length === 0 ? [] : flow(lead, width - 2, 2)), ...lines];
  });
  return ['', ...indent([...findings, ...indent(suppressed, 2)], 2)];
}

const SYMBOLS = { pass: '√', fail: '×', 'cannot-tell': '?', 'not-applicable': '-', crashed: '×' } as const;

/** A check that did not fail, in one or two lines. */
function formatListed(row: RenderedCheck, options: Options): string[] {
  const { roles, width } = options;
  const symbol = isError(row) ? SYMBOLS.fail : SYMBOLS[row.outcome];
  const role: RoleName = isError(row) ? 'error' : row.outcome === 'pass' ? 'success' : 'muted';
  const text = row.lookedAt || row.reason?.text || row.diagnostics[0]?.title || '';
  return [
    ...flow([roles[role](`${symbol} ${row.id}`)], width - 2, 2),
    ...indent(block(sanitize(text), width - 6, roles.muted), 4),
  ];
}

function formatSummary(report: RenderedReport<RenderedJudged>, options: Options): string[] {
  const { messages, roles, width, language } = options;
  const { error, warning } = report.summary;
  const role = error > 0 ? 'error' : warning > 0 ? 'warning' : 'success';
  const remarks = [
    countUnchecked(checksAmong(report.results), language),
    countFixable(sourcesAmong(report.results), language),
  ].filter((text) => text !== '');
  return [
    ...block(summariseReport(report, messages), width, roles[role]),
    ...remarks.flatMap((text) => block(text, width, roles.muted)),
  ];
}
