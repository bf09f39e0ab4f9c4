/** From what the signature proves to diagnostics. */

import { fingerprint } from '../core/crypto/fingerprint.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Repair, SignatureStatus } from '../core/report.ts';
import type { Envelope } from '../platforms/platform.ts';
import { diagnostic, fact } from './codes.ts';
import { type PublicKeyTrial, recogniseMisplaced } from './key-slots.ts';
import type { Material } from './material.ts';
import { judgeSignature, type SignatureFacts, type UsableTrial } from './signature.ts';

/** Status, findings and repairs of a signature, and what they say about the response. */
export interface SignatureFindings {
  readonly status: SignatureStatus;
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly Repair[];
  /** The response is the one that was signed: damage on the way is excluded. */
  readonly isResponseIntact: boolean;
  /** The digest inside an intact signature is of another text, and no candidate matches. */
  readonly isContentUnknown: boolean;
}

const HASH_OF = { RSA: 'SHA-1', RSA2: 'SHA-256' } as const;

function keyEvidence(trial: UsableTrial) {
  return fact('public-key', {
    position: trial.candidate.position,
    bits: trial.bits,
    fingerprint: fingerprint(trial.key.spki),
  });
}

function misplacedInPublicSlot(text: string): string | null {
  if (/^[A-Za-z0-9+/]{21}[AQgw]==$/.test(text.trim())) return 'aes-key';
  return recogniseMisplaced(text, { iv: null, ciphertext: null });
}

/** Keys that cannot be used, and private keys that can but do not belong here. */
function slotFaults(trials: readonly PublicKeyTrial[]): Diagnostic[] {
  return trials.flatMap((trial) => {
    const { result, candidate } = trial;
    if (result.ok) {
      if (result.key.role !== 'private') return [];
      const evidence = [fact('key-structure', { found: 'private-key', position: candidate.position })];
      return [diagnostic('private-key-in-public-slot', 'proven', {}, evidence)];
    }
    const slot = candidate.slot;
    if (result.der?.kind === 'pkcs8-rsa' || result.der?.kind === 'pkcs1-private') {
      return [
        diagnostic('private-key-in-public-slot', 'proven', {}, [
          fact('key-structure', { found: 'private-key', position: candidate.position }),
        ]),
      ];
    }
    const size =
      result.der === null
        ? []
        : [fact('der-length', { declared: result.der.declaredBytes, actual: result.der.actualBytes })];
    const found = result.fault === 'not-a-key' ? misplacedInPublicSlot(candidate.text) : null;
    if (found !== null) return [diagnostic('key-in-wrong-slot', 'proven', { slot, found })];
    return [diagnostic('key-malformed', 'proven', { slot, reason: result.fault }, size)];
  });
}

function otherKeyFits(trial: UsableTrial, count: number): Diagnostic[] {
  if (trial.candidate.position === 1) return [];
  const args = { position: trial.candidate.position, count, fingerprint: fingerprint(trial.key.spki) };
  return [diagnostic('other-app-key-fits', 'proven', args, [keyEvidence(trial), fact('signature-block')])];
}

function signType(facts: SignatureFacts, hash: string): Diagnostic[] {
  const expected = HASH_OF[facts.declared];
  if (hash === expected) return [];
  const actual = hash === 'SHA-1' ? 'RSA' : hash === 'SHA-256' ? 'RSA2' : hash;
  return [
    diagnostic('sign-type-mismatch', 'proven', { declared: facts.declared, actual }, [
      fact('digest-hash', { hash }),
      fact(facts.isDeclared ? 'sign-type-declared' : 'sign-type-default', { declared: facts.declared, expected }),
    ]),
  ];
}

function ownKeys(facts: SignatureFacts): Diagnostic[] {
  return [...facts.ownKeys]
    .slice(0, 1)
    .map(([position, proof]) =>
      diagnostic('own-public-key-used', proof === 'app-certificate' ? 'likely' : 'proven', {}, [
        fact(`own-key-${proof}`, { position }),
      ]),
    );
}

