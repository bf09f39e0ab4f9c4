/**
 * Runs the built command on every folder of `cases` and compares what it writes, in both languages, to the letter.
 *
 * A case holds `command.json` (`argv`; `folder`, where it runs in another case's inputs; the file for `stdin`; `env`;
 * `exitCode`), its inputs, and what came out. After a
 * change that is meant, `UPDATE_E2E=1 npx vitest run test/e2e` writes the outputs anew: read the difference.
 */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { runCli } from '../helpers/run-cli.ts';

const CASES = fileURLToPath(new URL('cases', import.meta.url));
const IS_UPDATE = process.env['UPDATE_E2E'] === '1';

interface Command {
  readonly argv: readonly string[];
  /** Name of the case in whose folder it runs; its own without it. */
  readonly folder?: string;
  /** File whose content is piped in; without it standard input is closed. */
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly exitCode: number;
}

/** Writes or compares one output; an output that is empty has no file, except for stdout. */
function checkOutput(folder: string, name: string, text: string): void {
  const path = join(folder, name);
  const actual = text.replaceAll(manifest.version, '<version>');
  if (IS_UPDATE) {
    if (actual === '' && name.startsWith('stderr.zh')) rmSync(path, { force: true });
    else writeFileSync(path, actual);
  }
  expect(actual).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
}

describe.each(readdirSync(CASES))('%s', (name) => {
  const folder = join(CASES, name);
  const command: Command = JSON.parse(readFileSync(join(folder, 'command.json'), 'utf8'));
  const inputs = join(CASES, command.folder ?? name);

  it.each(['en', 'zh'])('writes what is expected in %s', async (language) => {
    const run = await runCli(command.argv, {
      cwd: inputs,
      env: { PHONEKIT_LANG: language, NO_COLOR: '1', ...command.env },
      ...(command.stdin === undefined ? {} : { stdin: readFileSync(join(inputs, command.stdin)) }),
    });
    checkOutput(folder, `stdout.${language}.txt`, run.stdout);
    checkOutput(folder, language === 'en' ? 'stderr.txt' : 'stderr.zh.txt', run.stderr);
    expect(run.code).toBe(command.exitCode);
  });
});
