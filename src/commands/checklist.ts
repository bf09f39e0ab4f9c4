/** `phonekit checklist`: what no program can see, answered by the user and written into the configuration. */
import { decodeText } from '../capture/decode.ts';
import { editAnswers, type NewAnswer } from '../config/edit/answers.ts';
import { type ParsedConfig, parseConfig } from '../config/parse.ts';
import type { AppConfig } from '../config/schema.ts';
import { sanitize } from '../core/redact.ts';
import type { ChecklistRow, Report } from '../core/report.ts';
import { UsageError, UsageErrors } from '../core/usage-error.ts';
import { CONFIG_FILE_NAMES, type ConfigFile, findConfigFile, readConfigFile } from '../facts/config-file.ts';
import type { Io } from '../facts/io.ts';
import { replaceText } from '../facts/output.ts';
import { readUtf8 } from '../facts/utf8-file.ts';
import { PLATFORM_CONFIGS } from '../platforms/configs.ts';
import { walk } from './checklist-walk.ts';
import { chooseApps } from './choose-apps.ts';
import { requireTerminal } from './require-terminal.ts';
import type { Speech } from './speech.ts';

/** What the command line gives. */
export interface ChecklistOptions {
  /** Only the apps of this platform. */
  readonly platform?: string;
  /** Only these apps; all of them when none is named. */
  readonly apps: readonly string[];
  readonly config?: string;
}

const MARK = '\ufeff';

const decode = (bytes: Uint8Array): string => decodeText(bytes).text;

type NamedApp = readonly [name: string, app: AppConfig];

interface Loaded {
  readonly file: ConfigFile;
  readonly parsed: ParsedConfig;
  /** The file as it stands, with its byte order mark. */
  readonly before: string;
}

async function load({ config }: ChecklistOptions, io: Io): Promise<Loaded> {
  const file = config === undefined ? await findConfigFile(io, decode) : await readConfigFile(config, io, decode);
  if (file === null) throw new UsageError('config-missing', { names: CONFIG_FILE_NAMES });
  const outcome = await parseConfig(file);
  if (!outcome.ok) throw new UsageErrors(outcome.diagnostics);
  return { file, parsed: outcome.value, before: await readUtf8(io.resolvePath(io.cwd, file.path), file.path, io) };
}

function appsOf({ file, parsed }: Loaded, { platform, apps }: ChecklistOptions): readonly NamedApp[] {
  const chosen = chooseApps(parsed.config, file, apps);
  if (chosen.length === 0) throw new UsageError('config-without-apps', { path: file.path });
  const ofPlatform = chosen.filter(([, app]) => platform === undefined || app.platform === platform);
  if (ofPlatform.length === 0)
    throw new UsageError('platform-without-app', { path: file.path, platform: platform ?? '' });
  return ofPlatform;
}

async function save({ file, parsed, before }: Loaded, answers: readonly NewAnswer[], io: Io): Promise<void> {
  if (answers.length === 0) return;
  const mark = before.startsWith(MARK) ? MARK : '';
  const text = await editAnswers(before.slice(mark.length), file.format, parsed.config, answers);
  if (text === null) throw new UsageError('config-not-editable', { path: file.path });
  await replaceText(file.path, mark + text, before, io);
}

function toRow([name, app]: NamedApp, path: string, answers: readonly NewAnswer[]): ChecklistRow {
  const own = answers.filter((answer) => answer.app === name);
  const items = Object.keys(PLATFORM_CONFIGS.find(({ id }) => id === app.platform)?.console ?? {});
  const states = items.map((item) => {
    const answer = own.find((one) => one.item === item)?.answer ?? app.console?.[item];
    return answer === undefined ? 'unanswered' : answer.done ? 'done' : 'open';
  });
  const count = (state: (typeof states)[number]): number => states.filter((one) => one === state).length;
  return {
    kind: 'checklist',
    app: name,
    platform: app.platform,
    path,
    answered: own.map(({ item }) => item),
    done: count('done'),
    open: count('open'),
    unanswered: count('unanswered'),
    diagnostics: [],
  };
}

/**
 * Asks about the items of the apps and writes the answers; nothing is written before the last one.
 *
 * @throws UsageError without a terminal, without a valid configuration, and when the file changes meanwhile.
 */
export async function run(options: ChecklistOptions, speech: Speech, io: Io): Promise<Report<ChecklistRow>> {
  requireTerminal('phonekit checklist', io);
  const loaded = await load(options, io);
  const apps = appsOf(loaded, options);
  const { path } = loaded.file;
  await io.ask.tell(speech.say('checklist.intro', { path: sanitize(path) }));
  const day = new Date(io.now()).toISOString().slice(0, 10);
  const answers = await walk(apps, day, io, speech);
  await save(loaded, answers, io);
  return { command: 'checklist', diagnostics: [], results: apps.map((app) => toRow(app, path, answers)) };
}
