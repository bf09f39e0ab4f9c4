/** Which mini-programs a folder holds, how they are written, and for which platforms. */
import type { PlatformId } from '../core/platform-names.ts';
import type { ProjectKind } from '../core/source-facts.ts';
import { DIALECTS } from '../platforms/dialects.ts';
import type { ConditionNames } from './conditional.ts';
import { isVendoredPath } from './file-role.ts';
import { findNativeRoots } from './native-roots.ts';
import { extensionOf, folderOf, isBelow, joinPath } from './paths.ts';
import { asObject, field, type JsonObject, readObject, textField } from './read-json.ts';
import { type TaroFramework, taroFramework } from './taro-framework.ts';

/** A file of the linted folder. */
export interface ListedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
}

/** The text of a file; null where it cannot be read. */
export type ReadSource = (path: string) => Promise<string | null>;

/** A mini-program. */
export interface SourceRoot {
  /** Folder of the project; '' for the linted one. */
  readonly root: string;
  /** Folder of what is compiled: that of app.json or pages.json, `src` of most frameworks. */
  readonly sourceRoot: string;
  readonly kind: ProjectKind;
  readonly platforms: readonly PlatformId[];
  readonly vueVersion: 2 | 3 | null;
  /** What Taro is used with, where package.json tells. */
  readonly framework?: TaroFramework;
  /** What conditional compilation knows besides the platforms. */
  readonly names: ConditionNames;
  /** Pages and components that app.json names, from the source root; of native projects only. */
  readonly pages: readonly string[];
}

/** What was found. */
export interface RootSearch {
  readonly roots: readonly SourceRoot[];
  /** Projects of frameworks that are not read. */
  readonly unsupported: readonly { readonly path: string; readonly framework: string }[];
}

/** A package.json with what counts in it. */
interface Package {
  readonly folder: string;
  readonly dependencies: JsonObject;
}

/** A folder and what stands in it. */
export interface Listing {
  readonly files: readonly ListedFile[];
  readonly paths: ReadonlySet<string>;
  readonly read: ReadSource;
}

const UNSUPPORTED: Readonly<Record<string, string>> = {
  '@mpxjs/core': 'Mpx',
  remax: 'Remax',
  rax: 'Rax',
  'rax-app': 'Rax',
  kbone: 'kbone',
  megalo: 'Megalo',
  'chameleon-runtime': 'Chameleon',
};

/**
 * The mini-programs of a folder.
 *
 * @param platform - the only platform that counts, where the user names it.
 */
export async function findRoots(
  files: readonly ListedFile[],
  read: ReadSource,
  platform: PlatformId | null = null,
): Promise<RootSearch> {
  const listing: Listing = { files, paths: new Set(files.map(({ path }) => path)), read };
  const packages = await readPackages(listing);
  const unsupported = packages.flatMap(({ folder, dependencies }) => {
    const name = Object.keys(UNSUPPORTED).find((candidate) => Object.hasOwn(dependencies, candidate));
    return name === undefined ? [] : [{ path: folder, framework: UNSUPPORTED[name] ?? name }];
  });
  const frameworks = [...(await findUniRoots(listing, packages)), ...findPackageRoots(listing, packages)];
  const folders = [...frameworks.map(({ root }) => root), ...unsupported.map(({ path }) => path)];
  frameworks.push(...(await findSourceRoots(listing, folders)));
  const own = withoutNested(frameworks.map((root) => narrow(root, platform)));
  const taken = [...own.map(({ root }) => root), ...unsupported.map(({ path }) => path)];
  return { roots: [...own, ...(await findNativeRoots(listing, taken, platform))], unsupported };
}

function narrow(root: SourceRoot, platform: PlatformId | null): SourceRoot {
  return platform === null ? root : { ...root, platforms: [platform] };
}

/** One root per source folder: the first that was found. */
function withoutNested(roots: readonly SourceRoot[]): SourceRoot[] {
  return roots.filter((root, index) => roots.findIndex(({ sourceRoot }) => sourceRoot === root.sourceRoot) === index);
}

async function readPackages({ files, read }: Listing): Promise<Package[]> {
  const paths = files
    .map(({ path }) => path)
    .filter((path) => /(?:^|\/)package\.json$/.test(path) && !isVendoredPath(path));
  return Promise.all(
    paths.map(async (path) => {
      const json = readObject(await read(path));
      const dependencies = {
        ...asObject(field(json, 'devDependencies')),
        ...asObject(field(json, 'dependencies')),
      };
      return { folder: folderOf(path), dependencies };
    }),
  );
}

/** Folders with manifest.json and pages.json, and those whose package.json names uni-app. */
async function findUniRoots(listing: Listing, packages: readonly Package[]): Promise<SourceRoot[]> {
  const { files, paths } = listing;
  const fromPages = files
    .filter(({ path }) => /(?:^|\/)pages\.json$/.test(path) && !isVendoredPath(path))
    .map(({ path }) => folderOf(path))
    .filter((folder) => paths.has(inFolder(folder, 'manifest.json')));
  const fromPackages = packages
    .filter(({ dependencies }) => Object.keys(dependencies).some((name) => name === '@dcloudio/uni-app'))
    .map(({ folder }) => sourceFolder(folder, listing))
    .filter((folder) =>
      ['pages.json', 'manifest.json', 'App.vue', 'App.uvue'].some((name) => paths.has(inFolder(folder, name))),
    );
  return Promise.all([...new Set([...fromPages, ...fromPackages])].map((folder) => uniRoot(folder, listing, packages)));
}

