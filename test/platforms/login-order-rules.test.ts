import { describe, expect, test } from 'vitest';
import type { PlatformId } from '../../src/core/platform-names.ts';
import type { SourceFinding } from '../../src/core/rule.ts';
import type { CallFact, HandlerFact } from '../../src/core/source-facts.ts';
import { PLATFORM_RULES } from '../../src/platforms/rules.ts';
import { callFact, handlerFact, phoneButton, placeAt, projectFact, summaryOf, useOf } from '../helpers/phone-facts.ts';

const CIPHERTEXT = [useOf('encryptedData'), useOf('iv')];

function judge(
  name: string,
  more: Partial<HandlerFact>,
  { platform = 'wechat', event = 'bindgetphonenumber' }: { platform?: PlatformId; event?: string } = {},
): readonly SourceFinding[] {
  const rule = PLATFORM_RULES[platform]?.find(({ id }) => id === `${platform}/${name}`);
  if (rule === undefined) throw new Error(`no rule ${name}`);
  const handler = handlerFact({ platforms: [platform], ...more });
  const button = phoneButton({ 'open-type': 'getPhoneNumber', [event]: 'onPhone' }, handler, { platforms: [platform] });
  return rule.judge(handler, [platform], projectFact([button]));
}

const login = (more: Partial<CallFact> = {}): CallFact => callFact('login', { order: 'before', ...more });
const request = (payload = CIPHERTEXT): CallFact =>
  callFact('request', { place: placeAt(300), payload, payloadIn: 'data' });

describe('a login in the phone handler', () => {
  const rule = 'login-in-phone-handler';

  test('before the request with the ciphertext is wrong', () => {
    const found = judge(rule, { calls: [login(), request()] });
    expect(found.map(summaryOf)).toEqual([{ code: rule, certainty: 'proven', at: 100, args: { call: 'wx.login' } }]);
    expect(found[0]?.related.map(({ start }) => start)).toEqual([300, 0]);
  });

  test('in a helper is shown where the handler calls it', () => {
    const inHelper = login({ place: placeAt(7, 'auth.js'), path: [placeAt(120), placeAt(3, 'auth.js')] });
    const [found] = judge(rule, { calls: [inHelper, request()] });
    expect(found?.place).toEqual(placeAt(120));
    expect(found?.related[0]).toEqual(placeAt(7, 'auth.js'));
  });

  test('in a helper with the request is shown beside the request', () => {
    const inHelper = login({ place: placeAt(7, 'auth.js'), path: [placeAt(120), placeAt(200)] });
    const beside = { ...request(), path: [placeAt(120)] };
    const [found] = judge(rule, { calls: [inHelper, beside] });
    expect(found?.place).toEqual(placeAt(200));
    expect(found?.related.map(({ start }) => start)).toEqual([7, 300, 0]);
  });

  test('in a wrapper that is given the name is called by its name', () => {
    const found = judge(rule, { calls: [login({ callee: 'wx.[…]' }), request()] });
    expect(found[0]?.problem.args).toEqual({ call: 'wx.login' });
  });

  test('is one finding, however many logins there are', () => {
    const found = judge(rule, { calls: [login(), login({ place: placeAt(110) }), request()] });
    expect(found).toHaveLength(1);
    expect(found[0]?.related.map(({ start }) => start)).toEqual([110, 300, 0]);
  });

  test('before a function that cannot be seen is wrong only if that gets the ciphertext alone', () => {
    const hidden = (payload: typeof CIPHERTEXT) => ({ ...request(payload), callee: 'api.bind', isOpaque: true });
    expect(judge(rule, { calls: [login(), hidden(CIPHERTEXT)] })).toHaveLength(1);
    expect(judge(rule, { calls: [login(), hidden([...CIPHERTEXT, useOf('code')])] })).toEqual([]);
    expect(judge(rule, { calls: [login(), hidden([useOf('*')])] })).toEqual([]);
    const post = { ...hidden([useOf('*')]), callee: 'this.$http.post' };
    expect(judge(rule, { calls: [login(), post] })).toHaveLength(1);
  });

  test('is likely wrong where the server may take the code of the event', () => {
    for (const payload of [[...CIPHERTEXT, useOf('code')], [useOf('*')]]) {
      expect(judge(rule, { calls: [login(), request(payload)] }).map(summaryOf)).toMatchObject([
        { certainty: 'likely', severity: 'warning' },
      ]);
    }
    const [found] = judge(
      rule,
      { calls: [login({ callee: 'ks.login' }), request([useOf('*')])] },
      { platform: 'kuaishou' },
    );
    expect(found?.problem.certainty).toBe('proven');
  });

  test('is likely wrong where the request is also reached without it', () => {
    const optional = login({ isOptional: true });
    expect(judge(rule, { calls: [optional, request()] }).map(summaryOf)).toMatchObject([
      { certainty: 'likely', severity: 'warning', at: 100 },
    ]);
    const both = [optional, login({ place: placeAt(110) }), request()];
    expect(judge(rule, { calls: both }).map(summaryOf)).toMatchObject([{ certainty: 'proven', at: 110 }]);
  });

  test('is likely wrong on Xiaohongshu, where only the staff says so', () => {
    const calls = [login({ callee: 'xhs.login' }), request()];
    expect(judge(rule, { calls }, { platform: 'xiaohongshu' }).map(summaryOf)).toMatchObject([
      { certainty: 'likely', severity: 'warning', args: { call: 'xhs.login' } },
    ]);
  });

  test.each([
    ['in the fail branch of checkSession', [login({ isInSessionFail: true }), request()]],
    ['after the request', [login({ order: 'after' }), request()]],
    ['beside the request', [login({ order: 'concurrent' }), request()]],
    ['on a way without the request', [login({ order: null }), request()]],
    ['with only the code of the event', [login(), request([useOf('code')])]],
    ['with data of getUserInfo', [login(), request([useOf('encryptedData', { from: 'user-info' })])]],
    ['of another platform', [login({ callee: 'tt.login' }), request()]],
    ['without a request', [login()]],
  ])('%s is left alone', (_name, calls) => {
    expect(judge(rule, { calls })).toEqual([]);
  });

  test('of another event is left alone', () => {
    expect(judge(rule, { calls: [login(), request()] }, { event: 'bindtap' })).toEqual([]);
  });

  test('is no rule of Baidu, whose own demo does it', () => {
    const ids = PLATFORM_RULES.baidu?.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => id.includes('login-'))).toEqual([]);
  });
});

