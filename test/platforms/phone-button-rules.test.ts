import { describe, expect, test } from 'vitest';
import type { OwnEntry } from '../../src/catalog/entry.ts';
import { LINT_CODES } from '../../src/catalog/lint-codes.ts';
import type { PhoneButton, ProjectFact } from '../../src/core/source-facts.ts';
import { PLATFORM_RULES } from '../../src/platforms/rules.ts';
import { COMMON_RULES } from '../../src/rules/common/registry.ts';
import { callFact, handlerFact, phoneButton, placeAt, projectFact, summaryOf, useOf } from '../helpers/phone-facts.ts';

const RULES = [...(PLATFORM_RULES.wechat ?? []), ...COMMON_RULES.filter(({ id }) => id.startsWith('button/'))];
const ENTRIES: Readonly<Record<string, OwnEntry>> = LINT_CODES;

/** All that the rules of WeChat and of frameworks find in a button, by the last part of the rule's id. */
function findings(button: PhoneButton, project: Partial<ProjectFact> = {}, others: readonly PhoneButton[] = []) {
  return RULES.filter(({ needs }) => needs === 'button').flatMap((rule) =>
    rule.judge(button, ['wechat'], projectFact([button, ...others], project)).map((found) => {
      const { code, severity } = found.problem;
      const entry: Pick<OwnEntry, 'severity'> | undefined = rule.problems[code] ?? ENTRIES[code];
      if (entry === undefined) throw new Error(`no texts of ${code}`);
      const { certainty, at, fix } = summaryOf(found);
      return { rule: rule.id, code, severity: severity ?? entry.severity, certainty, at, fix };
    }),
  );
}

const codesOf = (...args: Parameters<typeof findings>): string[] => findings(...args).map(({ code }) => code);

const QUICK = { 'open-type': 'getPhoneNumber' };
const REALTIME = { 'open-type': 'getRealtimePhoneNumber' };

describe('a right button', () => {
  test.each([
    [{ ...QUICK, bindgetphonenumber: 'onPhone' }],
    [{ ...QUICK, 'bind:getphonenumber': 'onPhone' }],
    [{ ...REALTIME, bindgetrealtimephonenumber: 'onPhone' }],
    [{ ...REALTIME, bindgetrealtimephonenumber: 'a', bindgetphonenumber: 'b' }],
    [{ 'open-type': '{{openType}}' }],
    [{ 'open-type': '{{openType}}', bindgetphonenumber: 'onPhone' }],
    [{ openType: 'getPhoneNumber', bindgetphonenumber: 'onPhone' }],
    [{ 'open-type': 'getUserInfo' }],
    [{ 'open-type': 'chooseAvatar' }],
    [{ ...QUICK, bindgetphonenumber: 'onPhone', 'phone-number-no-quota-toast': '{{false}}' }],
    [{ ...QUICK, bindgetphonenumber: 'onPhone', 'phone-number-no-quota-toast': 'true' }],
    [
      {
        'open-type': 'getPhoneNumber|agreePrivacyAuthorization',
        bindgetphonenumber: 'a',
        bindagreeprivacyauthorization: 'b',
      },
    ],
  ])('is left alone: %j', (written) => {
    expect(codesOf(phoneButton(written))).toEqual([]);
  });

  test.each([
    [{ ...QUICK, '@getphonenumber': 'onPhone' }],
    [{ ...QUICK, '@getphonenumber.stop': 'onPhone', ':phone-number-no-quota-toast': 'false' }],
    [{ ...QUICK, '@getPhoneNumber': 'onPhone' }],
    [{ ...QUICK, '@getphonenumber': 'onPhone', bindgetphonenumber: 'onPhone' }],
  ])('of Vue is left alone: %j', (written) => {
    const button = phoneButton(written, 'unknown', { path: 'page.vue' });
    expect(codesOf(button, { projectKind: 'uni-app' })).toEqual([]);
    expect(codesOf(button, { projectKind: 'mpvue' })).toEqual([]);
  });

  test.each([
    [{ openType: 'getPhoneNumber', onGetPhoneNumber: 'onPhone' }],
    [{ openType: 'getPhoneNumber', onGetphonenumber: 'onPhone' }],
    [{ 'open-type': 'getPhoneNumber', onGetPhoneNumber: 'onPhone' }],
    [{ openType: 'getRealtimePhoneNumber', onGetRealTimePhoneNumber: 'onPhone' }],
  ])('of Taro is left alone: %j', (written) => {
    const button = phoneButton(written, 'unknown', { path: 'page.tsx', tag: 'Button' });
    expect(codesOf(button, { projectKind: 'taro' })).toEqual([]);
  });

  test('may get its attributes from elsewhere', () => {
    expect(codesOf(phoneButton(QUICK, 'unknown', { hasSpread: true }))).toEqual([]);
    expect(codesOf(phoneButton({ ...QUICK, 'v-on': 'listeners' }, 'unknown', { path: 'page.vue' }))).toEqual([]);
  });

  test('may belong to a library, which has events of its own', () => {
    const written = { ...QUICK, bindgetPhoneNumber: 'onPhone' };
    expect(codesOf(phoneButton(written, 'unknown', { tag: 'van-button', origin: 'library' }))).toEqual([]);
    expect(codesOf(phoneButton(QUICK, 'unknown', { tag: 'van-button', origin: 'library' }))).toEqual([]);
  });
});

