/** Members that a script may give its page or component without a method of that name among its options. */
import type { CallExpression, Node } from '@babel/types';
import { isApiRoot } from './api-names.ts';
import { propertyName } from './members.ts';
import type { ScriptModule } from './modules.ts';
import { walk } from './walk.ts';

/** What a script may add, apart from its options. */
interface Additions {
  /** Names that stand anywhere in it: props, `inject`, data, `this.name = …`. */
  readonly names: ReadonlySet<string>;
  /** Whether it adds members under names that are computed. */
  readonly addsAny: boolean;
}

/** Functions that copy members into their first argument. */
const COPYING: ReadonlySet<string> = new Set([
  'assign',
  'extend',
  'merge',
  'defineProperty',
  'defineProperties',
  'mixin',
]);

function hasOwnName(node: Node, module: ScriptModule): boolean {
  return node.type === 'Identifier' && (module.env.lazy.has(node.name) || module.env.values.has(node.name));
}

/** `this`, a name of the module, or `options.methods`. */
function isHolder(node: Node, module: ScriptModule): boolean {
  if (node.type === 'MemberExpression') return propertyName(node) === 'methods' || isHolder(node.object, module);
  return node.type === 'ThisExpression' || hasOwnName(node, module);
}

function addsByCall({ callee, arguments: args }: CallExpression): boolean {
  const [first] = args;
  const copies = callee.type === 'MemberExpression' && COPYING.has(propertyName(callee) ?? '');
  if (copies) return first?.type === 'ThisExpression';
  return callee.type === 'Identifier' && args.some(({ type }) => type === 'ThisExpression');
}

function addsAnyMember(node: Node, module: ScriptModule): boolean {
  if (node.type === 'CallExpression') return addsByCall(node);
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return false;
  return propertyName(node.left) === null && isHolder(node.left.object, module);
}

const known = new WeakMap<ScriptModule, Additions>();

function additionsOf(module: ScriptModule): Additions {
  const before = known.get(module);
  if (before !== undefined) return before;
  const names = new Set<string>();
  let addsAny = false;
  walk(module.program, (node, around) => {
    const isOfApi = isApiMember(around.at(-1));
    if (node.type === 'Identifier' && !isOfApi) names.add(node.name);
    if (node.type === 'StringLiteral') names.add(node.value);
    addsAny ||= addsAnyMember(node, module);
  });
  const additions = { names, addsAny };
  known.set(module, additions);
  return additions;
}

/** `my.getPhoneNumber` says nothing of a method of that name. */
function isApiMember(node: Node | undefined): boolean {
  return node?.type === 'MemberExpression' && node.object.type === 'Identifier' && isApiRoot(node.object.name);
}

/** Whether a member that the options do not show may be there when the page runs. */
export function mayAppear(name: string, module: ScriptModule): boolean {
  if (name.startsWith('$')) return true;
  const { names, addsAny } = additionsOf(module);
  return addsAny || names.has(name);
}
