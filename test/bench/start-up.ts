/** How long the command takes beside an empty script: paired runs, A B A B, on one machine in one session. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgeCase } from '../helpers/forge.ts';
import { formatTable, median } from './table.ts';

const COMMAND = fileURLToPath(new URL('../../bin/phonekit.js', import.meta.url));
/** What start-up may cost, as a multiple of an empty script. */
const BAR = 1.25;

function timeMs(args: readonly string[]): number {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const elapsed = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`exit ${status}: ${args.join(' ').slice(0, 200)}\n${stderr}`);
  return elapsed;
}

/** Measures every row against an empty module and prints medians and the median of the pairs' ratios. */
export function startUp(pairs: number): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'phonekit-start-up-'));
  try {
    const empty = join(folder, 'empty.mjs');
    const capture = join(folder, 'capture.json');
    writeFileSync(empty, '');
    const forged = forgeCase('good', 'alipay', 0);
    writeFileSync(capture, forged.capture);
    const wechat = forgeCase('app-mismatch', 'wechat', 0);
    const wechatCapture = join(folder, 'wechat.json');
    writeFileSync(wechatCapture, wechat.capture);
    const keys = wechat.args.filter((argument) => argument.startsWith('--session-key'));
    const commands: readonly (readonly [string, readonly string[]])[] = [
      ['--version', ['--version']],
      ['--help', ['--help']],
      ['decrypt (wechat)', ['decrypt', wechatCapture, ...keys]],
      ['decrypt (alipay)', ['decrypt', capture, ...forged.args]],
      ['explain (number)', ['explain', '40003']],
      ['explain (answer)', ['explain', '{"code":"40002","sub_code":"isv.invalid-encrypt"}']],
      ['explain (library)', ['explain', 'javax.crypto.BadPaddingException: Given final block not properly padded']],
      ['decrypt (alipay) --json', ['decrypt', capture, '--json', ...forged.args]],
    ];
    const rows = commands.map(([name, args]) => measure(name, empty, [COMMAND, ...args], pairs));
    console.log(formatTable(['command', 'pairs', 'empty ms', 'phonekit ms', 'median ratio'], rows));
    return rows.every(([, , , , ratio]) => Number(ratio) <= BAR);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measure(name: string, empty: string, args: readonly string[], pairs: number): (string | number)[] {
  const baseline: number[] = [];
  const measured: number[] = [];
  for (let warm = 0; warm < 3; warm += 1) timeMs(args);
  for (let pair = 0; pair < pairs; pair += 1) {
    baseline.push(timeMs([empty]));
    measured.push(timeMs(args));
  }
  const ratios = measured.map((value, index) => value / (baseline[index] ?? Number.NaN));
  return [name, pairs, median(baseline).toFixed(1), median(measured).toFixed(1), median(ratios).toFixed(3)];
}
