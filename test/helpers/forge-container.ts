/** Wraps a payload in what developers really capture: HAR, curl, forms, logs, framework events. */
import { inspect } from 'node:util';
import type { Random } from './forge-random.ts';

/** Plain JSON value. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** The forge's present: Unix milliseconds of 2026-11-22T08:00:00Z. Give it to the fake clock. */
export const FORGE_NOW_MS = Date.UTC(2026, 10, 22, 8, 0, 0);

/** How JSON text is written: by JavaScript, pretty-printed, or by PHP with its escaped slashes. */
export const JSON_STYLES = ['compact', 'pretty', 'php'] as const;
export type JsonStyle = (typeof JSON_STYLES)[number];

/** JSON text in one of the styles; parsing it gives the same value in each. */
export function toJson(value: Json, style: JsonStyle): string {
  if (style === 'pretty') return JSON.stringify(value, null, 2);
  const text = JSON.stringify(value);
  return style === 'php' ? text.replaceAll('/', '\\/') : text;
}

/** Containers that hold a JSON value. */
export const JSON_CONTAINERS = ['json', 'har', 'curl', 'http', 'log', 'ndjson', 'message-string'] as const;
export type JsonContainer = (typeof JSON_CONTAINERS)[number];

/** Containers that hold name=value pairs. */
export const FORM_CONTAINERS = ['form', 'query', 'har-form', 'curl-form', 'http-form'] as const;
export type FormContainer = (typeof FORM_CONTAINERS)[number];

/** Containers that are no proper JSON: what consoles, logs and other languages print. */
export const LOOSE_CONTAINERS = [
  'inspect',
  'browser-console',
  'python',
  'java-map',
  'java-record',
  'yaml',
  'print-r',
  'var-dump',
  'key-value-log',
  'multipart',
  'curl-multipart',
  'curl-windows',
  'fetch',
  'powershell',
] as const;
export type LooseContainer = (typeof LOOSE_CONTAINERS)[number];

const URL_PATH = '/api/user/phone';
const HOST = 'api.example.com';

/** Wraps JSON text into the container. */
export function wrapJson(container: JsonContainer, value: Json, random: Random): string {
  const style = random.pick(JSON_STYLES);
  const text = toJson(value, container === 'json' || container === 'har' || container === 'curl' ? style : 'compact');
  switch (container) {
    case 'json':
      return text;
    case 'har':
      return har({ mimeType: 'application/json', text }, FORGE_NOW_MS);
    case 'curl':
      return curl('application/json', text, random);
    case 'http':
      return httpRequest('application/json;charset=UTF-8', text, FORGE_NOW_MS);
    case 'log':
      return logLines(text, random);
    case 'ndjson':
      return [
        JSON.stringify({ level: 'info', time: FORGE_NOW_MS - 40, msg: 'request' }),
        JSON.stringify({ level: 'info', time: FORGE_NOW_MS, msg: 'phone', body: value }),
        JSON.stringify({ level: 'info', time: FORGE_NOW_MS + 12, msg: 'done', status: 200 }),
      ].join('\n');
    case 'message-string':
      return JSON.stringify({ level: 'debug', message: toJson(value, 'compact') });
  }
}

/** Wraps name=value pairs; `encode` turns a value into its written form and defaults to full percent-encoding. */
export function wrapForm(
  container: FormContainer,
  fields: Readonly<Record<string, string>>,
  random: Random,
  encode: (value: string) => string = encodeURIComponent,
): string {
  const body = Object.entries(fields)
    .map(([name, value]) => `${name}=${encode(value)}`)
    .join('&');
  const FORM = 'application/x-www-form-urlencoded';
  switch (container) {
    case 'form':
      return body;
    case 'query':
      return `https://${HOST}${URL_PATH}?${body}`;
    case 'har-form':
      return har({ mimeType: FORM, text: body }, FORGE_NOW_MS);
    case 'curl-form':
      return curl(FORM, body, random);
    case 'http-form':
      return httpRequest(FORM, body, FORGE_NOW_MS);
  }
}

/** True when the value survives every loose container; these have no escapes. */
export function isPlain(value: string): boolean {
  return /^[A-Za-z0-9+/=]+$/.test(value);
}

