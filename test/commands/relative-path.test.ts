import { describe, expect, it } from 'vitest';
import { folderOf, relativePath } from '../../src/commands/relative-path.ts';

describe('relativePath', () => {
  it.each([
    ['/work', '/work/keys/a.pem', 'keys/a.pem'],
    ['/work/ops', '/work/keys/a.pem', '../keys/a.pem'],
    ['/work/ops', '/a.pem', '../../a.pem'],
    ['/', '/a.pem', 'a.pem'],
    ['/work/a.pem', '/work/a.pem', '../a.pem'],
    ['C:\\work\\ops', 'C:\\work\\keys\\a.pem', '../keys/a.pem'],
    ['C:\\work', 'D:\\keys\\a.pem', 'D:/keys/a.pem'],
  ])('from %s to %s is %s', (folder, path, expected) => {
    expect(relativePath(folder, path)).toBe(expected);
  });
});

describe('folderOf', () => {
  it.each([
    ['/work/a.yaml', '/work'],
    ['/a.yaml', '/'],
    ['C:\\work\\a.yaml', 'C:\\work'],
  ])('of %s is %s', (path, expected) => {
    expect(folderOf(path)).toBe(expected);
  });
});
