import { describe, expect, test } from 'vitest';
import { DOUYIN_CODES } from '../../src/platforms/douyin/codes.ts';
import { findSaid } from '../../src/platforms/lookup.ts';

const answer = (code: string, message = '') => findSaid(DOUYIN_CODES, { code, subCode: null, message })?.code;
const client = (message: string, number: number | null) =>
  findSaid(DOUYIN_CODES, { kind: 'client-failure', message, number })?.code;

const CLIENT: [message: string, number: number | null, code: string][] = [
  ['getPhoneNumber:ok', null, 'douyin:client-ok'],
  ['getPhoneNumber:fail platform auth deny', null, 'douyin:client-platform-auth-deny'],
  ['platform auth deny', null, 'douyin:client-platform-auth-deny'],
  ['getPhoneNumber:fail no permission', null, 'douyin:client-no-permission'],
  ['getPhoneNumber:fail no phone number', null, 'douyin:client-no-phone-number'],
  ['getPhoneNumber:fail not login', null, 'douyin:client-not-login'],
  ['getPhoneNumber:fail auth deny', null, 'douyin:client-auth-deny'],
  ['getPhoneNumber:fail auth deny', 10200, 'douyin:client-auth-deny'],
  ['getPhoneNumber:fail invalid session', null, 'douyin:client-invalid-session'],
  ['getPhoneNumber:fail internal error', null, 'douyin:client-internal-error'],
  ['getPhoneNumber:fail Internal error: phoneArray is empty', null, 'douyin:client-phone-array-empty'],
  ['', 10200, 'douyin:10200'],
  ['', 113001, 'douyin:113001'],
];

const ANSWERS: [code: string, entry: string][] = [
  ['0', 'douyin:0'],
  ['-1', 'douyin:-1'],
  ['40014', 'douyin:40014'],
  ['40015', 'douyin:40015'],
  ['40017', 'douyin:40017'],
  ['40018', 'douyin:40018'],
  ['40019', 'douyin:40019'],
  ['40020', 'douyin:40020'],
  ['28005187', 'douyin:28005187'],
  ['28001003', 'douyin:28001003'],
  ['10008', 'douyin:28001003'],
  ['2190008', 'douyin:28001003'],
  ['28001005', 'douyin:28001005'],
  ['28001006', 'douyin:28001006'],
  ['28001007', 'douyin:28001007'],
  ['28001008', 'douyin:28001008'],
  ['28001012', 'douyin:28001012'],
  ['28001014', 'douyin:28001014'],
  ['28001015', 'douyin:28001015'],
  ['28001016', 'douyin:28001016'],
  ['28001017', 'douyin:28001017'],
  ['28001018', 'douyin:28001018'],
  ['28001019', 'douyin:28001019'],
  ['28001020', 'douyin:28001020'],
  ['28001021', 'douyin:28001021'],
  ['28001042', 'douyin:28001042'],
  ['28001045', 'douyin:28001045'],
  ['28001046', 'douyin:28001046'],
  ['28001047', 'douyin:28001047'],
  ['28001052', 'douyin:28001052'],
  ['28001056', 'douyin:28001056'],
  ['28003017', 'douyin:28003017'],
  ['28003018', 'douyin:28003018'],
  ['2100004', 'douyin:2100004'],
  ['2100005', 'douyin:2100005'],
  ['2100007', 'douyin:2100007'],
  ['2100009', 'douyin:2100009'],
  ['2190001', 'douyin:2190001'],
];

describe('what Douyin says', () => {
  test.each(CLIENT)('the client with %j and %j is found', (message, number, code) => {
    expect(client(message, number)).toBe(code);
  });

  test.each(ANSWERS)('the answer %s is found', (code, entry) => {
    expect(answer(code)).toBe(entry);
  });

  test('has a row here for every entry', () => {
    const covered = new Set([...CLIENT.map((row) => row[2]), ...ANSWERS.map((row) => row[1])]);
    expect(DOUYIN_CODES.map(({ code }) => code).filter((code) => !covered.has(code))).toEqual([]);
  });

  test('has an entry for every number and text of the tables of errors', () => {
    const session = [0, -1, 40014, 40015, 40017, 40018, 40019, 40020];
    // The rows of the gateway, as offsets within their families.
    const gateway = [5, 6, 7, 3, 8, 12, 14, 15, 16, 17, 18, 19, 20, 21, 42, 45, 46, 47, 52, 56].map(
      (n) => 28001000 + n,
    );
    const others = [28005187, 10008, 2190008, 28003017, 28003018, 2100004, 2100005, 2100007, 2100009, 2190001];
    const numbers = [...session, ...gateway, ...others];
    expect(numbers.filter((number) => answer(String(number)) === undefined)).toEqual([]);
    const texts = [
      'platform auth deny',
      'no permission',
      'no phone number',
      'not login',
      'auth deny',
      'invalid session',
    ];
    const internal = ['internal error', 'Internal error: phoneArray is empty'];
    const codes = [...texts, ...internal].map((text) => client(`getPhoneNumber:fail ${text}`, null));
    expect(codes).not.toContain(undefined);
    expect(new Set(codes).size).toBe(codes.length);
    expect([10200, 113001].filter((number) => client('', number) === undefined)).toEqual([]);
  });

  test.each([
    ['getPhoneNumber:fail', null],
    ['', null],
    ['', 28001008],
    ['', 40018],
    ['', 0],
  ])('does not guess for the client with %j and %j', (message, number) => {
    expect(client(message, number)).toBeUndefined();
  });

  test.each(['10200', '113001', '', '40029', '28001', '280010140', 'auth deny', 'client-ok', '1'])(
    'does not guess for the answer %j',
    (code) => {
      expect(answer(code)).toBeUndefined();
    },
  );
});
