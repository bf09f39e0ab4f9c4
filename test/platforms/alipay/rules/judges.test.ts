/** The judges of Alipay's rules, with facts made by hand. */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../../src/core/rule.ts';
import type { CallFact, FileFact, HandlerFact, PhoneButton, ProjectFact } from '../../../../src/core/source-facts.ts';
import { authorizeEvent } from '../../../../src/platforms/alipay/rules/authorize-event.ts';
import { callOutsideAuthorize } from '../../../../src/platforms/alipay/rules/call-outside-authorize.ts';
import { clientGuard } from '../../../../src/platforms/alipay/rules/client-guard.ts';
import { errorUnbound } from '../../../../src/platforms/alipay/rules/error-unbound.ts';
import { promiseStyle } from '../../../../src/platforms/alipay/rules/promise-style.ts';
import { responsePartSent } from '../../../../src/platforms/alipay/rules/response-part-sent.ts';
import { responseReadOnClient } from '../../../../src/platforms/alipay/rules/response-read-on-client.ts';
import { responseReserialised } from '../../../../src/platforms/alipay/rules/response-reserialised.ts';
import { scopeMismatch } from '../../../../src/platforms/alipay/rules/scope-mismatch.ts';
import { scopeMissing } from '../../../../src/platforms/alipay/rules/scope-missing.ts';
import { scopeSeveral } from '../../../../src/platforms/alipay/rules/scope-several.ts';
import { callFact, handlerFact, phoneButton, projectFact, useOf } from '../../../helpers/phone-facts.ts';

const PHONE_CALL = callFact('getPhoneNumber', { callee: 'my.getPhoneNumber' });
const HANDLER = handlerFact({ calls: [PHONE_CALL], platforms: ['alipay'] });

function fileFact(path: string, text: string, more: Partial<FileFact> = {}): FileFact {
  return { kind: 'file', path, text, calls: [], secrets: [], imports: [], members: [], platforms: ['alipay'], ...more };
}

/** A button whose attributes stand in a file as they are given, from offset 8. */
function authorizeButton(
  written: Readonly<Record<string, string>>,
  handler: HandlerFact | 'unknown' = HANDLER,
  element: Partial<PhoneButton['element']> = {},
): PhoneButton {
  const button = phoneButton({ 'open-type': 'getAuthorize', ...written }, handler, {
    platforms: ['alipay'],
    path: 'page.axml',
    ...element,
  });
  return { ...button, flow: 'authorize' };
}

function pageText({ element }: PhoneButton): string {
  const attributes = element.attributes.map(({ name, value }) => `${name}="${value}"`);
  return `<button ${attributes.join(' ')}></button>`;
}

function judgeButton(rule: Rule, button: PhoneButton, more: Partial<ProjectFact> = {}) {
  const files = [fileFact('page.axml', pageText(button)), fileFact('page.js', '')];
  return rule.judge(button, ['alipay'], projectFact([button], { files, ...more }));
}

const codesOf = (found: ReturnType<typeof judgeButton>): string[] => found.map(({ problem }) => problem.code);

