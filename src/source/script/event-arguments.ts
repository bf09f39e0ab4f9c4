/** What a handler receives when the template calls it with arguments: `onPhone('x', $event)`, `(e) => onPhone(e.detail)`. */
import { parseExpression } from '@babel/parser';
import type { CallExpression, Node } from '@babel/types';
import type { ProjectKind } from '../../core/source-facts.ts';
import { propertyName } from './members.ts';
import { UNKNOWN, type Value } from './value.ts';

function parse(text: string): Node | null {
  try {
    return parseExpression(text, { plugins: ['typescript'] });
  } catch {
    return null;
  }
}

/** The only call in a function's body. */
function innerCall(node: Node): CallExpression | null {
  switch (node.type) {
    case 'CallExpression':
      return node;
    case 'AwaitExpression':
      return innerCall(node.argument);
    case 'ExpressionStatement':
      return innerCall(node.expression);
    case 'ReturnStatement':
      return node.argument == null ? null : innerCall(node.argument);
    case 'BlockStatement':
      return node.body[0] === undefined ? null : innerCall(node.body[0]);
    default:
      return null;
  }
}

function argumentOf(node: Node, name: string, event: Value): Value {
  if (node.type === 'Identifier') return node.name === name ? event : UNKNOWN;
  const isDetail = node.type === 'MemberExpression' && propertyName(node) === 'detail';
  if (!isDetail || node.object.type !== 'Identifier' || node.object.name !== name || event.kind !== 'event')
    return UNKNOWN;
  return { kind: 'payload', field: '*', place: { path: '', start: 0, end: 0 }, isEncoded: false };
}

/** The arguments of the handler; `event` for a bare name. */
export function eventArguments(expression: string | null, event: Value, kind: ProjectKind): readonly Value[] {
  const node = expression === null ? null : parse(expression);
  if (node?.type === 'CallExpression') {
    const given = node.arguments.map((argument) => argumentOf(argument, '$event', event));
    const isBind = node.callee.type === 'MemberExpression' && propertyName(node.callee) === 'bind';
    if (isBind) return [...given.slice(1), event];
    return kind === 'wepy' ? [...given, event] : given;
  }
  if (node?.type !== 'ArrowFunctionExpression' && node?.type !== 'FunctionExpression') return [event];
  const [param] = node.params;
  const call = innerCall(node.body);
  if (call === null || param?.type !== 'Identifier') return [];
  return call.arguments.map((argument) => argumentOf(argument, param.name, event));
}
