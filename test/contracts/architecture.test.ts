/** The import rules, checked on every import statement of `src`. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLATFORMS } from '../../src/platforms/registry.ts';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

/** What each folder may import at run time, besides itself. Types may be imported from anywhere. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  cli: ['commands', 'catalog', 'core', 'facts', 'messages', 'reporters'],
  commands: [
    'facts',
    'capture',
    'platforms',
    'diagnosis',
    'explanation',
    'keys',
    'config',
    'checks',
    'rules',
    'source',
    'catalog',
    'core',
  ],
  facts: ['core'],
  checks: ['platforms', 'core'],
  rules: ['source', 'platforms', 'core'],
  source: ['capture', 'platforms', 'core'],
  diagnosis: ['capture', 'platforms', 'core'],
  explanation: ['capture', 'platforms', 'catalog', 'core'],
  keys: ['capture', 'diagnosis', 'core'],
  platforms: ['capture', 'core'],
  capture: ['core'],
  config: ['platforms', 'core'],
  reporters: ['catalog', 'messages', 'core'],
  catalog: ['messages', 'checks', 'rules', 'platforms', 'core'],
  messages: ['core'],
  core: [],
};

/** Packages and who may import them; everything else comes from this repository. */
const PACKAGES: readonly { readonly name: RegExp; readonly files: RegExp }[] = [
  { name: /^chalk$/, files: /^cli\/terminal\.ts$/ },
  { name: /^@inquirer\/(?:core|prompts)$/, files: /^cli\/prompts\.ts$/ },
  { name: /^commander$/, files: /^cli\/(program|help)\.ts$/ },
  { name: /^fast-string-width$/, files: /^reporters\/wrap\.ts$/ },
  { name: /^ipaddr\.js$/, files: /^core\/host-address\.ts$/ },
  { name: /^minisearch$/, files: /^explanation\/suggest\.ts$/ },
  { name: /^zod(?:\/mini)?$/, files: /^(config\/|platforms\/[^/]+\/config\.ts$)/ },
  { name: /^jsonc-parser$/, files: /^(?:config\/(?:read-json|edit\/json)\.ts$|source\/)/ },
  { name: /^@babel\/(?:parser|types)$/, files: /^source\// },
  { name: /^htmlparser2$/, files: /^source\// },
  { name: /^ignore$/, files: /^facts\// },
  { name: /^yaml$/, files: /^config\/(?:read-yaml|edit\/yaml)\.ts$/ },
  { name: /^toml-eslint-parser$/, files: /^config\/(?:read-toml|edit\/toml)\.ts$/ },
  { name: /^node:crypto$/, files: /^core\// },
  { name: /^node:/, files: /^cli\// },
];

interface Import {
  readonly file: string;
  readonly specifier: string;
  readonly isType: boolean;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort();
}

/** The text without comments, so that prose is not taken for code. */
function stripComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** The text without comments and string contents; template literals keep only their expressions' punctuation. */
function stripTexts(code: string): string {
  return stripComments(code).replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");
}

function parseImports(file: string, code: string): Import[] {
  const text = stripComments(code);
  const statements = [...text.matchAll(/^(?:import|export)\s([^'";]*?\sfrom\s)?'([^']+)'/gm)].map((match) => {
    const clause = match[1] ?? '';
    const names = /\{([^}]*)\}/
      .exec(clause)?.[1]
      ?.split(',')
      .filter((name) => name.trim() !== '');
    const isAllTypes = names?.every((name) => /^\s*type\s/.test(name)) === true;
    return { file, specifier: match[2] ?? '', isType: /^type\s/.test(clause) || isAllTypes };
  });
  const dynamic = [...text.matchAll(/\bimport\(\s*'([^']+)'/g)].map((match) => ({
    file,
    specifier: match[1] ?? '',
    isType: false,
  }));
  return [...statements, ...dynamic];
}

const FILES = listFiles(SOURCE).map((file) => ({ file, code: readFileSync(join(SOURCE, file), 'utf8') }));
const IMPORTS = FILES.flatMap(({ file, code }) => parseImports(file, code));
const folderOf = (file: string): string => file.split('/')[0] ?? '';

function target({ file, specifier }: Import): string {
  return posix.normalize(posix.join(dirname(file), specifier));
}

const show = ({ file, specifier }: Import): string => `${file} imports ${specifier}`;

describe('the import scanner', () => {
  it('sees every form of import', () => {
    const code = [
      "import { a, type B } from './a.ts';",
      "import type { C } from './c.ts';",
      "import { type D, type E } from './d.ts';",
      "import './side-effect.ts';",
      "export { f } from './f.ts';",
      "export type { G } from './g.ts';",
      "import {\n  h,\n} from './h.ts';",
      "// import { no } from './no.ts';",
      "const later = await import('./later.ts');",
    ].join('\n');
    const found = parseImports('x.ts', code).map(({ specifier, isType }) => `${specifier}${isType ? ' type' : ''}`);
    expect(found).toEqual([
      './a.ts',
      './c.ts type',
      './d.ts type',
      './side-effect.ts',
      './f.ts',
      './g.ts type',
      './h.ts',
      './later.ts',
    ]);
  });

  it('finds the sources', () => {
    expect(FILES.length).toBeGreaterThan(20);
    expect(IMPORTS.length).toBeGreaterThan(FILES.length);
  });
});

describe('imports', () => {
  it('stay inside known folders', () => {
    const unknown = FILES.filter(({ file }) => file.includes('/') && !(folderOf(file) in ALLOWED));
    expect(unknown.map(({ file }) => file)).toEqual([]);
  });

  it('point down', () => {
    const wrong = IMPORTS.filter((entry) => !entry.isType && entry.specifier.startsWith('.')).filter((entry) => {
      const [from, to] = [folderOf(entry.file), folderOf(target(entry))];
      const isManifest = target(entry) === '../package.json' && from === 'cli';
      return from !== to && !isManifest && ALLOWED[from]?.includes(to) !== true;
    });
    expect(wrong.map(show)).toEqual([]);
  });

  it('of packages happen only where they are meant to', () => {
    const wrong = IMPORTS.filter(({ specifier, isType }) => !specifier.startsWith('.') && !isType).filter(
      ({ file, specifier }) => !PACKAGES.some(({ name, files }) => name.test(specifier) && files.test(file)),
    );
    expect(wrong.map(show)).toEqual([]);
  });

  it('name files with their ending', () => {
    const wrong = IMPORTS.filter(({ specifier }) => specifier.startsWith('.') && !/\.(ts|json)$/.test(specifier));
    expect(wrong.map(show)).toEqual([]);
  });
});

describe('sources', () => {
  const outsideCli = FILES.filter(({ file }) => folderOf(file) !== 'cli');
  const matching = (files: typeof FILES, pattern: RegExp, strip = stripTexts): string[] =>
    files.filter(({ code }) => pattern.test(strip(code))).map(({ file }) => file);

  it('touch the process and the console only in cli', () => {
    expect(matching(outsideCli, /\b(process|console)\s*[.[]|\bglobalThis\b/)).toEqual([]);
  });

  it('read the clock and roll dice only through Io', () => {
    expect(matching(outsideCli, /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/)).toEqual([]);
  });

  it('compare platform ids only in the platforms', () => {
    const ids = PLATFORMS.map(({ id }) => id).join('|');
    const comparison = new RegExp(`[!=]==?\\s*'(${ids})'|'(${ids})'\\s*[!=]==?|\\bcase\\s+'(${ids})'`);
    const others = FILES.filter(({ file }) => folderOf(file) !== 'platforms');
    expect(matching(others, comparison, stripComments)).toEqual([]);
  });

  it('have no default exports, enums or non-null assertions', () => {
    expect(matching(FILES, /^export default\b|^(?:export )?(?:const )?enum\b|[\w)\]]!(?=[.;,)\]])/m)).toEqual([]);
  });
});
