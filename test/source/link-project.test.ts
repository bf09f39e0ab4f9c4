/** Which function an event of a button calls. */
import { describe, expect, it } from 'vitest';
import { linkProject } from '../../src/source/link-project.ts';
import { callsOf, foundHandler, handlerOf, link, type SmallProject, scriptOf } from '../helpers/link-handler.ts';

const SEND = '{ wx.request({ data: { iv: e.detail.iv } }) }';

describe('the handler of an event', () => {
  const FOUND: readonly (readonly [name: string, project: SmallProject])[] = [
    ['a method of Page', { files: { 'a.js': `Page({ onPhone(e) ${SEND} })` } }],
    ['an arrow function', { files: { 'a.js': `Page({ onPhone: (e) => ${SEND} })` } }],
    ['a function by its name', { files: { 'a.js': `function f(e) ${SEND} Page({ onPhone: f })` } }],
    ['options in a variable', { files: { 'a.js': `const options = { onPhone(e) ${SEND} }; Page(options)` } }],
    [
      'options that are put together',
      { files: { 'a.js': `const base = { onPhone(e) ${SEND} }; Page(Object.assign({}, base, { x: 1 }))` } },
    ],
    ['a local object spread in', { files: { 'a.js': `const base = { onPhone(e) ${SEND} }; Page({ ...base })` } }],
    [
      'an imported object spread in',
      {
        files: { 'a.js': `import base from './b'; Page({ ...base })`, 'b.js': `export default { onPhone(e) ${SEND} }` },
      },
    ],
    ['a wrapper around the options', { files: { 'a.js': `Page(createPage({ onPhone(e) ${SEND} }))` } }],
    ['a wrapper around the function', { files: { 'a.js': `Page({ onPhone: throttle(function (e) ${SEND}, 500) })` } }],
    ['methods of a component', { files: { 'a.js': `Component({ methods: { onPhone(e) ${SEND} } })` } }],
    [
      'methods of a behavior',
      {
        files: {
          'a.js': `import b from './b'; Component({ behaviors: [b] })`,
          'b.js': `export default Behavior({ methods: { onPhone(e) ${SEND} } })`,
        },
      },
    ],
    ['methods of Vue', { kind: 'uni-app', files: { 'a.vue': `export default { methods: { onPhone(e) ${SEND} } }` } }],
    [
      'methods of defineComponent',
      { kind: 'uni-app', files: { 'a.vue': `export default defineComponent({ methods: { onPhone(e) ${SEND} } })` } },
    ],
    [
      'a mixin',
      {
        kind: 'uni-app',
        files: {
          'a.vue': `import m from './m'; export default { mixins: [m] }`,
          'm.js': `export default { methods: { onPhone(e) ${SEND} } }`,
        },
      },
    ],
    [
      'what setup returns',
      {
        kind: 'uni-app',
        files: { 'a.vue': `export default { setup() { const onPhone = (e) => ${SEND}; return { onPhone } } }` },
      },
    ],
    ['script setup', { kind: 'uni-app', isSetup: true, files: { 'a.vue': `const onPhone = async (e) => ${SEND}` } }],
    [
      'script setup with a function',
      { kind: 'uni-app', isSetup: true, files: { 'a.vue': `async function onPhone(e) ${SEND}` } },
    ],
    [
      'a composable',
      {
        kind: 'uni-app',
        isSetup: true,
        files: {
          'a.vue': `import { usePhone } from './b'; const { onPhone } = usePhone()`,
          'b.js': `export function usePhone() { const onPhone = (e) => ${SEND}; return { onPhone } }`,
        },
      },
    ],
    [
      'methods of WePY 1',
      {
        kind: 'wepy',
        files: { 'a.wpy': `export default class A extends wepy.page { methods = { onPhone(e) ${SEND} } }` },
      },
    ],
    [
      'a method of a decorated class',
      {
        kind: 'wepy',
        files: { 'a.wpy': `@connect({}) export default class A extends wepy.component { onPhone(e) ${SEND} }` },
      },
    ],
    ['methods of WePY 2', { kind: 'wepy', files: { 'a.wpy': `wepy.page({ methods: { onPhone(e) ${SEND} } })` } }],
    [
      'TypeScript',
      { files: { 'a.ts': `Page<Data>({ onPhone(e: WechatMiniprogram.Event): void ${SEND} } as Options)` } },
    ],
  ];
  it.each(FOUND)('is found: %s', (_name, project) => {
    expect(callsOf(foundHandler(project))).toEqual(['request [iv]']);
  });

  it.each<[string, string]>([
    ['a page without it', 'Page({ other() {} })'],
    ['a component without it', 'Component({ methods: { other() {} } })'],
    ['local mixins without it', 'const m = { methods: {} }; export default { mixins: [m], methods: { other() {} } }'],
  ])('is missing: %s', (_name, text) => {
    expect(handlerOf({ files: { 'a.js': text } }).kind).toBe('missing');
  });

  it.each<[string, string]>([
    ['something spread in that cannot be seen', 'Page({ ...others, other() {} })'],
    ['something assigned that cannot be seen', 'Page(Object.assign({ other() {} }, others))'],
    ['a wrapper', 'Page(createPage({ other() {} }))'],
    ['a mixin of a package', "import m from 'm'; export default { mixins: [m] }"],
    ['a base class', 'export default class A extends Base { other() {} }'],
    ['something that is no function', 'Page({ onPhone: makeHandler() })'],
    ['a script without a page', 'module.exports.x = 1'],
    ['a script that cannot be read', 'Page({ onPhone( })'],
    ['a prop', "export default { props: ['onPhone'], methods: { other() {} } }"],
    ['a prop with a type', 'export default { props: { onPhone: Function }, methods: { other() {} } }'],
    ['something injected', "export default { inject: ['onPhone'], methods: { other() {} } }"],
    ['a function in the data', 'export default { data() { return { onPhone: () => {} } }, methods: { other() {} } }'],
    ['a function put on the page', 'Page({ onLoad() { this.onPhone = () => {} } })'],
    ['a loop over methods', 'const methods = {}; for (const name of names) methods[name] = f; Component({ methods })'],
    ['a loop over names in the page', 'Page({ onLoad() { names.forEach((name) => { this[name] = f }) } })'],
    ['members copied into the page', 'Page({ onLoad() { Object.assign(this, others) } })'],
    [
      'methods made in a loop of a function',
      'function make() { const made = {}; for (const name of names) made[name] = f; return made } Page({ ...make() })',
    ],
    [
      'methods made by forEach',
      'function make() { const made = {}; names.forEach((name) => { made[name] = f }); return made } Component({ methods: make() })',
    ],
    ['methods reduced from names', 'Page({ ...names.reduce((all, name) => ({ ...all, [name]: f }), {}) })'],
    ['a computed key', 'Page({ [NAME]() {} })'],
    ['methods from entries', 'Page({ ...Object.fromEntries(names.map((name) => [name, f])) })'],
    ['a page handed to somebody', 'Page({ onLoad() { install(this) } })'],
  ])('is unknown: %s', (_name, text) => {
    expect(handlerOf({ files: { 'a.js': text } }).kind).toBe('unknown');
  });

  it('is unknown where the template emits', () => {
    const files = { 'a.vue': 'export default { methods: { other() {} } }' };
    expect(handlerOf({ kind: 'uni-app', files, handler: '$emit', expression: "$emit('x', $event)" }).kind).toBe(
      'unknown',
    );
  });

  it('is missing also where an API has its name', () => {
    expect(handlerOf({ files: { 'a.js': 'Page({ other() { wx.onPhone() } })' } }).kind).toBe('missing');
  });

  it.each<[string, string]>([
    ['a global mixin', 'Vue.mixin({ methods: others })'],
    ['a Page of its own', 'const old = Page; Page = (options) => old({ ...options, onPhone() {} })'],
    ['a method on the prototype', 'Vue.prototype.onPhone = function () {}'],
    ['a global property', 'app.config.globalProperties.onPhone = () => {}'],
  ])('is unknown where another file adds members: %s', (_name, text) => {
    expect(handlerOf({ files: { 'a.js': 'Page({ other() {} })', 'b.js': text } }).kind).toBe('unknown');
  });

  it('is unknown where Page is imported', () => {
    const files = { 'a.js': "import { Page } from 'library'; Page({ other() {} })" };
    expect(handlerOf({ files }).kind).toBe('unknown');
  });

  it('receives what the template gives it', () => {
    const calls = (expression: string, params: string): string[] =>
      callsOf(
        foundHandler({
          kind: 'uni-app',
          expression,
          files: { 'a.vue': `export default { methods: { onPhone(${params}) { uni.request({ data: e }) } } }` },
        }),
      );
    expect(calls("onPhone('x', $event)", 'x, e')).toEqual(['request [*]']);
    expect(calls("onPhone('x')", 'e')).toEqual(['request']);
    expect(calls('(event) => onPhone(event.detail)', 'e')).toEqual(['request [*]']);
    expect(calls('(event) => onPhone(event.detail.code)', 'e')).toEqual(['request']);
    expect(calls('onPhone.bind(this, 1)', 'x, e')).toEqual(['request [*]']);
  });

  it('does not take the event of a tap for the payload', () => {
    const handler = foundHandler({ event: 'tap', files: { 'a.js': `Page({ onPhone(e) ${SEND} })` } });
    expect([callsOf(handler), handler.flow]).toEqual([['request'], null]);
  });

  it('has its place and first line', () => {
    const text = 'Page({\n  async onPhone(e) {\n    send(e)\n  },\n})';
    const { span, head } = foundHandler({ files: { 'a.js': text } });
    expect(text.slice(span.start, span.end)).toBe('async onPhone(e) {\n    send(e)\n  }');
    expect(text.slice(head.start, head.end)).toBe('async onPhone(e)');
  });
});

