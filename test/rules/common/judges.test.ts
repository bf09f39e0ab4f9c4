/** The judges of the rules about transport, privacy and secrets, with facts made by hand. */
import { describe, expect, it } from 'vitest';
import type { PlatformId } from '../../../src/core/platform-names.ts';
import type { Rule } from '../../../src/core/rule.ts';
import type { CallFact, FileFact, SecretLiteral, SessionKeyUse } from '../../../src/core/source-facts.ts';
import { appSecretInClient } from '../../../src/rules/common/app-secret-in-client.ts';
import { decryptInClient } from '../../../src/rules/common/decrypt-in-client.ts';
import { formBodyUnencoded } from '../../../src/rules/common/form-body-unencoded.ts';
import { insecureBackend } from '../../../src/rules/common/insecure-backend.ts';
import { keyInClient } from '../../../src/rules/common/key-in-client.ts';
import { literalPathSent } from '../../../src/rules/common/literal-path-sent.ts';
import { payloadInUrl } from '../../../src/rules/common/payload-in-url.ts';
import { payloadLogged } from '../../../src/rules/common/payload-logged.ts';
import { payloadStored } from '../../../src/rules/common/payload-stored.ts';
import { platformEndpointInClient } from '../../../src/rules/common/platform-endpoint-in-client.ts';
import { sessionKeyInClient } from '../../../src/rules/common/session-key-in-client.ts';
import { callFact, handlerFact, placeAt, projectFact, useOf } from '../../helpers/phone-facts.ts';

/** A made-up text of the form of an AppSecret, so that places in it have something to show. */
const TEXT = `const appSecret = '${'0123456789abcdef'.repeat(2)}';`;
const SECRET_PLACE = { path: 'page.js', start: TEXT.indexOf("'") + 1, end: TEXT.lastIndexOf("'") };

const known = (value: string): CallFact['url'] => ({ isKnown: true, value, place: placeAt(300) });
const codes = (found: ReturnType<Rule['judge']>) => found.map(({ problem: { code, certainty } }) => [code, certainty]);

function fileFact(more: Partial<FileFact> = {}): FileFact {
  const base = { kind: 'file', path: 'page.js', text: TEXT, calls: [], secrets: [], imports: [], members: [] } as const;
  return { ...base, platforms: ['wechat'], ...more };
}

function judgeCall(rule: Rule, call: Partial<CallFact>, platforms: readonly PlatformId[] = ['wechat']) {
  const handler = handlerFact({ calls: [callFact('request', call)] });
  return rule.judge(handler, platforms, projectFact([], { handlers: [handler] }));
}

function judgeFile(rule: Rule, more: Partial<FileFact>) {
  const file = fileFact(more);
  return codes(rule.judge(file, file.platforms, projectFact([], { files: [file], platforms: file.platforms })));
}

describe.each([
  ['payload-in-url', payloadInUrl, 'url', 'form'],
  ['form-body-unencoded', formBodyUnencoded, 'form', 'url'],
] as const)('transport/%s', (code, rule, where, elsewhere) => {
  it.each(['encryptedData', 'iv', 'response'])('finds %s that is not encoded', (field) => {
    const found = judgeCall(rule, { payloadIn: where, isFormText: true, payload: [useOf(field), useOf('code')] });
    expect(found.map(({ problem }) => [problem.code, problem.args])).toEqual([[code, { field }]]);
  });

  it.each([
    { payloadIn: where, isFormText: true, isEncoded: true, payload: [useOf('iv')] },
    { payloadIn: where, isOpaque: true, payload: [useOf('iv')] },
    { payloadIn: where, payload: [useOf('code')] },
    { payloadIn: where, payload: [useOf('*')] },
    { payloadIn: 'data', payload: [useOf('encryptedData')] },
    { payloadIn: elsewhere, payload: [useOf('encryptedData')] },
    { payloadIn: where, payload: [useOf('iv')], api: 'log' },
  ] as const)('is silent about %o', (call) => {
    expect(judgeCall(rule, call)).toEqual([]);
  });
});

