/** From folders of source to the rows of `lint`; `doctor` runs it as well. */
import { LINT_CODES } from '../catalog/lint-codes.ts';
import type { Suppression } from '../checks/apply-rules.ts';
import type { Args, Diagnostic, Severity } from '../core/diagnostic.ts';
import type { PlatformId } from '../core/platform-names.ts';
import type { SourceCounts, SourceDiagnostic, SourceRow } from '../core/report.ts';
import type { Rule } from '../core/rule.ts';
import type { ProjectFact } from '../core/source-facts.ts';
import type { Io } from '../facts/io.ts';
import { ALL_RULES } from '../rules/registry.ts';
import { mergeFindings, runRules } from '../rules/run-rules.ts';
import { fixSource } from './lint-fix.ts';
import { ownFinding, type UnreadableSource } from './lint-own-findings.ts';
import { SourceReader } from './lint-reader.ts';
import { type JudgedSource, judgeSource } from './lint-rows.ts';

/** A file or folder that is to be looked at. */
export interface SourceTarget {
  /** As seen from the working directory, with `/`. */
  readonly path: string;
  /** As configured; null where the source itself has to tell. */
  readonly platform: PlatformId | null;
}

/** What a run is about. */
export interface LintSettings {
  readonly targets: readonly SourceTarget[];
  /** Only these platforms; all of them when null. */
  readonly platforms: readonly PlatformId[] | null;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly suppressions: readonly Suppression[];
  readonly isFixing: boolean;
  /** YYYY-MM-DD */
  readonly today: string;
}

/** The source as facts. */
export interface CollectedSource {
  readonly projects: readonly ProjectFact[];
  readonly unreadable: readonly UnreadableSource[];
  readonly skipped: SourceCounts['skipped'];
  /** Projects of frameworks that are not read. */
  readonly unsupported: readonly { readonly path: string; readonly framework: string }[];
  /** Targets in which nothing was found. */
  readonly unseen: readonly string[];
  /** Whether findings of a file are wanted: where a single file is named, its neighbours are read for it alone. */
  isMeant(path: string): boolean;
}

/** Finds the files of the targets and makes facts of them. */
export type CollectSource = (
  targets: readonly SourceTarget[],
  reader: SourceReader,
  io: Io,
) => Promise<CollectedSource>;

/** What stands in the place of the engine and of the rules; for tests. */
export interface LintParts {
  readonly collect: CollectSource;
  readonly rules: readonly Rule[];
}

/** What came of it. */
export interface LintedSource {
  readonly rows: readonly SourceRow[];
  readonly counts: SourceCounts;
  /** About the run as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** Indexes of the suppressions of the configuration that had something to suppress. */
  readonly usedSuppressions: ReadonlySet<number>;
}

const PARTS: LintParts = {
  // The parsers: a run that finds nothing to read does without them.
  collect: async (targets, reader, io) => (await import('./lint-engine.ts')).collectSource(targets, reader, io),
  rules: ALL_RULES,
};

/** Ids of the rules that were run for every platform of the source: of these it can be said that they found nothing. */
function idsOfRun(projects: readonly ProjectFact[], rules: readonly Rule[], settings: LintSettings): Set<string> {
  if (settings.platforms !== null) return new Set();
  const platforms = projects.flatMap((project) => project.platforms);
  const isRun = ({ id, platforms: own }: Rule): boolean =>
    settings.severities[id] !== 'off' && own.some((platform) => platforms.includes(platform));
  return new Set(rules.filter(isRun).map(({ id }) => id));
}

async function judge(
  { projects, unreadable, isMeant }: CollectedSource,
  reader: SourceReader,
  settings: LintSettings,
  rules: readonly Rule[],
): Promise<JudgedSource> {
  const runs = projects.map((project) => runRules(project, rules, { ...settings, shared: LINT_CODES }));
  const { suppressions, today } = settings;
  const found = {
    projects,
    unreadable,
    found: mergeFindings(runs.flatMap((run) => run.found)),
    crashes: runs.flatMap((run) => run.crashes),
    isMeant,
    known: new Set(rules.map(({ id }) => id)),
    run: idsOfRun(projects, rules, settings),
    suppressions: suppressions.map((entry) => (entry.until < today ? null : entry)),
  };
  return judgeSource(found, reader);
}

function runFinding(code: string, severity: Severity, path: string, args: Args = {}): Diagnostic {
  return { code, severity, certainty: 'proven', args: { path, ...args }, evidence: [] };
}

/** What keeps source from being looked at. */
function judgeCollected({ unsupported, unseen }: CollectedSource, missing: readonly string[]): Diagnostic[] {
  return [
    ...unsupported.map(({ path, framework }) =>
      runFinding('framework-unsupported', 'warning', path === '' ? '.' : path, { name: framework }),
    ),
    ...[...unseen, ...missing].map((path) => runFinding('source-missing', 'warning', path)),
  ];
}

const fixLeftOut = (path: string): SourceDiagnostic =>
  ownFinding('fix-left-out', 'warning', { path, line: 1, column: 1 }, { path });

function emptyRow(path: string): SourceRow {
  return { kind: 'source', path, platforms: [], outcome: 'pass', fixed: [], unknown: [], diagnostics: [] };
}

/** The rows with what was mended and what was not; a file of which nothing else is to be said gets a row of its own. */
function withFixes(
  rows: readonly SourceRow[],
  fixed: ReadonlyMap<string, SourceRow['fixed']>,
  leftOut: readonly string[],
): SourceRow[] {
  const missing = [...fixed.keys()].filter((path) => !rows.some((row) => row.path === path));
  return [...rows, ...missing.map(emptyRow)]
    .map((row) => ({
      ...row,
      fixed: fixed.get(row.path) ?? [],
      diagnostics: [...(leftOut.includes(row.path) ? [fixLeftOut(row.path)] : []), ...row.diagnostics],
    }))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

/** Whether there is a file or folder of that name. */
export async function isThere(path: string, io: Io): Promise<boolean> {
  const absolute = io.resolvePath(io.cwd, path);
  return (await io.isFolder(absolute)) || (await io.exists(absolute));
}

/** Judges the source, and mends it if that was asked for. */
export async function lintSource(settings: LintSettings, io: Io, parts: LintParts = PARTS): Promise<LintedSource> {
  const reader = new SourceReader(io);
  const targets: SourceTarget[] = [];
  for (const target of settings.targets) if (await isThere(target.path, io)) targets.push(target);
  let collected = await parts.collect(targets, reader, io);
  let judged = await judge(collected, reader, settings, parts.rules);
  let rows = judged.rows;
  if (settings.isFixing) {
    const judgeAgain = async (): Promise<JudgedSource> => {
      collected = await parts.collect(targets, reader, io);
      return judge(collected, reader, settings, parts.rules);
    };
    const outcome = await fixSource(judged, reader, judgeAgain, io);
    judged = outcome.judged;
    const fixed = new Map(
      [...outcome.fixed].map(([path, fixes]) => [
        path,
        fixes.map(({ rule, place }) => ({ rule, line: place.line, column: place.column })),
      ]),
    );
    rows = withFixes(judged.rows, fixed, outcome.leftOut);
  }
  const missing = settings.targets.filter((target) => !targets.includes(target)).map(({ path }) => path);
  return {
    rows,
    counts: { read: reader.count, skipped: collected.skipped, suppressed: judged.suppressed },
    diagnostics: judgeCollected(collected, missing),
    usedSuppressions: judged.used,
  };
}
