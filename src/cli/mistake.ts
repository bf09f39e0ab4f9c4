/** A mistake on the command line, as an error. */
import type { Args } from '../core/diagnostic.ts';
import { UsageError } from '../core/usage-error.ts';
import type { MessageKey } from '../messages/messages.ts';

/** What can be wrong; each has its text in `messages`. */
export type Problem = MessageKey extends infer Key ? (Key extends `problem.${infer Name}` ? Name : never) : never;

/** All have one code, `usage-invalid`; `problem` tells them apart. */
export function mistake(problem: Problem, args: Args = {}): UsageError {
  return new UsageError('usage-invalid', { problem, ...args });
}
