/** YAML 1.2 with its core types: data only, no tags that make objects. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import { DEPTH_AT_MOST, type SyntaxFault, type SyntaxProblem, type TreeNode, type TreeResult } from './tree.ts';

const PROBLEMS: Readonly<Record<string, SyntaxProblem>> = {
  ALIAS_PROPS: 'alias',
  BAD_ALIAS: 'alias',
  BAD_DQ_ESCAPE: 'escape',
  BAD_INDENT: 'indent',
  BAD_SCALAR_START: 'text-quoting',
  BLOCK_AS_IMPLICIT_KEY: 'separator-missing',
  DUPLICATE_KEY: 'duplicate-key',
  MISSING_CHAR: 'unclosed',
  MULTILINE_IMPLICIT_KEY: 'separator-missing',
  MULTIPLE_DOCS: 'several-documents',
  MULTIPLE_TAGS: 'tag',
  TAB_AS_INDENT: 'tab-indent',
  TAG_RESOLVE_FAILED: 'tag',
  RESOURCE_EXHAUSTION: 'too-deep',
};

/** Aliases are copied at most this often, so that a few lines cannot grow into millions of values. */
const ALIASES_AT_MOST = 200;

class Unreadable extends Error {
  readonly fault: SyntaxFault;
  constructor(problem: SyntaxProblem, offset: number) {
    super(problem);
    this.fault = { problem, offset };
  }
}

interface Walk {
  readonly document: Document;
  aliases: number;
}

const startOf = (node: unknown, otherwise: number): number => {
  const range = (node as { range?: readonly number[] | null } | null)?.range;
  return range?.[0] ?? otherwise;
};

function toTree(node: Node | null, parentStart: number, depth: number, walk: Walk): TreeNode {
  const start = startOf(node, parentStart);
  if (depth > DEPTH_AT_MOST) throw new Unreadable('too-deep', start);
  if (node === null) return { kind: 'scalar', value: null, start };
  if (isAlias(node)) {
    const target = node.resolve(walk.document);
    walk.aliases += 1;
    if (target === undefined || walk.aliases > ALIASES_AT_MOST) throw new Unreadable('alias', start);
    return { ...toTree(target, start, depth + 1, walk), start };
  }
  if (isSeq<Node | null>(node)) {
    return { kind: 'list', items: node.items.map((item) => toTree(item, start, depth + 1, walk)), start };
  }
  if (isMap<Node, Node | null>(node)) {
    const entries = node.items.map(({ key, value }) => {
      const keyStart = startOf(key, start);
      if (!isScalar(key)) throw new Unreadable('key-expected', keyStart);
      const name = typeof key.value === 'string' ? key.value : (key.source ?? String(key.value));
      return { key: name, keyStart, value: toTree(value, keyStart, depth + 1, walk) };
    });
    return { kind: 'map', entries, start };
  }
  return { kind: 'scalar', value: isScalar(node) ? toScalar(node.value) : null, start };
}

function toScalar(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Reads YAML; every mistake that the parser finds is reported. */
export function readYaml(text: string): TreeResult {
  try {
    const documents = parseAllDocuments(text, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      logLevel: 'silent',
    });
    if (!Array.isArray(documents) || documents.length === 0) return { ok: true, root: null };
    const [document, second] = documents;
    if (document === undefined) return { ok: true, root: null };
    const problems = [...document.errors, ...document.warnings];
    if (problems.length > 0) {
      const faults = problems.map(
        ({ code, pos }) => ({ problem: PROBLEMS[code] ?? 'unexpected', offset: pos[0] }) as const,
      );
      return { ok: false, faults };
    }
    if (second !== undefined)
      return { ok: false, faults: [{ problem: 'several-documents', offset: startOf(second, 0) }] };
    if (document.contents === null) return { ok: true, root: null };
    return { ok: true, root: toTree(document.contents as Node, 0, 0, { document, aliases: 0 }) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, faults: [error.fault] };
    // The parser's own recursion on brackets a thousand deep.
    if (error instanceof RangeError) return { ok: false, faults: [{ problem: 'too-deep', offset: 0 }] };
    throw error;
  }
}
