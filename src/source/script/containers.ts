/** What holds the handlers of a template: options of pages, components and Vue, classes, `<script setup>`. */
import type { Expression, Node, Statement } from '@babel/types';
import { lookup } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { invoke } from './invoke.ts';
import { declaresMember, memberOfClass } from './members.ts';
import { quietFrame, type ScriptModule, type World } from './modules.ts';
import { mayAppear } from './run-time-members.ts';
import { type ObjectValue, UNKNOWN, type Value } from './value.ts';

/** Where handlers are looked for. */
export interface Container {
  readonly module: ScriptModule;
  /** Options, a class, or null for the top level of `<script setup>`. */
  readonly options: Value | null;
  /** False when a wrapper may add members that cannot be seen. */
  readonly isComplete: boolean;
}

/** Calls that take the options of a container and add nothing. */
const PLAIN_CALLS: ReadonlySet<string> = new Set(['Page', 'Component', 'App', 'Behavior', 'defineComponent']);
const PLAIN_METHODS: ReadonlySet<string> = new Set(['page', 'component', 'app', 'extend', 'mixin']);
const PLAIN_OWNERS: ReadonlySet<string> = new Set(['wepy', 'Vue', 'mpx']);

/** Super classes without members of interest. */
const PLAIN_CLASSES: ReadonlySet<string> = new Set([
  'Component',
  'PureComponent',
  'Vue',
  'page',
  'component',
  'app',
  'mixin',
]);

const FOLDED = ['methods', 'behaviors', 'mixins', 'extends', 'setup'] as const;

/** Whether a call returns the options that it is given, for what is asked of them. */
export function isPlainCall(callee: Node): boolean {
  if (callee.type === 'Identifier') return PLAIN_CALLS.has(callee.name);
  if (callee.type !== 'MemberExpression' || callee.object.type !== 'Identifier') return false;
  const name = callee.property.type === 'Identifier' ? callee.property.name : '';
  return PLAIN_METHODS.has(name) && PLAIN_OWNERS.has(callee.object.name);
}

const CONTAINER_CALLS: ReadonlySet<string> = new Set(['Page', 'Component', 'App', 'Behavior']);

/** Whether the project itself declares `Page`, `Component` or the like, which may do more then. */
function isOwnName(callee: Node, module: ScriptModule): boolean {
  if (callee.type !== 'Identifier' || !CONTAINER_CALLS.has(callee.name)) return false;
  return module.env.lazy.has(callee.name) || module.env.values.has(callee.name);
}

function openExpression(node: Expression, module: ScriptModule): Container | null {
  const value = evaluate(node, quietFrame(module));
  const isComplete = node.type !== 'CallExpression' || !isOwnName(node.callee, module);
  if (value.kind === 'object' || value.kind === 'class') return { module, options: value, isComplete };
  if (value.kind === 'instance') return { module, options: value.of, isComplete: true };
  if (node.type !== 'CallExpression') return null;
  for (const argument of node.arguments) {
    if (argument.type === 'SpreadElement' || argument.type === 'ArgumentPlaceholder') continue;
    const inner = openExpression(argument, module);
    if (inner !== null) return { ...inner, isComplete: inner.isComplete && isPlainCall(node.callee) };
  }
  return null;
}

function isContainerCall(callee: Node): boolean {
  return callee.type === 'Identifier' ? CONTAINER_CALLS.has(callee.name) : isPlainCall(callee);
}

function openStatement(statement: Statement, module: ScriptModule): Container | null {
  if (statement.type === 'ExportDefaultDeclaration') {
    const { declaration } = statement;
    if (declaration.type === 'ClassDeclaration') {
      return { module, options: evaluate(declaration, quietFrame(module)), isComplete: true };
    }
    const isOther = declaration.type === 'FunctionDeclaration' || declaration.type === 'TSDeclareFunction';
    return isOther ? null : openExpression(declaration, module);
  }
  if (statement.type !== 'ExpressionStatement') return null;
  const { expression } = statement;
  if (expression.type === 'CallExpression') {
    const opened = openExpression(expression, module);
    return opened === null || isContainerCall(expression.callee) ? opened : { ...opened, isComplete: false };
  }
  const isExport =
    expression.type === 'AssignmentExpression' &&
    expression.left.type === 'MemberExpression' &&
    expression.left.object.type === 'Identifier' &&
    expression.left.object.name === 'module';
  return isExport ? openExpression(expression.right, module) : null;
}

