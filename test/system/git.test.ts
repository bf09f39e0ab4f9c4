/** What git says of files, in real repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gitStates } from '../../src/cli/git.ts';

const root = mkdtempSync(join(tmpdir(), 'phonekit-git-'));
const repository = join(root, 'a repository');
const git = (folder: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
const write = (path: string, text = 'x'): string => {
  const absolute = join(repository, path);
  mkdirSync(join(absolute, '..'), { recursive: true });
  writeFileSync(absolute, text);
  return absolute;
};

beforeAll(() => {
  mkdirSync(repository);
  git(repository, 'init', '--quiet');
  write('.gitignore', '*.pem\n/keys/\n!keep.pem\n');
  write('tracked.txt');
  write('ignored-but-tracked.pem');
  git(repository, 'add', '--force', 'tracked.txt', 'ignored-but-tracked.pem');
  git(repository, 'commit', '--quiet', '--message', 'x');
});

afterAll(() => rmSync(root, { recursive: true }));

describe('gitStates', () => {
  it('tells tracked, ignored and untracked files apart, whatever their names', async () => {
    const files = {
      [join(repository, 'tracked.txt')]: 'tracked',
      [join(repository, 'ignored-but-tracked.pem')]: 'tracked',
      [write('私钥.pem')]: 'ignored',
      [write('keys/a.txt')]: 'ignored',
      [write('keep.pem')]: 'untracked',
      [write('* [x]?.txt')]: 'untracked',
      [write('-rf.txt')]: 'untracked',
      [write('deep/er/plain.txt')]: 'untracked',
    };
    const states = await gitStates(repository, Object.keys(files));
    expect(Object.fromEntries(states ?? [])).toEqual(files);
  });

  it('has no state for files outside, and still one for those inside', async () => {
    const outside = join(root, 'outside.txt');
    writeFileSync(outside, 'x');
    const inside = join(repository, 'tracked.txt');
    expect(Object.fromEntries((await gitStates(repository, [outside, inside])) ?? [])).toEqual({ [inside]: 'tracked' });
  });

  it('sees through a linked folder', async () => {
    const link = join(root, 'link');
    symlinkSync(repository, link);
    const path = join(link, 'tracked.txt');
    expect(Object.fromEntries((await gitStates(link, [path])) ?? [])).toEqual({ [path]: 'tracked' });
  });

  it('works in a worktree and from a folder inside', async () => {
    const tree = join(root, 'tree');
    git(repository, 'worktree', 'add', '--quiet', tree);
    const path = join(tree, 'tracked.txt');
    expect(Object.fromEntries((await gitStates(tree, [path])) ?? [])).toEqual({ [path]: 'tracked' });
    const deep = join(repository, 'deep', 'er');
    const plain = join(deep, 'plain.txt');
    expect(Object.fromEntries((await gitStates(deep, [plain])) ?? [])).toEqual({ [plain]: 'untracked' });
  });

  it('asks the repository of the folder, also inside a hook of git', async () => {
    const deep = join(repository, 'deep');
    const path = write('deep/tracked.txt');
    git(repository, 'add', 'deep/tracked.txt');
    process.env['GIT_DIR'] = join(repository, '.git');
    try {
      expect(Object.fromEntries((await gitStates(deep, [path])) ?? [])).toEqual({ [path]: 'tracked' });
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  it('knows nothing of files in submodules, and still something of the others', async () => {
    git(repository, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', repository, 'module');
    const [inside, plain] = [join(repository, 'module', 'tracked.txt'), join(repository, 'tracked.txt')];
    expect(Object.fromEntries((await gitStates(repository, [inside, plain])) ?? [])).toEqual({ [plain]: 'tracked' });
  });

  it('is null outside a repository and for a folder that is gone', async () => {
    expect(await gitStates(root, [join(root, 'outside.txt')])).toBeNull();
    expect(await gitStates(join(root, 'gone'), [join(root, 'gone', 'x')])).toBeNull();
  });

  it('runs no program that the repository names', async () => {
    const proof = join(root, 'proof');
    git(repository, 'config', 'core.fsmonitor', `touch "${proof}"; false`);
    git(repository, 'config', 'core.pager', `touch "${proof}"`);
    await gitStates(repository, [join(repository, 'tracked.txt')]);
    expect(() => execFileSync('test', ['-e', proof])).toThrow();
    git(repository, 'config', '--unset', 'core.fsmonitor');
    git(repository, 'config', '--unset', 'core.pager');
  });
});
