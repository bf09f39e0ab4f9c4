/** Keeps the files that `init` names out of git, if the user wants it. */
import { sanitize } from '../core/redact.ts';
import type { Io } from '../facts/io.ts';
import { readUtf8 } from '../facts/utf8-file.ts';
import type { Speech } from './speech.ts';

/** What is to be written into `.gitignore`. */
export interface IgnoreChange {
  readonly path: string;
  readonly text: string;
  /** What stands there now; null for a new file. */
  readonly before: string | null;
}

const FILE = '.gitignore';

/** A path as git reads it: from this folder, every character for itself. */
function patternOf(path: string): string {
  return `/${path.replace(/\\/g, '/').replace(/[*?[\]\\!#]|^ | $/g, '\\$&')}`;
}

/** Null for a file that stands in no folder below this one. */
function pathInside(path: string, io: Io): string | null {
  const absolute = io.resolvePath(io.cwd, path);
  const base = io.resolvePath(io.cwd, '.').replace(/[\\/]?$/, '');
  return absolute.startsWith(base) && /^[\\/]/.test(absolute.slice(base.length))
    ? absolute.slice(base.length + 1)
    : null;
}

/**
 * Asks whether files are to be ignored that git would take.
 *
 * @param paths - files with secrets, as seen from the working directory.
 * @returns null where nothing is to be done, also outside of a repository.
 */
export async function askIgnore(
  paths: readonly string[],
  config: string,
  io: Io,
  { say }: Speech,
): Promise<IgnoreChange | null> {
  const absolute = new Map([...new Set(paths)].map((path) => [path, io.resolvePath(io.cwd, path)]));
  const states = await io.gitStates(io.cwd, [...absolute.values()]);
  if (states === null) return null;
  const having = (state: string): string[] =>
    [...absolute].flatMap(([path, place]) => (states.get(place) === state ? [path] : []));
  const list = (names: readonly string[]): string => names.map(sanitize).join(', ');
  const tracked = having('tracked');
  if (tracked.length > 0) await io.ask.tell(say('init.tracked', { paths: list(tracked) }));
  const open = having('untracked');
  const inside = open.flatMap((path) => pathInside(path, io) ?? []);
  const outside = open.filter((path) => pathInside(path, io) === null);
  if (outside.length > 0) await io.ask.tell(say('init.outside', { paths: list(outside) }));
  if (inside.length === 0 || !(await io.ask.confirm(say('init.ignore', { paths: list(inside) }), true))) return null;
  const absoluteFile = io.resolvePath(io.cwd, FILE);
  const before = (await io.exists(absoluteFile)) ? await readUtf8(absoluteFile, FILE, io) : null;
  const eol = before?.includes('\r\n') === true ? '\r\n' : '\n';
  const lines = [`# ${say('init.ignore.comment', { path: sanitize(config) })}`, ...inside.map(patternOf)];
  const start = before === null || before === '' ? '' : `${before}${/\n$/.test(before) ? '' : eol}${eol}`;
  return { path: FILE, text: `${start}${lines.join(eol)}${eol}`, before };
}
