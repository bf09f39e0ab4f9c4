/** What the value of an event attribute calls. */
import { parseExpression } from '@babel/parser';
import type { Expression, Node } from '@babel/types';
import type { AttributeSyntax } from './attributes.ts';

/**
 * The name of the handler: of `name`, `name($event)`, `this.name`, `this.name.bind(this)` and functions that do nothing but
 * call it. Null for everything else: several statements, members of other objects, build output (`__e`).
 */
export function handlerName(value: string, syntax: AttributeSyntax): string | null {
  const text = syntax === 'wepy' ? withoutBraces(value.trim()) : value.trim();
  if (text === '' || text === '__e' || text.includes('{{')) return null;
  // A name of a native template is no expression: `a-b` is a name as good as any.
  if (syntax === 'native') return text;
  return calledName(parse(text));
}

/** WePY writes arguments as `{{x}}`: `name({{x}})`. */
function withoutBraces(text: string): string {
  return text.startsWith('{{') ? text : text.replaceAll('{{', '(').replaceAll('}}', ')');
}

function parse(text: string): Expression | null {
  try {
    return parseExpression(text, { plugins: ['typescript'] });
  } catch {
    return null;
  }
}

function calledName(node: Node | null): string | null {
  switch (node?.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return memberName(node.object, node.property, node.computed);
    case 'CallExpression':
      return bindTarget(node.callee) ?? calledName(node.callee);
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return calledName(onlyCall(node.body));
    case 'AwaitExpression':
    case 'ParenthesizedExpression':
      return calledName(node.type === 'AwaitExpression' ? node.argument : node.expression);
    default:
      return null;
  }
}

/** Only members of `this` are handlers by name. */
function memberName(object: Node, property: Node, isComputed: boolean): string | null {
  return object.type === 'ThisExpression' && property.type === 'Identifier' && !isComputed ? property.name : null;
}

/** Of `x.bind` the name of `x`. */
function bindTarget(callee: Node): string | null {
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return null;
  return callee.property.name === 'bind' ? calledName(callee.object) : null;
}

/** The call that is all of a function's body. */
function onlyCall(body: Node): Node | null {
  if (body.type !== 'BlockStatement')
    return body.type === 'CallExpression' || body.type === 'AwaitExpression' ? body : null;
  const [statement, ...others] = body.body;
  if (others.length > 0) return null;
  if (statement?.type === 'ExpressionStatement') return onlyCall(statement.expression);
  return statement?.type === 'ReturnStatement' && statement.argument ? onlyCall(statement.argument) : null;
}
