/** What a script says besides its handlers. */
import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FileFact, SourcePlace } from '../../src/core/source-facts.ts';
import { linkProject } from '../../src/source/link-project.ts';
import { parseScript } from '../../src/source/parse-script.ts';
import { scriptOf } from '../helpers/link-handler.ts';

function facts(text: string): FileFact {
  const { files } = linkProject({
    root: '',
    kind: 'native',
    platforms: ['wechat'],
    templates: [],
    scripts: [scriptOf('a.js', text, ['wechat'])],
    resolve: () => null,
  });
  const [file] = files;
  if (file === undefined) throw new Error('The script cannot be read.');
  return file;
}

const pieceOf = (text: string, { start, end }: SourcePlace): string => text.slice(start, end);

const HEX = '0123456789abcdef'.repeat(2);
const KEY = `${'AbCdEfGhIjK1234567890L'}==`;

describe('parseScript', () => {
  it.each([
    ['js', 'const a = 1; const a = 2; import b from "b"; import b from "b"'],
    ['js', 'return 1'],
    ['js', '@connect({}) export default class extends wepy.page { data = {} }'],
    ['js', 'type A = { a: number }; const f = (a: A): number => 1'],
    ['js', 'interface A { a?: string } enum B { C } const x = y as unknown as A'],
    ['js', 'export x from "y"'],
    ['ts', 'const a = <T>(b: T): T => b!'],
    ['tsx', 'const a = <View x={1 as number}>{b}</View>'],
  ] as const)('reads %s: %s', (language, text) => {
    expect(parseScript(text, language).isReadable).toBe(true);
  });

  it('tells where it gives up', () => {
    expect(parseScript('a(\n  }', 'js')).toEqual({ isReadable: false, line: 2, column: 3 });
  });
});

describe('calls', () => {
  it('are noted wherever they stand', () => {
    const text =
      'wx.login(); function f() { uni.request({ url: "https://a.example/" + x }); my.alert({}); fly.post("https://b.example/x", {}) } // wx.login()';
    const { calls } = facts(text);
    expect(calls.map(({ api, callee, url }) => [api, callee, url.isKnown ? url.value : url.why])).toEqual([
      ['login', 'wx.login', 'absent'],
      ['request', 'uni.request', 'https://a.example/'],
      ['request', 'fly.post', 'https://b.example/x'],
    ]);
  });

  it('of decryption are noted', () => {
    const text = 'new WXBizDataCrypt(id, key); CryptoJS.AES.decrypt(a, b); api.decryptData(x)';
    expect(facts(text).calls.map(({ api, callee }) => [api, callee])).toEqual([
      ['decrypt', 'new WXBizDataCrypt()'],
      ['decrypt', 'CryptoJS.AES.decrypt'],
    ]);
  });
});

describe('secrets', () => {
  it.each([
    [`const appSecret = '${HEX}'`, 'appSecret', 'app-secret'],
    [`const config = { app_secret: '${HEX}' }`, 'app_secret', 'app-secret'],
    [`this.secret = '${HEX}'`, 'secret', 'app-secret'],
    [`const session_key = '${KEY}'`, 'session_key', 'session-key'],
    [`class A { aesKey = '${KEY}' }`, 'aesKey', 'aes-key'],
    [`wx.request({ url: 'https://a.example/token?appid=1&secret=${HEX}&x=1' })`, 'secret', 'app-secret'],
  ])('are told by name and form: %s', (text, name, shape) => {
    const { secrets } = facts(text);
    expect(secrets.map((secret) => [secret.name, secret.shape])).toEqual([[name, shape]]);
    expect(secrets.map(({ characters, place }) => place.end - place.start === characters)).toEqual([true]);
  });

  it.each([
    `// const appSecret = '${HEX}'`,
    "const appSecret = 'your app secret here'",
    "const SESSION_KEY = 'session_key_v1'",
    "const appSecret = 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'",
    `const hash = '${HEX}'`,
    'const appSecret = process.env.SECRET',
  ])('are not seen in %s', (text) => {
    expect(facts(text).secrets.filter(({ shape }) => shape !== null)).toEqual([]);
  });
});

