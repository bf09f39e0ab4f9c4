/**
 * SARIF 2.1.0, as editors and GitHub code scanning read it: one run, a rule per check and per rule of `lint`, a result per finding. What GitHub
 * marks as required beyond the standard is there, because it refuses a file as a whole.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 * @see https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
 */
import type { Invocation, Location, Log, Message, Notification, ReportingDescriptor, Result } from 'sarif';
import { digestOf } from '../core/crypto/fingerprint.ts';
import type { ArgValue } from '../core/diagnostic.ts';
import { sanitize } from '../core/redact.ts';
import { countChecks, explainUnchecked, summariseReport } from './check-summary.ts';
import { describeFinding, type Finding, type FindingPlace, listFindings, sanitizeLines } from './findings.ts';
import { code, escapeText, link } from './markdown.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedDiagnostic, RenderedJudged, RenderedReport } from './rendered.ts';
import { checksAmong } from './source-summary.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const NOT_CHECKED = 'not-checked';
const LANGUAGE_TAGS = { en: 'en-US', zh: 'zh-CN' } as const;
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The log, indented by two blanks, with a line feed at its end. */
export function formatSarif(report: RenderedReport<RenderedJudged>, { messages }: ReporterOptions): string {
  const { language, toolVersion, results: rows } = report;
  const findings = listFindings(report);
  const rules = describeRules(rows, findings, language);
  const ruleIds = rules.map(({ id }) => id);
  const fallback = mainFile(rows, findings);
  const log: Log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'phonekit',
            version: toolVersion,
            semanticVersion: toolVersion,
            language: LANGUAGE_TAGS[language],
            rules,
            notifications: [{ id: NOT_CHECKED }],
          },
        },
        language: LANGUAGE_TAGS[language],
        columnKind: 'utf16CodeUnits',
        invocations: [describeInvocation(report, findings, ruleIds)],
        results: describeResults(findings, ruleIds, fallback, language),
        properties: { summary: summariseReport(report, messages), checks: { ...countChecks(checksAmong(rows)) } },
      },
    ],
  };
  const clean = (_key: string, value: unknown): unknown => (typeof value === 'string' ? sanitizeLines(value) : value);
  return `${JSON.stringify(log, clean, 2)}\n`;
}

/** Findings of checks and rules that crashed say nothing about the files. */
const isCrash = ({ diagnostic }: Finding): boolean =>
  diagnostic.code === 'check-crashed' || diagnostic.code === 'rule-crashed';

/** A rule for each check that was run and for each finding about the run itself. */
function describeRules(
  rows: readonly RenderedJudged[],
  findings: readonly Finding[],
  language: Language,
): ReportingDescriptor[] {
  const titles = new Map<string, string>();
  for (const { id, title } of checksAmong(rows)) titles.set(id, title);
  for (const { ruleId, ruleTitle } of findings) if (!titles.has(ruleId)) titles.set(ruleId, ruleTitle);
  return [...titles].map(([id, title]) => {
    const found = findings.filter((finding) => finding.ruleId === id && !isCrash(finding));
    const diagnostics = firstOfEachCode(found.map(({ diagnostic }) => diagnostic));
    return {
      id,
      shortDescription: { text: escapeMessage(title) },
      fullDescription: { text: escapeMessage(title) },
      help: { text: helpText(title, diagnostics, language), markdown: helpMarkdown(title, diagnostics) },
    };
  });
}

function firstOfEachCode(diagnostics: readonly RenderedDiagnostic[]): RenderedDiagnostic[] {
  const byCode = new Map<string, RenderedDiagnostic>();
  for (const diagnostic of diagnostics) if (!byCode.has(diagnostic.code)) byCode.set(diagnostic.code, diagnostic);
  return [...byCode.values()];
}

function helpText(title: string, diagnostics: readonly RenderedDiagnostic[], language: Language): string {
  const parts = diagnostics.map((diagnostic) => [...describeText(diagnostic, language), ...diagnostic.sources]);
  return escapeMessage([[title], ...parts].map((lines) => lines.join('\n')).join('\n\n'));
}

function helpMarkdown(title: string, diagnostics: readonly RenderedDiagnostic[]): string {
  const blocks = diagnostics.flatMap((diagnostic) => [
    `### ${code(diagnostic.code)} ${escapeText(diagnostic.title)}`,
    ...(diagnostic.message === '' ? [] : [escapeText(diagnostic.message)]),
    ...[diagnostic.remedies.map((remedy, index) => `${index + 1}. ${escapeText(remedy)}`).join('\n')],
    diagnostic.sources.map((source) => `- ${link(source)}`).join('\n'),
  ]);
  return escapeBraces([escapeText(title), ...blocks].filter((block) => block !== '').join('\n\n'));
}

function describeInvocation(
  report: RenderedReport<RenderedJudged>,
  findings: readonly Finding[],
  ruleIds: readonly string[],
): Invocation {
  const crashes = findings.filter(isCrash).map(
    ({ ruleId, diagnostic, app, place }): Notification => ({
      descriptor: { id: diagnostic.code },
      associatedRule: { id: ruleId, index: ruleIds.indexOf(ruleId) },
      level: 'error',
      message: describeMessage(diagnostic, report.language),
      ...describeLocations(place, app),
    }),
  );
  const unchecked = explainUnchecked(checksAmong(report.results), report.language).map(
    (text): Notification => ({
      descriptor: { id: NOT_CHECKED, index: 0 },
      level: 'note',
      message: { text: escapeMessage(text) },
    }),
  );
  // True also when a check crashed: code scanning drops all results of a run that was not successful.
  return { executionSuccessful: true, toolExecutionNotifications: [...crashes, ...unchecked] };
}