const rank = (statement: Statement): number => {
  if (statement.type === 'ExportDefaultDeclaration') return 1;
  if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'CallExpression') return 3;
  return isContainerCall(statement.expression.callee) ? 0 : 2;
};

const opened = new WeakMap<ScriptModule, Container | null>();

/** The container of a script; null when there is none that can be seen. */
export function containerOf(module: ScriptModule): Container | null {
  const known = opened.get(module);
  if (known !== undefined) return known;
  // A container that asks for itself while it is opened has no members yet.
  opened.set(module, null);
  const found = openModule(module);
  opened.set(module, found);
  return found;
}

function openModule(module: ScriptModule): Container | null {
  if (module.script.isSetup) return { module, options: null, isComplete: false };
  const statements = [...module.program.body].sort((first, second) => rank(first) - rank(second));
  for (const statement of statements) {
    const container = openStatement(statement, module);
    if (container !== null) return container;
  }
  return null;
}

/** The container of the whole app. */
export function appContainer(world: World): Container | null {
  const module = world.appModule();
  return module === null ? null : containerOf(module);
}

/** A member of a container; `missing` when all that it has can be seen. */
export function findMember(container: Container, name: string): Value | 'missing' | 'unknown' {
  const { module, options, isComplete } = container;
  if (options === null) return lookup(module.env, name) ?? 'unknown';
  const found = inOptions(options, name, { kind: 'container', container }, 0);
  return found === 'missing' && (!isComplete || mayAppear(name, module)) ? 'unknown' : found;
}

const withSelf = (value: Value, self: Value): Value =>
  value.kind === 'function' && value.self?.kind !== 'container' ? { ...value, self } : value;

function inOptions(options: Value, name: string, self: Value, depth: number): Value | 'missing' | 'unknown' {
  if (depth > 5) return 'unknown';
  if (options.kind === 'class') return inClass(options, name, self, depth);
  if (options.kind === 'module') return 'unknown';
  if (options.kind !== 'object') return 'unknown';
  const own = options.members.get(name);
  if (own !== undefined && !FOLDED.some((folded) => folded === name)) return withSelf(own, self);
  return inLayers(layersOf(options), name, self, depth);
}

function inLayers(layers: readonly Value[], name: string, self: Value, depth: number): Value | 'missing' | 'unknown' {
  let isUnknown = false;
  for (const layer of layers) {
    const found = inOptions(layer, name, self, depth + 1);
    if (found !== 'missing' && found !== 'unknown') return found;
    isUnknown ||= found === 'unknown';
  }
  return isUnknown ? 'unknown' : 'missing';
}

const listed = (value: Value | undefined): readonly Value[] =>
  value === undefined ? [] : value.kind === 'array' ? value.items : [UNKNOWN];

function setupResult(setup: Value): Value {
  return setup.kind === 'function' ? invoke(setup, [], quietFrame(setup.module)) : UNKNOWN;
}

function layersOf(options: ObjectValue): Value[] {
  const { members, rest } = options;
  const single = ['methods', 'extends'].flatMap((name) => members.get(name) ?? []);
  const setup = members.has('setup') ? [setupResult(members.get('setup') ?? UNKNOWN)] : [];
  return [...single, ...rest, ...listed(members.get('behaviors')), ...listed(members.get('mixins')), ...setup];
}

function isPlainClass(superClass: Node | null | undefined): boolean {
  if (superClass == null) return true;
  const name = superClass.type === 'MemberExpression' ? superClass.property : superClass;
  return name.type === 'Identifier' && PLAIN_CLASSES.has(name.name);
}

function inClass(
  value: Value & { kind: 'class' },
  name: string,
  self: Value,
  depth: number,
): Value | 'missing' | 'unknown' {
  const own = memberOfClass(value, name, self, false);
  if (own.kind !== 'unknown') return withSelf(own, self);
  const layers = ['methods', 'mixins'].flatMap((field) => {
    const member = memberOfClass(value, field, self, false);
    return field === 'mixins'
      ? member.kind === 'unknown'
        ? []
        : listed(member)
      : member.kind === 'unknown'
        ? []
        : [member];
  });
  const found = inLayers(layers, name, self, depth);
  const isOpen = !isPlainClass(value.node.superClass) || (value.node.decorators ?? []).length > 0;
  return found === 'missing' && (isOpen || declaresMember(value, name)) ? 'unknown' : found;
}
