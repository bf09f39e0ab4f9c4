import { describe, expect, test } from 'vitest';
import { KUAISHOU_CODES } from '../../src/platforms/kuaishou/codes.ts';
import { findSaid } from '../../src/platforms/lookup.ts';

const answer = (code: string, subCode: string | null = null) =>
  findSaid(KUAISHOU_CODES, { code, subCode, message: '' })?.code;
const client = (message: string, number: number | null = null) =>
  findSaid(KUAISHOU_CODES, { kind: 'client-failure', message, number })?.code;

const CLIENT: [message: string, code: string][] = [
  ['getPhoneNumber:fail 小程序获取权限失败', 'kuaishou:client-permission-failed'],
  ['getPhoneNumber:fail:小程序获取权限失败', 'kuaishou:client-permission-failed'],
  ['getPhoneNumber:fail no permission', 'kuaishou:client-no-permission'],
  ['getPhoneNumber:user deny', 'kuaishou:client-user-deny'],
  ['getPhoneNumber:fail user deny', 'kuaishou:client-user-deny'],
];

const ANSWERS: [code: string, subCode: string | null, entry: string][] = [
  ['1', null, 'kuaishou:1'],
  ['100200100', 'invalid_request', 'kuaishou:100200100'],
  ['100200101', 'unauthorized_client', 'kuaishou:100200101'],
  ['100200102', 'access_denied', 'kuaishou:100200102'],
  ['100200103', 'unsupported_response_type', 'kuaishou:100200103'],
  ['100200104', 'unsupported_grant_type', 'kuaishou:100200104'],
  ['100200105', 'invalid_grant', 'kuaishou:100200105'],
  ['100200105', null, 'kuaishou:100200105'],
  ['100200105', 'some_new_error', 'kuaishou:100200105'],
  ['invalid_grant', null, 'kuaishou:100200105'],
  ['100200106', 'invalid_scope', 'kuaishou:100200106'],
  ['100200107', 'invalid_openid', 'kuaishou:100200107'],
  ['100200500', null, 'kuaishou:100200500'],
  ['100', null, 'kuaishou:100'],
  ['240001', null, 'kuaishou:240001'],
  ['240002', null, 'kuaishou:240002'],
];

describe('what Kuaishou says', () => {
  test.each(CLIENT)('the client with %j is found', (message, code) => {
    expect(client(message)).toBe(code);
  });

  test.each(ANSWERS)('the answer %s %j is found', (code, subCode, entry) => {
    expect(answer(code, subCode)).toBe(entry);
  });

  test('has a row here for every entry', () => {
    const covered = new Set([...CLIENT.map((row) => row[1]), ...ANSWERS.map((row) => row[2])]);
    expect(KUAISHOU_CODES.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual([]);
  });

  test('has an entry for every number and text of the tables of errors', () => {
    const family = [100, 101, 102, 103, 104, 105, 106, 107, 500].map((n) => String(100200000 + n));
    const overseas = ['1', '100', '240001', '240002'];
    expect([...family, ...overseas].filter((code) => answer(code) === undefined)).toEqual([]);
    const names = ['invalid_request', 'unauthorized_client', 'access_denied', 'unsupported_response_type'];
    const others = ['unsupported_grant_type', 'invalid_grant', 'invalid_scope', 'invalid_openid'];
    expect([...names, ...others].filter((name) => answer(name) === undefined)).toEqual([]);
    const texts = ['fail 小程序获取权限失败', 'fail no permission', 'user deny'];
    expect(texts.filter((text) => client(`getPhoneNumber:${text}`) === undefined)).toEqual([]);
  });

  test.each([
    ['getPhoneNumber:fail', null],
    ['getPhoneNumber:ok', null],
    ['', null],
    ['', 100200105],
    ['', 1],
  ])('does not guess for the client with %j and %j', (message, number) => {
    expect(client(message, number)).toBeUndefined();
  });

  test.each(['0', '', '2', '10020010', '1002001050', 'no permission', 'invalid_client'])(
    'does not guess for the answer %j',
    (code) => {
      expect(answer(code)).toBeUndefined();
    },
  );
});
