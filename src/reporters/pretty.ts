/** The report for people: one block per payload, cause first, wrapped to the terminal. */
import { isPlatformId, PLATFORM_NAMES } from '../core/platform-names.ts';
import { sanitize } from '../core/redact.ts';
import type { PayloadStatus, Repair } from '../core/report.ts';
import { fill, type MessageKey } from '../messages/messages.ts';
import { block, flow, indent, type LabelledRow, rows, type Segment } from './layout.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedDiagnostic, RenderedReport, RenderedResult, RenderedSection } from './rendered.ts';
import type { RoleName } from './roles.ts';
import { displayWidth } from './wrap.ts';

const SECTION_EVIDENCE_COUNT = 2;

// Signs that exist in GBK as well, so that they show in every Chinese Windows console font.
const STATUS_LOOKS: Readonly<Record<PayloadStatus, { readonly symbol: string; readonly role: RoleName }>> = {
  decrypted: { symbol: '√', role: 'success' },
  recovered: { symbol: '√', role: 'warning' },
  answered: { symbol: '×', role: 'error' },
  refused: { symbol: '×', role: 'error' },
  'code-only': { symbol: '·', role: 'info' },
  failed: { symbol: '×', role: 'error' },
  'not-attempted': { symbol: '!', role: 'warning' },
};

const LABEL_KEYS = [
  'label.at',
  'label.phone',
  'label.signature',
  'label.repairs',
  'label.answer',
  'label.cause',
  'label.evidence',
  'label.remedy',
  'label.source',
  'label.hint',
] as const satisfies readonly MessageKey[];

interface Options extends ReporterOptions {
  readonly labelColumns: number;
  readonly language: Language;
}

/** Findings about a run as blocks of lines. */
export function formatFindings(findings: readonly RenderedDiagnostic[], options: ReporterOptions): string[][] {
  // Findings of a run name no platform, so that the language does not matter.
  const layout = withLayout(options, 'en');
  return findings.map((finding) => formatDiagnostic(finding, layout));
}

