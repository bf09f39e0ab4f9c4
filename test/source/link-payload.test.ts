/** The payload of the phone button on its way through a handler. */
import { describe, expect, it } from 'vitest';
import { callsOf, foundHandler, pageHandler } from '../helpers/link-handler.ts';

describe('the payload', () => {
  const ROWS: readonly (readonly [name: string, body: string, calls: readonly string[]])[] = [
    ['read from the detail', 'onPhone(e) { wx.request({ data: { a: e.detail.iv } }) }', ['request [iv]']],
    ['given whole', 'onPhone(e) { wx.request({ data: e.detail }) }', ['request [*]']],
    ['spread', 'onPhone(e) { wx.request({ data: { ...e.detail, x: 1 } }) }', ['request [*]']],
    ['assigned', 'onPhone(e) { wx.request({ data: Object.assign({ x: 1 }, e.detail) }) }', ['request [*]']],
    [
      'destructured from the detail',
      'onPhone(e) { const { encryptedData, iv: vector } = e.detail; wx.request({ data: { encryptedData, vector } }) }',
      ['request [encryptedData,iv]'],
    ],
    [
      'destructured in the parameter',
      'onPhone({ detail: { encryptedData, iv } }) { wx.request({ data: { encryptedData, iv } }) }',
      ['request [encryptedData,iv]'],
    ],
    ['renamed', 'onPhone(e) { const { detail: d = {} } = e; wx.request({ data: { c: d.code } }) }', ['request [code]']],
    ['with a default', 'onPhone(e) { const d = e.detail || {}; wx.request({ data: d.iv || null }) }', ['request [iv]']],
    [
      'in an object that is filled later',
      'onPhone(e) { const data = { x: 1 }; data.iv = e.detail.iv; data["code"] = e.detail.code; wx.request({ data }) }',
      ['request [iv,code]'],
    ],
    ['as JSON', 'onPhone(e) { wx.request({ data: JSON.stringify({ iv: e.detail.iv }) }) }', ['request [iv]']],
    [
      'in a helper whose parameter is called e',
      'onPhone(e) { this.send(e.detail) }, send(e) { wx.request({ data: { iv: e.iv, code: e.code } }) }',
      ['request [iv,code]'],
    ],
    [
      'in a helper that receives the event',
      'onPhone(e) { this.send(e) }, send({ detail }) { wx.request({ data: { iv: detail.iv } }) }',
      ['request [iv]'],
    ],
    [
      'through call',
      'onPhone(e) { this.send.call(this, e.detail.iv) }, send(iv) { wx.request({ data: { iv } }) }',
      ['request [iv]'],
    ],
    [
      'through a page variable',
      'onPhone(e) { this.iv = e.detail.iv; this.go() }, go() { wx.request({ data: this.iv }) }',
      ['request [iv]'],
    ],
    [
      'through setData',
      'onPhone(e) { this.setData({ iv: e.detail.iv }, () => this.go()) }, go() { wx.request({ data: { x: this.data.iv } }) }',
      ['request [iv]'],
    ],
    ['given to a function that cannot be seen', 'onPhone(e) { api.bind({ iv: e.detail.iv }) }', ['request? [iv]']],
    ['given to a store', 'onPhone(e) { this.$store.dispatch("login", { iv: e.detail.iv }) }', ['request? [iv]']],
    [
      'given to the cloud',
      'onPhone(e) { wx.cloud.callFunction({ name: "x", data: { d: wx.cloud.CloudID(e.detail.cloudID) } }) }',
      ['callFunction [cloudID]'],
    ],
    ['logged', 'onPhone(e) { console.log("phone", e) }', ['log [*]']],
    [
      'not in what is only tested',
      'onPhone(e) { wx.request({ data: { has: !!e.detail.code, ok: e.detail.errMsg === "x" } }) }',
      ['request'],
    ],
    ['not in the text of an error', 'onPhone(e) { report({ message: e.detail.errMsg }) }', []],
    [
      'not in other data of the same name',
      'onPhone(e) { wx.getUserInfo({ success: (res) => wx.request({ data: { iv: res.iv } }) }) }',
      ['getUserInfo', 'request'],
    ],
  ];
  it.each(ROWS)('is followed: %s', (_name, body, calls) => {
    expect(callsOf(pageHandler(body))).toEqual(calls);
  });

  it('is found where mpvue puts it', () => {
    const methods = (body: string): string => `export default { methods: { ${body} } }`;
    const bodies = [
      'onPhone({ mp: { detail } }) { wx.request({ data: { iv: detail.iv } }) }',
      'onPhone(e) { wx.request({ data: { iv: e.mp.detail.iv } }) }',
      'onPhone(e) { wx.request({ data: { iv: e.target.iv } }) }',
    ];
    const calls = bodies.map((body) => callsOf(foundHandler({ kind: 'mpvue', files: { 'page.vue': methods(body) } })));
    expect(calls).toEqual(bodies.map(() => ['request [iv]']));
  });

  it('is found where WePY 2 puts it', () => {
    const text =
      'wepy.page({ methods: { async onPhone(e) { let d = e.$wx.detail; wx.request({ data: { x: d.encryptedData } }) } } })';
    const handler = foundHandler({ kind: 'wepy', files: { 'page.wpy': `import wepy from '@wepy/core'; ${text}` } });
    expect(callsOf(handler)).toEqual(['request [encryptedData]']);
  });

  it('leaves the handler when it is stored or emitted', () => {
    const bodies = [
      'this.detail = e.detail',
      'this.setData({ x: e.detail.code })',
      'this.triggerEvent("phone", e.detail)',
      'getApp().globalData.phone = e.detail',
      'provider().login(e.detail)',
    ];
    expect(bodies.map((body) => pageHandler(`onPhone(e) { ${body} }`).escapes)).toEqual(bodies.map(() => true));
    expect(pageHandler('onPhone(e) { wx.request({ data: { iv: e.detail.iv } }) }').escapes).toBe(false);
  });

  it('is noted where it is read', () => {
    const text = 'Page({ onPhone(e) { if (e.errMsg) return; const { iv } = e.detail; send(e.detail.code) } })';
    const { reads } = foundHandler({ files: { 'page.js': text } });
    expect(reads.map(({ field, place }) => `${field}: ${text.slice(place.start, place.end)}`)).toEqual([
      'event.errMsg: e.errMsg',
      'iv: iv',
      'code: e.detail.code',
    ]);
  });
});

