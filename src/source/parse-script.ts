/** Reading scripts: JavaScript, TypeScript, JSX and Flow, with recovery from what real repositories contain. */
import { type ParserOptions, type ParserPlugin, parse } from '@babel/parser';
import type { Program } from '@babel/types';

/** How a script is written. */
export type ScriptLanguage = 'js' | 'ts' | 'jsx' | 'tsx';

/** A script as a tree, or where reading it ended: line and column from 1. */
export type ParsedScript =
  | { readonly isReadable: true; readonly program: Program }
  | { readonly isReadable: false; readonly line: number; readonly column: number };

const PLUGINS: Readonly<Record<ScriptLanguage, readonly ParserPlugin[]>> = {
  js: ['flow', 'jsx'],
  jsx: ['flow', 'jsx'],
  ts: ['typescript'],
  tsx: ['typescript', 'jsx'],
};

function optionsOf(plugins: readonly ParserPlugin[]): ParserOptions {
  return {
    sourceType: 'unambiguous',
    errorRecovery: true,
    attachComment: false,
    allowReturnOutsideFunction: true,
    allowAwaitOutsideFunction: true,
    allowSuperOutsideMethod: true,
    allowUndeclaredExports: true,
    plugins: [...plugins, 'decorators-legacy', 'exportDefaultFrom'],
  };
}

function placeOf(error: unknown): { readonly line: number; readonly column: number } {
  const loc = error instanceof SyntaxError && 'loc' in error ? error.loc : null;
  if (typeof loc !== 'object' || loc === null || !('line' in loc) || !('column' in loc)) return { line: 1, column: 1 };
  return { line: Number(loc.line), column: Number(loc.column) + 1 };
}

function attempt(text: string, plugins: readonly ParserPlugin[]): ParsedScript {
  try {
    return { isReadable: true, program: parse(text, optionsOf(plugins)).program };
  } catch (error) {
    return { isReadable: false, ...placeOf(error) };
  }
}

/** Reads a script; a `.js` file that is no JavaScript is tried as TypeScript. */
export function parseScript(text: string, language: ScriptLanguage): ParsedScript {
  const parsed = attempt(text, PLUGINS[language]);
  if (parsed.isReadable || language === 'ts' || language === 'tsx') return parsed;
  const again = attempt(text, PLUGINS.tsx);
  return again.isReadable ? again : parsed;
}
