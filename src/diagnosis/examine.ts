/** One key tried on one ciphertext: what came out, block by block. */
import { chainBlocks, createBlockDecryptor, xorBytes } from '../core/crypto/block-cipher.ts';
import { paddingLength } from '../core/crypto/pkcs7.ts';
import { isPaddingAhead, isReadableBlock } from '../core/crypto/readable.ts';
import { parseJson } from '../core/json-text.ts';
import type { BlockRecipe, Opened } from '../platforms/platform.ts';
import { blockBytesOf, cipherFor, prefixBytes, readFrame } from './block-recipe.ts';

/** What stands in the way of calling a plaintext opened, in the order of judging. */
export type OpeningFault = 'padding' | 'frame' | 'charset' | 'json' | 'field';

/** Opened, or the first thing that stands in the way. */
export type Judgement =
  | { readonly ok: true; readonly opened: Opened; readonly charset: string }
  | { readonly ok: false; readonly fault: OpeningFault };

/** What one key makes of one ciphertext. */
export interface Examination {
  readonly plaintext: Uint8Array;
  /** Inverse block transform, before chaining; recovers IVs. */
  readonly transformed: Uint8Array;
  /** Per whole block, whether it can be text. The first one depends on the IV. */
  readonly readable: readonly boolean[];
  readonly padding: number | null;
  /** Bytes behind the last whole block. */
  readonly tailBytes: number;
  readonly judgement: Judgement;
  /** The first block is a known one; in a frame, length and beginning of the content fit. */
  readonly isFirstBlockKnown: boolean;
}

const decoders = new Map<string, InstanceType<typeof TextDecoder>>();

/**
 * Whether the bytes are GBK as messages are written: ASCII, punctuation and the common characters of GB 2312 level 1.
 * GBK accepts nearly any bytes; a garbled block passes this about once in 10^5.
 */
function isCommonGbk(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    const trail = bytes[++index] ?? 0;
    const isCommon = (byte >= 0xa1 && byte <= 0xa3) || (byte >= 0xb0 && byte <= 0xd7);
    if (!isCommon || trail < 0xa1 || trail > 0xfe) return false;
  }
  return true;
}

