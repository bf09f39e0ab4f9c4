/**
 * Comments that suppress findings: `phonekit-disable-next-line <rule>[, <rule>] -- <reason>`, `phonekit-disable-line`, and
 * `phonekit-disable` for everything from there on.
 */
import type { Span } from '../core/source-facts.ts';
import { indexLines, type LineIndex } from '../source/lines.ts';

/** One comment. */
export interface SuppressionComment extends Span {
  readonly rules: readonly string[];
  readonly reason: string | null;
  /** Lines for which it holds, from 1, both included; `last` is Infinity to the end of the file. */
  readonly first: number;
  readonly last: number;
}

/** What a comment is about, and what may not be right about it. */
export type SuppressionFault =
  | { readonly kind: 'no-rule' | 'no-reason'; readonly comment: SuppressionComment }
  | { readonly kind: 'unknown-rule' | 'unused'; readonly comment: SuppressionComment; readonly rule: string };

/** What is to be suppressed: the line of the finding and, in an element, the line on which that begins. */
export interface Suppressible {
  readonly rules: readonly string[];
  readonly lines: readonly number[];
}

const WORD = 'phonekit-disable';

// The directive stands at the beginning of a comment; a text that only speaks of it is none.
const DIRECTIVE = /(\/\/|\/\*|<!--)[\s*]*phonekit-disable(-next-line|-line)?(?![\w-])([^\r\n]*)/g;

const ENDS: Readonly<Record<string, string>> = { '/*': '*/', '<!--': '-->' };

interface Directive extends Span {
  readonly scope: string;
  readonly rest: string;
}

function listDirectives(text: string): Directive[] {
  return [...text.matchAll(DIRECTIVE)].map((match) => {
    const [whole, opening = '', scope = '', line = ''] = match;
    const closing = ENDS[opening];
    const at = closing === undefined ? -1 : line.indexOf(closing);
    const rest = at === -1 ? line : line.slice(0, at);
    return { start: match.index, end: match.index + whole.length - (line.length - rest.length), scope, rest };
  });
}

/** The line that follows, but for those of other directives, so that several can stand above one another. */
function nextLine(line: number, taken: ReadonlySet<number>): number {
  let next = line + 1;
  while (taken.has(next)) next++;
  return next;
}

function linesOf({ scope, start, end }: Directive, lines: LineIndex, taken: ReadonlySet<number>) {
  const { line } = lines.position(start);
  if (scope === '-line') return { first: line, last: line };
  if (scope === '') return { first: line, last: Number.POSITIVE_INFINITY };
  const next = nextLine(lines.position(end).line, taken);
  return { first: next, last: next };
}

/** The comments of a file, in their order. */
export function findSuppressions(text: string): SuppressionComment[] {
  if (!text.includes(WORD)) return [];
  const lines = indexLines(text);
  const directives = listDirectives(text);
  const taken = new Set(
    directives
      .filter(({ scope }) => scope === '-next-line')
      .flatMap(({ start, end }) => [lines.position(start).line, lines.position(end).line]),
  );
  return directives.map((directive) => {
    const [, names = directive.rest, words = ''] = /^(.*?)\s--+(?:\s(.*))?$/.exec(directive.rest) ?? [];
    const reason = words.trim();
    const { start, end } = directive;
    return {
      start,
      end,
      rules: names.split(/[\s,]+/).filter((name) => name !== ''),
      reason: reason === '' ? null : reason,
      ...linesOf(directive, lines, taken),
    };
  });
}

const holds = ({ first, last }: SuppressionComment, lines: readonly number[]): boolean =>
  lines.some((line) => line >= first && line <= last);

/**
 * Which findings the comments of their file suppress. A comment without a reason suppresses nothing.
 *
 * @param known - ids of all rules.
 * @param run - ids of the rules that were run: of the others nobody can say that they had nothing to suppress.
 */
export function applyComments(
  comments: readonly SuppressionComment[],
  findings: readonly Suppressible[],
  known: ReadonlySet<string>,
  run: ReadonlySet<string>,
): { readonly suppressed: ReadonlySet<number>; readonly faults: readonly SuppressionFault[] } {
  const suppressed = new Set<number>();
  const faults: SuppressionFault[] = [];
  for (const comment of comments) {
    if (comment.rules.length === 0) faults.push({ kind: 'no-rule', comment });
    else if (comment.reason === null) faults.push({ kind: 'no-reason', comment });
    for (const rule of comment.rules) {
      const fitting = findings.flatMap(({ rules, lines }, index) =>
        rules.includes(rule) && holds(comment, lines) ? [index] : [],
      );
      if (!known.has(rule)) faults.push({ kind: 'unknown-rule', comment, rule });
      else if (comment.reason === null) continue;
      else if (fitting.length > 0) for (const index of fitting) suppressed.add(index);
      else if (run.has(rule)) faults.push({ kind: 'unused', comment, rule });
    }
  }
  return { suppressed, faults };
}
