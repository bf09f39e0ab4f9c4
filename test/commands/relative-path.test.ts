import { describe, expect, it } from 'vitest';
import { folderOf, relativePath } from '../../src/commands/relative-path.ts';

describe('relativePath', () => {
  it.each([
    ['/project', '/project/keys/a.pem', 'keys/a.pem'],
    ['/project/ops', '/project/keys/a.pem', '../keys/a.pem'],
    ['/project/ops', '/a.pem', '../../a.pem'],
    ['/', '/a.pem', 'a.pem'],
    ['/project/a.pem', '/project/a.pem', '../a.pem'],
    ['C:\\project\\ops', 'C:\\project\\keys\\a.pem', '../keys/a.pem'],
    ['C:\\project', 'D:\\keys\\a.pem', 'D:/keys/a.pem'],
  ])('from %s to %s is %s', (folder, path, expected) => {
    expect(relativePath(folder, path)).toBe(expected);
  });
});

describe('folderOf', () => {
  it.each([
    ['/project/a.yaml', '/project'],
    ['/a.yaml', '/'],
    ['C:\\project\\a.yaml', 'C:\\project'],
  ])('of %s is %s', (path, expected) => {
    expect(folderOf(path)).toBe(expected);
  });
});
