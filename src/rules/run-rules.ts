/** Runs the rules of `lint` over a mini-program, and keeps a crash from being taken for a pass. */
import type { Severity } from '../core/diagnostic.ts';
import { SEVERITIES } from '../core/diagnostic.ts';
import type { PlatformId } from '../core/platform-names.ts';
import type { Rule, RuleSubjects, SourceFinding } from '../core/rule.ts';
import type { ProjectFact } from '../core/source-facts.ts';

/** What the configuration and the command line say about the run. */
export interface RuleOptions {
  /** Severities of the configuration by the id of the rule. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Only these platforms; all of them when null. */
  readonly platforms: readonly PlatformId[] | null;
  /** Severities of codes that several rules find, which no rule has among its own. */
  readonly shared?: Readonly<Record<string, { readonly severity: Severity }>>;
}

/** One finding with the rule that made it. */
export interface RuleFinding {
  readonly rule: Rule;
  readonly finding: SourceFinding;
  readonly severity: Severity;
  readonly platforms: readonly PlatformId[];
  /** Ids of rules of other platforms that say the same of the same place. */
  readonly alsoRules: readonly string[];
  /** Where the element begins to which it belongs, if it belongs to one. */
  readonly anchor: number | null;
}

/** A rule that threw. */
export interface RuleCrash {
  readonly rule: string;
  readonly path: string;
  /** Only the class of the error: its message may quote what it choked on. */
  readonly detail: string;
}

/** What came of the rules. */
export interface RuleRun {
  readonly found: readonly RuleFinding[];
  readonly crashes: readonly RuleCrash[];
}

interface Subject {
  readonly value: RuleSubjects[keyof RuleSubjects];
  readonly path: string;
  readonly platforms: readonly PlatformId[];
  readonly anchor: number | null;
}

function subjectsOf(project: ProjectFact, needs: keyof RuleSubjects): Subject[] {
  const plain = (value: ProjectFact['files'][number] | ProjectFact['handlers'][number]): Subject => ({
    value,
    path: value.path,
    platforms: value.platforms,
    anchor: null,
  });
  switch (needs) {
    case 'button':
      return project.buttons.map((value) => ({
        value,
        path: value.element.path,
        platforms: value.platforms,
        anchor: value.element.span.start,
      }));
    case 'handler':
      return project.handlers.map(plain);
    case 'file':
      return project.files.map(plain);
    case 'project':
      return [{ value: project, path: project.root, platforms: project.platforms, anchor: null }];
  }
}

function severityOf(rule: Rule, { problem }: SourceFinding, { severities, shared = {} }: RuleOptions): Severity {
  const configured = Object.hasOwn(severities, rule.id) ? severities[rule.id] : undefined;
  if (configured !== undefined && configured !== 'off') return configured;
  const entries = Object.hasOwn(rule.problems, problem.code) ? rule.problems : shared;
  const own = Object.hasOwn(entries, problem.code) ? entries[problem.code]?.severity : undefined;
  return problem.severity ?? own ?? 'error';
}

function runRule(rule: Rule, project: ProjectFact, options: RuleOptions): RuleRun {
  const found: RuleFinding[] = [];
  const crashes: RuleCrash[] = [];
  for (const { value, path, platforms, anchor } of subjectsOf(project, rule.needs)) {
    const meant = platforms.filter(
      (id) => rule.platforms.includes(id) && (options.platforms === null || options.platforms.includes(id)),
    );
    if (meant.length === 0) continue;
    try {
      for (const finding of rule.judge(value, meant, project)) {
        const severity = severityOf(rule, finding, options);
        // A handler or another file may be what is wrong with a button: its element says nothing about lines there.
        const isInElement = finding.place.path === path;
        const shared = { rule, finding, severity, platforms: meant, alsoRules: [] };
        found.push({ ...shared, anchor: isInElement ? anchor : null });
      }
    } catch (error) {
      const detail = error instanceof Error ? error.constructor.name : typeof error;
      if (!crashes.some((known) => known.path === path && known.detail === detail))
        crashes.push({ rule: rule.id, path, detail });
    }
  }
  return { found, crashes };
}

/**
 * Judges one mini-program.
 *
 * @param rules - those that the configuration turns off are not run.
 */
export function runRules(project: ProjectFact, rules: readonly Rule[], options: RuleOptions): RuleRun {
  const runs = rules
    .filter(({ id }) => !Object.hasOwn(options.severities, id) || options.severities[id] !== 'off')
    .map((rule) => runRule(rule, project, options));
  return { found: runs.flatMap(({ found }) => found), crashes: runs.flatMap(({ crashes }) => crashes) };
}

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** The same of the same place: one rule for several subjects, or rules of several platforms that have one name. */
function isSame(one: RuleFinding, other: RuleFinding): boolean {
  if (nameOf(one.rule.id) !== nameOf(other.rule.id)) return false;
  return one.rule.id !== other.rule.id || one.finding.problem.code === other.finding.problem.code;
}

function join(one: RuleFinding, other: RuleFinding): RuleFinding {
  const [first, second] = rank(other.severity) < rank(one.severity) ? [other, one] : [one, other];
  const ids = [second.rule.id, ...one.alsoRules, ...other.alsoRules].filter((id) => id !== first.rule.id);
  return {
    ...first,
    platforms: [...new Set([...one.platforms, ...other.platforms])],
    alsoRules: [...new Set(ids)],
    anchor: first.anchor ?? second.anchor,
  };
}

/** Findings of one place that say the same become one, for all its platforms; the order is that of path and place. */
export function mergeFindings(findings: readonly RuleFinding[]): RuleFinding[] {
  const byPlace = new Map<string, RuleFinding[]>();
  for (const entry of findings) {
    const { path, start, end } = entry.finding.place;
    const key = JSON.stringify([path, start, end]);
    const group = byPlace.get(key) ?? [];
    byPlace.set(key, group);
    const index = group.findIndex((known) => isSame(known, entry));
    const known = group[index];
    if (known === undefined) group.push(entry);
    else group[index] = join(known, entry);
  }
  return [...byPlace.values()].flat().toSorted(byPosition);
}

function byPosition({ finding: { place: one } }: RuleFinding, { finding: { place: other } }: RuleFinding): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.start - other.start || one.end - other.end;
}