function describeResults(
  findings: readonly Finding[],
  ruleIds: readonly string[],
  fallback: string | null,
  language: Language,
): Result[] {
  const seen = new Map<string, number>();
  return findings
    .filter((finding) => !isCrash(finding))
    .map((finding) => {
      const { ruleId, diagnostic, app, suppression } = finding;
      // Code scanning refuses a file in which a result has no place.
      const place = finding.place ?? (fallback === null ? null : { source: fallback, line: null, column: null });
      const identity = identify(finding, place);
      const count = (seen.get(identity) ?? 0) + 1;
      seen.set(identity, count);
      return {
        ruleId,
        ruleIndex: ruleIds.indexOf(ruleId),
        level: LEVELS[diagnostic.severity],
        message: describeMessage(diagnostic, language),
        ...describeLocations(place, app),
        ...describeRelated(finding.related),
        partialFingerprints: { 'phonekitFinding/v1': fingerprintOf(`${identity}\n${count}`) },
        // Either all results of a run have it or none (SARIF 2.1.0 §3.27.23).
        suppressions:
          suppression === null
            ? []
            : [
                {
                  kind: 'external',
                  status: 'accepted',
                  justification: suppression.reason,
                  properties: { until: suppression.until },
                },
              ],
        properties: { code: diagnostic.code, certainty: diagnostic.certainty, ...(app === null ? {} : { app }) },
      };
    });
}

/** Arguments that tell findings of one code apart and stay the same when values, dates and lines change. */
const IDENTIFYING = ['at', 'field', 'fields', 'item', 'name', 'other', 'rule'] as const;

function identify({ ruleId, diagnostic, app }: Finding, place: FindingPlace | null): string {
  const args: Readonly<Record<string, ArgValue>> = diagnostic.args;
  const file = place === null ? null : toUri(place.source);
  return JSON.stringify([ruleId, diagnostic.code, app, file, ...IDENTIFYING.map((name) => args[name] ?? null)]);
}

const fingerprintOf = (text: string): string => digestOf(new TextEncoder().encode(text)).slice(0, 32);

/** The title as a sentence, because little space shows the first one alone; then cause and remedies. */
function describeText(diagnostic: RenderedDiagnostic, language: Language): string[] {
  const { title } = diagnostic;
  const stop = /[.!?。！？]$/.test(title) ? '' : language === 'zh' ? '。' : '.';
  return [`${title}${stop}`, ...describeFinding(diagnostic)];
}

function describeMessage(diagnostic: RenderedDiagnostic, language: Language): Message {
  return { text: escapeMessage(describeText(diagnostic, language).join('\n')) };
}

/** Braces enclose placeholders, in plain text and in Markdown (SARIF 2.1.0 §3.11.5). */
const escapeBraces = (text: string): string => text.replace(/[{}]/g, '$&$&');

/** `[text](target)` would be a link, also in plain text (SARIF 2.1.0 §3.11.6). */
const escapeMessage = (text: string): string => escapeBraces(text).replaceAll('](', '\\](');

function describeLocations(place: FindingPlace | null, app: string | null): { locations?: Location[] } {
  if (place === null) return {};
  const logical =
    app === null ? {} : { logicalLocations: [{ name: app, fullyQualifiedName: `apps.${app}`, kind: 'object' }] };
  return { locations: [{ ...describePlace(place), ...logical }] };
}

function describePlace({ source, line, column, endLine, endColumn }: FindingPlace): Location {
  const artifact = { artifactLocation: { uri: toUri(source) } };
  if (line === null) return { physicalLocation: artifact };
  const region = {
    startLine: line,
    ...(column === null ? {} : { startColumn: column }),
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
  return { physicalLocation: { ...artifact, region } };
}

function describeRelated(places: readonly FindingPlace[]): { relatedLocations?: Location[] } {
  if (places.length === 0) return {};
  return { relatedLocations: places.map((place, id) => ({ id, ...describePlace(place) })) };
}

/** The file that most likely holds what a finding without a place is about: the first one that is named. */
function mainFile(rows: readonly RenderedJudged[], findings: readonly Finding[]): string | null {
  const places = [...checksAmong(rows).map(({ location }) => location), ...findings.map(({ place }) => place)];
  return places.find((place) => place !== null)?.source ?? null;
}

/**
 * A path as a URI reference (RFC 3986): relative where the path is. A backslash separates, as it does on Windows; no
 * configuration is expected to have one in its name.
 */
function toUri(path: string): string {
  const slashed = sanitize(path)
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '');
  const drive = /^[A-Za-z]:(?=\/)/.exec(slashed)?.[0] ?? '';
  const encoded = slashed.slice(drive.length).split('/').map(encodeURIComponent).join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  if (encoded.startsWith('//')) return `file:${encoded}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
