/**
 * Opens a ciphertext with every reading of every candidate, and says how far it got. Mechanical
 * repairs first, then what the user did not give: exchanged key and IV, a recomputed IV, re-inserted `+`.
 */
import type { BlockRecipe } from '../platforms/platform.ts';
import { readPattern } from './block-pattern.ts';
import { blockBytesOf, prefixBytes } from './block-recipe.ts';
import { type Examination, isAllText, isForeignJson, isRightKey, isWholeText, readableInner } from './examine.ts';
import { tryRecoverIv, tryReinsert, trySwapped } from './open-recovered.ts';
import { type Opening, type OpeningInput, type Trial, tryStraight } from './open-trials.ts';

/** The trial that shows most: the right key, with the most readable blocks. */
function bestTrial(recipe: BlockRecipe, trials: readonly Trial[]): Trial | null {
  let best: Trial | null = null;
  const score = (trial: Trial): number =>
    readableInner(trial.examination) * 2 +
    (trial.examination.isFirstBlockKnown ? 3 : 0) +
    (trial.examination.readable[0] === true ? 1 : 0);
  for (const trial of trials) {
    if (!isRightKey(recipe, trial.examination)) continue;
    if (best === null || score(trial) > score(best)) best = trial;
  }
  return best;
}

/**
 * The text is whole, but padded with zeros or in another way than PKCS#7. Whole and without any padding it lost its last
 * block, since the platforms always pad.
 */
function hasForeignPadding(recipe: BlockRecipe, examination: Examination): boolean {
  if (examination.padding !== null || examination.tailBytes > 0) return false;
  const { plaintext } = examination;
  const counted = plaintext.at(-1) ?? 0;
  const run = plaintext.length - 1 - plaintext.findLastIndex((byte) => byte !== counted);
  // PKCS#7 of which only the first part is there: it was cut off.
  if (run < counted && counted <= recipe.paddingBytes && recipe.paddingBytes > blockBytesOf(recipe)) return false;
  const ends = [plaintext.findLastIndex((byte) => byte !== 0 && byte !== 0x20) + 1, plaintext.length - counted];
  return ends.some(
    (end) =>
      end > 0 &&
      end < plaintext.length &&
      end > plaintext.length - Math.max(blockBytesOf(recipe) * 2, recipe.paddingBytes + 1) &&
      isWholeText(recipe, plaintext.subarray(0, end)),
  );
}

const ALTERED_AT_MOST = 3;

/** By how many characters the content differs from the usual beginning that it is nearest to. */
function countAlteredAtStart(recipe: BlockRecipe, plaintext: Uint8Array): number {
  const start = prefixBytes(recipe);
  const wrong = (text: string): number =>
    [...text].filter((character, index) => plaintext[start + index] !== character.charCodeAt(0)).length;
  return Math.min(...(recipe.frame?.starts ?? []).map(wrong));
}

/** Everything can be read up to a valid padding, but length, text or number do not fit. */
function isFrameBroken(recipe: BlockRecipe, { judgement, readable, padding, plaintext }: Examination): boolean {
  if (recipe.frame === null || padding === null || readable.includes(false)) return false;
  // Nothing but text: no frame at all.
  if (plaintext.subarray(0, plaintext.length - padding).every((byte) => byte >= 0x20 && byte < 0x7f)) return false;
  if (judgement.ok || judgement.fault === 'frame') return true;
  // JSON that begins as usual and has other fields is another message; not quite as usual, the name of a field was changed.
  const altered = countAlteredAtStart(recipe, plaintext);
  return altered <= ALTERED_AT_MOST && (judgement.fault !== 'field' || altered > 0);
}

function explainRightKey(input: OpeningInput, trial: Trial): Opening {
  const { recipe } = input;
  const { examination } = trial;
  const isFirstBlockTrusted = trial.iv !== null && trial.iv.bytes !== null;
  const needed = (4 - (input.ciphertext.data.length % 4)) % 4;
  const hasBrokenPadding = input.ciphertext.equals > 0 && input.ciphertext.equals !== needed;
  if (isFrameBroken(recipe, examination)) {
    // The filler is not checked by anything; what a change in it does shows in the block behind.
    const { trial: key, ciphertext } = trial;
    const damage = { kind: 'altered', block: 1, isProven: false } as const;
    return { kind: 'damaged', damage, trial: key, ciphertext, examination, isIvRight: true };
  }
  if (!examination.judgement.ok && (isAllText(examination) || isForeignJson(input.recipe, examination))) {
    return { kind: 'unexpected', fault: examination.judgement.fault, trial: trial.trial, ciphertext: trial.ciphertext };
  }
  if (hasForeignPadding(input.recipe, examination)) {
    return { kind: 'unexpected', fault: 'padding', trial: trial.trial, ciphertext: trial.ciphertext };
  }
  const damage = readPattern(input.recipe, examination, isFirstBlockTrusted, hasBrokenPadding);
  if (damage === null && (trial.iv?.bytes ?? null) === null && recipe.iv === 'sent') {
    // Nothing is wrong but that the first block cannot be known.
    const { trial: key, ciphertext } = trial;
    return { kind: 'damaged', damage: { kind: 'first-block' }, trial: key, ciphertext, examination, isIvRight: false };
  }
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
  const best = bestTrial(input.recipe, straight.trials);
  if (best !== null) return explainRightKey(input, best);
  const readings = new Set(straight.trials.map((trial) => trial.keyReading)).size;
  return {
    kind: 'closed',
    readings,
    isSwapTried: input.recipe.iv === 'sent' && input.ivs.some((iv) => iv.bytes !== null),
  };
}
