/** One key tried on one ciphertext: what came out, block by block. */
import { chainBlocks, createBlockDecryptor, xorBytes } from '../core/crypto/block-cipher.ts';
import { paddingLength } from '../core/crypto/pkcs7.ts';
import { isReadableBlock, isReadableLastBlock } from '../core/crypto/readable.ts';
import type { Opened, Recipe } from '../platforms/platform.ts';

/** What stands in the way of calling a plaintext opened, in the order of judging. */
export type OpeningFault = 'padding' | 'charset' | 'json' | 'field';

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
  /** The first block is a known one. */
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
export function judgePlaintext(recipe: Recipe, plaintext: Uint8Array): Judgement {
  const padding = paddingLength(plaintext, recipe.paddingBytes);
  if (padding === null) return { ok: false, fault: 'padding' };
  return judgeText(recipe, plaintext.subarray(0, plaintext.length - padding));
}

/** Whether the bytes, without any padding, are a text of the platform. */
export function isWholeText(recipe: Recipe, body: Uint8Array): boolean {
  return judgeText(recipe, body).ok;
}

function judgeText(recipe: Recipe, body: Uint8Array): Judgement {
  let fault: OpeningFault = 'charset';
  for (const charset of recipe.charsets) {
    const text = charset === 'gbk' && !isCommonGbk(body) ? null : decodeText(body, charset);
    if (text === null) continue;
    try {
      const opened = recipe.classify(JSON.parse(text));
      if (opened !== null) return { ok: true, opened, charset };
      fault = 'field';
    } catch {
      if (fault === 'charset' && charset === 'utf-8') fault = 'json';
    }
    if (charset === 'utf-8') break;
  }
  return { ok: false, fault };
}

function startsWithKnownBlock(recipe: Recipe, plaintext: Uint8Array): boolean {
  const first = Buffer.from(plaintext.subarray(0, recipe.cipher.blockBytes)).toString('latin1');
  return recipe.firstBlocks.some((known) => first.startsWith(known.slice(0, first.length)) && first.length > 0);
}

/**
 * Decrypts block by block and looks at every block.
 *
 * @param key - exactly the cipher's key length in bytes.
 * @param ciphertext - any length; bytes behind the last whole block are counted, not decrypted.
 * @param iv - one block, or null when there is none: then zeros stand in and the first block means nothing.
 */
export function examine(recipe: Recipe, key: Uint8Array, ciphertext: Uint8Array, iv: Uint8Array | null): Examination {
  const { blockBytes } = recipe.cipher;
  const wholeBytes = ciphertext.length - (ciphertext.length % blockBytes);
  const whole = ciphertext.subarray(0, wholeBytes);
  const transformed = createBlockDecryptor(recipe.cipher, key)(whole);
  return examineTransformed(recipe, transformed, ciphertext, iv);
}

/** As `examine`, when the block transform is known already: trying another IV costs no decryption. */
export function examineTransformed(
  recipe: Recipe,
  transformed: Uint8Array,
  ciphertext: Uint8Array,
  iv: Uint8Array | null,
): Examination {
  const { blockBytes } = recipe.cipher;
  const tailBytes = ciphertext.length % blockBytes;
  const plaintext = chainBlocks(transformed, ciphertext, iv ?? new Uint8Array(blockBytes));
  const padding = tailBytes === 0 ? paddingLength(plaintext, recipe.paddingBytes) : null;
  const count = plaintext.length / blockBytes;
  const readable: boolean[] = [];
  for (let index = 0; index < count; index++) {
    const block = plaintext.subarray(index * blockBytes, (index + 1) * blockBytes);
    const isLast = index === count - 1 && tailBytes === 0;
    readable.push(isReadableBlock(block) || (isLast && isReadableLastBlock(block, padding)));
  }
  const judgement: Judgement =
    tailBytes === 0 && count > 0 && padding !== null && (iv !== null || recipe.iv === 'zero')
      ? judgePlaintext(recipe, plaintext)
      : { ok: false, fault: 'padding' };
  return {
    plaintext,
    transformed,
    readable,
    padding,
    tailBytes,
    judgement,
    isFirstBlockKnown: iv !== null && startsWithKnownBlock(recipe, plaintext),
  };
}

/** Number of readable blocks that do not depend on the IV. */
export function readableInner(examination: Examination): number {
  return examination.readable.slice(1).filter(Boolean).length;
}

/** Padding, charset and JSON are right; only the field of the platform is missing. */
export function isForeignJson({ judgement }: Examination): boolean {
  return !judgement.ok && judgement.fault === 'field';
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
export function isRightKey(examination: Examination): boolean {
  if (examination.isFirstBlockKnown || readableInner(examination) >= 2) return true;
  return isForeignJson(examination) || (examination.readable.length >= 2 && isAllText(examination));
}

/** The IV under which the first block becomes `firstBlock`; both one block long. */
export function recoverIv(examination: Examination, firstBlock: Uint8Array): Uint8Array {
  return xorBytes(examination.transformed.subarray(0, firstBlock.length), firstBlock);
}
