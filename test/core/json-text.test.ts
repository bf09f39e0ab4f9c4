import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/core/json-text.ts';

describe('parseJson', () => {
  it.each<readonly [string, unknown]>([
    ['{"appid":6648491577574883592,"timestamp":1548251549}', { appid: '6648491577574883592', timestamp: 1548251549 }],
    [
      '[-9007199254740993,9007199254740991,9007199254740992]',
      ['-9007199254740993', 9007199254740991, '9007199254740992'],
    ],
    [
      '{"a":"1234567890123456789","b\\"":12345678901234567890}',
      { a: '1234567890123456789', 'b"': '12345678901234567890' },
    ],
    ['1234567890123456789.5', Number('1234567890123456789.5')],
    ['[1e20,12345678901234567e2]', [1e20, Number('12345678901234567e2')]],
    ['"6648491577574883592"', '6648491577574883592'],
  ])('%s', (text, expected) => {
    expect(parseJson(text)).toEqual(expected);
  });

  it.each(['', '{', '{"a":01234567890123456789}', '12345678901234567890 x', "{'a':12345678901234567890}"])(
    'refuses %j as JSON.parse does',
    (text) => {
      expect(() => parseJson(text)).toThrow(SyntaxError);
    },
  );
});
