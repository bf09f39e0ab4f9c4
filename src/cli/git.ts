/** What git knows of files. git itself is asked, since only it knows its index, its worktrees and all its ignore rules. */
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import type { GitState } from '../core/check.ts';

const TIMEOUT_MS = 10_000;
const OUTPUT_BYTES = 16 * 1024 * 1024;

// A configuration of the repository may name programs that git runs; none is needed to read the index.
const SAFE = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '--no-optional-locks',
  '--literal-pathspecs',
];

/** Standard output of git; null without git, outside a repository, and on any other failure. */
function run(
  folder: string,
  args: readonly string[],
  input: string | null,
  codes: readonly number[],
): Promise<string | null> {
  return new Promise((done) => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
    const options = { cwd: folder, env, timeout: TIMEOUT_MS, maxBuffer: OUTPUT_BYTES, windowsHide: true };
    const child = execFile('git', [...SAFE, ...args], options, (error, stdout) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done(codes.includes(code) ? stdout : null);
    });
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

const entries = (output: string): string[] => output.split('\0').filter((path) => path !== '');

/** See `Io.gitStates`. */
export async function gitStates(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, GitState> | null> {
  if (paths.length === 0) return new Map();
  const listed = await run(folder, ['ls-files', '-z', '--', ...paths], null, [0]);
  if (listed === null) return null;
  // 1: none of them is ignored.
  const checked = await run(folder, ['check-ignore', '-z', '--stdin'], paths.join('\0'), [0, 1]);
  if (checked === null) return null;
  const tracked = new Set(entries(listed).map((path) => resolve(folder, path)));
  const ignored = new Set(entries(checked).map((path) => resolve(folder, path)));
  return new Map(
    paths.map((path) => [path, tracked.has(path) ? 'tracked' : ignored.has(path) ? 'ignored' : 'untracked']),
  );
}
