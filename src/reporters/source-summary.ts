/** What a run of `lint` came to, counted and in words; every format that has a summary shows these. */
import { LINT_PHRASES } from '../messages/lint-words.ts';
import { fill } from '../messages/messages.ts';
import type {
  Language,
  RenderedCheck,
  RenderedJudged,
  RenderedReport,
  RenderedSource,
  RenderedSourceCounts,
} from './rendered.ts';

/** The checks among the rows. */
export function checksAmong(rows: readonly RenderedJudged[]): RenderedCheck[] {
  return rows.filter((row): row is RenderedCheck => 'id' in row);
}

/** The files of source among the rows. */
export function sourcesAmong(rows: readonly RenderedJudged[]): RenderedSource[] {
  return rows.filter((row): row is RenderedSource => !('id' in row));
}

const joiner = (language: Language): string => (language === 'zh' ? '，' : ', ');

/** `2 files with findings, 3 files with phone code, 25 files read`; what is nought is left out, but for what was read. */
export function summariseSources(report: RenderedReport<RenderedJudged>): string {
  const { language, sources: counts } = report;
  const rows = sourcesAmong(report.results);
  const parts: readonly (readonly [phrase: keyof typeof LINT_PHRASES, count: number])[] = [
    ['countFiles', rows.filter(({ diagnostics }) => diagnostics.length > 0).length],
    ['countPhoneFiles', rows.length],
    ['countSuppressed', counts?.suppressed ?? 0],
  ];
  const say = ([phrase, count]: (typeof parts)[number]): string => {
    const files = fill(LINT_PHRASES[count === 1 ? 'oneFile' : 'severalFiles'][language], { count });
    return fill(LINT_PHRASES[phrase][language], { count, files });
  };
  const shown = parts.filter(([, count]) => count > 0);
  return [...shown.map(say), say(['countRead', counts?.read ?? 0])].join(joiner(language));
}

/** How many findings `--fix` would mend; '' for none. */
export function countFixable(rows: readonly RenderedSource[], language: Language): string {
  const count = rows.flatMap(({ diagnostics }) => diagnostics).filter(({ fixable }) => fixable).length;
  return count === 0 ? '' : fill(LINT_PHRASES.countFixable[language], { count });
}

/** One line that says how much was left out and why; '' when nothing was. */
export function summariseSkipped(counts: RenderedSourceCounts | undefined, language: Language): string {
  const skipped = counts?.skipped ?? [];
  if (skipped.length === 0) return '';
  const reasons = skipped.map(({ reason, count }) =>
    fill(LINT_PHRASES.skippedReason[language], { reason: reason.text, count }),
  );
  const count = skipped.reduce((sum, group) => sum + group.count, 0);
  return fill(LINT_PHRASES.skipped[language], { count, reasons: reasons.join(joiner(language)) });
}
