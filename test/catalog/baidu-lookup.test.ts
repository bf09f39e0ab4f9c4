import { describe, expect, test } from 'vitest';
import { BAIDU_CODES } from '../../src/platforms/baidu/codes.ts';
import { findSaid } from '../../src/platforms/lookup.ts';

const answer = (code: string, message = '') => findSaid(BAIDU_CODES, { code, subCode: null, message })?.code;
const client = (message: string, number: number | null) =>
  findSaid(BAIDU_CODES, { kind: 'client-failure', message, number })?.code;

const CLIENT: [message: string, number: number | null, code: string][] = [
  ['getPhoneNumber:ok', null, 'baidu:client-ok'],
  ['getPhoneNumber:fail auth deny', null, 'baidu:client-auth-deny'],
  ['getPhoneNumber:fail:auth deny', null, 'baidu:client-auth-deny'],
  ['getPhoneNumber:fail auth deny', 10003, 'baidu:client-auth-deny'],
  ['GETPHONENUMBER:FAIL  AUTH DENY', null, 'baidu:client-auth-deny'],
  ['internal error', null, 'baidu:10001'],
  ['', 10001, 'baidu:10001'],
  ['network error', null, 'baidu:10002'],
  ['', 10002, 'baidu:10002'],
  ['user deny', null, 'baidu:10003'],
  ['', 10003, 'baidu:10003'],
  ['user not logged in', null, 'baidu:10004'],
  ['user not login', 10004, 'baidu:10004'],
  ['', 10004, 'baidu:10004'],
  ['system deny', null, 'baidu:10005'],
  ['', 10005, 'baidu:10005'],
  ['', 10007, 'baidu:10007'],
  ['', 101, 'baidu:101'],
  ['', 201, 'baidu:201'],
  ['', 202, 'baidu:202'],
  ['', 301, 'baidu:301'],
  ['', 302, 'baidu:302'],
  ['', 401, 'baidu:401'],
  ['', 402, 'baidu:402'],
  ['', 403, 'baidu:403'],
  ['', 1001, 'baidu:1001'],
];

const ANSWERS: [code: string, message: string, entry: string][] = [
  ['invalid_request', '', 'baidu:invalid_request'],
  ['invalid_client', 'unknown client id', 'baidu:invalid_client'],
  ['INVALID_CLIENT', '', 'baidu:invalid_client'],
  ['1', 'unknown client id', 'baidu:invalid_client'],
  ['invalid_grant', 'Invalid authorization code', 'baidu:invalid_grant'],
  ['unauthorized_client', '', 'baidu:unauthorized_client'],
  ['unsupported_grant_type', '', 'baidu:unsupported_grant_type'],
  ['invalid_scope', '', 'baidu:invalid_scope'],
  ['110', '', 'baidu:110'],
  ['111', '', 'baidu:111'],
  ['40001', '', 'baidu:40001'],
];

describe('what Baidu says', () => {
  test.each(CLIENT)('the client with %j and %j is found', (message, number, code) => {
    expect(client(message, number)).toBe(code);
  });

  test.each(ANSWERS)('the answer %s %j is found', (code, message, entry) => {
    expect(answer(code, message)).toBe(entry);
  });

  test('has a row here for every entry', () => {
    const covered = new Set([...CLIENT, ...ANSWERS].map((row) => row[2]));
    expect(BAIDU_CODES.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual([]);
  });

  test('has an entry for every number and text of the tables of errors', () => {
    const numbers = [10001, 10002, 10003, 10004, 10005, 10007, 101, 201, 202, 301, 302, 401, 402, 403, 1001];
    expect(numbers.filter((number) => client('', number) === undefined)).toEqual([]);
    const errors = ['invalid_request', 'invalid_client', 'invalid_grant', 'unauthorized_client'];
    const others = ['unsupported_grant_type', 'invalid_scope', '110', '111', '40001'];
    expect([...errors, ...others].filter((code) => answer(code) === undefined)).toEqual([]);
    expect(client('getPhoneNumber:fail auth deny', null)).toBeDefined();
  });

  test.each([
    ['getPhoneNumber:fail', null],
    ['', null],
    ['', 110],
    ['', 40001],
    ['', 10006],
    ['invalid_grant', null],
  ])('does not guess for the client with %j and %j', (message, number) => {
    expect(client(message, number)).toBeUndefined();
  });

  test.each(['10003', '10005', '201', '0', '', '11', '1100', 'invalid', 'auth deny', 'client-auth-deny'])(
    'does not guess for the answer %j',
    (code) => {
      expect(answer(code)).toBeUndefined();
    },
  );
});
