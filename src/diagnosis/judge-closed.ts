/** Nothing was readable under any key: damage first, then unusable keys, then another key. */
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import { optionOf } from '../core/slots.ts';
import type { BlockRecipe } from '../platforms/platform.ts';
import { blockBytesOf, usualKeyBytes } from './block-recipe.ts';
import {
  type CiphertextFacts,
  ciphertextBytes,
  ciphertextEvidence,
  fieldOf,
  ivEvidence,
  keyEvidence,
} from './ciphertext-facts.ts';
import { diagnostic, fact } from './codes.ts';
import { recogniseMisplaced } from './key-slots.ts';
import type { KeyTrial, Opening } from './open-trials.ts';
import type { Reading } from './text-damage.ts';
import { isUsualLimit } from './usual-limits.ts';

function lengthDamage(facts: CiphertextFacts): Diagnostic | null {
  const bytes = ciphertextBytes(facts);
  const blockBytes = blockBytesOf(facts.recipe);
  const field = fieldOf(facts);
  const evidence = [
    ciphertextEvidence(facts),
    fact('length-not-whole', { bytes, blockBytes, rest: bytes % blockBytes }),
  ];
  if (bytes % blockBytes === 0 && bytes > 0) {
    if (bytes >= facts.recipe.leastBytes) return null;
    const args = { field, bytes, readable: 0, blocks: bytes / blockBytes };
    return diagnostic('ciphertext-truncated', 'likely', args, [
      ciphertextEvidence(facts),
      fact('shorter-than-any', { needed: facts.recipe.leastBytes }),
    ]);
  }
  const length = facts.value.text.trim().length;
  if (facts.census.equals === 0 && bytes < facts.recipe.leastBytes) {
    const args = { field, bytes, readable: 0, blocks: Math.floor(bytes / blockBytes) };
    return diagnostic('ciphertext-truncated', 'likely', args, [
      ...evidence,
      fact('shorter-than-any', { needed: facts.recipe.leastBytes }),
    ]);
  }
  if (/(?:…|\.{3})\s*$/.test(facts.value.text)) {
    const args = { field, bytes, readable: 0, blocks: Math.floor(bytes / blockBytes) };
    return diagnostic('ciphertext-truncated', 'likely', args, [...evidence, fact('ends-with-ellipsis')]);
  }
  if (facts.census.equals === 0 && isUsualLimit(length)) {
    const args = { field, bytes, readable: 0, blocks: Math.floor(bytes / blockBytes) };
    return diagnostic('ciphertext-truncated', 'likely', args, [...evidence, fact('usual-limit', { length })]);
  }
  return diagnostic('characters-lost', 'proven', { field, bytes }, evidence);
}

function caseDamage(facts: CiphertextFacts): Diagnostic | null {
  if (!facts.census.isOneCase) return null;
  // A short text may have one case by chance, if only about once in 10^4.
  const isLong = facts.census.data.length >= 60;
  if (!isLong && facts.keys.length === 0) return null;
  return diagnostic('case-lost', isLong ? 'proven' : 'likely', { field: fieldOf(facts) }, [
    ciphertextEvidence(facts),
    fact('one-case', { letters: facts.census.data.replace(/[^A-Za-z]/g, '').length }),
  ]);
}

/** A length at which columns and logs cut, when nothing shows that the end is there. */
function usualLimit({ census, value }: CiphertextFacts): Evidence[] {
  const length = value.text.trim().length;
  return census.equals === 0 && isUsualLimit(length) ? [fact('usual-limit', { length })] : [];
}

/** Findings about single key values: not usable, or something else in the slot. */
function keyFaults(facts: CiphertextFacts): Diagnostic[] {
  const { recipe, payload } = facts;
  const neighbours = { iv: payload.iv?.text ?? null, ciphertext: payload.ciphertext?.text ?? null };
  // What a log holds may be anybody's key; only what was given can be in the wrong place.
  const given = facts.keys.filter(({ candidate }) => candidate.origin.kind === 'option');
  return given.flatMap((trial) => {
    const text = trial.candidate.text.trim();
    const isUsual = trial.readings.length > 0 && recipe.keyPattern?.test(text) === true;
    const looksRight = isUsual && text !== neighbours.iv?.trim();
    const misplaced = looksRight ? null : (recipe.recogniseMisplaced(text) ?? recogniseMisplaced(text, neighbours));
    // Among several keys one of 32 hex digits may be that of another platform's payload.
    const found = misplaced === 'app-secret' && given.length > 1 && trial.readings.length > 0 ? null : misplaced;
    const evidence = [keyEvidence(recipe, trial)];
    const slot = trial.candidate.slot;
    if (found !== null) {
      const isCertain = found === 'private-key' || found === 'public-key' || found === 'certificate' || found === 'iv';
      return [
        diagnostic(
          'key-in-wrong-slot',
          isCertain || trial.readings.length === 0 ? 'proven' : 'likely',
          { slot, found },
          evidence,
        ),
      ];
    }
    if (trial.readings.some((reading) => isUsualForm(recipe, reading))) return [];
    const bytes = trial.census.readings[0]?.bytes.length ?? 0;
    const reason = trial.census.data === '' ? 'not-base64' : bytes < usualKeyBytes(recipe) ? 'too-short' : 'too-long';
    return [
      diagnostic('key-malformed', 'proven', { slot, reason, bytes, expected: usualKeyBytes(recipe) }, [
        ...evidence,
        fact('key-length-needed', { expected: usualKeyBytes(recipe) }),
      ]),
    ];
  });
}

