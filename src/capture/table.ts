/** Tables: CSV, TSV and Markdown as databases and chats export them, and SQL INSERT statements. */

import type { CapturedField } from './capture.ts';
import { Draft, type Scope, textField } from './collector.ts';

const LONGEST = 8 * 1024 * 1024;
/** The header stands among the first lines that hold anything. */
const HEADER_LINES = 10;
const COLUMNS_AT_MOST = 200;
const DELIMITERS = ['\t', '|', ',', ';'] as const;

interface Line {
  readonly text: string;
  readonly start: number;
}

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  while (start <= text.length) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    yield { text: text.slice(start, text.charAt(end - 1) === '\r' ? end - 1 : end), start };
    start = end + 1;
  }
}

/** The cells of a line; quotes may surround one, doubled inside (RFC 4180 §2). */
function cellsOf(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length && cells.length < COLUMNS_AT_MOST) {
    const quoted = /^\s*"/.exec(line.slice(at, at + 8));
    if (quoted !== null && delimiter !== '|') {
      let cell = '';
      at += quoted[0].length;
      for (let close = line.indexOf('"', at); close >= 0; close = line.indexOf('"', at)) {
        cell += line.slice(at, close);
        at = close + 1;
        if (line.charAt(at) !== '"') break;
        cell += '"';
        at += 1;
      }
      cells.push(cell);
      const next = line.indexOf(delimiter, at);
      at = next < 0 ? line.length + 1 : next + 1;
    } else {
      const next = line.indexOf(delimiter, at);
      const end = next < 0 ? line.length : next;
      cells.push(line.slice(at, end));
      at = end + 1;
    }
  }
  return delimiter === '|' ? cells.map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')) : cells;
}

interface Header {
  readonly names: readonly string[];
  readonly delimiter: string;
}

/** A header names at least two of the wanted fields, and every cell of it is a word. */
function readHeader(line: string, scope: Scope): Header | null {
  for (const delimiter of DELIMITERS) {
    if (!line.includes(delimiter) || line.length > 4000) continue;
    const names = cellsOf(line, delimiter).map((cell) => cell.trim());
    const isWords = names.every((name) => /^[\w$.-]{0,64}$/.test(name));
    const wanted = names.filter((name) => name !== '' && scope.collector.finder.isWanted(name));
    if (isWords && wanted.length >= 2) return { names, delimiter };
  }
  return null;
}

function offerRow(names: readonly string[], cells: readonly string[], offset: number, scope: Scope): void {
  const fields: CapturedField[] = [];
  for (const [index, name] of names.entries()) {
    const cell = cells[index];
    if (name !== '' && cell !== undefined && cell.trim() !== '') fields.push(textField(name, cell));
  }
  const draft = new Draft({ ...scope, containers: [...scope.containers, 'table'] }, scope.parent, offset);
  scope.collector.offer(draft, fields);
}

/**
 * Reads a text whose first lines hold the header of a table.
 *
 * @returns false, nothing read, when there is no such header or no row below it.
 */
export function readTable(text: string, scope: Scope): boolean {
  if (text.length > LONGEST) return false;
  let header: Header | null = null;
  let seen = 0;
  const before = scope.collector.found;
  for (const line of linesOf(text)) {
    if (line.text.trim() === '') continue;
    if (header === null) {
      header = readHeader(line.text, scope);
      seen += 1;
      if (header === null && seen >= HEADER_LINES) return false;
      continue;
    }
    if (/^[\s|:+-]+$/.test(line.text)) continue;
    const cells = cellsOf(line.text, header.delimiter);
    if (cells.length >= Math.min(2, header.names.length)) offerRow(header.names, cells, line.start, scope);
  }
  return scope.collector.found > before;
}

const INSERT = /\binsert\s{1,20}into\s{1,20}[\w."`[\]]{1,200}\s{0,20}\(([^()]{1,4000})\)\s{0,20}values\s{0,20}/gi;

/** The values of one SQL tuple beginning at its bracket, and the offset behind it; null when it is none. */
function readTuple(text: string, start: number): { readonly cells: string[]; readonly end: number } | null {
  if (text.charAt(start) !== '(') return null;
  const cells: string[] = [];
  let at = start + 1;
  while (at < text.length && cells.length < COLUMNS_AT_MOST) {
    while (/\s/.test(text.charAt(at))) at += 1;
    const quote = text.charAt(at);
    if (quote === "'" || quote === '"') {
      let cell = '';
      at += 1;
      for (let close = text.indexOf(quote, at); ; close = text.indexOf(quote, at)) {
        if (close < 0) return null;
        cell += text.slice(at, close);
        at = close + 1;
        if (text.charAt(at) !== quote) break;
        cell += quote;
        at += 1;
      }
      cells.push(cell);
    } else {
      const end = at + Math.max(0, text.slice(at, at + 2000).search(/[,)]/));
      cells.push(text.slice(at, end).trim());
      at = end;
    }
    while (/\s/.test(text.charAt(at))) at += 1;
    if (text.charAt(at) === ')') return { cells, end: at + 1 };
    if (text.charAt(at) !== ',') return null;
    at += 1;
  }
  return null;
}

/**
 * Reads the rows of INSERT statements anywhere in a text.
 *
 * @returns false when there is none with a wanted column.
 */
export function readInserts(text: string, scope: Scope): boolean {
  if (text.length > LONGEST || !/insert\s/i.test(text.slice(0, 4000))) return false;
  const before = scope.collector.found;
  for (const match of text.matchAll(INSERT)) {
    const names = (match[1] ?? '').split(',').map((name) => name.replace(/[\s"`[\]]/g, ''));
    if (!names.some((name) => scope.collector.finder.isWanted(name))) continue;
    let at = match.index + match[0].length;
    for (let tuple = readTuple(text, at); tuple !== null; tuple = readTuple(text, at)) {
      offerRow(names, tuple.cells, at, scope);
      at = tuple.end;
      while (/[\s,]/.test(text.charAt(at))) at += 1;
    }
  }
  return scope.collector.found > before;
}
