import { describe, expect, it } from 'vitest';
import type { PlatformId } from '../../src/core/platform-names.ts';
import { findRoots } from '../../src/source/project-kind.ts';

type Files = Readonly<Record<string, unknown>>;

async function search(files: Files, platform: PlatformId | null = null) {
  const listed = Object.keys(files).map((path) => ({ path, bytes: 1 }));
  const read = async (path: string): Promise<string | null> => {
    const content = files[path];
    return typeof content === 'string' ? content : JSON.stringify(content ?? null);
  };
  return findRoots(listed, read, platform);
}

async function roots(files: Files, platform: PlatformId | null = null): Promise<string[]> {
  const { roots: found } = await search(files, platform);
  return found.map(({ root, sourceRoot, kind, platforms, vueVersion }) =>
    [root || '.', sourceRoot || '.', kind, platforms.join(), vueVersion ?? ''].join(' ').trim(),
  );
}

const APP = { pages: ['pages/a/a'] };
const packageOf = (...names: readonly string[]) => ({
  dependencies: Object.fromEntries(names.map((name) => [name, '1'])),
});

describe('findRoots', () => {
  it.each([
    ['wxml', 'wechat'],
    ['axml', 'alipay'],
    ['swan', 'baidu'],
    ['ttml', 'douyin'],
    ['qml', 'qq'],
    ['ksml', 'kuaishou'],
    ['jxml', 'jd'],
    ['xhsml', 'xiaohongshu'],
  ])('tells a native project by its templates: %s is %s', async (ending, platform) => {
    expect(await roots({ 'app.json': APP, [`pages/a/a.${ending}`]: '' })).toEqual([`. . native ${platform}`]);
  });

  it('tells Feishu from Douyin by its project file', async () => {
    const files = {
      'mini/app.json': APP,
      'mini/pages/a/a.ttml': '',
      'project.config.json': '{"projectname":"my-Lark"}',
    };
    expect(await roots(files)).toEqual(['mini mini native feishu']);
  });

  it('counts templates of pages, not of what somebody left behind', async () => {
    const files = { 'app.json': APP, 'pages/a/a.ttml': '', 'pages/b/b.wxml': '', 'pages/c/c.wxml': '' };
    expect(await roots(files)).toEqual(['. . native douyin']);
  });

  it('does not believe project.config.json alone', async () => {
    expect(await roots({ 'project.config.json': { appid: 'wx1' }, 'app.json': { pages: 1 } })).toEqual([]);
    expect(await roots({ 'app.json': APP, 'a.js': '' })).toEqual([]);
  });

  it('reads app.json with comments, and pages of subpackages', async () => {
    const json = '\uFEFF{ // x\n "pages": [], "subPackages": [{ "root": "sub/", "pages": ["b/b",] }] }';
    const { roots: found } = await search({ 'app.json': json, 'sub/b/b.wxml': '' });
    expect(found[0]?.pages).toEqual(['sub/b/b']);
  });

  it('finds several mini-programs beside a server', async () => {
    const files = {
      'a/app.json': APP,
      'a/pages/a/a.wxml': '',
      'b/app.json': APP,
      'b/pages/a/a.axml': '',
      'server/package.json': packageOf('express'),
    };
    expect(await roots(files)).toEqual(['a a native wechat', 'b b native alipay']);
  });

  it('leaves out what a build made', async () => {
    const files = { 'src/app.json': APP, 'src/pages/a/a.wxml': '', 'dist/app.json': APP, 'dist/pages/a/a.wxml': '' };
    expect(await roots(files)).toEqual(['src src native wechat']);
    expect(await roots({ 'dist/app.json': APP, 'dist/pages/a/a.wxml': '' })).toEqual(['dist dist native wechat']);
  });

  it('takes a component library without app.json, and not what it built', async () => {
    expect(await roots({ 'packages/b/i.wxml': '', 'packages/c/i.wxml': '', 'dist/b/i.wxml': '' })).toEqual([
      'packages packages native wechat',
    ]);
    expect(await roots({ 'a.vue': '', 'b.js': '', 'index.html': '' })).toEqual([]);
  });

  it('finds a plugin', async () => {
    const files = { 'plugin/plugin.json': { pages: { a: 'pages/a' } }, 'plugin/pages/a.wxml': '' };
    expect(await roots(files)).toEqual(['plugin plugin native wechat']);
  });

  it('finds uni-app with the platforms of its manifest', async () => {
    const manifest = '{ /* x */ "vueVersion": "3", "mp-weixin": {}, "mp-toutiao": {}, "h5": {} }';
    expect(await roots({ 'manifest.json': manifest, 'pages.json': '{}' })).toEqual(['. . uni-app wechat,douyin 3']);
    const files = { 'package.json': packageOf('@dcloudio/uni-app'), 'src/manifest.json': '{}', 'src/pages.json': '{}' };
    const every = 'wechat,alipay,baidu,douyin,feishu,qq,kuaishou,jd,xiaohongshu';
    expect(await roots(files)).toEqual([`. src uni-app ${every} 2`]);
  });

  it('finds uni-app whose pages.json is generated', async () => {
    const own = { dependencies: { '@dcloudio/uni-app': '3', vue: '^3.4.0' } };
    const files = { 'package.json': own, 'src/App.vue': '', 'src/manifest.json': { 'mp-weixin': {} } };
    expect(await roots(files)).toEqual(['. src uni-app wechat 3']);
  });

  it('tells conditional compilation the version of Vue', async () => {
    const { roots: found } = await search({ 'manifest.json': { vueVersion: '3' }, 'pages.json': '{}' });
    expect(found[0]?.names).toEqual({ VUE2: false, VUE3: true, 'UNI-APP-X': false });
  });

  it('finds Taro, but no library for it', async () => {
    const taro = { dependencies: { '@tarojs/taro': '3', vue: '~2.6' } };
    expect(await roots({ 'package.json': taro, 'config/index.js': '', 'src/a.vue': '' })).toEqual([
      '. src taro wechat,alipay,baidu,douyin,qq,jd 2',
    ]);
    expect(await roots({ 'package.json': taro, 'src/index.ts': '' })).toEqual([]);
  });

  it.each<[readonly string[], string | undefined]>([
    [['@tarojs/plugin-framework-vue3', 'vue'], 'vue3'],
    [['@tarojs/plugin-framework-vue2'], 'vue2'],
    [['@tarojs/plugin-framework-react', 'react'], 'react'],
    [['@tarojs/plugin-framework-react', '@tarojs/plugin-framework-vue3'], undefined],
    [['react'], undefined],
  ])('tells what Taro is used with: %o', async (names, framework) => {
    const { roots: found } = await search({
      'package.json': packageOf('@tarojs/taro', ...names),
      'config/index.js': '',
      'src/a.vue': '',
    });
    expect(found.map((root) => root.framework)).toEqual([framework]);
  });

  it('tells older Taro by the version of Vue', async () => {
    const own = { dependencies: { '@tarojs/taro': '3.2', vue: '^3.0.0' } };
    const { roots: found } = await search({ 'package.json': own, 'config/index.js': '', 'src/a.vue': '' });
    expect(found[0]?.framework).toBe('vue3');
  });

  it('finds WePY and mpvue, and not their output', async () => {
    const wepy = {
      'package.json': packageOf('wepy'),
      'src/app.wpy': '',
      'dist/app.json': APP,
      'dist/pages/a/a.wxml': '',
    };
    expect(await roots(wepy)).toEqual(['. src wepy wechat']);
    const mpvue = { 'package.json': packageOf('mpvue'), 'src/a.vue': '', 'project.swan.json': '{}' };
    expect(await roots(mpvue)).toEqual(['. src mpvue wechat,baidu']);
  });

  it('finds the source of Taro and WePY where their package.json is out of sight', async () => {
    expect(await roots({ 'app.config.ts': "export default { pages: ['pages/a/a'] }", 'a.tsx': '' })).toEqual([
      '. . taro wechat,alipay,baidu,douyin,qq,jd',
    ]);
    expect(await roots({ 'app.config.ts': 'export default defineAppConfig({ ui: {} })' })).toEqual([]);
    expect(await roots({ 'app.wpy': '' })).toEqual(['. . wepy wechat']);
  });

  it('says which frameworks it does not read', async () => {
    const files = {
      'package.json': packageOf('@mpxjs/core'),
      'src/app.mpx': '',
      'dist/app.json': APP,
      'dist/pages/a/a.wxml': '',
    };
    expect(await search(files)).toEqual({ roots: [], unsupported: [{ path: '', framework: 'Mpx' }] });
  });

  it('takes the platform that the user names', async () => {
    const files = { 'app.json': APP, 'pages/a/a.ttml': '', 'pages/a/a.wxml': '' };
    expect(await roots(files, 'feishu')).toEqual(['. . native feishu']);
    expect(await roots(files, 'alipay')).toEqual([]);
    expect(await roots({ 'manifest.json': '{}', 'pages.json': '{}' }, 'baidu')).toEqual(['. . uni-app baidu 2']);
  });

  it('survives JSON that is none', async () => {
    for (const text of ['', '[]', 'null', '{', '{"pages":{"__proto__":1}}', '"x"', '{"a":['.repeat(20_000)]) {
      const files = { 'app.json': text, 'package.json': text, 'manifest.json': text, 'pages.json': text };
      expect((await search(files)).unsupported).toEqual([]);
    }
  });
});
