/** The scripts of a project as each platform sees them, parsed when somebody asks for them. */
import type { Program } from '@babel/types';
import type { PlatformId } from '../../core/platform-names.ts';
import type { FileFact, ProjectKind } from '../../core/source-facts.ts';
import { collectScriptFacts, type FoundElement } from '../file-facts.ts';
import { parseScript } from '../parse-script.ts';
import { buildTargetOf } from './build-target.ts';
import { groupBy } from './group-by.ts';
import { newModule, type ScriptInput, type ScriptModule, type World } from './modules.ts';
import { unlessTooDeep } from './unless-too-deep.ts';

/** A parsed script. */
export interface ParsedFile {
  readonly program: Program;
  readonly file: FileFact;
  readonly elements: readonly FoundElement[];
  readonly added: readonly string[];
}

/** Where parsing ended. */
export interface Unreadable {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** All scripts of a project. */
export interface Scripts {
  readonly unreadable: readonly Unreadable[];
  /** Null for a script that cannot be read. */
  parsed(script: ScriptInput): ParsedFile | null;
  /** The world of a platform; platforms that see the same share one. */
  worldOf(platform: PlatformId): ScriptWorld;
  /** Forgets the tree of a script that nothing has asked for by its path. */
  forget(script: ScriptInput): void;
}

/** A world with all modules of a path: a `.vue` file may have two scripts. */
export interface ScriptWorld extends World {
  readonly key: string;
  modulesAt(path: string): readonly ScriptModule[];
}

interface Input {
  readonly kind: ProjectKind;
  readonly scripts: readonly ScriptInput[];
  resolve(from: string, specifier: string): string | null;
}

type Parse = (script: ScriptInput) => ParsedFile | null;

function readFacts(script: ScriptInput, program: Program): ParsedFile | null {
  return unlessTooDeep(() => ({ program, ...collectScriptFacts(script, program) }), null);
}

function parseOnce(unreadable: Unreadable[]): {
  readonly parse: Parse;
  readonly forget: (script: ScriptInput) => void;
} {
  const known = new Map<ScriptInput, ParsedFile | null>();
  const parse: Parse = (script) => {
    const before = known.get(script);
    if (before !== undefined) return before;
    const parsed = parseScript(script.text, script.lang);
    const file = parsed.isReadable ? readFacts(script, parsed.program) : null;
    if (file === null && !unreadable.some(({ path }) => path === script.path)) {
      const { line, column } = parsed.isReadable ? { line: 1, column: 1 } : parsed;
      unreadable.push({ path: script.path, line, column });
    }
    known.set(script, file);
    return file;
  };
  return { parse, forget: (script) => void known.delete(script) };
}

const APP_NAMES: ReadonlySet<string> = new Set(['app.js', 'app.ts', 'App.vue', 'app.wpy', 'app.jsx', 'app.tsx']);

function appPath(scripts: readonly ScriptInput[]): string | null {
  const paths = scripts.map(({ path }) => path).filter((path) => APP_NAMES.has(path.slice(path.lastIndexOf('/') + 1)));
  return paths.toSorted((first, second) => first.split('/').length - second.split('/').length)[0] ?? null;
}

function createWorld(
  key: string,
  scripts: readonly ScriptInput[],
  input: Input,
  target: string | null,
  parse: Parse,
): ScriptWorld {
  const modules = new Map<ScriptInput, ScriptModule>();
  const byPath = groupBy(scripts, ({ path }) => path);
  const app = appPath(scripts);
  const modulesAt = (path: string): ScriptModule[] =>
    (byPath.get(path) ?? []).flatMap((script) => {
      const before = modules.get(script);
      if (before !== undefined) return [before];
      const parsed = parse(script);
      if (parsed === null) return [];
      const module = newModule(script, parsed.program, world);
      modules.set(script, module);
      return [module];
    });
  const moduleAt = (path: string): ScriptModule | null => modulesAt(path)[0] ?? null;
  const world: ScriptWorld = {
    key,
    kind: input.kind,
    buildTarget: target,
    modulesAt,
    moduleAt,
    resolve: (from, specifier) => input.resolve(from, specifier),
    appModule: () => (app === null ? null : moduleAt(app)),
  };
  return world;
}

const VARIABLES = ['TARO_ENV', 'UNI_PLATFORM'];

/** The scripts of a project. */
export function openScripts(input: Input): Scripts {
  const unreadable: Unreadable[] = [];
  const { parse, forget } = parseOnce(unreadable);
  const worlds = new Map<string, ScriptWorld>();
  const hasTargets = input.scripts.some(({ text }) => VARIABLES.some((name) => text.includes(name)));
  const worldOf = (platform: PlatformId): ScriptWorld => {
    const target = hasTargets ? buildTargetOf(input.kind, platform) : null;
    const own = input.scripts.filter(({ platforms }) => platforms.includes(platform));
    const key = `${target} ${input.scripts.map((script) => (own.includes(script) ? 1 : 0)).join('')}`;
    const world = worlds.get(key) ?? createWorld(key, own, input, target, parse);
    worlds.set(key, world);
    return world;
  };
  const cached = new Map<PlatformId, ScriptWorld>();
  return {
    unreadable,
    parsed: parse,
    forget,
    worldOf: (platform) => {
      const world = cached.get(platform) ?? worldOf(platform);
      cached.set(platform, world);
      return world;
    },
  };
}
