/** Finds and reads the configuration file. Data only: none of the formats can run anything. */
import type { ConfigFormat } from '../config/parse.ts';
import { UsageError } from '../core/usage-error.ts';
import { readInput } from './input.ts';
import { FileError, type Io } from './io.ts';

const LIMIT_BYTES = 1024 * 1024;

/** More folders than any path has. */
const FOLDERS_AT_MOST = 100;

const PACKAGE = 'package.json';

/** Names that are looked for in every folder, besides package.json. */
const CONFIG_NAMES = [
  'phonekit.config.json',
  'phonekit.config.jsonc',
  'phonekit.config.yaml',
  'phonekit.config.yml',
  'phonekit.config.toml',
] as const;

const FORMATS: Readonly<Record<string, ConfigFormat>> = {
  json: 'json',
  jsonc: 'jsonc',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
};

/** A configuration file. */
export interface ConfigFile {
  /** As the user wrote it, or as seen from the working directory. */
  readonly path: string;
  /** Absolute; `file:` in the configuration is relative to it. */
  readonly folder: string;
  readonly text: string;
  readonly format: ConfigFormat;
}

type Decode = (bytes: Uint8Array) => string;

/** Null for a file in a format that cannot be read. */
function formatOf(path: string): ConfigFormat | null {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  if (name === PACKAGE) return 'package';
  return FORMATS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? null;
}

async function readText(path: string, shown: string, io: Io, decode: Decode): Promise<string> {
  try {
    return decode(await readInput(path, LIMIT_BYTES, io));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const code = error.code === 'capture-too-large' ? 'config-too-large' : error.code;
    throw new UsageError(code, { ...error.args, path: shown }, { cause: error });
  }
}

/**
 * Reads the file that `--config` names.
 *
 * @throws UsageError when it cannot be read or has an unknown format.
 */
export async function readConfigFile(path: string, io: Io, decode: Decode): Promise<ConfigFile> {
  const format = formatOf(path);
  if (format === null)
    throw new UsageError('config-format-unknown', { path, choices: '.json, .jsonc, .yaml, .yml, .toml' });
  const absolute = io.resolvePath(io.cwd, path);
  return { path, folder: io.resolvePath(absolute, '..'), text: await readText(absolute, path, io, decode), format };
}

/** Whether a package.json holds a configuration. One that cannot be read belongs to another tool's worries. */
function hasConfiguration(text: string): boolean {
  if (!text.includes('"phonekit"')) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'phonekit');
  } catch {
    return false;
  }
}

async function readPackage(path: string, shown: string, io: Io, decode: Decode): Promise<string | null> {
  try {
    const text = decode(await io.readFile(path, LIMIT_BYTES));
    return hasConfiguration(text) ? text : null;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw new UsageError('file-not-readable', { path: shown }, { cause: error });
  }
}

async function findInFolder(folder: string, prefix: string, io: Io, decode: Decode): Promise<ConfigFile | null> {
  const names: string[] = [];
  for (const name of CONFIG_NAMES) if (await io.exists(io.resolvePath(folder, name))) names.push(name);
  const packagePath = io.resolvePath(folder, PACKAGE);
  const packageText = (await io.exists(packagePath))
    ? await readPackage(packagePath, prefix + PACKAGE, io, decode)
    : null;
  const [name, ...others] = packageText === null ? names : [...names, PACKAGE];
  if (name === undefined) return null;
  const [other] = others;
  if (other !== undefined) throw new UsageError('config-several', { path: prefix + name, other: prefix + other });
  const path = prefix + name;
  if (packageText !== null) return { path, folder, text: packageText, format: 'package' };
  return {
    path,
    folder,
    text: await readText(io.resolvePath(folder, name), path, io, decode),
    format: formatOf(name) ?? 'json',
  };
}

/**
 * Looks for a configuration in a folder, the working directory unless told, and the folders above it, up to the root of the repository (the folder
 * with `.git`) or of the file system.
 *
 * @returns the nearest one, or null.
 * @throws UsageError when two stand in one folder, or it cannot be read.
 */
export async function findConfigFile(io: Io, decode: Decode, start = '.'): Promise<ConfigFile | null> {
  let folder = io.resolvePath(io.cwd, start);
  const prefix = start === '.' ? '' : start.replace(/[\\/]?$/, '/');
  for (let level = 0; level < FOLDERS_AT_MOST; level++) {
    const found = await findInFolder(folder, prefix + '../'.repeat(level), io, decode);
    if (found !== null) return found;
    if (await io.exists(io.resolvePath(folder, '.git'))) return null;
    const parent = io.resolvePath(folder, '..');
    if (parent === folder) return null;
    folder = parent;
  }
  return null;
}

/** What is looked for, for messages. */
export const CONFIG_FILE_NAMES = 'phonekit.config.{json,jsonc,yaml,yml,toml}, package.json#phonekit';
