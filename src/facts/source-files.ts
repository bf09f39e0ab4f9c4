/** The files of a folder that may be source of a mini-program: what git ignores, packages and bundles stay out. */
import ignore, { type Ignore } from 'ignore';
import type { FolderEntry, Io } from './io.ts';

/** A file, by its path from the folder, with `/`. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

/** Why something was left out: git or phonekit ignores it, its name says it is no source, it is too large, or it is a link. */
export type WalkSkip = 'ignored' | 'name' | 'size' | 'link';

/** What a folder holds. */
export interface SourceListing {
  /** Sorted by path. */
  readonly files: readonly FoundFile[];
  /** Files and whole folders that were left out. */
  readonly skipped: readonly { readonly path: string; readonly why: WalkSkip }[];
}

/** More than any page that somebody wrote. */
export const SOURCE_LIMIT_BYTES = 512 * 1024;
const IGNORE_LIMIT_BYTES = 256 * 1024;
/** Folders that are listed at the same time. */
const CONCURRENCY = 32;

const SKIPPED_FOLDERS = new Set(['node_modules', 'miniprogram_npm', 'bower_components', 'unpackage']);
const IGNORE_FILES = ['.gitignore', '.phonekitignore'];
const SOURCE_NAME =
  /\.(?:axml|wxml|swan|ttml|ksml|xhsml|jxml|qml|vue|uvue|wpy|mpx|js|mjs|cjs|jsx|ts|mts|cts|tsx|uts|json)$/;

/** Patterns of one ignore file. They see paths from its own folder. */
interface Layer {
  readonly matcher: Ignore;
  /** From the folder of the patterns to the listed one; '' for one at it or below. */
  readonly prefix: string;
  /** From the listed folder to that of the patterns; '' for one at it or above. */
  readonly below: string;
}

interface Folder {
  /** From the listed folder; '' for itself. */
  readonly path: string;
  readonly layers: readonly Layer[];
}

interface Found {
  readonly files: FoundFile[];
  readonly skipped: { readonly path: string; readonly why: WalkSkip }[];
}

/** Lists the folder and everything below it, breadth first. Links are not followed, so that none leads in circles. */
export async function listSourceFiles(folder: string, io: Io): Promise<SourceListing> {
  const found: Found = { files: [], skipped: [] };
  let level: Folder[] = [{ path: '', layers: await layersAbove(folder, io) }];
  while (level.length > 0) {
    const next: Folder[] = [];
    for (let first = 0; first < level.length; first += CONCURRENCY) {
      const batch = level.slice(first, first + CONCURRENCY);
      const inner = await Promise.all(batch.map((one) => listOne(folder, one, found, io)));
      next.push(...inner.flat());
    }
    level = next;
  }
  const byPath = (a: { readonly path: string }, b: { readonly path: string }): number => (a.path < b.path ? -1 : 1);
  return { files: found.files.sort(byPath), skipped: found.skipped.sort(byPath) };
}

/** Takes what is in one folder; the folders in it are returned. */
async function listOne(start: string, { path, layers: outer }: Folder, found: Found, io: Io): Promise<Folder[]> {
  const entries = await io.listFolder(io.resolvePath(start, path === '' ? '.' : path));
  const layers = [...outer, ...(await ownLayers(start, path, entries, io))];
  return entries.flatMap((entry) => {
    const inner = path === '' ? entry.name : `${path}/${entry.name}`;
    const why = skipReason(entry, inner, layers);
    if (why === 'no-source') return [];
    if (why !== null) found.skipped.push({ path: inner, why });
    else if (entry.kind === 'folder') return [{ path: inner, layers }];
    else found.files.push({ path: inner, bytes: entry.bytes });
    return [];
  });
}

function skipReason(entry: FolderEntry, path: string, layers: readonly Layer[]): WalkSkip | 'no-source' | null {
  const { name, kind, bytes } = entry;
  const isFolder = kind === 'folder';
  // Folders with a dot belong to tools: `.git`, `.tea`, `.history`.
  if (isFolder && (SKIPPED_FOLDERS.has(name) || name.startsWith('.'))) return 'name';
  if (kind === 'file' && !SOURCE_NAME.test(name)) return 'no-source';
  if (kind === 'link') return 'link';
  if (isIgnored(isFolder ? `${path}/` : path, layers)) return 'ignored';
  return bytes > SOURCE_LIMIT_BYTES ? 'size' : null;
}

/** The patterns nearest to the file decide, as in git. */
function isIgnored(path: string, layers: readonly Layer[]): boolean {
  for (const { matcher, prefix, below } of layers.toReversed()) {
    const { ignored, unignored } = matcher.test(prefix + path.slice(below.length));
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function ownLayers(start: string, path: string, entries: readonly FolderEntry[], io: Io): Promise<Layer[]> {
  const names = IGNORE_FILES.filter((name) => entries.some((entry) => entry.kind === 'file' && entry.name === name));
  const below = path === '' ? '' : `${path}/`;
  return Promise.all(names.map((name) => readLayer(io.resolvePath(start, below + name), '', below, io)));
}

async function readLayer(path: string, prefix: string, below: string, io: Io): Promise<Layer> {
  const matcher = ignore();
  try {
    matcher.add(new TextDecoder().decode(await io.readFile(path, IGNORE_LIMIT_BYTES)));
  } catch {
    // A file that cannot be read ignores nothing.
  }
  return { matcher, prefix, below };
}

/** Ignore files of the folders above, up to the one with `.git`; none without it, and none if they ignore the folder itself. */
async function layersAbove(folder: string, io: Io): Promise<Layer[]> {
  const layers: Layer[] = [];
  let prefix = '';
  for (let place = io.resolvePath(folder, '.'); ; ) {
    if (await io.exists(io.resolvePath(place, '.git'))) break;
    const above = io.resolvePath(place, '..');
    if (above === place) return [];
    prefix = `${place.slice(above.length).replace(/^[/\\]+/, '')}/${prefix}`;
    const path = io.resolvePath(above, '.gitignore');
    if (await io.exists(path)) layers.unshift(await readLayer(path, prefix, '', io));
    place = above;
  }
  return isIgnored('', layers) ? [] : layers;
}
