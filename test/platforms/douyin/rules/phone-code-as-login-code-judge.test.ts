import { describe, expect, it } from 'vitest';
import type { CallFact } from '../../../../src/core/source-facts.ts';
import { phoneCodeAsLoginCode } from '../../../../src/platforms/douyin/rules/phone-code-as-login-code.ts';
import { callFact, handlerFact, placeAt, projectFact, useOf } from '../../../helpers/phone-facts.ts';

const OFFICIAL = 'https://developer.toutiao.com/api/apps/v2/jscode2session';

function judge(url: string, fields: readonly string[], others: readonly CallFact[] = []) {
  const request = callFact('request', {
    url: { isKnown: true, value: url, place: placeAt(300) },
    payload: fields.map((field) => useOf(field)),
  });
  const handler = handlerFact({ calls: [request, ...others], platforms: ['douyin'] });
  const found = phoneCodeAsLoginCode.judge(handler, ['douyin'], projectFact([]));
  return found.map(({ problem: { code, certainty } }) => [code, certainty]);
}

describe('douyin/phone-code-as-login-code', () => {
  it('finds the phone code where login codes are exchanged', () => {
    expect(judge(OFFICIAL, ['code'])).toEqual([['phone-code-as-login-code', 'proven']]);
    expect(judge('https://api.example.com/user/code2session?x=1', ['code'])).toEqual([
      ['phone-code-as-login-code', 'likely'],
    ]);
  });

  it.each([
    ['https://api.example.com/user/phone', ['code']],
    ['https://api.example.com/user/code2sessions', ['code']],
    [OFFICIAL, []],
    [OFFICIAL, ['encryptedData', 'iv', 'code']],
  ])('is silent about %s with %o', (url, fields) => {
    expect(judge(url, fields)).toEqual([]);
  });

  it('is silent where a login code may travel with it', () => {
    expect(judge(OFFICIAL, ['code'], [callFact('login')])).toEqual([]);
  });
});