describe('a login beside the request', () => {
  const rule = 'login-beside-phone-request';

  test('is likely wrong', () => {
    const found = judge(rule, { calls: [request(), login({ order: 'concurrent', callee: 'Taro.login' })] });
    expect(found.map(summaryOf)).toEqual([
      { code: rule, certainty: 'likely', severity: 'warning', at: 100, args: { call: 'Taro.login' } },
    ]);
  });

  test('is not told again of a handler that logs in before it', () => {
    expect(judge(rule, { calls: [login(), login({ order: 'concurrent', place: placeAt(110) }), request()] })).toEqual(
      [],
    );
  });

  test('after the answer is left alone', () => {
    expect(judge(rule, { calls: [request(), login({ order: 'after' })] })).toEqual([]);
  });
});

describe('the code of the login', () => {
  const rule = 'login-code-as-phone-code';
  const exchange = (url: string, names?: readonly string[]): CallFact =>
    callFact('request', {
      url: { isKnown: true, value: url, place: placeAt(310) },
      loginCode: placeAt(320),
      ...(names === undefined ? {} : { names }),
    });

  test('is likely wrong in what names itself the exchange for the phone number', () => {
    const found = judge(rule, { calls: [login(), exchange('https://api.example.com/user/bind-phone?x=1')] });
    expect(found.map(summaryOf)).toEqual([
      { code: rule, certainty: 'likely', severity: 'warning', at: 320, args: { call: 'wx.login' } },
    ]);
    expect(judge(rule, { calls: [login(), exchange('/x', ['this.api.getPhoneNumber'])] })).toHaveLength(1);
  });

  test('is left alone beside what the event gives', () => {
    const calls = [login(), exchange('/getPhoneNumber')];
    for (const field of ['code', 'encryptedData', 'iv', '*'])
      expect(judge(rule, { calls, reads: [useOf(field)] }), field).toEqual([]);
    expect(judge(rule, { calls, escapes: true })).toEqual([]);
  });

  test('is left alone where nothing tells what the request is', () => {
    expect(judge(rule, { calls: [login(), exchange('https://phonenumber.example.com/login')] })).toEqual([]);
    expect(judge(rule, { calls: [login(), callFact('request', { names: ['bindPhone'] })] })).toEqual([]);
  });
});
