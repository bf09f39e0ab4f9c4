/** Paths as seen from a folder, with `/` on every system. */

const partsOf = (path: string): string[] => path.split(/[\\/]+/).filter((part) => part !== '');

/** The folder of an absolute path. */
export function folderOf(path: string): string {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return end <= 0 ? path.slice(0, 1) : path.slice(0, end);
}

/**
 * A path as seen from a folder.
 *
 * @param folder - absolute.
 * @param path - absolute; returned as it is when it stands on another drive.
 */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [partsOf(folder), partsOf(path)];
  if (/^[A-Za-z]:/.test(path) && from[0]?.toLowerCase() !== to[0]?.toLowerCase()) return path.replace(/\\/g, '/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
