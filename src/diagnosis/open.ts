/**
 * Opens a ciphertext with every reading of every candidate, and says how far it got (symptoms, steps 2 to 7). Mechanical
 * repairs first, then what the user did not give: exchanged key and IV, a recomputed IV, re-inserted `+`.
 */
import { dataCharacters, decodeBase64, encodeBase64, isCanonical } from '../core/crypto/base64.ts';
import { differingBits, equalBytes } from '../core/crypto/block-cipher.ts';
import type { EncryptedPayload, Opened, Recipe } from '../platforms/platform.ts';
import { type BlockDamage, beginsLikeShape, readPattern } from './block-pattern.ts';
import {
  type Examination,
  examine,
  examineTransformed,
  isAllText,
  isForeignJson,
  isRightKey,
  isWholeText,
  judgePlaintext,
  type OpeningFault,
  readableInner,
  recoverIv,
} from './examine.ts';
import { restorePluses, withPluses } from './lost-plus.ts';
import type { Candidate } from './material.ts';
import { missingCharacters, type Reading, type TextCensus, takeCensus } from './text-damage.ts';

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
}

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

/** The searches with re-inserted characters are done for this many keys, so that a long log stays cheap. */
const SEARCHED_KEYS_AT_MOST = 6;

export interface OpeningInput {
  readonly recipe: Recipe;
  readonly payload: EncryptedPayload;
  readonly ciphertext: TextCensus;
  readonly keys: readonly KeyTrial[];
  readonly ivs: readonly IvTrial[];
}

/** The census of a key candidate. */
export function takeKeyTrial(recipe: Recipe, candidate: Candidate): KeyTrial {
  const census = takeCensus(candidate.text, (bytes) => bytes === recipe.cipher.keyBytes);
  return {
    candidate,
    census,
    readings: census.readings.filter((reading) => reading.bytes.length === recipe.cipher.keyBytes),
  };
}

/** The IVs to try: the payload's own, then those of `--iv`; for platforms that send none, the fixed one. */
export function takeIvTrials(recipe: Recipe, payload: EncryptedPayload, options: readonly Candidate[]): IvTrial[] {
  const { blockBytes } = recipe.cipher;
  const trial = (text: string, origin: 'payload' | 'option', position: number): IvTrial => {
    const census = takeCensus(text, (bytes) => bytes === blockBytes);
    const reading = census.readings.find((candidate) => candidate.bytes.length === blockBytes) ?? null;
    return { origin, position, census, bytes: reading?.bytes ?? null, reading };
  };
  const given = options.map((candidate) => trial(candidate.text, 'option', candidate.position));
  if (recipe.iv === 'zero') {
    return [{ origin: 'fixed', position: 1, census: null, bytes: new Uint8Array(blockBytes), reading: null }, ...given];
  }
  const own = payload.iv === null || payload.iv.text.trim() === '' ? [] : [trial(payload.iv.text, 'payload', 1)];
  return [...own, ...given, ...payload.unnamed.map((text, index) => trial(text, 'payload', index + 2))];
}

interface Trial {
  readonly trial: KeyTrial;
  readonly keyReading: Reading;
  readonly ciphertext: Reading;
  readonly examination: Examination;
  readonly iv: IvTrial | null;
}

function* pairs(input: OpeningInput): Generator<Omit<Trial, 'examination' | 'iv'>> {
  const { blockBytes } = input.recipe.cipher;
  for (const ciphertext of input.ciphertext.readings) {
    if (ciphertext.bytes.length < blockBytes) continue;
    for (const trial of input.keys) for (const keyReading of trial.readings) yield { trial, keyReading, ciphertext };
  }
}

