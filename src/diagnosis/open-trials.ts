/** The straight attempts: every reading of the ciphertext under every reading of every key with every IV. */
import type { BlockRecipe, EncryptedPayload, Opened } from '../platforms/platform.ts';
import { type BlockDamage, beginsLikeShape } from './block-pattern.ts';
import { blockBytesOf, cipherFor } from './block-recipe.ts';
import {
  type Examination,
  examine,
  examineTransformed,
  judgePlaintext,
  type OpeningFault,
  readableInner,
} from './examine.ts';
import type { Candidate } from './material.ts';
import { type Reading, type TextCensus, takeCensus } from './text-damage.ts';

/** A key candidate with its census. */
export interface KeyTrial {
  readonly candidate: Candidate;
  readonly census: TextCensus;
  /** Readings that have the cipher's key length. */
  readonly readings: readonly Reading[];
}

/** An IV to try; `bytes` is null when the text does not hold one. */
export interface IvTrial {
  readonly origin: 'payload' | 'option' | 'fixed';
  readonly position: number;
  readonly census: TextCensus | null;
  readonly bytes: Uint8Array | null;
  readonly reading: Reading | null;
}

/** How the ciphertext was opened. */
export type Method =
  | { readonly kind: 'given' }
  | { readonly kind: 'swapped' }
  | {
      readonly kind: 'iv-recovered';
      /** Bits in which the IV at hand differs from the right one; null when none was at hand or it has another length. */
      readonly bits: number | null;
      readonly ivDamage: 'plus-deleted' | 'case-lost' | null;
      readonly count: number;
      /** The first block is known as a whole; else the IV follows only in part. */
      readonly isWhole: boolean;
      /** What the sender used as IV, where it is recognisable. */
      readonly nature: 'ascii-zeros' | 'key' | 'other';
    }
  | { readonly kind: 'reinserted'; readonly where: 'ciphertext' | 'key'; readonly count: number };

/** A payload that opened, with everything that it took. */
export interface OpenedPayload {
  readonly kind: 'opened';
  readonly method: Method;
  readonly opened: Opened;
  readonly charset: string;
  readonly trial: KeyTrial;
  readonly keyReading: Reading;
  readonly ciphertext: Reading;
  readonly iv: IvTrial | null;
  readonly blocks: number;
  /** Bytes of padding behind the text. */
  readonly paddingBytes: number;
  /** With its padding; never shown. */
  readonly plaintext: Uint8Array;
}

/** How far a ciphertext got. */
export type Opening =
  | OpenedPayload
  /** Padding and text are right, but it is not what the platform sends. */
  | {
      readonly kind: 'unexpected';
      readonly fault: OpeningFault;
      readonly trial: KeyTrial;
      readonly ciphertext: Reading;
    }
  /** The key is right and the ciphertext is damaged. */
  | {
      readonly kind: 'damaged';
      readonly damage: BlockDamage;
      readonly trial: KeyTrial;
      readonly ciphertext: Reading;
      readonly examination: Examination;
      readonly isIvRight: boolean;
    }
  /** Nothing is readable under any key. */
  | { readonly kind: 'closed'; readonly readings: number; readonly isSwapTried: boolean };

/** What is tried on what. */
export interface OpeningInput {
  readonly recipe: BlockRecipe;
  readonly payload: EncryptedPayload;
  readonly ciphertext: TextCensus;
  readonly keys: readonly KeyTrial[];
  readonly ivs: readonly IvTrial[];
}

/** The reading as the platform writes such values comes first, and its form is no damage. */
function asWritten(recipe: BlockRecipe, readings: readonly Reading[]): Reading[] {
  if (recipe.keyForm === 'base64') return [...readings];
  const form = recipe.keyForm === 'hex' ? 'hex' : 'raw-text';
  const usual = readings
    .filter((reading) => reading.form === form)
    .map((reading) => ({ ...reading, repairs: reading.repairs.filter((repair) => repair.code !== 'hex-encoded') }));
  return [...usual, ...readings.filter((reading) => reading.form !== form)];
}

/** The census of a key candidate. */
export function takeKeyTrial(recipe: BlockRecipe, candidate: Candidate): KeyTrial {
  const isKeyLength = (bytes: number): boolean => cipherFor(recipe, bytes) !== undefined;
  const census = takeCensus(candidate.text, isKeyLength);
  const usable = census.readings.filter((reading) => isKeyLength(reading.bytes.length));
  return { candidate, census, readings: asWritten(recipe, usable) };
}

