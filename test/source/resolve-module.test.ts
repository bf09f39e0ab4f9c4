import { describe, expect, it } from 'vitest';
import { createResolver } from '../../src/source/resolve-module.ts';

const FILES = ['src/a/a.js', 'src/a/b.ts', 'src/lib/index.js', 'src/c.vue', 'config/x.js', 'other/y.js', 'src/api.js'];

async function resolver(config: Readonly<Record<string, unknown>> = {}) {
  const paths = new Set([...FILES, ...Object.keys(config)]);
  const read = async (path: string): Promise<string> => JSON.stringify(config[path]);
  const resolve = await createResolver({ root: '', sourceRoot: 'src' }, { paths, read });
  return (specifier: string): string | null => resolve('src/a/a.js', specifier);
}

describe('the resolver', () => {
  it.each([
    ['./b', 'src/a/b.ts'],
    ['./b.ts', 'src/a/b.ts'],
    ['../lib', 'src/lib/index.js'],
    ['../lib/', 'src/lib/index.js'],
    ['../c', 'src/c.vue'],
    ['@/lib/index', 'src/lib/index.js'],
    ['~@/c.vue', 'src/c.vue'],
    ['/api', 'src/api.js'],
    ['src/api', 'src/api.js'],
    ['../../config/x', 'config/x.js'],
    ['../c.vue?type=x', 'src/c.vue'],
    ['./nothing', null],
    ['../../../etc/passwd', null],
    ['vue', null],
    ['@vant/weapp', null],
  ])('of %s', async (specifier, path) => {
    expect((await resolver())(specifier)).toBe(path);
  });

  it('knows the paths of tsconfig.json', async () => {
    const compilerOptions = {
      baseUrl: '.',
      paths: { '@lib/*': ['src/lib/*'], '@/*': ['other/*'], api: ['src/api.js'] },
    };
    const resolve = await resolver({ 'tsconfig.json': { compilerOptions } });
    expect(['@lib/index', '@/y', '@/c', 'api'].map(resolve)).toEqual([
      'src/lib/index.js',
      'other/y.js',
      'src/c.vue',
      'src/api.js',
    ]);
  });
});
