/** The rows of `explain` for people: one block per code, wrapped to the terminal. */
import { sanitize } from '../core/redact.ts';
import { fill, type MessageKey } from '../messages/messages.ts';
import { block, flow, indent, type LabelledRow, rows } from './layout.ts';
import { formatFindings } from './pretty.ts';
import type { ReporterOptions } from './registry.ts';
import type {
  RenderedCode,
  RenderedExplainRow,
  RenderedExplanation,
  RenderedListed,
  RenderedReport,
  RenderedUnknown,
} from './rendered.ts';
import { displayWidth, padEnd } from './wrap.ts';

const LABEL_KEYS = [
  'label.at',
  'label.found',
  'label.time',
  'label.message',
  'label.spellings',
  'label.meaning',
  'label.causes',
  'label.proves',
  'label.proves-not',
  'label.is-not',
  'label.tell',
  'label.remedy',
  'label.capture-next',
  'label.related',
  'label.source',
] as const satisfies readonly MessageKey[];

const SPELLINGS_AT_MOST = 8;

/** The whole report as text, with a line feed at its end. */
export function formatExplanations(report: RenderedReport<RenderedExplainRow>, options: ReporterOptions): string {
  const { results } = report;
  const blocks = [
    ...formatFindings(report.diagnostics, options),
    ...results.flatMap((row, index) => formatRow(row, results.slice(0, index), options)),
    ...formatLists(
      results.filter((row) => row.outcome === 'listed'),
      options,
    ),
    formatSummary(report, options),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function formatRow(
  row: RenderedExplainRow,
  earlier: readonly RenderedExplainRow[],
  options: ReporterOptions,
): string[][] {
  switch (row.outcome) {
    case 'explained':
      return [...formatShared(row, earlier, options), formatExplanation(row, options)];
    case 'unknown':
      return formatUnknown(row, options);
    case 'listed':
      return [];
  }
}

/** Before the first of several entries that one code may mean: that there are several. */
function formatShared(
  row: RenderedExplanation,
  earlier: readonly RenderedExplainRow[],
  { messages, width, roles }: ReporterOptions,
): string[][] {
  const isFirst = earlier.every((other) => other.outcome !== 'explained' || !row.alternatives.includes(other.code));
  if (row.alternatives.length === 0 || !isFirst) return [];
  const text = fill(messages['explain.shared'], { query: sanitize(row.query), count: row.alternatives.length + 1 });
  return [block(text, width, roles.warning)];
}

function formatExplanation(row: RenderedExplanation, options: ReporterOptions): string[] {
  const { messages, width } = options;
  const labelColumns = Math.max(...LABEL_KEYS.map((key) => displayWidth(messages[key])));
  const body: LabelledRow[] = [
    { label: messages['label.at'], items: place(row, messages), role: 'path' },
    { label: messages['label.found'], items: foundTexts(row, messages) },
    {
      label: messages['label.time'],
      items: row.time === null ? [] : [fill(messages['explain.requested'], { time: row.time })],
    },
    { label: messages['label.tell'], items: oneOrNone(row.tell) },
    { label: messages['label.message'], items: oneOrNone(row.message) },
    { label: messages['label.spellings'], items: spellings(row.spellings, messages['list.separator']) },
    { label: messages['label.meaning'], items: [row.meaning] },
    { label: messages['label.causes'], items: row.causes, isNumbered: true },
    { label: messages['label.proves'], items: oneOrNone(row.proves) },
    { label: messages['label.proves-not'], items: oneOrNone(row.provesNot) },
    { label: messages['label.is-not'], items: oneOrNone(row.isNot) },
    { label: messages['label.remedy'], items: row.remedies, isNumbered: true },
    { label: messages['label.capture-next'], items: oneOrNone(row.captureNext) },
    { label: messages['label.related'], items: row.related.map((code) => codeText(code, messages)) },
    { label: messages['label.source'], items: row.sources, role: 'muted' },
  ];
  const layout = { roles: options.roles, width: width - 2, labelColumns };
  return [...formatHeading(row, options), ...indent(rows(body, layout), 2)];
}

function formatHeading(row: RenderedExplanation, { messages, roles, width }: ReporterOptions): string[] {
  const code = roles.code(sanitize(row.code));
  const title = roles.strong(sanitize(row.title));
  const severity = row.severity === null ? '' : ` · ${messages[`severity.${row.severity}`]}`;
  const kind = roles.muted(`${row.owner} · ${messages[`kind.${row.kind}`]}${severity}`);
  const oneLine = flow([code, title, kind], width, 2);
  if (oneLine.length === 1) return oneLine;
  return [...flow([code, kind], width, 2), ...indent(block(sanitize(row.title), width - 2, roles.strong), 2)];
}

const oneOrNone = (text: string | null): string[] => (text === null ? [] : [text]);

function place({ location }: RenderedExplanation, messages: ReporterOptions['messages']): string[] {
  return location.source === '-' ? [`${messages['location.stdin']}:${location.line}`] : [];
}

function foundTexts(row: RenderedExplanation, messages: ReporterOptions['messages']): string[] {
  const count = fill(messages['explain.times'], { count: row.count });
  const query = isOwnWord(row) ? [] : [row.query];
  if (row.count < 2) return [...query, ...row.values];
  return [...query.map((text) => fill(messages['explain.query-and-count'], { query: text, count })), ...row.values];
}

/** True where the text held nothing but the code itself. */
function isOwnWord({ code, query }: RenderedExplanation): boolean {
  return query === '' || code === query || code.endsWith(`:${query}`);
}

function spellings(all: readonly string[], separator: string): string[] {
  if (all.length === 0) return [];
  const shown = all.slice(0, SPELLINGS_AT_MOST).join(separator);
  return [all.length > SPELLINGS_AT_MOST ? `${shown} …` : shown];
}

function codeText({ code, title }: RenderedCode, messages: ReporterOptions['messages']): string {
  return title === null ? code : fill(messages['explain.code-and-title'], { code, title });
}

function formatUnknown(row: RenderedUnknown, options: ReporterOptions): string[][] {
  const { messages, roles, width } = options;
  const blocks = formatFindings(row.diagnostics, options);
  if (row.suggestions.length === 0) return blocks;
  const columns = Math.max(...row.suggestions.map(({ code }) => displayWidth(code)));
  const items = row.suggestions.flatMap(({ code, title }) =>
    formatItem(code, title ?? '', { roles, width: width - 4, columns }),
  );
  return [...blocks, [...indent(block(messages['explain.nearest'], width - 2, roles.strong), 2), ...indent(items, 4)]];
}

interface ItemLayout {
  readonly roles: ReporterOptions['roles'];
  readonly width: number;
  readonly columns: number;
}

/** A code and its title, side by side where there is room. */
function formatItem(code: string, title: string, { roles, width, columns }: ItemLayout): string[] {
  const room = width - columns - 2;
  if (room < 24)
    return [
      roles.code(code),
      ...indent(
        block(sanitize(title), width - 2, (text) => text),
        2,
      ),
    ];
  const [first = '', ...rest] = block(sanitize(title), room, (text) => text);
  return [roles.code(padEnd(code, columns + 2)) + first, ...indent(rest, columns + 2)];
}

/** Listed codes, a block per platform. */
function formatLists(listed: readonly RenderedListed[], { roles, width }: ReporterOptions): string[][] {
  const owners = [...new Set(listed.map(({ owner }) => owner))];
  return owners.map((owner) => {
    const ofOwner = listed.filter((row) => row.owner === owner);
    const columns = Math.min(40, Math.max(...ofOwner.map(({ code }) => displayWidth(code))));
    const items = ofOwner.flatMap(({ code, title }) => formatItem(code, title, { roles, width: width - 2, columns }));
    return [roles.strong(owner), ...indent(items, 2)];
  });
}

function formatSummary(report: RenderedReport<RenderedExplainRow>, options: ReporterOptions): string[] {
  const { messages, roles, width } = options;
  const countOf = (outcome: RenderedExplainRow['outcome']): number =>
    report.results.filter((row) => row.outcome === outcome).length;
  const [explained, unknown, listed] = [countOf('explained'), countOf('unknown'), countOf('listed')];
  const parts = [
    ...(listed > 0 ? [plural(messages, 'explained.listed', listed)] : []),
    ...(listed === 0 ? [plural(messages, 'explained', explained)] : []),
    ...(unknown > 0 ? [plural(messages, 'explained.unknown', unknown)] : []),
  ];
  const role = report.summary.error > 0 ? 'error' : 'success';
  return block(parts.join(messages['list.separator']), width, roles[role]);
}

function plural(
  messages: ReporterOptions['messages'],
  key: 'explained' | 'explained.listed' | 'explained.unknown',
  count: number,
): string {
  const one: MessageKey = `${key}.one`;
  const other: MessageKey = `${key}.other`;
  return fill(messages[count === 1 ? one : other], { count });
}
