/** `--fix`: edits into texts, and texts into files only where the result reads as it should. */
import type { Place } from '../core/diagnostic.ts';
import type { SourceRow } from '../core/report.ts';
import { FileWriteError, type Io } from '../facts/io.ts';
import { applyEdits } from '../rules/apply-edits.ts';
import type { SourceReader } from './lint-reader.ts';
import type { Fix, JudgedSource } from './lint-rows.ts';

/** A file with its edits in it, not yet written. */
interface Draft {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly applied: readonly Fix[];
}

/** What became of the fixes. */
export interface FixedSource {
  /** As the files read now. */
  readonly judged: JudgedSource;
  readonly fixed: ReadonlyMap<string, readonly { readonly rule: string; readonly place: Place }[]>;
  /** Files that were to be changed and were not. */
  readonly leftOut: readonly string[];
}

async function draftOf(path: string, fixes: readonly Fix[], reader: SourceReader): Promise<Draft | null> {
  const before = await reader.readForChange(path);
  if (before === null) return null;
  const { text, applied } = applyEdits(
    before,
    fixes.map(({ edits }) => edits),
  );
  return applied.size === 0
    ? null
    : { path, before, after: text, applied: fixes.filter((_fix, index) => applied.has(index)) };
}

const rowOf = ({ rows }: JudgedSource, path: string): SourceRow | undefined => rows.find((row) => row.path === path);

const countRule = (row: SourceRow | undefined, rule: string): number =>
  row?.diagnostics.filter((found) => found.rule === rule).length ?? 0;

/** The file can still be parsed, and everything that was mended is gone. */
function isAsExpected({ path, applied }: Draft, before: JudgedSource, after: JudgedSource): boolean {
  const [old, now] = [rowOf(before, path), rowOf(after, path)];
  if (now?.outcome === 'unreadable' || now?.outcome === 'crashed') return false;
  return [...new Set(applied.map(({ rule }) => rule))].every((rule) => {
    const mended = applied.filter((fix) => fix.rule === rule).length;
    return countRule(now, rule) <= countRule(old, rule) - mended;
  });
}

async function write({ path, before, after }: Draft, io: Io): Promise<boolean> {
  try {
    await io.replaceFile(path, after, before);
    return true;
  } catch (error) {
    if (error instanceof FileWriteError) return false;
    throw error;
  }
}

/** Rounds at most: what one fix uncovers, such as the event of a button whose scope was missing, is mended in the next. */
const ROUNDS = 5;

/**
 * Mends what is mechanical, until nothing mechanical is left.
 *
 * @param judge - judges all files again, as the reader gives them.
 */
export async function fixSource(
  before: JudgedSource,
  reader: SourceReader,
  judge: () => Promise<JudgedSource>,
  io: Io,
): Promise<FixedSource> {
  let outcome: FixedSource = { judged: before, fixed: new Map(), leftOut: [] };
  for (let round = 0; round < ROUNDS; round++) {
    const { judged, fixed, leftOut } = outcome;
    const fixes = new Map([...judged.fixes].filter(([path]) => !leftOut.includes(path)));
    if (fixes.size === 0) break;
    const next = await fixOnce({ ...judged, fixes }, reader, judge, io);
    outcome = {
      judged: next.judged,
      fixed: new Map([
        ...fixed,
        ...[...next.fixed].map(([path, more]) => [path, [...(fixed.get(path) ?? []), ...more]] as const),
      ]),
      leftOut: [...leftOut, ...next.leftOut],
    };
    if (next.fixed.size === 0) break;
  }
  return outcome;
}

async function fixOnce(
  before: JudgedSource,
  reader: SourceReader,
  judge: () => Promise<JudgedSource>,
  io: Io,
): Promise<FixedSource> {
  const drafts: Draft[] = [];
  const leftOut: string[] = [];
  for (const [path, fixes] of before.fixes) {
    const draft = await draftOf(path, fixes, reader);
    if (draft === null) leftOut.push(path);
    else drafts.push(draft);
  }
  if (drafts.length === 0) return { judged: before, fixed: new Map(), leftOut };
  for (const { path, after } of drafts) reader.change(path, after);
  let judged = await judge();
  const written: Draft[] = [];
  for (const draft of drafts) {
    if (isAsExpected(draft, before, judged) && (await write(draft, io))) written.push(draft);
    else {
      leftOut.push(draft.path);
      reader.change(draft.path, null);
    }
  }
  if (written.length < drafts.length) judged = await judge();
  return { judged, fixed: new Map(written.map(({ path, applied }) => [path, applied])), leftOut };
}
