/** The blocks of a `.vue` or `.wpy` file. */
import type { Span } from '../core/source-facts.ts';
import type { Template, TemplateElement } from './template.ts';

/** Languages that scripts are parsed as. */
export type ScriptLanguage = 'js' | 'ts' | 'jsx' | 'tsx';

/** A script block. */
export interface ScriptBlock {
  readonly content: Span;
  readonly lang: ScriptLanguage;
  readonly isSetup: boolean;
  /** The file that holds the script instead; null for one that stands here. */
  readonly src: string | null;
}

/** What a file is made of. */
export interface Blocks {
  /** The scripts of the page or component, those of the view (`wxs`, `renderjs`) left out. */
  readonly scripts: readonly ScriptBlock[];
  /** False where the markup stands in another file, or in a language that is not read (pug). */
  readonly hasMarkup: boolean;
}

const LANGUAGES: Readonly<Record<string, ScriptLanguage>> = {
  js: 'js',
  javascript: 'js',
  babel: 'js',
  es6: 'js',
  ts: 'ts',
  typescript: 'ts',
  uts: 'ts',
  jsx: 'jsx',
  tsx: 'tsx',
};
const MARKUP_LANGUAGES = ['html', 'wxml', 'vue'];

/** The blocks of a parsed file. Stray tags may put a script inside something; it is one all the same. */
export function findBlocks({ elements }: Template): Blocks {
  return {
    scripts: elements.filter(({ tag }) => tag === 'script').flatMap(scriptBlock),
    hasMarkup: elements.filter(({ tag, parent }) => tag === 'template' && parent === null).some(isMarkup),
  };
}

function scriptBlock(element: TemplateElement): ScriptBlock[] {
  const lang = LANGUAGES[(attribute(element, 'lang') ?? attribute(element, 'type') ?? 'js').replace('text/', '')];
  if (lang === undefined || has(element, 'module')) return [];
  return [{ content: element.content, lang, isSetup: has(element, 'setup'), src: attribute(element, 'src') }];
}

function isMarkup(element: TemplateElement): boolean {
  return !has(element, 'src') && MARKUP_LANGUAGES.includes(attribute(element, 'lang') ?? 'html');
}

function attribute({ attributes }: TemplateElement, name: string): string | null {
  return attributes.find((candidate) => candidate.name === name)?.value ?? null;
}

function has({ attributes }: TemplateElement, name: string): boolean {
  return attributes.some((candidate) => candidate.name === name);
}
