/**
 * JUnit XML as Jenkins and GitLab read it: a suite per app and one for the source, a test per check and per file of source. A test fails exactly when it has an error,
 * so that the file agrees with the exit code; warnings stand in what a passed test printed.
 */
import { CHECK_PHRASES } from '../messages/check-words.ts';
import { LINT_PHRASES } from '../messages/lint-words.ts';
import { fill } from '../messages/messages.ts';
import { explainUnchecked, summariseChecks } from './check-summary.ts';
import {
  describeFinding,
  type Finding,
  formatPlace,
  listCheckFindings,
  listRunFindings,
  listSourceFindings,
  sanitizeLines,
} from './findings.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedCheck, RenderedJudged, RenderedReport, RenderedSource } from './rendered.ts';
import { checksAmong, sourcesAmong, summariseSources } from './source-summary.ts';

type Messages = ReporterOptions['messages'];

interface TestCase {
  readonly name: string;
  readonly className: string;
  readonly result: 'passed' | 'failure' | 'error' | 'skipped';
  /** Why it did not pass, in one line. */
  readonly reason: string;
  /** Code of what was found. */
  readonly type: string;
  readonly details: string;
  readonly output: string;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly TestCase[];
  readonly output: string;
}

/** The document, with a line feed at its end. */
export function formatJunit(report: RenderedReport<RenderedJudged>, { messages }: ReporterOptions): string {
  const { language } = report;
  const checks = checksAmong(report.results);
  const apps = [...new Set(checks.map(({ app }) => app))].filter((app) => app !== null);
  const whole = checks.filter(({ app }) => app === null);
  const runCases = listRunFindings(report).map((finding) => toRunCase(finding, messages));
  // A run of `lint` alone has no configuration to be named after.
  const isOfSource = report.sources !== undefined && checks.length === 0;
  const suites = [
    ...(isOfSource || runCases.length + whole.length === 0
      ? []
      : [toSuite(CHECK_PHRASES.configuration[language], whole, messages, language, runCases)]),
    ...apps.map((app) => {
      const rows = checks.filter((row) => row.app === app);
      return toSuite(app, rows, messages, language);
    }),
    ...(report.sources === undefined ? [] : [toSourceSuite(report, messages, isOfSource ? runCases : [])]),
  ];
  // Skipped tests are counted per suite only.
  const { tests, failures, errors } = countCases(suites.flatMap(({ cases }) => cases));
  const attributes = { name: `phonekit ${report.command}`, tests, failures, errors };
  const root = element('testsuites', attributes, suites.map(formatSuite));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function toSuite(
  name: string,
  rows: readonly RenderedCheck[],
  messages: Messages,
  language: Language,
  runCases: readonly TestCase[] = [],
): Suite {
  const cases = [...runCases, ...rows.map((row) => toCase(row, messages, language))];
  const output =
    rows.length === 0 ? '' : [summariseChecks(rows, language), ...explainUnchecked(rows, language)].join('\n');
  return { name, cases, output };
}

/** A finding about the run itself. */
function toRunCase(finding: Finding, messages: Messages): TestCase {
  const { diagnostic, ruleId } = finding;
  const text = formatFinding(finding, messages);
  const isError = diagnostic.severity === 'error';
  return {
    name: `${ruleId}: ${diagnostic.title}`,
    className: 'phonekit',
    result: isError ? 'failure' : 'passed',
    reason: diagnostic.title,
    type: diagnostic.code,
    details: isError ? text : '',
    output: isError ? '' : text,
  };
}

function toCase(row: RenderedCheck, messages: Messages, language: Language): TestCase {
  const findings = listCheckFindings(row);
  const [first] = row.diagnostics;
  const gravest = findings.find(({ diagnostic }) => diagnostic.severity === 'error')?.diagnostic ?? first;
  const text = findings.map((finding) => formatFinding(finding, messages)).join('\n\n');
  const result = resultOf(row);
  const isFailed = result === 'failure' || result === 'error';
  const suppressed =
    row.suppression === null ? null : fill(CHECK_PHRASES.suppressedUntil[language], { ...row.suppression });
  return {
    name: row.id,
    className: row.app === null ? 'phonekit' : `phonekit.${row.app}`,
    result,
    reason: suppressed ?? gravest?.title ?? row.reason?.text ?? '',
    type: gravest?.code ?? '',
    details: isFailed ? text : '',
    output: [row.title, row.lookedAt, isFailed ? '' : text].filter((part) => part !== '').join('\n'),
  };
}

function resultOf({ outcome, suppression, diagnostics }: RenderedCheck): TestCase['result'] {
  if (outcome === 'crashed') return 'error';
  if (diagnostics.some(({ severity }) => severity === 'error')) return 'failure';
  const isSkipped = outcome === 'cannot-tell' || outcome === 'not-applicable' || suppression !== null;
  return isSkipped ? 'skipped' : 'passed';
}

function toSourceSuite(
  report: RenderedReport<RenderedJudged>,
  messages: Messages,
  runCases: readonly TestCase[],
): Suite {
  const cases = sourcesAmong(report.results).map((row) => toSourceCase(row, messages));
  return {
    name: LINT_PHRASES.source[report.language],
    cases: [...runCases, ...cases],
    output: summariseSources(report),
  };
}

/** One file of source. */
function toSourceCase(row: RenderedSource, messages: Messages): TestCase {
  const findings = listSourceFindings(row);
  const gravest = findings.find(({ diagnostic }) => diagnostic.severity === 'error') ?? findings[0];
  const text = findings.map((finding) => formatFinding(finding, messages)).join('\n\n');
  const isFailed = gravest?.diagnostic.severity === 'error';
  return {
    name: row.path,
    className: 'phonekit.lint',
    result:
      row.outcome === 'crashed' ? 'error' : isFailed ? 'failure' : row.outcome === 'unreadable' ? 'skipped' : 'passed',
    reason: gravest?.diagnostic.title ?? '',
    type: gravest?.ruleId ?? '',
    details: isFailed ? text : '',
    output: isFailed ? '' : text,
  };
}

function formatFinding({ diagnostic, place }: Finding, messages: Messages): string {
  const { severity, code, title, evidence, sources } = diagnostic;
  return [
    `${messages[`severity.${severity}`]} ${code} ${title}`,
    ...(place === null ? [] : [`${messages['label.at']} ${formatPlace(place)}`]),
    ...describeFinding(diagnostic),
    ...evidence.map((text) => `${messages['label.evidence']} ${text}`),
    ...sources.map((text) => `${messages['label.source']} ${text}`),
  ].join('\n');
}

function countCases(cases: readonly TestCase[]) {
  const count = (wanted: TestCase['result']): number => cases.filter(({ result }) => result === wanted).length;
  return { tests: cases.length, failures: count('failure'), errors: count('error'), skipped: count('skipped') };
}

function formatSuite({ name, cases, output }: Suite): string {
  const content = [...cases.map(formatCase), ...(output === '' ? [] : [element('system-out', {}, output)])];
  return element('testsuite', { name, ...countCases(cases) }, content);
}

function formatCase({ name, className, result, reason, type, details, output }: TestCase): string {
  const content = [
    ...(result === 'skipped' ? [element('skipped', { message: reason })] : []),
    ...(result === 'failure' || result === 'error' ? [element(result, { type, message: reason }, details)] : []),
    ...(output === '' ? [] : [element('system-out', {}, output)]),
  ];
  return element('testcase', { classname: className, name }, content);
}

// A writer of our own: the packages for it bring three or four others along for these twenty lines.

/** One element; its content is a text, or elements that are written already. */
function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: string | readonly string[] = [],
): string {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(`${value}`)}"`)];
  const start = opening.join(' ');
  if (content.length === 0) return `<${start}/>`;
  if (typeof content === 'string') return `<${start}>${escapeXml(content, '\n')}</${name}>`;
  return [`<${start}>`, ...content.map((child) => child.replace(/^(?= *<)/gm, '  ')), `</${name}>`].join('\n');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or attribute; attributes keep a line feed only as a reference. What XML 1.0 forbids is gone. */
function escapeXml(text: string, lineFeed = '&#10;'): string {
  return sanitizeLines(text)
    .replace(/[\ufffe\uffff]/g, '·')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll('\n', lineFeed);
}
