import { describe, expect, it } from 'vitest';
import { findField } from '../../src/capture/capture.ts';
import { CIPHERTEXT, captureOf, IV, JSON_TEXT, PAYLOAD, recordWith, SESSION_KEY, valuesOf } from './capture-of.ts';

const FORM = `encryptedData=${encodeURIComponent(CIPHERTEXT)}&iv=${encodeURIComponent(IV)}`;

function har(request: object, response: object = {}): string {
  return JSON.stringify({
    log: {
      version: '1.2',
      entries: [
        { startedDateTime: '2026-01-01T00:00:00.000Z', request: { url: 'https://a.example/' }, response: {} },
        { startedDateTime: '2026-01-02T03:04:05.678Z', request, response },
      ],
    },
  });
}

describe('HAR', () => {
  it('reads query, headers and bodies of an entry', () => {
    const capture = captureOf(
      har(
        {
          url: 'https://a.example/p?code=c%2B1#x',
          headers: [{ name: 'Session_Key', value: SESSION_KEY }],
          postData: { mimeType: 'application/json', text: JSON.stringify({ detail: PAYLOAD }) },
        },
        {
          content: {
            mimeType: 'application/json',
            encoding: 'base64',
            text: Buffer.from('{"errno":7}').toString('base64'),
          },
        },
      ),
    );
    expect(
      capture.records.map((record) => [record.location.pointer, record.containers.join(' '), valuesOf(record)]),
    ).toEqual([
      ['/log/entries/1', 'har', { code: 'c+1', Session_Key: SESSION_KEY }],
      ['/log/entries/1/request/postData/text/detail', 'har json', PAYLOAD],
      ['/log/entries/1/response/content/text', 'har json', { errno: '7' }],
    ]);
    expect(new Set(capture.records.map((record) => record.capturedAtMs))).toEqual(
      new Set([Date.UTC(2026, 0, 2, 3, 4, 5, 678)]),
    );
    expect(capture.records[2]?.parent).toBe(capture.records[0]);
    expect(capture.records.flatMap((record) => record.repairs)).toEqual([]);
  });

  it.each([
    ['form text', { mimeType: 'application/x-www-form-urlencoded', text: FORM }, 'text'],
    [
      'params',
      {
        mimeType: 'application/x-www-form-urlencoded',
        params: [
          { name: 'encryptedData', value: CIPHERTEXT },
          { name: 'iv', value: IV },
        ],
      },
      'params',
    ],
    ['JSON under a wrong type', { mimeType: 'application/x-www-form-urlencoded', text: JSON_TEXT }, 'text'],
    ['form without a type', { text: FORM }, 'text'],
  ])('reads a body given as %s', (_name, postData, part) => {
    const record = recordWith(captureOf(har({ url: 'https://a.example/', postData })), 'iv');
    expect(valuesOf(record)).toEqual(PAYLOAD);
    expect(record?.location.pointer).toBe(`/log/entries/1/request/postData/${part}`);
  });

  it('falls back to queryString, and reads the frames of a WebSocket', () => {
    const text = har({ url: 'https://a.example/', queryString: [{ name: 'iv', value: IV }] });
    const withFrames = text.replace(
      '"response":{}}]',
      `"response":{},"_webSocketMessages":[{"data":${JSON.stringify(JSON_TEXT)}}]}]`,
    );
    const capture = captureOf(withFrames);
    expect(valuesOf(capture.records[0])).toEqual({ iv: IV });
    expect(capture.records[1]?.location.pointer).toBe('/log/entries/1/_webSocketMessages/0/data');
  });

  it('keeps the address, and the headers of an answer with its body alone', () => {
    const headers = [
      { name: 'Referer', value: 'https://servicewechat.com/wx0123456789abcdef/1/page-frame.html' },
      { name: 'ErrNo', value: '1' },
    ];
    const request = {
      url: 'https://a.example/p?code=1',
      headers,
      postData: { mimeType: 'application/json', text: JSON_TEXT },
    };
    const answer = {
      headers: [{ name: 'errno', value: '2' }],
      content: { mimeType: 'application/json', text: '{"errmsg":"x"}' },
    };
    const capture = captureOf(har(request, answer));
    const around = (field: string, wanted: string): string | undefined => {
      const record = recordWith(capture, field);
      return record === undefined ? undefined : findField(record, wanted)?.text;
    };
    expect(around('iv', ':url')).toBe('https://a.example/p?code=1');
    expect(around('iv', 'referer')).toContain('wx0123456789abcdef');
    expect([around('iv', 'errno'), around('errmsg', 'errno')]).toEqual(['1', '2']);
  });

  it('does not read scripts and pages', () => {
    const content = { mimeType: 'text/javascript', text: `var a={code:1,iv:"${IV}"}` };
    expect(captureOf(har({ url: 'https://a.example/x.js' }, { content })).records).toEqual([]);
  });
});