describe('platforms', () => {
  it('are told apart where conditional compilation gives them other code', () => {
    const page = (body: string): string => `export default { methods: { onPhone(e) { ${body} } } }`;
    const { buttons, handlers, files } = link({
      kind: 'uni-app',
      platforms: ['wechat', 'alipay', 'baidu'],
      files: {},
      variants: [
        scriptOf('a.vue', page('uni.login({ success() { uni.request({ data: e.detail }) } })'), ['wechat']),
        scriptOf('a.vue', page('                             uni.request({ data: e.detail })    '), [
          'alipay',
          'baidu',
        ]),
      ],
    });
    expect(buttons.map(({ platforms }) => platforms)).toEqual([['wechat'], ['alipay', 'baidu']]);
    expect(handlers.map((handler) => [handler.platforms, callsOf(handler)])).toEqual([
      [['wechat'], ['login before', 'request [*]']],
      [['alipay', 'baidu'], ['request [*]']],
    ]);
    expect(files.map(({ platforms }) => platforms)).toEqual([['wechat'], ['alipay', 'baidu']]);
  });

  it('share one handler that does the same for all', () => {
    const files = { 'a.vue': `export default { methods: { onPhone(e) ${SEND} } }` };
    const { buttons, handlers } = link({ kind: 'uni-app', platforms: ['wechat', 'douyin'], files });
    expect([buttons.length, handlers.length, handlers[0]?.platforms]).toEqual([1, 1, ['wechat', 'douyin']]);
  });

  it('are decided by the variable of the build', () => {
    const text =
      "export default { methods: { onPhone(e) { if (process.env.TARO_ENV === 'weapp') { Taro.login({ success() { Taro.request({ data: e.detail }) } }) } else { Taro.request({ data: e.detail }) } } } }";
    const { handlers } = link({ kind: 'taro', platforms: ['wechat', 'alipay'], files: { 'a.vue': text } });
    expect(handlers.map((handler) => [handler.platforms, callsOf(handler)])).toEqual([
      [['wechat'], ['login before', 'request [*]']],
      [['alipay'], ['request [*]']],
    ]);
  });
});

