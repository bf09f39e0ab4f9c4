/** A configuration file as a tree of plain data that knows where everything stands, whatever its format. */

/** One value; `start` is its offset in the text, in UTF-16 units. */
export type TreeNode =
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null; readonly start: number }
  | { readonly kind: 'list'; readonly items: readonly TreeNode[]; readonly start: number }
  | { readonly kind: 'map'; readonly entries: readonly TreeEntry[]; readonly start: number };

/** One key with its value. */
export interface TreeEntry {
  readonly key: string;
  readonly keyStart: number;
  readonly value: TreeNode;
}

/** What is wrong with the text itself; ids of `messages/terms.ts`. */
export type SyntaxProblem =
  | 'unexpected'
  | 'duplicate-key'
  | 'unclosed'
  | 'comma-missing'
  | 'separator-missing'
  | 'value-missing'
  | 'key-expected'
  | 'trailing-comma'
  | 'comment'
  | 'escape'
  | 'control-character'
  | 'tab-indent'
  | 'indent'
  | 'text-quoting'
  | 'number'
  | 'alias'
  | 'tag'
  | 'several-documents'
  | 'too-deep';

/** A problem and its offset. */
export interface SyntaxFault {
  readonly problem: SyntaxProblem;
  readonly offset: number;
}

/** The tree, null for a text without any value, or what keeps it from being read. */
export type TreeResult =
  | { readonly ok: true; readonly root: TreeNode | null }
  | { readonly ok: false; readonly faults: readonly SyntaxFault[] };

/** Where something stands: line and column from 1, columns in UTF-16 units as editors count them. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Deeper than any configuration; recursion over the tree stays far from the limits of the stack. */
export const DEPTH_AT_MOST = 64;

/** Finds line and column of offsets in one text; line ends are LF, CRLF and CR. */
export function makePositions(text: string): (offset: number) => Position {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)];
  return (offset) => {
    const at = Math.min(offset, text.length);
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] ?? 0) + 1 };
  };
}

/** Line and column of one offset, see `makePositions`. */
export function positionAt(text: string, offset: number): Position {
  return makePositions(text)(offset);
}

/** The tree as plain values: maps without a prototype, so that no key means anything special. */
export function toValue(node: TreeNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toValue);
  const value: Record<string, unknown> = Object.create(null);
  for (const entry of node.entries) {
    Object.defineProperty(value, entry.key, { value: toValue(entry.value), enumerable: true, configurable: true });
  }
  return value;
}

/** Offsets of the keys of that name, wherever they stand. */
export function findKeys(node: TreeNode, name: string): number[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'list') return node.items.flatMap((item) => findKeys(item, name));
  return node.entries.flatMap(({ key, keyStart, value }) => [
    ...(key === name ? [keyStart] : []),
    ...findKeys(value, name),
  ]);
}

/** The entry or item at a path, as far down as it exists. */
function walk(
  root: TreeNode,
  path: readonly PropertyKey[],
): { node: TreeNode; keyStart: number | null; isWhole: boolean } {
  let node = root;
  let keyStart: number | null = null;
  for (const part of path) {
    if (node.kind === 'map') {
      const entry = node.entries.find(({ key }) => key === String(part));
      if (entry === undefined) return { node, keyStart, isWhole: false };
      keyStart = entry.keyStart;
      node = entry.value;
    } else if (node.kind === 'list') {
      const item = node.items[Number(part)];
      if (item === undefined) return { node, keyStart, isWhole: false };
      keyStart = item.start;
      node = item;
    } else return { node, keyStart, isWhole: false };
  }
  return { node, keyStart, isWhole: true };
}

/** The value at a path, or null. */
export function nodeAt(root: TreeNode, path: readonly PropertyKey[]): TreeNode | null {
  const found = walk(root, path);
  return found.isWhole ? found.node : null;
}

/** Offset of the value at a path; of its nearest parent where it is missing. */
export function valueOffset(root: TreeNode, path: readonly PropertyKey[]): number {
  const found = walk(root, path);
  // What is missing inside something is shown at the name of that thing.
  return found.isWhole ? found.node.start : (found.keyStart ?? found.node.start);
}

/** Offset of the key at a path; of its nearest parent where it is missing. */
export function keyOffset(root: TreeNode, path: readonly PropertyKey[]): number {
  const found = walk(root, path);
  return found.keyStart ?? found.node.start;
}

/** A path as people write it: `apps.shop.aesKey`, `source[0].path`. */
export function formatPath(path: readonly PropertyKey[], quote: (key: string) => string): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const key = quote(String(part));
    return text === '' ? key : `${text}.${key}`;
  }, '');
}
