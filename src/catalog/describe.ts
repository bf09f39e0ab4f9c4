/** From data to texts: a report in one language, with nothing left to look up. */
import type { ArgValue, Diagnostic, Evidence, Place } from '../core/diagnostic.ts';
import { quoteCaptured, quoteName, quotePath, quotePointer, sanitize } from '../core/redact.ts';
import type { CheckRow, ExplainRow, PayloadResult, Report, ReportRow, SetupRow, SourceRow } from '../core/report.ts';
import type { AnyKeyRow } from '../keys/rows.ts';
import { EVIDENCE } from '../messages/evidence.ts';
import { HINTS } from '../messages/hints.ts';
import { TERMS } from '../messages/terms.ts';
import type {
  Language,
  RenderedDiagnostic,
  RenderedExplainRow,
  RenderedReport,
  RenderedResult,
  RenderedRow,
} from '../reporters/rendered.ts';
import type { Entry, PlatformEntry, Text } from './entry.ts';

/** Seconds as a person says them, in the unit that fits. */
function durationText(seconds: number, language: Language): string {
  const [value, en, zh] =
    seconds < 7200
      ? [seconds / 60, 'minutes', '分钟']
      : seconds < 172_800
        ? [seconds / 3600, 'hours', '小时']
        : [seconds / 86_400, 'days', '天'];
  return `${Math.round(value)} ${language === 'zh' ? zh : en}`;
}

interface Context {
  readonly language: Language;
  readonly entries: Readonly<Record<string, Entry>>;
  readonly platformEntries: ReadonlyMap<string, PlatformEntry>;
  /** How findings speak of platforms; null where the report is not about payloads. */
  readonly words: typeof import('./platform-words.ts') | null;
}

function ownText(texts: Readonly<Record<string, Text>>, id: string): Text | null {
  return Object.hasOwn(texts, id) ? (texts[id] ?? null) : null;
}

/** Arguments that list names, separated by a comma and a blank. */
const LIST_ARGUMENTS: ReadonlySet<string> = new Set(['fields', 'others', 'sizes']);

/** An argument as a word of the reader's language, if it is an id of one. */
function word(name: string, value: ArgValue, language: Language): string {
  const terms: Readonly<Record<string, Readonly<Record<string, Text>>>> = TERMS;
  const group = Object.hasOwn(terms, name) ? terms[name] : undefined;
  const term = group === undefined ? null : ownText(group, String(value));
  if (term !== null) return term[language];
  // Ids of platforms, as the findings list them.
  if (name === 'candidates')
    return String(value)
      .split(', ')
      .map((id) => word('platform', id, language))
      .join(language === 'zh' ? '、' : ', ');
  if (LIST_ARGUMENTS.has(name) && language === 'zh') return showText(name, String(value)).replaceAll(', ', '、');
  if (name === 'source' && value === '-') return language === 'zh' ? '标准输入' : 'standard input';
  return showText(name, String(value));
}

/** An argument that is a text: names of fields, files and variables may be secrets in the wrong place. */
function showText(name: string, value: string): string {
  if (name === 'field') return quoteCaptured(value, 40);
  if (name === 'app' || name === 'otherApp' || name === 'rule') return quoteName(value);
  return name === 'path' || name === 'name' ? quotePath(value) : sanitize(value);
}

/** Puts arguments into a text. An argument that is missing leaves nothing behind. */
function fill(text: Text, args: Readonly<Record<string, ArgValue>>, language: Language): string {
  return text[language].replace(/\{(\w+)\}/g, (_match, name: string) => {
    const seconds = Object.hasOwn(args, `${name}Seconds`) ? args[`${name}Seconds`] : undefined;
    if (typeof seconds === 'number') return durationText(seconds, language);
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    return value === undefined ? '' : word(name, value, language);
  });
}

function describeEvidence(evidence: Evidence, language: Language): string {
  const text = ownText(EVIDENCE, evidence.id);
  return text === null ? evidence.id : fill(text, evidence.args, language);
}

function isShown(when: string | undefined, args: Readonly<Record<string, ArgValue>>): boolean {
  if (when === undefined) return true;
  const value = Object.hasOwn(args, when) ? args[when] : undefined;
  return value !== undefined && value !== false && value !== '';
}

/** A client's failure is named by the platform's title alone; an answer keeps its code before it. */
function describeTitle(
  own: string,
  platform: PlatformEntry | undefined,
  args: Diagnostic['args'],
  language: Language,
): string {
  if (platform === undefined) return own;
  const title = fill(platform.title, args, language);
  return platform.kind !== 'answer' ? title : `${own}${language === 'zh' ? '：' : ': '}${title}`;
}