describe("Alipay's response", () => {
  const fields = (body: string): string[] =>
    foundHandler({
      platforms: ['alipay'],
      event: 'getAuthorize',
      files: { 'page.js': `Page({ onPhone() { my.getPhoneNumber({ success: (res) => { ${body} } }) } })` },
    }).calls.flatMap(({ api, payload }) => (api === 'request' ? payload.map(({ field }) => field) : []));

  it.each([
    ['my.request({ data: res.response })', ['response']],
    ['my.request({ data: { encryptedData: res.response } })', ['response']],
    ['const { response } = JSON.parse(res.response); my.request({ data: { response } })', ['response.response']],
    ['const all = JSON.parse(res.response); my.request({ data: all })', ['response.*']],
    ['my.request({ data: JSON.stringify(JSON.parse(res.response)) })', ['response.*']],
    [
      'const { sign, response } = JSON.parse(res.response); my.request({ data: { sign, response } })',
      ['response.sign', 'response.response'],
    ],
    ['my.request({ data: res })', ['*']],
    ['my.getOpenUserInfo({ success: (res) => my.request({ data: JSON.parse(res.response).response }) })', []],
  ])('is followed: %s', (body, expected) => {
    expect(fields(body)).toEqual(expected);
  });

  it('is refused in its fail branch', () => {
    const handler = (options: string) =>
      foundHandler({
        platforms: ['alipay'],
        event: 'getAuthorize',
        files: { 'page.js': `Page({ onPhone() { my.getPhoneNumber(${options}) } })` },
      });
    expect(handler('{ fail() {} }').handlesRefusal).toBe(true);
    expect(handler('{ success() {} }').handlesRefusal).toBe(false);
    expect(handler('{ success() {} }').calls[0]?.callbacks).toEqual(['success']);
  });

  it('may be a promise', () => {
    const handler = foundHandler({
      platforms: ['alipay'],
      event: 'getAuthorize',
      files: { 'page.js': 'Page({ async onPhone() { const res = await my.getPhoneNumber(); send(res.response) } })' },
    });
    expect(handler.calls.map(({ isPromise }) => isPromise === true)).toEqual([true, false]);
    expect(callsOf(handler)).toEqual(['getPhoneNumber before', 'request? [response]']);
  });
});

