/** From a configuration file to the rows of `doctor`. */
import { applySeverity, applyStrict, applySuppressions, type Suppression } from '../checks/apply-rules.ts';
import { ALL_CHECKS, CONFIG_CHECKS, checksOf } from '../checks/registry.ts';
import { type AppSubject, type Rules, runAppCheck, runConfigCheck } from '../checks/run-checks.ts';
import { type ParsedConfig, parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import type { CheckTexts, ProbeFact, SecretFile } from '../core/check.ts';
import type { Args, Diagnostic, Place } from '../core/diagnostic.ts';
import type { CheckRow, Report, SourceRow } from '../core/report.ts';
import type { ConfigFile } from '../facts/config-file.ts';
import type { Io } from '../facts/io.ts';
import { chooseApps } from './choose-apps.ts';
import { judgeConfiguredRules, judgeWarnings } from './configured-rules.ts';
import type { DoctorOptions } from './doctor.ts';
import { type CollectedApp, collectApp, KeyReader } from './doctor-facts.ts';

const COMMAND = 'doctor';
const PROBE_TIMEOUT_MS = 10_000;

/** Answers of the gateways by URL, each asked once; null without `--online`. */
async function collectProbes(
  apps: readonly CollectedApp[],
  options: DoctorOptions,
  io: Io,
): Promise<Map<string, ProbeFact> | null> {
  if (!options.online) return null;
  const probes = new Map<string, ProbeFact>();
  for (const { facts } of apps) {
    const gateway = facts.get('gateway');
    if (gateway?.state !== 'given' || probes.has(String(gateway.value))) continue;
    const url = String(gateway.value);
    probes.set(url, await io.probe(url, { timeoutMs: PROBE_TIMEOUT_MS, allowsPrivate: options.allowPrivate }));
  }
  return probes;
}

/** The files that hold something secret, with what is known of who may read them. */
async function collectFiles(
  apps: readonly CollectedApp[],
  options: DoctorOptions,
  file: ConfigFile,
  io: Io,
): Promise<SecretFile[]> {
  const named = [
    ...apps.flatMap(({ name, files }) =>
      files
        .filter(({ isSecret }) => isSecret)
        .map(({ field, path, absolute }) => ({ path, absolute, at: { app: name, field } })),
    ),
    ...options.envFiles.map((path) => ({ path, absolute: io.resolvePath(io.cwd, path), at: null })),
  ];
  if (named.length === 0) return [];
  const states = await io.gitStates(file.folder, [...new Set(named.map(({ absolute }) => absolute))]);
  const files: SecretFile[] = [];
  for (const { path, absolute, at } of named) {
    files.push({ path, at, mode: await io.fileMode(absolute), git: states?.get(absolute) ?? null });
  }
  return files;
}

function toSubject(
  app: CollectedApp,
  probes: ReadonlyMap<string, ProbeFact> | null,
  nowMs: number,
  locate: Locate,
): AppSubject {
  const { name, platform, environment, facts } = app;
  return {
    name,
    platform,
    environment,
    nowMs,
    fact: (path) => facts.get(path) ?? { state: 'absent' },
    isOnline: probes !== null,
    isUnset: (field) => facts.get(field)?.state === 'unset',
    probe: (field) => {
      const url = facts.get(field);
      return url?.state === 'given' ? (probes?.get(String(url.value)) ?? null) : null;
    },
    locate: (path) => locate(['apps', name, ...path.split('.')]),
  };
}

type Locate = (path: readonly PropertyKey[]) => Place;

const runFinding = (code: string, severity: Diagnostic['severity'], args: Args, location?: Place): Diagnostic => ({
  code,
  severity,
  certainty: 'proven',
  args,
  evidence: [],
  ...(location === undefined ? {} : { location }),
});

const today = (nowMs: number): string => new Date(nowMs).toISOString().slice(0, 10);

/** Runs all checks of the apps that are meant. */
async function examineApps(
  parsed: ParsedConfig,
  file: ConfigFile,
  options: DoctorOptions,
  io: Io,
): Promise<Report<CheckRow | SourceRow>> {
  const { config } = parsed;
  const locate: Locate = (path) => ({ path: file.path, ...parsed.locate(path) });
  const rules: Rules = config.rules ?? {};
  const nowMs = io.now();
  const reader = new KeyReader(io, file);
  const apps: CollectedApp[] = [];
  for (const [name, app] of chooseApps(config, file, options.apps))
    apps.push(await collectApp(name, app, file, reader, io));
  const probes = await collectProbes(apps, options, io);
  const files = await collectFiles(apps, options, file, io);
  const rows = [
    ...apps.flatMap((app) => {
      const subject = toSubject(app, probes, nowMs, locate);
      return checksOf(app.platform).map((check) => runAppCheck(check, subject, rules));
    }),
    ...CONFIG_CHECKS.map((check) =>
      runConfigCheck(check, { path: file.path, apps, files, nowMs }, rules, (app, field) =>
        locate(['apps', app, ...field.split('.')]),
      ),
    ),
  ];
  const suppressions: readonly Suppression[] = config.suppressions ?? [];
  const judged = applySuppressions(
    rows.map((row) => applySeverity(row, rules)),
    suppressions,
    today(nowMs),
  );
  const results = options.strict ? judged.rows.map(applyStrict) : judged.rows;
  const linted = await lintConfigured(config, file, options, io);
  const sourceRules = linted?.rules ?? (await loadRules(config));
  const diagnostics = judgeConfiguredRules(parsed, {
    known: [...ALL_CHECKS, ...sourceRules].map(({ id }) => id),
    run: new Set(options.apps.length > 0 ? [] : [...ALL_CHECKS, ...(linted?.rules ?? [])].map(({ id }) => id)),
    used: new Set([...judged.used, ...(linted?.source.usedSuppressions ?? [])]),
    today: today(nowMs),
    locate,
  });
  if (apps.length === 0) diagnostics.unshift(runFinding('config-without-apps', 'warning', { path: file.path }));
  diagnostics.push(...(linted?.source.diagnostics ?? []));
  const rowsOfAll = [...results, ...(linted?.source.rows ?? [])];
  const all = [...diagnostics, ...rowsOfAll.flatMap((row) => row.diagnostics)];
  return {
    command: COMMAND,
    diagnostics: [...judgeWarnings(all, options.maxWarnings), ...diagnostics],
    results: rowsOfAll,
    checks: new Map([...ALL_CHECKS, ...(linted?.rules ?? [])].map((check) => [check.id, check])),
    ...(linted === null ? {} : { sources: linted.source.counts }),
    isVerbose: options.verbose,
  };
}

/** The rules of `lint`, where the configuration names some that no check has. */
async function loadRules({ rules = {}, suppressions = [] }: Config): Promise<readonly CheckTexts[]> {
  const named = [...Object.keys(rules), ...suppressions.map(({ rule }) => rule)];
  const isOfCheck = (id: string): boolean => ALL_CHECKS.some((check) => check.id === id);
  return named.every(isOfCheck) ? [] : (await import('../rules/registry.ts')).ALL_RULES;
}

/** What `lint` says of the source that the configuration names; null where it names none. */
async function lintConfigured(config: Config, file: ConfigFile, options: DoctorOptions, io: Io) {
  if ((config.source ?? []).length === 0) return null;
  // The parsers are a part of the bundle that other runs do without.
  const [{ lintSource }, { targetsOf }, { ALL_RULES }] = await Promise.all([
    import('./lint-run.ts'),
    import('./lint-targets.ts'),
    import('../rules/registry.ts'),
  ]);
  const targets = targetsOf(config, file, io, options.apps);
  if (targets.length === 0) return null;
  const settings = {
    targets,
    platforms: null,
    severities: config.rules ?? {},
    suppressions: config.suppressions ?? [],
    isFixing: false,
    today: today(io.now()),
  };
  return { source: await lintSource(settings, io), rules: ALL_RULES };
}

/** Judges one configuration file. */
export async function examineConfig(
  file: ConfigFile,
  options: DoctorOptions,
  io: Io,
): Promise<Report<CheckRow | SourceRow>> {
  const outcome = await parseConfig(file);
  if (outcome.ok) return examineApps(outcome.value, file, options, io);
  return { command: COMMAND, diagnostics: outcome.diagnostics, results: [] };
}