describe('transport/insecure-backend', () => {
  const judge = (url: string, platforms?: readonly PlatformId[]) =>
    judgeCall(insecureBackend, { url: known(url), payload: [useOf('encryptedData')] }, platforms);

  it.each([
    ['http://api.example.com/phone', 'api.example.com'],
    ['http://API.example.com:9800', 'api.example.com'],
    ['http://8.8.8.8/phone', '8.8.8.8'],
  ])('finds %s', (url, host) => {
    expect(judge(url).map(({ problem }) => problem.args)).toEqual([{ host }]);
  });

  it('is proven where the platform documents it', () => {
    expect(codes(judge('http://api.example.com/x', ['alipay']))).toEqual([['backend-over-http', 'proven']]);
    expect(codes(judge('http://api.example.com/x', ['alipay', 'douyin']))).toEqual([['backend-over-http', 'likely']]);
  });

  it.each([
    'https://api.example.com/phone',
    'http://localhost:8080/wx',
    'http://127.0.0.1/x',
    'http://10.0.0.2/x',
    'http://172.16.3.4/x',
    'http://192.168.1.1:8080/x',
    'http://dev.local/x',
    // How templates begin whose host goes on.
    'http://',
    'http://api',
    'http://api.',
    'http://192.168.1',
    'http://user:word@api.example.com/x',
    '/api/phone',
  ])('is silent about %s', (url) => {
    expect(judge(url)).toEqual([]);
  });

  it('is silent about requests without payload', () => {
    expect(judgeCall(insecureBackend, { url: known('http://api.example.com/x') })).toEqual([]);
  });
});

describe('privacy/payload-logged', () => {
  const judge = (fields: readonly string[], platforms: readonly PlatformId[] = ['wechat']) =>
    codes(judgeCall(payloadLogged, { api: 'log', payload: fields.map((field) => useOf(field)) }, platforms));

  it.each(['encryptedData', 'iv', 'response', 'response.response', '*'])('finds %s', (field) => {
    expect(judge([field])).toEqual([['payload-logged', 'proven']]);
  });

  it('finds the iv that is a part of the key', () => {
    expect(judge(['iv'], ['baidu'])).toEqual([['iv-logged', 'proven']]);
    expect(judge(['iv'], ['wechat', 'baidu'])).toEqual([['payload-logged', 'proven']]);
    expect(judge(['*'], ['baidu'])).toEqual([['payload-logged', 'proven']]);
  });

  it.each([[[]], [['errMsg']], [['code']], [['response.code']]])('is silent about %o', (fields) => {
    expect(judge(fields)).toEqual([]);
  });
});

describe('privacy/payload-stored', () => {
  const judge = (call: Partial<CallFact>, sessionKeys: readonly SessionKeyUse[] = []) => {
    const handlers = [handlerFact({ calls: [callFact('setStorage', call)] })];
    const project = projectFact([], { handlers, files: [fileFact({ sessionKeys })] });
    return codes(payloadStored.judge(project, ['wechat'], project));
  };

  it('finds payload and session_key', () => {
    expect(judge({ payload: [useOf('encryptedData')] })).toEqual([['payload-stored', 'proven']]);
    const key = { name: 'session_key', place: placeAt(40), use: 'stored' } as const;
    expect(judge({}, [key])).toEqual([['session-key-stored', 'proven']]);
  });

  it('is silent about other things', () => {
    expect(judge({ payload: [useOf('code')] })).toEqual([]);
    expect(judge({}, [{ name: 'session_key', place: placeAt(40), use: 'sent' }])).toEqual([]);
  });
});

