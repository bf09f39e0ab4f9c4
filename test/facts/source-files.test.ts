import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io.ts';
import { listSourceFiles, SOURCE_LIMIT_BYTES } from '../../src/facts/source-files.ts';
import { type FakeWorld, fakeIo } from '../helpers/fake-io.ts';

async function list(files: NonNullable<FakeWorld['files']>, links: readonly string[] = [], folder = 'app') {
  const { files: found, skipped } = await listSourceFiles(folder, fakeIo({ files, links }));
  return { found: found.map(({ path }) => path), skipped: skipped.map(({ path, why }) => `${path} ${why}`) };
}

describe('listSourceFiles', () => {
  it('finds source files with their size, sorted', async () => {
    const files = { 'app/b.wxml': 'é', 'app/a/x.vue': '', 'app/a/x.png': '', 'app/app.json': '{}', 'other/y.js': '' };
    const { files: found } = await listSourceFiles('app', fakeIo({ files }));
    expect(found).toEqual([
      { path: 'a/x.vue', bytes: 0 },
      { path: 'app.json', bytes: 2 },
      { path: 'b.wxml', bytes: 2 },
    ]);
  });

  it('leaves out packages, builds of tools and what is too large', async () => {
    const large = new Uint8Array(SOURCE_LIMIT_BYTES + 1);
    const files = {
      'app/node_modules/x/a.js': '',
      'app/sub/unpackage/a.js': '',
      'app/large.js': large,
      'app/a.js': '',
    };
    expect(await list(files)).toEqual({
      found: ['a.js'],
      skipped: ['large.js size', 'node_modules name', 'sub/unpackage name'],
    });
  });

  it('does not follow links', async () => {
    expect(await list({ 'app/a.js': '' }, ['app/loop', 'app/b.js'])).toEqual({
      found: ['a.js'],
      skipped: ['b.js link', 'loop link'],
    });
  });

  it('obeys ignore files as git does, the nearest first', async () => {
    const files = {
      'app/.gitignore': 'dist\n*.gen.js\n/top.js\n',
      'app/sub/.gitignore': '!keep.gen.js\nx.js\n',
      'app/dist/a.js': '',
      'app/sub/dist/a.js': '',
      'app/a.gen.js': '',
      'app/sub/keep.gen.js': '',
      'app/sub/x.js': '',
      'app/sub/deep/x.js': '',
      'app/top.js': '',
      'app/sub/top.js': '',
      'app/x.js': '',
    };
    const { found, skipped } = await list(files);
    expect(found).toEqual(['sub/keep.gen.js', 'sub/top.js', 'x.js']);
    expect(skipped).toContain('dist ignored');
    expect(skipped).toContain('sub/dist ignored');
  });

  it('obeys .phonekitignore over git', async () => {
    const files = { 'app/.gitignore': 'a.js', 'app/.phonekitignore': '!a.js\nb.js', 'app/a.js': '', 'app/b.js': '' };
    expect(await list(files)).toEqual({ found: ['a.js'], skipped: ['b.js ignored'] });
  });

  it('obeys the ignore files above, up to the folder of git', async () => {
    const files = {
      'repo/.git/config': '',
      'repo/.gitignore': '/app/gen\nx.js',
      'repo/app/gen/a.js': '',
      'repo/app/x.js': '',
      'repo/app/a.js': '',
    };
    expect((await list(files, [], 'repo/app')).found).toEqual(['a.js']);
    const { 'repo/.git/config': _git, ...outside } = files;
    expect((await list(outside, [], 'repo/app')).found).toEqual(['a.js', 'gen/a.js', 'x.js']);
  });

  it('looks into a folder that git ignores when it is asked for', async () => {
    const files = { '.git/config': '', '.gitignore': 'dist', 'dist/a.js': '' };
    expect((await list(files, [], 'dist')).found).toEqual(['a.js']);
  });

  it('finds nothing where there is nothing', async () => {
    expect(await list({}, [], 'nowhere')).toEqual({ found: [], skipped: [] });
  });
});

describe('listSourceFiles on a real folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phonekit-walk-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('ends where links lead in circles, and tells sizes', async () => {
    mkdirSync(join(folder, 'a/b'), { recursive: true });
    mkdirSync(join(folder, '.history'));
    writeFileSync(join(folder, 'a/b/c.js'), 'abc');
    writeFileSync(join(folder, '.history/c.js'), 'abc');
    symlinkSync(folder, join(folder, 'a/b/loop'), 'junction');
    expect(await listSourceFiles(folder, nodeIo())).toEqual({
      files: [{ path: 'a/b/c.js', bytes: 3 }],
      skipped: [
        { path: '.history', why: 'name' },
        { path: 'a/b/loop', why: 'link' },
      ],
    });
  });

  it('finds nothing in what is no folder', async () => {
    expect(await nodeIo().listFolder(join(folder, 'nothing'))).toEqual([]);
  });
});
