/** `phonekit init`: questions in, a configuration file out. Keys themselves are never asked for. */
import { decodeText } from '../capture/decode.ts';
import {
  type ConfigDraft,
  DRAFT_FORMATS,
  type DraftFormat,
  type DraftKey,
  writeConfig,
} from '../config/write-config.ts';
import type { PlatformId } from '../core/platform-names.ts';
import { sanitize } from '../core/redact.ts';
import type { Report, WrittenFile } from '../core/report.ts';
import { looksLikeSecret } from '../core/secret-text.ts';
import { UsageError } from '../core/usage-error.ts';
import { findConfigFile } from '../facts/config-file.ts';
import { FileError, type Io } from '../facts/io.ts';
import { replaceText, writeNewFiles } from '../facts/output.ts';
import { APP_ID_FORMS } from '../platforms/app-ids.ts';
import { type AnsweredApp, type AnsweredKey, askApp, isAppName, type Project } from './init-app.ts';
import { findKeys, findVariables } from './init-found.ts';
import { askIgnore } from './init-ignore.ts';
import { ENV_FILE } from './init-keys.ts';
import { folderOf, relativePath } from './relative-path.ts';
import { requireTerminal } from './require-terminal.ts';
import type { Speech } from './speech.ts';

const SCHEMA = 'node_modules/phonekit/schema/phonekit.schema.json';
/** Of the development tools of WeChat and Douyin. */
const TOOL_FILE = 'project.config.json';
const JSON_BYTES = 1024 * 1024;

const decode = (bytes: Uint8Array): string => decodeText(bytes).text;

