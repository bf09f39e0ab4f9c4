/** What a rule of `lint` is: a value that names what it judges and holds its question, its codes and their texts. */
import type { CheckTexts, Problem } from './check.ts';
import type { PlatformId } from './platform-names.ts';
import type { FileFact, HandlerFact, PhoneButton, ProjectFact, SourcePlace, Span } from './source-facts.ts';

/** What rules can ask for. */
export interface RuleSubjects {
  readonly button: PhoneButton;
  readonly handler: HandlerFact;
  readonly file: FileFact;
  readonly project: ProjectFact;
}

/** One replacement in a file: the text of the span becomes another. Insertions have an empty span. */
export interface Edit extends Span {
  readonly text: string;
}

/** One place that breaks the rule. */
export interface SourceFinding {
  readonly problem: Problem;
  readonly place: SourcePlace;
  /** Other places that belong to it, such as the login call and the button. */
  readonly related: readonly SourcePlace[];
  /** What `--fix` does about it; empty when nothing mechanical is safe. */
  readonly edits: readonly Edit[];
}

/** A rule. */
export interface Rule<Need extends keyof RuleSubjects = keyof RuleSubjects> extends CheckTexts {
  /** Platforms whose source it judges. */
  readonly platforms: readonly PlatformId[];
  readonly needs: Need;
  /**
   * The findings; none is a pass. `platforms` are those of the rule for which the subject is compiled, at least one. What the
   * source does not tell is no finding.
   */
  judge(subject: RuleSubjects[Need], platforms: readonly PlatformId[], project: ProjectFact): readonly SourceFinding[];
}

/** A rule whose `judge` receives exactly what it names. */
export function defineRule<Need extends keyof RuleSubjects>(rule: Rule<Need>): Rule {
  return rule as unknown as Rule;
}

/** One finding. */
export function finding(
  problem: Problem,
  place: SourcePlace,
  more: Partial<Pick<SourceFinding, 'related' | 'edits'>> = {},
): SourceFinding {
  return { problem, place, related: [], edits: [], ...more };
}
