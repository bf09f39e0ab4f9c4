/** From how far a ciphertext got to diagnostics: damage, keys, IV. */

import { fingerprint } from '../core/crypto/fingerprint.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import type { Repair } from '../core/report.ts';
import { blockBytesOf } from './block-recipe.ts';
import { type CiphertextFacts, ciphertextEvidence, fieldOf, ivEvidence, keyEvidence } from './ciphertext-facts.ts';
import { diagnostic, fact } from './codes.ts';
import { readableInner } from './examine.ts';
import { judgeClosed } from './judge-closed.ts';
import type { Candidate } from './material.ts';
import type { OpenedPayload, Opening } from './open-trials.ts';

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
    ...(examination.isFirstBlockKnown && facts.recipe.format === 'json'
      ? [fact(facts.recipe.frame === null ? 'first-block-known' : 'frame-known')]
      : []),
  ];
  switch (damage.kind) {
    case 'first-block':
      return facts.ivs.length === 0
        ? []
        : [diagnostic('iv-mismatch', 'likely', { sentIv: true }, [...evidence, ...ivEvidence(facts)])];
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
          fact('length-not-whole', { bytes, blockBytes: blockBytesOf(facts.recipe), rest: examination.tailBytes }),
          fact('readable-until', {
            block: damage.firstBadBlock,
            character: Math.ceil(((damage.firstBadBlock - 1) * blockBytesOf(facts.recipe) * 4) / 3) + 1,
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
          [...evidence, fact('gap-in-text', { block: damage.block, lost: damage.lost * blockBytesOf(facts.recipe) })],
        ),
      ];
  }
}

/**
 * Which of several keys fitted, or that it was found in the capture.
 *
 * @param key - its bytes, for the fingerprint.
 */
export function selectedKey(candidate: Candidate, count: number, key: Uint8Array): Diagnostic[] {
  if (count < 2 && candidate.origin.kind !== 'capture') return [];
  const args = { slot: candidate.slot, position: candidate.position, count, fingerprint: fingerprint(key) };
  return [diagnostic('key-selected', 'proven', args, [originEvidence(candidate)])];
}

/** Padding that libraries do not take off, although key and text are right. */
function judgePadding(facts: CiphertextFacts, opening: OpenedPayload): Diagnostic[] {
  const blockBytes = blockBytesOf(facts.recipe);
  if (opening.paddingBytes <= blockBytes) return [];
  const args = { padding: opening.paddingBytes, blockBytes, limit: facts.recipe.paddingBytes };
  return [diagnostic('standard-unpadding-fails', 'proven', args, [fact('long-padding', args)])];
}

function originEvidence(candidate: Candidate): Evidence {
  const { origin } = candidate;
  if (origin.kind === 'option') return fact('key-from-option', { option: origin.option, position: candidate.position });
  if (origin.kind === 'app') return fact('key-from-app', { app: origin.app, field: origin.field });
  const { source, line } = origin.location;
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
              { sentIv: facts.recipe.iv === 'sent', ...(method.bits === null ? {} : { bits: method.bits }) },
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
      return [
        ...judgeMethod(facts, opening),
        ...judgePadding(facts, opening),
        ...selectedKey(opening.trial.candidate, facts.keys.length, opening.keyReading.bytes),
      ];
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