/** The file after the edits of a finding. */
function mended(button: PhoneButton, found: ReturnType<typeof judgeButton>): string {
  const text = pageText(button);
  const [edit] = found.flatMap(({ edits }) => edits);
  return edit === undefined ? text : text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('alipay/scope-missing', () => {
  const button = authorizeButton({ onGetAuthorize: 'onPhone' });

  it('finds a button without scope and inserts one behind the open-type', () => {
    const found = judgeButton(scopeMissing, button);
    expect(codesOf(found)).toEqual(['authorize-scope-missing']);
    expect(mended(button, found)).toBe(
      '<button open-type="getAuthorize" scope="phoneNumber" onGetAuthorize="onPhone"></button>',
    );
  });

  it('inserts behind the tag where the text is not known', () => {
    const found = judgeButton(scopeMissing, button, { files: [] });
    expect(mended(button, found)).toBe(
      '<button scope="phoneNumber" open-type="getAuthorize" onGetAuthorize="onPhone"></button>',
    );
  });

  it('edits nothing where user info may be meant', () => {
    const files = [fileFact('page.js', 'my.getOpenUserInfo({})')];
    expect(judgeButton(scopeMissing, button, { files }).flatMap(({ edits }) => edits)).toEqual([]);
  });

  it.each([
    ['a scope that is bound', authorizeButton({ scope: '{{scope}}', onGetAuthorize: 'onPhone' })],
    ['a scope that is there', authorizeButton({ scope: 'phoneNumber', onGetAuthorize: 'onPhone' })],
    ['a handler without the call', authorizeButton({ onGetAuthorize: 'onPhone' }, handlerFact())],
    ['an unknown handler', authorizeButton({ onGetAuthorize: 'onPhone' }, 'unknown')],
    ['spread attributes', authorizeButton({ onGetAuthorize: 'onPhone' }, HANDLER, { hasSpread: true })],
    ['a component of a library', authorizeButton({ onGetAuthorize: 'onPhone' }, HANDLER, { origin: 'library' })],
  ])('is silent about %s', (_name, silent) => {
    expect(judgeButton(scopeMissing, silent)).toEqual([]);
  });
});

describe('alipay/scope-several', () => {
  it.each(['phoneNumber,userInfo', 'userInfo phoneNumber', "['phoneNumber','userInfo']"])('finds %s', (scope) => {
    const found = judgeButton(scopeSeveral, authorizeButton({ scope, onGetAuthorize: 'onPhone' }));
    expect(found.map(({ problem }) => [problem.code, problem.args])).toEqual([
      ['authorize-scope-several', { count: 2 }],
    ]);
  });

  it.each(['phoneNumber', ' phoneNumber ', 'userInfo', 'userInfo,location', ''])('is silent about "%s"', (scope) => {
    expect(judgeButton(scopeSeveral, authorizeButton({ scope, onGetAuthorize: 'onPhone' }))).toEqual([]);
  });
});

describe('alipay/scope-mismatch', () => {
  const button = authorizeButton({ scope: 'userInfo', onGetAuthorize: 'onPhone' });

  it('finds userInfo on the way to my.getPhoneNumber and replaces it', () => {
    const found = judgeButton(scopeMismatch, button);
    expect(codesOf(found)).toEqual(['authorize-scope-mismatch']);
    expect(mended(button, found)).toContain(' scope="phoneNumber" ');
  });

  it('is silent where the handler may want user info as well', () => {
    const files = [fileFact('page.js', 'my.getOpenUserInfo({})')];
    expect(judgeButton(scopeMismatch, button, { files })).toEqual([]);
  });

  it('is silent about handlers that do not ask for the number', () => {
    const silent = authorizeButton({ scope: 'userInfo', onGetAuthorize: 'onInfo' }, handlerFact());
    expect(judgeButton(scopeMismatch, silent)).toEqual([]);
  });
});

describe('alipay/authorize-event', () => {
  it.each([
    ['native', 'bindgetauthorize', 'onGetAuthorize'],
    ['native', 'onGetPhoneNumber', 'onGetAuthorize'],
    ['native', 'ongetauthorize', 'onGetAuthorize'],
    ['native', 'catchgetauthorize', 'catchGetAuthorize'],
    ['uni-app', '@onGetAuthorize', '@getAuthorize'],
    ['uni-app', 'onGetAuthorize', '@getAuthorize'],
    ['uni-app', '@onGetAuthorize.stop', '@getAuthorize.stop'],
  ] as const)('in %s projects finds %s and makes it %s', (projectKind, written, expected) => {
    const button = authorizeButton({ scope: 'phoneNumber', [written]: 'onPhone' });
    const found = judgeButton(authorizeEvent, button, { projectKind });
    expect(found.map(({ problem }) => [problem.code, problem.args])).toEqual([
      ['authorize-event-misspelt', { written, expected }],
    ]);
    expect(mended(button, found)).toContain(` ${expected}="onPhone"`);
  });

  it.each(['native', 'uni-app'] as const)('finds that no event is bound in %s projects', (projectKind) => {
    const found = judgeButton(authorizeEvent, authorizeButton({ scope: 'phoneNumber' }), { projectKind });
    expect(codesOf(found)).toEqual(['authorize-event-unbound']);
  });

  it.each([
    ['native', 'onGetAuthorize'],
    ['native', 'catchGetAuthorize'],
    ['uni-app', '@getAuthorize'],
    ['uni-app', '@getAuthorize.stop'],
    ['uni-app', 'v-on:getAuthorize'],
    ['uni-app', '@getphonenumber'],
    ['uni-app', '@getauthorize'],
    ['taro', 'onGetAuthorize'],
    ['taro', 'onTap'],
  ] as const)('in %s projects is silent about %s', (projectKind, written) => {
    const button = authorizeButton({ scope: 'phoneNumber', [written]: 'onPhone' });
    expect(judgeButton(authorizeEvent, button, { projectKind })).toEqual([]);
  });

  it('is silent about the right event beside a wrong one, and about other scopes', () => {
    const both = authorizeButton({ scope: 'phoneNumber', bindgetauthorize: 'x', onGetAuthorize: 'onPhone' });
    expect(judgeButton(authorizeEvent, both)).toEqual([]);
    expect(judgeButton(authorizeEvent, authorizeButton({ scope: 'userInfo' }))).toEqual([]);
    expect(judgeButton(authorizeEvent, authorizeButton({ 'v-bind': '$attrs', scope: 'phoneNumber' }))).toEqual([]);
  });
});

describe('alipay/error-unbound', () => {
  it.each([{ scope: 'phoneNumber', onGetAuthorize: 'onPhone' }, { onGetAuthorize: 'onPhone' }])(
    'finds %o',
    (written) => {
      expect(codesOf(judgeButton(errorUnbound, authorizeButton(written)))).toEqual(['authorize-error-unbound']);
    },
  );

  it.each([
    { scope: 'phoneNumber', onError: 'onRefused' },
    { scope: 'phoneNumber', '@error': 'onRefused' },
    { scope: 'phoneNumber', 'v-on:error': 'onRefused' },
    { scope: 'userInfo', onGetAuthorize: 'onPhone' },
    { ':scope': 'scope', onGetAuthorize: 'onPhone' },
  ])('is silent about %o', (written) => {
    expect(judgeButton(errorUnbound, authorizeButton(written))).toEqual([]);
  });
});

describe('rules about calls', () => {
  const judge = (rule: Rule, call: Partial<CallFact>): string[] => {
    const file = fileFact('page.js', '', { calls: [{ ...PHONE_CALL, ...call }] });
    return rule.judge(file, ['alipay'], projectFact([])).map(({ problem }) => problem.code);
  };

  it('find a call that no authorisation leads to', () => {
    expect(judge(callOutsideAuthorize, { reachedFrom: ['tap', 'onLoad'] })).toEqual(['call-outside-authorize']);
  });

  it.each([
    { reachedFrom: [] },
    {},
    { reachedFrom: ['tap', 'getAuthorize'] },
    { reachedFrom: ['getphonenumber'] },
    { reachedFrom: ['tap'], callee: 'this.getPhoneNumber' },
  ])('are silent about %o', (call) => {
    expect(judge(callOutsideAuthorize, call)).toEqual([]);
  });

  it('find the promise style of the API itself', () => {
    const judgeStyle = (call: Partial<CallFact>): string[] => {
      const handler = handlerFact({ calls: [{ ...PHONE_CALL, ...call }] });
      return promiseStyle.judge(handler, ['alipay'], projectFact([])).map(({ problem }) => problem.code);
    };
    const promise = { isPromise: true, callbacks: [] };
    expect(judgeStyle(promise)).toEqual(['promise-style-unsupported']);
    expect(judgeStyle({ ...promise, callbacks: ['success'] })).toEqual([]);
    expect(judgeStyle({ isPromise: true })).toEqual([]);
    expect(judgeStyle({ callbacks: [] })).toEqual([]);
    expect(judgeStyle({ ...promise, callee: "promisify('getPhoneNumber')" })).toEqual([]);
  });
});

describe('rules about the answer', () => {
  const judge = (rule: Rule, fields: readonly string[], more: Partial<HandlerFact> = {}) => {
    const request = callFact('request', { callee: 'my.request', payload: fields.map((field) => useOf(field)) });
    const handler = handlerFact({ calls: [PHONE_CALL, request], platforms: ['alipay'], ...more });
    return rule.judge(handler, ['alipay'], projectFact([])).map(({ problem }) => [problem.code, problem.certainty]);
  };

  it('find the inner response sent alone', () => {
    expect(judge(responsePartSent, ['response.response'])).toEqual([['response-part-sent', 'proven']]);
    expect(judge(responsePartSent, ['response.response'], { escapes: true })).toEqual([
      ['response-part-sent', 'likely'],
    ]);
  });

  it.each([[['response']], [['response.response', 'response.sign']], [['*']], [['response.*']], [[]]])(
    'are silent about the part when %o is sent',
    (fields) => {
      expect(judge(responsePartSent, fields)).toEqual([]);
    },
  );

  it('are silent about the part where the signature is read', () => {
    expect(judge(responsePartSent, ['response.response'], { reads: [useOf('response.sign')] })).toEqual([]);
  });

  it('find the message written anew', () => {
    expect(judge(responseReserialised, ['response.*'])).toEqual([['response-reserialised', 'proven']]);
    expect(judge(responseReserialised, ['response'])).toEqual([]);
    expect(judge(responseReserialised, ['*'])).toEqual([]);
  });

  it('find the number read from the answer', () => {
    const reads = (field: string) => judge(responseReadOnClient, [], { reads: [useOf(field)] });
    expect(reads('response.mobile')).toEqual([['response-read-on-client', 'proven']]);
    expect(reads('mobile')).toEqual([['response-read-on-client', 'proven']]);
    expect(reads('phoneNumber')).toEqual([['response-read-on-client', 'likely']]);
    for (const field of ['response', 'response.response', 'response.sign', 'response.code']) {
      expect(reads(field)).toEqual([]);
    }
  });

  it('are silent about events of other platforms', () => {
    expect(judge(responseReadOnClient, [], { calls: [], reads: [useOf('mobile')] })).toEqual([]);
  });
});

describe('alipay/client-guard', () => {
  const button = authorizeButton({ scope: 'phoneNumber', onGetAuthorize: 'onPhone' });
  const judge = (more: Partial<ProjectFact>) =>
    clientGuard
      .judge(projectFact([button, button], more), ['alipay'], projectFact([]))
      .map(({ problem }) => problem.code);

  it('finds a project that asks for no version, once', () => {
    expect(judge({})).toEqual(['client-guard-missing']);
  });

  it('is silent where the source asks, or its files name a version', () => {
    expect(judge({ files: [fileFact('app.js', '', { calls: [callFact('canIUse')] })] })).toEqual([]);
    expect(judge({ files: [fileFact('app.js', 'if (my.SDKVersion < "2.0.0") {}')] })).toEqual([]);
    expect(judge({ minVersions: { alipay: '10.1.35' } })).toEqual([]);
  });

  it('is silent without a button of this flow', () => {
    expect(clientGuard.judge(projectFact([]), ['alipay'], projectFact([]))).toEqual([]);
  });
});
