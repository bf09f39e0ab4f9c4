/** Mini-programs without a framework: app.json with templates beside it, plugins, and component libraries. */
import type { PlatformId } from '../core/platform-names.ts';
import { DIALECTS, type Dialect, dialectsOfTemplate } from '../platforms/dialects.ts';
import { isVendoredPath } from './file-role.ts';
import { extensionOf, folderOf, isBelow, joinPath } from './paths.ts';
import type { Listing, SourceRoot } from './project-kind.ts';
import { asList, asObject, field, type JsonObject, readObject, textField } from './read-json.ts';

/** A folder with app.json or plugin.json. */
interface Candidate {
  readonly folder: string;
  readonly pages: readonly string[];
}

const OUTPUT_FOLDERS = new Set(['dist', 'build', 'output', 'release', 'miniprogram_dist', 'lib', 'es']);
const SOURCE_FOLDERS = ['src', 'packages', 'miniprogram'];

/** The native mini-programs outside of these folders. */
export async function findNativeRoots(
  listing: Listing,
  taken: readonly string[],
  platform: PlatformId | null,
): Promise<SourceRoot[]> {
  const candidates = withoutCopies(await findCandidates(listing, taken));
  const roots: SourceRoot[] = [];
  for (const candidate of candidates) {
    const dialect = await dialectOf(candidate, listing, platform);
    if (dialect !== null) roots.push(nativeRoot(candidate, [dialect.id]));
  }
  const rest = restRoot(listing, [...taken, ...candidates.map(({ folder }) => folder)], platform);
  return rest === null ? roots : [...roots, rest];
}

function nativeRoot({ folder, pages }: Candidate, platforms: readonly PlatformId[]): SourceRoot {
  return { root: folder, sourceRoot: folder, kind: 'native', platforms, vueVersion: null, names: {}, pages };
}

async function findCandidates({ files, read }: Listing, taken: readonly string[]): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { path } of files) {
    if (!/(?:^|\/)(?:app|plugin)\.json$/.test(path) || isVendoredPath(path)) continue;
    const folder = folderOf(path);
    if (taken.some((other) => isBelow(folder, other))) continue;
    const json = readObject(await read(path));
    const pages = path.endsWith('plugin.json') ? pluginPages(json) : appPages(json);
    if (pages.length > 0 && !candidates.some((other) => other.folder === folder)) candidates.push({ folder, pages });
  }
  return candidates;
}

function appPages(json: JsonObject): string[] {
  const packages = [...asList(field(json, 'subPackages')), ...asList(field(json, 'subpackages'))].map(asObject);
  const inPackages = packages.flatMap((own) =>
    texts(asList(field(own, 'pages'))).map((page) => joinPath(textField(own, 'root') ?? '', page) ?? page),
  );
  return [...texts(asList(field(json, 'pages'))), ...inPackages].map((page) => page.replace(/^\//, ''));
}

function pluginPages(json: JsonObject): string[] {
  const parts = [asObject(field(json, 'pages')), asObject(field(json, 'publicComponents'))];
  return texts(parts.flatMap((part) => Object.values(part))).map((page) => page.replace(/^\//, ''));
}

function texts(values: readonly unknown[]): string[] {
  return values.flatMap((value) => (typeof value === 'string' ? [value] : []));
}

/** What a build left beside its source begins with the same page. */
function withoutCopies(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(({ folder, pages }) => {
    const name = folder.slice(folder.lastIndexOf('/') + 1);
    if (!OUTPUT_FOLDERS.has(name)) return true;
    return !candidates.some(
      (other) => other.folder !== folder && other.pages[0] === pages[0] && isBelow(other.folder, folderOf(folder)),
    );
  });
}

/** The platform that most pages have templates of; of several with the same ending the one that the project file names. */
async function dialectOf(
  { folder, pages }: Candidate,
  listing: Listing,
  platform: PlatformId | null,
): Promise<Dialect | null> {
  const ofPages = count(pages.flatMap((page) => templatesOf(joinPath(folder, page), listing)));
  const all = listing.files.filter(({ path }) => isBelow(path, folder)).map(({ path }) => extensionOf(path));
  const ranked = ofPages.length > 0 ? ofPages : count(all.filter((end) => dialectsOfTemplate(end).length > 0));
  const told = DIALECTS.find(({ id }) => id === platform);
  if (told !== undefined) return ranked.includes(told.templateExtension) ? told : null;
  const dialects = dialectsOfTemplate(ranked[0] ?? '');
  if (dialects.length < 2) return dialects[0] ?? null;
  const project = (await projectTexts(folder, listing)).toLowerCase();
  const named = dialects.find(({ projectWords }) => projectWords.some((word) => project.includes(word)));
  return named ?? dialects[0] ?? null;
}

function templatesOf(page: string | null, { paths }: Listing): string[] {
  return DIALECTS.map(({ templateExtension }) => templateExtension).filter((end) => paths.has(`${page}.${end}`));
}

/** The values, the most frequent first. */
function count(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([value]) => value);
}

async function projectTexts(folder: string, { paths, read }: Listing): Promise<string> {
  const names = ['project.config.json', 'project.tt.json', 'project.lark.json'];
  const candidates = [folder, folderOf(folder)].flatMap((place) => names.map((name) => joinPath(place, name) ?? name));
  const found = await Promise.all(candidates.filter((path) => paths.has(path)).map(read));
  return found.map((text) => text ?? '').join('\n');
}

/** Templates that belong to no mini-program are those of a component library. */
function restRoot({ files }: Listing, taken: readonly string[], platform: PlatformId | null): SourceRoot | null {
  if (taken.includes('')) return null;
  const rest = files.filter(
    ({ path }) => !taken.some((folder) => isBelow(path, folder)) && !isOutput(path, files) && !isVendoredPath(path),
  );
  const templates = rest.filter(({ path }) => dialectsOfTemplate(extensionOf(path)).length > 0);
  const endings = new Set(templates.map(({ path }) => extensionOf(path)));
  const dialects = [...endings].flatMap((end) => dialectsOfTemplate(end).slice(0, 1));
  const platforms = dialects.map(({ id }) => id).filter((id) => platform === null || id === platform);
  const folder = commonFolder(templates.map(({ path }) => folderOf(path)));
  return platforms.length === 0 ? null : nativeRoot({ folder, pages: [] }, platforms);
}

/** The deepest folder that all of these are in. */
function commonFolder(folders: readonly string[]): string {
  let common = folders[0] ?? '';
  while (!folders.every((folder) => isBelow(folder, common))) common = folderOf(common);
  return common;
}

/** Whether a library keeps it beside its source as what it built from that. */
export function isOutput(path: string, files: readonly { readonly path: string }[]): boolean {
  const [top = '', ...rest] = path.split('/');
  if (rest.length === 0 || !OUTPUT_FOLDERS.has(top)) return false;
  return SOURCE_FOLDERS.some((source) => files.some((file) => file.path.startsWith(`${source}/`)));
}
