/** How the files of a native page belong together: template, script, JSON, and templates that others include. */

import { isVendoredPath } from './file-role.ts';
import { extensionOf, folderOf, joinPath, withoutExtension } from './paths.ts';
import type { Listing, SourceRoot } from './project-kind.ts';
import { asObject, field, readObject } from './read-json.ts';
import type { ResolveModule } from './resolve-module.ts';
import type { ParsedFile } from './root-files.ts';

const SCRIPT_ENDINGS = ['ts', 'js', 'mts', 'mjs'];

/** Which templates include or import a template, by its path. */
export function includersOf(
  files: ReadonlyMap<string, ParsedFile>,
  resolve: ResolveModule,
): ReadonlyMap<string, readonly string[]> {
  const includers = new Map<string, string[]>();
  for (const [path, { includes }] of files) {
    for (const source of includes) {
      // A source without `./` is relative all the same, and one without ending has that of the template.
      const plain = /^[./]/.test(source) ? source : `./${source}`;
      const target = resolve(path, plain) ?? resolve(path, `${plain}.${extensionOf(path)}`);
      if (target !== null) includers.set(target, [...(includers.get(target) ?? []), path]);
    }
  }
  return includers;
}

/** The script of a template: that of its own name, or that of the one page that includes it. */
export function findScript(
  path: string,
  { sourceRoot, pages }: Pick<SourceRoot, 'sourceRoot' | 'pages'>,
  scripts: ReadonlySet<string>,
  includers: ReadonlyMap<string, readonly string[]>,
): string | null {
  const base = withoutExtension(path);
  const isPage = pages.some((page) => joinPath(sourceRoot, page) === base);
  const users = new Set(includers.get(path) ?? []);
  const [user] = users;
  if (isPage || user === undefined) return scriptNamed(base, scripts);
  return users.size === 1 ? (scriptNamed(withoutExtension(user), scripts) ?? scriptNamed(base, scripts)) : null;
}

function scriptNamed(base: string, scripts: ReadonlySet<string>): string | null {
  return SCRIPT_ENDINGS.map((ending) => `${base}.${ending}`).find((path) => scripts.has(path)) ?? null;
}

/** Where the components of a native page or component come from, by tag; none for other files. */
export async function componentsOf(
  path: string,
  { kind, sourceRoot }: Pick<SourceRoot, 'kind' | 'sourceRoot'>,
  { paths, read }: Pick<Listing, 'paths' | 'read'>,
): Promise<ReadonlyMap<string, 'local' | 'library'>> {
  const components = new Map<string, 'local' | 'library'>();
  if (kind !== 'native' || SCRIPT_ENDINGS.includes(extensionOf(path))) return components;
  for (const json of [joinPath(sourceRoot, 'app.json'), `${withoutExtension(path)}.json`]) {
    if (json === null || !paths.has(json)) continue;
    const named = asObject(field(readObject(await read(json)), 'usingComponents'));
    for (const [tag, source] of Object.entries(named)) {
      if (typeof source === 'string') components.set(tag, originOf(source, folderOf(json), sourceRoot, paths));
    }
  }
  return components;
}

function originOf(source: string, folder: string, sourceRoot: string, paths: ReadonlySet<string>): 'local' | 'library' {
  const base = source.startsWith('/') ? joinPath(sourceRoot, source) : joinPath(folder, source);
  if (base === null || isVendoredPath(`${base}/`)) return 'library';
  return SCRIPT_ENDINGS.some((ending) => paths.has(`${base}.${ending}`)) ? 'local' : 'library';
}
