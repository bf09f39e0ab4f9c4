/** Calls whose result is awaited or chained, told when their file is read: nodes do not know their parents. */
import type { Node } from '@babel/types';

const promiseCalls = new WeakSet<Node>();

/** Notes the call inside `await call()` and `call().then`. */
export function notePromiseCall(node: Node): void {
  if (node.type === 'AwaitExpression') promiseCalls.add(node.argument);
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return;
  const { name } = node.property;
  if (name === 'then' || name === 'catch') promiseCalls.add(node.object);
}

/** Whether a call is awaited or chained. */
export function isPromiseCall(node: Node): boolean {
  return promiseCalls.has(node);
}
