/** What `lint` says of files and comments without any rule. */
import { suggestWord } from '../config/suggest.ts';
import type { Args, Diagnostic, Place, Severity } from '../core/diagnostic.ts';
import { quoteName } from '../core/redact.ts';
import type { SourceDiagnostic } from '../core/report.ts';
import { placeOf } from '../rules/places.ts';
import type { RuleCrash } from '../rules/run-rules.ts';
import type { SuppressionFault } from '../rules/suppressions.ts';
import { excerptOf, type OpenFile } from './lint-files.ts';

/** A file that could not be parsed. */
export interface UnreadableSource {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A finding of `lint` itself. */
export function ownFinding(
  code: string,
  severity: Severity,
  location: Place,
  args: Args,
  excerpt: SourceDiagnostic['excerpt'] = null,
): SourceDiagnostic {
  const found: Diagnostic = { code, severity, certainty: 'proven', args, evidence: [] };
  const none = { alsoRules: [], platforms: [], related: [], isFixable: false, suppression: null };
  return { ...found, ...none, location, rule: code, excerpt };
}

const FAULT_CODES = {
  'no-rule': 'suppression-without-rule',
  'no-reason': 'suppression-without-reason',
  'unknown-rule': 'suppression-rule-unknown',
  unused: 'suppression-comment-unused',
} as const satisfies Record<SuppressionFault['kind'], string>;

/** What is not right about a comment. */
export function commentFinding(fault: SuppressionFault, file: OpenFile, known: ReadonlySet<string>): SourceDiagnostic {
  const { start, end } = fault.comment;
  const location = placeOf({ path: file.path, start, end }, file.lines);
  const suggestion = fault.kind === 'unknown-rule' ? suggestWord(fault.rule, [...known]) : null;
  const args = {
    ...('rule' in fault ? { rule: quoteName(fault.rule) } : {}),
    ...(suggestion === null ? {} : { suggestion }),
  };
  return ownFinding(FAULT_CODES[fault.kind], 'warning', location, args, excerptOf(file, fault.comment));
}

/** What `lint` itself has to say of a file: that it cannot be read, or that a rule crashed. */
export function fileFindings(
  crashes: readonly RuleCrash[],
  unreadable: readonly UnreadableSource[],
  file: OpenFile,
): SourceDiagnostic[] {
  const { path, lines } = file;
  const start = { path, line: 1, column: 1 };
  return [
    ...unreadable.map(({ line, column }) => {
      const offset = lines.lineStart(line) + column - 1;
      const excerpt = excerptOf(file, { start: offset, end: offset + 1 });
      return ownFinding('source-unreadable', 'warning', { path, line, column }, {}, excerpt);
    }),
    ...crashes.map(({ rule, detail }) => ({ ...ownFinding('rule-crashed', 'error', start, { rule, detail }), rule })),
  ];
}