describe('JSX', () => {
  const jsx = (text: string) => link({ kind: 'taro', files: { 'a.jsx': text }, script: 'none' });
  const IMPORTS = "import Taro from '@tarojs/taro'; import { Button } from '@tarojs/components';";

  it.each([
    [
      'a function of the component',
      `export default function A() { const onPhone = (e) => ${SEND}; return <Button openType="getPhoneNumber" onGetPhoneNumber={onPhone} /> }`,
    ],
    [
      'a method',
      `export default class A extends Component { onPhone(e) ${SEND} render() { return <Button openType="getPhoneNumber" onGetPhoneNumber={this.onPhone.bind(this)} /> } }`,
    ],
    [
      'a class property',
      `export default class A extends Component { onPhone = (e) => ${SEND}; render() { return <Button openType="getPhoneNumber" onGetPhoneNumber={this.onPhone} /> } }`,
    ],
    [
      'a function in the attribute',
      `export default () => <Button openType="getPhoneNumber" onGetPhoneNumber={(e) => ${SEND}} />`,
    ],
    [
      'a function that passes the event on',
      `const f = (e) => ${SEND}; export default () => <Button openType="getPhoneNumber" onGetPhoneNumber={(e) => f(e)} />`,
    ],
    [
      'useCallback',
      `export default () => { const onPhone = useCallback(async (e) => ${SEND}, []); return <Button openType="getPhoneNumber" onGetPhoneNumber={onPhone} /> }`,
    ],
  ])('links %s', (_name, text) => {
    const { handlers } = jsx(IMPORTS + text);
    expect(handlers.map(callsOf)).toEqual([['request [iv]']]);
  });

  it('does not guess', () => {
    const { buttons } = jsx(
      `${IMPORTS} export default (props) => <Button openType="getPhoneNumber" onGetPhoneNumber={props.onPhone} />`,
    );
    expect(buttons.at(-1)?.events.map(({ handler }) => handler.kind)).toEqual(['unknown']);
  });

  it('does not read comments', () => {
    const { buttons } = linkProject({
      root: '',
      kind: 'taro',
      platforms: ['wechat'],
      templates: [],
      scripts: [
        scriptOf('a.jsx', 'const A = () => <View>{/* <Button openType="getPhoneNumber" /> */}</View>', ['wechat']),
      ],
      resolve: () => null,
    });
    expect(buttons).toEqual([]);
  });
});

