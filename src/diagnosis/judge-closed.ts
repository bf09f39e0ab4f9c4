/** Nothing was readable under any key: damage first, then unusable keys, then another key. */
import type { Diagnostic } from '../core/diagnostic.ts';
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
import { OPTION_OF_SLOT } from './material.ts';
import type { Opening } from './open-trials.ts';

/** Lengths in characters at which columns of databases and log lines are cut. */
const USUAL_LIMITS = new Set([
  100, 120, 128, 150, 200, 250, 255, 256, 500, 511, 512, 1000, 1023, 1024, 2000, 2048, 4000, 4096,
]);

function lengthDamage(facts: CiphertextFacts): Diagnostic | null {
  const bytes = ciphertextBytes(facts);
  const { blockBytes } = facts.recipe.cipher;
  const field = fieldOf(facts);
  const evidence = [
    ciphertextEvidence(facts),
    fact('length-not-whole', { bytes, blockBytes, rest: bytes % blockBytes }),
  ];
  if (bytes % blockBytes === 0 && bytes > 0) return null;
  const length = facts.value.text.trim().length;
  if (facts.census.equals === 0 && bytes < blockBytes * 2) {
    const args = { field, bytes, readable: 0, blocks: Math.floor(bytes / blockBytes) };
    return diagnostic('ciphertext-truncated', 'likely', args, [
      ...evidence,
      fact('shorter-than-any', { needed: blockBytes * 2 }),
    ]);
  }
  if (facts.census.equals === 0 && USUAL_LIMITS.has(length)) {
    const args = { field, bytes, readable: 0, blocks: Math.floor(bytes / blockBytes) };
    return diagnostic('ciphertext-truncated', 'likely', args, [...evidence, fact('usual-limit', { length })]);
  }
  return diagnostic('characters-lost', 'proven', { field, bytes }, evidence);
}

function caseDamage(facts: CiphertextFacts): Diagnostic | null {
  if (!facts.census.isOneCase || facts.census.data.length < 60) return null;
  return diagnostic('case-lost', 'proven', { field: fieldOf(facts) }, [
    ciphertextEvidence(facts),
    fact('one-case', { letters: facts.census.data.replace(/[^A-Za-z]/g, '').length }),
  ]);
}

/** Findings about single key values: not usable, or something else in the slot. */
function keyFaults(facts: CiphertextFacts): Diagnostic[] {
  const { recipe, payload } = facts;
  const neighbours = { iv: payload.iv?.text ?? null, ciphertext: payload.ciphertext?.text ?? null };
  return facts.keys.flatMap((trial) => {
    const found = recogniseMisplaced(trial.candidate.text, neighbours);
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
    if (trial.readings.some((reading) => reading.form !== 'raw-text')) return [];
    const bytes = trial.census.readings[0]?.bytes.length ?? 0;
    const reason = trial.census.data === '' ? 'not-base64' : bytes < recipe.cipher.keyBytes ? 'too-short' : 'too-long';
    return [
      diagnostic('key-malformed', 'proven', { slot, reason, bytes, expected: recipe.cipher.keyBytes }, [
        ...evidence,
        fact('key-length-needed', { expected: recipe.cipher.keyBytes }),
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
    fact('other-slot-given', { other: OPTION_OF_SLOT[other], option: OPTION_OF_SLOT[slot] }),
  );
  return diagnostic('key-missing', 'proven', { slot, option: OPTION_OF_SLOT[slot] }, [
    ...others,
    ciphertextEvidence(facts),
  ]);
}

/** Nothing is readable: exclude damage and unusable keys, then it is another key. */
export function judgeClosed(facts: CiphertextFacts, opening: Extract<Opening, { kind: 'closed' }>): Diagnostic[] {
  const { recipe } = facts;
  const damage = lengthDamage(facts) ?? caseDamage(facts);
  const faults = keyFaults(facts);
  if (facts.keys.length === 0) return damage === null ? [missingKey(facts)] : [damage, missingKey(facts)];
  if (damage !== null) return [damage, ...faults];
  const oneCase = keyCaseDamage(facts);
  const usable = facts.keys.filter((trial) => trial.readings.some((reading) => reading.form !== 'raw-text'));
  const misplaced = faults.filter((found) => found.code === 'key-in-wrong-slot').length;
  if (oneCase.length > 0) return [...oneCase, ...faults];
  if (usable.length - misplaced <= 0) return faults;
  const blocks = Math.floor(ciphertextBytes(facts) / recipe.cipher.blockBytes);
  const mismatch = diagnostic(
    recipe.keyMismatchCode,
    facts.untriedKeys > 0 ? 'likely' : 'by-elimination',
    {
      count: usable.length,
      ...(facts.payload.isLoginCodeAlong ? { keyAndPayloadTogether: true } : {}),
    },
    [
      fact('nothing-readable', { blocks, readings: opening.readings }),
      ...(facts.payload.isLoginCodeAlong ? [fact('login-code-along')] : []),
      ...(opening.isSwapTried ? [fact('swap-tried')] : []),
      ...(facts.untriedKeys > 0 ? [fact('keys-left-out', { count: facts.untriedKeys })] : []),
      ciphertextEvidence(facts),
      ...ivEvidence(facts),
      ...usable.slice(0, 5).map((trial) => keyEvidence(recipe, trial)),
    ],
  );
  return [...faults, mismatch];
}
