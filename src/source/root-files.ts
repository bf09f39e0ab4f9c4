/** The files of one mini-program, parsed as far as linking needs them. */
import type { PlatformId } from '../core/platform-names.ts';
import type { ProjectKind, Span } from '../core/source-facts.ts';
import { dialectsOfTemplate, scriptTagsOf } from '../platforms/dialects.ts';
import { findBlocks, type ScriptBlock, type ScriptLanguage } from './blocks.ts';
import { type ButtonContext, collectButtons, type RawButton } from './buttons.ts';
import { type ActiveSet, activeSets } from './conditional.ts';
import { type ContentSkip, contentSkip } from './file-role.ts';
import { keepSpan } from './mask.ts';
import { extensionOf } from './paths.ts';
import type { SourceRoot } from './project-kind.ts';
import { parseTemplate, type Template } from './template.ts';

/** A script, or a script block of a file of which everything else is blank. */
export interface SourceScript {
  readonly path: string;
  /** As long as the file, so that offsets are those of the file. */
  readonly text: string;
  /** What is to be added to offsets into the text: nothing. */
  readonly offset: number;
  readonly lang: ScriptLanguage;
  readonly isSetup: boolean;
  readonly platforms: readonly PlatformId[];
}

/** A file with markup that has buttons. */
export interface SourceTemplate {
  readonly path: string;
  readonly raw: readonly RawButton[];
  /** The script that its handlers stand in; null where nobody can tell. */
  readonly scriptPath: string | null;
}

/** What one file gives. */
export interface ParsedFile {
  readonly scripts: readonly SourceScript[];
  readonly raw: readonly RawButton[];
  /** The file that `<script src>` names. */
  readonly scriptSource: string | null;
  /** Files that a native template includes or imports. */
  readonly includes: readonly string[];
  /** True where conditional compilation leaves open what the file holds. */
  readonly isUncertain: boolean;
  readonly skip: ContentSkip | 'unbalanced' | 'unread' | null;
}

/** A file that gives nothing. */
export const EMPTY_FILE: ParsedFile = {
  scripts: [],
  raw: [],
  scriptSource: null,
  includes: [],
  isUncertain: false,
  skip: null,
};

const SCRIPT_LANGUAGES: Readonly<Record<string, ScriptLanguage>> = {
  js: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'jsx',
  ts: 'ts',
  mts: 'ts',
  uts: 'ts',
  tsx: 'tsx',
};
const BLOCK_EXTENSIONS: Readonly<Record<ProjectKind, readonly string[]>> = {
  native: [],
  'uni-app': ['vue', 'uvue'],
  taro: ['vue'],
  wepy: ['wpy'],
  mpvue: ['vue'],
};
/** Templates without one of these words have no button that counts. */
const BUTTON_WORDS = /phone|authorize|mobile/i;

/** Whether a template of this text is worth parsing for buttons. */
export function mayHaveButtons(text: string): boolean {
  return BUTTON_WORDS.test(text);
}

/** Whether a file of this name can belong to a mini-program of this kind. */
export function isSourceFile(path: string, { kind, platforms }: Pick<SourceRoot, 'kind' | 'platforms'>): boolean {
  const extension = extensionOf(path);
  if (Object.hasOwn(SCRIPT_LANGUAGES, extension)) return true;
  return BLOCK_EXTENSIONS[kind].includes(extension) || isOwnTemplate(extension, kind, platforms);
}

function isOwnTemplate(extension: string, kind: ProjectKind, platforms: readonly PlatformId[]): boolean {
  return kind === 'native' && dialectsOfTemplate(extension).some(({ id }) => platforms.includes(id));
}

