/** The rows of `doctor` as Markdown, for the summary of a job or a comment on a pull request. */
import { isPlatformId, PLATFORM_NAMES } from '../core/platform-names.ts';
import { CHECK_PHRASES } from '../messages/check-words.ts';
import { fill } from '../messages/messages.ts';
import { countChecks, explainUnchecked, summariseChecks, summariseReport } from './check-summary.ts';
import { type Finding, formatPlace, listFindings } from './findings.ts';
import { code, escapeText, link, numbered } from './markdown.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedCheck, RenderedReport } from './rendered.ts';

type Messages = ReporterOptions['messages'];

/** The whole report, with a line feed at its end. */
export function formatMarkdownChecks(report: RenderedReport<RenderedCheck>, { messages }: ReporterOptions): string {
  const { language, results: rows } = report;
  const findings = listFindings(report);
  const owners = [...new Set([null, ...rows.map(({ app }) => app)])];
  const blocks = [
    `## phonekit ${report.command}`,
    `**${escapeText(summariseReport(report, messages))}**`,
    ...tableOf(rows, language),
    ...owners.flatMap((app) => ownerBlocks(app, findings, messages, language)),
    ...uncheckedBlocks(rows, language),
  ];
  return `${blocks.join('\n\n')}\n`;
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
  const { ruleId, diagnostic, place, suppression } = finding;
  const { severity, title, message, remedies, evidence, sources } = diagnostic;
  const facts: readonly (readonly [label: string, items: readonly string[]])[] = [
    [messages['label.evidence'], evidence.map(escapeText)],
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
