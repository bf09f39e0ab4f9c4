/** From findings of rules to the rows of `lint`: suppressions, places, lines. */
import type { Suppression } from '../checks/apply-rules.ts';
import type { Place } from '../core/diagnostic.ts';
import type { SourceDiagnostic, SourceRow } from '../core/report.ts';
import type { Edit } from '../core/rule.ts';
import type { ProjectFact, SourcePlace } from '../core/source-facts.ts';
import { placeOf } from '../rules/places.ts';
import type { RuleCrash, RuleFinding } from '../rules/run-rules.ts';
import { applyComments, type SuppressionComment } from '../rules/suppressions.ts';
import { excerptOf, SourceFiles } from './lint-files.ts';
import { commentFinding, fileFindings, type UnreadableSource } from './lint-own-findings.ts';
import type { SourceReader } from './lint-reader.ts';

/** Everything that was found. */
export interface FoundInSource {
  readonly projects: readonly ProjectFact[];
  readonly unreadable: readonly UnreadableSource[];
  /** Merged, in the order of path and place. */
  readonly found: readonly RuleFinding[];
  readonly crashes: readonly RuleCrash[];
  /** Whether findings of a file are wanted. */
  isMeant(path: string): boolean;
  /** Ids of all rules, and of those that were run. */
  readonly known: ReadonlySet<string>;
  readonly run: ReadonlySet<string>;
  /** Those of the configuration that still hold; null for those that are over. */
  readonly suppressions: readonly (Suppression | null)[];
}

/** What `--fix` can do about one finding. */
export interface Fix {
  readonly rule: string;
  readonly place: Place;
  readonly edits: readonly Edit[];
}

/** The rows, and what else came of it. */
export interface JudgedSource {
  readonly rows: readonly SourceRow[];
  /** How many findings comments suppress. */
  readonly suppressed: number;
  /** Indexes of the suppressions of the configuration that had something to suppress. */
  readonly used: ReadonlySet<number>;
  readonly fixes: ReadonlyMap<string, readonly Fix[]>;
}

const idsOf = ({ rule, alsoRules }: RuleFinding): string[] => [rule.id, ...alsoRules];

async function toDiagnostic(
  entry: RuleFinding,
  suppression: Suppression | null,
  files: SourceFiles,
): Promise<SourceDiagnostic> {
  const { rule, finding, alsoRules, platforms } = entry;
  const { problem, place, edits } = finding;
  const file = await files.open(place.path);
  const severity = suppression === null ? entry.severity : 'info';
  const related: Place[] = [];
  for (const other of finding.related) related.push(await files.place(other));
  return {
    code: problem.code,
    severity,
    certainty: problem.certainty,
    args: problem.args,
    evidence: problem.evidence,
    location: placeOf(place, file.lines),
    rule: rule.id,
    alsoRules,
    platforms,
    related,
    excerpt: excerptOf(file, place),
    isFixable: edits.length > 0 && severity !== 'info',
    suppression: suppression && { reason: suppression.reason, until: suppression.until },
  };
}

/** Phone buttons whose open-type or handler the source does not tell, by path. */
function unknownButtons(projects: readonly ProjectFact[]): ReadonlyMap<string, readonly SourcePlace[]> {
  const places = projects
    .flatMap(({ buttons }) => buttons)
    .filter(
      ({ openType, events }) =>
        (!openType.isKnown && openType.why !== 'absent') || events.some(({ handler }) => handler.kind === 'unknown'),
    )
    .map(({ element: { path, span } }) => ({ path, ...span }));
  return groupByPath(places);
}

function groupByPath<Entry extends { readonly path: string }>(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.path);
    if (group === undefined) groups.set(entry.path, [entry]);
    else group.push(entry);
  }
  return groups;
}

interface PhoneFile {
  readonly path: string;
  readonly platforms: readonly string[];
}

/** The files with phone code. */
function phoneFiles(projects: readonly ProjectFact[]): PhoneFile[] {
  return projects.flatMap(({ buttons, handlers }) => [
    ...buttons.map(({ element, platforms }) => ({ path: element.path, platforms })),
    ...handlers.map(({ path, platforms }) => ({ path, platforms })),
  ]);
}

