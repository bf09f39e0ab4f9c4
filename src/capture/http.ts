/** HTTP/1 messages as text: proxies, packet captures, `.http` files, exported logs. */

import { readBody } from './body.ts';
import type { CapturedField } from './capture.ts';
import { addContext, type Collector, type Scope, textField } from './collector.ts';
import { formFields, queryOf, readFields } from './form.ts';
import { lineEnd, nextLine } from './lines.ts';

const REQUEST = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (\S{1,100000}) HTTP\/\d(?:\.\d)?\s{0,10}$/;
const RESPONSE = /^HTTP\/\d(?:\.\d)? \d{3}(?: .{0,200})?$/;
const HEADER = /^([\w!#$%&'*+.^`|~-]{1,200})\s{0,10}:(.{0,100000})$/;
const MESSAGE_START = /(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S{1,8000} HTTP\/\d|HTTP\/\d(?:\.\d)? \d{3}/y;
const LONGEST_LINE = 110_000;
const HEADER_LIMIT = 300;
const WASTE_WEIGHT = 8;

interface Message {
  readonly target: string;
  readonly headers: readonly CapturedField[];
  readonly bodyStart: number;
}

/**
 * Reads the HTTP message whose first line begins at `start`.
 *
 * @returns the offset after the message, or null when none begins there.
 * @see RFC 9112
 */
export function readHttp(text: string, start: number, scope: Scope): number | null {
  const message = parseHead(text, start);
  if (message === null) return null;
  const { headers, bodyStart } = message;
  const date = Date.parse(headerOf(headers, 'date'));
  const inner: Scope = {
    ...scope,
    containers: [...scope.containers, 'http'],
    capturedAtMs: Number.isNaN(date) ? scope.capturedAtMs : date,
  };
  const wanted = headers.filter((field) => scope.collector.finder.isWanted(field.name));
  const draft = readFields([...formFields(queryOf(message.target)), ...wanted], start, inner);
  addContext(draft, addressOf(message), headerOf(headers, 'referer'));
  const { body, end, isVerbatim } = bodyOf(text, headers, bodyStart, scope.collector);
  const offset = skipBreaks(text, bodyStart);
  readBody(body, headerOf(headers, 'content-type'), {
    ...inner,
    parent: draft,
    via: null,
    isFromString: false,
    pointer: `${scope.pointer}/body`,
    lineAt: isVerbatim ? (at) => scope.lineAt(bodyStart + at) : () => scope.lineAt(offset),
    isWhole: true,
  });
  return end;
}

/** Scheme and host come from the header; what is sent over a proxy names them itself. */
function addressOf({ target, headers }: Message): string {
  if (target === '' || /^[a-z]+:\/\//i.test(target)) return target;
  const host = headerOf(headers, 'host');
  return host === '' ? '' : `https://${host}${target}`;
}

function parseHead(text: string, start: number): Message | null {
  const firstEnd = lineEnd(text, start);
  if (firstEnd - start > LONGEST_LINE) return null;
  const first = text.slice(start, firstEnd);
  const request = REQUEST.exec(first);
  if (request === null && !RESPONSE.test(first)) return null;
  const headers: CapturedField[] = [];
  let at = nextLine(text, firstEnd);
  while (at < text.length && headers.length < HEADER_LIMIT) {
    const end = lineEnd(text, at);
    if (end === at) return { target: request?.[1] ?? '', headers, bodyStart: nextLine(text, end) };
    const header = HEADER.exec(text.slice(at, Math.min(end, at + LONGEST_LINE)));
    if (header === null) break;
    headers.push(textField(header[1] ?? '', (header[2] ?? '').trim()));
    at = nextLine(text, end);
  }
  const isHead = request !== null || headers.length > 0;
  return isHead ? { target: request?.[1] ?? '', headers, bodyStart: at } : null;
}

interface Body {
  readonly body: string;
  readonly end: number;
  /** False when the body is not the text from `bodyStart` on. */
  readonly isVerbatim: boolean;
}

function bodyOf(text: string, headers: readonly CapturedField[], start: number, collector: Collector): Body {
  if (headerOf(headers, 'transfer-encoding').toLowerCase().includes('chunked')) {
    const chunks = dechunk(text, start, collector);
    if (chunks !== null) return chunks;
  }
  const declared = endAfterBytes(text, start, headerOf(headers, 'content-length'), collector);
  const end = declared ?? nextMessage(text, start);
  return { body: text.slice(start, end), end, isVerbatim: true };
}

/** The end that Content-Length tells, when the text ends there or another message begins: edited captures keep old lengths. */
function endAfterBytes(text: string, start: number, contentLength: string, collector: Collector): number | null {
  if (!/^\d{1,9}$/.test(contentLength)) return null;
  const at = skipBytes(text, start, Number(contentLength), collector);
  if (at === null) return null;
  const after = skipBreaks(text, at);
  return after === text.length || startsMessage(text, after) ? at : null;
}

/** The offset so many UTF-8 bytes after `start`, or null. Passes that lead nowhere are charged, since they may repeat. */
function skipBytes(text: string, start: number, bytes: number, collector: Collector): number | null {
  if (bytes > (text.length - start) * 3 || collector.isExhausted) return null;
  let at = start;
  let left = bytes;
  for (; left > 0 && at < text.length; at += 1) left -= utf8Bytes(text.charCodeAt(at));
  if (left === 0) return at;
  collector.spend((at - start) * WASTE_WEIGHT);
  return null;
}

/** Half of a surrogate pair counts for two of its four bytes. */
function utf8Bytes(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800 || (code >= 0xd800 && code < 0xe000)) return 2;
  return 3;
}

function nextMessage(text: string, start: number): number {
  for (let at = start; at < text.length; at = nextLine(text, lineEnd(text, at))) {
    if (startsMessage(text, at)) return at;
  }
  return text.length;
}

function startsMessage(text: string, at: number): boolean {
  MESSAGE_START.lastIndex = at;
  return MESSAGE_START.test(text);
}

function dechunk(text: string, start: number, collector: Collector): Body | null {
  const parts: string[] = [];
  let at = start;
  for (;;) {
    const sizeEnd = lineEnd(text, at);
    const size = /^([0-9a-fA-F]{1,8})(?:;.{0,200})?\s{0,10}$/.exec(text.slice(at, Math.min(sizeEnd, at + 300)));
    if (size === null) {
      collector.spend((at - start) * WASTE_WEIGHT);
      return null;
    }
    const bytes = Number.parseInt(size[1] ?? '', 16);
    at = nextLine(text, sizeEnd);
    if (bytes === 0) return { body: parts.join(''), end: skipBreaks(text, at), isVerbatim: false };
    const end = skipBytes(text, at, bytes, collector);
    if (end === null || (end < text.length && skipBreaks(text, end) === end)) {
      collector.spend(((end ?? at) - start) * WASTE_WEIGHT);
      return null;
    }
    parts.push(text.slice(at, end));
    at = nextLine(text, end);
  }
}

function headerOf(headers: readonly CapturedField[], name: string): string {
  return headers.find((field) => field.name.toLowerCase() === name)?.text ?? '';
}

function skipBreaks(text: string, start: number): number {
  let at = start;
  while (at < text.length && /[\r\n]/.test(text.charAt(at))) at += 1;
  return at;
}
