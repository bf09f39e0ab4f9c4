/** How fast `explain` reads ordinary logs from a pipe, and that its memory does not grow with them. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ordinaryLog } from '../helpers/ordinary-log.ts';
import { formatTable, median } from './table.ts';

const COMMAND = fileURLToPath(new URL('../../bin/phonekit.js', import.meta.url));
const MEGABYTE = 1_000_000;
/** What a log of 100 MB must reach, in MB/s, the start of the command included. */
const BAR = 50;
const PIECE_BYTES = 5 * MEGABYTE;
/** What memory may come to with a log of any length. */
const PEAK_BAR = 160;

/** Kinds of lines in a log, and what it is called. */
const LOGS = [
  ['ordinary', undefined],
  ['web server', 'web'],
  ['application JSON', 'json'],
  ['stack traces', 'java'],
  ['Chinese text', 'chinese'],
] as const;

/** Measures logs of 10 and 100 MB; each run begins with the start of the command. */
export function scan(runs: number): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'phonekit-scan-'));
  try {
    // It tells its memory itself, which is the only way on every system.
    const tell = join(folder, 'tell.cjs');
    writeFileSync(
      tell,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'peak'))}, String(process.resourceUsage().maxRSS)));`,
    );
    let isGood = true;
    const rows = LOGS.flatMap(([name, kind]) => {
      const piece = Buffer.from(ordinaryLog('scan', PIECE_BYTES, kind));
      const [short, long] = [10, 100].map((size) => measure({ piece, bytes: size * MEGABYTE, runs, folder, tell }));
      if (short === undefined || long === undefined) return [];
      isGood &&= long.peak <= PEAK_BAR && long.speed >= BAR;
      return [short, long].map(({ size, speed, peak }) => [name, size, speed.toFixed(1), peak.toFixed(0)]);
    });
    console.log(formatTable(['log', 'MB', 'median MB/s', 'peak MB'], rows));
    return isGood;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Measured {
  readonly piece: Uint8Array;
  readonly bytes: number;
  readonly runs: number;
  readonly folder: string;
  readonly tell: string;
}

function measure({ piece, bytes, runs, folder, tell }: Measured) {
  const log = join(folder, 'big.log');
  const file = openSync(log, 'w');
  for (let left = bytes; left > 0; left -= piece.length) writeSync(file, piece, 0, Math.min(left, piece.length));
  closeSync(file);
  const speeds: number[] = [];
  const peaks: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = process.hrtime.bigint();
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', 'cat "$1" | "$2" "$3" explain --json', 'sh', log, process.execPath, COMMAND],
      { env: { ...process.env, NODE_OPTIONS: `--require "${tell}"` }, encoding: 'utf8' },
    );
    const seconds = Number(process.hrtime.bigint() - start) / 1e9;
    // Nothing is explained: that is an exit of 1.
    if (status !== 1) throw new Error(`exit ${status}\n${stderr}`);
    speeds.push(bytes / MEGABYTE / seconds);
    peaks.push(Number(readFileSync(join(folder, 'peak'), 'utf8')));
  }
  return { size: bytes / MEGABYTE, speed: median(speeds), peak: Math.max(...peaks) / 1000 };
}