interface FileParts {
  readonly found: readonly RuleFinding[];
  readonly comments: readonly SuppressionComment[];
  readonly crashes: readonly RuleCrash[];
  readonly unreadable: readonly UnreadableSource[];
  readonly unknown: readonly SourcePlace[];
  readonly phone: readonly PhoneFile[];
}

interface JudgedFile {
  readonly row: SourceRow;
  readonly suppressed: number;
  readonly used: readonly number[];
  readonly fixes: readonly Fix[];
}

const byPlace = ({ location: one }: SourceDiagnostic, { location: other }: SourceDiagnostic): number =>
  one.line - other.line || one.column - other.column;

const outcomeOf = (diagnostics: readonly SourceDiagnostic[], parts: FileParts): SourceRow['outcome'] => {
  if (parts.crashes.length > 0) return 'crashed';
  if (parts.unreadable.length > 0) return 'unreadable';
  return diagnostics.length > 0 ? 'fail' : 'pass';
};

async function judgeFile(path: string, parts: FileParts, all: FoundInSource, files: SourceFiles): Promise<JudgedFile> {
  const file = await files.open(path);
  const lineOf = (offset: number): number => file.lines.position(offset).line;
  const candidates = parts.found.map((entry) => ({
    rules: idsOf(entry),
    lines: [entry.finding.place.start, ...(entry.anchor === null ? [] : [entry.anchor])].map(lineOf),
  }));
  const { suppressed, faults } = applyComments(parts.comments, candidates, all.known, all.run);
  const diagnostics: SourceDiagnostic[] = [];
  const used: number[] = [];
  const fixes: Fix[] = [];
  for (const [index, entry] of parts.found.entries()) {
    if (suppressed.has(index)) continue;
    const ids = idsOf(entry);
    const position = all.suppressions.findIndex((one) => one !== null && ids.includes(one.rule));
    if (position !== -1) used.push(position);
    const found = await toDiagnostic(entry, all.suppressions[position] ?? null, files);
    diagnostics.push(found);
    if (found.isFixable) fixes.push({ rule: found.rule, place: found.location, edits: entry.finding.edits });
  }
  diagnostics.push(
    ...faults.map((fault) => commentFinding(fault, file, all.known)),
    ...fileFindings(parts.crashes, parts.unreadable, file),
  );
  const platforms = [...parts.phone, ...parts.found].flatMap((part) => part.platforms);
  const unknown: Place[] = parts.unknown.map((place) => placeOf(place, file.lines));
  const row: SourceRow = {
    kind: 'source',
    path,
    platforms: [...new Set(platforms)],
    outcome: outcomeOf(diagnostics, parts),
    fixed: [],
    unknown,
    diagnostics: diagnostics.toSorted(byPlace),
  };
  return { row, suppressed: suppressed.size, used, fixes };
}

/** The rows of all files that have phone code or findings, by path. */
export async function judgeSource(all: FoundInSource, reader: SourceReader): Promise<JudgedSource> {
  const files = new SourceFiles(reader, all.projects);
  const comments = reader.comments;
  const found = groupByPath(all.found.map((entry) => ({ path: entry.finding.place.path, entry })));
  const [crashes, unreadable] = [groupByPath(all.crashes), groupByPath(all.unreadable)];
  const [unknown, phone] = [unknownButtons(all.projects), groupByPath(phoneFiles(all.projects))];
  const paths = [found, comments, crashes, unreadable, phone].flatMap((group) => [...group.keys()]);
  const judged: JudgedFile[] = [];
  for (const path of [...new Set(paths)].filter((one) => all.isMeant(one)).sort()) {
    const parts: FileParts = {
      found: (found.get(path) ?? []).map(({ entry }) => entry),
      comments: comments.get(path) ?? [],
      crashes: crashes.get(path) ?? [],
      unreadable: unreadable.get(path) ?? [],
      unknown: unknown.get(path) ?? [],
      phone: phone.get(path) ?? [],
    };
    judged.push(await judgeFile(path, parts, all, files));
  }
  const shown = judged.filter(({ row }) => row.diagnostics.length > 0 || phone.has(row.path));
  return {
    rows: shown.map(({ row }) => row),
    suppressed: judged.reduce((sum, { suppressed }) => sum + suppressed, 0),
    used: new Set(judged.flatMap(({ used }) => used)),
    fixes: new Map(judged.flatMap(({ row, fixes }) => (fixes.length === 0 ? [] : [[row.path, fixes] as const]))),
  };
}
