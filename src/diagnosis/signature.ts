/** What the signature of an Alipay-like message proves. */

import { decodeBase64 } from '../core/crypto/base64.ts';
import { equalBytes } from '../core/crypto/block-cipher.ts';
import type { UsableKey } from '../core/crypto/key-text.ts';
import { readKeyText } from '../core/crypto/key-text.ts';
import { digestOf, modulusBits, recoverDigest, type SignedDigest } from '../core/crypto/rsa-block.ts';
import type { Envelope } from '../platforms/platform.ts';
import { type PublicKeyTrial, readPublicKeySlot } from './key-slots.ts';
import { withPluses } from './lost-plus.ts';
import type { Candidate, Material } from './material.ts';
import { type ContentForm, listSignedContents } from './signed-content.ts';
import { type Reading, type TextCensus, takeCensus } from './text-damage.ts';

/** Sizes in bytes of RSA signatures that occur. */
const SIGNATURE_BYTES = [128, 256, 384, 512];

/** A value of the public-key slot that holds a key; its modulus in bits. */
export interface UsableTrial extends PublicKeyTrial {
  readonly key: UsableKey;
  readonly bits: number;
}

/** Which own key stands in the slot of the platform's key. */
export type OwnKeyProof = 'app-private-key' | 'app-public-key' | 'app-certificate';

/** What the signature proves with the best of the keys. */
export type SignatureVerdict =
  | { readonly kind: 'valid'; readonly trial: UsableTrial; readonly digest: SignedDigest; readonly form: ContentForm }
  /** Key right, signature intact, but the digest is of another text, or of a text in another form. */
  | {
      readonly kind: 'content';
      readonly trial: UsableTrial;
      readonly digest: SignedDigest;
      readonly form: ContentForm | null;
      readonly candidates: number;
    }
  /** No key makes a block of it. */
  | { readonly kind: 'key'; readonly trials: readonly UsableTrial[] }
  | { readonly kind: 'size'; readonly trial: UsableTrial; readonly signBits: number }
  | { readonly kind: 'damaged'; readonly bytes: number; readonly expected: number; readonly isPlusDeleted: boolean }
  /** No usable public key. */
  | { readonly kind: 'unchecked' };

/** The verdict with everything that diagnostics need. */
export interface SignatureFacts {
  readonly verdict: SignatureVerdict;
  readonly census: TextCensus;
  readonly reading: Reading | null;
  readonly trials: readonly PublicKeyTrial[];
  /** Hash that the message declares or that is the default. */
  readonly declared: 'RSA' | 'RSA2';
  readonly isDeclared: boolean;
  /** For each usable key, whether it is one of the developer's own. */
  readonly ownKeys: ReadonlyMap<number, OwnKeyProof>;
}

function isUsable(trial: PublicKeyTrial): trial is PublicKeyTrial & { result: { ok: true; key: UsableKey } } {
  return trial.result.ok;
}

function ownKeyProof(key: UsableKey, material: Material): OwnKeyProof | null {
  const matches = (candidate: Candidate): boolean => {
    const own = readKeyText(candidate.text);
    return own.ok && equalBytes(own.key.spki, key.spki);
  };
  if (material['app-private-key'].some(matches)) return 'app-private-key';
  if (material['app-public-key'].some(matches)) return 'app-public-key';
  // Subject of an app certificate: CN=<PID>-<APPID>; the platform's own certificate carries the company's name.
  const subject = key.certificate?.subject ?? '';
  return /(?:^|\n)CN=2088\d{12}-\d{16}(?:\n|$)/.test(subject) ? 'app-certificate' : null;
}

function findForm(
  envelope: Envelope,
  repaired: readonly string[],
  digest: SignedDigest,
): { readonly form: ContentForm | null; readonly candidates: number } {
  let candidates = 0;
  for (const text of repaired.length > 0 ? repaired : [null]) {
    for (const candidate of listSignedContents(envelope, text)) {
      candidates++;
      if (equalBytes(digestOf(digest.hash, candidate.bytes), digest.digest))
        return { form: candidate.form, candidates };
    }
  }
  return { form: null, candidates };
}

/** One `+` put back anywhere makes the signature whole: then it was deleted on the way. */
function isPlusDeleted(census: TextCensus, trials: readonly UsableTrial[], bytes: number): boolean {
  const isOneShort = Math.ceil((bytes * 4) / 3) - census.data.length === 1;
  const [trial] = trials;
  if (!isOneShort || trial === undefined) return false;
  return withPluses(census.data, 1).some((text) => recoverDigest(trial.key.publicKey, decodeBase64(text)) !== null);
}

/** Which of its own readings the signature is judged by: the first that has a length signatures have. */
function signReading(census: TextCensus): Reading | null {
  return census.readings.find((reading) => SIGNATURE_BYTES.includes(reading.bytes.length)) ?? null;
}

function judgeReading(
  envelope: Envelope,
  repaired: readonly string[],
  reading: Reading,
  usable: readonly UsableTrial[],
): SignatureVerdict {
  const fitting = usable.filter((trial) => trial.bits === reading.bytes.length * 8);
  const [first] = usable;
  if (fitting.length === 0 && first !== undefined)
    return { kind: 'size', trial: first, signBits: reading.bytes.length * 8 };
  for (const trial of fitting) {
    const digest = recoverDigest(trial.key.publicKey, reading.bytes);
    if (digest === null) continue;
    const { form, candidates } = findForm(envelope, repaired, digest);
    return form === 'canonical'
      ? { kind: 'valid', trial, digest, form }
      : { kind: 'content', trial, digest, form, candidates };
  }
  return { kind: 'key', trials: fitting };
}

/**
 * Judges the signature of a message with all public keys given.
 *
 * @param repaired - canonical base64 of the response after repairs: the reading that opened it first, else all readings.
 * @returns the verdict with everything that diagnostics need. Pure; never throws.
 * @see RFC 8017 §8.2.2
 */
export function judgeSignature(
  envelope: Envelope & { readonly sign: NonNullable<Envelope['sign']> },
  material: Material,
  repaired: readonly string[],
): SignatureFacts {
  const census = takeCensus(envelope.sign.text, (bytes) => SIGNATURE_BYTES.includes(bytes));
  const trials = material['alipay-public-key'].map(readPublicKeySlot);
  const usable: UsableTrial[] = trials.filter(isUsable).map((trial) => ({
    ...trial,
    key: trial.result.key,
    bits: modulusBits(trial.result.key.publicKey),
  }));
  const declaredText = (envelope.signType ?? '').trim().toUpperCase();
  const ownKeys = new Map<number, OwnKeyProof>();
  for (const trial of usable) {
    const proof = ownKeyProof(trial.key, material);
    if (proof !== null) ownKeys.set(trial.candidate.position, proof);
  }
  const reading = signReading(census);
  const facts = {
    census,
    reading,
    trials,
    declared: declaredText === 'RSA' ? ('RSA' as const) : ('RSA2' as const),
    isDeclared: declaredText !== '',
    ownKeys,
  };
  if (reading === null) {
    const bytes = census.readings[0]?.bytes.length ?? 0;
    const expected = (usable[0]?.bits ?? 2048) / 8;
    const damaged = {
      kind: 'damaged',
      bytes,
      expected,
      isPlusDeleted: isPlusDeleted(census, usable, expected),
    } as const;
    return { ...facts, verdict: damaged };
  }
  if (usable.length === 0) return { ...facts, verdict: { kind: 'unchecked' } };
  return { ...facts, verdict: judgeReading(envelope, repaired, reading, usable) };
}
