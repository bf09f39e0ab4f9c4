/** What is to be said of `rules` and `suppressions` themselves. */
import type { ParsedConfig } from '../config/parse.ts';
import { suggestWord } from '../config/suggest.ts';
import type { Args, Diagnostic, Place } from '../core/diagnostic.ts';

/** What the run tells of them. */
export interface RuleUse {
  /** Ids of all checks and rules. */
  readonly known: readonly string[];
  /** Those that were run for everything, so that a suppression without a finding is one too many. */
  readonly run: ReadonlySet<string>;
  /** Indexes of the suppressions that had something to suppress. */
  readonly used: ReadonlySet<number>;
  /** YYYY-MM-DD */
  readonly today: string;
  locate(path: readonly PropertyKey[]): Place;
}

const finding = (code: string, severity: Diagnostic['severity'], args: Args, location: Place): Diagnostic => ({
  code,
  severity,
  certainty: 'proven',
  args,
  evidence: [],
  location,
});

/** Ids in `rules` and `suppressions` that nothing has, and suppressions that are over or that nothing needs. */
export function judgeConfiguredRules({ config }: ParsedConfig, use: RuleUse): Diagnostic[] {
  const { known, run, used, today, locate } = use;
  const unknown = (rule: string, path: readonly PropertyKey[]): Diagnostic[] => {
    if (known.includes(rule)) return [];
    const suggestion = suggestWord(rule, known);
    return [finding('rule-unknown', 'warning', { rule, ...(suggestion === null ? {} : { suggestion }) }, locate(path))];
  };
  return [
    ...Object.keys(config.rules ?? {}).flatMap((rule) => unknown(rule, ['rules', rule])),
    ...(config.suppressions ?? []).flatMap(({ rule, until }, index) => {
      const path = ['suppressions', index];
      const args = { rule, date: until };
      const strange = unknown(rule, [...path, 'rule']);
      if (strange.length > 0) return strange;
      if (until < today) return [finding('suppression-expired', 'warning', args, locate([...path, 'until']))];
      return used.has(index) || !run.has(rule) ? [] : [finding('suppression-unused', 'info', args, locate(path))];
    }),
  ];
}

/** The finding that there are more warnings than allowed; none otherwise. */
export function judgeWarnings(diagnostics: readonly Diagnostic[], limit: number | undefined): Diagnostic[] {
  const count = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (limit === undefined || count <= limit) return [];
  return [{ code: 'too-many-warnings', severity: 'error', certainty: 'proven', args: { count, limit }, evidence: [] }];
}
