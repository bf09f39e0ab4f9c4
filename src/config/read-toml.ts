/** TOML 1.0. */
import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import {
  DEPTH_AT_MOST,
  type SyntaxFault,
  type SyntaxProblem,
  type TreeEntry,
  type TreeNode,
  type TreeResult,
} from './tree.ts';

/** By the beginning of the parser's messages; it gives no codes. */
const PROBLEMS: readonly (readonly [start: string, problem: SyntaxProblem])[] = [
  ['Unterminated', 'unclosed'],
  ['Empty bare keys', 'key-expected'],
  ['Must be a newline', 'separator-missing'],
  ['Expected equal', 'separator-missing'],
  ['Unspecified values', 'value-missing'],
  ['Expected comma', 'comma-missing'],
  ['Defining a key multiple times', 'duplicate-key'],
  ['Control characters', 'control-character'],
  ['The key, equals sign', 'value-missing'],
  ['Trailing comma', 'trailing-comma'],
  ['Invalid character in escape', 'escape'],
  ['Invalid code point', 'escape'],
  ['Leading zeros', 'number'],
  ['Underscores', 'number'],
  ['Unexpected invalid', 'number'],
];

interface Table {
  readonly kind: 'map';
  readonly entries: TreeEntry[];
  readonly start: number;
}

type Key = AST.TOMLBare | AST.TOMLQuoted;

const nameOf = (key: Key): string => (key.type === 'TOMLBare' ? key.name : key.value);

/** Later headers and dotted keys add to tables that exist: the maps are filled in place. */
function tableAt(parent: Table, keys: readonly Key[]): Table {
  let table = parent;
  for (const key of keys) {
    const existing = table.entries.find((entry) => entry.key === nameOf(key))?.value;
    const inner = existing?.kind === 'list' ? existing.items.at(-1) : existing;
    if (inner?.kind === 'map') {
      table = inner as Table;
      continue;
    }
    const made: Table = { kind: 'map', entries: [], start: key.range[0] };
    table.entries.push({ key: nameOf(key), keyStart: key.range[0], value: made });
    table = made;
  }
  return table;
}

function put(table: Table, { key, value }: AST.TOMLKeyValue, depth: number): void {
  const path = key.keys;
  const last = path.at(-1);
  if (last === undefined) return;
  const target = tableAt(table, path.slice(0, -1));
  target.entries.push({ key: nameOf(last), keyStart: last.range[0], value: toTree(value, depth) });
}

function toTree(node: AST.TOMLContentNode, depth: number): TreeNode {
  const start = node.range[0];
  if (depth > DEPTH_AT_MOST) throw new RangeError('too deep');
  if (node.type === 'TOMLArray')
    return { kind: 'list', items: node.elements.map((item) => toTree(item, depth + 1)), start };
  if (node.type === 'TOMLInlineTable') {
    const table: Table = { kind: 'map', entries: [], start };
    for (const entry of node.body) put(table, entry, depth + 1);
    return table;
  }
  // Dates are texts in every other format.
  const value = node.value instanceof Date ? ('datetime' in node ? node.datetime : '') : node.value;
  return { kind: 'scalar', value, start };
}

/** The table of a header: the map of `[a.b]`, or a new item of the list of `[[a.b]]`. */
function openTable(root: Table, header: AST.TOMLTable): Table {
  const keys = header.key.keys;
  if (header.kind === 'standard') return tableAt(root, keys);
  const last = keys.at(-1);
  const parent = tableAt(root, keys.slice(0, -1));
  const made: Table = { kind: 'map', entries: [], start: header.range[0] };
  if (last === undefined) return made;
  const existing = parent.entries.find((entry) => entry.key === nameOf(last))?.value;
  if (existing?.kind === 'list') (existing.items as TreeNode[]).push(made);
  else {
    const list: TreeNode = { kind: 'list', items: [made], start: header.range[0] };
    parent.entries.push({ key: nameOf(last), keyStart: last.range[0], value: list });
  }
  return made;
}

function toFault(error: ParseError, text: string): SyntaxFault {
  const problem = PROBLEMS.find(([start]) => error.message.startsWith(start))?.[1] ?? 'unexpected';
  // What is missing at the end of a line is noticed on the next one.
  const offset = problem === 'value-missing' ? text.slice(0, error.index).trimEnd().length : error.index;
  return { problem, offset };
}

/** Reads TOML; the parser stops at the first mistake. */
export function readToml(text: string): TreeResult {
  try {
    const program = parseTOML(text, { tomlVersion: '1.0' });
    const root: Table = { kind: 'map', entries: [], start: 0 };
    for (const part of program.body[0].body) {
      if (part.type === 'TOMLKeyValue') put(root, part, 0);
      else {
        const table = openTable(root, part);
        for (const entry of part.body) put(table, entry, 0);
      }
    }
    return { ok: true, root: root.entries.length === 0 ? null : root };
  } catch (error) {
    if (error instanceof ParseError) return { ok: false, faults: [toFault(error, text)] };
    if (error instanceof RangeError) return { ok: false, faults: [{ problem: 'too-deep', offset: 0 }] };
    throw error;
  }
}