describe('secret/session-key-in-client', () => {
  const use = (name: string, kind: SessionKeyUse['use'], start = 40): SessionKeyUse => ({
    name,
    place: placeAt(start),
    use: kind,
  });
  const judge = (sessionKeys: readonly SessionKeyUse[], more: Partial<FileFact> = {}) => {
    const project = projectFact([], { files: [fileFact({ sessionKeys, ...more })] });
    return codes(sessionKeyInClient.judge(project, ['wechat'], project));
  };

  it('finds what is sent, and what is received and kept', () => {
    expect(judge([use('sessionKey', 'sent')])).toEqual([['session-key-in-client', 'proven']]);
    expect(judge([use('session_key', 'answer'), use('session_key', 'stored', 60)])).toEqual([
      ['session-key-in-client', 'proven'],
    ]);
    expect(judge([use('sessionKey', 'answer'), use('sessionKey', 'sent', 60)])).toHaveLength(2);
  });

  it('doubts where the name alone tells', () => {
    expect(judge([use('sessionKey', 'stored')])).toEqual([['session-key-in-client', 'likely']]);
    expect(judge([use('session_key', 'answer')])).toEqual([['session-key-in-client', 'likely']]);
  });

  it('finds one that is written in the source', () => {
    const secret: SecretLiteral = { name: 'session_key', place: SECRET_PLACE, characters: 24, shape: 'session-key' };
    expect(judge([], { secrets: [secret] })).toEqual([['session-key-literal', 'proven']]);
    expect(judge([], { secrets: [{ ...secret, name: 'iv' }] })).toEqual([]);
  });

  it.each(['cloudfunctions/login/index.js', 'server/app.js', 'uniCloud-aliyun/x/index.js'])('leaves out %s', (path) => {
    expect(judge([use('session_key', 'sent')], { path })).toEqual([]);
  });

  it('leaves out cloud functions by what they import', () => {
    const imports = [{ name: 'wx-server-sdk', place: placeAt(0) }];
    expect(judge([use('session_key', 'sent')], { imports })).toEqual([]);
  });
});

describe('secret/app-secret-in-client', () => {
  const secret: SecretLiteral = { name: 'appSecret', place: SECRET_PLACE, characters: 32, shape: 'app-secret' };
  const judge = (more: Partial<SecretLiteral>, file: Partial<FileFact> = {}) =>
    judgeFile(appSecretInClient, { secrets: [{ ...secret, ...more }], ...file });
  const tokenCall = callFact('request', { url: known('https://api.weixin.qq.com/cgi-bin/token?appid=') });

  it.each(['appSecret', 'app_secret', 'APP_SECRET', 'wxAppSecret'])('finds %s', (name) => {
    expect(judge({ name })).toEqual([['app-secret-in-client', 'proven']]);
  });

  it('finds a bare secret beside what tells of it', () => {
    expect(judge({ name: 'secret', besides: 'endpoint' })).toEqual([['app-secret-in-client', 'proven']]);
    expect(judge({ name: 'secret', besides: 'app-id' })).toEqual([['app-secret-in-client', 'likely']]);
    expect(judge({ name: 'secret' }, { calls: [tokenCall] })).toEqual([['app-secret-in-client', 'likely']]);
  });

  it('doubts what may be any identifier', () => {
    const text = 'a1B2c3D4e5F6g7H8i9J0k1';
    const place = { path: 'page.js', start: 0, end: text.length };
    expect(judge({ place }, { text })).toEqual([['app-secret-in-client', 'likely']]);
  });

  it('is silent about other secrets, other forms, placeholders and configuration', () => {
    expect(judge({ name: 'secret' })).toEqual([]);
    expect(judge({ shape: null })).toEqual([]);
    expect(judge({}, { text: 'x'.repeat(100) })).toEqual([]);
    expect(judge({}, { path: 'manifest.json' })).toEqual([]);
    expect(judge({}, { path: 'cloudfunctions/token/index.js' })).toEqual([]);
  });
});

