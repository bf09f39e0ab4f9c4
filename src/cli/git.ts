/** What git knows of files. git itself is asked, since only it knows its index, its worktrees and all its ignore rules. */
import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { GitState } from '../core/check.ts';

const TIMEOUT_MS = 10_000;
const OUTPUT_BYTES = 16 * 1024 * 1024;

// A configuration of the repository may name programs that git runs; none is needed to read the index.
const SAFE = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null', '--no-optional-locks'];

/** Inside a hook, variables name the repository that calls it, and git would look into nothing else. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const isOfCaller = (name: string): boolean =>
    /^GIT_(?:DIR|WORK_TREE|COMMON_DIR|INDEX_FILE|PREFIX|NAMESPACE|OBJECT_DIRECTORY|.*_PATHSPECS)$/i.test(name);
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !isOfCaller(name)));
}

/** Standard output of git; null without git, outside a repository, and on any other failure. */
function run(
  folder: string,
  args: readonly string[],
  input = '',
  codes: readonly number[] = [0],
): Promise<string | null> {
  return new Promise((done) => {
    const env = { ...ownEnvironment(), GIT_TERMINAL_PROMPT: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
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

interface Ignored {
  readonly paths: ReadonlySet<string>;
  /** Those of submodules, of which this repository knows nothing. */
  readonly unknown: ReadonlySet<string>;
}

/** Which of the paths are ignored; null when git tells of none. */
async function listIgnored(root: string, names: readonly string[]): Promise<Ignored | null> {
  // 1: none of them is ignored. It refuses --literal-pathspecs, and one path in a submodule spoils them all.
  const ask = (asked: readonly string[]): Promise<string | null> =>
    run(root, ['check-ignore', '-z', '--stdin'], asked.join('\0'), [0, 1]);
  const all = await ask(names);
  if (all !== null) return { paths: entries(all), unknown: new Set() };
  const paths = new Set<string>();
  const unknown = new Set<string>();
  for (const name of names) {
    const answer = await ask([name]);
    if (answer === null) unknown.add(name);
    else if (answer !== '') paths.add(name);
  }
  return unknown.size === names.length ? null : { paths, unknown };
}

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
  if (listed === null) return null;
  const [tracked, ignored] = [entries(listed), await listIgnored(root, names)];
  if (ignored === null) return null;
  const stateOf = (name: string): GitState =>
    tracked.has(name) ? 'tracked' : ignored.paths.has(name) ? 'ignored' : 'untracked';
  return new Map(
    inside.flatMap(({ path, name }) => (ignored.unknown.has(name) ? [] : [[path, stateOf(name)] as const])),
  );
}
