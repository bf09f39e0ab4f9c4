/** The mini-programs of a folder as facts: finds them, reads their files, and lets buttons and handlers be linked. */
import type { PlatformId } from '../core/platform-names.ts';
import type { EventFact, FileFact, PhoneButton, ProjectFact } from '../core/source-facts.ts';
import { addReach } from './add-reach.ts';
import { type ContentSkip, isOtherCode, isVendoredPackage, isVendoredPath } from './file-role.ts';
import { linkProject } from './link-project.ts';
import { componentsOf, findScript, includersOf } from './native-pages.ts';
import { isOutput } from './native-roots.ts';
import { folderOf, isBelow, withoutExtension } from './paths.ts';
import { findRoots, type ListedFile, type Listing, type ReadSource, type SourceRoot } from './project-kind.ts';
import { readObject, textField } from './read-json.ts';
import { createResolver, type ResolveModule } from './resolve-module.ts';
import {
  EMPTY_FILE,
  isSourceFile,
  mayHaveButtons,
  type ParsedFile,
  parseFile,
  type SourceScript,
  type SourceTemplate,
} from './root-files.ts';

/** Why a file is left out. `unbalanced`: directives of conditional compilation do not match; `unread`: there is no text. */
export type SkipReason = ContentSkip | 'unbalanced' | 'unread';

/** What a folder of source gives. */
export interface CollectedSource {
  readonly projects: readonly ProjectFact[];
  /** Files that no parser can read, with where it gave up. */
  readonly unreadable: readonly { readonly path: string; readonly line: number; readonly column: number }[];
  /** Files that were left out, and why. */
  readonly skipped: readonly { readonly path: string; readonly why: SkipReason }[];
  /** Projects of frameworks that are not read. */
  readonly unsupported: readonly { readonly path: string; readonly framework: string }[];
}

/** Files of one mini-program, parsed. */
interface ParsedRoot {
  readonly root: SourceRoot;
  readonly files: ReadonlyMap<string, ParsedFile>;
  /** Texts of the files that have buttons. */
  readonly texts: ReadonlyMap<string, string>;
  readonly resolve: ResolveModule;
}

/**
 * Everything that rules ask for.
 *
 * @param files - of the folder, by paths relative to it; also the JSON files and package.json.
 * @param read - gives the text as it stands, byte order mark included; null where it cannot be read.
 * @param platform - the only platform that counts, where the user names it.
 */
export async function collectProjects(
  files: readonly ListedFile[],
  read: ReadSource,
  platform: PlatformId | null = null,
): Promise<CollectedSource> {
  const listing: Listing = { files, paths: new Set(files.map(({ path }) => path)), read };
  const { roots, unsupported } = await findRoots(files, read, platform);
  const vendored = await vendoredFolders(listing);
  const isVendored = (path: string): boolean =>
    isVendoredPath(path) || vendored.some((folder) => isBelow(path, folder));
  const projects: ProjectFact[] = [];
  const unreadable: CollectedSource['unreadable'][number][] = [];
  const skipped: CollectedSource['skipped'][number][] = [];
  for (const root of roots) {
    const parsed = await parseRoot(root, ownFiles(root, roots, unsupported, listing), listing, isVendored);
    for (const [path, { skip }] of parsed.files) if (skip !== null) skipped.push({ path, why: skip });
    const linked = linkRoot(parsed, isVendored);
    const isWhole = linked.unreadable.length === 0 && [...parsed.files.values()].every(({ skip }) => skip === null);
    projects.push(isWhole ? await addReach(linked.project, [...parsed.files.keys()], read) : linked.project);
    unreadable.push(...linked.unreadable);
  }
  return { projects, unreadable, skipped, unsupported };
}

/** Folders whose package.json is that of a component library. The linted folder itself may be one. */
async function vendoredFolders({ files, read }: Listing): Promise<string[]> {
  const packages = files.filter(({ path }) => path.endsWith('/package.json'));
  const folders = await Promise.all(
    packages.map(async ({ path }) => {
      const name = textField(readObject(await read(path)), 'name');
      return name !== null && isVendoredPackage(name) ? [folderOf(path)] : [];
    }),
  );
  return folders.flat();
}

/** The files of a root that belong to no root inside it. */
function ownFiles(
  root: SourceRoot,
  roots: readonly SourceRoot[],
  unsupported: CollectedSource['unsupported'],
  { files }: Listing,
): string[] {
  const packages = new Set(files.flatMap(({ path }) => (path.endsWith('/package.json') ? [folderOf(path)] : [])));
  const others = [...roots.map(({ root: folder }) => folder), ...unsupported.map(({ path }) => path)].filter(
    (folder) => folder !== root.root && isBelow(folder, root.sourceRoot),
  );
  const paths = files.map(({ path }) => path);
  const isLibrary = root.kind === 'native' && root.pages.length === 0;
  return paths.filter(
    (path) =>
      isBelow(path, root.sourceRoot) &&
      isSourceFile(path, root) &&
      !others.some((folder) => isBelow(path, folder)) &&
      !isOtherCode(path, packages) &&
      !(isLibrary && isOutput(path, files)),
  );
}

