/** `lint` on what repositories hold besides source: bundles, packages, builds, links, broken and endless files. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { nodeIo } from '../../src/cli/node-io.ts';
import { run } from '../../src/commands/lint.ts';
import type { Report, SourceRow } from '../../src/core/report.ts';
import type { Io } from '../../src/facts/io.ts';
import { type FakeWorld, fakeIo } from '../helpers/fake-io.ts';

const OPTIONS = { paths: [], platforms: [], fix: false, verbose: false };

const WXML = '<button open-type="getPhoneNumber" bindgetphonenumber="onPhone">手机号</button>\n';
const SENT =
  "wx.request({ url: 'https://api.example.com/phone', data: { encryptedData: e.detail.encryptedData, iv: e.detail.iv } })";
/** A handler that logs in before it sends, which is an error. */
const FAULTY = `Page({ onPhone(e) { if (!e.detail.iv) return\n  wx.login({ success: () => { ${SENT} } }) } })\n`;

const CLEAN = {
  'app.json': '{ "pages": ["pages/phone/phone"] }',
  'pages/phone/phone.wxml': WXML,
  'pages/phone/phone.js': `Page({ onLoad() { wx.login() }, onPhone(e) { if (e.detail.iv) ${SENT} } })\n`,
};
const APP = { ...CLEAN, 'pages/phone/phone.js': FAULTY };

const found = ({ results }: Report<SourceRow>): string[] =>
  results.flatMap(({ path, diagnostics }) => diagnostics.map(({ code }) => `${path} ${code}`));

const reasons = ({ sources }: Report<SourceRow>): string[] =>
  [...new Set((sources?.skipped ?? []).map(({ reason }) => reason))].sort();

async function lint(files: NonNullable<FakeWorld['files']>, more: Partial<FakeWorld> = {}) {
  const report = await run(OPTIONS, fakeIo({ files, ...more }));
  return { found: found(report), reasons: reasons(report), run: report.diagnostics.map(({ code }) => code) };
}

