/** The rows of `explain` as Markdown: a heading per code. The reference in `docs` is written with it as well. */
import { sanitize } from '../core/redact.ts';
import { fill } from '../messages/messages.ts';
import type { ReporterOptions } from './registry.ts';
import type {
  RenderedDiagnostic,
  RenderedExplainRow,
  RenderedExplanation,
  RenderedListed,
  RenderedReport,
  RenderedUnknown,
} from './rendered.ts';

type Messages = ReporterOptions['messages'];

/** The whole report, with a line feed at its end. */
export function formatMarkdown(report: RenderedReport<RenderedExplainRow>, { messages }: ReporterOptions): string {
  const listed = report.results.filter((row) => row.outcome === 'listed');
  const blocks = [
    ...report.diagnostics.flatMap((finding) => findingBlocks(finding, messages)),
    ...report.results.flatMap((row) => {
      if (row.outcome === 'explained') return explanationBlocks(row, '##', messages);
      return row.outcome === 'unknown' ? unknownBlocks(row, messages) : [];
    }),
    ...listBlocks(listed),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** One code: heading, facts, lists; as blocks between which empty lines stand. */
export function explanationBlocks(row: RenderedExplanation, heading: '##' | '###', messages: Messages): string[] {
  const severity = row.severity === null ? '' : ` · ${messages[`severity.${row.severity}`]}`;
  const facts: readonly (readonly [label: string, text: string | null])[] = [
    [messages['label.found'], row.query === '' || row.query === row.code ? null : code(row.query)],
    [messages['label.time'], row.time === null ? null : fill(messages['explain.requested'], { time: row.time })],
    [messages['label.tell'], row.tell === null ? null : escapeText(row.tell)],
    [messages['label.message'], row.message === null ? null : code(row.message)],
    [messages['label.spellings'], row.spellings.length === 0 ? null : row.spellings.map(code).join(' · ')],
    [messages['label.proves'], row.proves === null ? null : escapeText(row.proves)],
    [messages['label.proves-not'], row.provesNot === null ? null : escapeText(row.provesNot)],
    [messages['label.is-not'], row.isNot === null ? null : escapeText(row.isNot)],
    [messages['label.capture-next'], row.captureNext === null ? null : escapeText(row.captureNext)],
    [messages['label.related'], row.related.length === 0 ? null : row.related.map((one) => code(one.code)).join(' · ')],
    [messages['label.source'], row.sources.length === 0 ? null : row.sources.map(link).join(' · ')],
  ];
  return [
    `${heading} ${code(row.code)} ${escapeText(row.title)}`,
    `${row.owner} · ${messages[`kind.${row.kind}`]}${severity}`,
    ...(row.meaning === '' ? [] : [escapeText(row.meaning)]),
    ...(row.values.length === 0 ? [] : [row.values.map(escapeText).join(' · ')]),
    ...numbered(messages['label.causes'], row.causes),
    ...numbered(messages['label.remedy'], row.remedies),
    facts.flatMap(([label, text]) => (text === null ? [] : [`- **${label}** ${text}`])).join('\n'),
  ];
}

/** A label and a numbered list, as blocks; none without items. */
export function numbered(label: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  return [`**${label}**`, items.map((item, index) => `${index + 1}. ${escapeText(item)}`).join('\n')];
}

function unknownBlocks(row: RenderedUnknown, messages: Messages): string[] {
  const nearest = row.suggestions.map(({ code: name, title }) => `- ${code(name)} ${escapeText(title ?? '')}`);
  return [
    ...row.diagnostics.flatMap((finding) => findingBlocks(finding, messages)),
    ...(nearest.length === 0 ? [] : [escapeText(messages['explain.nearest']), nearest.join('\n')]),
  ];
}

function findingBlocks(finding: RenderedDiagnostic, messages: Messages): string[] {
  return [
    `## ${code(finding.code)} ${escapeText(finding.title)}`,
    escapeText([finding.message, ...finding.evidence].filter((text) => text !== '').join('\n')),
    ...numbered(messages['label.remedy'], finding.remedies),
  ];
}

function listBlocks(listed: readonly RenderedListed[]): string[] {
  const owners = [...new Set(listed.map(({ owner }) => owner))];
  return owners.flatMap((owner) => [
    `## ${owner}`,
    listed
      .filter((row) => row.owner === owner)
      .map((row) => `- ${code(row.code)} ${escapeText(row.title)}`)
      .join('\n'),
  ]);
}

/** As code; texts with backticks need a longer fence. */
export function code(text: string): string {
  const clean = sanitize(text);
  const longest = Math.max(0, ...(clean.match(/`+/g) ?? []).map(({ length }) => length));
  if (longest === 0) return `\`${clean}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${clean} ${fence}`;
}

/** A URL with the day it was read behind it. */
export function link(source: string): string {
  const [url = '', ...rest] = sanitize(source).split(' ');
  return [`<${url}>`, ...rest].join(' ');
}

/** Text in which Markdown finds nothing to format: names with `_` and `*`, placeholders in angle brackets. */
export function escapeText(text: string): string {
  return sanitize(text.replaceAll('\n', ' ')).replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`);
}