/** Reads one file. `components`: where the page's own components come from. */
export function parseFile(
  path: string,
  text: string,
  root: Pick<SourceRoot, 'kind' | 'platforms' | 'names'>,
  components?: ButtonContext['components'],
): ParsedFile {
  const skip = contentSkip(path, text);
  if (skip !== null) return { ...EMPTY_FILE, skip };
  const extension = extensionOf(path);
  if (isOwnTemplate(extension, root.kind, root.platforms))
    return nativeTemplate(path, text, root.platforms, components);
  const sets = activeSets(text, root.kind, root.platforms, root.names);
  if (sets.length === 0) return { ...EMPTY_FILE, isUncertain: true, skip: 'unbalanced' };
  const isUncertain = sets.some(({ uncertain }) => uncertain.length > 0);
  if (BLOCK_EXTENSIONS[root.kind].includes(extension)) {
    return { ...blockFile(path, sets, root.kind), isUncertain };
  }
  const lang = SCRIPT_LANGUAGES[extension] ?? 'js';
  return { ...EMPTY_FILE, isUncertain, scripts: sets.map((set) => ({ ...scriptOf(path, set), lang, isSetup: false })) };
}

function nativeTemplate(
  path: string,
  text: string,
  all: readonly PlatformId[],
  components: ButtonContext['components'],
): ParsedFile {
  const own = dialectsOfTemplate(extensionOf(path)).map(({ id }) => id);
  const platforms = all.filter((id) => own.includes(id));
  const hasIncludes = text.includes('<include') || text.includes('<import');
  const hasWords = mayHaveButtons(text);
  if (!hasIncludes && !hasWords) return EMPTY_FILE;
  const template = parseTemplate(text, scriptTagsOf(platforms));
  const context: ButtonContext = {
    path,
    kind: 'native',
    platforms,
    ...(components === undefined ? {} : { components }),
  };
  return { ...EMPTY_FILE, raw: hasWords ? collectButtons(template, context) : [], includes: includesOf(template) };
}

function includesOf({ elements }: Template): string[] {
  return elements.flatMap(({ tag, attributes }) => {
    const source = tag === 'include' || tag === 'import' ? attributes.find(({ name }) => name === 'src')?.value : null;
    return source === undefined || source === null || source.includes('{{') ? [] : [source];
  });
}

function blockFile(path: string, sets: readonly ActiveSet[], kind: ProjectKind): ParsedFile {
  const parts = sets.map((set) => {
    const template = parseTemplate(set.text, ['wxs', 'sjs', 'i18n', 'docs', 'config']);
    const { scripts, hasMarkup } = findBlocks(template);
    const { platforms, uncertain } = set;
    const hasButtons = hasMarkup && mayHaveButtons(set.text);
    return { set, scripts, raw: hasButtons ? collectButtons(template, { path, kind, platforms, uncertain }) : [] };
  });
  const blocks = parts.flatMap(({ scripts }) => scripts);
  return {
    ...EMPTY_FILE,
    scripts: parts.flatMap(({ set, scripts }) => scripts.flatMap((block) => blockScript(path, set, block))),
    raw: mergeButtons(parts.flatMap(({ raw }) => raw)),
    scriptSource: blocks.find(({ src }) => src !== null)?.src ?? null,
  };
}

function blockScript(path: string, set: ActiveSet, { content, lang, isSetup, src }: ScriptBlock): SourceScript[] {
  if (src !== null || isBlank(set.text, content)) return [];
  return [{ ...scriptOf(path, { ...set, text: keepSpan(set.text, content) }), lang, isSetup }];
}

function scriptOf(
  path: string,
  { text, platforms }: ActiveSet,
): Pick<SourceScript, 'path' | 'text' | 'offset' | 'platforms'> {
  return { path, text, offset: 0, platforms };
}

function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === '';
}

/** One button per element: of platforms for which it is the same, in all its attributes, it is one. */
export function mergeButtons(buttons: readonly RawButton[]): RawButton[] {
  const merged = new Map<string, RawButton>();
  for (const button of buttons) {
    const { span, attributes, hasSpread } = button.element;
    const key = [span.start, hasSpread, ...attributes.map(({ nameSpan }) => nameSpan.start)].join();
    const before = merged.get(key);
    merged.set(
      key,
      before === undefined ? button : { ...before, platforms: [...before.platforms, ...button.platforms] },
    );
  }
  return [...merged.values()];
}