function keyCaseDamage(facts: CiphertextFacts): Diagnostic[] {
  return facts.keys
    .filter((trial) => trial.census.isOneCase && trial.readings.some((reading) => reading.form === 'base64'))
    .map((trial) =>
      diagnostic('case-lost', 'likely', { field: facts.recipe.keyField }, [
        keyEvidence(facts.recipe, trial),
        fact('one-case', { letters: trial.census.data.replace(/[^A-Za-z]/g, '').length }),
      ]),
    );
}

function missingKey(facts: CiphertextFacts): Diagnostic {
  const slot = facts.recipe.keySlot;
  const others = facts.otherSlots.map((other) =>
    fact('other-slot-given', { other: optionOf(other), option: optionOf(slot) }),
  );
  return diagnostic('key-missing', 'proven', { slot, option: optionOf(slot) }, [...others, ciphertextEvidence(facts)]);
}

/** Where the IV is made from the key: whether one of the keys and the IV that was sent begin alike. */
function sharesPrefix({ recipe, payload }: CiphertextFacts, keys: readonly KeyTrial[]): boolean {
  const iv = payload.iv?.text.trim() ?? '';
  const length = recipe.sharedPrefix;
  if (length === 0 || iv.length < length) return false;
  return keys.some((trial) => trial.candidate.text.trim().slice(0, length) === iv.slice(0, length));
}

function sharedPrefixEvidence(facts: CiphertextFacts, keys: readonly KeyTrial[]): Evidence[] {
  const { recipe, payload } = facts;
  if (recipe.sharedPrefix === 0 || (payload.iv?.text.trim().length ?? 0) < recipe.sharedPrefix) return [];
  return [fact(sharesPrefix(facts, keys) ? 'iv-prefix-same' : 'iv-prefix-differs', { count: recipe.sharedPrefix })];
}

/** A reading in the form in which the platform writes keys, not merely the characters of the text. */
function isUsualForm(recipe: BlockRecipe, reading: Reading): boolean {
  return reading.form !== 'raw-text' || recipe.keyForm === 'text';
}

/** Nothing is readable: exclude damage and unusable keys, then it is another key. */
export function judgeClosed(facts: CiphertextFacts, opening: Extract<Opening, { kind: 'closed' }>): Diagnostic[] {
  const { recipe } = facts;
  const damage = lengthDamage(facts) ?? caseDamage(facts);
  const faults = keyFaults(facts);
  if (facts.keys.length === 0) return damage === null ? [missingKey(facts)] : [damage, missingKey(facts)];
  if (damage !== null) return [damage, ...faults];
  const oneCase = keyCaseDamage(facts);
  const usable = facts.keys.filter((trial) => trial.readings.some((reading) => isUsualForm(recipe, reading)));
  const misplaced = faults.filter((found) => found.code === 'key-in-wrong-slot').length;
  if (oneCase.length > 0) return [...oneCase, ...faults];
  if (usable.length - misplaced <= 0) return faults;
  const blocks = Math.floor(ciphertextBytes(facts) / blockBytesOf(recipe));
  const mismatch = diagnostic(
    recipe.keyMismatchCode,
    facts.untriedKeys > 0 || sharesPrefix(facts, usable) ? 'likely' : 'by-elimination',
    {
      count: usable.length,
      slot: recipe.keySlot,
      ...(facts.payload.isLoginCodeAlong ? { keyAndPayloadTogether: true } : {}),
    },
    [
      fact('nothing-readable', { blocks, readings: opening.readings }),
      ...usualLimit(facts),
      ...(blocks <= 2 ? [fact('too-short-to-tell')] : []),
      ...(facts.payload.isLoginCodeAlong ? [fact('login-code-along')] : []),
      ...(opening.isSwapTried ? [fact('swap-tried')] : []),
      ...(facts.untriedKeys > 0 ? [fact('keys-left-out', { count: facts.untriedKeys })] : []),
      ciphertextEvidence(facts),
      ...ivEvidence(facts),
      ...sharedPrefixEvidence(facts, usable),
      ...usable.slice(0, 5).map((trial) => keyEvidence(recipe, trial)),
    ],
  );
  return [...faults, mismatch];
}
