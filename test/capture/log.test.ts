import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CIPHERTEXT, captureOf, IV, JSON_TEXT, PAYLOAD, recordWith, SESSION_KEY, valuesOf } from './capture-of.ts';

const WRAPPED = `${CIPHERTEXT.slice(0, 76)}\n${CIPHERTEXT.slice(76)}`;

describe('JSON inside text', () => {
  it.each([
    ['in a line', `INFO body=${JSON_TEXT} cost=3ms`, 'log json'],
    ['over lines', `INFO body: ${JSON.stringify(PAYLOAD, null, 2)}\nINFO done`, 'log json'],
    ['as a JSON string', `INFO "body":${JSON.stringify(JSON_TEXT)} x`, 'log json'],
    [
      'in fetch',
      `fetch("https://a.example/p", {\n  "body": ${JSON.stringify(JSON_TEXT)},\n  "method": "POST"\n});`,
      'log json json',
    ],
    ['as nginx writes it', `1.2.3.4 "POST /p" 200 "${JSON_TEXT.replaceAll('"', '\\x22')}" "-"`, 'log json'],
    ['with its quotes escaped', `INFO ${JSON_TEXT.replaceAll('"', '\\"')} x`, 'log json'],
    ['escaped twice', `INFO ${JSON_TEXT.replaceAll('"', '\\\\\\"')} x`, 'log json'],
    ['after an unfinished text', `[INFO {"a": [1, ${JSON_TEXT}`, 'log json'],
    ['in quotes', `data='${JSON_TEXT}'`, 'log json'],
    ['with carriage returns', `a\rb\r${JSON_TEXT} x\r`, 'log json'],
  ])('finds it %s', (_name, text, containers) => {
    const record = recordWith(captureOf(text), 'encryptedData');
    expect(valuesOf(record)).toEqual(PAYLOAD);
    expect(record?.containers.join(' ')).toBe(containers);
    expect(record?.repairs).toEqual([]);
  });

  it('reads NDJSON with the line of each record', () => {
    const capture = captureOf(`{"msg":"x"}\r\n${JSON_TEXT}\r\n\r\n{"body":${JSON.stringify(JSON_TEXT)}}\r\n`);
    expect(capture.records.map((record) => [record.location.line, record.containers.join(' ')])).toEqual([
      [2, 'ndjson json'],
      [4, 'ndjson json json'],
    ]);
  });

  it('keeps the pairs of a text that was cut', () => {
    const capture = captureOf(`{"encryptedData":"${CIPHERTEXT}","iv":"${IV}","errMsg":"getPho`);
    expect(valuesOf(capture.records[0])).toEqual({ ...PAYLOAD, errMsg: 'getPho' });
  });
});

describe('a form body in a line', () => {
  const form = `encryptedData=${encodeURIComponent(CIPHERTEXT)}&iv=${encodeURIComponent(IV)}`;
  it.each([
    ['alone', `DEBUG ${form} 12ms`],
    ['behind a name', `DEBUG body=${form}`],
    ['with other pairs', `DEBUG body=a=1&${form}&b=2`],
  ])('is decoded once, %s', (_name, text) => {
    expect(valuesOf(recordWith(captureOf(text), 'encryptedData'))).toEqual(PAYLOAD);
  });

  it('keeps what was encoded twice, and what is no part of one', () => {
    const twice = form.replaceAll('%', '%25');
    expect(valuesOf(recordWith(captureOf(`DEBUG ${twice}`), 'iv'))['iv']).toBe(encodeURIComponent(IV));
    expect(valuesOf(recordWith(captureOf(`DEBUG iv=${encodeURIComponent(IV)}`), 'iv'))['iv']).toBe(
      encodeURIComponent(IV),
    );
  });
});

