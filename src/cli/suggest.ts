/** "Did you mean": the candidate that a mistyped word most likely stands for. */
import { editDistance } from '../core/edit-distance.ts';

/** The nearest candidate, compared without case, `-` and `_`, or undefined when none is near. */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(word);
  if (wanted === '') return undefined;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: similarity(wanted, fold(candidate)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate;
}

function fold(word: string): string {
  return word.toLowerCase().replace(/[-_]/g, '');
}

/** Edit distance; a longer spelling of the candidate (`zh-CN` of `zh`) or a beginning of it counts as one edit. */
function similarity(word: string, candidate: string): number {
  if (word === candidate) return 0;
  if (word.startsWith(candidate) || (word.length > 2 && candidate.startsWith(word))) return 1;
  return editDistance(word, candidate);
}
