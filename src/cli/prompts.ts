/** Questions on the terminal. They go to stderr, so that stdout stays the result. */
import { confirm as askConfirm, input, password, select } from '@inquirer/prompts';
import type { Questions } from '../facts/io.ts';

const STREAMS = { input: process.stdin, output: process.stderr };

/** Asks for a secret; the characters show as `*`, so that a paste can be seen to have arrived. */
export function askSecret(question: string): Promise<string> {
  return password({ message: question, mask: '*' }, STREAMS);
}

/** One of the choices. */
export const choose: Questions['choose'] = (question, choices, preset) =>
  select({ message: question, choices: [...choices], ...(preset === undefined ? {} : { default: preset }) }, STREAMS);

/** Longer than any name, path or id: what is pasted here may be a key. */
const LONGEST_SHOWN = 64;

/** A line of text. What has the length of a key is shown as `*`. */
export const enter: Questions['enter'] = (question, { preset, check }) =>
  input(
    {
      message: question,
      ...(preset === undefined ? {} : { default: preset }),
      validate: (text) => check(text) ?? true,
      transformer: (text) => (text.length > LONGEST_SHOWN ? '*'.repeat(12) : text),
    },
    STREAMS,
  );

/** Yes or no. */
export const confirm: Questions['confirm'] = (question, preset) =>
  askConfirm({ message: question, default: preset }, STREAMS);