const below = (folder: string, files: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

const LOGIN = 'pages/phone/phone.js login-in-phone-handler';

describe('lint leaves out', () => {
  it.each(['node_modules/x', 'miniprogram_npm/x', 'unpackage/dist/dev', '.history'])('%s', async (folder) => {
    const outcome = await lint({ ...CLEAN, ...below(folder, { 'a.wxml': WXML, 'a.js': FAULTY }) });
    expect(outcome).toEqual({ found: [], reasons: ['name'], run: [] });
  });

  it('what git ignores, also a dist folder', async () => {
    const outcome = await lint({ ...CLEAN, '.git/config': '', '.gitignore': 'dist/\n', ...below('dist', APP) });
    expect(outcome).toEqual({ found: [], reasons: ['ignored', 'name'], run: [] });
  });

  it('a dist folder that holds what a compiler made', async () => {
    const built = { 'a.wxml': WXML.replace('"onPhone"', '"__e"'), 'a.js': `require('./common_vendor')\n${FAULTY}` };
    expect(await lint({ ...CLEAN, ...below('dist', built) })).toMatchObject({ found: [], run: [] });
  });

  it('a minified bundle of 10 MB, without reading it', async () => {
    const bundle = `var a=1;${'b();'.repeat(2_600_000)}`;
    const io = fakeIo({ files: { ...APP, 'lib/bundle.js': bundle } });
    const read: string[] = [];
    const spy: Io = {
      ...io,
      readFile: (path, limit) => {
        read.push(path);
        return io.readFile(path, limit);
      },
    };
    const report = await run(OPTIONS, spy);
    expect(found(report)).toEqual([LOGIN]);
    expect(reasons(report)).toEqual(['size']);
    expect(read.some((path) => path.endsWith('bundle.js'))).toBe(false);
  });

  it('a small minified bundle', async () => {
    const bundle = `${FAULTY.replaceAll('\n', ' ')}${'b(1);'.repeat(2000)}`;
    expect(await lint({ ...APP, 'lib/bundle.js': bundle })).toEqual({ found: [LOGIN], reasons: ['minified'], run: [] });
  });

  it('symbolic links', async () => {
    const outcome = await lint(APP, { links: ['loop', 'pages/phone/other.js'] });
    expect(outcome).toEqual({ found: [LOGIN], reasons: ['link'], run: [] });
  });
});

describe('lint goes on after', () => {
  it.each([
    ['a file that ends in the middle', 'Page({ onLoad() { if ('],
    ['a merge conflict', '<<<<<<< HEAD\nconst a = 1\n=======\nconst a = 2\n>>>>>>> other\n'],
  ])('%s', async (_name, text) => {
    const outcome = await lint({ ...APP, 'utils/session_key.js': `// session_key\n${text}` });
    expect(outcome.found).toContain(LOGIN);
    expect(outcome.found).toContain('utils/session_key.js source-unreadable');
  });

  it.each([
    ['bytes that are no text', new Uint8Array([0, 159, 146, 150, 0, 1, 2])],
    ['a file that nobody may read', { fails: 'no-permission' } as const],
    ['an empty file', ''],
    ['a byte order mark alone', '\uFEFF'],
  ])('%s', async (_name, content) => {
    expect((await lint({ ...APP, 'utils/a.js': content, 'pages/phone/b.wxml': content })).found).toEqual([LOGIN]);
  });

  it.each([
    ['app.json', '{ "pages": [[[', [LOGIN]],
    ['package.json', '[1, 2', [LOGIN]],
    ['project.config.json', 'null', [LOGIN]],
    ['pages/phone/phone.json', '{ "usingComponents": 7 }', [LOGIN]],
  ])('a broken %s', async (path, text, expected) => {
    const outcome = await lint({ ...APP, [path]: text });
    expect(outcome.found.filter((line) => !line.includes('source-'))).toEqual(expected);
  });

  it('brackets nested without end', async () => {
    const deep = `const session_key = ${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect((await lint({ ...APP, 'utils/deep.js': deep.replaceAll('[[', '[\n[') })).found).toContain(LOGIN);
  });

  it('elements nested without end, and none of them closed', async () => {
    const deep = `${'<view>\n'.repeat(20_000)}${WXML}`;
    expect((await lint({ ...APP, 'pages/phone/phone.wxml': deep })).found).toEqual([LOGIN]);
  });

  it('functions that call each other in circles', async () => {
    const script = `Page({
  onPhone(e) { if (e.detail.iv) this.a(e) },
  a(e) { this.b(e); this.c(e) },
  b(e) { this.a(e); this.c(e) },
  c(e) { this.a(e); this.b(e); wx.login({ success: () => ${SENT} }) },
})\n`;
    expect((await lint({ ...APP, 'pages/phone/phone.js': script })).found).toEqual([LOGIN]);
  });

  it('modules that import each other in circles', async () => {
    const files = {
      'utils/a.js': "import { b } from './b'\nexport const a = (e) => b(e)\nexport * from './b'\n",
      'utils/b.js': `import { a } from './a'\nexport * from './a'\nexport const b = (e) => wx.login({ success: () => ${SENT} })\n`,
      'pages/phone/phone.js': "import { a } from '../../utils/a'\nPage({ onPhone(e) { if (e.detail.iv) a(e) } })\n",
    };
    expect((await lint({ ...APP, ...files })).found).toEqual([LOGIN.replace('pages/phone/phone.js', 'utils/b.js')]);
  });

  it('names that objects have of their own', async () => {
    const script = `Page({ ...constructor, __proto__: { onPhone: 1 }, toString(e) { hasOwnProperty(e.detail.__proto__) } })\n`;
    const markup = WXML.replace('onPhone', 'constructor');
    const outcome = await lint({ ...APP, 'pages/phone/phone.js': script, 'pages/phone/phone.wxml': markup });
    expect(outcome.found.filter((line) => line.includes('crashed'))).toEqual([]);
  });
});

describe('lint on a real folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phonekit-hostile-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  const prefix = `${folder.replaceAll('\\', '/')}/`;
  // By its absolute path: nothing outside the folder is read, let alone mended.
  const lintFolder = (fix = false) => run({ ...OPTIONS, paths: [folder], fix }, nodeIo());

  it('ends where links lead in circles, and reads what they lead to once', async () => {
    write(APP);
    symlinkSync(folder, join(folder, 'pages/loop'), 'junction');
    const report = await lintFolder();
    expect(found(report)).toEqual([`${prefix}${LOGIN}`]);
    expect(reasons(report)).toEqual(['link']);
  });

  it('mends the named attribute and nothing else, also with CRLF and a byte order mark, and finds nothing to mend again', async () => {
    const before =
      '\uFEFF<view  class = "a">\r\n\t<button open-type="getPhoneNumber" bindgetPhoneNumber="onPhone"/>\r\n</view>';
    write({ 'pages/phone/phone.wxml': before });
    const first = await lintFolder(true);
    expect(first.results.flatMap(({ fixed }) => fixed)).toHaveLength(1);
    const after = readFileSync(join(folder, 'pages/phone/phone.wxml'), 'utf8');
    expect(after).toBe(before.replace('bindgetPhoneNumber', 'bindgetphonenumber'));
    const second = await lintFolder(true);
    expect(second.results.flatMap(({ fixed }) => fixed)).toEqual([]);
    expect(second.results.flatMap(({ diagnostics }) => diagnostics.filter(({ isFixable }) => isFixable))).toEqual([]);
    expect(readFileSync(join(folder, 'pages/phone/phone.wxml'), 'utf8')).toBe(after);
  });

  it('mends also what a fix uncovers, so that a second run has nothing to do', async () => {
    write({
      'my/app.json': '{ "pages": ["pages/a/a"] }',
      'my/pages/a/a.axml': '<button open-type="getAuthorize" bindgetauthorize="onAuthorize" onError="onAuthorize"/>\n',
      'my/pages/a/a.js':
        "Page({ onAuthorize() { my.getPhoneNumber({ success: (res) => my.request({ url: 'https://api.example.com', data: res.response }) }) } })\n",
    });
    const path = join(folder, 'my');
    const first = await run({ ...OPTIONS, paths: [path], fix: true }, nodeIo());
    expect(first.results.flatMap(({ fixed }) => fixed.map(({ rule }) => rule))).toEqual([
      'alipay/scope-missing',
      'alipay/authorize-event',
    ]);
    expect(readFileSync(join(path, 'pages/a/a.axml'), 'utf8')).toBe(
      '<button open-type="getAuthorize" scope="phoneNumber" onGetAuthorize="onAuthorize" onError="onAuthorize"/>\n',
    );
    const second = await run({ ...OPTIONS, paths: [path], fix: true }, nodeIo());
    expect(second.results.flatMap(({ fixed }) => fixed)).toEqual([]);
  });
});
