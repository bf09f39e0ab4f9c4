/** Puts the edits of `--fix` into a text. Nothing else changes: line ends, indentation and the rest stay. */
import type { Edit } from '../core/rule.ts';

/** The new text, and which of the groups are in it. */
export interface EditedText {
  readonly text: string;
  /** Indexes of the groups that were applied; the others are left for the next run. */
  readonly applied: ReadonlySet<number>;
}

const isEqual = (one: Edit, other: Edit): boolean =>
  one.start === other.start && one.end === other.end && one.text === other.text;

/** Two insertions at one offset are in each other's way as well: their order would be a guess. */
function isInTheWay(one: Edit, other: Edit): boolean {
  if (one.start === other.start) return true;
  return one.start < other.end && other.start < one.end;
}

const isInside = ({ start, end }: Edit, text: string): boolean => start >= 0 && start <= end && end <= text.length;

/**
 * Applies edits, each group as a whole or not at all; the earlier group wins where two are in each other's way.
 *
 * @param groups - the edits of one finding each, in offsets of `text`.
 */
export function applyEdits(text: string, groups: readonly (readonly Edit[])[]): EditedText {
  const accepted: Edit[] = [];
  const applied = new Set<number>();
  for (const [index, group] of groups.entries()) {
    const fresh = group.filter((edit) => !accepted.some((known) => isEqual(known, edit)));
    const blocked = fresh.some(
      (edit, position) =>
        !isInside(edit, text) ||
        accepted.some((known) => isInTheWay(known, edit)) ||
        fresh.slice(0, position).some((known) => isInTheWay(known, edit)),
    );
    if (group.length === 0 || blocked) continue;
    accepted.push(...fresh);
    applied.add(index);
  }
  const lastFirst = accepted.toSorted((one, other) => other.start - one.start);
  return {
    text: lastFirst.reduce((rest, edit) => rest.slice(0, edit.start) + edit.text + rest.slice(edit.end), text),
    applied,
  };
}
