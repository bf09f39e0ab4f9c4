/** Answers into YAML: only the lines that change are touched. */
import { isMap, isScalar, type Node, type Pair, parseDocument, Scalar, type YAMLMap } from 'yaml';
import type { ConsoleAnswer } from '../schema.ts';
import type { AnswerEdit } from './answers.ts';
import { insertBehind, replace } from './lines.ts';
import { lineEndOf, quoted, yamlText } from './scalar.ts';

const OPTIONS = { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent' } as const;

type Entry = Pair<Node, Node | null>;

/** What cannot be changed line by line: an alias, a value on the lines of another one. */
class Unusual extends Error {}

function entryOf(map: YAMLMap<Node, Node | null>, name: string): Entry | undefined {
  return map.items.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === name);
}

const rangeOf = (node: Node | null): readonly [start: number, end: number] => {
  const range = node?.range;
  if (range == null) throw new Unusual();
  return [range[0], range[1]];
};

const isBlock = (node: unknown): node is YAMLMap<Node, Node | null> => isMap(node) && node.flow !== true;

/** The offset behind the last value inside; the range of a block reaches over the comments behind it. */
function endOf(node: Node | null): number {
  const last = isBlock(node) ? node.items.at(-1) : undefined;
  return last === undefined ? rangeOf(node)[1] : endOf(last.value ?? last.key);
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = text.slice(start, offset);
  if (!/^ *$/.test(indent)) throw new Unusual();
  return indent;
}

const valueText = (value: boolean | string, name: string): string =>
  typeof value === 'boolean' ? String(value) : name === 'date' ? quoted(value) : yamlText(value);

/** Date in quotes: YAML 1.1, which other tools read, takes it for a time. */
function flowText(answer: ConsoleAnswer): string {
  const pairs = Object.entries(answer).map(([name, value]) => `${name}: ${valueText(value, name)}`);
  return `{ ${pairs.join(', ')} }`;
}

/** An answer that stands there already. */
function changeAnswer(text: string, node: Node | null, { answer, whole }: AnswerEdit): string {
  if (!isMap<Node, Node | null>(node)) throw new Unusual();
  if (node.flow === true) {
    const range = rangeOf(node);
    if (text.slice(...range).includes('#')) throw new Unusual();
    return replace(text, range, flowText(whole));
  }
  const indent = indentAt(text, rangeOf(node.items[0]?.key ?? null)[0]);
  const missing = Object.entries(answer).filter(([name]) => entryOf(node, name) === undefined);
  const lines = missing.map(([name, value]) => `${indent}${name}: ${valueText(value, name)}`);
  const longer = lines.length === 0 ? text : insertBehind(text, endOf(node), lines);
  // From the last to the first, so that the offsets before them stay true.
  const known = Object.entries(answer).flatMap(([name, value]) => {
    const entry = entryOf(node, name);
    return entry === undefined ? [] : [{ range: rangeOf(entry.value), by: valueText(value, name) }];
  });
  return known
    .toSorted((left, right) => right.range[0] - left.range[0])
    .reduce((changed, { range, by }) => replace(changed, range, by), longer);
}

/** An item into `console`, whatever stands there now. */
function changeConsole(text: string, entry: Entry, edit: AnswerEdit, unit: string): string {
  const { item, whole } = edit;
  const { key, value } = entry;
  const line = `${item}: ${flowText(whole)}`;
  if (isBlock(value) && value.items[0] !== undefined) {
    const existing = entryOf(value, item);
    if (existing !== undefined) return changeAnswer(text, existing.value, edit);
    const indent = indentAt(text, rangeOf(value.items[0].key)[0]);
    return insertBehind(text, endOf(value), [indent + line]);
  }
  if (isMap<Node, Node | null>(value)) {
    const existing = entryOf(value, item);
    if (existing !== undefined) return changeAnswer(text, existing.value, edit);
    const last = value.items.at(-1);
    if (last === undefined) return replace(text, rangeOf(value), `{ ${line} }`);
    const end = endOf(last.value ?? last.key);
    return replace(text, [end, end], `, ${line}`);
  }
  if (value !== null && !(isScalar(value) && value.value === null && rangeOf(value)[0] === rangeOf(value)[1]))
    throw new Unusual();
  const [start, end] = rangeOf(key);
  return insertBehind(text, end, [`${indentAt(text, start)}${unit}${line}`]);
}

function changeText(text: string, edit: AnswerEdit): string {
  const { app, item, whole } = edit;
  const root = parseDocument(text, OPTIONS).contents;
  const apps = isMap<Node, Node | null>(root) ? entryOf(root, 'apps')?.value : null;
  const own = isMap<Node, Node | null>(apps) ? entryOf(apps, app) : undefined;
  if (own === undefined || !isBlock(own.value)) throw new Unusual();
  const indent = indentAt(text, rangeOf(own.value.items[0]?.key ?? null)[0]);
  const unit = indent.slice(indentAt(text, rangeOf(own.key)[0]).length) || '  ';
  const entry = entryOf(own.value, 'console');
  if (entry !== undefined) return changeConsole(text, entry, edit, unit);
  return insertBehind(text, endOf(own.value), [`${indent}console:`, `${indent}${unit}${item}: ${flowText(whole)}`]);
}

/** The whole text written anew by the library: comments stay, blanks and line breaks may not. */
function rewrite(text: string, edits: readonly AnswerEdit[]): string {
  const document = parseDocument(text, OPTIONS);
  for (const { app, item, answer } of edits) {
    for (const [name, value] of Object.entries(answer)) {
      const path = ['apps', app, 'console', item, name];
      const scalar = new Scalar(value);
      if (typeof value === 'string') scalar.type = 'QUOTE_DOUBLE';
      document.setIn(path, document.hasIn(path) ? value : scalar);
    }
  }
  const written = document.toString({ lineWidth: 0 });
  return lineEndOf(text) === '\n' ? written : written.replace(/\r?\n/g, '\r\n');
}

/** Ways of writing the answers into YAML, the gentlest first; one that cannot gives null. */
export const YAML_WAYS: readonly ((text: string, edits: readonly AnswerEdit[]) => string | null)[] = [
  (text, edits) => {
    try {
      return edits.reduce(changeText, text);
    } catch (error) {
      if (error instanceof Unusual) return null;
      throw error;
    }
  },
  (text, edits) => {
    try {
      return rewrite(text, edits);
    } catch {
      // The library refuses to put a key into what is no map, such as an alias.
      return null;
    }
  },
];