/** Prints plain values as that language or tool does. */
export function wrapLoose(container: LooseContainer, fields: Readonly<Record<string, string>>): string {
  const entries = Object.entries(fields);
  const join = (separator: string, write: (name: string, value: string) => string): string =>
    entries.map(([name, value]) => write(name, value)).join(separator);
  const json = JSON.stringify(fields);
  switch (container) {
    case 'inspect':
      return `getPhoneNumber ${inspect(fields, { maxStringLength: Number.POSITIVE_INFINITY, breakLength: 80 })}`;
    case 'browser-console':
      return `{${join(', ', (name, value) => `${name}: "${value}"`)}}`;
    case 'python':
      return `{${join(', ', (name, value) => `'${name}': '${value}'`)}}`;
    case 'java-map':
      return `15:59:58 INFO  phone params: {${join(', ', (name, value) => `${name}=${value}`)}}`;
    case 'java-record':
      return `PhoneRequest(${join(', ', (name, value) => `${name}=${value}`)})`;
    case 'yaml':
      return join('\n', (name, value) => `${name}: ${value}`);
    case 'print-r':
      return `Array\n(\n${join('\n', (name, value) => `    [${name}] => ${value}`)}\n)\n`;
    case 'var-dump': {
      const lines = join('\n', (name, value) => `  ["${name}"]=>\n  string(${value.length}) "${value}"`);
      return `array(${entries.length}) {\n${lines}\n}\n`;
    }
    case 'key-value-log':
      return `2026-11-22 15:59:58 INFO phone ${join(' ', (name, value) => `${name}=${value}`)}`;
    case 'multipart':
      return httpRequest(`multipart/form-data; boundary=${BOUNDARY}`, multipart(fields), FORGE_NOW_MS);
    case 'curl-multipart':
      return `curl -X POST https://${HOST}${URL_PATH} ${join(' ', (name, value) => `-F '${name}=${value}'`)}`;
    case 'curl-windows':
      return `curl "https://${HOST}${URL_PATH}" ^\n  -H "content-type: application/json" ^\n  --data-raw "${json.replaceAll('"', '\\"')}"`;
    case 'fetch':
      return `fetch("https://${HOST}${URL_PATH}", {\n  "body": ${JSON.stringify(json)},\n  "method": "POST"\n});`;
    case 'powershell':
      return `Invoke-WebRequest -Uri "https://${HOST}${URL_PATH}" -Method POST -Body "${json.replaceAll('"', '`"')}"`;
  }
}

const BOUNDARY = '----WebKitFormBoundary7MA4YWxkTrZu0gW';

function multipart(fields: Readonly<Record<string, string>>): string {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return `${parts.join('')}--${BOUNDARY}--\r\n`;
}

/** One exchange whose response body carries the payload. `headers` are those of the response. */
export interface Response {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A HAR file with one other entry and the POST that was answered with the body. The request's own body is not kept. */
export function harResponse({ url, headers, body }: Response, atMs: number): string {
  const list = Object.entries({ 'Content-Type': 'application/json; charset=utf-8', ...headers }).map(
    ([name, value]) => ({
      name,
      value,
    }),
  );
  const entry = (
    at: number,
    request: JsonObject,
    responseHeaders: readonly JsonObject[],
    text: string,
  ): JsonObject => ({
    startedDateTime: new Date(at).toISOString(),
    time: 61.5,
    request: { httpVersion: 'HTTP/1.1', cookies: [], headers: [], queryString: [], headersSize: -1, ...request },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: responseHeaders,
      content: { size: Buffer.byteLength(text), mimeType: 'application/json', text },
      redirectURL: '',
      headersSize: -1,
      bodySize: Buffer.byteLength(text),
    },
    cache: {},
    timings: { send: 0, wait: 61, receive: 0 },
  });
  const entries = [
    entry(atMs - 900, { method: 'GET', url: `https://${HOST}/api/config?v=3`, bodySize: 0 }, [], '{"ok":true}'),
    entry(atMs, { method: 'POST', url, bodySize: 0 }, list, body),
  ];
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'mitmproxy', version: '11.0' }, entries } }, null, 2);
}