const CAUSES_LEAD: Text = { en: 'Causes, the most likely first:', zh: '可能的成因，按可能性排列：' };

/** What it means and, where several things lead to it, those in the order of likelihood. */
function describeCause(entry: Entry & Partial<PlatformEntry>, args: Diagnostic['args'], language: Language): string {
  const cause = fill(entry.cause, args, language);
  const causes = (entry.causes ?? []).map((text, index) => `(${index + 1}) ${fill(text, args, language)}`);
  return causes.length === 0 ? cause : [cause, CAUSES_LEAD[language], ...causes].join(language === 'zh' ? '' : ' ');
}

function describeDiagnostic(found: Diagnostic, context: Context, platformId: string | null = null): RenderedDiagnostic {
  const { language } = context;
  const own = Object.hasOwn(context.entries, found.code) ? context.entries[found.code] : undefined;
  const platform = found.platformCode === undefined ? undefined : context.platformEntries.get(found.platformCode);
  // The platform's own entry says more than the general one about what it answered.
  const speaking = platform ?? own;
  const { words } = context;
  const args = { ...words?.platformWords(platformId, found.args, language), ...found.args };
  const conditions = platformId === null ? args : { ...args, [platformId]: true };
  // An argument that is empty leaves its blank behind.
  const title = own === undefined ? found.code : fill(own.title, args, language).trimEnd();
  const remedies = [
    ...(speaking?.remedies ?? []),
    ...(platform === undefined ? (words?.platformRemedies(platformId, found.code) ?? []) : []),
  ];
  return {
    code: found.code,
    severity: found.severity,
    title: describeTitle(title, platform, args, language),
    message: speaking === undefined ? '' : describeCause(speaking, args, language),
    args: Object.fromEntries(
      Object.entries(found.args).map(([name, value]) => [
        name,
        typeof value === 'string' ? showText(name, value) : value,
      ]),
    ),
    evidence: found.evidence.map((evidence) => describeEvidence(evidence, language)),
    remedies: remedies
      .filter((remedy) => isShown(remedy.when, conditions))
      .map((remedy) => fill(remedy, args, language)),
    certainty: found.certainty,
    sources: unique(
      (words?.platformSources(platformId, speaking) ?? speaking?.sources ?? []).map(
        (source) => `${source.url} (${source.read})`,
      ),
    ),
    ...(found.platformCode === undefined ? {} : { platformCode: found.platformCode }),
    ...(found.location === undefined ? {} : { location: showPlace(found.location) }),
  };
}

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const showPlace = ({ path, ...position }: Place) => ({ source: quotePath(path), ...position });

function describeResult(result: PayloadResult, context: Context): RenderedResult {
  const { kind: _kind, diagnostics, hints, location, ...rest } = result;
  return {
    ...rest,
    location: { source: sanitize(location.source), pointer: quotePointer(location.pointer), line: location.line },
    repairs: result.repairs.map((repair) => ({ ...repair, field: quoteCaptured(repair.field, 40) })),
    diagnostics: diagnostics.map((found) => describeDiagnostic(found, context, result.platform)),
    hints: hints.flatMap((id) => {
      const text = ownText(HINTS, id);
      return text === null ? [] : [text[context.language]];
    }),
  };
}

/** The parts of the catalog that the report needs; loading one costs 2 ms of start-up. */
async function loadEntries(report: Report<ReportRow>): Promise<Readonly<Record<string, Entry>>> {
  const ofRun = [
    ...report.diagnostics,
    ...(report.notices ?? []),
    ...report.results.flatMap((row) => (isPayload(row) ? [] : row.diagnostics)),
  ];
  const hasFindings =
    report.diagnostics.length > 0 || report.results.some((row) => isPayload(row) && row.diagnostics.length > 0);
  const hasKeys = report.checks !== undefined || report.results.some((row) => isKey(row) && row.diagnostics.length > 0);
  return {
    ...(hasFindings || hasKeys ? (await import('./phonekit-codes.ts')).PHONEKIT_CODES : {}),
    ...(ofRun.length > 0 ? (await import('./run-codes.ts')).RUN_CODES : {}),
    ...(hasKeys ? (await import('./key-codes.ts')).KEY_CODES : {}),
    ...(report.checks === undefined ? {} : (await import('./describe-checks.ts')).loadCheckEntries(report.checks)),
    ...(report.sources === undefined ? {} : (await import('./lint-codes.ts')).LINT_CODES),
  };
}

const isPayload = (row: ReportRow): row is PayloadResult => row.kind === 'payload';
const isCheck = (row: ReportRow): row is CheckRow => row.kind === 'check';
const isSource = (row: ReportRow): row is SourceRow => row.kind === 'source';
const isSetup = (row: ReportRow): row is SetupRow => row.kind === 'written-file' || row.kind === 'checklist';
const isKey = (row: ReportRow): row is AnyKeyRow =>
  row.kind === 'key' || row.kind === 'pair' || row.kind === 'key-file';

