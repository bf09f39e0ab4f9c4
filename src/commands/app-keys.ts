/** `decrypt --app`: the app of the configuration, with its keys as candidates. Loaded only when one is asked for. */
import { decodeText } from '../capture/decode.ts';
import { quoteKey } from '../config/issues.ts';
import { type ParsedConfig, parseConfig } from '../config/parse.ts';
import type { AppConfig } from '../config/schema.ts';
import { suggestWord } from '../config/suggest.ts';
import type { Diagnostic, Evidence } from '../core/diagnostic.ts';
import type { PayloadResult } from '../core/report.ts';
import { perSlot, type Slot } from '../core/slots.ts';
import { UsageError, UsageErrors } from '../core/usage-error.ts';
import { fact } from '../diagnosis/codes.ts';
import type { Candidate, Material } from '../diagnosis/material.ts';
import { CONFIG_FILE_NAMES, type ConfigFile, findConfigFile, readConfigFile } from '../facts/config-file.ts';
import type { Io } from '../facts/io.ts';
import { readSecret } from '../facts/secrets.ts';
import { PLATFORM_CONFIGS } from '../platforms/configs.ts';

/** What the command line says about the configuration. */
export interface AppOptions {
  readonly config?: string;
  readonly app?: string;
  readonly platform?: string;
}

/** The app that was chosen. */
export interface ChosenApp {
  readonly name: string;
  readonly platform: string;
  /** The configuration file, for messages. */
  readonly path: string;
  /** Values per slot, their texts in the order of the fields. */
  readonly values: Readonly<Record<Slot, readonly { readonly field: string; readonly text: string }[]>>;
  /** Fields whose variable or file gives nothing, by slot. */
  readonly unset: readonly { readonly slot: Slot; readonly field: string; readonly reference: string }[];
  readonly notices: readonly Diagnostic[];
}

const decode = (bytes: Uint8Array): string => decodeText(bytes).text;

async function loadFile({ config }: AppOptions, io: Io): Promise<ConfigFile> {
  const file = config === undefined ? await findConfigFile(io, decode) : await readConfigFile(config, io, decode);
  if (file === null) throw new UsageError('config-missing', { names: CONFIG_FILE_NAMES, isForKeys: true });
  return file;
}

function chooseName(parsed: ParsedConfig, file: ConfigFile, { app }: AppOptions): [name: string, app: AppConfig] {
  const apps = parsed.config.apps ?? {};
  const names = Object.keys(apps);
  const path = file.path;
  const choices = names.map(quoteKey).join(', ');
  if (names.length === 0) throw new UsageError('config-without-apps', { path });
  const name = app ?? (names.length === 1 ? names[0] : undefined);
  if (name === undefined) throw new UsageError('app-needed', { path, choices });
  const found = Object.hasOwn(apps, name) ? apps[name] : undefined;
  if (found !== undefined) return [name, found];
  const suggestion = suggestWord(name, names);
  const near = suggestion === null ? {} : { suggestion: quoteKey(suggestion) };
  throw new UsageError('app-unknown', { app: quoteKey(name), path, choices, ...near });
}

/** Mistakes of single values that keep a key from being used, but not the other ones. */
const UNUSABLE: ReadonlySet<string> = new Set([
  'secret-unset',
  'secret-empty',
  'file-not-found',
  'path-is-directory',
  'file-not-readable',
  'capture-too-large',
]);

async function readTexts(reference: string, file: ConfigFile, io: Io): Promise<readonly string[] | null> {
  try {
    return (await readSecret(reference, io, decode, file.folder)).texts;
  } catch (error) {
    if (error instanceof UsageError && UNUSABLE.has(error.code)) return null;
    throw error;
  }
}

/**
 * The app that the options name, with the values of its fields.
 *
 * @throws UsageError when there is no configuration, no such app, or the configuration is invalid.
 */
export async function chooseApp(options: AppOptions, io: Io): Promise<ChosenApp> {
  const file = await loadFile(options, io);
  const outcome = await parseConfig(file);
  if (!outcome.ok) throw new UsageErrors(outcome.diagnostics);
  const [name, app] = chooseName(outcome.value, file, options);
  const { platform } = app;
  if (options.platform !== undefined && options.platform !== platform) {
    throw new UsageError('app-platform-differs', {
      app: quoteKey(name),
      actualPlatform: platform,
      wantedPlatform: options.platform,
    });
  }
  const values: Record<Slot, { field: string; text: string }[]> = perSlot(() => []);
  const unset: { slot: Slot; field: string; reference: string }[] = [];
  const notices: Diagnostic[] = [];
  const rows = Object.entries(PLATFORM_CONFIGS.find(({ id }) => id === platform)?.keys ?? {});
  for (const [field, { kind, slot }] of rows) {
    const value = app[field];
    if (slot === undefined || typeof value !== 'string') continue;
    const isReference = kind === 'secret' || kind === 'key';
    const texts = isReference ? await readTexts(value, file, io) : [value];
    if (texts !== null) values[slot].push(...texts.map((text) => ({ field, text })));
    else {
      const { line, column } = outcome.value.locate(['apps', name, field]);
      // A literal value is never named: only its reference can fail.
      const reference = /^(?:env|file):/.test(value) ? value : '…';
      const args = { path: file.path, line, column, at: `apps.${quoteKey(name)}.${field}`, name: reference };
      unset.push({ slot, field, reference });
      notices.push({ code: 'config-secret-missing', severity: 'warning', certainty: 'proven', args, evidence: [] });
    }
  }
  return { name, platform, path: file.path, values, unset, notices };
}

/** The candidates of the options, and behind them those of the app. */
export function addCandidates(material: Material, { name, values }: ChosenApp): Material {
  return perSlot((slot) => {
    const given = material[slot];
    const added = values[slot].map(
      ({ field, text }, index): Candidate => ({
        slot,
        text,
        position: given.length + index + 1,
        origin: { kind: 'app', app: quoteKey(name), field },
      }),
    );
    return [...given, ...added];
  });
}

/** What the app could hold for a key that is missing. */
function missingKey(found: Diagnostic, app: ChosenApp): Diagnostic {
  const slot = found.args['slot'];
  const name = quoteKey(app.name);
  const empty = app.unset.find((field) => field.slot === slot);
  if (empty !== undefined) {
    const evidence: Evidence = fact('app-key-unset', { app: name, field: empty.field, name: empty.reference });
    return { ...found, evidence: [evidence, ...found.evidence] };
  }
  const keys = PLATFORM_CONFIGS.find(({ id }) => id === app.platform)?.keys ?? {};
  const field = Object.entries(keys).find(([, key]) => key.slot === slot)?.[0];
  if (field === undefined) return found;
  const evidence: Evidence = fact('app-key-absent', { app: name, field });
  const args = { ...found.args, app: name, appField: field, path: app.path };
  return { ...found, args, evidence: [evidence, ...found.evidence] };
}

/** The results, with the name of the app, and with what it lacks beside keys that are missing. */
export function nameApp(results: readonly PayloadResult[], app: ChosenApp): PayloadResult[] {
  return results.map((result) => ({
    ...result,
    app: app.name,
    diagnostics: result.diagnostics.map((found) => (found.code === 'key-missing' ? missingKey(found, app) : found)),
  }));
}