function judgeVerdict(facts: SignatureFacts): { status: SignatureStatus; diagnostics: Diagnostic[] } {
  const { verdict, trials } = facts;
  switch (verdict.kind) {
    case 'valid': {
      const type = signType(facts, verdict.digest.hash);
      const isPrivate = verdict.trial.key.role === 'private';
      const diagnostics = [
        ...(isPrivate ? slotFaults([verdict.trial]) : []),
        ...otherKeyFits(verdict.trial, trials.length),
        ...type,
      ];
      return { status: type.length === 0 ? 'valid' : 'invalid', diagnostics };
    }
    case 'content': {
      const altered = diagnostic('signed-content-altered', 'proven', { form: verdict.form ?? 'unknown' }, [
        keyEvidence(verdict.trial),
        fact('signature-block'),
        verdict.form === null
          ? fact('no-content-matches', { candidates: verdict.candidates })
          : fact('content-matches', { form: verdict.form }),
      ]);
      const diagnostics = [
        ...otherKeyFits(verdict.trial, trials.length),
        ...signType(facts, verdict.digest.hash),
        altered,
      ];
      return { status: 'invalid', diagnostics };
    }
    case 'key': {
      const own = ownKeys(facts);
      const faults = slotFaults(trials);
      if (own.length > 0 || faults.length > 0) return { status: 'invalid', diagnostics: [...own, ...faults] };
      if (facts.census.isOneCase) {
        return {
          status: 'invalid',
          diagnostics: [
            diagnostic('case-lost', 'proven', { field: 'sign' }, [
              fact('one-case', { letters: facts.census.data.length }),
            ]),
          ],
        };
      }
      const evidence = [
        ...verdict.trials.map(keyEvidence),
        fact('no-signature-block', { bytes: facts.reading?.bytes.length ?? 0 }),
      ];
      return { status: 'invalid', diagnostics: [diagnostic('public-key-mismatch', 'by-elimination', {}, evidence)] };
    }
    case 'size': {
      const args = { signBits: verdict.signBits, keyBits: verdict.trial.bits };
      const size = diagnostic('rsa-key-size-mismatch', 'proven', args, [keyEvidence(verdict.trial)]);
      return { status: 'invalid', diagnostics: [...ownKeys(facts), ...slotFaults(trials), size] };
    }
    case 'damaged': {
      const args = { bytes: verdict.bytes, expected: verdict.expected };
      const evidence = [fact('sign-size', args), ...(verdict.isPlusDeleted ? [fact('sign-plus-put-back')] : [])];
      return {
        status: 'invalid',
        diagnostics: [diagnostic('sign-damaged', 'proven', args, evidence), ...slotFaults(trials)],
      };
    }
    case 'unchecked':
      return { status: 'unchecked', diagnostics: slotFaults(trials) };
  }
}

function listRepairs(envelope: Envelope, facts: SignatureFacts): Repair[] {
  const sign = (facts.reading?.repairs ?? facts.census.repairs).map(({ code, count }) => ({
    code,
    field: envelope.sign?.field ?? 'sign',
    count,
  }));
  const keys = facts.trials.flatMap((trial) => [
    ...(trial.pluses > 0 ? [{ code: 'plus-became-space', field: 'alipay_public_key', count: trial.pluses }] : []),
    ...(trial.isPercentEncoded && trial.result.ok
      ? [{ code: 'percent-encoded', field: 'alipay_public_key', count: 1 }]
      : []),
  ]);
  return [...sign, ...keys];
}

/** Without a sign the configured keys can still be proven wrong. */
function withoutSign(envelope: Envelope, material: Material): SignatureFindings {
  const probe = { ...envelope, sign: { field: 'sign', text: '', raw: null } };
  const facts = judgeSignature(probe, material, []);
  const missing = envelope.isSignExpected ? [diagnostic('sign-missing', 'proven', {}, [fact('sign-absent')])] : [];
  return {
    status: 'missing',
    diagnostics: [...missing, ...slotFaults(facts.trials), ...ownKeys(facts)],
    repairs: [],
    isResponseIntact: false,
    isContentUnknown: false,
  };
}

/**
 * Judges the signature of a message.
 *
 * @param repaired - canonical base64 of the response under each reading that is possible.
 */
export function judgeEnvelope(envelope: Envelope, material: Material, repaired: readonly string[]): SignatureFindings {
  if (envelope.sign === null) return withoutSign(envelope, material);
  const facts = judgeSignature({ ...envelope, sign: envelope.sign }, material, repaired);
  const { status, diagnostics } = judgeVerdict(facts);
  const { verdict } = facts;
  return {
    status,
    diagnostics,
    repairs: listRepairs(envelope, facts),
    isResponseIntact: verdict.kind === 'valid' || (verdict.kind === 'content' && verdict.form !== null),
    isContentUnknown: verdict.kind === 'content' && verdict.form === null,
  };
}
