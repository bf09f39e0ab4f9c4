/** From where my.getPhoneNumber is reached. */
import { describe, expect, it } from 'vitest';
import { collectProjects } from '../../src/source/collect-project.ts';

type Files = Readonly<Record<string, string>>;

const ASK = 'my.getPhoneNumber({ success() {} })';
const BUTTON = '<button onTap="onTap">手机号</button>';
const TAP = `Page({ onTap() { ${ASK} } })`;

async function reached(markup: string, script: string, more: Files = {}): Promise<unknown> {
  const files: Files = { 'app.json': '{"pages":["p/p"]}', 'p/p.axml': markup, 'p/p.js': script, ...more };
  const listed = Object.keys(files).map((path) => ({ path, bytes: 1 }));
  const { projects } = await collectProjects(listed, async (path) => files[path] ?? null);
  const calls = projects.flatMap((project) => project.files.flatMap((file) => file.calls));
  return calls.find(({ api }) => api === 'getPhoneNumber')?.reachedFrom;
}

describe('the ways to a call', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['an event', BUTTON, TAP, ['tap']],
    ['an event that bubbles no further', '<view catchTap="onTap"/>', TAP, ['tap']],
    ['the life cycle', '<view/>', `Page({ onLoad() { ${ASK} } })`, ['onLoad']],
    ['a method', BUTTON, `Page({ onTap() { this.ask() }, ask() { ${ASK} } })`, ['tap']],
    [
      'a method by another name of the page',
      BUTTON,
      `Page({ onTap() { const that = this; that.ask() }, ask() { ${ASK} } })`,
      ['tap'],
    ],
    ['a callback', BUTTON, `Page({ onTap() { my.getAuthCode({ success: () => { ${ASK} } }) } })`, ['tap']],
    ['several', BUTTON, `Page({ onShow() { this.onTap() }, onTap() { ${ASK} } })`, ['tap', 'onShow']],
    [
      'a method named like the API',
      '<a-b/><view onTap="getPhoneNumber"/>',
      `Page({ getPhoneNumber() { ${ASK} } })`,
      ['tap'],
    ],
    ['one that calls itself', BUTTON, `Page({ onTap() { if (x) this.onTap(); ${ASK} } })`, ['tap']],
  ])('are told: %s', async (_name, markup, script, expected) => {
    expect(await reached(markup, script)).toEqual(expected);
  });

  it.each<[string, string, string, Files?]>([
    ['nothing binds the method', '<view/>', TAP],
    [
      'nothing binds the method that calls it',
      BUTTON,
      `Page({ onTap() {}, other() { this.ask() }, ask() { ${ASK} } })`,
    ],
    ['it is a helper', BUTTON, `function ask() { ${ASK} } Page({ onTap() { ask() } })`],
    ['it is a bridge', BUTTON, 'Page({ onTap() {} })', { 'bridge.js': `export const ask = () => ${ASK}` }],
    ['the handler is bound to an expression', `${BUTTON}<view onTap="{{name}}"/>`, TAP],
    ['a template is included', `${BUTTON}<include src="./a.axml"/>`, TAP],
    ['a template is imported', `${BUTTON}<import src="./a.axml"/>`, TAP],
    ['a component calls it', '<phone-button onTap="onTap"/>', TAP],
    ['an authorising button is on the page', `${BUTTON}<button open-type="getAuthorize" scope="phoneNumber"/>`, TAP],
    ['an authorising event is on the page, misspelt', '<button onGetauthorize="onTap" onTap="onTap"/>', TAP],
    [
      'the newer event is on the page',
      '<button open-type="getPhoneNumber" onGetPhoneNumber="onTap" onTap="onTap"/>',
      TAP,
    ],
    ['an authorising button is elsewhere', BUTTON, TAP, { 'q/q.axml': '<button open-type="getAuthorize"/>' }],
    [
      'the open-type is put together',
      BUTTON,
      TAP,
      { 'q/q.axml': "<button open-type=\"{{a ? 'getAuthorize' : ''}}\"/>" },
    ],
    ['another file calls it', BUTTON, TAP, { 'q.js': 'getCurrentPages()[0].onTap()' }],
    ['another file names it', BUTTON, TAP, { 'q.js': "call('onTap')" }],
    ['another script cannot be read', BUTTON, TAP, { 'q.js': 'f( })' }],
    [
      'methods are called by names that are computed',
      BUTTON,
      `Page({ onTap() { ${ASK} }, run(name) { this[name]() } })`,
    ],
    ['the method is handed to somebody', BUTTON, `Page({ onLoad() { on('x', this.onTap) }, onTap() { ${ASK} } })`],
    ['the method is named in a text', BUTTON, `Page({ onLoad() { on('onTap') }, onTap() { ${ASK} } })`],
    ['something calls it on another object', BUTTON, `Page({ onLoad() { page.onTap() }, onTap() { ${ASK} } })`],
    ['members are spread in', BUTTON, `Page({ ...others, onTap() { ${ASK} } })`],
    ['a mixin is used', BUTTON, `Page({ mixins: [a], onTap() { ${ASK} } })`],
    ['a wrapper is used', BUTTON, `Page(wrap({ onTap() { ${ASK} } }))`],
    ['Page is another one', BUTTON, `import { Page } from 'a'; ${TAP}`],
    ['it is a component', BUTTON, `Component({ methods: { onTap() { ${ASK} } } })`],
    ['the page is stored', BUTTON, `Page({ onTap() { ${ASK} }, saveRef: null, x() { const { onTap } = this } })`],
  ])('are not told where %s', async (_name, markup, script, more) => {
    expect(await reached(markup, script, more)).toBeUndefined();
  });

  it('are not told in frameworks', async () => {
    const files = {
      'manifest.json': '{"mp-alipay":{}}',
      'pages.json': '{}',
      'p/q.vue': `<template><button @getphonenumber="onTap" @tap="onTap"/></template><script>export default { methods: { onTap() { ${ASK} } } }</script>`,
    };
    expect(await reached('', '', files)).toBeUndefined();
  });
});
