/** `phonekit lint`: the source of the mini-program in, one row per file with phone code out. */
import { decodeText } from '../capture/decode.ts';
import { ALL_CHECKS } from '../checks/registry.ts';
import { type ParsedConfig, parseConfig } from '../config/parse.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { PlatformId } from '../core/platform-names.ts';
import type { Report, SourceRow } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import { UsageError, UsageErrors } from '../core/usage-error.ts';
import { type ConfigFile, findConfigFile, readConfigFile } from '../facts/config-file.ts';
import type { Io } from '../facts/io.ts';
import { ALL_RULES } from '../rules/registry.ts';
import { judgeConfiguredRules, judgeWarnings } from './configured-rules.ts';
import { isThere, type LintedSource, type LintParts, lintSource, type SourceTarget } from './lint-run.ts';
import { targetsOf } from './lint-targets.ts';

const COMMAND = 'lint';

/** What the command line gives. */
export interface LintOptions {
  /** Files and folders; none for those of the configuration, or the working directory. */
  readonly paths: readonly string[];
  readonly config?: string;
  /** Only these platforms; all of them when none is named. */
  readonly platforms: readonly PlatformId[];
  readonly fix: boolean;
  /** More warnings than this are an error. */
  readonly maxWarnings?: number;
  /** Show also what was left out and what cannot be told. */
  readonly verbose: boolean;
}

interface Configuration {
  readonly file: ConfigFile;
  readonly parsed: ParsedConfig;
}

const decode = (bytes: Uint8Array): string => decodeText(bytes).text;

async function loadConfiguration({ config }: LintOptions, io: Io): Promise<Configuration | null> {
  const file = config === undefined ? await findConfigFile(io, decode) : await readConfigFile(config, io, decode);
  if (file === null) return null;
  const outcome = await parseConfig(file);
  if (!outcome.ok) throw new UsageErrors(outcome.diagnostics);
  return { file, parsed: outcome.value };
}

/** @throws UsageError for a path under which nothing exists. */
async function chooseTargets(
  { paths }: LintOptions,
  configuration: Configuration | null,
  io: Io,
): Promise<readonly SourceTarget[]> {
  const configured = configuration === null ? [] : targetsOf(configuration.parsed.config, configuration.file, io);
  const targets = paths.length > 0 ? paths.map((path) => ({ path, platform: null })) : configured;
  for (const { path } of targets) if (!(await isThere(path, io))) throw new UsageError('file-not-found', { path });
  return targets.length > 0 ? targets : [{ path: '.', platform: null }];
}

function judgeRules(
  configuration: Configuration | null,
  options: LintOptions,
  { usedSuppressions: used }: LintedSource,
  rules: readonly Rule[],
  today: string,
): Diagnostic[] {
  if (configuration === null) return [];
  const { file, parsed } = configuration;
  const isWhole = options.paths.length === 0 && options.platforms.length === 0;
  return judgeConfiguredRules(parsed, {
    known: [...ALL_CHECKS, ...rules].map(({ id }) => id),
    run: new Set(isWhole ? rules.map(({ id }) => id) : []),
    used,
    today,
    locate: (path) => ({ path: file.path, ...parsed.locate(path) }),
  });
}

/** Judges the source; whatever keeps it from being looked at is wrong usage. */
export async function run(options: LintOptions, io: Io, parts?: LintParts): Promise<Report<SourceRow>> {
  const configuration = await loadConfiguration(options, io);
  const targets = await chooseTargets(options, configuration, io);
  const today = new Date(io.now()).toISOString().slice(0, 10);
  const settings = {
    targets,
    platforms: options.platforms.length === 0 ? null : options.platforms,
    severities: configuration?.parsed.config.rules ?? {},
    suppressions: configuration?.parsed.config.suppressions ?? [],
    isFixing: options.fix,
    today,
  };
  const linted = await lintSource(settings, io, parts);
  const rules = parts?.rules ?? ALL_RULES;
  const diagnostics = [...judgeRules(configuration, options, linted, rules, today), ...linted.diagnostics];
  const all = [...diagnostics, ...linted.rows.flatMap((row) => row.diagnostics)];
  return {
    command: COMMAND,
    diagnostics: [...judgeWarnings(all, options.maxWarnings), ...diagnostics],
    results: linted.rows,
    checks: new Map(rules.map((rule) => [rule.id, rule])),
    sources: linted.counts,
    isVerbose: options.verbose,
  };
}
