/** What `lint` costs over 1,000 files, against reading and parsing them alone: as functions, and as commands of their own. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { nodeIo } from '../../src/cli/node-io.ts';
import { run as runLint } from '../../src/commands/lint.ts';
import { sourceFiles, writeProjects } from './lint-files.ts';
import { parseFiles } from './parse-only.ts';
import { formatTable, median } from './table.ts';

const COMMAND = fileURLToPath(new URL('../../bin/phonekit.js', import.meta.url));
/** What `lint` may take, as a multiple of reading and parsing. */
const BAR = 2;
const WARM_UPS = 2;
const OPTIONS = { paths: ['.'], platforms: [], fix: false, verbose: false };

interface Measured {
  readonly name: string;
  readonly base: readonly number[];
  readonly own: readonly number[];
  /** Megabytes; null where the process does other things as well. */
  readonly basePeak: number | null;
  readonly ownPeak: number | null;
}

async function time(job: () => unknown): Promise<number> {
  const start = process.hrtime.bigint();
  await job();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The two jobs by turns, so that whatever else the machine does meets both. */
async function pairs(count: number, base: () => unknown, own: () => unknown): Promise<Pick<Measured, 'base' | 'own'>> {
  const times = { base: [] as number[], own: [] as number[] };
  for (let pair = -WARM_UPS; pair < count; pair += 1) {
    const [first, second] = [await time(base), await time(own)];
    if (pair < 0) continue;
    times.base.push(first);
    times.own.push(second);
  }
  return times;
}

/** Builds the baseline as the command itself is built: one minified file. */
async function bundleBaseline(file: string): Promise<void> {
  const bundle = await rolldown({
    input: fileURLToPath(new URL('parse-main.ts', import.meta.url)),
    platform: 'node',
    logLevel: 'silent',
  });
  await bundle.write({ file, format: 'esm', minify: true });
  await bundle.close();
}

async function measureFunctions(folder: string, paths: readonly string[], count: number): Promise<Measured> {
  const before = process.cwd();
  process.chdir(folder);
  const io = nodeIo();
  const own = async (): Promise<void> => {
    const { sources } = await runLint(OPTIONS, io);
    if ((sources?.read ?? 0) < paths.length) throw new Error(`lint read ${sources?.read} files`);
  };
  const times = await pairs(count, () => parseFiles(paths), own);
  process.chdir(before);
  return { name: 'functions, warm', ...times, basePeak: null, ownPeak: null };
}

interface Script {
  readonly args: readonly string[];
  readonly exitCode: number;
}

function runScript({ args, exitCode }: Script, cwd: string, env: Readonly<Record<string, string>> = {}): void {
  const run: SpawnSyncReturns<Buffer> = spawnSync(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status !== exitCode) throw new Error(`exit ${run.status}: ${args.join(' ')}\n${run.stderr}`);
}

/** What a process comes to, as it tells itself at its end. */
function peakOf({ args, exitCode }: Script, folder: string, tools: string): number {
  const [hook, file] = [join(tools, 'tell.cjs'), join(tools, 'peak')];
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`,
  );
  runScript({ args: ['--require', hook, ...args], exitCode }, folder);
  return Number(readFileSync(file, 'utf8')) / 1000;
}

async function measureCommands(folder: string, tools: string, list: string, count: number): Promise<Measured> {
  const bundle = join(tools, 'parse-only.mjs');
  await bundleBaseline(bundle);
  const base: Script = { args: [bundle, list], exitCode: 0 };
  const own: Script = { args: [COMMAND, 'lint', '.', '--json'], exitCode: 1 };
  const times = await pairs(
    count,
    () => runScript(base, folder),
    () => runScript(own, folder),
  );
  const [basePeak, ownPeak] = [peakOf(base, folder, tools), peakOf(own, folder, tools)];
  return { name: 'commands, cold', ...times, basePeak, ownPeak };
}

const ratioOf = ({ base, own }: Measured): number => median(own.map((value, index) => value / (base[index] ?? 0)));

function row(measured: Measured, files: number): (string | number)[] {
  const { name, base, own, basePeak, ownPeak } = measured;
  const mid = median(own);
  const peak = (value: number | null): string => (value === null ? '-' : value.toFixed(0));
  return [
    name,
    median(base).toFixed(0),
    mid.toFixed(0),
    ratioOf(measured).toFixed(2),
    ((files / mid) * 1000).toFixed(0),
    peak(basePeak),
    peak(ownPeak),
  ];
}

const HEAD = ['run as', 'read and parse ms', 'lint ms', 'ratio', 'files per second', 'parse peak MB', 'lint peak MB'];

/** Prints the table; false when a ratio is above the bar. */
export async function lint(runs: number): Promise<boolean> {
  const root = mkdtempSync(join(tmpdir(), 'phonekit-lint-'));
  const tools = mkdtempSync(join(tmpdir(), 'phonekit-lint-tools-'));
  try {
    writeProjects(root);
    const files = sourceFiles();
    const paths = files.map(({ path }) => join(root, path));
    const list = join(tools, 'list.json');
    writeFileSync(list, JSON.stringify(paths));
    const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
    console.log(`${files.length} files, ${(bytes / 1e6).toFixed(2)} MB`);
    const measured = [await measureCommands(root, tools, list, runs), await measureFunctions(root, paths, runs)];
    console.log(
      formatTable(
        HEAD,
        measured.map((one) => row(one, files.length)),
      ),
    );
    return measured.every((one) => ratioOf(one) <= BAR);
  } finally {
    rmSync(root, { recursive: true });
    rmSync(tools, { recursive: true });
  }
}
