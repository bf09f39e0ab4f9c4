/** Accept and reject tables of the rules of `lint`, run through the whole command. */
import { describe, expect, it } from 'vitest';
import type { OwnEntry } from '../../src/catalog/entry.ts';
import { OWN_ENTRIES } from '../../src/catalog/own-codes.ts';
import { platformWords } from '../../src/catalog/platform-words.ts';
import { run } from '../../src/commands/lint.ts';
import type { Severity } from '../../src/core/diagnostic.ts';
import { isPlatformId } from '../../src/core/platform-names.ts';
import type { Report, SourceDiagnostic, SourceRow } from '../../src/core/report.ts';
import { indexLines } from '../../src/source/lines.ts';
import { fakeIo } from './fake-io.ts';

/** Texts by path, as seen from the working directory. */
export type SourceFiles = Readonly<Record<string, string>>;

/** What a row of a table is judged with. */
export interface RuleCase {
  readonly name: string;
  readonly files: SourceFiles;
  /** Given with `--platform`. */
  readonly platform?: string;
}

/** A row of what must be found. */
export interface RuleRejectCase extends RuleCase {
  /** The first finding of the rule. */
  readonly code: string;
  /** The text of its span. */
  readonly at?: string;
  /** The file in which it stands. */
  readonly path?: string;
  readonly severity?: Severity;
  /** Some of its arguments. */
  readonly args?: Readonly<Record<string, unknown>>;
  /** How many findings of the rule there are; one unless told. */
  readonly count?: number;
}

/** A row of what `--fix` makes. */
export interface RuleFixCase extends RuleCase {
  readonly path: string;
  /** The whole text of the file afterwards. */
  readonly after: string;
}

/** The table of one rule. */
export interface RuleTable {
  readonly accept: readonly RuleCase[];
  readonly reject: readonly RuleRejectCase[];
  /** What the source does not tell: no finding either. */
  readonly cannotTell?: readonly RuleCase[];
  readonly fix?: readonly RuleFixCase[];
}

/** Runs the command over the files. */
export async function lintFiles(
  { files, platform }: Omit<RuleCase, 'name'>,
  fix = false,
): Promise<{ readonly report: Report<SourceRow>; readonly replaced: ReadonlyMap<string, string> }> {
  const io = fakeIo({ files });
  const platforms = platform !== undefined && isPlatformId(platform) ? [platform] : [];
  const report = await run({ paths: [], platforms, fix, verbose: false }, io);
  return { report, replaced: new Map(io.replaced.map(({ path, text }) => [path, text])) };
}

/** The findings of a rule; also those that another platform's rule of the same name speaks for. */
function findingsOf(id: string, report: Report<SourceRow>): SourceDiagnostic[] {
  return report.results
    .flatMap(({ diagnostics }) => diagnostics)
    .filter(({ rule, alsoRules }) => rule === id || alsoRules.includes(id));
}

/** What keeps a row from saying anything: nothing to look at, a crash, a file that cannot be read. */
function faultsOf({ diagnostics, results }: Report<SourceRow>): string[] {
  const broken = results.filter(({ outcome }) => outcome === 'crashed' || outcome === 'unreadable');
  const codes = broken.flatMap((row) => row.diagnostics.map(({ code, args }) => `${code} ${JSON.stringify(args)}`));
  return [...diagnostics.map(({ code }) => code), ...codes.filter((code) => /^(?:rule-crashed|source-)/.test(code))];
}

/** The text of a finding's span. */
function textAt({ location }: SourceDiagnostic, files: SourceFiles): string {
  const { path, line, column, endLine = line, endColumn = column } = location;
  const text = files[path] ?? '';
  const lines = indexLines(text);
  return text.slice(lines.lineStart(line) + column - 1, lines.lineStart(endLine) + endColumn - 1);
}

const entries: ReadonlyMap<string, OwnEntry> = new Map(OWN_ENTRIES.map((entry) => [entry.code, entry]));

/** Placeholders of the texts of a finding that its arguments leave empty; steps with a condition may need others. */
function unfilled({ code, args, platforms }: SourceDiagnostic): string[] {
  const entry = entries.get(code);
  if (entry === undefined) return [`no entry of ${code}`];
  const known = { ...platformWords(platforms[0] ?? null, args, 'en'), ...args };
  const texts = [entry.title, entry.cause, ...entry.remedies.filter(({ when }) => when === undefined || when in known)];
  return texts.flatMap(({ en }) =>
    [...en.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (name in known ? [] : [name])),
  );
}

/** The tests of one rule. */
export function describeRule(id: string, { accept, reject, cannotTell = [], fix = [] }: RuleTable): void {
  const expectNothing = async (testCase: RuleCase): Promise<void> => {
    const { report } = await lintFiles(testCase);
    expect(faultsOf(report)).toEqual([]);
    expect(findingsOf(id, report).map((found) => [found.code, textAt(found, testCase.files)])).toEqual([]);
  };

  describe(id, () => {
    it.each(accept)('accepts $name', expectNothing);

    if (cannotTell.length > 0) it.each(cannotTell)('cannot tell $name', expectNothing);

    it.each(reject)('rejects $name', async (testCase) => {
      const { report } = await lintFiles(testCase);
      const found = findingsOf(id, report);
      const [first] = found;
      expect([faultsOf(report), first?.code, found.length]).toEqual([[], testCase.code, testCase.count ?? 1]);
      if (first === undefined) return;
      if (testCase.path !== undefined) expect(first.location.path).toBe(testCase.path);
      if (testCase.at !== undefined) expect(textAt(first, testCase.files)).toBe(testCase.at);
      if (testCase.severity !== undefined) expect(first.severity).toBe(testCase.severity);
      if (testCase.args !== undefined) expect(first.args).toMatchObject(testCase.args);
      expect(found.flatMap(unfilled)).toEqual([]);
    });

    if (fix.length > 0) {
      it.each(fix)('fixes $name', async (testCase) => {
        const { report, replaced } = await lintFiles(testCase, true);
        expect([...replaced.keys()]).toEqual([testCase.path]);
        expect(replaced.get(testCase.path)).toBe(testCase.after);
        expect(findingsOf(id, report)).toEqual([]);
      });
    }
  });
}