/** The IVs to try: the payload's own, then those of `--iv`; for platforms that send none, the fixed one. */
export function takeIvTrials(recipe: BlockRecipe, payload: EncryptedPayload, options: readonly Candidate[]): IvTrial[] {
  const blockBytes = blockBytesOf(recipe);
  const trial = (text: string, origin: 'payload' | 'option', position: number): IvTrial => {
    const census = takeCensus(text, (bytes) => bytes === blockBytes);
    const fitting = census.readings.filter((candidate) => candidate.bytes.length === blockBytes);
    const [reading = null] = asWritten(recipe, fitting);
    return { origin, position, census, bytes: reading?.bytes ?? null, reading };
  };
  const fixed: IvTrial = {
    origin: 'fixed',
    position: 1,
    census: null,
    bytes: new Uint8Array(blockBytes),
    reading: null,
  };
  // Where the IV is part of the key, or there is none, another one changes nothing.
  if (recipe.iv === 'key' || recipe.iv === 'none') return [fixed];
  const given = options.map((candidate) => trial(candidate.text, 'option', candidate.position));
  if (recipe.iv === 'zero') return [fixed, ...given];
  const own = payload.iv === null || payload.iv.text.trim() === '' ? [] : [trial(payload.iv.text, 'payload', 1)];
  return [...own, ...given, ...payload.unnamed.map((text, index) => trial(text, 'payload', index + 2))];
}

/** One reading of the ciphertext under one reading of one key with one IV. */
export interface Trial {
  readonly trial: KeyTrial;
  readonly keyReading: Reading;
  readonly ciphertext: Reading;
  readonly examination: Examination;
  readonly iv: IvTrial | null;
}

/** Every usable reading of the ciphertext with every reading of every key. */
export function* pairs(input: OpeningInput): Generator<Omit<Trial, 'examination' | 'iv'>> {
  for (const ciphertext of input.ciphertext.readings) {
    if (ciphertext.bytes.length === 0) continue;
    for (const trial of input.keys) for (const keyReading of trial.readings) yield { trial, keyReading, ciphertext };
  }
}

/** The straight attempts: every ciphertext reading under every key reading with every IV. */
export function tryStraight(input: OpeningInput): {
  readonly opened: OpenedPayload | null;
  readonly trials: readonly Trial[];
} {
  const { recipe } = input;
  const trials: Trial[] = [];
  for (const pair of pairs(input)) {
    const ivs: readonly (IvTrial | null)[] = input.ivs.length > 0 ? input.ivs : [null];
    let base: Examination | null = null;
    for (const iv of ivs) {
      const examination: Examination =
        base === null
          ? examine(recipe, pair.keyReading.bytes, pair.ciphertext.bytes, iv?.bytes ?? null)
          : examineTransformed(recipe, base.transformed, pair.ciphertext.bytes, iv?.bytes ?? null);
      base ??= examination;
      const trial = { ...pair, examination, iv };
      if (examination.judgement.ok && isPlausible(recipe, examination)) {
        const method: Method =
          pair.ciphertext.reinserted > 0
            ? { kind: 'reinserted', where: 'ciphertext', count: pair.ciphertext.reinserted }
            : { kind: 'given' };
        return { opened: toOpened(trial, examination.judgement, method), trials };
      }
      trials.push(trial);
    }
  }
  return { opened: null, trials };
}

/** The first block is a known one or cannot be one: a few wrong bits in the IV show only there. */
export function isPlausible(recipe: BlockRecipe, examination: Examination): boolean {
  if (!examination.judgement.ok) return false;
  if (recipe.iv === 'key' || recipe.iv === 'none') return recipe.isConsistent(examination.judgement.opened);
  if (examination.isFirstBlockKnown) return true;
  return recipe.isConsistent(examination.judgement.opened) && withKnownFirstBlock(recipe, examination) === null;
}

/** A plaintext that opens once a known first block stands in place of its own. */
export interface Patched {
  readonly first: Uint8Array;
  /** Every byte of the first block is known, so that all of the second one was compared as well. */
  readonly isWhole: boolean;
  readonly judgement: { readonly opened: Opened; readonly charset: string };
}

/** The plaintext with a known first block in place of its own, if it opens then and continues as such a text does. */
export function withKnownFirstBlock(recipe: BlockRecipe, examination: Examination): Patched | null {
  const blockBytes = blockBytesOf(recipe);
  const inner = examination.readable.length - 1;
  if (examination.padding === null || inner < 1 || readableInner(examination) < inner) return null;
  for (const known of recipe.firstBlocks) {
    const first = Buffer.from(known.padEnd(blockBytes, '?'), 'latin1');
    const plaintext = Uint8Array.from(examination.plaintext);
    plaintext.set(first, 0);
    const judgement = judgePlaintext(recipe, plaintext);
    if (!judgement.ok || !recipe.isConsistent(judgement.opened) || !beginsLikeShape(recipe, plaintext)) continue;
    return { first, isWhole: known.length >= blockBytes, judgement };
  }
  return null;
}

/** The trial as an opened payload. */
export function toOpened(trial: Trial, judgement: { opened: Opened; charset: string }, method: Method): OpenedPayload {
  return {
    kind: 'opened',
    method,
    opened: judgement.opened,
    charset: judgement.charset,
    trial: trial.trial,
    keyReading: trial.keyReading,
    ciphertext: trial.ciphertext,
    iv: trial.iv,
    blocks: trial.examination.readable.length,
    paddingBytes: trial.examination.padding ?? 0,
    plaintext: trial.examination.plaintext,
  };
}
