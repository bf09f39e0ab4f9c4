/** What an RSA-PSS signature over a message proves: key and content are told apart as for PKCS#1 v1.5. */
import { equalBytes } from '../core/crypto/block-cipher.ts';
import { fingerprint } from '../core/crypto/fingerprint.ts';
import { readKeyText } from '../core/crypto/key-text.ts';
import { matchesPss, modulusBits, recoverDigest, recoverPss } from '../core/crypto/rsa-block.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import type { Repair, SignatureStatus } from '../core/report.ts';
import type { SealedMessage, SealedPayload, WireValue } from '../platforms/platform.ts';
import { diagnostic, fact } from './codes.ts';
import { recogniseMisplaced } from './key-slots.ts';
import type { Candidate, Material } from './material.ts';
import { takeCensus } from './text-damage.ts';

const SIGNATURE_BYTES: ReadonlySet<number> = new Set([128, 256, 384, 512]);

/** Status, findings and repairs of the signature. */
export interface PssFindings {
  readonly status: SignatureStatus;
  readonly diagnostics: readonly Diagnostic[];
  readonly repairs: readonly Repair[];
}

const none = (status: SignatureStatus): PssFindings => ({ status, diagnostics: [], repairs: [] });

function slotFaults(candidates: readonly Candidate[]): Diagnostic[] {
  return candidates.flatMap((candidate) => {
    const result = readKeyText(candidate.text);
    const { slot } = candidate;
    if (result.ok) {
      if (result.key.role !== 'private') return [];
      const evidence = [fact('key-structure', { found: 'private-key', position: candidate.position })];
      return [diagnostic('private-key-in-public-slot', 'proven', {}, evidence)];
    }
    const found =
      result.fault === 'not-a-key' ? recogniseMisplaced(candidate.text, { iv: null, ciphertext: null }) : null;
    return [
      found === null
        ? diagnostic('key-malformed', 'proven', { slot, reason: result.fault }, [])
        : diagnostic('key-in-wrong-slot', 'proven', { slot, found }, []),
    ];
  });
}

/** Whether the developer's own key stands in the slot of the platform's. */
function ownKeyEvidence(spki: Uint8Array, material: Material): Evidence | null {
  for (const slot of ['app-private-key', 'app-public-key'] as const) {
    const isOwn = material[slot].some((candidate) => {
      const own = readKeyText(candidate.text);
      return own.ok && equalBytes(own.key.spki, spki);
    });
    if (isOwn) return fact(`own-key-${slot}`);
  }
  return null;
}

/**
 * Judges the signature of a message.
 *
 * @param messages - what may stand around the body, the usual values first.
 */
export function judgePssSignature(
  payload: SealedPayload,
  messages: readonly SealedMessage[],
  material: Material,
): PssFindings {
  const found = judgeOne(payload, payload.signature, messages, material);
  if (found.status !== 'invalid' || payload.olderSignature === null) return found;
  const older = judgeOne(payload, payload.olderSignature, messages, material);
  return older.status === 'valid' ? older : found;
}

function judgeOne(
  payload: SealedPayload,
  signature: WireValue | null,
  messages: readonly SealedMessage[],
  material: Material,
): PssFindings {
  const candidates = material[payload.recipe.publicKeySlot];
  if (signature === null) return candidates.length === 0 ? none('not-used') : none('missing');
  const faults = slotFaults(candidates);
  const census = takeCensus(signature.text, (bytes) => SIGNATURE_BYTES.has(bytes));
  const repairs = census.repairs.map(({ code, count }) => ({ code, field: signature.field, count }));
  const keys = candidates.flatMap((candidate) => {
    const result = readKeyText(candidate.text);
    return result.ok ? [{ candidate, key: result.key, bytes: modulusBits(result.key.publicKey) / 8 }] : [];
  });
  const [first] = keys;
  if (first === undefined) return { status: 'unchecked', diagnostics: faults, repairs };
  const invalid = (...diagnostics: readonly Diagnostic[]): PssFindings => ({
    status: 'invalid',
    diagnostics: [...diagnostics, ...faults],
    repairs,
  });
  const reading = census.readings.find(({ bytes }) => SIGNATURE_BYTES.has(bytes.length));
  if (reading === undefined) {
    const args = { bytes: census.readings[0]?.bytes.length ?? 0, expected: first.bytes };
    return invalid(diagnostic('sign-damaged', 'proven', args, [fact('sign-size', args)]));
  }
  const fitting = keys.filter(({ bytes }) => bytes === reading.bytes.length);
  if (fitting.length === 0) {
    const args = { signBits: reading.bytes.length * 8, keyBits: first.bytes * 8 };
    return invalid(
      diagnostic('rsa-key-size-mismatch', 'proven', args, [
        fact('sign-size', { bytes: reading.bytes.length, expected: first.bytes }),
      ]),
    );
  }
  for (const { candidate, key, bytes } of fitting) {
    const evidence = [
      fact('public-key', { position: candidate.position, bits: bytes * 8, fingerprint: fingerprint(key.spki) }),
    ];
    const block = recoverPss(key.publicKey, reading.bytes);
    if (block !== null) {
      const texts = messages.map((message) => payload.recipe.signedText({ ...message, body: payload.body }));
      if (texts.some((text) => matchesPss(block, text))) return { status: 'valid', diagnostics: faults, repairs };
      const content = fact('no-content-matches', { candidates: texts.length });
      return invalid(
        diagnostic('signed-content-altered', 'proven', { form: 'unknown' }, [...evidence, fact('pss-block'), content]),
      );
    }
    const digest = recoverDigest(key.publicKey, reading.bytes);
    if (digest !== null) {
      const args = { declared: 'RSA-PSS', actual: 'RSA PKCS#1 v1.5' };
      const found = [...evidence, fact('digest-hash', { hash: digest.hash })];
      return invalid(diagnostic('sign-type-mismatch', 'proven', args, found));
    }
  }
  const own = fitting.flatMap(({ key }) => ownKeyEvidence(key.spki, material) ?? []);
  if (own.length > 0) return invalid(diagnostic('own-public-key-used', 'proven', {}, own.slice(0, 1)));
  const isBlock = fact('no-signature-block', { bytes: reading.bytes.length });
  return invalid(diagnostic('public-key-mismatch', 'by-elimination', {}, [isBlock]));
}
