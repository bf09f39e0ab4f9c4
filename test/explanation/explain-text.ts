/** Runs the scan of running text, and the whole command, in tests. */
import { CODE_INDEX } from '../../src/catalog/code-index.ts';
import { findLibraryTexts } from '../../src/catalog/library-texts.ts';
import { makeLookup } from '../../src/explanation/code-lookup.ts';
import { FindingCollector, isShortText, type TextFindings } from '../../src/explanation/collect-findings.ts';
import { makeScanner } from '../../src/explanation/places.ts';
import type { RenderedExplainRow } from '../../src/reporters/rendered.ts';
import type { FakeWorld } from '../helpers/fake-io.ts';
import { runMain } from '../helpers/run-main.ts';

export const LOOKUP = makeLookup(CODE_INDEX, null);
const SCANNER = makeScanner(LOOKUP);

/** What the text says, read as a whole. */
export async function findIn(text: string, isShort = isShortText(text)): Promise<TextFindings> {
  const collector = new FindingCollector(SCANNER, async () => findLibraryTexts);
  await collector.add(text, isShort);
  return collector.finish();
}

/** The codes of the findings; those of one finding joined with blanks. */
export async function codesIn(text: string, isShort?: boolean): Promise<string[]> {
  const { findings } = await findIn(text, isShort);
  return findings.map(({ codes }) => codes.join(' '));
}

export interface ExplainDocument {
  readonly ok: boolean;
  readonly summary: { readonly error: number };
  readonly diagnostics: readonly { readonly code: string }[];
  readonly results: readonly RenderedExplainRow[];
}

export interface ExplainRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly document: ExplainDocument;
}

/** Runs `explain … --json`. */
export async function explain(args: readonly string[], world: FakeWorld = {}): Promise<ExplainRun> {
  const run = await runMain(['explain', ...args, '--json', '--lang', 'en'], world);
  const document: ExplainDocument = JSON.parse(run.stdout);
  return { ...run, document };
}

/** The explained codes in order. */
export function explainedCodes({ document }: ExplainRun): string[] {
  return document.results.flatMap((row) => (row.outcome === 'explained' ? [row.code] : []));
}