/** The rows in words, in their order. */
async function describeRows(rows: readonly ReportRow[], report: Report<ReportRow>, context: Context) {
  const described = new Map<ReportRow, RenderedRow>();
  for (const row of rows) if (isPayload(row)) described.set(row, describeResult(row, context));
  const describeFinding = (found: Diagnostic): RenderedDiagnostic => describeDiagnostic(found, context);
  const keys = rows.filter(isKey);
  if (keys.length > 0) {
    const { describeKey } = await import('./describe-keys.ts');
    for (const row of keys) described.set(row, describeKey(row, context.language, describeFinding));
  }
  const checks = rows.filter(isCheck);
  if (checks.length > 0) {
    const { describeCheck } = await import('./describe-checks.ts');
    for (const row of checks) {
      const describeOwn = (found: Diagnostic): RenderedDiagnostic => describeDiagnostic(found, context, row.platform);
      described.set(
        row,
        describeCheck(
          row,
          report.checks ?? new Map(),
          describeOwn,
          (text) => fill(text, row.args, context.language),
          context.language,
        ),
      );
    }
  }
  const sources = rows.filter(isSource);
  if (sources.length > 0) {
    const { describeSource } = await import('./describe-sources.ts');
    const describeOwn = (found: Diagnostic, platform: string | null): RenderedDiagnostic =>
      describeDiagnostic(found, context, platform);
    for (const row of sources)
      described.set(row, describeSource(row, report.checks ?? new Map(), describeOwn, context.language));
  }
  const setup = rows.filter(isSetup);
  if (setup.length > 0) {
    const { describeSetup } = await import('./describe-setup.ts');
    for (const row of setup) described.set(row, describeSetup(row, describeFinding));
  }
  const others = rows.filter(
    (row): row is ExplainRow => !isPayload(row) && !isKey(row) && !isCheck(row) && !isSource(row) && !isSetup(row),
  );
  if (others.length === 0) return described;
  // A file of its own: runs of other commands do without it.
  const { describeExplanations } = await import('./describe-explanation.ts');
  const texts: readonly RenderedExplainRow[] = describeExplanations(others, {
    entries: report.explained ?? new Map(),
    language: context.language,
    describeFinding,
  });
  for (const [index, text] of texts.entries()) {
    const row = others[index];
    if (row !== undefined) described.set(row, text);
  }
  return described;
}

/**
 * Puts a report into words.
 *
 * @returns all texts in `language`; `ok` is false exactly when some diagnostic has severity `error`, except for
 *   demonstrations, which show errors on purpose.
 */
export async function describe(report: Report, language: Language, toolVersion: string): Promise<RenderedReport>;
export async function describe(
  report: Report<ReportRow>,
  language: Language,
  toolVersion: string,
): Promise<RenderedReport<RenderedRow>>;
export async function describe(
  report: Report<ReportRow>,
  language: Language,
  toolVersion: string,
): Promise<RenderedReport<RenderedRow>> {
  const context: Context = {
    language,
    entries: await loadEntries(report),
    platformEntries: report.platformEntries ?? new Map(),
    // It brings the platforms along.
    words: report.results.every(isPayload) || report.checks !== undefined ? await import('./platform-words.ts') : null,
  };
  const all = [...report.diagnostics, ...report.results.flatMap((result) => result.diagnostics)];
  const count = (severity: string): number => all.filter((found) => found.severity === severity).length;
  const error = count('error');
  const results = await describeRows(report.results, report, context);
  const rendered: RenderedReport<RenderedRow> = {
    command: report.command,
    language,
    toolVersion,
    ok: error === 0 || report.isDemonstration === true,
    summary: { error, warning: count('warning'), info: count('info') },
    diagnostics: report.diagnostics.map((found) => describeDiagnostic(found, context)),
    results: report.results.flatMap((row) => results.get(row) ?? []),
    ...(report.sources === undefined
      ? {}
      : {
          sources: (await import('./describe-sources.ts')).describeCounts(
            report.sources,
            language,
            report.isVerbose === true,
          ),
        }),
    ...(report.isVerbose === true ? { isVerbose: true } : {}),
    notices: (report.notices ?? []).map((found) => describeDiagnostic(found, context)),
  };
  if (report.sections === undefined) return rendered;
  return {
    ...rendered,
    sections: report.sections.map((section) => ({
      title: section.title[language],
      command: section.command,
      results: section.results.map((result) => describeResult(result, context)),
    })),
  };
}