describe('curl', () => {
  const escaped = JSON_TEXT.replaceAll('"', '\\"');
  it.each([
    [
      'bash',
      `curl 'https://a.example/p' \\\n  -H 'content-type: application/json' \\\n  --data-raw '${JSON_TEXT}' --compressed`,
    ],
    ['bash, CRLF', `curl 'https://a.example/p' \\\r\n  --data '${JSON_TEXT}'\r\n`],
    ['double quotes', `curl -X POST "https://a.example/p" -d "${escaped}"`],
    ['ANSI-C quotes', `curl https://a.example/p --data-binary $'${JSON_TEXT.replaceAll('+', '\\u002b')}'`],
    ['--json', `$ curl --json '${JSON_TEXT}' https://a.example/p; echo done`],
    ['cmd with carets', `curl ^"https://a.example/p^" ^\r\n  --data-raw ^"${JSON_TEXT.replaceAll('"', '^\\^"')}^"`],
    ['cmd', `curl "https://a.example/p" ^\n  --data-raw "${escaped}"`],
    ['PowerShell', `curl.exe "https://a.example/p" \`\r\n  -d '${JSON_TEXT}'`],
    [
      'several forms',
      `curl https://a.example/p -d 'encryptedData=${encodeURIComponent(CIPHERTEXT)}' -d iv=${encodeURIComponent(IV)}`,
    ],
    [
      '--data-urlencode',
      `curl https://a.example/p --data-urlencode 'encryptedData=${CIPHERTEXT}' --data-urlencode iv=${IV}`,
    ],
    [
      '-F',
      `curl https://a.example/p -F 'encryptedData=${CIPHERTEXT}' --form 'iv=${IV};type=text/plain' -F file=@x.png`,
    ],
    [
      'multipart text',
      `curl https://a.example/p -H 'content-type: multipart/form-data; boundary=B' --data-raw $'--B\\r\\nContent-Disposition: form-data; name="encryptedData"\\r\\n\\r\\n${CIPHERTEXT}\\r\\n--B\\r\\nContent-Disposition: form-data; name="iv"\\r\\n\\r\\n${IV}\\r\\n--B--\\r\\n'`,
    ],
  ])('reads a command in %s', (_name, text) => {
    const record = recordWith(captureOf(text), 'encryptedData');
    expect(valuesOf(record)).toEqual(PAYLOAD);
    expect(record?.containers[0]).toBe('curl');
    expect(record?.location.pointer).toBe('/body');
  });

  it('makes the query the parent of the body, with wanted headers', () => {
    const capture = captureOf(
      `# try\ncurl 'https://a.example/p?code=1&x=2' -H 'session_key: ${SESSION_KEY}' -d '${JSON_TEXT}'\nls`,
    );
    expect(valuesOf(capture.records[0])).toEqual({ code: '1', x: '2', session_key: SESSION_KEY });
    expect(capture.records[1]?.parent).toBe(capture.records[0]);
    expect(capture.records.map((record) => record.location.line)).toEqual([2, 2]);
  });

  it('sends data in the query with -G, and ignores files', () => {
    const capture = captureOf(`curl -G https://a.example/p -d iv=${encodeURIComponent(IV)} -d @file`);
    expect(valuesOf(capture.records[0])).toEqual({ iv: IV });
    expect(captureOf('curl https://a.example/p -d @iv.json').records).toEqual([]);
  });

  it('reads several commands in a script', () => {
    const line = `curl https://a.example/p -d '${JSON_TEXT}'\n`;
    expect(captureOf(`#!/bin/sh\n${line}sleep 1\n${line}`).records.map((record) => record.location.line)).toEqual([
      2, 4,
    ]);
  });
});

describe('HTTP messages', () => {
  const request = `POST /p?code=1 HTTP/1.1\r\nHost: a.example\r\nContent-Type: application/json\r\nContent-Length: ${JSON_TEXT.length}\r\n\r\n${JSON_TEXT}`;
  const response =
    'HTTP/1.1 200 OK\r\nDate: Fri, 02 Jan 2026 03:04:05 GMT\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"err\r\n6\r\nno":1}\r\n0\r\n\r\n';

  it.each(['', '\r\n', '\r\n\r\n'])(
    'reads a request and a chunked response after one another (%j between)',
    (between) => {
      const capture = captureOf(request + between + response);
      expect(
        capture.records.map((record) => [record.location.pointer, record.containers.join(' '), valuesOf(record)]),
      ).toEqual([
        ['', 'http', { code: '1' }],
        ['/body', 'http json', PAYLOAD],
        ['/body', 'http json', { errno: '1' }],
      ]);
      expect(capture.records.map((record) => record.capturedAtMs)).toEqual([null, null, Date.UTC(2026, 0, 2, 3, 4, 5)]);
      expect(capture.records[1]?.location.line).toBe(6);
    },
  );

  it.each([
    ['form', 'application/x-www-form-urlencoded', FORM],
    [
      'multipart',
      'multipart/form-data; boundary="b c"',
      `--b c\r\nContent-Disposition: form-data; name="encryptedData"\r\n\r\n${CIPHERTEXT}\r\n--b c\r\nContent-Disposition: form-data; name=iv\r\nContent-Type: text/plain\r\n\r\n${IV}\r\n--b c--\r\n`,
    ],
    ['JSON of an edited capture', 'application/json', JSON.stringify(PAYLOAD, null, 2)],
  ])('reads a %s body', (_name, type, body) => {
    const text = `POST /p HTTP/1.1\nContent-Type: ${type}\nContent-Length: 5\n\n${body}`;
    expect(valuesOf(recordWith(captureOf(text), 'iv'))).toEqual(PAYLOAD);
  });

  it('says that a body which is a JSON string was encoded twice', () => {
    const text = `POST /p HTTP/1.1\nHost: a\n\n${JSON.stringify(JSON_TEXT)}`;
    expect(captureOf(text).records[0]?.repairs).toEqual([{ code: 'json-encoded-twice', count: 1 }]);
  });

  it('keeps a body that claims to be chunked and is not', () => {
    const text = `HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n${JSON_TEXT}`;
    expect(valuesOf(captureOf(text).records[0])).toEqual(PAYLOAD);
  });
});

