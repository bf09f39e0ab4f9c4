/** What the checks of 服务端 API 安全 share. */
import { type KeyFact, type Problem, problem } from '../../../core/check.ts';
import { textProblems } from '../../key-checks.ts';

/** Why a key cannot be judged or compared: the first thing that is wrong with its text, or what it is instead. */
export function whyUnreadable(key: KeyFact, field: string): Problem {
  const [first] = textProblems(key, field);
  const { keyKind } = key.keys[0].row;
  return first ?? problem('key-kind-unexpected', { field, keyKind }, { at: field });
}
