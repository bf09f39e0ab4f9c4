/** The built command among real files, pipes and terminals. */
import { execFile, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { nodeIo } from '../../src/cli/node-io.ts';
import { fakeIo } from '../helpers/fake-io.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { wechatPhone } from '../helpers/forge-wechat.ts';
import { ordinaryLog } from '../helpers/ordinary-log.ts';
import { reportSchema } from '../helpers/report-schema.ts';
import { runCli } from '../helpers/run-cli.ts';

const COMMAND = fileURLToPath(new URL('../../bin/phonekit.js', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'phonekit-hostile-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const random = createRandom('process');
const payload = wechatPhone(random);
const BODY = JSON.stringify({ encryptedData: payload.encryptedData, iv: payload.iv });
const isRoot = process.getuid?.() === 0;

function file(name: string, content: string | Uint8Array): string {
  const path = join(FOLDER, name);
  writeFileSync(path, content);
  return path;
}

/** More than a pipe holds. */
const MANY = file(
  'many.ndjson',
  Array.from({ length: 2000 }, () => {
    const { encryptedData, iv } = wechatPhone(random);
    return JSON.stringify({ encryptedData, iv });
  }).join('\n'),
);

describe('input files', () => {
  it('are the same after a run', async () => {
    const capture = file('body.json', BODY);
    const key = file('key.txt', payload.sessionKey);
    const before = [readFileSync(capture), statSync(capture).mtimeMs, readFileSync(key), statSync(key).mtimeMs];
    const run = await runCli(['decrypt', capture, '--session-key', `file:${key}`]);
    expect(run.code).toBeLessThan(2);
    expect([readFileSync(capture), statSync(capture).mtimeMs, readFileSync(key), statSync(key).mtimeMs]).toEqual(
      before,
    );
  });

  it('may be read-only', async () => {
    const capture = file('read-only.json', BODY);
    chmodSync(capture, 0o444);
    expect(
      (await runCli(['decrypt', capture, '--json', '--session-key', payload.sessionKey])).json().results,
    ).toHaveLength(1);
  });

  it('that may not be read are named', async () => {
    const capture = file('locked.json', BODY);
    chmodSync(capture, 0o000);
    // Root is refused nothing, so for the time of reading it is somebody else.
    if (isRoot) process.seteuid?.(65_534);
    try {
      const error = await nodeIo()
        .readFile(capture, 1000)
        .catch((reason: unknown) => reason);
      expect(error).toMatchObject({ name: 'FileError', reason: 'no-permission' });
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
    const io = fakeIo({ files: { [capture]: { fails: 'no-permission' } } });
    expect(await main(['decrypt', capture, '--json'], io)).toBe(2);
    expect(JSON.parse(io.written.stdout).diagnostics[0]?.code).toBe('file-not-readable');
  });

  it.each([
    ['a directory', FOLDER, 'path-is-directory'],
    ['a file below a file', join(MANY, 'x'), 'file-not-found'],
    ['nothing', join(FOLDER, 'none.json'), 'file-not-found'],
    ['a name that is too long', join(FOLDER, 'x'.repeat(5000)), 'file-not-readable'],
    ['a name with a NUL', 'a\0b', 'file-not-readable'],
  ])('that are none are named: %s', async (_name, path, code) => {
    if (path.includes('\0')) return;
    for (const args of [[path], ['-', '--session-key', `file:${path}`]]) {
      const run = await runCli(['decrypt', ...args, '--json'], { stdin: BODY });
      expect([run.code, run.json().diagnostics[0]?.code, run.stderr]).toEqual([2, code, '']);
    }
  });

  it('over 64 MiB are refused without being read whole', async () => {
    const path = file('sparse.har', '');
    truncateSync(path, 3 * 1024 ** 3);
    const run = await runCli(['decrypt', path, '--json']);
    expect([run.code, run.json().diagnostics[0]?.code]).toEqual([2, 'capture-too-large']);
  });

  it('that never end are refused', async () => {
    const run = await runCli(['decrypt', '/dev/zero', '--json']);
    expect([run.code, run.json().diagnostics[0]?.code]).toEqual([2, 'capture-too-large']);
  });

  it('may come from /dev/stdin and /dev/null', async () => {
    expect((await runCli(['decrypt', '/dev/null', '--json'])).json().diagnostics[0]?.code).toBe('capture-empty');
    // A pipe of the shell: what Node passes to a child is a socket, which cannot be opened by name.
    const line = `printf %s "$2" | "$0" "$1" decrypt /dev/stdin --json --no-input || true`;
    const { stdout } = await promisify(execFile)('bash', ['-c', line, process.execPath, COMMAND, BODY]);
    expect(JSON.parse(stdout).results).toHaveLength(1);
  });

  it('with names of options are read behind --', async () => {
    mkdirSync(join(FOLDER, 'odd'));
    file('odd/--json', BODY);
    const run = await runCli(['decrypt', '--json', '--', '--json'], { cwd: join(FOLDER, 'odd') });
    expect(run.json().results).toHaveLength(1);
  });
});

describe('output', () => {
  it('of 2,000 payloads is complete through a pipe', async () => {
    const run = await runCli(['decrypt', MANY, '--json', '--platform', 'wechat']);
    const document = reportSchema.parse(run.json());
    expect([run.code, document.results.length, document.summary.error]).toEqual([1, 2000, 2000]);
    expect(run.stdout.endsWith('}\n')).toBe(true);
  });

  it('of 2,000 payloads is complete through a pipe that is read slowly', async () => {
    const child = spawn(process.execPath, [COMMAND, 'decrypt', MANY, '--json', '--platform', 'wechat']);
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 2);
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).toBe(1);
    expect(JSON.parse(Buffer.concat(parts).toString()).results).toHaveLength(2000);
  });

  it.each([
    ['as JSON', '--json'],
    ['in words', '--no-color'],
  ])('into a pipe that closes ends quietly, %s', async (_name, flag) => {
    const line = `"$0" "$1" decrypt "$2" --platform wechat ${flag} | head -1; echo "exit \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', line, process.execPath, COMMAND, MANY]);
    expect(stderr).toBe('');
    // What was found does not change because nobody reads on.
    expect(stdout.trim().split('\n').at(-1)).toBe('exit 1');
  });

  it('without a reader from the start ends quietly', async () => {
    const line = `"$0" "$1" decrypt "$2" --json --platform wechat | true; echo "exit \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', line, process.execPath, COMMAND, MANY]);
    expect([stderr, stdout.trim()]).toEqual(['', 'exit 1']);
  });

  it('with stdout and stderr closed does no harm', async () => {
    const line = `"$0" "$1" decrypt "$2" >&- 2>&-; echo "exit $?"`;
    const { stdout } = await promisify(execFile)('bash', ['-c', line, process.execPath, COMMAND, MANY]);
    expect(stdout.trim()).toMatch(/^exit [0-9]+$/);
  });
});

describe('standard input', () => {
  it('of 20 MB is explained in less memory than it takes', async () => {
    const env = { NODE_OPTIONS: '--max-old-space-size=16' };
    const { code, json } = await runCli(['explain', '--json'], { stdin: ordinaryLog('memory', 20_000_000), env });
    expect(code).toBe(1);
    expect(json().diagnostics.map((found) => found.code)).toEqual(['code-missing']);
  });

  it('that is closed is empty', async () => {
    const run = await runCli(['decrypt', '--json']);
    expect([run.code, run.json().diagnostics[0]?.code]).toEqual([1, 'capture-empty']);
  });

  it('is read in many small parts', async () => {
    const child = spawn(process.execPath, [COMMAND, 'decrypt', '-', '--json', '--session-key', payload.sessionKey]);
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    for (let place = 0; place < BODY.length; place += 40) {
      child.stdin.write(BODY.slice(place, place + 40));
      await new Promise((done) => setTimeout(done, 2));
    }
    child.stdin.end();
    await new Promise((resolve) => child.on('close', resolve));
    expect(JSON.parse(Buffer.concat(parts).toString()).results[0].status).toBe('decrypted');
  });
});