describe('private keys', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const bodyOf = (pem: string | Buffer): string =>
    String(pem)
      .split('\n')
      .filter((line) => !line.startsWith('-'))
      .join('');
  const shapesOf = (text: string): unknown[] => facts(text).secrets.map(({ shape }) => shape);

  it.each(['pkcs1', 'pkcs8'] as const)('are seen in %s, with lines around them and without', (type) => {
    const pem = pair.privateKey.export({ type, format: 'pem' });
    expect(shapesOf(`const x = ${JSON.stringify(pem)}`)).toEqual(['private-key']);
    expect(shapesOf(`const x = \`${pem}\``)).toEqual(['private-key']);
    expect(shapesOf(`const x = '${bodyOf(pem)}'`)).toEqual(['private-key']);
  });

  it.each(['pkcs1', 'spki'] as const)('are not public keys: %s', (type) => {
    const pem = pair.publicKey.export({ type, format: 'pem' });
    expect(shapesOf(`const x = '${bodyOf(pem)}'; const y = ${JSON.stringify(pem)}`)).toEqual([]);
  });

  it('are not what stands around a key', () => {
    expect(shapesOf("const x = '-----BEGIN PRIVATE KEY-----\\n' + key + '\\n-----END PRIVATE KEY-----'")).toEqual([]);
    expect(shapesOf("const begin = '-----BEGIN PRIVATE KEY-----'")).toEqual([]);
  });

  it('end where the literal ends', () => {
    const text = `const x = ${JSON.stringify(pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))}; f()`;
    const [secret] = facts(text).secrets;
    expect(text.slice((secret?.place.end ?? 0) - 4)).toBe('--\\n"; f()');
  });
});

describe('what stands beside a secret', () => {
  it.each([
    [`const appId = 'wx0123456789abcdef'; const secret = '${HEX}'`, 'app-id'],
    [`const config = { appid: 'wx0123456789abcdef', secret: '${HEX}' }`, 'app-id'],
    [
      `const secret = '${HEX}'; wx.request({ url: 'https://api.weixin.qq.com/cgi-bin/token?secret=' + secret })`,
      'endpoint',
    ],
    [`fly.get('https://api.weixin.qq.com/cgi-bin/token?secret=${HEX}')`, 'endpoint'],
    [`const secret = '${HEX}'; sign(secret)`, undefined],
  ])('is told: %s', (text, besides) => {
    expect(facts(text).secrets.map((secret) => secret.besides)).toEqual([besides]);
  });
});

describe('session keys', () => {
  it.each([
    ['wx.request({ success: (res) => { app.key = res.data.session_key } })', ['answer']],
    [
      'wx.request({ success(res) { wx.setStorageSync("session_key", res.data.data.session_key) } })',
      ['stored', 'answer'],
    ],
    ['post("/x").then((res) => { this.data.session_key = res.data.data.session_key })', ['answer']],
    ['send({ encryptedData: a, iv: b, session_key: this.data.session_key })', ['sent']],
    ['wx.setStorage({ key: "sessionKey", data: x })', ['stored']],
    ['wx.login({ success: (res) => { params.session_key = res.session_key } })', []],
    ['function f(session_key) { return session_key }', []],
    ['send({ encryptedData: a, session_key: "" })', []],
    ['// res.data.session_key', []],
  ])('are told by their use: %s', (text, uses) => {
    expect((facts(text).sessionKeys ?? []).map(({ use }) => use)).toEqual(uses);
  });
});

describe('texts', () => {
  it('that are the path of a field are noted', () => {
    const text =
      "send({ a: 'e.detail.encryptedData', b: e.detail.iv, c: 'detail.value.encryptedData', d: 'see e.detail.iv' })";
    expect(facts(text).members.map((member) => [member.text, pieceOf(text, member.place)])).toEqual([
      ['e.detail.encryptedData', "'e.detail.encryptedData'"],
      ['detail.value.encryptedData', "'detail.value.encryptedData'"],
    ]);
  });

  it('are sent where a request has them as values', () => {
    const text =
      "wx.request({ data: { iv: 'e.detail.iv' } }); http.post('/x', { iv: 'e.detail.iv' }); get(e, 'e.detail.iv'); f({ a: 'e.detail.iv' })";
    expect(facts(text).members.map(({ isSent }) => isSent === true)).toEqual([true, true, false, false]);
  });

  it('of imports are noted', () => {
    expect(facts("import a from 'a'; const b = require('./b')").imports.map(({ name }) => name)).toEqual(['a', './b']);
  });
});
