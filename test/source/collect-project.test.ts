import { describe, expect, it } from 'vitest';
import type { PlatformId } from '../../src/core/platform-names.ts';
import type { PhoneButton } from '../../src/core/source-facts.ts';
import { collectProjects } from '../../src/source/collect-project.ts';

type Files = Readonly<Record<string, string | null>>;

async function collect(files: Files, platform: PlatformId | null = null) {
  const listed = Object.keys(files).map((path) => ({ path, bytes: 1 }));
  return collectProjects(listed, async (path) => files[path] ?? null, platform);
}

async function buttons(files: Files): Promise<readonly PhoneButton[]> {
  const { projects } = await collect(files);
  return projects.flatMap((project) => project.buttons);
}

/** Where buttons stand, with what became of their phone event. */
async function linked(files: Files): Promise<string[]> {
  const found = await buttons(files);
  return found.map(({ element, events, platforms }) =>
    [element.path, events[0]?.handlerName ?? '-', events[0]?.handler.kind ?? 'unbound', platforms.join()].join(' '),
  );
}

const BUTTON = '<button open-type="getPhoneNumber" bindgetphonenumber="f"/>';
const VUE_BUTTON = '<button open-type="getPhoneNumber" @getphonenumber="f"/>';
const PAGE = 'Page({ f(e) { wx.request({ url: "https://a.example", data: e.detail }) } })';
const OTHER_PAGE = 'Page({ g() {} })';
const APP = { 'app.json': '{"pages":["p/p"]}' };
const UNI = { 'manifest.json': '{"mp-weixin":{},"mp-alipay":{}}', 'pages.json': '{}' };

