/** The login of a handler in respect of the request that carries the ciphertext. */
import { describe, expect, it } from 'vitest';
import { callsOf, foundHandler, pageHandler } from '../helpers/link-handler.ts';

const SEND =
  'wx.request({ url: "https://a.example/phone", data: { encryptedData: e.detail.encryptedData, iv: e.detail.iv } })';
const SENT = 'request [encryptedData,iv]';

const ROWS: readonly { readonly name: string; readonly body: string; readonly calls: readonly string[] }[] = [
  {
    name: 'in the success of the login',
    body: `onPhone(e) { wx.login({ success: (res) => { ${SEND} } }) }`,
    calls: ['login before', SENT],
  },
  {
    name: 'in the success of the login, as a function of its own',
    body: `onPhone: function (e) { wx.login({ success: function (res) { ${SEND} } }) }`,
    calls: ['login before', SENT],
  },
  {
    name: 'in complete of the login',
    body: `onPhone(e) { wx.login({ complete() { ${SEND} } }) }`,
    calls: ['login before', SENT],
  },
  {
    name: 'in fail of the login',
    body: `onPhone(e) { wx.login({ fail() { ${SEND} } }) }`,
    calls: ['login', SENT],
  },
  {
    name: 'in then of the login',
    body: `onPhone(e) { wx.login().then(() => 1).then((x) => { ${SEND} }).catch(() => {}) }`,
    calls: ['login before', SENT],
  },
  {
    name: 'after await',
    body: `async onPhone(e) { const { code } = await wx.login(); ${SEND} }`,
    calls: ['login before', SENT],
  },
  {
    name: 'after await in one of two arms',
    body: `async onPhone(e) { if (!this.code) { await wx.login() } ${SEND} }`,
    calls: ['login before', SENT],
  },
  {
    name: 'after await of several',
    body: `async onPhone(e) { const [a] = await Promise.all([wx.login(), wx.getSetting()]); ${SEND} }`,
    calls: ['login before', SENT],
  },
  {
    name: 'in a helper that is awaited',
    body: `async onPhone(e) { await this.code(); ${SEND} }, code() { return new Promise((resolve) => { wx.login({ success(res) { resolve(res.code) } }) }) }`,
    calls: ['login before', SENT],
  },
  {
    name: 'in a helper that takes resolve as the callback',
    body: `onPhone(e) { this.code().then(() => { ${SEND} }) }, code() { return new Promise((resolve, reject) => wx.login({ success: resolve, fail: reject })) }`,
    calls: ['login before', SENT],
  },
  {
    name: 'in a helper that takes a callback',
    body: `onPhone(e) { this.code(() => { ${SEND} }) }, code(done) { wx.login({ success(res) { done(res.code) } }) }`,
    calls: ['login before', SENT],
  },
  {
    name: 'in a helper that is not waited for',
    body: `onPhone(e) { this.refresh(); ${SEND} }, refresh() { wx.login({ success() {} }) }`,
    calls: ['login concurrent', SENT],
  },
  {
    name: 'after the request',
    body: `onPhone(e) { wx.request({ data: e.detail, success: () => { wx.login({}) } }) }`,
    calls: ['request [*]', 'login after'],
  },
  {
    name: 'after the request that is awaited and fails',
    body: `async onPhone(e) { try { await this.send(e.detail) } catch (error) { await wx.login() } }, send(d) { return wx.request({ data: { iv: d.iv } }) }`,
    calls: ['request [iv]', 'login after'],
  },
  {
    name: 'behind the request, not waiting for it',
    body: `onPhone(e) { ${SEND}; wx.login({}) }`,
    calls: [SENT, 'login concurrent'],
  },
  {
    name: 'in the arm that does not send',
    body: `onPhone(e) { if (e.detail.iv) { ${SEND} } else { wx.login({}) } }`,
    calls: [SENT, 'login'],
  },
  {
    name: 'in an arm that returns',
    body: `async onPhone(e) { if (!e.detail.iv) { await wx.login(); return } ${SEND} }`,
    calls: ['login', SENT],
  },
  {
    name: 'where something failed, and nothing waits for it',
    body: `async onPhone(e) { try { await this.check() } catch (error) { wx.login() } ${SEND} }, check() { return wx.getSetting() }`,
    calls: ['login', SENT],
  },
];

