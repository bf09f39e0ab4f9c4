/** What is known of one ciphertext when it is judged, and how it is put as evidence. */
import { decodedBytes } from '../core/crypto/base64.ts';
import { fingerprint } from '../core/crypto/fingerprint.ts';
import type { Evidence } from '../core/diagnostic.ts';
import type { Slot } from '../core/slots.ts';
import type { BlockRecipe, EncryptedPayload, Recipe, WireValue } from '../platforms/platform.ts';
import { blockBytesOf } from './block-recipe.ts';
import { fact } from './codes.ts';
import type { IvTrial, KeyTrial, Opening } from './open-trials.ts';
import type { TextCensus } from './text-damage.ts';

/** Everything that was found out about one ciphertext. */
export interface CiphertextFacts {
  readonly recipe: BlockRecipe;
  readonly payload: EncryptedPayload;
  readonly value: WireValue;
  readonly census: TextCensus;
  readonly keys: readonly KeyTrial[];
  readonly ivs: readonly IvTrial[];
  readonly opening: Opening;
  /** Slots of other platforms' keys that were filled. */
  readonly otherSlots: readonly Slot[];
  /** Captured keys that were not tried. */
  readonly untriedKeys: number;
}

/** Decoded size in bytes, by the reading that is tried first. */
export function ciphertextBytes(facts: CiphertextFacts): number {
  return facts.census.readings[0]?.bytes.length ?? decodedBytes(facts.census.data.length);
}

/** Size of the ciphertext in characters, bytes and blocks. */
export function ciphertextEvidence(facts: CiphertextFacts): Evidence {
  const bytes = ciphertextBytes(facts);
  const blockBytes = blockBytesOf(facts.recipe);
  const size = {
    field: fieldOf(facts),
    characters: facts.value.text.length,
    bytes,
    blocks: Math.floor(bytes / blockBytes),
  };
  return bytes % blockBytes === 0
    ? fact('ciphertext-size', size)
    : fact('ciphertext-size-broken', { ...size, rest: bytes % blockBytes });
}

/** Position, size in bytes and fingerprint of a key. */
export function keyEvidence(recipe: Pick<Recipe, 'keyField'>, trial: KeyTrial): Evidence {
  const [reading] = trial.readings;
  const bytes = reading?.bytes ?? trial.census.readings[0]?.bytes ?? new Uint8Array();
  return fact('key-size', {
    field: recipe.keyField,
    position: trial.candidate.position,
    bytes: bytes.length,
    fingerprint: fingerprint(bytes),
  });
}

/** Size of the IV in bytes, or that there is none; nothing for platforms that send none. */
export function ivEvidence(facts: CiphertextFacts): Evidence[] {
  if (facts.recipe.iv !== 'sent') return [];
  const [iv] = facts.ivs;
  if (iv === undefined) return [fact('iv-absent')];
  return [fact('iv-size', { bytes: iv.bytes?.length ?? iv.census?.readings[0]?.bytes.length ?? 0 })];
}

/** The field name under which a repair or a finding of the ciphertext is reported. */
export function fieldOf(facts: CiphertextFacts): string {
  return facts.value.field || 'ciphertext';
}