async function parseRoot(
  root: SourceRoot,
  paths: readonly string[],
  listing: Listing,
  isVendored: (path: string) => boolean,
): Promise<ParsedRoot> {
  const parsed = new Map<string, ParsedFile>();
  const texts = new Map<string, string>();
  for (const path of paths) {
    // What TypeScript made of its source says everything twice.
    if (path.endsWith('.js') && listing.paths.has(`${withoutExtension(path)}.ts`)) continue;
    const text = await listing.read(path);
    if (text === null) {
      parsed.set(path, { ...EMPTY_FILE, skip: 'unread' });
      continue;
    }
    const components = mayHaveButtons(text) ? await componentsOf(path, root, listing) : undefined;
    const file = parseFile(path, text, root, components);
    parsed.set(path, isVendored(path) ? { ...file, raw: [] } : file);
    if (file.raw.length > 0 && !isVendored(path)) texts.set(path, text);
  }
  return { root, files: parsed, texts, resolve: await createResolver(root, listing) };
}

interface LinkedRoot {
  readonly project: ProjectFact;
  readonly unreadable: CollectedSource['unreadable'];
}

function linkRoot(parsed: ParsedRoot, isVendored: (path: string) => boolean): LinkedRoot {
  const { root, files, resolve } = parsed;
  const { root: folder, kind, platforms } = root;
  const scripts = [...files.values()].flatMap((file) => file.scripts);
  const templates = templatesOf(parsed, scripts);
  const linked = linkProject({ root: folder, kind, platforms, templates, scripts, resolve });
  const doubt = doubtOf(parsed, templates, linked.unreadable);
  const ownFacts = linked.files.filter(({ path }) => !isVendored(path));
  const known = new Set(ownFacts.map(({ path }) => path));
  return {
    project: {
      kind: 'project',
      root: folder,
      projectKind: kind,
      platforms,
      ...(root.vueVersion === null ? {} : { vueVersion: root.vueVersion }),
      ...(root.framework === undefined ? {} : { framework: root.framework }),
      buttons: linked.buttons.filter(({ element }) => !isVendored(element.path)).map((button) => temper(button, doubt)),
      handlers: linked.handlers.filter(({ path }) => !isVendored(path)),
      files: [...ownFacts, ...templateFacts(parsed).filter(({ path }) => !known.has(path))],
      minVersions: {},
    },
    unreadable: linked.unreadable.filter(({ path }) => !isVendored(path)),
  };
}

/** Templates with buttons, each with the script that holds its handlers. */
function templatesOf({ files, root, resolve }: ParsedRoot, scripts: readonly SourceScript[]): SourceTemplate[] {
  const known = new Set(scripts.map(({ path }) => path));
  const includers = includersOf(files, resolve);
  return [...files].flatMap(([path, file]) => {
    if (file.raw.length === 0) return [];
    const script =
      root.kind === 'native'
        ? findScript(path, root, known, includers)
        : ownScript(path, file, (specifier) => resolve(path, specifier));
    const raw = includers.has(path) ? file.raw.map((button) => ({ ...button, isShared: true })) : file.raw;
    return [{ path, raw, scriptPath: script !== null && known.has(script) ? script : null }];
  });
}

function ownScript(path: string, file: ParsedFile, resolve: (specifier: string) => string | null): string | null {
  if (file.scripts.length > 0 || file.scriptSource === null) return path;
  return resolve(file.scriptSource);
}

/** The texts of native templates, for frames and comments; scripts bring their own. */
function templateFacts({ files, texts, root }: ParsedRoot): FileFact[] {
  return [...texts].map(([path, text]) => {
    const own = files.get(path)?.raw.flatMap((button) => button.platforms) ?? [];
    const platforms = root.platforms.filter((id) => own.includes(id));
    return { kind: 'file', path, text, calls: [], secrets: [], imports: [], members: [], platforms };
  });
}

/** Whether it is uncertain that a handler is missing. */
type Doubt = (button: PhoneButton, handler: string | null) => boolean;

function doubtOf(
  { files }: ParsedRoot,
  templates: readonly SourceTemplate[],
  unreadable: CollectedSource['unreadable'],
): Doubt {
  const unread = new Set(unreadable.map(({ path }) => path));
  const scriptOf = new Map(templates.map(({ path, scriptPath }) => [path, scriptPath]));
  const shared = new Set(
    templates.flatMap(({ path, raw }) =>
      raw.filter(({ isShared }) => isShared === true).map(({ element }) => `${path}:${element.span.start}`),
    ),
  );
  const uncertain = [...files.entries()].filter(([, { isUncertain }]) => isUncertain).map(([path]) => path);
  return ({ element }) => {
    const script = scriptOf.get(element.path);
    if (script === null || shared.has(`${element.path}:${element.span.start}`)) return true;
    return script !== undefined && (unread.has(script) || uncertain.includes(script));
  };
}

/** The button with every handler that may stand somewhere else after all no longer missing. */
function temper(button: PhoneButton, isDoubtful: Doubt): PhoneButton {
  const events = button.events.map((event): EventFact => {
    if (event.handler.kind !== 'missing' || !isDoubtful(button, event.handlerName)) return event;
    return { ...event, handler: { kind: 'unknown' } };
  });
  return { ...button, events };
}
