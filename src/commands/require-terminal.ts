import { UsageError } from '../core/usage-error.ts';
import type { Io } from '../facts/io.ts';

/**
 * For commands that ask.
 *
 * @throws UsageError where nobody can see or answer the questions.
 */
export function requireTerminal(command: string, io: Io): void {
  if (!io.stdin.isTTY || !io.stderr.isTTY) throw new UsageError('terminal-needed', { command });
}