describe('secret/key-in-client', () => {
  const key = (name: string, shape: SecretLiteral['shape']): SecretLiteral => ({
    name,
    place: SECRET_PLACE,
    characters: 24,
    shape,
  });
  const decrypt = (field?: string): CallFact =>
    callFact('decrypt', field === undefined ? {} : { payload: [useOf(field)] });

  const judgeText = (text: string) => {
    const secret = { ...key('key', 'private-key'), place: { path: 'page.js', start: 0, end: text.length } };
    return judgeFile(keyInClient, { text, secrets: [secret] });
  };

  it.each([
    ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' '),
    'MIIEpAIBAAKCAQEA',
    'MIIEvQIBADANBgkq',
    'MIICXAIBAAKBgQC',
  ])('finds the private key that begins with %s', (text) => {
    expect(judgeText(text)).toEqual([['private-key-in-client', 'proven']]);
  });

  it.each(['MIIBCgKCAQEA', 'MIIBIjANBgkq', 'MIIDqDCCApCgAwIBAgI', '-----BEGIN CERTIFICATE-----'])(
    'is silent about what begins with %s',
    (text) => {
      expect(judgeText(text)).toEqual([]);
    },
  );

  it('finds AES keys beside a decryption', () => {
    const secrets = [key('AES_KEY', 'aes-key')];
    expect(judgeFile(keyInClient, { secrets, calls: [decrypt('response')] })).toEqual([
      ['aes-key-in-client', 'proven'],
    ]);
    expect(judgeFile(keyInClient, { secrets, calls: [decrypt()] })).toEqual([['aes-key-in-client', 'likely']]);
    expect(judgeFile(keyInClient, { secrets })).toEqual([]);
  });

  it('is silent about other names', () => {
    const secrets = [key('iv', 'aes-key'), key('publicKey', null)];
    expect(judgeFile(keyInClient, { secrets, calls: [decrypt('response')] })).toEqual([]);
  });
});

describe('secret/decrypt-in-client', () => {
  it('finds a decryption of the payload', () => {
    const found = judgeCall(decryptInClient, { api: 'decrypt', payload: [useOf('encryptedData')] });
    expect(codes(found)).toEqual([['decrypt-in-client', 'proven']]);
  });

  it.each([
    { api: 'decrypt' },
    { api: 'decrypt', payload: [useOf('code')] },
    { api: 'decrypt', payload: [useOf('iv')], place: placeAt(5, 'cloudfunctions/phone/index.js') },
    { api: 'request', payload: [useOf('encryptedData')] },
  ] as const)('is silent about %o', (call) => {
    expect(judgeCall(decryptInClient, call)).toEqual([]);
  });
});

describe('secret/platform-endpoint-in-client', () => {
  const judge = (url: string, more: Partial<FileFact> = {}) =>
    judgeFile(platformEndpointInClient, { calls: [callFact('request', { url: known(url) })], ...more });

  it.each([
    'https://api.weixin.qq.com/sns/jscode2session?appid=',
    'https://api.weixin.qq.com/wxa/business/getuserphonenumber',
    'https://spapi.baidu.com/oauth/jscode2sessionkey',
    'https://developer.toutiao.com/api/apps/v2/jscode2session',
    'https://open.kuaishou.com/oauth2/mp/code2session',
    'https://openapi.alipay.com/gateway.do',
  ])('finds %s', (url) => {
    expect(judge(url)).toEqual([['platform-endpoint-in-client', 'proven']]);
  });

  it.each(['https://api.example.com/api.weixin.qq.com/', 'https://res.wx.qq.com/open/js/x.js', '/sns/jscode2session'])(
    'is silent about %s',
    (url) => {
      expect(judge(url)).toEqual([]);
    },
  );

  it('is silent about cloud functions and build scripts', () => {
    const url = 'https://api.weixin.qq.com/cgi-bin/token';
    expect(judge(url, { path: 'cloudfunctions/token/index.js' })).toEqual([]);
    expect(judge(url, { path: 'scripts/qrcode.ts' })).toEqual([]);
  });
});

describe('form/literal-path-sent', () => {
  const judge = (text: string, isSent?: boolean) =>
    judgeFile(literalPathSent, { members: [{ text, place: placeAt(5), ...(isSent === undefined ? {} : { isSent }) }] });

  it.each(['detail.value.encryptedData', 'e.detail.iv', 'detail.encryptedData'])('finds %s', (text) => {
    expect(judge(text, true)).toEqual([['literal-path-sent', 'proven']]);
  });

  it('is silent about paths that are not sent, and about other texts', () => {
    expect(judge('e.detail.iv')).toEqual([]);
    expect(judge('e.detail.iv', false)).toEqual([]);
    expect(judge('encryptedData', true)).toEqual([]);
    expect(judge('detail.errMsg', true)).toEqual([]);
    expect(judge('see detail.iv', true)).toEqual([]);
  });
});
