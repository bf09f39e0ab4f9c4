/** From how far a ciphertext got to diagnostics: damage, keys, IV. */
import { decodedBytes } from '../core/crypto/base64.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import { fingerprint } from '../core/redact.ts';
import type { Repair } from '../core/report.ts';
import type { EncryptedPayload, Recipe, Slot, WireValue } from '../platforms/platform.ts';
import { diagnostic, fact } from './codes.ts';
import { readableInner } from './examine.ts';
import { recogniseMisplaced } from './key-slots.ts';
import { type Candidate, OPTION_OF_SLOT } from './material.ts';
import type { IvTrial, KeyTrial, OpenedPayload, Opening } from './open.ts';
import type { TextCensus } from './text-damage.ts';

export interface CiphertextFacts {
  readonly recipe: Recipe;
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

/** Lengths in characters at which columns of databases and log lines are cut. */
const USUAL_LIMITS = new Set([
  100, 120, 128, 150, 200, 250, 255, 256, 500, 511, 512, 1000, 1023, 1024, 2000, 2048, 4000, 4096,
]);

function ciphertextBytes(facts: CiphertextFacts): number {
  return facts.census.readings[0]?.bytes.length ?? decodedBytes(facts.census.data.length);
}

function ciphertextEvidence(facts: CiphertextFacts): Evidence {
  const bytes = ciphertextBytes(facts);
  const { blockBytes } = facts.recipe.cipher;
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

function keyEvidence(recipe: Recipe, trial: KeyTrial): Evidence {
  const [reading] = trial.readings;
  const bytes = reading?.bytes ?? trial.census.readings[0]?.bytes ?? new Uint8Array();
  return fact('key-size', {
    field: recipe.keyField,
    position: trial.candidate.position,
    bytes: bytes.length,
    fingerprint: fingerprint(bytes),
  });
}

function ivEvidence(facts: CiphertextFacts): Evidence[] {
  if (facts.recipe.iv === 'zero') return [];
  const [iv] = facts.ivs;
  if (iv === undefined) return [fact('iv-absent')];
  return [fact('iv-size', { bytes: iv.bytes?.length ?? iv.census?.readings[0]?.bytes.length ?? 0 })];
}

/** The field name under which a repair or a finding of the ciphertext is reported. */
function fieldOf(facts: CiphertextFacts): string {
  return facts.value.field || 'ciphertext';
}

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
function judgeClosed(facts: CiphertextFacts, opening: Extract<Opening, { kind: 'closed' }>): Diagnostic[] {
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

function judgeDamaged(facts: CiphertextFacts, opening: Extract<Opening, { kind: 'damaged' }>): Diagnostic[] {
  const { damage, examination } = opening;
  const field = fieldOf(facts);
  const blocks = examination.readable.length;
  const readable = readableInner(examination) + (examination.isFirstBlockKnown ? 1 : 0);
  const bytes = opening.ciphertext.bytes.length;
  const evidence = [
    ciphertextEvidence(facts),
    keyEvidence(facts.recipe, opening.trial),
    fact('some-readable', { readable, blocks }),
    ...(examination.isFirstBlockKnown ? [fact('first-block-known')] : []),
  ];
  switch (damage.kind) {
    case 'truncated':
      return [
        diagnostic('ciphertext-truncated', 'proven', { field, bytes, readable, blocks }, [
          ...evidence,
          fact(damage.isInsideBlock ? 'cut-inside-block' : 'cut-at-block', { rest: examination.tailBytes }),
        ]),
      ];
    case 'characters-lost':
      return [
        diagnostic('characters-lost', 'proven', { field, bytes }, [
          ...evidence,
          fact('length-not-whole', { bytes, blockBytes: facts.recipe.cipher.blockBytes, rest: examination.tailBytes }),
          fact('readable-until', {
            block: damage.firstBadBlock,
            character: Math.ceil(((damage.firstBadBlock - 1) * facts.recipe.cipher.blockBytes * 4) / 3) + 1,
          }),
        ]),
      ];
    case 'altered':
      return [
        diagnostic(
          'ciphertext-altered',
          damage.isProven ? 'proven' : 'likely',
          { field, block: damage.block, blocks },
          [...evidence, fact('block-garbled', { block: damage.block, blocks })],
        ),
      ];
    case 'block-lost':
      return [
        diagnostic(
          'ciphertext-block-lost',
          damage.isProven ? 'proven' : 'likely',
          { field, block: damage.block, lost: damage.lost },
          [
            ...evidence,
            fact('gap-in-text', { block: damage.block, lost: damage.lost * facts.recipe.cipher.blockBytes }),
          ],
        ),
      ];
  }
}

function selectedKey(facts: CiphertextFacts, opening: OpenedPayload): Diagnostic[] {
  const { candidate } = opening.trial;
  if (facts.keys.length < 2 && candidate.origin.kind === 'option') return [];
  const args = {
    slot: candidate.slot,
    position: candidate.position,
    count: facts.keys.length,
    fingerprint: fingerprint(opening.keyReading.bytes),
  };
  return [diagnostic('key-selected', 'proven', args, [originEvidence(candidate)])];
}

function originEvidence(candidate: Candidate): Evidence {
  if (candidate.origin.kind === 'option')
    return fact('key-from-option', { option: candidate.origin.option, position: candidate.position });
  const { source, line } = candidate.origin.location;
  return fact('key-from-capture', { source, line });
}

function judgeMethod(facts: CiphertextFacts, opening: OpenedPayload): Diagnostic[] {
  const { method } = opening;
  const field = fieldOf(facts);
  const opened = [fact('opened', { padding: true, blocks: opening.blocks }), keyEvidence(facts.recipe, opening.trial)];
  switch (method.kind) {
    case 'given':
      return [];
    case 'swapped':
      return [diagnostic('key-iv-swapped', 'proven', {}, [fact('swap-opens'), ...opened])];
    case 'reinserted': {
      const where = method.where === 'key' ? facts.recipe.keyField : field;
      return [
        diagnostic('plus-deleted', 'proven', { field: where, count: method.count }, [
          fact('pluses-put-back', { field: where, count: method.count }),
          ...opened,
        ]),
      ];
    }
    case 'iv-recovered':
      if (method.ivDamage === 'plus-deleted') {
        return [
          diagnostic('plus-deleted', 'proven', { field: 'iv', count: method.count }, [
            fact('iv-recomputed'),
            ...opened,
          ]),
        ];
      }
      if (method.ivDamage === 'case-lost')
        return [diagnostic('case-lost', 'proven', { field: 'iv' }, [fact('iv-recomputed'), ...opened])];
      return facts.ivs.length === 0
        ? [diagnostic('iv-missing', 'proven', { recomputed: true }, [fact('iv-recomputed'), ...opened])]
        : [
            diagnostic(
              'iv-mismatch',
              method.isWhole ? 'proven' : 'likely',
              method.bits === null ? {} : { bits: method.bits },
              [fact('iv-recomputed'), ...ivDifference(facts, method.bits, method.nature), ...opened],
            ),
          ];
  }
}

function ivDifference(
  facts: CiphertextFacts,
  bits: number | null,
  nature: 'ascii-zeros' | 'key' | 'other',
): Evidence[] {
  if (nature === 'ascii-zeros') return [fact('iv-ascii-zeros')];
  if (nature === 'key') return [fact('iv-is-key')];
  if (facts.recipe.iv === 'zero') return [fact('iv-not-zero')];
  if (bits === null) return ivEvidence(facts);
  return [fact(bits <= 16 ? 'iv-few-bits' : 'iv-other', { bits })];
}

/** All findings about ciphertext, keys and IV. */
export function judgeOpening(facts: CiphertextFacts): Diagnostic[] {
  const { opening, recipe } = facts;
  const isIvMissing = recipe.iv === 'sent' && facts.ivs.length === 0;
  const missing =
    isIvMissing && opening.kind !== 'opened'
      ? [diagnostic('iv-missing', 'proven', {}, [ciphertextEvidence(facts)])]
      : [];
  switch (opening.kind) {
    case 'opened':
      return [...judgeMethod(facts, opening), ...selectedKey(facts, opening)];
    case 'unexpected':
      return [
        diagnostic('plaintext-unexpected', 'proven', { reason: opening.fault }, [
          fact(`fault-${opening.fault}`),
          keyEvidence(recipe, opening.trial),
          ciphertextEvidence(facts),
        ]),
      ];
    case 'damaged':
      return [...missing, ...judgeDamaged(facts, opening)];
    case 'closed':
      return [...missing, ...judgeClosed(facts, opening)];
  }
}

/** What was undone in ciphertext, IV and key, for `repairs` and as warnings. */
export function listRepairs(facts: CiphertextFacts): Repair[] {
  const { opening, recipe } = facts;
  const ciphertext = opening.kind === 'closed' ? facts.census.readings[0] : opening.ciphertext;
  const [ownIv] = facts.ivs;
  const iv = opening.kind === 'opened' ? opening.iv?.reading : ownIv?.reading;
  const key =
    opening.kind === 'opened'
      ? opening.keyReading
      : opening.kind === 'closed'
        ? facts.keys[0]?.readings[0]
        : opening.trial.readings[0];
  const named = (field: string, repairs: readonly { code: string; count: number }[]): Repair[] =>
    repairs.map((repair) => ({ code: repair.code, field, count: repair.count }));
  return [
    ...named(fieldOf(facts), ciphertext?.repairs ?? facts.census.repairs),
    ...named('iv', iv?.repairs ?? []),
    ...named(recipe.keyField, key?.repairs ?? []),
  ];
}