describe('a request', () => {
  const request = (body: string) => pageHandler(`onPhone(e) { ${body} }`).calls.find(({ api }) => api === 'request');

  it.each([
    ['wx.request({ url: "https://a/b?iv=" + e.detail.iv })', 'url', false],
    ['wx.request({ url: "https://a/b?iv=" + encodeURIComponent(e.detail.iv) })', 'url', true],
    ['wx.request({ url: `https://a/b?iv=$' + '{encodeURI(e.detail.iv)}` })', 'url', false],
    ['wx.request({ url: "https://a/b?code=" + e.detail.code, data: { iv: e.detail.iv } })', 'data', false],
    ['wx.request({ url: "https://a", data: "iv=" + e.detail.iv + "&x=1" })', 'form', false],
    ['wx.request({ url: "https://a", data: { iv: e.detail.iv } })', 'data', false],
    ['wx.request({ url: "https://a", data: qs.stringify({ iv: e.detail.iv }) })', 'data', true],
    ['http.get("/x?iv=" + e.detail.iv)', 'url', false],
  ])('has the payload where it stands: %s', (body, payloadIn, isEncoded) => {
    expect(request(body)).toMatchObject({ payloadIn, isEncoded });
  });

  it('may be a form that is put together by hand', () => {
    const form = (data: string): boolean | undefined =>
      request(`wx.request({ data: ${data}, header: { 'content-type': 'application/x-www-form-urlencoded' } })`)
        ?.isFormText;
    expect([form("'iv=' + e.detail.iv"), form('{ iv: e.detail.iv }')]).toEqual([true, undefined]);
  });

  it('has a URL when it is known', () => {
    const files = { 'config.js': 'module.exports = { HOST: "http://a.example" }' };
    const url = (page: string): unknown => {
      const { calls } = foundHandler({ files: { 'page.js': page, ...files } });
      const known = calls[0]?.url;
      return known?.isKnown === true ? known.value : known?.why;
    };
    const page = (expression: string): string =>
      `const { HOST } = require('./config'); Page({ onPhone(e) { wx.request({ url: ${expression}, data: e.detail }) } })`;
    expect(url(page('"https://b.example/x"'))).toBe('https://b.example/x');
    expect(url(page('HOST + "/x"'))).toBe('http://a.example');
    expect(url(page('isTest ? HOST : other'))).toBe('bound');
    expect(url(page('stored || "http://a.example"'))).toBe('bound');
  });
});

describe('refusal', () => {
  const REQUEST = 'wx.request({ data: { iv: e.detail.iv } })';
  it.each([
    [`if (e.detail.errMsg !== 'getPhoneNumber:ok') return; ${REQUEST}`, true],
    [`if (e.detail.errMsg.indexOf('ok') === -1) return; ${REQUEST}`, true],
    [`const ok = e.detail.errMsg.slice(-2) == 'ok'; ok && ${REQUEST}`, true],
    [`e.detail.iv ? ${REQUEST} : 0`, true],
    [`switch (e.detail.errno) { case 0: ${REQUEST} }`, true],
    [`if (!valid(e.detail)) return; ${REQUEST}`, true],
    [`if (!this.agreed) return; ${REQUEST}`, false],
    [`const d = e.detail || {}; ${REQUEST}`, false],
    [`wx.request({ data: { iv: e.detail.iv }, success() { if (e.detail.errMsg) show() } })`, false],
    [REQUEST, false],
  ])('is looked at: %s', (body, expected) => {
    expect(pageHandler(`onPhone(e) { ${body} }`).handlesRefusal).toBe(expected);
  });

  it('is looked at in a helper', () => {
    const body = `onPhone(e) { if (!this.isFine(e)) return; ${REQUEST} }, isFine({ detail }) { return detail.iv ? true : false }`;
    expect(pageHandler(body).handlesRefusal).toBe(true);
  });

  it('is not looked at by an assignment, which is told apart', () => {
    const { tests } = pageHandler(`onPhone(e) { if (e.errMsg = 'getPhoneNumber:ok') { ${REQUEST} } }`);
    expect(tests).toMatchObject([{ field: 'event.errMsg', isAssigned: true }]);
  });

  it('is guarded where canIUse is asked', () => {
    const { calls } = pageHandler(`onPhone(e) { if (wx.canIUse('x')) { wx.login() } wx.login() }`);
    expect(calls.map(({ api, isGuarded }) => [api, isGuarded])).toEqual([
      ['canIUse', false],
      ['login', true],
      ['login', false],
    ]);
  });
});
