import { describe, expect, it } from 'vitest';
import { findField } from '../../src/capture/capture.ts';
import { scanJson } from '../../src/capture/json.ts';
import { CIPHERTEXT, captureOf, IV, JSON_TEXT, PAYLOAD, recordWith, valuesOf } from './capture-of.ts';

describe('scanJson', () => {
  it.each([
    '{}',
    '[]',
    ' {"a":[1,-0.5e+3,"x\\u00e9\\"",true,false,null,{"b":[]}]}',
    '"\\ud800"',
    '123456789012345678901234567890',
    '0',
  ])('accepts %s to its end', (text) => {
    expect(scanJson(text, 0)).toMatchObject({ isValid: true, end: text.length });
  });

  it.each([
    '',
    '{',
    '[1,]',
    '{"a":1,}',
    '{a:1}',
    "{'a':1}",
    '[01]',
    '[1.]',
    '[+1]',
    '["\n"]',
    '["\\x"]',
    '["\\u12"]',
    'nul',
    '{"a" 1}',
    '[1 2]',
    ']',
    '}',
    '[}',
    '{]',
    '{"a":}',
  ])('rejects %j', (text) => {
    expect(scanJson(text, 0).isValid).toBe(false);
  });

  it('stops after the value, whatever follows', () => {
    expect(scanJson('xx {"a":1} yy', 3)).toEqual({ isValid: true, start: 3, end: 10 });
  });

  it('names the brackets that were open at a failure', () => {
    expect(scanJson('{"a":[1,{"b":2},{"c"', 0)).toEqual({ isValid: false, at: 20, open: [0, 5, 16] });
  });

  it('agrees with JSON.parse on short texts', () => {
    const alphabet = ['{', '}', '[', ']', '"a"', ':', ',', '1', 'true'];
    const texts = ['{', '[', '"a"', '1'].flatMap((first) =>
      alphabet.flatMap((b) =>
        alphabet.flatMap((c) => alphabet.flatMap((d) => alphabet.map((e) => first + b + c + d + e))),
      ),
    );
    for (const text of texts) {
      const scan = scanJson(text, 0);
      expect([text, scan.isValid && scan.end === text.length]).toEqual([text, isJson(text)]);
    }
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('JSON captures', () => {
  it.each([
    ['', PAYLOAD],
    ['/detail', { type: 'getphonenumber', timeStamp: 1, detail: PAYLOAD }],
    ['/mp/detail', { mp: { detail: PAYLOAD } }],
    ['/$wx/detail', { $wx: { detail: PAYLOAD } }],
    ['/detail/detail', { detail: { detail: PAYLOAD } }],
    ['/detail/value', { detail: { value: PAYLOAD } }],
    ['/data/list/1/0', { data: { list: [{}, [PAYLOAD]] } }],
    ['/a~1b/c~0d/', { 'a/b': { 'c~d': { '': PAYLOAD } } }],
    ['/__proto__/constructor', JSON.parse('{"__proto__":{"constructor":{"encryptedData":"x","iv":"y"}}}')],
  ])('finds the payload at %s', (pointer, value) => {
    const capture = captureOf(JSON.stringify(value, null, 2));
    expect(recordWith(capture, 'encryptedData')?.location.pointer).toBe(pointer);
    expect(capture.records[0]?.containers).toEqual(['json']);
    expect(capture.isCut).toBe(false);
  });

  it('tells the line, the parent and the field it came through', () => {
    const capture = captureOf(`{\r\n "session_key": "k",\r\n "Some_Detail": [\r\n  ${JSON_TEXT}\r\n]}`);
    const [outer, inner] = capture.records;
    expect(outer?.location).toEqual({ source: 'capture.txt', pointer: '', line: 1 });
    expect(inner?.location).toEqual({ source: 'capture.txt', pointer: '/Some_Detail/0', line: 4 });
    expect(inner?.parent).toBe(outer);
    expect(inner?.via).toBe('somedetail');
    expect(inner?.isFromString).toBe(false);
    expect(inner === undefined ? '' : findField(inner, 'sessionkey')?.text).toBe('k');
  });

  it('keeps exact tokens, big numbers, literals, repeated names and nested text verbatim', () => {
    const capture = captureOf(
      '{"iv":"a\\/b\\u002b","errno":12345678901234567890,"sign":null,"iv":"2","rawData":{ "a" :1}}',
    );
    expect(capture.records[0]?.fields).toEqual([
      { name: 'iv', kind: 'string', text: 'a/b+', raw: '"a\\/b\\u002b"' },
      { name: 'errno', kind: 'number', text: '12345678901234567890', raw: '12345678901234567890' },
      { name: 'sign', kind: 'literal', text: 'null', raw: 'null' },
      { name: 'iv', kind: 'string', text: '2', raw: '"2"' },
      { name: 'rawData', kind: 'object', text: '{ "a" :1}', raw: '{ "a" :1}' },
    ]);
  });

  it("reads Alipay's string response as a child without a repair", () => {
    const envelope = JSON.stringify({ response: CIPHERTEXT, sign: 's' }).replaceAll('/', '\\/');
    const capture = captureOf(JSON.stringify({ response: envelope }));
    expect(capture.records).toHaveLength(2);
    const inner = capture.records[1];
    expect(inner).toMatchObject({ via: 'response', isFromString: true, repairs: [], containers: ['json', 'json'] });
    expect(inner?.location.pointer).toBe('/response');
    expect(inner?.parent).toBe(capture.records[0]);
    expect(inner?.fields[0]?.text).toBe(CIPHERTEXT);
    expect(inner?.fields[0]?.raw).toContain('\\/');
  });

  it('continues pointers through texts inside texts', () => {
    const text = JSON.stringify({ a: JSON.stringify([JSON.stringify({ b: PAYLOAD })]) });
    expect(captureOf(text).records[0]?.location.pointer).toBe('/a/0/b');
  });

  it.each([
    [1, JSON.stringify(JSON_TEXT)],
    [2, JSON.stringify(JSON.stringify(JSON_TEXT))],
    [1, `\ufeff ${JSON.stringify(` ${JSON_TEXT}\n`)}\n`],
  ])('says that a whole JSON string holding JSON was encoded twice (%i)', (count, text) => {
    const capture = captureOf(text);
    expect(capture.records[0]?.repairs).toEqual([{ code: 'json-encoded-twice', count }]);
    expect(valuesOf(capture.records[0])).toEqual(PAYLOAD);
  });

  it('takes line breaks inside strings, as pasted base64 has them', () => {
    const wrapped = `${CIPHERTEXT.slice(0, 76)}\n${CIPHERTEXT.slice(76)}`;
    const capture = captureOf(`{"encryptedData":"${wrapped}","iv":"${IV}"}`);
    expect(valuesOf(capture.records[0])).toEqual({ encryptedData: wrapped, iv: IV });
    expect(capture.records[0]?.containers).toEqual(['json']);
  });

  it('does not take prose in an errMsg for more fields', () => {
    const capture = captureOf(
      '{"errMsg":"getPhoneNumber:fail error: code: 1, sign: abcdefghijklmnopqrstuvwxyz012345"}',
    );
    expect(capture.records).toHaveLength(1);
  });

  it('reads a log message inside JSON', () => {
    const capture = captureOf(JSON.stringify({ log: `INFO body=${JSON_TEXT} done\n`, stream: 'stdout' }));
    expect(valuesOf(capture.records[0])).toEqual(PAYLOAD);
    expect(capture.records[0]?.location.pointer).toBe('/log');
    expect(capture.otherNames).toEqual(['log', 'stream']);
  });
});
