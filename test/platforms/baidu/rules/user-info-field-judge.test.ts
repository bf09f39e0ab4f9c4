import { describe, expect, it } from 'vitest';
import type { HandlerFact } from '../../../../src/core/source-facts.ts';
import { userInfoField } from '../../../../src/platforms/baidu/rules/user-info-field.ts';
import { callFact, handlerFact, phoneButton, projectFact, useOf } from '../../../helpers/phone-facts.ts';

const WRITTEN = { 'open-type': 'getPhoneNumber', bindgetphonenumber: 'onPhone' };

function judge(more: Partial<HandlerFact>, origin: 'native' | 'library' = 'native'): string[] {
  const handler = handlerFact({ platforms: ['baidu'], ...more });
  const button = phoneButton(WRITTEN, handler, { platforms: ['baidu'], origin });
  const project = projectFact([button], { handlers: [handler] });
  return userInfoField.judge(handler, ['baidu'], project).map(({ problem }) => problem.code);
}

describe('baidu/user-info-field', () => {
  it('finds the field of another event', () => {
    expect(judge({ reads: [useOf('data'), useOf('iv')] })).toEqual(['user-info-field-read']);
  });

  it('finds user info that is sent in place of the payload', () => {
    const payload = [useOf('data', { from: 'user-info' }), useOf('iv', { from: 'user-info' })];
    expect(judge({ calls: [callFact('request', { payload })] })).toEqual(['user-info-sent-as-phone']);
    const both = [...payload, useOf('encryptedData')];
    expect(judge({ calls: [callFact('request', { payload: both })] })).toEqual([]);
  });

  it('is silent where the right field is read as well, and about library buttons', () => {
    expect(judge({ reads: [useOf('encryptedData'), useOf('data')] })).toEqual([]);
    expect(judge({ reads: [useOf('encryptedData'), useOf('iv')] })).toEqual([]);
    expect(judge({ reads: [useOf('data')] }, 'library')).toEqual([]);
  });

  it('is silent about handlers of no button', () => {
    const handler = handlerFact({ reads: [useOf('data')] });
    expect(userInfoField.judge(handler, ['baidu'], projectFact([]))).toEqual([]);
  });
});