function decodeText(bytes: Uint8Array, charset: string): string | null {
  let decoder = decoders.get(charset);
  if (decoder === undefined) {
    decoder = new TextDecoder(charset, { fatal: true, ignoreBOM: true });
    decoders.set(charset, decoder);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * Judges a plaintext: success needs valid padding, a strict charset, JSON, and the platform's own field.
 *
 * @param plaintext - whole blocks, padding still on.
 */
export function judgePlaintext(recipe: BlockRecipe, plaintext: Uint8Array): Judgement {
  const padding = paddingLength(plaintext, recipe.paddingBytes);
  if (padding === null) return { ok: false, fault: 'padding' };
  return judgeText(recipe, plaintext.subarray(0, plaintext.length - padding));
}

/** Whether the bytes, without any padding, are a text of the platform. */
export function isWholeText(recipe: BlockRecipe, body: Uint8Array): boolean {
  return judgeText(recipe, body).ok;
}

function judgeText(recipe: BlockRecipe, body: Uint8Array): Judgement {
  if (recipe.frame === null) return judgeContent(recipe, body, null);
  const framed = readFrame(recipe, body);
  const owner = framed === null ? null : decodeText(framed.owner, 'utf-8');
  return framed === null || owner === null
    ? { ok: false, fault: 'frame' }
    : judgeContent(recipe, framed.content, owner);
}

/** What judging a text needs of a recipe. */
export type ContentRules = Pick<BlockRecipe, 'format' | 'classify' | 'charsets'>;

/**
 * Judges a text without padding: success needs a strict charset, JSON (or a plain number) and the platform's own field.
 *
 * @param owner - the text behind the content in a frame, else null.
 */
export function judgeContent(recipe: ContentRules, body: Uint8Array, owner: string | null): Judgement {
  let fault: OpeningFault = 'charset';
  for (const charset of recipe.charsets) {
    const text = charset === 'gbk' && !isCommonGbk(body) ? null : decodeText(body, charset);
    if (text === null) continue;
    try {
      const opened = recipe.classify(recipe.format === 'json' ? parseJson(text) : text, owner);
      if (opened !== null) return { ok: true, opened, charset };
      fault = 'field';
    } catch {
      if (fault === 'charset' && charset === 'utf-8') fault = 'json';
    }
    if (charset === 'utf-8') break;
  }
  return { ok: false, fault };
}

/** A plain number of a mainland account: by chance less than once in 10^12. */
const MAINLAND_START = /^1\d{7}/;
/** Content of a frame begins with this: an object with a name. */
const OBJECT_START = /^\{"[A-Za-z]{3}/;

function startsAsKnown(recipe: BlockRecipe, plaintext: Uint8Array): boolean {
  const blockBytes = blockBytesOf(recipe);
  if (recipe.frame !== null) {
    const start = prefixBytes(recipe);
    const isHighZero = plaintext.subarray(recipe.frame.fillerBytes, start - 2).every((byte) => byte === 0);
    return isHighZero && OBJECT_START.test(Buffer.from(plaintext.subarray(start, start + 5)).toString('latin1'));
  }
  const first = Buffer.from(plaintext.subarray(0, blockBytes)).toString('latin1');
  if (recipe.format === 'text') return MAINLAND_START.test(first);
  return recipe.firstBlocks.some((known) => first.startsWith(known.slice(0, first.length)) && first.length > 0);
}

/** Which bytes of a block can be text: not those of a frame's filler and length, of which the high bytes are zero. */
function isReadableAt(recipe: BlockRecipe, plaintext: Uint8Array, start: number, end: number): boolean {
  const prefix = prefixBytes(recipe);
  if (start >= prefix) return isReadableBlock(plaintext.subarray(start, end));
  const { fillerBytes } = recipe.frame ?? { fillerBytes: 0 };
  const high = plaintext.subarray(Math.max(start, fillerBytes), Math.min(end, prefix - 2));
  return high.every((byte) => byte === 0) && (end <= prefix || isReadableBlock(plaintext.subarray(prefix, end)));
}

/** Per whole block, whether it can be text; the padding counts as such. */
function readBlocks(recipe: BlockRecipe, plaintext: Uint8Array, padding: number | null): boolean[] {
  const blockBytes = blockBytesOf(recipe);
  const bodyEnd = plaintext.length - (padding ?? 0);
  const readable: boolean[] = [];
  for (let start = 0; start < plaintext.length; start += blockBytes) {
    const end = start + blockBytes;
    readable.push(
      isReadableAt(recipe, plaintext, start, end) ||
        (padding === null && isPaddingAhead(plaintext.subarray(start, end), recipe.paddingBytes)) ||
        (end > bodyEnd && (start >= bodyEnd || isReadableAt(recipe, plaintext, start, bodyEnd))),
    );
  }
  return readable;
}

/**
 * Decrypts block by block and looks at every block.
 *
 * @param key - exactly the cipher's key length in bytes.
 * @param ciphertext - any length; bytes behind the last whole block are counted, not decrypted.
 * @param iv - one block, or null when there is none: then zeros stand in and the first block means nothing.
 */
export function examine(
  recipe: BlockRecipe,
  key: Uint8Array,
  ciphertext: Uint8Array,
  iv: Uint8Array | null,
): Examination {
  const cipher = cipherFor(recipe, key.length);
  const blockBytes = blockBytesOf(recipe);
  const whole = ciphertext.subarray(0, ciphertext.length - (ciphertext.length % blockBytes));
  const transformed = cipher === undefined ? new Uint8Array(0) : createBlockDecryptor(cipher, key)(whole);
  return examineTransformed(recipe, transformed, ciphertext, recipe.iv === 'key' ? key.subarray(0, blockBytes) : iv);
}

/** As `examine`, when the block transform is known already: trying another IV costs no decryption. */
export function examineTransformed(
  recipe: BlockRecipe,
  transformed: Uint8Array,
  ciphertext: Uint8Array,
  iv: Uint8Array | null,
): Examination {
  const blockBytes = blockBytesOf(recipe);
  const tailBytes = ciphertext.length % blockBytes;
  const plaintext =
    recipe.iv === 'none' ? transformed : chainBlocks(transformed, ciphertext, iv ?? new Uint8Array(blockBytes));
  const padding = tailBytes === 0 ? paddingLength(plaintext, recipe.paddingBytes) : null;
  const isIvKnown = iv !== null || recipe.iv !== 'sent';
  const judgement: Judgement =
    plaintext.length > 0 && padding !== null && isIvKnown
      ? judgePlaintext(recipe, plaintext)
      : { ok: false, fault: 'padding' };
  return {
    plaintext,
    transformed,
    readable: readBlocks(recipe, plaintext, padding),
    padding,
    tailBytes,
    judgement,
    isFirstBlockKnown: isIvKnown && startsAsKnown(recipe, plaintext),
  };
}

/** Number of readable blocks that do not depend on the IV. */
export function readableInner(examination: Examination): number {
  return examination.readable.slice(1).filter(Boolean).length;
}

/** Padding, charset and JSON are right; only the field of the platform is missing. */
export function isForeignJson(recipe: BlockRecipe, { judgement }: Examination): boolean {
  return recipe.format === 'json' && !judgement.ok && judgement.fault === 'field';
}

/** Text and padding that chance makes less than once in 10^12: log10 of 95/256 for a byte of text, of 1/256 for padding. */
function isTellingText(examination: Examination): boolean {
  const padding = examination.padding ?? 0;
  return isAllText(examination) && (examination.plaintext.length - padding) * 0.43 + padding * 2.4 >= 12;
}

/** A last block of digits and at least four bytes of padding: by chance less than once in 10^12. */
function endsAsNumber(recipe: BlockRecipe, { plaintext, padding }: Examination): boolean {
  if (recipe.format !== 'text' || padding === null || padding < 4 || padding >= blockBytesOf(recipe)) return false;
  const last = plaintext.subarray(plaintext.length - blockBytesOf(recipe), plaintext.length - padding);
  return last.every((byte) => byte >= 0x30 && byte <= 0x39);
}

/** From the first block to the padding there is nothing but text. */
export function isAllText(examination: Examination): boolean {
  return examination.padding !== null && examination.readable.every(Boolean);
}

/**
 * Whether the key is the right one whatever else is wrong: its first block is a known text, at least two inner blocks
 * are readable, at least two blocks are text up to a valid padding, or the whole is JSON. By chance that happens less
 * than once in 10^12.
 */
export function isRightKey(recipe: BlockRecipe, examination: Examination): boolean {
  if (examination.isFirstBlockKnown) return true;
  // Blocks of a bare number are too few and too short to tell by being readable alone.
  if (recipe.format === 'text') return isTellingText(examination) || endsAsNumber(recipe, examination);
  if (readableInner(examination) >= 2) return true;
  return isForeignJson(recipe, examination) || (examination.readable.length >= 2 && isAllText(examination));
}

/** The IV under which the first block becomes `firstBlock`; both one block long. */
export function recoverIv(examination: Examination, firstBlock: Uint8Array): Uint8Array {
  return xorBytes(examination.transformed.subarray(0, firstBlock.length), firstBlock);
}