describe('the order of login and request', () => {
  it.each(ROWS)('is told $name', ({ body, calls }) => {
    expect(callsOf(pageHandler(body))).toEqual(calls);
  });

  it('is told of the code alone when no ciphertext is sent', () => {
    const handler = pageHandler(
      'async onPhone(e) { const { code } = await wx.login(); wx.request({ data: { code, phoneCode: e.detail.code } }) }',
    );
    expect(callsOf(handler)).toEqual(['login before', 'request [code]']);
    expect(handler.calls[1]?.loginCode).toBeDefined();
  });

  it('is told of the request with ciphertext when another sends the code', () => {
    const handler = pageHandler(
      `async onPhone(e) { if (this.old) { await wx.login(); ${SEND} } else { wx.request({ data: e.detail.code }) } }`,
    );
    expect(callsOf(handler)).toEqual(['login before', SENT, 'request [code]']);
  });
});

describe('a login before the request', () => {
  it.each([
    [`async onPhone(e) { if (!this.code) { await wx.login() } ${SEND} }`, true],
    [`async onPhone(e) { if (this.old) { await wx.login(); ${SEND} } }`, false],
    [`async onPhone(e) { if (!e.detail.iv) return; await wx.login(); ${SEND} }`, false],
    [`onPhone(e) { wx.login({ success: () => { ${SEND} } }) }`, false],
  ])('may be one that is led around: %s', (body, isOptional) => {
    expect(pageHandler(body).calls.find(({ api }) => api === 'login')?.isOptional === true).toBe(isOptional);
  });

  it('has the names of the functions on the way', () => {
    const handler = pageHandler(`async onPhone(e) { await this.code(); ${SEND} }, code() { return wx.login() }`);
    expect(handler.calls[0]?.names).toEqual(['this.code']);
  });
});

describe('the fail branch of checkSession', () => {
  const LOGIN = `wx.login({ success: () => { ${SEND} } })`;
  const ROWS_OF_SESSION = [
    {
      name: 'as a callback',
      body: `onPhone(e) { wx.checkSession({ success: () => { ${SEND} }, fail: () => { ${LOGIN} } }) }`,
    },
    { name: 'as catch', body: `onPhone(e) { wx.checkSession().catch(() => { ${LOGIN} }) }` },
    {
      name: 'as the second function of then',
      body: `onPhone(e) { wx.checkSession().then(() => {}, () => { ${LOGIN} }) }`,
    },
    {
      name: 'as a catch block',
      body: `async onPhone(e) { try { await wx.checkSession() } catch (error) { await wx.login() } ${SEND} }`,
    },
    {
      name: 'as else of an awaited helper',
      body: `async onPhone(e) { const isValid = await this.check(); if (isValid) { ${SEND} } else { ${LOGIN} } }, check() { return new Promise((resolve) => { wx.checkSession({ success() { resolve(true) }, fail() { resolve(false) } }) }) }`,
    },
    {
      name: 'behind a helper that returned',
      body: `async onPhone(e) { const isValid = await this.check(); if (isValid) return; await wx.login(); ${SEND} }, check() { return new Promise((resolve) => { wx.checkSession({ success: () => resolve(true), fail: () => resolve(false) }) }) }`,
    },
  ];
  it.each(ROWS_OF_SESSION)('is seen $name', ({ body }) => {
    const login = pageHandler(body).calls.find(({ api }) => api === 'login');
    expect(login?.isInSessionFail).toBe(true);
  });

  it('is not its success', () => {
    const handler = pageHandler(`onPhone(e) { wx.checkSession({ success: () => { ${LOGIN} } }) }`);
    expect(handler.calls.find(({ api }) => api === 'login')?.isInSessionFail).toBe(false);
  });
});