describe('collectProjects', () => {
  it('links a native page with its script', async () => {
    expect(await linked({ ...APP, 'p/p.wxml': BUTTON, 'p/p.js': PAGE })).toEqual(['p/p.wxml f found wechat']);
    expect(await linked({ ...APP, 'p/p.wxml': BUTTON, 'p/p.ts': PAGE, 'p/p.js': '' })).toEqual([
      'p/p.wxml f found wechat',
    ]);
    expect(await linked({ ...APP, 'p/p.wxml': BUTTON, 'p/p.js': OTHER_PAGE })).toEqual(['p/p.wxml f missing wechat']);
  });

  it('keeps the text of native templates with buttons', async () => {
    const { projects } = await collect({ ...APP, 'p/p.wxml': BUTTON, 'q/q.wxml': '<a/>', 'p/p.js': PAGE });
    const templates = projects[0]?.files.filter(({ path }) => path.endsWith('wxml'));
    expect(templates?.map(({ path, text, platforms }) => [path, text, platforms])).toEqual([
      ['p/p.wxml', BUTTON, ['wechat']],
    ]);
  });

  it('does not say that a handler is missing which may stand elsewhere', async () => {
    const page = { ...APP, 'p/p.js': OTHER_PAGE, 'p/p.wxml': '<include src="./part.wxml"/>' };
    expect(await linked({ ...page, 'p/part.wxml': BUTTON })).toEqual(['p/part.wxml f unknown wechat']);
    const shared = `<template name="x">${BUTTON}</template>`;
    expect(await linked({ ...page, 'p/p.wxml': shared })).toEqual(['p/p.wxml f unknown wechat']);
    expect(await linked({ ...APP, 'p/p.wxml': BUTTON })).toEqual(['p/p.wxml f unknown wechat']);
    expect(await linked({ ...APP, 'p/p.wxml': BUTTON, 'p/p.js': 'Page({ g() {' })).toEqual([
      'p/p.wxml f unknown wechat',
    ]);
    expect(await linked({ ...APP, 'p/p.wxml': BUTTON, 'p/p.js': null })).toEqual(['p/p.wxml f unknown wechat']);
    expect(await linked({ ...APP, 'p/p.wxml': BUTTON, 'p/p.js': 'a(b,c);'.repeat(1000) })).toEqual([
      'p/p.wxml f unknown wechat',
    ]);
  });

  it('links an included template with the one page that includes it', async () => {
    const files = { ...APP, 'p/p.js': PAGE, 'p/p.wxml': '<include src="part"/>', 'p/part.wxml': BUTTON };
    expect(await linked(files)).toEqual(['p/part.wxml f found wechat']);
    const twice = { ...files, 'q/q.wxml': '<include src="../p/part.wxml"/>', 'q/q.js': OTHER_PAGE };
    expect(await linked(twice)).toEqual(['p/part.wxml f unknown wechat']);
  });

  it('reads nothing of another platform, of libraries and of servers', async () => {
    const files = {
      ...APP,
      'p/p.ttml': '',
      'p/old.wxml': BUTTON,
      'vant/button/index.ttml': BUTTON,
      'vant/button/index.js': PAGE,
      'lib/package.json': '{"name":"@vant/weapp"}',
      'lib/a.ttml': BUTTON,
      'cloudfunctions/a/index.js': 'const appSecret = "x"',
      'server/package.json': '{}',
      'server/index.js': '',
    };
    const { projects } = await collect(files);
    expect(projects.map((project) => [project.platforms, project.buttons, project.files])).toEqual([
      [['douyin'], [], []],
    ]);
  });

  it('links Vue with its own script, per platform', async () => {
    const script = [
      'export default { methods: {',
      '// #ifdef MP-WEIXIN',
      'f(e) { console.log(e.detail) },',
      '// #endif',
      '} }',
    ];
    const text = `<template>${VUE_BUTTON}</template>\n<script>\n${script.join('\n')}\n</script>`;
    expect(await linked({ ...UNI, 'p/p.vue': text })).toEqual(['p/p.vue f found wechat', 'p/p.vue f missing alipay']);
  });

  it('does not say that a handler is missing where an unknown target may have it', async () => {
    const script = 'export default { methods: {\n// #ifdef OWN-TARGET\nf() {},\n// #endif\n} }';
    const text = `<template>${VUE_BUTTON}</template>\n<script>\n${script}\n</script>`;
    expect(await linked({ ...UNI, 'p/p.vue': text })).toEqual(['p/p.vue f unknown wechat,alipay']);
  });

  it('links Vue with the script in another file', async () => {
    const text = `<template>${VUE_BUTTON}</template>\n<script src="./p.js"></script>`;
    const files = { ...UNI, 'p/p.vue': text, 'p/p.js': 'export default { methods: { f() {} } }' };
    expect(await linked(files)).toEqual(['p/p.vue f found wechat,alipay']);
  });

  it('tells what it could not read', async () => {
    const files = {
      ...APP,
      'p/p.wxml': BUTTON,
      'p/p.js': 'Page({ f( })',
      'gone.js': null,
      'mpx/package.json': '{"dependencies":{"@mpxjs/core":"2"}}',
    };
    const { unreadable, skipped, unsupported } = await collect(files);
    expect(unreadable).toMatchObject([{ path: 'p/p.js', line: 1 }]);
    expect(skipped).toEqual([{ path: 'gone.js', why: 'unread' }]);
    expect(unsupported).toEqual([{ path: 'mpx', framework: 'Mpx' }]);
  });

  it('asks the JSON of the page where components come from', async () => {
    const json = '{"usingComponents":{"my-login":"../c/login","phone":"phone/index","x-vant":"/vant/button/index"}}';
    const tags = ['my-login', 'phone', 'x-vant', 'other-one'];
    const template = tags.map((tag) => `<${tag} open-type="getPhoneNumber"/>`).join('');
    const files = {
      ...APP,
      'p/p.wxml': template,
      'p/p.json': json,
      'p/p.js': PAGE,
      'c/login.js': '',
      'vant/button/index.js': '',
    };
    const found = await buttons(files);
    expect(found.map(({ element }) => `${element.tag} ${element.origin}`)).toEqual([
      'my-login local',
      'phone library',
      'x-vant library',
      'other-one unknown',
    ]);
  });

  it('gives the version of Vue', async () => {
    const { projects } = await collect({ ...UNI, 'manifest.json': '{"vueVersion":"3"}' });
    expect(projects[0]?.vueVersion).toBe(3);
  });
});
