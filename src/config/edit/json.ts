/** Answers into JSON, JSON with comments and package.json. */
import { applyEdits, type FormattingOptions, findNodeAtLocation, modify, type Node, parseTree } from 'jsonc-parser';
import type { ConsoleAnswer } from '../schema.ts';
import type { AnswerEdit } from './answers.ts';
import { replace } from './lines.ts';
import { lineEndOf, quoted } from './scalar.ts';

/** As the text is written: its first indented line tells. */
function formattingOf(text: string): FormattingOptions {
  const indent = /^([ \t]+)\S/m.exec(text)?.[1] ?? '  ';
  return { insertSpaces: !indent.startsWith('\t'), tabSize: indent.length, eol: lineEndOf(text) };
}

const valueText = (value: boolean | string): string => (typeof value === 'boolean' ? String(value) : quoted(value));

function oneLine(answer: ConsoleAnswer): string {
  return `{ ${Object.entries(answer)
    .map(([name, value]) => `${quoted(name)}: ${valueText(value)}`)
    .join(', ')} }`;
}

/** What may stand behind the last value of a line: its comma, and a remark that is about it. */
const REST_OF_LINE = /^([ \t]*,)?[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?(?=\r?\n)/;

/**
 * A property behind the last one of an object that has its properties on lines of their own; null for any other object.
 *
 * @param lines - the value; all but the first line get the indentation of the property before them.
 */
function addProperty(text: string, object: Node, name: string, lines: readonly string[]): string | null {
  const last = object.type === 'object' ? object.children?.at(-1) : undefined;
  if (last === undefined) return null;
  const end = last.offset + last.length;
  const rest = REST_OF_LINE.exec(text.slice(end));
  const indent = text.slice(text.lastIndexOf('\n', last.offset) + 1, last.offset);
  if (rest === null || !/^[ \t]+$/.test(indent)) return null;
  const eol = lineEndOf(text);
  const comma = rest[1] === undefined ? '' : ',';
  const value = lines.join(`${eol}${indent}`);
  const added = `${comma === '' ? ',' : ''}${rest[0]}${eol}${indent}${quoted(name)}: ${value}${comma}`;
  return replace(text, [end, end + rest[0].length], added);
}

function changeText(text: string, edit: AnswerEdit, prefix: readonly string[]): string {
  const { app, item, answer, whole } = edit;
  const formattingOptions = formattingOf(text);
  const path = [...prefix, 'apps', app, 'console', item];
  const root = parseTree(text, [], { allowTrailingComma: true });
  const at = (depth: number): Node | undefined =>
    root === undefined ? undefined : findNodeAtLocation(root, path.slice(0, depth));
  const [own, console, known] = [at(path.length - 2), at(path.length - 1), at(path.length)];
  const written = known === undefined ? '' : text.slice(known.offset, known.offset + known.length);
  if (known !== undefined && !/[\n#]|\/[/*]/.test(written))
    return replace(text, [known.offset, known.offset + known.length], oneLine(whole));
  const unit = formattingOptions.insertSpaces === false ? '\t' : ' '.repeat(formattingOptions.tabSize ?? 2);
  const added =
    known !== undefined
      ? null
      : console !== undefined
        ? addProperty(text, console, item, [oneLine(whole)])
        : own !== undefined
          ? addProperty(text, own, 'console', ['{', `${unit}${quoted(item)}: ${oneLine(whole)}`, '}'])
          : null;
  if (added !== null) return added;
  return Object.entries(known === undefined ? whole : answer).reduce(
    (next, [name, value]) => applyEdits(next, modify(next, [...path, name], value, { formattingOptions })),
    text,
  );
}

/** The text with the answers; comments and blanks stay. */
export function editJson(text: string, edits: readonly AnswerEdit[], prefix: readonly string[]): string {
  return edits.reduce((changed, edit) => changeText(changed, edit, prefix), text);
}
