/**
 * Puts deleted `+` back. CBC keeps all blocks before the damage, so each one is looked for inside the first block that
 * is not readable, and the next block tells whether it was right.
 */
import { decodeBase64, isCanonical } from '../core/crypto/base64.ts';
import { createBlockDecryptor, xorBytes } from '../core/crypto/block-cipher.ts';
import { paddingLength } from '../core/crypto/pkcs7.ts';
import { isPaddingAhead, isReadableBlock, isReadableLastBlock } from '../core/crypto/readable.ts';
import type { BlockRecipe } from '../platforms/platform.ts';
import { blockBytesOf, cipherFor, prefixBytes } from './block-recipe.ts';
import { missingCharacters } from './text-damage.ts';

const LOST_AT_MOST = 12;
const LOST_PER_BLOCK_AT_MOST = 4;
const TRIALS_AT_MOST = 60_000;
/** Every trial costs as much as the text is long; payloads have a few hundred characters. */
const CHARACTERS_AT_MOST = 8192;

/** The whole ciphertext in bytes, and the number of `+` put back. */
export interface RestoredPluses {
  readonly bytes: Uint8Array;
  readonly count: number;
}

interface Search {
  readonly recipe: BlockRecipe;
  readonly transform: (blocks: Uint8Array) => Uint8Array;
  readonly iv: Uint8Array | null;
  readonly blocks: number;
  trials: number;
}

/** Block `index` of a text with `+` at the wanted places; the text is long enough for it. */
function cipherBlock(data: string, index: number, blockBytes: number): Uint8Array {
  const firstCharacter = Math.floor((index * blockBytes * 4) / 3 / 4) * 4;
  const skip = index * blockBytes - (firstCharacter / 4) * 3;
  const characters = Math.ceil(((skip + blockBytes) * 4) / 3) + 1;
  return decodeBase64(data.slice(firstCharacter, firstCharacter + characters)).subarray(skip, skip + blockBytes);
}

function isGoodBlock(search: Search, data: string, index: number): boolean {
  const { recipe } = search;
  const blockBytes = blockBytesOf(recipe);
  const block = cipherBlock(data, index, blockBytes);
  if (block.length < blockBytes) return false;
  search.trials++;
  const previous = index === 0 ? search.iv : cipherBlock(data, index - 1, blockBytes);
  const transformed = search.transform(block);
  if (recipe.iv !== 'none' && previous === null) return true;
  const plain = recipe.iv === 'none' || previous === null ? transformed : xorBytes(transformed, previous);
  const prefix = prefixBytes(recipe) - index * blockBytes;
  if (prefix >= blockBytes) return true;
  if (prefix > 0)
    return plain.subarray(0, prefix - 2).every((byte) => byte === 0) && isReadableBlock(plain.subarray(prefix));
  if (isReadableBlock(plain)) return true;
  if (index === search.blocks - 1) {
    const count = plain.at(-1) ?? 0;
    const isLongPadding = count > blockBytes && count <= recipe.paddingBytes && plain.every((byte) => byte === count);
    return isLongPadding || isReadableLastBlock(plain, paddingLength(plain, blockBytes));
  }
  return index === search.blocks - 2 && isPaddingAhead(plain, recipe.paddingBytes);
}

function firstBadBlock(search: Search, data: string, from: number): number {
  let index = from;
  while (index < search.blocks && isGoodBlock(search, data, index)) index++;
  return index;
}

/** Texts with `count` more `+` at places from `start` to `end`; places beside an equal character are the same. */
function* insertions(data: string, start: number, end: number, count: number): Generator<string> {
  for (let place = start; place <= Math.min(end, data.length); place++) {
    if (place > start && data[place - 1] === '+') continue;
    const next = `${data.slice(0, place)}+${data.slice(place)}`;
    if (count === 1) yield next;
    else yield* insertions(next, place + 1, end + 1, count - 1);
  }
}

function restore(search: Search, data: string, left: number, from: number): string | null {
  const bad = firstBadBlock(search, data, from);
  if (bad === search.blocks) return left === 0 && isCanonical(data) ? data : null;
  if (left === 0) return null;
  const blockBytes = blockBytesOf(search.recipe);
  // Blocks of filler are never bad; what is missing in them shows in the block behind.
  const first = bad * blockBytes <= prefixBytes(search.recipe) ? 0 : bad;
  const start = Math.max(0, Math.floor((first * blockBytes * 4) / 3) - 1);
  const end = Math.ceil(((bad + 1) * blockBytes * 4) / 3);
  for (let count = 1; count <= Math.min(left, LOST_PER_BLOCK_AT_MOST); count++) {
    for (const candidate of insertions(data, start, end, count)) {
      if (search.trials > TRIALS_AT_MOST) return null;
      if (!isGoodBlock(search, candidate, bad)) continue;
      const restored = restore(search, candidate, left - count, bad);
      if (restored !== null) return restored;
    }
  }
  return null;
}

/**
 * Looks for the places where `+` were deleted.
 *
 * @param data - base64 characters of the ciphertext without `=`.
 * @param key - the right key; with another one nothing is found.
 * @param iv - one block, or null when unknown; then the first block cannot be repaired.
 * @returns the whole ciphertext, in which every block is readable and the padding valid, with the number of `+` put
 *   back; null when there is no such text or too many are missing.
 */
export function restorePluses(
  recipe: BlockRecipe,
  key: Uint8Array,
  data: string,
  iv: Uint8Array | null,
): RestoredPluses | null {
  const blockBytes = blockBytesOf(recipe);
  const cipher = cipherFor(recipe, key.length);
  const missing = missingCharacters(data, blockBytes);
  if (missing === 0 || missing > LOST_AT_MOST || data.length > CHARACTERS_AT_MOST || cipher === undefined) return null;
  const total = data.length + missing;
  const search: Search = {
    recipe,
    transform: createBlockDecryptor(cipher, key),
    iv: recipe.iv === 'key' ? key.subarray(0, blockBytes) : iv,
    blocks: Math.floor((total * 3) / 4 / blockBytes),
    trials: 0,
  };
  const restored = restore(search, data, missing, 0);
  return restored === null ? null : { bytes: decodeBase64(restored), count: missing };
}

/**
 * All texts that result from putting `count` (1 or 2) `+` back anywhere, for short values such as keys.
 *
 * @param data - base64 characters without `=`.
 */
export function withPluses(data: string, count: number): string[] {
  return [...insertions(data, 0, data.length, count)];
}
