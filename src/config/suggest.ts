/** "Did you mean": the key or value that a mistyped one most likely stands for. */
import { editDistance } from '../core/edit-distance.ts';

const fold = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** One edit for a word that begins or ends the candidate (`secret` of `appSecret`); else the typing errors between them. */
function distance(word: string, candidate: string): number {
  if (word === candidate) return 0;
  const isPart = word.length >= 4 && (candidate.endsWith(word) || candidate.startsWith(word));
  return isPart ? 1 : editDistance(word, candidate);
}

/** The nearest candidate, compared without case, `-` and `_`, or null when none or more than one is near. */
export function suggestWord(word: string, candidates: readonly string[]): string | null {
  const wanted = fold(word.slice(0, 64));
  if (wanted === '') return null;
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(wanted, fold(candidate)) }))
    .filter(({ edits }) => edits <= limit)
    .sort((left, right) => left.edits - right.edits);
  const [first, second] = ranked;
  return first === undefined || first.edits === second?.edits ? null : first.candidate;
}
