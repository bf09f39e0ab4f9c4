/**
 * uni-app's conditional compilation: `#ifdef MP-ALIPAY` … `#endif` in the comments of scripts, templates and styles. A file
 * is read once per group of platforms for which the same branches hold.
 */
import type { PlatformId } from '../core/platform-names.ts';
import type { ProjectKind, Span } from '../core/source-facts.ts';
import { DIALECTS } from '../platforms/dialects.ts';
import { blankSpans } from './mask.ts';

/** A text as some platforms get it. */
export interface ActiveSet {
  readonly platforms: readonly PlatformId[];
  /** As long as the original; directives and what does not hold are blank. */
  readonly text: string;
  /** Blocks of which nobody can tell whether they hold; they are blank too. */
  readonly uncertain: readonly Span[];
}

/** What names stand for that no platform decides, such as `VUE3`. */
export type ConditionNames = Readonly<Record<string, boolean>>;

interface Directive extends Span {
  readonly word: 'ifdef' | 'ifndef' | 'elif' | 'else' | 'endif';
  readonly expression: string;
}

/** True, false, or null where it cannot be told. */
type Verdict = boolean | null;

/** One branch of a block, for one platform. */
interface Branch {
  /** Whether one of the branches before it holds. */
  readonly taken: Verdict;
  readonly holds: Verdict;
  /** Whether it holds with all that is around it. */
  readonly isActive: Verdict;
}

const DIRECTIVE =
  /(?:\/\/|\/\*|<!--)[ \t]*#(ifdef|ifndef|elif|else|endif)\b[ \t]*((?:(?!\*\/|-->)[^\r\n])*)(?:\*\/|-->)?/g;
const WORDS = ['ifdef', 'ifndef', 'elif', 'else', 'endif'] as const;
/** Never true for a mini-program. */
const OTHER_TARGETS = ['APP', 'H5', 'WEB', 'QUICKAPP'];

/**
 * The text as each group of platforms gets it. One entry with the original without directives and outside uni-app; none where
 * directives do not match, since nothing can be told of such a file.
 */
export function activeSets(
  text: string,
  kind: ProjectKind,
  platforms: readonly PlatformId[],
  names: ConditionNames = {},
): readonly ActiveSet[] {
  const whole: ActiveSet[] = [{ platforms, text, uncertain: [] }];
  if (kind !== 'uni-app' || !text.includes('#if')) return whole;
  const directives = findDirectives(text);
  if (directives.length === 0) return whole;
  if (!isBalanced(directives)) return [];
  const groups = new Map<string, { platforms: PlatformId[]; hidden: Hidden }>();
  for (const platform of platforms) {
    const hidden = hide(directives, (expression) => evaluate(expression, platform, names));
    const key = [...hidden.blank, ...hidden.uncertain].map(({ end }) => end).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { platforms: [platform], hidden });
    else group.platforms.push(platform);
  }
  return [...groups.values()].map((group) => ({
    platforms: group.platforms,
    text: blankSpans(text, group.hidden.blank),
    uncertain: group.hidden.uncertain,
  }));
}

function findDirectives(text: string): Directive[] {
  return [...text.matchAll(DIRECTIVE)].flatMap((match) => {
    const word = WORDS.find((name) => name === match[1]);
    if (word === undefined) return [];
    return [{ word, expression: match[2] ?? '', start: match.index, end: match.index + match[0].length }];
  });
}

function isBalanced(directives: readonly Directive[]): boolean {
  let depth = 0;
  for (const { word } of directives) {
    if (word === 'ifdef' || word === 'ifndef') depth += 1;
    else if (depth === 0) return false;
    if (word === 'endif') depth -= 1;
  }
  return depth === 0;
}

interface Hidden {
  readonly blank: readonly Span[];
  readonly uncertain: readonly Span[];
}

/** What is blank for one platform: all directives, and what stands where not every branch around it holds. */
function hide(directives: readonly Directive[], judge: (expression: string) => Verdict): Hidden {
  const stack: Branch[] = [];
  const blank: Span[] = [];
  const uncertain: Span[] = [];
  for (const [index, directive] of directives.entries()) {
    step(stack, directive, judge);
    const end = directives[index + 1]?.start ?? directive.end;
    const verdict = activeIn(stack);
    if (verdict === null) uncertain.push({ start: directive.end, end });
    blank.push({ start: directive.start, end: verdict === true ? directive.end : end });
  }
  return { blank, uncertain };
}

function activeIn(stack: readonly Branch[]): Verdict {
  const last = stack.at(-1);
  return last === undefined ? true : last.isActive;
}

function step(stack: Branch[], { word, expression }: Directive, judge: (expression: string) => Verdict): void {
  const last = word === 'ifdef' || word === 'ifndef' ? undefined : stack.pop();
  if (word === 'endif') return;
  const taken = last === undefined ? false : some([last.taken, last.holds]);
  const own = word === 'else' ? true : judge(expression);
  const holds = every([not(taken), word === 'ifndef' ? not(own) : own]);
  stack.push({ taken, holds, isActive: every([activeIn(stack), holds]) });
}

/** Names joined by `||` and `&&`, of which `||` binds weaker. */
function evaluate(expression: string, platform: PlatformId, names: ConditionNames): Verdict {
  return some(
    expression
      .split('||')
      .map((part) => every(part.split('&&').map((name) => nameHolds(trimName(name), platform, names)))),
  );
}

function trimName(name: string): string {
  return name.trim().replace(/^%|%$/g, '').trim();
}

function nameHolds(name: string, platform: PlatformId, names: ConditionNames): Verdict {
  if (Object.hasOwn(names, name)) return names[name] ?? null;
  if (name === 'MP' || name === 'UNI-APP') return true;
  if (DIALECTS.some(({ condition }) => condition === name)) {
    return DIALECTS.some(({ id, condition }) => id === platform && condition === name);
  }
  const isOther = OTHER_TARGETS.some((target) => name === target || name.startsWith(`${target}-`));
  return isOther || OTHER_PROGRAMS.includes(name) ? false : null;
}

/** Mini-programs that phonekit has no source rules for. */
const OTHER_PROGRAMS = ['MP-360', 'MP-DINGTALK', 'MP-HARMONY'];

function not(verdict: Verdict): Verdict {
  return verdict === null ? null : !verdict;
}

function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(null) ? null : true;
}

function some(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(true)) return true;
  return verdicts.includes(null) ? null : false;
}