describe('scripts that are hard to read', () => {
  it.each([
    ['a tree that is too deep', `const text = ${"'a' +\n".repeat(60_000)} 'b'; Page({ onPhone(e) ${SEND} })`],
    [
      'a handler that is too deep',
      `Page({ onPhone(e) { wx.request({ data: ${'('.repeat(3000)}e.detail.iv${')'.repeat(3000)} }) } })`,
    ],
    ['a name that needs itself', 'const a = b; const b = a; Page({ ...a, onPhone: b })'],
    ['modules that need each other', "import a from './a'; export default { ...a, mixins: [a] }"],
    ['a class that extends itself', 'class A extends A {} export default class B extends A { x() {} }'],
    ['a handler that calls itself', 'Page({ onPhone(e) { this.onPhone(e); this.onPhone.call(this, e) } })'],
    [
      'an object that holds itself',
      'Page({ onPhone(e) { const a = { e }; a.a = a; send(a); wx.request({ data: a }) } })',
    ],
    [
      'two that call each other',
      'Page({ onPhone(e) { this.b(e) }, b(e) { this.c(e); this.c(e) }, c(e) { this.b(e); this.onPhone(e) } })',
    ],
    [
      'the names of objects',
      'Page({ onPhone(e) { wx.request({ data: { __proto__: e.detail, constructor: e.detail.iv } }); e.detail.hasOwnProperty("iv") } })',
    ],
  ])('do no harm: %s', (_name, text) => {
    expect(() => link({ files: { 'a.js': text } })).not.toThrow();
  });

  it('are looked at no longer than a while', () => {
    const helpers = Array.from({ length: 30 }, (_, index) => `f${index}(e) { ${`this.f${index + 1}(e);`.repeat(8)} }`);
    const text = `Page({ onPhone(e) { this.f0(e) }, ${helpers.join()} })`;
    expect(foundHandler({ files: { 'a.js': text } }).escapes).toBe(true);
  });
});

describe('scripts that cannot be read', () => {
  it('are listed once, with line and column', () => {
    const { unreadable, files } = link({ files: { 'a.js': 'Page({\n  a( })', 'b.js': 'const a = 1; const a = 2;' } });
    expect(unreadable).toEqual([{ path: 'a.js', line: 2, column: 6 }]);
    expect(files.map(({ path }) => path)).toEqual(['b.js']);
  });
});
