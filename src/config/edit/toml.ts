/** Answers into TOML: only the lines that change are touched. */
import { type AST, parseTOML } from 'toml-eslint-parser';
import type { ConsoleAnswer } from '../schema.ts';
import type { AnswerEdit } from './answers.ts';
import { insertBehind, replace } from './lines.ts';
import { quoted, tomlKey } from './scalar.ts';

const CONSOLE = 'console';

/** A key with its value; `path` counts from the top of the file. */
interface Entry {
  readonly path: readonly string[];
  readonly node: AST.TOMLKeyValue;
  readonly value: AST.TOMLContentNode;
  /** True inside of `{ }`. */
  readonly isInline: boolean;
}

/** A `[header]`; `end` is behind its last value. */
interface Section {
  readonly path: readonly string[];
  readonly end: number;
}

interface Layout {
  readonly entries: readonly Entry[];
  readonly sections: readonly Section[];
}

const nameOf = (key: AST.TOMLBare | AST.TOMLQuoted): string => (key.type === 'TOMLBare' ? key.name : key.value);

function entriesOf(nodes: readonly AST.TOMLKeyValue[], parent: readonly string[], isInline: boolean): Entry[] {
  return nodes.flatMap((node) => {
    const { value } = node;
    const path = [...parent, ...node.key.keys.map(nameOf)];
    const inner = value.type === 'TOMLInlineTable' ? entriesOf(value.body, path, true) : [];
    return [{ path, node, value, isInline }, ...inner];
  });
}

function readLayout(text: string): Layout {
  const { body } = parseTOML(text, { tomlVersion: '1.0' }).body[0];
  const tables = body.filter((part) => part.type === 'TOMLTable' && part.kind === 'standard') as AST.TOMLTable[];
  const top = body.filter((part) => part.type === 'TOMLKeyValue');
  const pathOf = ({ key }: AST.TOMLTable): string[] => key.keys.map(nameOf);
  return {
    entries: [...entriesOf(top, [], false), ...tables.flatMap((table) => entriesOf(table.body, pathOf(table), false))],
    sections: tables.map((table) => ({
      path: pathOf(table),
      end: table.body.at(-1)?.range[1] ?? table.key.range[1],
    })),
  };
}

const isAt = (path: readonly string[], wanted: readonly string[]): boolean =>
  path.length === wanted.length && wanted.every((name, index) => path[index] === name);
const isUnder = (path: readonly string[], wanted: readonly string[]): boolean =>
  path.length > wanted.length && isAt(path.slice(0, wanted.length), wanted);

const valueText = (value: boolean | string): string => (typeof value === 'boolean' ? String(value) : quoted(value));

function inlineText(answer: ConsoleAnswer): string {
  return `{ ${Object.entries(answer)
    .map(([name, value]) => `${name} = ${valueText(value)}`)
    .join(', ')} }`;
}

/** What stands before a name of a dotted key: `console.` of `console.quota.done`. */
function prefixText(text: string, { node, path }: Entry, depth: number): string {
  const { keys } = node.key;
  const key = keys[keys.length - (path.length - depth)];
  return key === undefined ? '' : text.slice(node.range[0], key.range[0]);
}

/** Into the `{ }` of an entry. */
function insertInline(text: string, { value }: Entry, line: string): string | null {
  if (value.type !== 'TOMLInlineTable') return null;
  const last = value.body.at(-1);
  if (last === undefined) return replace(text, value.range, `{ ${line} }`);
  return replace(text, [last.range[1], last.range[1]], `, ${line}`);
}

/** An answer of which every key stands on a line of its own. */
function changeKeys(text: string, path: readonly string[], answer: ConsoleAnswer): string | null {
  const { entries, sections } = readLayout(text);
  const known = entries.filter((entry) => !entry.isInline && isUnder(entry.path, path));
  const section = sections.find((one) => isAt(one.path, path));
  const last = known.at(-1);
  if (section === undefined && last === undefined) return null;
  const prefix = section !== undefined || last === undefined ? '' : prefixText(text, last, path.length);
  const end = section?.end ?? last?.node.range[1] ?? text.length;
  const missing = Object.entries(answer).filter(([name]) => !known.some((entry) => entry.path.at(-1) === name));
  const lines = missing.map(([name, value]) => `${prefix}${name} = ${valueText(value)}`);
  const longer = lines.length === 0 ? text : insertBehind(text, end, lines);
  // From the last to the first, so that the offsets before them stay true.
  return Object.entries(answer)
    .flatMap(([name, value]) => {
      const entry = known.find((one) => one.path.at(-1) === name);
      return entry === undefined ? [] : [{ range: entry.value.range, by: valueText(value) }];
    })
    .toSorted((left, right) => right.range[0] - left.range[0])
    .reduce((changed, { range, by }) => replace(changed, range, by), longer);
}

/** An item beside the others of the app, or the first one. */
function addItem(text: string, path: readonly string[], answer: ConsoleAnswer): string | null {
  const { entries, sections } = readLayout(text);
  const item = tomlKey(path.at(-1) ?? '');
  const line = `${item} = ${inlineText(answer)}`;
  const answers = path.slice(0, -1);
  const app = path.slice(0, -2);
  const own = sections.find((section) => isAt(section.path, answers));
  if (own !== undefined) return insertBehind(text, own.end, [line]);
  const inline = entries.find((entry) => isAt(entry.path, answers));
  if (inline !== undefined) return insertInline(text, inline, line);
  const dotted = entries.findLast((entry) => !entry.isInline && isUnder(entry.path, answers));
  const sibling = sections.findLast((section) => isUnder(section.path, answers));
  if (dotted !== undefined && sibling === undefined) {
    return insertBehind(text, dotted.node.range[1], [prefixText(text, dotted, answers.length) + line]);
  }
  if (sibling !== undefined) {
    const lines = Object.entries(answer).map(([name, value]) => `${name} = ${valueText(value)}`);
    return insertBehind(text, sibling.end, ['', `[${path.map(tomlKey).join('.')}]`, ...lines]);
  }
  const section = sections.find((one) => isAt(one.path, app));
  if (section !== undefined) {
    return insertBehind(text, section.end, ['', `[${answers.map(tomlKey).join('.')}]`, line]);
  }
  const whole = entries.find((entry) => isAt(entry.path, app));
  if (whole !== undefined) return insertInline(text, whole, `${CONSOLE} = { ${line} }`);
  const key = entries.findLast((entry) => !entry.isInline && isUnder(entry.path, app));
  if (key === undefined) return null;
  return insertBehind(text, key.node.range[1], [`${prefixText(text, key, app.length)}${CONSOLE}.${line}`]);
}

/** The text with the answer, or null where it cannot be put in. */
function changeText(text: string, { app, item, answer, whole }: AnswerEdit): string | null {
  const path = ['apps', app, CONSOLE, item];
  const { entries, sections } = readLayout(text);
  const inline = entries.find((entry) => isAt(entry.path, path));
  if (inline !== undefined) return replace(text, inline.value.range, inlineText(whole));
  const isThere =
    entries.some((entry) => isUnder(entry.path, path)) || sections.some((section) => isAt(section.path, path));
  return isThere ? changeKeys(text, path, answer) : addItem(text, path, whole);
}

/** The text with the answers, or null where they cannot be put in. */
export function editToml(text: string, edits: readonly AnswerEdit[]): string | null {
  return edits.reduce<string | null>((changed, edit) => (changed === null ? null : changeText(changed, edit)), text);
}
