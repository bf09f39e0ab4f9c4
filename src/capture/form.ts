/** application/x-www-form-urlencoded bodies, query strings and URLs. */

import type { CapturedField } from './capture.ts';
import { addRepair, Draft, innerScope, pointerStep, type Scope, textField } from './collector.ts';
import { percentDecode, unescapeHtml } from './escapes.ts';
import { readString } from './read-text.ts';

const PAIR_LIMIT = 100_000;
const URL_START = /^(?:[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/|\.{0,2}\/|\?)/;
const FORM_START = /^[\w.[\]$%-]{1,100}=/;
/** Here `&` separates nothing: the pairs are read as loose ones, their values kept as they are. */
const VALUE_ENTITY = /&(?:#\d{1,5}|#[xX][0-9a-fA-F]{1,4}|plus|sol|equals);/;
const ENTITY_PAIR = /&(?:amp|#38|#x26);[\w.[\]$%-]{1,100}=/;

/**
 * Reads a text that is a form body, a query string or a URL as a whole.
 *
 * Here `+` means a space and `%XX` a byte, because that is what the receiving server makes of them.
 *
 * @param isDeclared - whether the container says that it is a form (Content-Type, a curl option).
 * @returns false, nothing read, when it is none of these or holds nothing wanted.
 */
export function readForm(text: string, scope: Scope, isDeclared: boolean): boolean {
  const trimmed = text.replaceAll('\0', '').trim();
  if (trimmed === '' || !scope.collector.finder.occursIn(trimmed)) return false;
  const offset = text.indexOf(trimmed.charAt(0));
  if (!ENTITY_PAIR.test(trimmed)) return readTrimmed(trimmed, offset, scope, isDeclared);
  const { count, text: unescaped } = unescapeHtml(trimmed);
  const repairs = addRepair(scope.repairs, 'html-escaped', count);
  return readTrimmed(unescaped, offset, { ...scope, repairs }, isDeclared);
}

function readTrimmed(text: string, offset: number, scope: Scope, isDeclared: boolean): boolean {
  if (isDeclared) return readPairs(text, offset, 'form', scope);
  if (/\s/.test(text) || VALUE_ENTITY.test(text)) return false;
  if (URL_START.test(text)) return readPairs(queryOf(text), offset, 'query', scope);
  if (!FORM_START.test(text)) return false;
  const isForm = text.includes('&') || /%[0-9a-fA-F]{2}/.test(text);
  return isForm && readPairs(text, offset, 'form', scope);
}

/**
 * Splits a form body or query string into decoded fields.
 *
 * @returns the fields in order; a pair without `=` has an empty value. At most 100,000.
 */
export function formFields(text: string): readonly CapturedField[] {
  const fields: CapturedField[] = [];
  for (let at = 0; at < text.length && fields.length < PAIR_LIMIT; ) {
    const ampersand = text.indexOf('&', at);
    const end = ampersand < 0 ? text.length : ampersand;
    if (end > at) {
      const pair = text.slice(at, end);
      const equals = pair.indexOf('=');
      const name = equals < 0 ? pair : pair.slice(0, equals);
      const value = equals < 0 ? '' : pair.slice(equals + 1);
      fields.push(textField(percentDecode(name, true), percentDecode(value, true)));
    }
    at = end + 1;
  }
  return fields;
}

/** The query of a URL, that of its fragment appended (`#/page?code=…`); empty when it has none. */
export function queryOf(url: string): string {
  const [before = '', ...fragments] = url.split('#', 2);
  const queries: string[] = [];
  const mark = before.indexOf('?');
  if (mark >= 0) queries.push(before.slice(mark + 1));
  const fragment = fragments[0] ?? '';
  if (fragment.includes('=')) queries.push(fragment.slice(fragment.indexOf('?') + 1));
  return queries.join('&');
}

/**
 * Gives the fields to the collector as one record, and reads the texts inside them.
 *
 * @param offset - where the record begins in the text of the scope.
 * @returns the draft of that record, for what is found elsewhere and belongs inside it.
 */
export function readFields(fields: readonly CapturedField[], offset: number, scope: Scope): Draft {
  const draft = new Draft(scope, scope.parent, offset);
  scope.collector.offer(draft, fields);
  for (const field of fields) {
    if (!scope.collector.finder.occursIn(field.text)) continue;
    const inner = innerScope(scope, draft, field.name, scope.pointer + pointerStep(field.name), offset);
    readString(field.text, inner, scope.collector.finder.isWanted(field.name));
  }
  return draft;
}

function readPairs(text: string, offset: number, container: string, scope: Scope): boolean {
  const before = scope.collector.found;
  readFields(formFields(text), offset, { ...scope, containers: [...scope.containers, container] });
  return scope.collector.found > before;
}
