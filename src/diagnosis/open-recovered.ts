/** What opens only with something the user did not give: key and IV exchanged, a recomputed IV, re-inserted `+`. */
import { dataCharacters, decodeBase64, encodeBase64, isCanonical } from '../core/crypto/base64.ts';
import { differingBits, equalBytes } from '../core/crypto/block-cipher.ts';
import type { BlockRecipe } from '../platforms/platform.ts';
import { blockBytesOf, cipherFor, usualKeyBytes } from './block-recipe.ts';
import { examine, isRightKey, recoverIv } from './examine.ts';
import { restorePluses, withPluses } from './lost-plus.ts';
import {
  type IvTrial,
  isPlausible,
  type Method,
  type OpenedPayload,
  type OpeningInput,
  pairs,
  type Trial,
  takeKeyTrial,
  toOpened,
  withKnownFirstBlock,
} from './open-trials.ts';
import { missingCharacters, type Reading } from './text-damage.ts';

/** The searches with re-inserted characters are done for this many keys, so that a long log stays cheap. */
const SEARCHED_KEYS_AT_MOST = 6;

/** Key and IV exchanged: the IV's bytes as key and the key's bytes as IV. */
export function trySwapped(input: OpeningInput): OpenedPayload | null {
  const { recipe } = input;
  if (recipe.iv === 'key') return trySentIvAsKey(input);
  if (recipe.iv !== 'sent') return null;
  for (const iv of input.ivs) {
    if (iv.bytes === null || cipherFor(recipe, iv.bytes.length) === undefined) continue;
    for (const pair of pairs(input)) {
      if (pair.keyReading.bytes.length !== blockBytesOf(recipe)) continue;
      const examination = examine(recipe, iv.bytes, pair.ciphertext.bytes, pair.keyReading.bytes);
      if (examination.judgement.ok && isPlausible(recipe, examination)) {
        return toOpened({ ...pair, examination, iv }, examination.judgement, { kind: 'swapped' });
      }
    }
  }
  return null;
}

/** The value in the place of the IV, which changes nothing there, is the key. */
function trySentIvAsKey(input: OpeningInput): OpenedPayload | null {
  const { recipe, payload } = input;
  const [given] = input.keys;
  if (payload.iv === null || given === undefined) return null;
  const trial = takeKeyTrial(recipe, { ...given.candidate, text: payload.iv.text });
  for (const pair of pairs({ ...input, keys: [trial] })) {
    const examination = examine(recipe, pair.keyReading.bytes, pair.ciphertext.bytes, null);
    if (examination.judgement.ok)
      return toOpened({ ...pair, examination, iv: null }, examination.judgement, { kind: 'swapped' });
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
export function tryRecoverIv(input: OpeningInput, trials: readonly Trial[]): OpenedPayload | null {
  if (input.recipe.iv === 'key' || input.recipe.iv === 'none') return null;
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
function mostPromising(recipe: BlockRecipe, trials: readonly Trial[]): readonly Trial[] {
  const right = trials.filter((trial) => isRightKey(recipe, trial.examination));
  const others = trials.filter((trial) => !isRightKey(recipe, trial.examination));
  return [...right, ...others].slice(0, SEARCHED_KEYS_AT_MOST);
}

/** The ciphertext, else the key, with deleted `+` put back; null when no such text opens. */
export function tryReinsert(input: OpeningInput, trials: readonly Trial[]): OpenedPayload | null {
  const { recipe } = input;
  if (missingCharacters(input.ciphertext.data, blockBytesOf(recipe)) > 0) {
    for (const trial of mostPromising(recipe, trials)) {
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
  if (recipe.keyForm !== 'base64') return null;
  const [ciphertext] = input.ciphertext.readings;
  if (ciphertext === undefined || ciphertext.bytes.length < blockBytesOf(recipe)) return null;
  for (const trial of input.keys.slice(0, SEARCHED_KEYS_AT_MOST)) {
    const missing = dataCharacters(usualKeyBytes(recipe)) - trial.census.data.length;
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
