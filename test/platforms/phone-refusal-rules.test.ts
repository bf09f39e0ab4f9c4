import { describe, expect, test } from 'vitest';
import type { SourceFinding } from '../../src/core/rule.ts';
import type { HandlerFact } from '../../src/core/source-facts.ts';
import { phoneRefusalIgnoredRule, refusalTestBrokenRule } from '../../src/platforms/phone-refusal-rules.ts';
import { WECHAT_PHONE } from '../../src/platforms/wechat/rules/phone-row.ts';
import { callFact, handlerFact, phoneButton, placeAt, projectFact, summaryOf, useOf } from '../helpers/phone-facts.ts';

const phoneRefusalIgnored = phoneRefusalIgnoredRule(WECHAT_PHONE);
const refusalTestBroken = refusalTestBrokenRule(WECHAT_PHONE);

function judge(
  rule: typeof phoneRefusalIgnored,
  more: Partial<HandlerFact>,
  event = 'bindgetphonenumber',
): readonly SourceFinding[] {
  const handler = handlerFact(more);
  return rule.judge(handler, ['wechat'], projectFact([phoneButton({ [event]: 'onPhone' }, handler)]));
}

const sends = (field: string) => callFact('request', { payload: [useOf(field)] });

describe('a refusal', () => {
  test('is ignored by a handler that sends without any test', () => {
    for (const field of ['encryptedData', 'code', '*']) {
      const found = judge(phoneRefusalIgnored, { handlesRefusal: false, calls: [sends(field)] });
      expect(found.map(summaryOf)).toEqual([
        { code: 'phone-refusal-ignored', certainty: 'proven', severity: 'warning', at: 10 },
      ]);
    }
  });

  test.each([
    ['that tests something', { handlesRefusal: true, calls: [sends('code')] }],
    ['that sends nothing', { handlesRefusal: false, calls: [callFact('log', { payload: [useOf('*')] })] }],
    ['that sends something else', { handlesRefusal: false, calls: [callFact('request')] }],
    [
      'that calls what cannot be seen',
      {
        handlesRefusal: false,
        calls: [callFact('request', { callee: 'api.bind', payload: [useOf('code')], isOpaque: true })],
      },
    ],
    ['that hands the payload to something unknown', { handlesRefusal: false, escapes: true, calls: [sends('*')] }],
  ])('is none of a handler %s', (_name, more) => {
    expect(judge(phoneRefusalIgnored, more)).toEqual([]);
  });

  test('is none of a handler of another event', () => {
    expect(judge(phoneRefusalIgnored, { handlesRefusal: false, calls: [sends('code')] }, 'bindtap')).toEqual([]);
  });
});

describe('a broken test', () => {
  const test40 = (field: string, isAssigned = false) => ({ ...useOf(field, { place: placeAt(40) }), isAssigned });
  const broken = (...tests: readonly ReturnType<typeof test40>[]) => judge(refusalTestBroken, { tests }).map(summaryOf);

  test('assigns', () => {
    for (const field of ['event.errMsg', 'errMsg'])
      expect(broken(test40(field, true))).toEqual([{ code: 'refusal-test-assigns', certainty: 'proven', at: 40 }]);
  });

  test('reads the event and nothing else', () => {
    expect(broken(test40('event.errMsg'))).toEqual([
      { code: 'refusal-test-reads-event', certainty: 'proven', severity: 'warning', at: 40 },
    ]);
  });

  test.each([[[]], [[test40('errMsg')]], [[test40('event.errMsg'), test40('errMsg')]], [[test40('iv')]]])(
    'is none of %j',
    (tests) => {
      expect(broken(...tests)).toEqual([]);
    },
  );

  test('is none where a component may hand over the detail, unless it assigns', () => {
    const of = (isAssigned: boolean) => {
      const handler = handlerFact({ tests: [test40('event.errMsg', isAssigned)] });
      const button = phoneButton({ bindgetphonenumber: 'onPhone' }, handler, { origin: 'library' });
      return refusalTestBroken.judge(handler, ['wechat'], projectFact([button]));
    };
    expect(of(false)).toEqual([]);
    expect(of(true)).toHaveLength(1);
  });

  test('is none of a handler of another event', () => {
    expect(judge(refusalTestBroken, { tests: [test40('event.errMsg', true)] }, 'bindtap')).toEqual([]);
  });
});
