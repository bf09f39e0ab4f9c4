/** Runs `main` in this process in a world of its own; with files, which `runInProcess` has not. */
import { main } from '../../src/cli/main.ts';
import { type FakeWorld, fakeIo } from './fake-io.ts';
import { FORGE_NOW_MS } from './forge.ts';
import type { JsonDocument, JsonResult } from './run-cli.ts';

export interface MainRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface DecryptRun extends MainRun {
  readonly document: JsonDocument;
  /** The first result. */
  readonly result: JsonResult | undefined;
  /** Codes of the run and of the first result, in order. */
  readonly codes: readonly string[];
}

/** Runs the command line at the forge's own time. */
export async function runMain(args: readonly string[], world: FakeWorld = {}): Promise<MainRun> {
  const io = fakeIo({ nowMs: FORGE_NOW_MS, ...world });
  const code = await main(args, io);
  return { code, ...io.written };
}

/** Runs `decrypt - --json` over a capture on standard input. */
export async function decryptText(
  capture: string | Uint8Array,
  args: readonly string[] = [],
  world: FakeWorld = {},
): Promise<DecryptRun> {
  const run = await runMain(['decrypt', '-', '--json', ...args], { ...world, stdin: capture });
  const document: JsonDocument = JSON.parse(run.stdout);
  const [result] = document.results;
  const codes = [...document.diagnostics, ...(result?.diagnostics ?? [])].map(({ code }) => code);
  return { ...run, document, result, codes };
}