describe('the event', () => {
  test('in other letters is never fired', () => {
    expect(findings(phoneButton({ ...QUICK, bindgetPhoneNumber: 'onPhone' }))).toEqual([
      {
        rule: 'wechat/phone-event-case',
        code: 'phone-event-case',
        severity: 'error',
        certainty: 'proven',
        at: 35,
        fix: ['bindgetphonenumber'],
      },
    ]);
    expect(findings(phoneButton({ ...REALTIME, 'bind:getRealTimePhoneNumber': 'x' }))).toMatchObject([
      { code: 'phone-event-case', fix: ['bind:getrealtimephonenumber'] },
    ]);
  });

  test('in other letters does no harm beside the right one, and is unknown outside native templates', () => {
    const written = { ...QUICK, bindgetPhoneNumber: 'a', bindgetphonenumber: 'a' };
    expect(codesOf(phoneButton(written))).toEqual([]);
    const wepy = phoneButton({ ...QUICK, bindgetPhoneNumber: 'a' }, 'unknown', { path: 'page.wpy' });
    expect(codesOf(wepy, { projectKind: 'wepy' })).toEqual([]);
  });

  test('of the other open-type is never fired', () => {
    expect(findings(phoneButton({ ...REALTIME, bindgetphonenumber: 'x' }))).toMatchObject([
      { code: 'realtime-event-mismatch', severity: 'error', fix: ['bindgetrealtimephonenumber'] },
    ]);
    expect(findings(phoneButton({ ...QUICK, 'bind:getrealtimephonenumber': 'x' }))).toMatchObject([
      { code: 'realtime-event-mismatch', fix: ['bind:getphonenumber'] },
    ]);
    const taro = phoneButton({ openType: 'getRealtimePhoneNumber', onGetPhoneNumber: 'x' }, 'unknown', {
      path: 'page.tsx',
      tag: 'Button',
    });
    expect(findings(taro, { projectKind: 'taro' })).toMatchObject([
      { code: 'realtime-event-mismatch', fix: ['onGetRealTimePhoneNumber'] },
    ]);
  });

  test('is missing', () => {
    expect(findings(phoneButton(QUICK))).toMatchObject([
      { code: 'phone-event-unbound', severity: 'warning', certainty: 'proven', at: 0 },
    ]);
    expect(codesOf(phoneButton({ ...REALTIME, bindtap: 'x' }))).toEqual(['phone-event-unbound']);
  });

  test('has no open-type beside it', () => {
    const button = phoneButton({ bindgetphonenumber: 'x' });
    expect(findings(button)).toMatchObject([{ code: 'phone-event-without-open-type', severity: 'warning', at: 8 }]);
    expect(
      codesOf(phoneButton({ bindgetphonenumber: 'x' }, 'unknown', { origin: 'unknown', tag: 'my-button' })),
    ).toEqual([]);
    expect(codesOf(phoneButton({ bindgetphonenumber: 'x' }, 'unknown', { hasSpread: true }))).toEqual([]);
  });

  test('has no open-type in the other branch of a real button, which is a remark', () => {
    const twin = phoneButton({ 'wx:else': '', bindgetphonenumber: 'x' });
    const real = phoneButton({ ...QUICK, bindgetphonenumber: 'x' });
    expect(findings(twin, {}, [real])).toMatchObject([{ code: 'phone-event-without-open-type', severity: 'info' }]);
    expect(findings(twin)).toMatchObject([{ severity: 'warning' }]);
  });

  test('calls a handler that is not there', () => {
    expect(findings(phoneButton({ ...QUICK, bindgetphonenumber: 'onPhone' }, 'missing'))).toMatchObject([
      { code: 'phone-handler-missing', severity: 'error', at: 55 },
    ]);
    expect(codesOf(phoneButton({ ...QUICK, bindgetphonenumber: 'onPhone' }, 'unknown'))).toEqual([]);
    const emitting = phoneButton({ ...QUICK, '@getphonenumber': '$emit' }, 'missing', { path: 'page.vue' });
    expect(codesOf(emitting, { projectKind: 'uni-app' })).toEqual([]);
    expect(codesOf(phoneButton({ ...QUICK, bindgetphonenumber: 'onPhone' }, 'missing', { origin: 'local' }))).toEqual(
      [],
    );
  });
});

