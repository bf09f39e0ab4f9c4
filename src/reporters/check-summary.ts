/** What a run of `doctor` came to, counted and in words; every format that has a summary shows these. */
import { CHECK_PHRASES } from '../messages/check-words.ts';
import { fill } from '../messages/messages.ts';
import type { Language, RenderedCheck } from './rendered.ts';

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

/** Why a row was not checked: the phrase, and the name to list behind it. */
function cause(row: RenderedCheck): readonly [keyof typeof CHECK_PHRASES, string] | null {
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

/** Sentences that say what was not checked and why; none when everything was. */
export function explainUnchecked(rows: readonly RenderedCheck[], language: Language): string[] {
  const names = new Map<keyof typeof CHECK_PHRASES, string[]>();
  for (const row of rows) {
    const found = cause(row);
    if (found === null) continue;
    const [phrase, name] = found;
    names.set(phrase, [...(names.get(phrase) ?? []), name]);
  }
  return [...names].map(([phrase, list]) =>
    fill(CHECK_PHRASES[phrase][language], { names: listNames(list, language), count: list.length }),
  );
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
