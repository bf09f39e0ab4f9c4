/** What the checks of several platforms ask of a key: its kind, whose it is, what it belongs to. */
import { type KeyFact, keyProblem, type Problem, problem } from '../core/check.ts';
import type { Evidence } from '../core/diagnostic.ts';

/** Findings of `keys inspect` that checks of their own judge: validity and size. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set([
  'certificate-expired',
  'certificate-not-yet-valid',
  'certificate-expires-soon',
  'key-too-small',
  'key-not-rsa',
]);

/** What is wrong with the text of the key that is used. */
export function textProblems({ keys: [{ row }] }: KeyFact, field: string): Problem[] {
  return row.diagnostics.filter(({ code }) => !JUDGED_ELSEWHERE.has(code)).map((found) => keyProblem(found, field));
}

/** One line about a key for `looksAt`: `{field}: {keyKind}, {bits} bits, fingerprint {fingerprint}`. */
export function describeKey({ keys: [{ row }] }: KeyFact, field: string) {
  return { field, keyKind: row.keyKind, bits: row.bits ?? 0, fingerprint: row.fingerprint ?? '' };
}

const isReadable = ({ keys: [{ row }] }: KeyFact): boolean => row.keyKind !== 'unknown';

/**
 * Whether a field holds an RSA public key that libraries and consoles take: SPKI, no certificate, no private key.
 *
 * @param owner - whose key belongs there.
 * @param certificateField - where a certificate belongs instead, if anywhere.
 */
export function publicKeyProblems(
  key: KeyFact,
  field: string,
  owner: 'platform' | 'app',
  certificateField?: string,
): Problem[] {
  const [{ row, isPrivate }] = key.keys;
  const { keyKind } = row;
  const kind: Problem[] = [];
  if (isPrivate && owner === 'platform')
    kind.push(problem('private-key-in-public-slot', {}, { at: field, evidence: [keyEvidence(key, field)] }));
  else if (keyKind === 'certificate') {
    const expected = certificateField === undefined ? {} : { expected: certificateField };
    kind.push(problem('certificate-in-key-slot', { field, ...expected }, { at: field }));
  } else if (keyKind === 'rsa-public-pkcs1') kind.push(problem('public-key-not-spki', { field }, { at: field }));
  else if (keyKind !== 'rsa-public-spki' && isReadable(key))
    kind.push(problem('key-kind-unexpected', { field, keyKind }, { at: field }));
  return [...kind, ...textProblems(key, field)];
}

/** Whether a field holds an RSA private key, in either form. */
export function privateKeyProblems(key: KeyFact, field: string): Problem[] {
  const [{ row }] = key.keys;
  const { keyKind } = row;
  const kind: Problem[] = [];
  if (/^rsa-public/.test(keyKind)) kind.push(problem('public-key-in-private-slot', { field }, { at: field }));
  else if (!/^rsa-private|^encrypted-private$/.test(keyKind) && isReadable(key))
    kind.push(problem('key-kind-unexpected', { field, keyKind }, { at: field }));
  return [...kind, ...textProblems(key, field)];
}

/** What a field holds, as evidence. */
export function keyEvidence(key: KeyFact, field: string): Evidence {
  return { id: 'configured-key', args: describeKey(key, field) };
}

/** True when both hold the same key, or the two halves of one pair. Null where one of them cannot be read. */
export function isSamePair(left: KeyFact, right: KeyFact): boolean | null {
  const [a, b] = [left.keys[0].publicDigest, right.keys[0].publicDigest];
  return a === null || b === null ? null : a === b;
}

/**
 * Why the key of a pair cannot be judged as RSA, or null. Where SM2 (国密) is allowed beside RSA, the configuration does not say
 * which of the two the console has; the algorithm of a certificate without RSA is not read.
 */
export function notRsa(key: KeyFact, field: string): Problem | null {
  const [{ row }] = key.keys;
  const { keyKind, bits } = row;
  const isOther = /^sm2-/.test(keyKind) || (keyKind === 'certificate' && bits === null);
  return isOther && textProblems(key, field).length === 0 ? problem('key-not-rsa', { keyKind }, { at: field }) : null;
}
