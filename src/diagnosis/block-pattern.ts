/**
 * Which damage leaves this pattern of readable blocks under the right key (facts measured on 500 payloads per class).
 */
import { type MaybeByte, matchesShape } from '../core/shape.ts';
import type { BlockRecipe } from '../platforms/platform.ts';
import { blockBytesOf } from './block-recipe.ts';
import { type Examination, judgePlaintext } from './examine.ts';

/** What happened to the ciphertext; blocks are 1-based. Not proven: the pattern allows for another cause. */
export type BlockDamage =
  /** Only the first block is unreadable, and no text is known to begin it: another IV looks like that. */
  | { readonly kind: 'first-block' }
  | { readonly kind: 'truncated'; readonly readableBlocks: number; readonly isInsideBlock: boolean }
  | { readonly kind: 'characters-lost'; readonly firstBadBlock: number }
  | { readonly kind: 'altered'; readonly block: number; readonly isProven: boolean }
  | { readonly kind: 'block-lost'; readonly block: number; readonly lost: number; readonly isProven: boolean };

/** All the plaintexts that are possible when the blocks in `unknown` (0-based) say nothing, without their padding. */
function possibleTexts(recipe: BlockRecipe, examination: Examination, unknown: ReadonlySet<number>): MaybeByte[][] {
  const blockBytes = blockBytesOf(recipe);
  const blocks = examination.readable.length;
  const isEndUnknown = unknown.has(blocks - 1) || examination.padding === null;
  const length = examination.plaintext.length - (isEndUnknown ? 0 : (examination.padding ?? 0));
  const bytes: MaybeByte[] = [];
  for (let index = 0; index < length; index++) {
    bytes.push(unknown.has(Math.floor(index / blockBytes)) ? null : (examination.plaintext[index] ?? null));
  }
  if (!isEndUnknown) return [bytes];
  return Array.from({ length: recipe.paddingBytes }, (_, cut) => bytes.slice(0, bytes.length - cut - 1));
}

