/** Code that gives every page or component members which its own script does not show. */
import type { Node } from '@babel/types';
import { propertyName } from './script/members.ts';

const CONSTRUCTORS: ReadonlySet<string> = new Set(['Page', 'Component', 'Behavior']);
const HOLDERS: ReadonlySet<string> = new Set(['prototype', 'globalProperties']);

/** Names that a node adds everywhere; `*` for any: `Vue.mixin({…})`, `Page = wrap(Page)`, `Vue.prototype.name = …`. */
export function addedMembers(node: Node): readonly string[] {
  if (node.type === 'CallExpression' && node.callee.type === 'MemberExpression') {
    return propertyName(node.callee) === 'mixin' && node.arguments.length > 0 ? ['*'] : [];
  }
  if (node.type !== 'AssignmentExpression') return [];
  const { left } = node;
  if (left.type === 'Identifier') return CONSTRUCTORS.has(left.name) ? ['*'] : [];
  if (left.type !== 'MemberExpression') return [];
  const name = propertyName(left);
  const holder = left.object.type === 'MemberExpression' ? propertyName(left.object) : null;
  return holder !== null && HOLDERS.has(holder) ? [name ?? '*'] : [];
}