describe('loose pairs', () => {
  it.each([
    ['colons', `encryptedData: ${CIPHERTEXT}\niv: ${IV}`],
    ['full-width colons', `encryptedData：${CIPHERTEXT}，iv：${IV}。`],
    ['properties', `e.detail.encryptedData=${CIPHERTEXT}\ne.detail.iv=${IV}`],
    ['key-value log', `INFO encryptedData=${CIPHERTEXT} iv=${IV} cost=3`],
    ['query-like', `INFO encryptedData=${CIPHERTEXT}&iv=${IV} done`],
    ['Java map', `{encryptedData=${CIPHERTEXT}, iv=${IV}}`],
    ['Java record', `Req(encryptedData=${CIPHERTEXT}, iv=${IV})`],
    ['PHP print_r', `Array\n(\n    [encryptedData] => ${CIPHERTEXT}\n    [iv] => ${IV}\n)\n`],
    [
      'PHP var_dump',
      `array(2) {\n  ["encryptedData"]=>\n  string(88) "${CIPHERTEXT}"\n  ["iv"]=>\n  string(24) "${IV}"\n}`,
    ],
    ['PHP serialize', `a:2:{s:13:"encryptedData";s:88:"${CIPHERTEXT}";s:2:"iv";s:24:"${IV}";}`],
    ['Python', `{'encryptedData': '${CIPHERTEXT}', 'iv': b'${IV}'}`],
    ['Ruby', `{"encryptedData"=>"${CIPHERTEXT}", :iv=>"${IV}"}`],
    ['JavaScript', `{ encryptedData: '${CIPHERTEXT}', iv: \`${IV}\` }`],
    [
      'JavaScript, joined',
      `{\n  encryptedData:\n   '${CIPHERTEXT.slice(0, 40)}' +\n   '${CIPHERTEXT.slice(40)}',\n  iv: '${IV}' }`,
    ],
    ['coloured', inspect(PAYLOAD, { colors: true })],
    ['YAML', `encryptedData: >-\n  ${CIPHERTEXT}\niv: "${IV}"`],
    ['XML', `<xml><encryptedData>${CIPHERTEXT}</encryptedData><iv><![CDATA[${IV}]]></iv></xml>`],
    ['PowerShell', `-Body "{\`"encryptedData\`":\`"${CIPHERTEXT}\`",\`"iv\`":\`"${IV}\`"}"`],
    ['Markdown table', `| encryptedData | ${CIPHERTEXT} |\n| iv | ${IV} |`],
    ['browser table', `encryptedData\t${CIPHERTEXT}\niv\t${IV}`],
    ['words', `encryptedData ${CIPHERTEXT} iv ${IV}`],
    ['broken escapes', `{\\"encryptedData\\":\\"${CIPHERTEXT}\\",\\"iv\\":\\"${IV}\\",`],
    ['carriage returns', `encryptedData: ${CIPHERTEXT}\riv: ${IV}\r`],
  ])('reads %s', (_name, text) => {
    const capture = captureOf(text);
    expect(capture.records).toHaveLength(1);
    expect(valuesOf(capture.records[0])).toEqual(PAYLOAD);
    expect(capture.records[0]?.containers).toEqual(['log']);
  });

  it.each([
    [
      'a blank for each plus',
      `encryptedData: ${CIPHERTEXT.replaceAll('+', ' ')}\niv: x`,
      CIPHERTEXT.replaceAll('+', ' '),
    ],
    [
      'the same before words',
      `encryptedData=${CIPHERTEXT.replaceAll('+', ' ')} received ok`,
      CIPHERTEXT.replaceAll('+', ' '),
    ],
    ['not the words after it', `encryptedData=${CIPHERTEXT} received from client`, CIPHERTEXT],
    ['a blank for a leading plus', `encryptedData= ${CIPHERTEXT.slice(1)}`, ` ${CIPHERTEXT.slice(1)}`],
    ['line breaks in quotes', `"encryptedData" = "${WRAPPED}" x`, WRAPPED],
    ['line breaks without quotes', `encryptedData: ${WRAPPED}\nnext line`, WRAPPED],
    ['percent-encoding', `encryptedData: ${encodeURIComponent(CIPHERTEXT)}, x`, encodeURIComponent(CIPHERTEXT)],
    ['entities', `encryptedData=${CIPHERTEXT.replaceAll('+', '&#43;')}&iv=1`, CIPHERTEXT.replaceAll('+', '&#43;')],
    ['escapes', `encryptedData: "${CIPHERTEXT.replaceAll('/', '\\/')}"`, CIPHERTEXT.replaceAll('/', '\\/')],
    ['doubled quotes', `encryptedData: ""${CIPHERTEXT}"", x`, `"${CIPHERTEXT}"`],
  ])('keeps %s', (_name, text, expected) => {
    expect(valuesOf(recordWith(captureOf(text), 'encryptedData'))['encryptedData']).toBe(expected);
  });

  it.each([
    ['errMsg: getPhoneNumber:fail user deny\niv: x', { errMsg: 'getPhoneNumber:fail user deny', iv: 'x' }],
    [
      'errMsg=getPhoneNumber:fail Error: 用户取消, errno=1400001',
      { errMsg: 'getPhoneNumber:fail Error: 用户取消', errno: '1400001' },
    ],
    ["{ error: 11, errorMessage: '该接口暂不支持' }", { error: '11', errorMessage: '该接口暂不支持' }],
    ['code: 40029 invalid', { code: '40029' }],
  ])('reads the prose of %j', (text, expected) => {
    expect(valuesOf(captureOf(text).records[0])).toEqual(expected);
  });

  it('keeps the kind of numbers and literals', () => {
    const kinds = captureOf('errno: 5, iv: null, sign: abc').records[0]?.fields.map((field) => field.kind);
    expect(kinds).toEqual(['number', 'literal', 'string']);
  });

  it.each(['if (code == 1) {}', 'std::code::sign', 'the iv is missing', 'const iv', 'iv', `abc/iv==`])(
    'finds none in %j',
    (text) => {
      expect(captureOf(text).records).toEqual([]);
    },
  );

  it('begins another record when a name repeats or after twenty lines', () => {
    const capture = captureOf(`iv: a\nsign: b\niv: c\n${'x\n'.repeat(30)}code: d`);
    expect(capture.records.map((record) => [record.location.line, valuesOf(record)])).toEqual([
      [1, { iv: 'a', sign: 'b' }],
      [3, { iv: 'c' }],
      [34, { code: 'd' }],
    ]);
  });

  it('reads the session_key of one line and the payload of another', () => {
    const capture = captureOf(
      `INFO code2Session {"session_key":"${SESSION_KEY}","openid":"o"}\nINFO GET /a 200\nINFO phone body=${JSON_TEXT}\n`,
    );
    expect(capture.records.map((record) => [record.location.line, valuesOf(record)])).toEqual([
      [1, { session_key: SESSION_KEY, openid: 'o' }],
      [3, PAYLOAD],
    ]);
  });

  it('decodes the query of an access log, not its pairs', () => {
    const capture = captureOf(`1.2.3.4 "GET /p?iv=a%2Bb HTTP/1.1" 200\nsign=a%2Bb`);
    expect(capture.records.map((record) => [record.containers.join(), valuesOf(record)])).toEqual([
      ['query', { iv: 'a+b' }],
      ['log', { sign: 'a%2Bb' }],
    ]);
  });

  it('reads HTTP and curl in the middle of a log', () => {
    const capture = captureOf(
      `start\nPOST /p HTTP/1.1\nHost: a\n\n${JSON_TEXT}\nHTTP/1.1 200 OK\nServer: b\n\n{"errno":0}`,
    );
    expect(capture.records.map((record) => record.containers[0])).toEqual(['http', 'http']);
    expect(captureOf(`run: curl a.example -d '${JSON_TEXT}' # test`).records[0]?.containers).toEqual(['curl', 'json']);
  });
});