/** A text at the top of a JSON file, or null. */
async function readField(path: string, field: string, io: Io): Promise<string | null> {
  try {
    const value: unknown = JSON.parse(decode(await io.readFile(io.resolvePath(io.cwd, path), JSON_BYTES)));
    if (typeof value !== 'object' || value === null) return null;
    const found: unknown = Object.getOwnPropertyDescriptor(value, field)?.value;
    return typeof found === 'string' ? found : null;
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A valid name out of that of the package or of the folder. */
function nameFrom(text: string): string {
  const name = text
    .replace(/^@[^/]*\//, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  return isAppName(name) ? name : 'shop';
}

async function lookAround(io: Io): Promise<Project> {
  const folder = io.cwd.split(/[\\/]/).findLast((part) => part !== '') ?? '';
  const appId = await readField(TOOL_FILE, 'appid', io);
  const platform = Object.entries(APP_ID_FORMS).find(([, form]) => appId !== null && form.test(appId))?.[0];
  return {
    name: nameFrom((await readField('package.json', 'name', io)) ?? folder),
    appId: platform === undefined ? null : appId,
    platform: (platform as PlatformId | undefined) ?? null,
    files: await findKeys(io),
    variables: await findVariables(ENV_FILE, io, decode),
  };
}

/** @throws UsageError when a configuration exists here, or in a folder above and none is wanted here. */
async function requireNoConfig(io: Io, { say }: Speech): Promise<void> {
  const found = await findConfigFile(io, decode);
  if (found === null) return;
  const isAbove = found.path.startsWith('../');
  if (isAbove && (await io.ask.confirm(say('init.above', { path: sanitize(found.path) }), false))) return;
  throw new UsageError('config-exists', { path: found.path });
}

async function askFile(io: Io, { say }: Speech): Promise<{ readonly path: string; readonly format: DraftFormat }> {
  const choices = DRAFT_FORMATS.map((value) => ({ value, name: say(`init.format.${value}`) }));
  const format = await io.ask.choose(say('init.format'), choices, 'yaml');
  const endings = format === 'yaml' ? ['.yaml', '.yml'] : [`.${format}`];
  const ask = (): Promise<string> =>
    io.ask.enter(say('init.file'), {
      preset: `phonekit.config.${format}`,
      check: (text) => {
        if (looksLikeSecret(text)) return say('init.wrong.secret');
        const isRight = endings.some((ending) => text.endsWith(ending) && text.length > ending.length);
        return isRight ? null : say('init.wrong.ending', { ending: endings[0] ?? '' });
      },
    });
  for (;;) {
    const path = await ask();
    const absolute = io.resolvePath(io.cwd, path);
    const hasFolder = !/[\\/]/.test(path) || (await io.isFolder(folderOf(absolute)));
    if (hasFolder && !(await io.exists(absolute))) return { path, format };
    await io.ask.tell(say(hasFolder ? 'init.wrong.exists' : 'init.wrong.folder', { path: sanitize(path) }));
  }
}

/** The answer as it is written, seen from the folder of the configuration. */
function toDraftKey({ name, row, value }: AnsweredKey, folder: string, io: Io, { language }: Speech): DraftKey {
  const comment = row.text[language];
  if (typeof value === 'string') return { name, value, comment, isOpen: false };
  if (value.kind !== 'file') return { name, value: `env:${value.name}`, comment, isOpen: value.kind === 'later' };
  const isHere = folder === io.resolvePath(io.cwd, '.');
  const path = isHere ? value.path : relativePath(folder, io.resolvePath(io.cwd, value.path));
  return { name, value: `file:${path}`, comment, isOpen: false };
}

function toDraft(apps: readonly AnsweredApp[], folder: string, io: Io, speech: Speech): ConfigDraft {
  const schema = relativePath(folder, io.resolvePath(io.cwd, SCHEMA));
  return {
    schema: schema.startsWith('.') ? schema : `./${schema}`,
    comments: [speech.say('init.comment')],
    apps: apps.map(({ name, platform, keys }) => ({
      name,
      keys: [
        { name: 'platform', value: platform, comment: null, isOpen: false },
        ...keys.map((key) => toDraftKey(key, folder, io, speech)),
      ],
    })),
  };
}

const originsOf = (apps: readonly AnsweredApp[]) =>
  apps.flatMap(({ keys }) => keys.flatMap(({ row, value }) => (typeof value === 'string' ? [] : [{ row, value }])));

/** What git must not see: files with secrets, and the file of variables. */
function secretPaths(apps: readonly AnsweredApp[], { variables }: Project): string[] {
  const files = originsOf(apps).flatMap(({ row, value }) =>
    row.kind === 'secret' && value.kind === 'file' ? [value.path] : [],
  );
  return variables.length === 0 ? files : [...files, ENV_FILE];
}

/** Commands that come next, with the options that they need. */
function nextCommands(path: string, apps: readonly AnsweredApp[], project: Project): string[] {
  const usesFile = originsOf(apps).some(
    ({ value }) => value.kind === 'variable' && project.variables.includes(value.name),
  );
  const isFound = /^phonekit\.config\.(?:yaml|yml|jsonc|toml)$/.test(path);
  const config = isFound ? '' : ` --config ${/\s/.test(path) ? `"${path}"` : path}`;
  const variables = usesFile ? ` --env-file ${ENV_FILE}` : '';
  return [`phonekit doctor${config}${variables}`, `phonekit checklist${config}`];
}

const written = (path: string, change: WrittenFile['change'], more: Partial<WrittenFile> = {}): WrittenFile => ({
  kind: 'written-file',
  path,
  change,
  apps: [],
  next: [],
  diagnostics: [],
  ...more,
});

/**
 * Asks and writes; nothing is written before the last answer.
 *
 * @throws UsageError without a terminal, and where a configuration exists.
 */
export async function run(speech: Speech, io: Io): Promise<Report<WrittenFile>> {
  requireTerminal('phonekit init', io);
  await requireNoConfig(io, speech);
  await io.ask.tell(speech.say('init.intro'));
  const project = await lookAround(io);
  const apps: AnsweredApp[] = [];
  do {
    const taken = apps.map(({ name }) => name);
    apps.push(await askApp(project, taken, io, speech));
  } while (await io.ask.confirm(speech.say('init.another'), false));
  const { path, format } = await askFile(io, speech);
  const ignore = await askIgnore(secretPaths(apps, project), path, io, speech);
  const text = writeConfig(toDraft(apps, folderOf(io.resolvePath(io.cwd, path)), io, speech), format);
  const files = [{ path, text, isPrivate: false }];
  // First what keeps the keys out of git.
  if (ignore?.before != null) await replaceText(ignore.path, ignore.text, ignore.before, io);
  else if (ignore !== null) files.push({ path: ignore.path, text: ignore.text, isPrivate: false });
  await writeNewFiles(files, io);
  return {
    command: 'init',
    diagnostics: [],
    results: [
      written(path, 'created', { apps: apps.map(({ name }) => name), next: nextCommands(path, apps, project) }),
      ...(ignore === null ? [] : [written(ignore.path, ignore.before === null ? 'created' : 'changed')]),
    ],
  };
}