/** A raw HTTP response. */
export function httpResponse({ headers, body }: Omit<Response, 'url'>, atMs: number): string {
  return [
    'HTTP/1.1 200 OK',
    `Date: ${new Date(atMs).toUTCString()}`,
    'Content-Type: application/json; charset=utf-8',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: keep-alive',
    '',
    body,
  ].join('\r\n');
}

/** A HAR file with one other entry and the POST that carries the body. */
export function har(postData: { mimeType: string; text: string }, atMs: number): string {
  const entry = (request: JsonObject, responseText: string): JsonObject => ({
    startedDateTime: new Date(atMs).toISOString(),
    time: 38.2,
    request: { httpVersion: 'HTTP/1.1', cookies: [], queryString: [], headersSize: -1, ...request },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: [{ name: 'content-type', value: 'application/json' }],
      content: { size: responseText.length, mimeType: 'application/json', text: responseText },
      redirectURL: '',
      headersSize: -1,
      bodySize: responseText.length,
    },
    cache: {},
    timings: { send: 0, wait: 38, receive: 0 },
  });
  return JSON.stringify(
    {
      log: {
        version: '1.2',
        creator: { name: 'WebInspector', version: '537.36' },
        entries: [
          entry({ method: 'GET', url: `https://${HOST}/api/config?v=3`, headers: [], bodySize: 0 }, '{"ok":true}'),
          entry(
            {
              method: 'POST',
              url: `https://${HOST}${URL_PATH}`,
              headers: [{ name: 'content-type', value: postData.mimeType }],
              bodySize: postData.text.length,
              postData,
            },
            '{"code":500,"msg":"decrypt failed"}',
          ),
        ],
      },
    },
    null,
    2,
  );
}

function quoteForShell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function curl(contentType: string, body: string, random: Random): string {
  const flag = random.pick(['--data-raw', '-d', '--data', '--data-binary']);
  const glue = random.pick([' ', ' \\\n  ']);
  return [
    `curl 'https://${HOST}${URL_PATH}'`,
    '-X POST',
    `-H 'content-type: ${contentType}'`,
    `-H 'accept: */*'`,
    `${flag} ${quoteForShell(body)}`,
    '--compressed',
  ].join(glue);
}

/** A raw HTTP request. */
export function httpRequest(contentType: string, body: string, atMs: number): string {
  return [
    `POST ${URL_PATH} HTTP/1.1`,
    `Host: ${HOST}`,
    `Date: ${new Date(atMs).toUTCString()}`,
    `Content-Type: ${contentType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Accept: */*',
    '',
    body,
  ].join('\r\n');
}

function logLines(text: string, random: Random): string {
  const line = random.pick([
    `2026-11-22 15:59:58.120  INFO 7 --- [nio-8080-exec-3] c.example.PhoneController : getPhoneNumber body=${text} cost=3ms`,
    `[2026-11-22T15:59:58+08:00] production.INFO: phone ${text} []`,
    `11-22 15:59:58 [log] getPhoneNumber: ${text}`,
  ]);
  return [
    '2026-11-22 15:59:57.002  INFO 7 --- [nio-8080-exec-3] c.example.Access : GET /api/config 200',
    line,
    '2026-11-22 15:59:58.131 ERROR 7 --- [nio-8080-exec-3] c.example.PhoneService : decrypt failed',
  ].join('\n');
}

/** Damages of the whole capture rather than of one value. */
export const CAPTURE_DAMAGES = ['json-encoded-twice', 'utf16-text', 'html-escaped', 'percent-encoded'] as const;
export type CaptureDamage = (typeof CAPTURE_DAMAGES)[number];

/** The capture after the damage; `text` must be JSON, except for `utf16-text`. */
export function damageCapture(damage: CaptureDamage, text: string, random: Random): string | Buffer {
  switch (damage) {
    case 'json-encoded-twice':
      return JSON.stringify(text);
    case 'utf16-text': {
      const withMark = random.chance(0.75) ? `\uFEFF${text}` : text;
      const bytes = Buffer.from(withMark, 'utf16le');
      return random.chance(0.3) && withMark !== text ? bytes.swap16() : bytes;
    }
    case 'html-escaped':
      return text
        .replaceAll('&', '&amp;')
        .replaceAll('"', random.pick(['&quot;', '&#34;']))
        .replaceAll('<', '&lt;');
    case 'percent-encoded':
      return encodeURIComponent(text);
  }
}
