/** What `doctor` costs without a configuration, with one app, and with five hundred: paired with an empty script, in one run. */
import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { privateText, publicText, rsaPair } from '../helpers/forge-keys.ts';
import { formatTable, median } from './table.ts';

const COMMAND = fileURLToPath(new URL('../../bin/phonekit.js', import.meta.url));
/** What a run without a configuration may cost, as a multiple of an empty script. */
const BAR = 1.35;
/** Key pairs are shared by the apps, as they are not in life; every app has an AES key of its own. */
const PAIRS = 20;

interface Run {
  readonly milliseconds: number;
  readonly stdout: string;
}

function run(args: readonly string[], cwd: string, exitCode: number): Run {
  const start = process.hrtime.bigint();
  const options: SpawnSyncOptionsWithStringEncoding = {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== exitCode) throw new Error(`exit ${status}: ${args.join(' ')}\n${stderr}${stdout.slice(0, 2000)}`);
  return { milliseconds, stdout };
}

function makeApp(index: number, pairs: readonly ReturnType<typeof rsaPair>[]) {
  const own = pairs[index % pairs.length];
  const other = pairs[(index + 1) % pairs.length];
  if (own === undefined || other === undefined) throw new Error('no key pair');
  return {
    platform: 'alipay',
    appId: `20210031${String(index).padStart(8, '0')}`,
    environment: 'production',
    signType: 'RSA2',
    aesKey: `env:AES_${index}`,
    alipayPublicKey: publicText(other, 'bare-spki'),
    appPrivateKey: `file:keys/${index % pairs.length}.pem`,
    appPublicKey: publicText(own, 'bare-spki'),
    gateway: `https://shop-${index}.example.com/notify`,
    minClientVersion: '10.1.35',
    account: { kind: 'enterprise' },
  };
}

function writeApps(folder: string, count: number, pairs: readonly ReturnType<typeof rsaPair>[]): void {
  mkdirSync(join(folder, 'keys'), { recursive: true });
  for (const [index, pair] of pairs.entries()) {
    writeFileSync(join(folder, 'keys', `${index}.pem`), privateText(pair, 'pem'), { mode: 0o600 });
  }
  const apps = Array.from({ length: count }, (_, index) => [`app-${index}`, makeApp(index, pairs)]);
  writeFileSync(join(folder, 'phonekit.config.json'), JSON.stringify({ apps: Object.fromEntries(apps) }));
  const variables = Array.from({ length: count }, (_, index) => {
    const key = Buffer.alloc(16);
    key.writeUInt32BE(index + 1, 0);
    key.writeUInt32BE(0x9e3779b9, 8);
    return `AES_${index}=${key.toString('base64')}`;
  });
  writeFileSync(join(folder, '.env'), variables.join('\n'), { mode: 0o600 });
}

/** Prints the table; false when a run without a configuration costs more than the bar. */
export function doctor(runs: number): boolean {
  const root = mkdtempSync(join(tmpdir(), 'phonekit-doctor-'));
  try {
    const empty = join(root, 'empty.mjs');
    writeFileSync(empty, '');
    const pairs = Array.from({ length: PAIRS }, (_, index) => rsaPair(2048, 100 + index));
    const rows = [0, 1, 500].map((count) => {
      const folder = join(root, String(count));
      mkdirSync(folder);
      if (count > 0) writeApps(folder, count, pairs);
      const args = [COMMAND, 'doctor', ...(count > 0 ? ['--json', '--env-file', '.env'] : [])];
      const exitCode = count > 0 ? 0 : 1;
      for (let warm = 0; warm < 3; warm += 1) run(args, folder, exitCode);
      const times: number[] = [];
      const ratios: number[] = [];
      for (let pair = 0; pair < (count > 1 ? Math.min(runs, 5) : runs); pair += 1) {
        const base = run([empty], folder, 0).milliseconds;
        const own = run(args, folder, exitCode).milliseconds;
        times.push(own);
        ratios.push(own / base);
      }
      const checks = count === 0 ? 0 : JSON.parse(run(args, folder, exitCode).stdout).results.length;
      return [count, checks, median(times).toFixed(0), median(ratios).toFixed(2)] as const;
    });
    console.log(
      formatTable(
        ['apps', 'checks', 'phonekit ms', 'ratio to an empty script'],
        rows.map((row) => [...row]),
      ),
    );
    return Number(rows[0]?.[3]) <= BAR;
  } finally {
    rmSync(root, { recursive: true });
  }
}
