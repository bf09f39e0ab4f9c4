/** What follows from the row of a block cipher. */
import { AES_128, type BlockCipher } from '../core/crypto/block-cipher.ts';
import type { BlockRecipe, SealedRecipe } from '../platforms/platform.ts';

/** Length of a block in bytes; the same for all ciphers of a recipe. */
export function blockBytesOf(recipe: Pick<BlockRecipe, 'ciphers'>): number {
  return (recipe.ciphers[0] ?? AES_128).blockBytes;
}

/** The cipher that takes keys of so many bytes, or undefined. */
export function cipherFor(recipe: BlockRecipe | SealedRecipe, keyBytes: number): BlockCipher | undefined {
  return recipe.ciphers.find((cipher) => cipher.keyBytes === keyBytes);
}

/** The usual length of the key in bytes: that of the first cipher. */
export function usualKeyBytes(recipe: Pick<BlockRecipe, 'ciphers'>): number {
  return (recipe.ciphers[0] ?? AES_128).keyBytes;
}

/** Bytes before the content of a frame; 0 without one. */
export function prefixBytes({ frame }: BlockRecipe): number {
  return frame === null ? 0 : frame.fillerBytes + frame.lengthBytes;
}

/** The content of a frame and the text behind it, or null when the length in it does not fit. */
export function readFrame(
  recipe: BlockRecipe,
  body: Uint8Array,
): { readonly content: Uint8Array; readonly owner: Uint8Array } | null {
  const { frame } = recipe;
  if (frame === null) return null;
  const start = prefixBytes(recipe);
  if (body.length <= start) return null;
  let length = 0;
  for (const byte of body.subarray(frame.fillerBytes, start)) length = length * 256 + byte;
  const end = start + length;
  return length > 0 && end <= body.length ? { content: body.subarray(start, end), owner: body.subarray(end) } : null;
}