/** The whole report as text, with a line feed at its end. */
export function formatPretty(report: RenderedReport, reporterOptions: ReporterOptions): string {
  const options = withLayout(reporterOptions, report.language);
  const blocks = [
    ...report.diagnostics.map((diagnostic) => formatDiagnostic(diagnostic, options)),
    ...(report.sections === undefined
      ? dropRepeatedHints(report.results).map((result) => formatResult(result, options))
      : formatSections(report.sections, options)),
    formatSummary(report, options),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function withLayout(options: ReporterOptions, language: Language): Options {
  return { ...options, labelColumns: labelColumnsOf(options), language };
}

/** Width of the label column, so that rows below a finding stand under its own. */
export function labelColumnsOf({ messages }: ReporterOptions): number {
  return Math.max(...LABEL_KEYS.map((key) => displayWidth(messages[key])));
}

/** The same hints stand under many payloads of a log; they are shown under the first of them. */
function dropRepeatedHints(results: readonly RenderedResult[]): RenderedResult[] {
  const shown = new Set<string>();
  return results.map((result) => {
    const key = result.hints.join('\n');
    if (shown.has(key)) return { ...result, hints: [] };
    shown.add(key);
    return result;
  });
}

/** The same finding about another field: only what differs from the first one is said again. */
export function withoutRepetition(
  diagnostic: RenderedDiagnostic,
  earlier: readonly RenderedDiagnostic[],
): RenderedDiagnostic {
  const first = earlier.find(({ code }) => code === diagnostic.code);
  if (first === undefined || diagnostic.remedies.join('\n') !== first.remedies.join('\n')) return diagnostic;
  const message = diagnostic.message === first.message ? '' : diagnostic.message;
  return { ...diagnostic, message, remedies: [], sources: [] };
}

/** One diagnostic as lines; the first names it, labelled rows follow. */
function formatDiagnostic(diagnostic: RenderedDiagnostic, options: Options): string[] {
  const { messages } = options;
  const body: LabelledRow[] = [
    { label: messages['label.cause'], items: [diagnostic.message] },
    { label: messages['label.evidence'], items: diagnostic.evidence },
    { label: messages['label.remedy'], items: diagnostic.remedies, isNumbered: true },
    { label: messages['label.source'], items: diagnostic.sources, role: 'muted' },
  ];
  return [...formatHeading(diagnostic, options), ...indent(rows(body, { ...options, width: options.width - 2 }), 2)];
}

/** Severity, code, title and certainty: on one line if they fit, else the title gets lines of its own. */
function formatHeading(diagnostic: RenderedDiagnostic, options: Options): string[] {
  const { messages, roles, width } = options;
  const name = `${roles[diagnostic.severity](messages[`severity.${diagnostic.severity}`])} ${roles.code(sanitize(diagnostic.code))}`;
  const certainty = roles.muted(`· ${messages[`certainty.${diagnostic.certainty}`]}`);
  const title = sanitize(diagnostic.title);
  const oneLine = flow([name, roles.strong(title), certainty], width, 2);
  if (oneLine.length === 1) return oneLine;
  return [...flow([name, certainty], width, 2), ...indent(block(title, width - 2, roles.strong), 2)];
}

function formatResult(result: RenderedResult, options: Options): string[] {
  const width = options.width - 2;
  const nested = { ...options, width };
  const lead = result.hints.length === 0 ? [] : [options.messages['hint.lead']];
  const hints: LabelledRow[] = [
    { label: options.messages['label.hint'], items: lead },
    { label: '', items: result.hints, isNumbered: true },
  ];
  const parts = [
    [...formatResultHeading(result, options), ...indent(rows(resultRows(result, options), nested), 2)],
    ...result.diagnostics.map((diagnostic, index) =>
      indent(formatDiagnostic(withoutRepetition(diagnostic, result.diagnostics.slice(0, index)), nested), 2),
    ),
    indent(rows(hints, nested), 2),
  ];
  return joinBlocks(parts);
}

function formatResultHeading(result: RenderedResult, options: Options): string[] {
  const { messages, roles, width } = options;
  const { symbol, role } = STATUS_LOOKS[result.status];
  const { source, line } = result.location;
  const place = source === '-' ? messages['location.stdin'] : sanitize(source);
  const segments: Segment[] = [
    roles[role](`${symbol} ${messages[`status.${result.status}`]}`),
    roles.strong(platformName(result.platform, options)),
    roles.path(line > 0 ? `${place}:${line}` : place),
  ];
  return flow(segments, width, 2);
}

function resultRows(result: RenderedResult, options: Options): LabelledRow[] {
  const { messages } = options;
  const { answer, phone } = result;
  const phoneText = phone && [
    phone.number,
    phone.countryCode && `(+${phone.countryCode})`,
    phone.masked && `· ${messages['phone.masked']}`,
  ];
  return [
    { label: messages['label.at'], items: [result.location.pointer], role: 'path' },
    { label: messages['label.phone'], items: phoneText ? [phoneText.filter(Boolean).join(' ')] : [] },
    {
      label: messages['label.signature'],
      items: result.signature === 'not-used' ? [] : [messages[`signature.${result.signature}`]],
      ...(result.signature === 'invalid' ? { role: 'error' as const } : {}),
    },
    { label: messages['label.repairs'], items: formatRepairs(result.repairs, messages['list.separator']) },
    { label: messages['label.answer'], items: answer ? [[answer.code, answer.subCode ?? ''].join(' ').trim()] : [] },
  ];
}

function formatRepairs(repairs: readonly Repair[], separator: string): string[] {
  const texts = repairs.map(({ code, field, count }) => `${field} ${code}${count > 1 ? ` × ${count}` : ''}`);
  return texts.length === 0 ? [] : [texts.join(separator)];
}

function formatSections(sections: readonly RenderedSection[], options: Options): string[][] {
  const columns = String(sections.length).length;
  return sections.map((section, index) => formatSection(section, `${String(index + 1).padStart(columns)}. `, options));
}

/** A compact block: what the sample shows, the command to copy, and what came out. */
function formatSection(section: RenderedSection, label: string, options: Options): string[] {
  const { roles, width } = options;
  const nested = { ...options, width: width - label.length };
  const [first = '', ...rest] = block(sanitize(section.title), width - label.length, roles.strong);
  const title = [roles.strong(label) + first, ...indent(rest, label.length)];
  const command = `${roles.muted('$')} ${roles.code(sanitize(section.command))}`;
  return [
    ...title,
    ...indent([command, ...section.results.flatMap((result) => formatCompact(result, nested))], label.length),
  ];
}

function formatCompact(result: RenderedResult, options: Options): string[] {
  const { messages } = options;
  const [cause] = result.diagnostics;
  const phone = resultRows(result, options).slice(1, 3);
  if (cause === undefined) return [...formatResultHeading(result, options), ...indent(rows(phone, options), 2)];
  const body: LabelledRow[] = [
    ...phone,
    { label: messages['label.evidence'], items: cause.evidence.slice(0, SECTION_EVIDENCE_COUNT) },
    { label: messages['label.remedy'], items: cause.remedies.slice(0, 1) },
  ];
  const nested = { ...options, width: options.width - 2 };
  return [
    ...formatResultHeading(result, options),
    ...indent([...formatHeading(cause, nested), ...rows(body, nested)], 2),
  ];
}

function formatSummary(report: RenderedReport, { messages, roles, width }: ReporterOptions): string[] {
  const { error, warning } = report.summary;
  const count = (kind: 'payload' | 'error' | 'warning', value: number): string =>
    fill(messages[`summary.${kind}.${value === 1 ? 'one' : 'other'}`], { count: value });
  const line = fill(messages['summary.line'], {
    payloads: count('payload', report.results.length),
    errors: count('error', error),
    warnings: count('warning', warning),
  });
  const role = error > 0 ? 'error' : warning > 0 ? 'warning' : 'success';
  return block(line, width, roles[role]);
}

function platformName(platform: string | null, { messages, language }: Options): string {
  if (platform === null) return messages['platform.unknown'];
  return isPlatformId(platform) ? PLATFORM_NAMES[platform][language] : sanitize(platform);
}

/** Blocks with an empty line between them; empty blocks are left out. */
function joinBlocks(blocks: readonly (readonly string[])[]): string[] {
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}
