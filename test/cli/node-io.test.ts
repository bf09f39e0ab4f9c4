import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io.ts';
import { FileError } from '../../src/facts/io.ts';

let folder = '';
const inFolder = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phonekit-io-'));
  writeFileSync(inFolder('ten'), '0123456789');
  writeFileSync(inFolder('big'), Buffer.alloc(200_000, 'x'));
  writeFileSync(inFolder('empty'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const readText = async (path: string, limit = 1_000_000) =>
  Buffer.from(await nodeIo().readFile(path, limit)).toString();

async function reasonOf(path: string): Promise<string> {
  const error = await nodeIo()
    .readFile(path, 10)
    .catch((reason: unknown) => reason);
  return error instanceof FileError ? error.reason : String(error);
}

describe('readFile', () => {
  it('reads a file whole, also over several chunks', async () => {
    expect(await readText(inFolder('ten'))).toBe('0123456789');
    expect(await readText(inFolder('big'))).toHaveLength(200_000);
    expect(await readText(inFolder('empty'))).toBe('');
  });

  it('reads one byte more than the limit, so that the caller sees the excess', async () => {
    expect(await readText(inFolder('ten'), 4)).toBe('01234');
    expect(await readText(inFolder('big'), 100_000)).toHaveLength(100_001);
  });

  it('says why a file cannot be read', async () => {
    expect(await reasonOf(inFolder('missing'))).toBe('not-found');
    expect(await reasonOf(inFolder('ten/below'))).toBe('not-found');
    expect(await reasonOf(folder)).toBe('is-directory');
    expect(await reasonOf('bad\u0000name')).toBe('unreadable');
    if (process.platform === 'win32') return;
    symlinkSync(inFolder('loop'), inFolder('loop'));
    expect(await reasonOf(inFolder('loop'))).toBe('unreadable');
  });

  it.runIf(process.platform !== 'win32')('reads named pipes and /dev/stdin', async () => {
    execFileSync('mkfifo', [inFolder('pipe')]);
    const reading = readText(inFolder('pipe'));
    spawnSync('sh', ['-c', `printf piped > '${inFolder('pipe')}' &`]);
    expect(await reading).toBe('piped');
  });
});

describe('systemLocale', () => {
  it('is a language tag', () => {
    expect(nodeIo().systemLocale).toMatch(/^[a-z]{2,3}(-|$)/);
  });
});
