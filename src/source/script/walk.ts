/** Visiting every node of a script once. */
import type { Node } from '@babel/types';

const SKIPPED: ReadonlySet<string> = new Set(
  'loc range extra leadingComments trailingComments innerComments comments tokens errors'.split(' '),
);

const LEAVES: ReadonlySet<string> = new Set(
  'StringLiteral NumericLiteral BooleanLiteral NullLiteral RegExpLiteral ThisExpression TemplateElement Super JSXText'.split(
    ' ',
  ),
);

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/**
 * Visits a node and all below it.
 *
 * @param visit - receives each node with those around it, outermost first; the list changes afterwards, so copy it to keep it.
 */
export function walk(root: Node, visit: (node: Node, around: readonly Node[]) => void): void {
  const around: Node[] = [];
  const step = (node: Node): void => {
    visit(node, around);
    if (LEAVES.has(node.type)) return;
    around.push(node);
    // Nodes are plain objects; a list of their children first would take as long as parsing.
    for (const name in node) {
      const value: unknown = node[name as keyof Node];
      if (typeof value !== 'object' || value === null || SKIPPED.has(name)) continue;
      if (!Array.isArray(value)) {
        if (isNode(value)) step(value);
        continue;
      }
      for (const item of value) if (isNode(item)) step(item);
    }
    around.pop();
  };
  step(root);
}
