/** HTTP Archives, as browsers, Charles, Fiddler and Stream save them. */

import { readBody } from './body.ts';
import type { CapturedField } from './capture.ts';
import { addContext, pointerStep, type Scope, textField } from './collector.ts';
import { decodeText } from './decode.ts';
import { formFields, queryOf, readFields } from './form.ts';
import { jsonMembers } from './json.ts';
import { jsonScope, readJsonValue } from './json-records.ts';
import { decodeJsonString } from './json-tokens.ts';

const START = /^\{\s{0,200}"log"\s{0,200}:\s{0,200}\{/;

interface Value {
  readonly start: number;
  readonly end: number;
}
type Members = ReadonlyMap<string, Value>;

/** Whether the JSON object at `start` begins as an HTTP Archive does. */
export function isHar(text: string, start: number): boolean {
  const head = text.slice(start, start + 1000);
  return START.test(head) && findMember(text, findMember(text, { start, end: 0 }, 'log'), 'entries') !== null;
}

/**
 * Reads the entries of an HTTP Archive: one record with the query and the wanted headers, the bodies inside it.
 *
 * @param start - offset of the archive's object, which must be valid JSON.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export function readHar(text: string, start: number, scope: Scope): void {
  const entries = findMember(text, findMember(text, { start, end: 0 }, 'log'), 'entries');
  if (entries === null) return;
  const containers = [...scope.containers, 'har'];
  for (const entry of jsonMembers(text, entries.start)) {
    const pointer = `${scope.pointer}/log/entries/${entry.key}`;
    const isPromising = scope.collector.finder.occursIn(text, entry.start, entry.end) || hasBase64(text, entry);
    if (isPromising) readEntry(text, entry, { ...scope, containers, pointer });
  }
}

function readEntry(text: string, entry: Value, scope: Scope): void {
  const members = membersOf(text, entry);
  const request = membersOf(text, members.get('request'));
  const response = membersOf(text, members.get('response'));
  const startedAt = Date.parse(stringOf(text, members.get('startedDateTime')));
  const capturedAtMs = Number.isNaN(startedAt) ? scope.capturedAtMs : startedAt;
  const dated = { ...scope, capturedAtMs };
  const pairs = pairsOf(text, request.get('headers'));
  const headers = pairs.filter((field) => scope.collector.finder.isWanted(field.name));
  const draft = readFields([...queryFields(text, request), ...headers], entry.start, dated);
  const address = stringOf(text, request.get('url'));
  addContext(draft, address, pairs.find(({ name }) => name.toLowerCase() === 'referer')?.text ?? '');
  const inner: Scope = { ...dated, parent: draft, via: null, isFromString: false };
  readPost(text, request, inner);
  readContent(text, response, responseScope(text, response, entry.start, inner));
  for (const [name, value] of members) {
    // What browsers add, such as the frames of a WebSocket.
    if (!name.startsWith('_') || !'{['.includes(text.charAt(value.start))) continue;
    readJsonValue(text, value.start, jsonScope({ ...inner, pointer: scope.pointer + pointerStep(name) }), true);
  }
}

/** The headers of a response belong to its body alone. */
function responseScope(text: string, response: Members, offset: number, scope: Scope): Scope {
  const headers = pairsOf(text, response.get('headers')).filter((field) => scope.collector.finder.isWanted(field.name));
  return headers.length === 0 ? scope : { ...scope, parent: readFields(headers, offset, scope) };
}

/** The URL comes first: browsers leave the values of `queryString` percent-encoded. */
function queryFields(text: string, request: Members): readonly CapturedField[] {
  const query = queryOf(stringOf(text, request.get('url')));
  return query === '' ? pairsOf(text, request.get('queryString')) : formFields(query);
}

function readPost(text: string, request: Members, scope: Scope): void {
  const post = membersOf(text, request.get('postData'));
  const body = post.get('text');
  const content = stringOf(text, body);
  if (body !== undefined && content !== '') {
    const pointer = `${scope.pointer}/request/postData/text`;
    readBody(content, stringOf(text, post.get('mimeType')), textScope(scope, pointer, body));
    return;
  }
  const params = post.get('params');
  if (params === undefined) return;
  const inner = textScope(scope, `${scope.pointer}/request/postData/params`, params);
  readFields(pairsOf(text, params), 0, { ...inner, containers: [...inner.containers, 'form'] });
}

function readContent(text: string, response: Members, scope: Scope): void {
  const content = membersOf(text, response.get('content'));
  const body = content.get('text');
  if (body === undefined) return;
  const isBase64 = stringOf(text, content.get('encoding')).toLowerCase() === 'base64';
  const raw = stringOf(text, body);
  const decoded = isBase64 ? decodeText(Buffer.from(raw, 'base64')).text : raw;
  const pointer = `${scope.pointer}/response/content/text`;
  readBody(decoded, stringOf(text, content.get('mimeType')), textScope(scope, pointer, body));
}

function textScope(scope: Scope, pointer: string, value: Value): Scope {
  return { ...scope, pointer, lineAt: () => scope.lineAt(value.start), isWhole: true };
}

function hasBase64(text: string, entry: Value): boolean {
  return text.slice(entry.start, entry.end).includes('"base64"');
}

function membersOf(text: string, value: Value | undefined): Members {
  const members = new Map<string, Value>();
  if (value === undefined || text.charAt(value.start) !== '{') return members;
  for (const member of jsonMembers(text, value.start)) members.set(member.key, member);
  return members;
}

function findMember(text: string, value: Value | null, name: string): Value | null {
  if (value === null || text.charAt(value.start) !== '{') return null;
  for (const member of jsonMembers(text, value.start)) if (member.key === name) return member;
  return null;
}

function stringOf(text: string, value: Value | undefined): string {
  return value !== undefined && text.charAt(value.start) === '"' ? decodeJsonString(text, value.start, value.end) : '';
}

function pairsOf(text: string, list: Value | undefined): readonly CapturedField[] {
  const fields: CapturedField[] = [];
  if (list === undefined || text.charAt(list.start) !== '[') return fields;
  for (const item of jsonMembers(text, list.start)) {
    const members = membersOf(text, item);
    fields.push(textField(stringOf(text, members.get('name')), stringOf(text, members.get('value'))));
  }
  return fields;
}