describe('the open-type', () => {
  test.each([
    ['getphonenumber', 'getPhoneNumber'],
    ['getPhonenumber', 'getPhoneNumber'],
    ['getPhoneNum', 'getPhoneNumber'],
    ['getPhoneNumbers', 'getPhoneNumber'],
    ['getRealTimePhoneNumber', 'getRealtimePhoneNumber'],
  ])('%s does not exist', (actual, expected) => {
    const button = phoneButton({ 'open-type': actual, bindgetphonenumber: 'x', bindgetrealtimephonenumber: 'x' });
    expect(findings(button)).toMatchObject([{ code: 'open-type-unknown', severity: 'error', at: 19, fix: [expected] }]);
  });

  test('of two has one that does not exist, and only that is replaced', () => {
    const button = phoneButton({
      'open-type': 'agreePrivacyAuthorization|getphonenumber',
      bindgetphonenumber: 'x',
      bindagreeprivacyauthorization: 'y',
    });
    expect(findings(button)).toMatchObject([{ code: 'open-type-unknown', at: 45, fix: ['getPhoneNumber'] }]);
  });

  test('asks for agreement to the privacy guideline, and nobody hears of it', () => {
    const button = phoneButton({ 'open-type': 'getPhoneNumber|agreePrivacyAuthorization', bindgetphonenumber: 'x' });
    expect(findings(button)).toMatchObject([{ code: 'privacy-event-unbound', severity: 'info', certainty: 'likely' }]);
  });
});

describe('phone-number-no-quota-toast', () => {
  const rule = RULES.find(({ id }) => id === 'wechat/quota-toast-text');
  const edit = (name: string, path: string, projectKind: ProjectFact['projectKind']) => {
    const button = phoneButton({ [name]: 'false', 'open-type': 'getPhoneNumber' }, 'unknown', { path });
    const found = rule?.judge(button, ['wechat'], projectFact([button], { projectKind })) ?? [];
    expect(found.map(({ problem }) => problem.code)).toEqual(['quota-toast-is-text']);
    const start = 8 + name.length + '="'.length;
    expect(found[0]?.place).toEqual({ path, start, end: start + 'false'.length });
    return found.flatMap(({ edits }) => edits);
  };

  test('as text is true, and a binding makes it false', () => {
    const name = 'phone-number-no-quota-toast';
    expect(edit(name, 'page.wxml', 'native')).toEqual([{ start: 37, end: 42, text: '{{false}}' }]);
    expect(edit(name, 'page.vue', 'uni-app')).toEqual([{ start: 8, end: 8, text: ':' }]);
    // With its quotes.
    expect(edit('phoneNumberNoQuotaToast', 'page.tsx', 'taro')).toEqual([{ start: 32, end: 39, text: '{false}' }]);
  });

  test('as text in WePY is bound differently from version to version', () => {
    expect(edit('phone-number-no-quota-toast', 'page.wpy', 'wepy')).toEqual([]);
  });
});