describe('helpers in other files', () => {
  const page = 'import { code } from "./auth"; Page({ async onPhone(e) { const c = await code(); send(e.detail) } })';
  const ROWS_OF_MODULES: readonly (readonly [name: string, page: string, auth: string])[] = [
    [
      'a named export',
      page,
      'export function code() { return new Promise((r) => wx.login({ success: (x) => r(x.code) })) }',
    ],
    ['a constant', page, 'export const code = async () => { const { code } = await wx.login(); return code }'],
    [
      'a member of a default export',
      'import auth from "./auth"; Page({ async onPhone(e) { await auth.code(); send(e.detail) } })',
      'export default { async code() { await wx.login() } }',
    ],
    [
      'an instance',
      'import auth from "./auth"; Page({ onPhone(e) { auth.code().then(() => send(e.detail)) } })',
      'class Auth { async code() { await this.ready(); return new Promise((resolve) => { uni.login({ success(res) { return resolve(res.code) } }) }) } ready() { return new Promise((r) => r()) } } export default new Auth()',
    ],
    [
      'CommonJS',
      'const AUTH = require("./auth"); Page({ async onPhone(e) { await AUTH.code(); send(e.detail) } })',
      'async function code() { return new Promise((resolve) => { wx.login({ success(res) { return resolve(res.code) } }) }) } module.exports = { code: code }',
    ],
    [
      'exports one by one',
      'const { code } = require("./auth"); Page({ async onPhone(e) { await code(); send(e.detail) } })',
      'exports.code = () => wx.login()',
    ],
    [
      'a promisified API',
      'import promisify from "./auth"; Page({ async onPhone(e) { await promisify("login"); send(e.detail) } })',
      'const promisify = (name, params) => new Promise((resolve, reject) => { wx[name]({ ...params, success: (res) => resolve(res), fail: reject }) }); export default promisify',
    ],
    [
      'a wrapper of the API',
      'import { promisify } from "./auth"; const login = promisify(wx.login); Page({ async onPhone(e) { await login(); send(e.detail) } })',
      'export const promisify = (fn) => (options = {}) => new Promise((resolve, reject) => fn({ ...options, success: resolve, fail: reject }))',
    ],
  ];
  it.each(ROWS_OF_MODULES)('are followed through %s', (_name, text, auth) => {
    const handler = foundHandler({ files: { 'page.js': text, 'auth.js': auth } });
    expect(callsOf(handler)).toEqual(['login before', 'request? [*]']);
  });

  it('give the way from the handler to the call', () => {
    const text = 'import { a } from "./auth"; Page({ async onPhone(e) { await a(); send(e.detail) } })';
    const auth = 'const b = () => wx.login(); export const a = async () => { await b() }';
    const handler = foundHandler({ files: { 'page.js': text, 'auth.js': auth } });
    const texts: Readonly<Record<string, string>> = { 'page.js': text, 'auth.js': auth };
    const [login] = handler.calls;
    const pieces = [...(login?.path ?? []), ...(login === undefined ? [] : [login.place])].map(({ path, start, end }) =>
      texts[path]?.slice(start, end),
    );
    expect(pieces).toEqual(['a()', 'b()', 'wx.login()']);
  });

  it('are followed through getApp', () => {
    const files = {
      'page.js': 'const app = getApp(); Page({ async onPhone(e) { await app.code(); app.send(e.detail) } })',
      'app.js': 'App({ code() { return wx.login() }, send(data) { wx.request({ data }) } })',
    };
    expect(callsOf(foundHandler({ files }))).toEqual(['login before', 'request [*]']);
  });
});
