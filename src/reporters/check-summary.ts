/** What a run of `doctor` came to, counted and in words; every format that has a summary shows these. */
import { CHECK_PHRASES } from '../messages/check-words.ts';
import { fill, type Messages } from '../messages/messages.ts';
import type { Language, RenderedCheck, RenderedJudged, RenderedReport } from './rendered.ts';
import { checksAmong, summariseSources } from './source-summary.ts';

/** Checks by what became of them. A suppressed failure counts as suppressed alone. */
export interface CheckCounts {
  readonly passed: number;
  readonly failed: number;
  readonly crashed: number;
  readonly suppressed: number;
  /** Not applicable ones are not among them, unless the user left them out. */
  readonly unknown: number;
}

/** True for what was left out because nobody asked for it or somebody turned it off. */
const isLeftOut = ({ reason }: RenderedCheck): boolean => reason?.id === 'offline' || reason?.id === 'turned-off';

/** Counts the rows. */
export function countChecks(rows: readonly RenderedCheck[]): CheckCounts {
  const count = (test: (row: RenderedCheck) => boolean): number => rows.filter(test).length;
  return {
    passed: count(({ outcome }) => outcome === 'pass'),
    failed: count(({ outcome, suppression }) => outcome === 'fail' && suppression === null),
    crashed: count(({ outcome }) => outcome === 'crashed'),
    suppressed: count(({ outcome, suppression }) => outcome === 'fail' && suppression !== null),
    unknown: count((row) => row.outcome === 'cannot-tell' || isLeftOut(row)),
  };
}

const NAMES_AT_MOST = 6;

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

function listNames(names: readonly string[], language: Language): string {
  const separator = language === 'zh' ? '、' : ', ';
  const all = unique(names);
  const shown = all.slice(0, NAMES_AT_MOST).join(separator);
  const rest = all.length - NAMES_AT_MOST;
  if (rest <= 0) return shown;
  return fill(CHECK_PHRASES.more[language], { names: shown, count: language === 'zh' ? all.length : rest });
}

type Cause = 'withoutValue' | 'notConfigured' | 'unanswered' | 'offline' | 'turnedOff' | 'undecided';

/** The phrase that counts a cause. */
const COUNTED: Readonly<Record<Cause, keyof typeof CHECK_PHRASES>> = {
  withoutValue: 'countWithoutValue',
  notConfigured: 'countNotConfigured',
  unanswered: 'countUnanswered',
  offline: 'countOffline',
  turnedOff: 'countTurnedOff',
  undecided: 'countUndecided',
};

/** Why a row was not checked, and the name to list; null for one that was. */
function causeOf(row: RenderedCheck): readonly [cause: Cause, name: string] | null {
  if (isLeftOut(row)) return [row.reason?.id === 'offline' ? 'offline' : 'turnedOff', row.id];
  if (row.outcome !== 'cannot-tell') return null;
  const [found] = row.diagnostics;
  const args = found?.args ?? {};
  switch (found?.code) {
    case 'config-secret-missing':
      return ['withoutValue', String(args['name'])];
    case 'value-not-configured':
      return ['notConfigured', String(args['fields'])];
    case 'console-not-answered':
      return ['unanswered', String(args['item'])];
    default:
      return ['undecided', row.id];
  }
}

function groupCauses(rows: readonly RenderedCheck[]): ReadonlyMap<Cause, readonly string[]> {
  const groups = new Map<Cause, string[]>();
  for (const row of rows) {
    const found = causeOf(row);
    if (found === null) continue;
    const [cause, name] = found;
    const group = groups.get(cause);
    if (group === undefined) groups.set(cause, [name]);
    else group.push(name);
  }
  return groups;
}

/** Sentences that say what was not checked and why, with names; none when everything was. */
export function explainUnchecked(rows: readonly RenderedCheck[], language: Language): string[] {
  return [...groupCauses(rows)].map(([cause, names]) => {
    // One check may lack several fields, and several checks the same.
    const single = cause === 'notConfigured' ? names.flatMap((name) => name.split(', ')) : names;
    return fill(CHECK_PHRASES[cause][language], { names: listNames(single, language), count: names.length });
  });
}

/** One line that says how many were not checked and why; '' when everything was. */
export function countUnchecked(rows: readonly RenderedCheck[], language: Language): string {
  const causes = [...groupCauses(rows)].map(([cause, names]) =>
    fill(CHECK_PHRASES[COUNTED[cause]][language], { count: names.length }),
  );
  if (causes.length === 0) return '';
  return fill(CHECK_PHRASES.uncheckedWhy[language], { causes: causes.join(language === 'zh' ? '，' : ', ') });
}

/** `3 failed, 20 passed, 5 not checked`; what is nought is left out, but for what passed. */
export function summariseChecks(rows: readonly RenderedCheck[], language: Language): string {
  const counts = countChecks(rows);
  const order = ['failed', 'crashed', 'suppressed', 'passed', 'unknown'] as const;
  return order
    .filter((kind) => counts[kind] > 0 || kind === 'passed')
    .map((kind) => fill(CHECK_PHRASES[kind][language], { count: counts[kind] }))
    .join(language === 'zh' ? '，' : ', ');
}

/** The whole run in one line: the checks, the source, then errors and warnings. */
export function summariseReport(report: RenderedReport<RenderedJudged>, messages: Messages): string {
  const { summary, language } = report;
  const count = (kind: 'error' | 'warning'): string =>
    fill(messages[`summary.${kind}.${summary[kind] === 1 ? 'one' : 'other'}`], { count: summary[kind] });
  const subjects = summariseSubjects(report).join(language === 'zh' ? '；' : '; ');
  return fill(messages['summary.line'], { payloads: subjects, errors: count('error'), warnings: count('warning') });
}

/** What was judged: checks, source, or both. */
function summariseSubjects(report: RenderedReport<RenderedJudged>): string[] {
  const { language, results, sources } = report;
  const checks = checksAmong(results);
  const ofSource = sources === undefined ? [] : [summariseSources(report)];
  if (checks.length > 0) return [summariseChecks(checks, language), ...ofSource];
  return ofSource.length > 0 ? ofSource : [CHECK_PHRASES.noApps[language]];
}
