/** The recipes for CI as tests read them: action.yml, the hooks of pre-commit, and the code blocks of docs/ci.md. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A file of the repository, with line feeds. */
export const readRecipe = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

/** A step of a composite action that runs a script. */
export interface ActionStep {
  readonly name: string;
  readonly id: string;
  readonly shell: string;
  readonly run: string;
  readonly 'working-directory'?: string;
  readonly env: Readonly<Record<string, string>>;
}

/** action.yml, as far as phonekit's own uses the format. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

/** The action of this repository. */
export function readAction(): ActionFile {
  const action: ActionFile = parse(readRecipe('action.yml'));
  return action;
}

/** A block of code in a document. */
export interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

/** All blocks of code of a Markdown text. */
export const listBlocks = (markdown: string): CodeBlock[] =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }));

/** The block of YAML that begins with this comment. */
export function findYaml(markdown: string, comment: string): string {
  const block = listBlocks(markdown).find(
    ({ language, text }) => language === 'yaml' && text.startsWith(`# ${comment}`),
  );
  if (block === undefined) throw new Error(`no YAML that begins with # ${comment}`);
  return block.text;
}

/** All texts in a value of YAML, at any depth. */
export function listTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listTexts) : [];
}

/** The shell that a pipeline runs: the texts under these keys, in their order. */
export function listScripts(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) ? listTexts(inner) : listScripts(inner, keys),
  );
}
