/** Which file of the project an import names. */
import { folderOf, isBelow, joinPath } from './paths.ts';
import type { Listing, SourceRoot } from './project-kind.ts';
import { asList, asObject, field, type JsonObject, readObject, textField } from './read-json.ts';

/** The file that a specifier names in a file; null for packages and for what is not there. */
export type ResolveModule = (from: string, specifier: string) => string | null;

const ENDINGS = ['', '.js', '.ts', '.tsx', '.jsx', '.mjs', '.uts', '.vue', '.uvue', '.wpy'];
const INDEXES = ['/index.js', '/index.ts', '/index.tsx', '/index.jsx', '/index.vue'];
/** What stands for the source folder where no configuration says otherwise. */
const ROOT_ALIASES = ['~@/', '@/', '~/', '/', 'src/'];

/** A pattern of `paths` with the folders it stands for. */
interface Alias {
  readonly prefix: string;
  readonly isPattern: boolean;
  readonly targets: readonly string[];
}

/** Resolution by the rules of the project: relative, aliases of tsconfig.json or jsconfig.json, `@/` and `/`. */
export async function createResolver(
  { root, sourceRoot }: Pick<SourceRoot, 'root' | 'sourceRoot'>,
  { paths, read }: Pick<Listing, 'paths' | 'read'>,
): Promise<ResolveModule> {
  const aliases: Alias[] = [];
  for (const folder of new Set([sourceRoot, root])) {
    for (const name of ['tsconfig.json', 'jsconfig.json']) {
      const path = joinPath(folder, name) ?? name;
      if (paths.has(path)) aliases.push(...readAliases(readObject(await read(path)), folder));
    }
  }
  return (from, specifier) => {
    for (const path of candidates(from, specifier.replace(/\?.*$/, ''), sourceRoot, root, aliases)) {
      const file = findFile(path, paths);
      if (file !== null) return file;
    }
    return null;
  };
}

function readAliases(json: JsonObject, folder: string): Alias[] {
  const options = asObject(field(json, 'compilerOptions'));
  const base = joinPath(folder, textField(options, 'baseUrl') ?? '.') ?? folder;
  return Object.entries(asObject(field(options, 'paths'))).map(([pattern, targets]) => ({
    prefix: pattern.replace(/\*$/, ''),
    isPattern: pattern.endsWith('*'),
    targets: asList(targets).flatMap((target) =>
      typeof target === 'string' ? [joinPath(base, target.replace(/\*$/, '')) ?? ''] : [],
    ),
  }));
}

function candidates(
  from: string,
  specifier: string,
  sourceRoot: string,
  root: string,
  aliases: readonly Alias[],
): string[] {
  const here = folderOf(from);
  if (/^\.\.?(?:\/|$)/.test(specifier)) return existing([joinPath(here, specifier)]);
  const byAlias = aliases
    .filter(({ prefix, isPattern }) => (isPattern ? specifier.startsWith(prefix) : specifier === prefix))
    .toSorted((a, b) => b.prefix.length - a.prefix.length)
    .flatMap(({ prefix, targets }) => targets.map((target) => joinPath(target, specifier.slice(prefix.length))));
  const rootAlias = ROOT_ALIASES.find((alias) => specifier.startsWith(alias));
  const rest = specifier.slice(rootAlias?.length ?? 0);
  const byRoot = rootAlias === undefined ? [] : [sourceRoot, root].map((folder) => joinPath(folder, rest));
  // Native projects also take `utils/util.js` for a file beside the one that asks.
  const bare = specifier.includes('/') && !specifier.startsWith('@') ? [joinPath(here, specifier)] : [];
  return existing([...byAlias, ...byRoot, ...bare]).filter((path) => isBelow(path, root));
}

function existing(paths: readonly (string | null)[]): string[] {
  return paths.filter((path) => path !== null);
}

function findFile(path: string, paths: ReadonlySet<string>): string | null {
  const endings = [...ENDINGS, ...INDEXES].map((ending) => path + ending);
  return endings.find((candidate) => paths.has(candidate)) ?? null;
}