describe('forms, queries and URLs', () => {
  it.each([
    ['form', FORM, 'form'],
    ['form with line break', `${FORM}\r\n`, 'form'],
    ['query', `?${FORM}`, 'query'],
    ['URL', `https://a.example/p?x=1&${FORM}#top`, 'query'],
    ['fragment', `https://a.example/#/p?${FORM}`, 'query'],
    ['mini-program path', `/pages/index?${FORM}`, 'query'],
    [
      'multipart',
      `--x1\nContent-Disposition: form-data; name="encryptedData"\n\n${CIPHERTEXT}\n--x1\nContent-Disposition: form-data; name="iv"\n\n${IV}\n--x1--`,
      'form',
    ],
  ])('reads a %s', (_name, text, container) => {
    const record = recordWith(captureOf(text), 'iv');
    expect(valuesOf(record)).toMatchObject(PAYLOAD);
    expect(record?.containers).toEqual([container]);
  });

  it('decodes as a server does: a bare plus is a space, once only, broken escapes stay', () => {
    const capture = captureOf('encryptedData=a+b%2Bc%252B%zz%&iv=%E4%BD%A0%ff&detail%5Biv%5D=1&&x');
    expect(valuesOf(capture.records[0])).toEqual({
      encryptedData: 'a b+c%2B%zz%',
      iv: '你\ufffd',
      'detail[iv]': '1',
      x: '',
    });
  });

  it('reads JSON in a field', () => {
    const capture = captureOf(`a=1&data=${encodeURIComponent(JSON_TEXT)}`);
    expect(capture.records).toHaveLength(1);
    expect(capture.records[0]).toMatchObject({ via: 'data', isFromString: true, containers: ['form', 'json'] });
    expect(capture.records[0]?.location.pointer).toBe('/data');
    expect(valuesOf(capture.records[0]?.parent ?? undefined)).toMatchObject({ a: '1' });
  });
});

describe('escaped texts', () => {
  it.each([
    ['html-escaped', 8, JSON_TEXT.replaceAll('"', '&quot;')],
    ['html-escaped', 8, JSON_TEXT.replaceAll('"', '&#34;')],
    ['html-escaped', 1, FORM.replaceAll('&', '&amp;')],
    ['percent-encoded', 1, encodeURIComponent(JSON_TEXT)],
    ['percent-encoded', 2, encodeURIComponent(encodeURIComponent(JSON_TEXT))],
    ['percent-encoded', 1, encodeURIComponent(FORM)],
  ])('undoes %s (%i)', (code, count, text) => {
    const capture = captureOf(text);
    expect(valuesOf(recordWith(capture, 'iv'))).toEqual(PAYLOAD);
    expect(recordWith(capture, 'iv')?.repairs).toEqual([{ code, count }]);
  });
});

describe('bare values', () => {
  it.each([
    CIPHERTEXT,
    CIPHERTEXT.replaceAll('+', ' '),
    CIPHERTEXT.replaceAll('+', '-').replaceAll('/', '_'),
    encodeURIComponent(CIPHERTEXT),
    Buffer.from(CIPHERTEXT, 'base64').toString('hex'),
    `"${CIPHERTEXT}"`,
    ` ${CIPHERTEXT.slice(0, 64)}\n${CIPHERTEXT.slice(64)} `,
    CIPHERTEXT.replaceAll('+', '&#43;'),
  ])('keeps %j as it is', (text) => {
    const capture = captureOf(`${text}\r\n`);
    expect(capture.records[0]?.fields).toEqual([{ name: '', kind: 'string', text, raw: null }]);
    expect(capture.records[0]?.containers).toEqual(['bare']);
  });

  it('takes lines for values of their own when one is a key or an iv', () => {
    const capture = captureOf(`${CIPHERTEXT}\n${IV}\n${SESSION_KEY}\n`);
    expect(capture.records).toHaveLength(1);
    expect(capture.records[0]?.fields.map((field) => field.text)).toEqual([CIPHERTEXT, IV, SESSION_KEY]);
  });

  it.each([
    'hello',
    'this is only a sentence with several words in it',
    '你好，世界',
    '{"a":1}',
    CIPHERTEXT.slice(0, 20),
  ])('does not take %j for a value', (text) => {
    expect(captureOf(text).records).toEqual([]);
  });
});
