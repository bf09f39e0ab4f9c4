/** JSON and JSON with comments. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { DEPTH_AT_MOST, type SyntaxFault, type SyntaxProblem, type TreeNode, type TreeResult } from './tree.ts';

/** By the parser's `ParseErrorCode`, which is a const enum and cannot be imported. */
const PROBLEMS: Readonly<Record<number, SyntaxProblem>> = {
  2: 'number',
  3: 'key-expected',
  4: 'value-missing',
  5: 'separator-missing',
  6: 'comma-missing',
  7: 'unclosed',
  8: 'unclosed',
  10: 'comment',
  11: 'unclosed',
  12: 'unclosed',
  13: 'number',
  14: 'escape',
  15: 'escape',
  16: 'control-character',
};

/** A comma before a closing bracket is reported as a missing name or value behind it. */
function isTrailingComma(text: string, { error, offset }: ParseError): boolean {
  if (error !== 3 && error !== 4) return false;
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(',') && /^\s*[}\]]/.test(text.slice(offset));
}

function toFault(text: string, found: ParseError): SyntaxFault {
  if (isTrailingComma(text, found)) return { problem: 'trailing-comma', offset: text.lastIndexOf(',', found.offset) };
  return { problem: PROBLEMS[found.error] ?? 'unexpected', offset: found.offset };
}

/** Parsers and trees recurse; brackets outside of texts tell the depth beforehand. */
function isTooDeep(text: string): number | null {
  let depth = 0;
  for (const match of text.matchAll(/"(?:[^"\\\n]|\\.)*"|\/\/.*|[[{\]}]/g)) {
    if (match[0] === '[' || match[0] === '{') depth++;
    else if (match[0] === ']' || match[0] === '}') depth--;
    if (depth > DEPTH_AT_MOST) return match.index;
  }
  return null;
}

function toTree(node: Node, faults: SyntaxFault[]): TreeNode {
  const start = node.offset;
  if (node.type === 'array')
    return { kind: 'list', items: (node.children ?? []).map((item) => toTree(item, faults)), start };
  if (node.type !== 'object') return { kind: 'scalar', value: node.value, start };
  const seen = new Set<string>();
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) => {
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    if (seen.has(name)) faults.push({ problem: 'duplicate-key', offset: key.offset });
    seen.add(name);
    return [{ key: name, keyStart: key.offset, value: toTree(value, faults) }];
  });
  return { kind: 'map', entries, start };
}

/**
 * Reads JSON.
 *
 * @param isLenient - comments and commas before a closing bracket are allowed, as in JSONC.
 */
export function readJson(text: string, isLenient: boolean): TreeResult {
  const deep = isTooDeep(text);
  if (deep !== null) return { ok: false, faults: [{ problem: 'too-deep', offset: deep }] };
  const errors: ParseError[] = [];
  const options = { disallowComments: !isLenient, allowTrailingComma: isLenient, allowEmptyContent: true };
  const root = parseTree(text, errors, options);
  const [first] = errors;
  // One mistake throws the parser off the track: only the first one is sure.
  if (first !== undefined) return { ok: false, faults: [toFault(text, first)] };
  if (root === undefined) return { ok: true, root: null };
  const faults: SyntaxFault[] = [];
  const tree = toTree(root, faults);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, root: tree };
}
