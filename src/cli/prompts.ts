/** Questions on the terminal. They go to stderr, so that stdout stays the result. */
import { password } from '@inquirer/prompts';

/** Asks for a secret; the characters show as `*`, so that a paste can be seen to have arrived. */
export function askSecret(question: string): Promise<string> {
  return password({ message: question, mask: '*' }, { input: process.stdin, output: process.stderr });
}