describe('form data, where every value is a list', () => {
  it.each([
    ['JSON', JSON.stringify({ encryptedData: [CIPHERTEXT], iv: [IV] })],
    ['a QueryDict of Django', `<QueryDict: {'encryptedData': ['${CIPHERTEXT}'], 'iv': ['${IV}']}>`],
    ['url.Values of Go', `form map[encryptedData:[${CIPHERTEXT}] iv:[${IV}]]`],
  ])('stands for its only value in %s', (_name, text) => {
    expect(valuesOf(recordWith(captureOf(text), 'encryptedData'))).toEqual({ encryptedData: CIPHERTEXT, iv: IV });
  });

  it('is no value when it has several', () => {
    const capture = captureOf(JSON.stringify({ iv: [IV, IV] }));
    expect(capture.records[0]?.fields.map(({ kind }) => kind)).toEqual(['array']);
  });
});

describe('JSON behind a message', () => {
  it('is JSON, although the level before it is the name of a field', () => {
    const line = `[2026-11-22 10:00:01] prod.ERROR: phone ${JSON_TEXT.replaceAll('/', '\\/')} []`;
    const record = captureOf(line).records.find(({ fields }) => fields.some(({ name }) => name === 'encryptedData'));
    expect(record?.containers).toContain('json');
    expect(valuesOf(record)).toMatchObject(PAYLOAD);
  });
});
