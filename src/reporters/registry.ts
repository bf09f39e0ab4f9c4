/** The output formats. A format is one row here and one file beside it. */
import type { Messages } from '../messages/messages.ts';
import type { RenderedExplainRow, RenderedKeyRow, RenderedReport, RenderedResult, RenderedRow } from './rendered.ts';
import type { Roles } from './roles.ts';

export interface ReporterOptions {
  readonly roles: Roles;
  /** Columns of the text. */
  readonly width: number;
  /** Interface strings in the language of the report. */
  readonly messages: Messages;
}

/** Makes the whole output of a run; writes nothing. */
export type Reporter = (report: RenderedReport<RenderedRow>, options: ReporterOptions) => string;

export const FORMATS = ['pretty', 'json', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats of every command. */
export const COMMON_FORMATS = ['pretty', 'json'] as const satisfies readonly Format[];

/** The reporter for what this command reports, in this format; loaded when it is used. */
export async function loadReporter(format: Format, report: RenderedReport<RenderedRow>): Promise<Reporter> {
  if (format === 'json') return (await import('./json.ts')).formatJson;
  if (format === 'markdown') {
    const { formatMarkdown } = await import('./markdown.ts');
    return (shown, options) => formatMarkdown({ ...shown, results: shown.results.filter(isExplained) }, options);
  }
  if (report.command.startsWith('keys ')) {
    const { formatKeys } = await import('./pretty-keys.ts');
    return (shown, options) => formatKeys({ ...shown, results: shown.results.filter(isKey) }, options);
  }
  if (report.command === 'explain') {
    const { formatExplanations } = await import('./pretty-explanation.ts');
    return (shown, options) => formatExplanations({ ...shown, results: shown.results.filter(isExplained) }, options);
  }
  const { formatPretty } = await import('./pretty.ts');
  return (shown, options) => formatPretty({ ...shown, results: shown.results.filter(isPayload) }, options);
}

function isExplained(row: RenderedRow): row is RenderedExplainRow {
  return 'outcome' in row && !isKey(row);
}

function isKey(row: RenderedRow): row is RenderedKeyRow {
  return 'subject' in row;
}

function isPayload(row: RenderedRow): row is RenderedResult {
  return !('outcome' in row);
}