/** The straight attempts: every ciphertext reading under every key reading with every IV. */
function tryStraight(input: OpeningInput): {
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
function isPlausible(recipe: Recipe, examination: Examination): boolean {
  if (!examination.judgement.ok) return false;
  if (examination.isFirstBlockKnown) return true;
  return recipe.isConsistent(examination.judgement.opened) && withKnownFirstBlock(recipe, examination) === null;
}

interface Patched {
  readonly first: Uint8Array;
  /** Every byte of the first block is known, so that all of the second one was compared as well. */
  readonly isWhole: boolean;
  readonly judgement: { readonly opened: Opened; readonly charset: string };
}

/** The plaintext with a known first block in place of its own, if it opens then and continues as such a text does. */
function withKnownFirstBlock(recipe: Recipe, examination: Examination): Patched | null {
  const { blockBytes } = recipe.cipher;
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

function toOpened(trial: Trial, judgement: { opened: Opened; charset: string }, method: Method): OpenedPayload {
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
  };
}

/** Key and IV exchanged: the IV's bytes as key and the key's bytes as IV. */
function trySwapped(input: OpeningInput): OpenedPayload | null {
  const { recipe } = input;
  if (recipe.iv !== 'sent') return null;
  for (const iv of input.ivs) {
    if (iv.bytes === null || iv.bytes.length !== recipe.cipher.keyBytes) continue;
    for (const pair of pairs(input)) {
      const examination = examine(recipe, iv.bytes, pair.ciphertext.bytes, pair.keyReading.bytes);
      if (examination.judgement.ok && isPlausible(recipe, examination)) {
        return toOpened({ ...pair, examination, iv }, examination.judgement, { kind: 'swapped' });
      }
    }
  }
  return null;
}

function ivDamage(
  iv: IvTrial | null,
  recovered: Uint8Array,
): Pick<Extract<Method, { kind: 'iv-recovered' }>, 'bits' | 'ivDamage' | 'count'> {
  if (iv === null || iv.census === null) return { bits: null, ivDamage: null, count: 0 };
  const right = encodeBase64(recovered).replace(/=+$/, '');
  const data = iv.census.data;
  const missing = right.length - data.length;
  if (missing > 0 && right.replaceAll('+', '') === data.replaceAll('+', '')) {
    return { bits: null, ivDamage: 'plus-deleted', count: missing };
  }
  if (iv.census.isOneCase && right.toLowerCase() === data.toLowerCase())
    return { bits: null, ivDamage: 'case-lost', count: 0 };
  return { bits: iv.bytes === null ? null : differingBits(iv.bytes, recovered), ivDamage: null, count: 0 };
}

function natureOf(iv: Uint8Array, key: Uint8Array): Extract<Method, { kind: 'iv-recovered' }>['nature'] {
  if (iv.every((byte) => byte === 0x30)) return 'ascii-zeros';
  return equalBytes(iv, key) ? 'key' : 'other';
}

/** Everything behind the first block is right: the first block, which is known, gives the IV that was used. */
function tryRecoverIv(input: OpeningInput, trials: readonly Trial[]): OpenedPayload | null {
  for (const trial of trials) {
    const patched = withKnownFirstBlock(input.recipe, trial.examination);
    if (patched === null) continue;
    const recovered = recoverIv(trial.examination, patched.first);
    const nature = natureOf(recovered, trial.keyReading.bytes);
    return toOpened(trial, patched.judgement, {
      kind: 'iv-recovered',
      nature,
      isWhole: patched.isWhole,
      ...ivDamage(trial.iv, recovered),
    });
  }
  return null;
}

/** Right keys first, and not more than can be searched. */
function mostPromising(trials: readonly Trial[]): readonly Trial[] {
  const right = trials.filter((trial) => isRightKey(trial.examination));
  const others = trials.filter((trial) => !isRightKey(trial.examination));
  return [...right, ...others].slice(0, SEARCHED_KEYS_AT_MOST);
}

function tryReinsert(input: OpeningInput, trials: readonly Trial[]): OpenedPayload | null {
  const { recipe } = input;
  if (missingCharacters(input.ciphertext.data, recipe.cipher.blockBytes) > 0) {
    for (const trial of mostPromising(trials)) {
      if (trial.ciphertext.form !== 'base64') continue;
      const restored = restorePluses(recipe, trial.keyReading.bytes, input.ciphertext.data, trial.iv?.bytes ?? null);
      if (restored === null) continue;
      const examination = examine(recipe, trial.keyReading.bytes, restored.bytes, trial.iv?.bytes ?? null);
      if (!examination.judgement.ok) continue;
      const ciphertext: Reading = { ...trial.ciphertext, bytes: restored.bytes, text: encodeBase64(restored.bytes) };
      const method: Method = { kind: 'reinserted', where: 'ciphertext', count: restored.count };
      return toOpened({ ...trial, ciphertext, examination }, examination.judgement, method);
    }
  }
  return tryReinsertIntoKey(input);
}

function tryReinsertIntoKey(input: OpeningInput): OpenedPayload | null {
  const { recipe } = input;
  const [ciphertext] = input.ciphertext.readings;
  if (ciphertext === undefined || ciphertext.bytes.length < recipe.cipher.blockBytes) return null;
  for (const trial of input.keys.slice(0, SEARCHED_KEYS_AT_MOST)) {
    const missing = dataCharacters(recipe.cipher.keyBytes) - trial.census.data.length;
    if (trial.readings.some((reading) => reading.form === 'base64') || missing < 1 || missing > 2) continue;
    for (const text of withPluses(trial.census.data, missing)) {
      if (!isCanonical(text)) continue;
      const bytes = decodeBase64(text);
      const keyReading: Reading = {
        bytes,
        text: encodeBase64(bytes),
        form: 'base64',
        repairs: trial.census.repairs,
        reinserted: 0,
      };
      for (const iv of input.ivs.length > 0 ? input.ivs : [null]) {
        const examination = examine(recipe, bytes, ciphertext.bytes, iv?.bytes ?? null);
        if (!examination.judgement.ok || !isPlausible(recipe, examination)) continue;
        const method: Method = { kind: 'reinserted', where: 'key', count: missing };
        return toOpened({ trial, keyReading, ciphertext, examination, iv }, examination.judgement, method);
      }
    }
  }
  return null;
}

/** The trial that shows most: the right key, with the most readable blocks. */
function bestTrial(trials: readonly Trial[]): Trial | null {
  let best: Trial | null = null;
  const score = (trial: Trial): number =>
    readableInner(trial.examination) * 2 +
    (trial.examination.isFirstBlockKnown ? 3 : 0) +
    (trial.examination.readable[0] === true ? 1 : 0);
  for (const trial of trials) {
    if (!isRightKey(trial.examination)) continue;
    if (best === null || score(trial) > score(best)) best = trial;
  }
  return best;
}

/** The text is whole, but padded with zeros or in another way than PKCS#7, or not at all. */
function hasForeignPadding(recipe: Recipe, examination: Examination): boolean {
  if (examination.padding !== null || examination.tailBytes > 0) return false;
  const { plaintext } = examination;
  const counted = plaintext.at(-1) ?? 0;
  const ends = [plaintext.findLastIndex((byte) => byte !== 0 && byte !== 0x20) + 1, plaintext.length - counted];
  return ends.some(
    (end) =>
      end > 0 &&
      end > plaintext.length - recipe.cipher.blockBytes * 2 &&
      isWholeText(recipe, plaintext.subarray(0, end)),
  );
}

function explainRightKey(input: OpeningInput, trial: Trial): Opening {
  const { examination } = trial;
  const isFirstBlockTrusted = trial.iv !== null && trial.iv.bytes !== null;
  const needed = (4 - (input.ciphertext.data.length % 4)) % 4;
  const hasBrokenPadding = input.ciphertext.equals > 0 && input.ciphertext.equals !== needed;
  if (!examination.judgement.ok && (isAllText(examination) || isForeignJson(examination))) {
    return { kind: 'unexpected', fault: examination.judgement.fault, trial: trial.trial, ciphertext: trial.ciphertext };
  }
  if (hasForeignPadding(input.recipe, examination)) {
    return { kind: 'unexpected', fault: 'padding', trial: trial.trial, ciphertext: trial.ciphertext };
  }
  const damage = readPattern(input.recipe, examination, isFirstBlockTrusted, hasBrokenPadding);
  if (damage === null) {
    const fault = examination.judgement.ok ? 'field' : examination.judgement.fault;
    return { kind: 'unexpected', fault, trial: trial.trial, ciphertext: trial.ciphertext };
  }
  return {
    kind: 'damaged',
    damage,
    trial: trial.trial,
    ciphertext: trial.ciphertext,
    examination,
    isIvRight: examination.isFirstBlockKnown,
  };
}

/**
 * Opens the payload, or says how far the candidates got.
 *
 * @returns `opened` only if padding, charset, JSON and the platform's field all agree. Pure; never throws.
 */
export function openCiphertext(input: OpeningInput): Opening {
  const straight = tryStraight(input);
  if (straight.opened !== null) return straight.opened;
  const swapped = trySwapped(input);
  if (swapped !== null) return swapped;
  const reinserted = tryReinsert(input, straight.trials);
  if (reinserted !== null) return reinserted;
  const recovered = tryRecoverIv(input, straight.trials);
  if (recovered !== null) return recovered;
  const best = bestTrial(straight.trials);
  if (best !== null) return explainRightKey(input, best);
  const readings = new Set(straight.trials.map((trial) => trial.keyReading)).size;
  return {
    kind: 'closed',
    readings,
    isSwapTried: input.recipe.iv === 'sent' && input.ivs.some((iv) => iv.bytes !== null),
  };
}
