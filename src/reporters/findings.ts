/** Findings one by one, for formats that list them without caring what found them. */
import { sanitize } from '../core/redact.ts';
import type { RenderedCheck, RenderedDiagnostic, RenderedJudged, RenderedReport, RenderedSource } from './rendered.ts';

/** A place in a file; line and column from 1, null where only the file is known. */
export interface FindingPlace {
  readonly source: string;
  readonly line: number | null;
  readonly column: number | null;
  /** Where it ends, behind its last character; only in source. */
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** One finding with what a format needs to place it. */
export interface Finding {
  /** Id of the check or rule; of findings about the run itself their code. */
  readonly ruleId: string;
  /** What holds when the check or rule finds nothing. */
  readonly ruleTitle: string;
  readonly diagnostic: RenderedDiagnostic;
  readonly app: string | null;
  /** Null where no file of the user's is known. */
  readonly place: FindingPlace | null;
  /** Other places that belong to it. */
  readonly related: readonly FindingPlace[];
  readonly suppression: RenderedCheck['suppression'];
}

/** Why nothing could be told is no finding, unless it is made one (`--strict`). */
const isReported = ({ outcome }: RenderedCheck, { severity }: RenderedDiagnostic): boolean =>
  outcome === 'fail' || outcome === 'crashed' || severity !== 'info';

/** The findings of the run, then those of each check and file, in the order of the report. */
export function listFindings(report: RenderedReport<RenderedJudged>): Finding[] {
  const ofRows = report.results.flatMap((row) => ('id' in row ? listCheckFindings(row) : listSourceFindings(row)));
  return [...listRunFindings(report), ...ofRows];
}

/** The findings in one file of source. */
export function listSourceFindings({ diagnostics }: RenderedSource): Finding[] {
  return diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.rule,
    ruleTitle: diagnostic.ruleTitle,
    diagnostic,
    app: null,
    place: diagnostic.location,
    related: diagnostic.related,
    suppression: diagnostic.suppression,
  }));
}

/** The findings about the run itself. */
export function listRunFindings({ diagnostics }: RenderedReport<RenderedJudged>): Finding[] {
  return diagnostics.map((diagnostic) => ({
    ruleId: diagnostic.code,
    ruleTitle: diagnostic.title,
    diagnostic,
    app: null,
    place: diagnostic.location ?? namedPlace(diagnostic),
    related: [],
    suppression: null,
  }));
}

/** The findings of one check. */
export function listCheckFindings(row: RenderedCheck): Finding[] {
  const { id: ruleId, title: ruleTitle, app, suppression } = row;
  return row.diagnostics
    .filter((diagnostic) => isReported(row, diagnostic))
    .map((diagnostic) => {
      const place = diagnostic.location ?? row.location ?? namedPlace(diagnostic);
      return { ruleId, ruleTitle, diagnostic, app, place, related: [], suppression };
    });
}

/** The place that a finding has in its arguments: those about a file as a whole, and those of the parser. */
function namedPlace({ args }: RenderedDiagnostic): FindingPlace | null {
  const { path, line, column } = args;
  // Standard input is no file, and a path that is hidden leads nowhere.
  if (typeof path !== 'string' || path === '' || path === '-' || path.includes('…')) return null;
  const toNumber = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  return { source: path, line: toNumber(line), column: toNumber(column) };
}

/** `phonekit.config.json:4:5`, or as much of it as is known. */
export function formatPlace({ source, line, column }: FindingPlace): string {
  return [source, line, column].filter((part) => part !== null).join(':');
}

/** Text of several lines without what a terminal or log viewer would act on. */
export function sanitizeLines(text: string): string {
  return text.split('\n').map(sanitize).join('\n');
}

/** What a finding says below its title: the cause, then the remedies by number. */
export function describeFinding({ message, remedies }: RenderedDiagnostic): string[] {
  const numbered = remedies.map((remedy, index) => `${index + 1}. ${remedy}`);
  return [...(message === '' ? [] : [message]), ...numbered];
}