/** Position of the first shape that one of the texts has; shapes stand in the order of likelihood. Infinity if none. */
function bestShape(recipe: BlockRecipe, texts: readonly (readonly MaybeByte[])[]): number {
  const index = recipe.shapes.findIndex((shape) => texts.some((text) => matchesShape(shape, text)));
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

/** The text with `lost` whole blocks missing before block `before` (0-based). */
function withGap(bytes: readonly MaybeByte[], before: number, lost: number, blockBytes: number): MaybeByte[] {
  const place = before * blockBytes;
  return [...bytes.slice(0, place), ...new Array<MaybeByte>(lost * blockBytes).fill(null), ...bytes.slice(place)];
}

/** With the known first block in place of the unreadable one the text opens, but what follows is only the rest of a field. */
function hasShortenedField(recipe: BlockRecipe, examination: Examination): boolean {
  return recipe.firstBlocks.some((known) => {
    if (known.length < blockBytesOf(recipe)) return false;
    const plaintext = Uint8Array.from(examination.plaintext);
    plaintext.set(Buffer.from(known, 'latin1'), 0);
    const judgement = judgePlaintext(recipe, plaintext);
    return judgement.ok && recipe.isShortened(judgement.opened);
  });
}

/** With a known first block the text opens, but its fields contradict each other: then the second block was changed too. */
function isContradicted(recipe: BlockRecipe, examination: Examination): boolean {
  return recipe.firstBlocks.some((known) => {
    if (known.length < blockBytesOf(recipe)) return false;
    const plaintext = Uint8Array.from(examination.plaintext);
    plaintext.set(Buffer.from(known, 'latin1'), 0);
    return judgePlaintext(recipe, plaintext).ok;
  });
}

const LOST_BLOCKS_AT_MOST = 6;

/** Blocks `first` to `last` are unreadable: were they changed, or is something missing before them? */
function gapOrChange(recipe: BlockRecipe, examination: Examination, first: number, last: number): BlockDamage {
  const blockBytes = blockBytesOf(recipe);
  const bad = new Set<number>();
  for (let index = first; index <= last; index++) bad.add(index);
  const texts = possibleTexts(recipe, examination, bad);
  const changed = bestShape(recipe, texts);
  // The block behind a changed one has wrong characters where bits were flipped.
  const loose = bestShape(recipe, possibleTexts(recipe, examination, new Set([...bad, last + 1])));
  const isShortened = first === 0 && last === 0 && hasShortenedField(recipe, examination);
  let isAmbiguous = false;
  let isGap = false;
  for (let lost = 1; lost <= LOST_BLOCKS_AT_MOST; lost++) {
    const shape = bestShape(
      recipe,
      texts.map((text) => withGap(text, first, lost, blockBytes)),
    );
    if (shape < changed || (shape === changed && isShortened))
      return { kind: 'block-lost', block: first + 1, lost, isProven: loose === Number.POSITIVE_INFINITY };
    isAmbiguous ||= shape === changed && shape < Number.POSITIVE_INFINITY;
    isGap ||= shape < Number.POSITIVE_INFINITY;
  }
  const isShapeKnown = isGap || Math.min(changed, loose) < Number.POSITIVE_INFINITY;
  const isOnlyFirst = last === 0 && examination.padding !== null && recipe.iv === 'sent';
  // A changed block would show in the next one as well; an IV shows in the first alone.
  const isNextRight = changed < Number.POSITIVE_INFINITY && !isContradicted(recipe, examination);
  const isStartKnown = recipe.firstBlocks.some((known) => known.length >= blockBytes);
  if (isOnlyFirst && (isNextRight || !isShapeKnown || !isStartKnown) && examination.readable.length > 2)
    return { kind: 'first-block' };
  // What stands behind an unreadable last block nobody can know.
  const isInner = last < examination.readable.length - 1;
  return {
    kind: 'altered',
    block: first + 1,
    isProven: isInner && !isAmbiguous && Math.min(changed, loose) < Number.POSITIVE_INFINITY,
  };
}

/** Whether the beginning of a plaintext (at least two blocks, if it has them) is that of a known shape. */
export function beginsLikeShape(recipe: BlockRecipe, plaintext: Uint8Array): boolean {
  const begin = [...plaintext.subarray(0, blockBytesOf(recipe) * 2)];
  return recipe.shapes.some((shape) => matchesShape(shape, begin, true));
}

/**
 * Reads the pattern. The caller has made sure that the key is right and that nothing opens.
 *
 * @param isFirstBlockTrusted - false when the IV is missing or wrong, so that the first block says nothing.
 * @param hasBrokenPadding - the base64 text ends with `=` that do not fit its length: its end is intact, so characters
 *   are missing before it.
 * @returns the damage with 1-based block numbers, or null when every block is readable and nothing is cut.
 */
export function readPattern(
  recipe: BlockRecipe,
  examination: Examination,
  isFirstBlockTrusted: boolean,
  hasBrokenPadding: boolean,
): BlockDamage | null {
  const readable = examination.readable.map((isReadable, index) => isReadable || (index === 0 && !isFirstBlockTrusted));
  const firstBad = readable.indexOf(false);
  const isCutInside = examination.tailBytes > 0;
  if (firstBad < 0) {
    if (isCutInside && hasBrokenPadding) return { kind: 'characters-lost', firstBadBlock: readable.length + 1 };
    if (isCutInside || examination.padding === null) {
      return { kind: 'truncated', readableBlocks: readable.length, isInsideBlock: isCutInside };
    }
    return null;
  }
  if (isCutInside) return { kind: 'characters-lost', firstBadBlock: firstBad + 1 };
  let lastBad = firstBad;
  while (readable[lastBad + 1] === false) lastBad++;
  return gapOrChange(recipe, examination, firstBad, lastBad);
}
