import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io.ts';
import { readDerKey } from '../../src/core/crypto/key-detail.ts';
import { FileError, FileWriteError, type NewFile } from '../../src/facts/io.ts';

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

describe('paths', () => {
  it('are told to exist whether they are files or folders', async () => {
    const { exists } = nodeIo();
    expect([await exists(inFolder('ten')), await exists(folder), await exists(inFolder('none'))]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are seen from a folder, and the root is above itself', () => {
    const { resolvePath, cwd } = nodeIo();
    expect(resolvePath(folder, 'a/../b')).toBe(inFolder('b'));
    expect(resolvePath('b', inFolder('a'))).toBe(inFolder('a'));
    expect(resolvePath('b', 'c')).toBe(join(cwd, 'b', 'c'));
    const root = resolvePath(cwd, '../'.repeat(200));
    expect(resolvePath(root, '..')).toBe(root);
  });
});

describe('parseEnv', () => {
  it('reads what Node reads', () => {
    const text = '# keys\nA=1\nexport B="two words" # why\nC=\'x\ny\'\nD=\n';
    expect(nodeIo().parseEnv(text)).toEqual({ A: '1', B: 'two words', C: 'x\ny', D: '' });
  });
});

describe('systemLocale', () => {
  it('is a language tag', () => {
    expect(nodeIo().systemLocale).toMatch(/^[a-z]{2,3}(-|$)/);
  });
});

/** The user without rights that every Unix has. */
const NOBODY = 65534;

describe('createFiles', () => {
  const file = (name: string, isPrivate = true): NewFile => ({
    path: inFolder(name),
    text: `text of ${name}`,
    isPrivate,
  });
  const failure = async (files: readonly NewFile[]): Promise<string> => {
    const error = await nodeIo()
      .createFiles(files)
      .catch((reason: unknown) => reason);
    return error instanceof FileWriteError ? error.reason : String(error);
  };
  const modeOf = (name: string): number => statSync(inFolder(name)).mode & 0o777;

  it.skipIf(process.platform === 'win32')('lets only the owner read what is private, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      await nodeIo().createFiles([file('private'), file('public', false)]);
    } finally {
      process.umask(before);
    }
    expect([modeOf('private'), modeOf('public')]).toEqual([0o600, 0o644]);
    expect(readFileSync(inFolder('private'), 'utf8')).toBe('text of private');
  });

  it('never touches what exists, and leaves nothing of the others behind', async () => {
    writeFileSync(inFolder('old'), 'old');
    expect(await failure([file('new'), file('old')])).toBe('exists');
    expect(readFileSync(inFolder('old'), 'utf8')).toBe('old');
    expect(existsSync(inFolder('new'))).toBe(false);
    expect(await failure([file('twice'), file('twice')])).toBe('exists');
    expect(existsSync(inFolder('twice'))).toBe(false);
    mkdirSync(inFolder('folder'), { recursive: true });
    expect(await failure([file('folder')])).toBe('exists');
  });

  it.skipIf(process.platform === 'win32')('follows no symbolic link, also none that leads nowhere', async () => {
    symlinkSync(inFolder('target'), inFolder('dangling'));
    expect(await failure([file('dangling')])).toBe('exists');
    expect(existsSync(inFolder('target'))).toBe(false);
  });

  it('says why it cannot', async () => {
    expect(await failure([file('first'), file('nowhere/second')])).toBe('no-folder');
    expect(existsSync(inFolder('first'))).toBe(false);
    expect(await failure([file('ten/below-a-file')])).toBe('no-folder');
  });

  it.skipIf(process.platform === 'win32')('says so of a folder of others', async () => {
    mkdirSync(inFolder('closed'), { recursive: true });
    chmodSync(inFolder('closed'), 0o500);
    // Nothing is closed to root.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(NOBODY);
    try {
      expect(await failure([file('closed/file')])).toBe('unwritable');
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

describe('new keys', () => {
  it('are of the size that was asked for, and new every time', async () => {
    const { makeRsaKey, makeSymmetricKey } = nodeIo();
    const [first, second] = [await makeSymmetricKey(16), await makeSymmetricKey(16)];
    expect([first.length, Buffer.from(first).equals(second)]).toEqual([16, false]);
    expect(readDerKey(await makeRsaKey(2048))).toMatchObject({
      kind: 'rsa-private-pkcs8',
      bits: 2048,
      soundness: 'sound',
    });
  });
});
