/** The dispatcher: decides what a text is and hands it to the container that reads it. */

import { addRepair, type Scope } from './collector.ts';
import { escapedReadings } from './escapes.ts';
import { readForm } from './form.ts';
import { isHar, readHar } from './har.ts';
import { type JsonScan, scanJson } from './json.ts';
import { jsonScope, readJsonValue } from './json-records.ts';
import { decodeJsonString, skipJsonSpace } from './json-tokens.ts';
import { readLog } from './log.ts';
import { readMultipart } from './multipart.ts';
import { readInserts, readTable } from './table.ts';

/** Texts inside texts inside texts end here. */
const MAX_TEXTS = 12;
const BYTE_ORDER_MARK = '\ufeff';

/**
 * Reads a text of unknown kind: JSON, HAR, multipart, form, URL, else a log (which finds HTTP, curl and JSON inside).
 *
 * The records go to the scope's collector.
 */
export function readText(text: string, scope: Scope): void {
  if (!scope.collector.spend(text.length)) return;
  if (readJson(text, scope) || readMultipart(text, null, scope) || readForm(text, scope, false)) return;
  if (!readTable(text, scope) && !readInserts(text, scope)) readLog(text, scope);
}

/**
 * Reads a string that stood in a field.
 *
 * @param isWanted - whether the field itself is one of the wanted ones: then only JSON is looked for in it, since prose such as
 * an errMsg is its own value.
 */
export function readString(text: string, scope: Scope, isWanted: boolean): void {
  if (scope.depth > MAX_TEXTS || !scope.collector.spend(text.length)) return;
  if (readJson(text, scope) || readEscaped(text, scope, true)) return;
  const start = text.trimStart().charAt(0);
  if (!isWanted || start === '{' || start === '[') readText(text, scope);
}

/**
 * Reads a text once more with HTML entities or percent-encoding undone.
 *
 * @param isStrict - only when the text begins like escaped JSON.
 * @returns true when that yielded a record.
 */
export function readEscaped(text: string, scope: Scope, isStrict: boolean): boolean {
  const { collector } = scope;
  const before = collector.found;
  for (const reading of escapedReadings(text, isStrict)) {
    if (!collector.spend(reading.text.length)) return false;
    readText(reading.text, { ...scope, repairs: addRepair(scope.repairs, reading.code, reading.count) });
    if (collector.found > before) return true;
  }
  return false;
}

/**
 * Reads a text that is JSON as a whole.
 *
 * @returns false, nothing read, when it is not, or is a mere number or literal.
 */
export function readJson(text: string, scope: Scope): boolean {
  const start = skipJsonSpace(text, text.startsWith(BYTE_ORDER_MARK) ? 1 : 0);
  const first = text.charAt(start);
  if (first !== '{' && first !== '[' && first !== '"') return false;
  let scan = scanWhole(text, start, false);
  const isLenient = scan === null;
  scan ??= scanWhole(text, start, true);
  if (scan === null) return false;
  if (first === '"') return readJsonString(decodeJsonString(text, scan.start, scan.end), scan.start, scope);
  if (isHar(text, scan.start)) readHar(text, scan.start, scope);
  else readJsonValue(text, scan.start, jsonScope(scope), isLenient);
  return true;
}

function readJsonString(inside: string, start: number, scope: Scope): boolean {
  if (scope.depth > MAX_TEXTS || !scope.collector.spend(inside.length)) return true;
  const inner = { ...scope, depth: scope.depth + 1, lineAt: () => scope.lineAt(start) };
  const repairs = scope.isWhole ? addRepair(scope.repairs, 'json-encoded-twice', 1) : scope.repairs;
  if (!readJson(inside, { ...inner, repairs })) readText(inside, { ...inner, isWhole: false });
  return true;
}

function scanWhole(text: string, start: number, isLenient: boolean): (JsonScan & { readonly isValid: true }) | null {
  const scan = scanJson(text, start, { isLenient });
  if (!scan.isValid) return null;
  let at = scan.end;
  while (at < text.length && /\s/.test(text.charAt(at))) at += 1;
  return at === text.length ? scan : null;
}
