/** The rows of `doctor` and `lint` as Markdown, for the summary of a job or a comment on a pull request. */
import { SEVERITIES } from '../core/diagnostic.ts';
import { isPlatformId, PLATFORM_NAMES } from '../core/platform-names.ts';
import { CHECK_PHRASES } from '../messages/check-words.ts';
import { LINT_PHRASES } from '../messages/lint-words.ts';
import { fill } from '../messages/messages.ts';
import { countChecks, explainUnchecked, summariseChecks, summariseReport } from './check-summary.ts';
import { type Finding, formatPlace, listCheckFindings, listRunFindings, listSourceFindings } from './findings.ts';
import { formatFrame } from './frame.ts';
import { code, escapeText, link, numbered } from './markdown.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedCheck, RenderedJudged, RenderedReport, RenderedSource } from './rendered.ts';
import { checksAmong, sourcesAmong } from './source-summary.ts';

type Messages = ReporterOptions['messages'];

/** The whole report, with a line feed at its end. */
export function formatMarkdownChecks(report: RenderedReport<RenderedJudged>, { messages }: ReporterOptions): string {
  const { language } = report;
  const rows = checksAmong(report.results);
  const files = sourcesAmong(report.results).filter(({ diagnostics }) => diagnostics.length > 0);
  const runFindings = listRunFindings(report);
  const findings = [...runFindings, ...rows.flatMap(listCheckFindings)];
  const owners = [...new Set([null, ...rows.map(({ app }) => app)])];
  // A run of `lint` alone has no configuration to be named after.
  const isOfSource = report.sources !== undefined && rows.length === 0;
  const blocks = [
    `## phonekit ${report.command}`,
    `**${escapeText(summariseReport(report, messages))}**`,
    ...tableOf(rows, language),
    ...sourceTable(files, language),
    ...(isOfSource
      ? runFindings.flatMap((finding) => findingBlocks(finding, messages, language))
      : owners.flatMap((app) => ownerBlocks(app, findings, messages, language))),
    ...files.flatMap((row) => fileBlocks(row, messages, language)),
    ...uncheckedBlocks(rows, language),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** A row per file with findings: path, platforms, how many of each severity. */
function sourceTable(files: readonly RenderedSource[], language: Language): string[] {
  if (files.length === 0) return [];
  const lines = [
    [LINT_PHRASES.file, LINT_PHRASES.platforms, LINT_PHRASES.result].map((text) => text[language]),
    ['---', '---', '---'],
    ...files.map(({ path, platforms, diagnostics }) => [
      code(path).replaceAll('|', '\\|'),
      platforms
        .map((id) => (isPlatformId(id) ? PLATFORM_NAMES[id][language] : id))
        .join(language === 'zh' ? '、' : ', '),
      SEVERITIES.map((severity) => [severity, diagnostics.filter((found) => found.severity === severity).length])
        .filter(([, count]) => count !== 0)
        .map(([severity, count]) => `${count} ${severity}`)
        .join(', '),
    ]),
  ];
  return [lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

/** What was found in one file, each with its lines. */
function fileBlocks(row: RenderedSource, messages: Messages, language: Language): string[] {
  return [
    `### ${code(row.path)}`,
    ...listSourceFindings(row).flatMap((finding, index) => {
      const [heading = '', place = '', ...rest] = findingBlocks(finding, messages, language);
      const excerpt = row.diagnostics[index]?.excerpt ?? null;
      return [heading, place, ...(excerpt === null ? [] : [fence(formatFrame(excerpt))]), ...rest];
    }),
  ];
}

/** A fence that is longer than any in the text. */
function fence(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length));
  const mark = '`'.repeat(longest + 1);
  return [mark, ...lines, mark].join('\n');
}

/** A row per app: name, platform, counts. */
function tableOf(rows: readonly RenderedCheck[], language: Language): string[] {
  if (rows.length === 0) return [];
  const apps = [...new Set(rows.map(({ app }) => app))];
  const lines = [
    [CHECK_PHRASES.app, CHECK_PHRASES.platform, CHECK_PHRASES.result].map((text) => text[language]),
    ['---', '---', '---'],
    ...apps.map((app) => {
      const own = rows.filter((row) => row.app === app);
      return [nameOf(app, language), platformOf(own, language), escapeText(summariseChecks(own, language))];
    }),
  ];
  return [lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')];
}

/** A bar ends a table cell even inside code, unless it is escaped. */
const nameOf = (app: string | null, language: Language): string =>
  app === null ? CHECK_PHRASES.configuration[language] : code(app).replaceAll('|', '\\|');

function platformOf([row]: readonly RenderedCheck[], language: Language): string {
  const id = row?.platform ?? '';
  return isPlatformId(id) ? PLATFORM_NAMES[id][language] : '';
}

/** What is wrong with one app, or with the configuration as a whole. */
function ownerBlocks(
  app: string | null,
  findings: readonly Finding[],
  messages: Messages,
  language: Language,
): string[] {
  const own = findings.filter((finding) => finding.app === app);
  if (own.length === 0) return [];
  const name = app === null ? CHECK_PHRASES.configuration[language] : code(app);
  return [`### ${name}`, ...own.flatMap((finding) => findingBlocks(finding, messages, language))];
}

function findingBlocks(finding: Finding, messages: Messages, language: Language): string[] {
  const { ruleId, diagnostic, place, related, suppression } = finding;
  const { severity, title, message, remedies, evidence, sources } = diagnostic;
  const facts: readonly (readonly [label: string, items: readonly string[]])[] = [
    [messages['label.evidence'], evidence.map(escapeText)],
    [messages['label.at'], related.map((other) => code(formatPlace(other)))],
    [messages['label.source'], sources.map(link)],
  ];
  const ids = ruleId === diagnostic.code ? [ruleId] : [ruleId, diagnostic.code];
  return [
    `#### ${messages[`severity.${severity}`]} · ${escapeText(title)}`,
    [...ids, ...(place === null ? [] : [formatPlace(place)])].map(code).join(' · '),
    ...(suppression === null ? [] : [`*${escapeText(fill(CHECK_PHRASES.suppressedUntil[language], suppression))}*`]),
    ...(message === '' ? [] : [message.split('\n').map(escapeText).join('\n')]),
    ...numbered(messages['label.remedy'], remedies),
    ...facts.filter(([, items]) => items.length > 0).map(([label, items]) => `**${label}** ${items.join(' · ')}`),
  ];
}

/** What was not checked and why, folded away. */
function uncheckedBlocks(rows: readonly RenderedCheck[], language: Language): string[] {
  const sentences = explainUnchecked(rows, language);
  if (sentences.length === 0) return [];
  const summary = fill(CHECK_PHRASES.unknown[language], { count: countChecks(rows).unknown });
  return [
    `<details>\n<summary>${summary}</summary>`,
    sentences.map((text) => `- ${escapeText(text)}`).join('\n'),
    '</details>',
  ];
}