async function uniRoot(
  sourceRoot: string,
  { paths, read }: Listing,
  packages: readonly Package[],
): Promise<SourceRoot> {
  const above = folderOf(sourceRoot);
  const isSource = sourceRoot.endsWith('src') && paths.has(inFolder(above, 'package.json'));
  const root = isSource ? above : sourceRoot;
  const manifest = readObject(await read(inFolder(sourceRoot, 'manifest.json')));
  const blocks = DIALECTS.filter(({ manifestBlock }) => field(manifest, manifestBlock) !== undefined);
  const ownPackage = packages.find(({ folder }) => folder === root);
  const told = textField(manifest, 'vueVersion') ?? '';
  const vueVersion = told === '3' ? 3 : told === '2' ? 2 : (vueVersionOf(ownPackage) ?? 2);
  return {
    root,
    sourceRoot,
    kind: 'uni-app',
    platforms: (blocks.length > 0 ? blocks : DIALECTS).map(({ id }) => id),
    vueVersion,
    names: { VUE2: vueVersion === 2, VUE3: vueVersion === 3, 'UNI-APP-X': field(manifest, 'uni-app-x') !== undefined },
    pages: [],
  };
}

function findPackageRoots(listing: Listing, packages: readonly Package[]): SourceRoot[] {
  return packages.flatMap((own) => {
    const row = FRAMEWORKS.find(({ names }) => names.some((name) => Object.hasOwn(own.dependencies, name)));
    const sourceRoot = sourceFolder(own.folder, listing);
    if (row?.hasSource(listing, own.folder, sourceRoot) !== true) return [];
    return [
      {
        root: own.folder,
        sourceRoot,
        kind: row.kind,
        platforms: row.platforms(listing, own.folder),
        vueVersion: row.kind === 'taro' ? vueVersionOf(own) : null,
        names: {},
        pages: [],
        ...(row.kind === 'taro' ? taroFramework(own.dependencies, vueVersionOf(own)) : {}),
      },
    ];
  });
}

/** A framework that its package tells. */
interface Framework {
  readonly names: readonly string[];
  readonly kind: ProjectKind;
  /** Whether there is an app, and not a library for one. */
  hasSource(listing: Listing, folder: string, sourceRoot: string): boolean;
  platforms(listing: Listing, folder: string): readonly PlatformId[];
}

const FRAMEWORKS: readonly Framework[] = [
  {
    names: ['@tarojs/taro'],
    kind: 'taro',
    hasSource: ({ paths }, folder, sourceRoot) =>
      ['js', 'ts'].some((end) => paths.has(inFolder(folder, `config/index.${end}`))) ||
      ['config.js', 'config.ts', 'jsx', 'tsx'].some((end) => paths.has(inFolder(sourceRoot, `app.${end}`))),
    platforms: () => DIALECTS.filter(({ isTaroTarget }) => isTaroTarget).map(({ id }) => id),
  },
  {
    names: ['@wepy/core', 'wepy'],
    kind: 'wepy',
    hasSource: ({ paths }, _folder, sourceRoot) => paths.has(inFolder(sourceRoot, 'app.wpy')),
    platforms: () => DIALECTS.filter(({ isWepyTarget }) => isWepyTarget).map(({ id }) => id),
  },
  {
    names: ['mpvue'],
    kind: 'mpvue',
    hasSource: ({ files }, _folder, sourceRoot) =>
      files.some(({ path }) => extensionOf(path) === 'vue' && isBelow(path, sourceRoot)),
    platforms: ({ paths }, folder) =>
      DIALECTS.filter(({ mpvueFile }) => mpvueFile === null || paths.has(inFolder(folder, mpvueFile))).map(
        ({ id }) => id,
      ),
  },
];

/** Source folders without the package.json of their project, which is what somebody names who lints `src`. */
async function findSourceRoots({ files, read, paths }: Listing, taken: readonly string[]): Promise<SourceRoot[]> {
  const roots: SourceRoot[] = [];
  for (const { path } of files) {
    const name = /(?:^|\/)app\.(?:wpy|config\.[jt]s)$/.exec(path);
    const folder = folderOf(path);
    if (name === null || isVendoredPath(path) || taken.some((other) => isBelow(folder, other))) continue;
    const kind = path.endsWith('.wpy') ? 'wepy' : 'taro';
    // Other frameworks have an app.config.ts as well, but no list of pages in it.
    const isApp = kind === 'wepy' || /['"]pages\//.test((await read(path)) ?? '');
    const row = FRAMEWORKS.find((framework) => framework.kind === kind);
    if (!isApp || row === undefined) continue;
    const platforms = row.platforms({ files, read, paths }, folder);
    roots.push({ root: folder, sourceRoot: folder, kind, platforms, vueVersion: null, names: {}, pages: [] });
  }
  return roots;
}

/** `src` where there is one. */
function sourceFolder(folder: string, { files }: Listing): string {
  const source = inFolder(folder, 'src');
  return files.some(({ path }) => path.startsWith(`${source}/`)) ? source : folder;
}

function vueVersionOf(own: Package | undefined): 2 | 3 | null {
  const range = own === undefined ? null : textField(own.dependencies, 'vue');
  const major = range === null ? null : /\d/.exec(range)?.[0];
  if (major === '3') return 3;
  return major === '2' ? 2 : null;
}

function inFolder(folder: string, name: string): string {
  return joinPath(folder, name) ?? name;
}
