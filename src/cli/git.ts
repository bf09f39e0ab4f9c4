/** What git knows of files. git itself is asked, since only it knows its index, its worktrees and all its ignore rules. */
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { GitState } from '../core/check.ts';

const TIMEOUT_MS = 10_000;
const OUTPUT_BYTES = 16 * 1024 * 1024;

// A configuration of the repository may name programs that git runs; none is needed to read the index.
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-optional-locks'];

/** Standard output of git; null without git, outside a repository, and on any other failure. */
function run(
  folder: string,
  args: readonly string[],
  input = '',
  codes: readonly number[] = [0],
): Promise<string | null> {
  return new Promise((done) => {
    const env = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
    const options = { cwd: folder, env, timeout: TIMEOUT_MS, maxBuffer: OUTPUT_BYTES, windowsHide: true };
    const child = execFile('git', [...SAFE, ...args], options, (error, stdout) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      done(codes.includes(code) ? stdout : null);
    });
    // A git that ended early reads no input; its exit code says enough.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

/** The path behind links, as git sees it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Path inside a folder with `/`, or null for one outside. */
function pathInside(folder: string, path: string): string | null {
  const inside = relative(folder, realPath(path));
  const isOutside = inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
  return isOutside ? null : inside.replaceAll(sep, '/');
}

const entries = (output: string): Set<string> => new Set(output.split('\0').filter((path) => path !== ''));

/** See `Io.gitStates`; a file outside the repository has no state. */
export async function gitStates(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, GitState> | null> {
  const top = (await run(folder, ['rev-parse', '--show-toplevel']))?.replace(/\r?\n$/, '');
  if (top === undefined || top === '') return null;
  const root = realPath(top);
  const inside = paths.flatMap((path) => {
    const name = pathInside(root, path);
    return name === null ? [] : [{ path, name }];
  });
  if (inside.length === 0) return new Map();
  const names = inside.map(({ name }) => name);
  const listed = await run(root, ['--literal-pathspecs', 'ls-files', '-z', '--', ...names]);
  // 1: none of them is ignored. It refuses --literal-pathspecs.
  const checked = await run(root, ['check-ignore', '-z', '--stdin'], names.join('\0'), [0, 1]);
  if (listed === null || checked === null) return null;
  const [tracked, ignored] = [entries(listed), entries(checked)];
  const stateOf = (name: string): GitState =>
    tracked.has(name) ? 'tracked' : ignored.has(name) ? 'ignored' : 'untracked';
  return new Map(inside.map(({ path, name }) => [path, stateOf(name)]));
}