describe('names of frameworks', () => {
  test.each(['bindgetphonenumber', 'bind:getphonenumber', '@bindgetphonenumber', 'bindgetPhoneNumber'])(
    'uni-app does not know %s',
    (name) => {
      const button = phoneButton({ ...QUICK, [name]: 'x' }, 'unknown', { path: 'page.vue' });
      expect(findings(button, { projectKind: 'uni-app' })).toMatchObject([
        { rule: 'button/vue-event-name', severity: 'error', fix: ['@getphonenumber'] },
      ]);
    },
  );

  test('Taro with Vue 3 knows the event in lower case only', () => {
    const button = phoneButton({ ...QUICK, '@getPhoneNumber.stop': 'x' }, 'unknown', { path: 'page.vue' });
    const found = findings(button, { projectKind: 'taro', framework: 'vue3' });
    expect(found).toMatchObject([{ code: 'vue-event-misspelt', fix: ['@getphonenumber'] }]);
    expect(codesOf(button, { projectKind: 'taro', framework: 'vue2' })).toEqual([]);
    expect(codesOf(button, { projectKind: 'taro' })).toEqual([]);
  });

  test('Taro drops functions that are no events', () => {
    const more = { path: 'page.tsx', tag: 'Button' };
    const button = phoneButton({ openType: 'getPhoneNumber', bindgetphonenumber: 'x' }, 'unknown', more);
    expect(findings(button, { projectKind: 'taro' })).toMatchObject([
      { code: 'taro-event-misspelt', severity: 'error', fix: ['onGetPhoneNumber'] },
    ]);
    const library = phoneButton({ openType: 'getPhoneNumber', bindgetphonenumber: 'x' }, 'unknown', {
      ...more,
      origin: 'library',
    });
    expect(codesOf(library, { projectKind: 'taro' })).toEqual([]);
  });

  test('Taro does not fold underscores', () => {
    const button = phoneButton({ open_type: 'getPhoneNumber', onGetPhoneNumber: 'x' }, 'unknown', {
      path: 'page.tsx',
      tag: 'Button',
    });
    expect(findings(button, { projectKind: 'taro' })).toMatchObject([
      { code: 'taro-open-type-misspelt', severity: 'warning', certainty: 'likely', fix: ['openType'] },
    ]);
  });
});

describe('navigation', () => {
  const leave = (isConditional?: boolean) =>
    callFact('navigate', {
      callee: 'wx.navigateTo',
      place: placeAt(40),
      ...(isConditional === undefined ? {} : { isConditional }),
    });
  const both = (event: string) => ({ ...QUICK, bindgetphonenumber: 'x', [event]: 'x' });

  test('in the tap handler of the same button leaves the page', () => {
    const handler = handlerFact({ calls: [leave(false)] });
    expect(findings(phoneButton(both('bindtap'), handler))).toMatchObject([
      { code: 'navigation-in-popup', severity: 'warning', certainty: 'likely', at: 40 },
    ]);
  });

  test('that may not happen at once is left alone', () => {
    expect(codesOf(phoneButton(both('bindtap'), handlerFact({ calls: [leave(true)] })))).toEqual([]);
    expect(codesOf(phoneButton(both('bindtap'), handlerFact({ calls: [leave()] })))).toEqual([]);
    expect(codesOf(phoneButton(both('bindtap'), handlerFact({ calls: [callFact('log')] })))).toEqual([]);
  });

  test('in the phone handler leaves the page only before the payload is read', () => {
    const before = handlerFact({ calls: [leave(false)], reads: [useOf('code')] });
    expect(codesOf(phoneButton({ ...QUICK, bindgetphonenumber: 'x' }, before))).toEqual(['navigation-in-popup']);
    const after = handlerFact({ calls: [leave(false)], reads: [useOf('code', { place: placeAt(20) })] });
    expect(codesOf(phoneButton({ ...QUICK, bindgetphonenumber: 'x' }, after))).toEqual([]);
  });
});
