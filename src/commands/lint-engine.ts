/** The walk over the files and the parsers put together, with paths as the user knows them. */
import type { SourceCounts } from '../core/report.ts';
import type { Io } from '../facts/io.ts';
import { listSourceFiles } from '../facts/source-files.ts';
import { collectProjects } from '../source/collect-project.ts';
import type { SourceReader } from './lint-reader.ts';
import type { CollectedSource, CollectSource, SourceTarget } from './lint-run.ts';

/** More folders than any path has. */
const FOLDERS_AT_MOST = 100;

/** What stands at the top of a mini-program or of its project. */
const MARKS = ['app.json', 'pages.json', 'package.json', 'project.config.json', 'mini.project.json'];

/** `src/` for `src`, './src' and `src/`; '' for the working directory. */
function prefixOf(path: string): string {
  const slashed = path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/+)+/, '')
    .replace(/\/+$/, '');
  if (slashed === '' && path.startsWith('/')) return '/';
  return slashed === '' || slashed === '.' ? '' : `${slashed}/`;
}

/**
 * The same plain data with every `path` and `root` as seen from the working directory. What was one object stays one.
 */
function withPrefix<Value>(value: Value, prefix: string): Value {
  const known = new Map<object, unknown>();
  const visit = (one: unknown): unknown => {
    if (typeof one !== 'object' || one === null) return one;
    const done = known.get(one);
    if (done !== undefined) return done;
    const copy: Record<string, unknown> | unknown[] = Array.isArray(one) ? [] : {};
    known.set(one, copy);
    for (const [name, inner] of Object.entries(one)) {
      const isPath = (name === 'path' || name === 'root') && typeof inner === 'string' && !Array.isArray(one);
      Object.assign(copy, { [name]: isPath ? prefix + inner : visit(inner) });
    }
    return copy;
  };
  return prefix === '' ? value : (visit(value) as Value);
}

/** The folder above a file or folder that looks like the top of a project; null without one. */
async function enclosingProject(path: string, io: Io): Promise<string | null> {
  let folder = withoutSlash(prefixOf(path));
  for (let level = 0; level < FOLDERS_AT_MOST; level++) {
    if (folder === '' || folder === '.' || folder.endsWith('..')) return null;
    folder = parentOf(folder);
    for (const mark of MARKS) if (await io.exists(io.resolvePath(folder, mark))) return folder;
  }
  return null;
}

const withoutSlash = (path: string): string => path.replace(/\/$/, '');

/** The folder above, as seen from the working directory. */
function parentOf(path: string): string {
  const end = path.lastIndexOf('/');
  if (end === -1) return '.';
  return end === 0 ? '/' : path.slice(0, end);
}

/** What is collected from one folder. */
interface Part extends Pick<CollectedSource, 'projects' | 'unreadable' | 'skipped' | 'unsupported'> {
  readonly paths: ReadonlySet<string>;
}

async function collectFolder(
  folder: string,
  platform: SourceTarget['platform'],
  reader: SourceReader,
  io: Io,
): Promise<Part> {
  const prefix = prefixOf(folder);
  const listing = await listSourceFiles(folder, io);
  const read = (path: string): Promise<string | null> => reader.read(prefix + path);
  const found = withPrefix(await collectProjects(listing.files, read, platform), prefix);
  const skipped: SourceCounts['skipped'][number][] = [
    ...listing.skipped.map(({ path, why }) => ({ path: prefix + path, reason: why })),
    ...found.skipped.map(({ path, why }) => ({ path, reason: why })),
  ];
  return {
    projects: found.projects,
    unreadable: found.unreadable,
    skipped,
    unsupported: found.unsupported,
    paths: new Set(listing.files.map(({ path }) => prefix + path)),
  };
}

/** Collects each folder once. */
function makeCollector(reader: SourceReader, io: Io) {
  const parts = new Map<string, Part>();
  return {
    parts,
    async collect(folder: string, platform: SourceTarget['platform']): Promise<Part> {
      const key = prefixOf(folder);
      const part = parts.get(key) ?? (await collectFolder(folder, platform, reader, io));
      parts.set(key, part);
      return part;
    },
  };
}

const isEmpty = ({ projects, unsupported }: Part): boolean => projects.length === 0 && unsupported.length === 0;

/** A folder is looked at as it is, or as a part of the project above it; a file always as a part of its project. */
export const collectSource: CollectSource = async (targets, reader, io) => {
  const { parts, collect } = makeCollector(reader, io);
  const unseen: string[] = [];
  for (const { path, platform } of targets) {
    const isFolder = await io.isFolder(io.resolvePath(io.cwd, path));
    if (isFolder && !isEmpty(await collect(path, platform))) continue;
    const above = await enclosingProject(path, io);
    const file = withoutSlash(prefixOf(path));
    const part = above === null && isFolder ? null : await collect(above ?? parentOf(file), platform);
    if (part === null || isEmpty(part) || (!isFolder && !part.paths.has(file))) unseen.push(path);
  }
  const meant = targets.map(({ path }) => withoutSlash(prefixOf(path)));
  const all = [...parts.values()];
  return {
    projects: all.flatMap(({ projects }) => projects),
    unreadable: uniquePlaces(all.flatMap(({ unreadable }) => unreadable)),
    skipped: all.flatMap(({ skipped }) => skipped),
    unsupported: all.flatMap(({ unsupported }) => unsupported),
    unseen,
    isMeant: (path) => meant.some((one) => one === '' || one === path || path.startsWith(`${one}/`)),
  };
};

/** A file that is parsed for several platforms is still one file. */
function uniquePlaces(places: CollectedSource['unreadable']): CollectedSource['unreadable'] {
  return [...new Map(places.map((place) => [`${place.path}:${place.line}:${place.column}`, place])).values()];
}
