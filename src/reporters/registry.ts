/** The output formats. A format is one row here and one file beside it. */
import type { Messages } from '../messages/messages.ts';
import type {
  RenderedExplainRow,
  RenderedJudged,
  RenderedKeyRow,
  RenderedReport,
  RenderedResult,
  RenderedRow,
  RenderedSetup,
  RenderedSource,
} from './rendered.ts';
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

export const FORMATS = ['pretty', 'json', 'markdown', 'sarif', 'junit', 'github'] as const;
export type Format = (typeof FORMATS)[number];

/** The formats of every command. */
export const COMMON_FORMATS = ['pretty', 'json'] as const satisfies readonly Format[];

/** The reporter for what this command reports, in this format; loaded when it is used. */
export async function loadReporter(format: Format, report: RenderedReport<RenderedRow>): Promise<Reporter> {
  if (format === 'json') return (await import('./json.ts')).formatJson;
  if (report.command === 'lint' && format === 'pretty') {
    const { formatLint } = await import('./pretty-lint.ts');
    return (shown, options) => formatLint({ ...shown, results: shown.results.filter(isSource) }, options);
  }
  if (report.command === 'doctor' || report.command === 'lint') return loadCheckReporter(format);
  if (report.command === 'init' || report.command === 'checklist') {
    const { formatSetup } = await import('./pretty-setup.ts');
    return (shown, options) => formatSetup({ ...shown, results: shown.results.filter(isSetup) }, options);
  }
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

type CheckReporter = (report: RenderedReport<RenderedJudged>, options: ReporterOptions) => string;

/** The reporters of `doctor` and `lint`; each is a part of the bundle of its own. */
async function loadCheckReporter(format: Exclude<Format, 'json'>): Promise<Reporter> {
  const formatChecks = await importCheckReporter(format);
  return (shown, options) => formatChecks({ ...shown, results: shown.results.filter(isJudged) }, options);
}

async function importCheckReporter(format: Exclude<Format, 'json'>): Promise<CheckReporter> {
  switch (format) {
    case 'pretty':
      return (await import('./pretty-checks.ts')).formatChecks;
    case 'markdown':
      return (await import('./markdown-checks.ts')).formatMarkdownChecks;
    case 'sarif':
      return (await import('./sarif.ts')).formatSarif;
    case 'junit':
      return (await import('./junit.ts')).formatJunit;
    case 'github':
      return (await import('./github.ts')).formatGithub;
  }
}

function isExplained(row: RenderedRow): row is RenderedExplainRow {
  return 'outcome' in row && !isKey(row) && !isJudged(row) && !isSetup(row);
}

function isSource(row: RenderedRow): row is RenderedSource {
  return 'platforms' in row;
}

function isJudged(row: RenderedRow): row is RenderedJudged {
  return 'id' in row || isSource(row);
}

function isKey(row: RenderedRow): row is RenderedKeyRow {
  return 'subject' in row;
}

function isSetup(row: RenderedRow): row is RenderedSetup {
  return 'file' in row;
}

function isPayload(row: RenderedRow): row is RenderedResult {
  return !('outcome' in row);
}
