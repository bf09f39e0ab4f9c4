/** What the checks of 服务端 API 安全 share. */
import { type KeyFact, type Problem, problem } from '../../../core/check.ts';
import { textProblems } from '../../key-checks.ts';

/** Why a key cannot be judged or compared: the first thing that is wrong with its text, or what it is instead. */
export function whyUnreadable(key: KeyFact, field: string): Problem {
  const [first] = textProblems(key, field);
  const { keyKind } = key.keys[0].row;
  return first ?? problem('key-kind-unexpected', { field, keyKind }, { at: field });
}

/**
 * Why the key of a pair cannot be judged as RSA, or null. SM2withSM3 is allowed beside RSA, and which of the two the
 * console has is not in the configuration; the algorithm of a certificate without RSA is not read.
 */
export function notRsa(key: KeyFact, field: string): Problem | null {
  const [{ row }] = key.keys;
  const { keyKind, bits } = row;
  const isOther = /^sm2-/.test(keyKind) || (keyKind === 'certificate' && bits === null);
  return isOther && textProblems(key, field).length === 0 ? problem('key-not-rsa', { keyKind }, { at: field }) : null;
}
