/** Modules: what their names and exports hold, looked up when somebody asks. */
import type { AssignmentExpression, Program, Statement } from '@babel/types';
import type { PlatformId } from '../../core/platform-names.ts';
import type { ProjectKind } from '../../core/source-facts.ts';
import type { ScriptLanguage } from '../parse-script.ts';
import { apiRootOf } from './api-names.ts';
import { type Environment, lookup, scopeIn } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { type Frame, moduleFrame, newRun } from './frame.ts';
import { memberOf, propertyName } from './members.ts';
import { bindPattern, patternNames } from './patterns.ts';
import { mixOf, UNKNOWN, type Value } from './value.ts';

/** A script as part 1 hands it over. */
export interface ScriptInput {
  readonly path: string;
  readonly text: string;
  readonly offset: number;
  readonly lang: ScriptLanguage;
  readonly isSetup: boolean;
  readonly platforms: readonly PlatformId[];
}

/** The scripts of a project as one platform sees them. */
export interface World {
  readonly kind: ProjectKind;
  readonly buildTarget: string | null;
  moduleAt(path: string): ScriptModule | null;
  resolve(from: string, specifier: string): string | null;
  /** The script that calls `App`, or is the root of the project in its framework. */
  appModule(): ScriptModule | null;
}

/** A parsed script in a world. */
export interface ScriptModule {
  readonly script: ScriptInput;
  readonly program: Program;
  readonly env: Environment;
  readonly world: World;
}

/** A frame that only looks up values. */
export function quietFrame(module: ScriptModule, env: Environment = module.env, self: Value = UNKNOWN): Frame {
  return moduleFrame(newRun(true, module.world.buildTarget), module, env, self);
}

/** What a module gives under a name; `default` and `*` as in imports. */
export function importValue(from: ScriptModule, specifier: string, name: string): Value {
  const root = apiRootOf(specifier);
  if (root !== null) return { kind: 'api', path: name === 'default' || name === '*' ? [root] : [root, name] };
  const path = from.world.resolve(from.script.path, specifier);
  const module = path === null ? null : from.world.moduleAt(path);
  if (module === null) return UNKNOWN;
  return name === '*' ? { kind: 'module', module } : exportOf(module, name);
}

function commonExport(module: ScriptModule, name: string | null): Value | null {
  for (const statement of module.program.body.toReversed()) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
    const { left, right } = statement.expression;
    if (left.type !== 'MemberExpression' || left.computed || left.property.type !== 'Identifier') continue;
    const isWhole =
      left.object.type === 'Identifier' && left.object.name === 'module' && left.property.name === 'exports';
    const holder = left.object.type === 'MemberExpression' ? left.object.object : left.object;
    const isMember =
      holder.type === 'Identifier' && (holder.name === 'exports' || holder.name === 'module') && !isWhole;
    if (isWhole && name === null) return evaluate(right, quietFrame(module));
    if (isMember && left.property.name === name) return evaluate(right, quietFrame(module));
  }
  return null;
}

/** What `require` of a module gives. */
export function requiredValue(module: ScriptModule): Value {
  return commonExport(module, null) ?? { kind: 'module', module };
}

function exportedBy(statement: Statement, module: ScriptModule, name: string): Value | null {
  if (statement.type === 'ExportDefaultDeclaration' && name === 'default') {
    const { declaration } = statement;
    return declaration.type === 'TSDeclareFunction' ? null : evaluate(declaration, quietFrame(module));
  }
  if (statement.type === 'ExportAllDeclaration') {
    const found = name === 'default' ? UNKNOWN : importValue(module, statement.source.value, name);
    return found.kind === 'unknown' ? null : found;
  }
  if (statement.type !== 'ExportNamedDeclaration') return null;
  if (statement.declaration != null) {
    const scope = scopeIn(null);
    declareStatements(scope, [statement.declaration], quietFrame(module));
    return scope.lazy.has(name) ? lookup(module.env, name) : null;
  }
  for (const specifier of statement.specifiers) {
    const { exported } = specifier;
    if ((exported.type === 'Identifier' ? exported.name : exported.value) !== name) continue;
    const local = specifier.type === 'ExportSpecifier' ? specifier.local.name : 'default';
    const whole = specifier.type === 'ExportNamespaceSpecifier' ? '*' : local;
    return statement.source == null ? lookup(module.env, local) : importValue(module, statement.source.value, whole);
  }
  return null;
}

const asking = new WeakMap<ScriptModule, Set<string>>();

/** What a module exports under a name. */
export function exportOf(module: ScriptModule, name: string): Value {
  const names = asking.get(module) ?? new Set();
  asking.set(module, names);
  if (names.has(name)) return UNKNOWN;
  names.add(name);
  try {
    return findExport(module, name);
  } finally {
    names.delete(name);
  }
}

function findExport(module: ScriptModule, name: string): Value {
  for (const statement of module.program.body) {
    const value = exportedBy(statement, module, name);
    if (value !== null) return value;
  }
  const member = commonExport(module, name);
  if (member !== null) return member;
  const whole = commonExport(module, null);
  if (whole === null) return name === 'default' ? { kind: 'module', module } : UNKNOWN;
  return name === 'default' ? whole : memberOf(whole, name, quietFrame(module), { path: '', start: 0, end: 0 });
}

function declareImport(env: Environment, statement: Statement, module: ScriptModule): void {
  if (statement.type !== 'ImportDeclaration') return;
  for (const specifier of statement.specifiers) {
    const imported =
      specifier.type === 'ImportSpecifier'
        ? specifier.imported.type === 'Identifier'
          ? specifier.imported.name
          : specifier.imported.value
        : specifier.type === 'ImportDefaultSpecifier'
          ? 'default'
          : '*';
    env.lazy.set(specifier.local.name, () => importValue(module, statement.source.value, imported));
  }
}

/** Declares what statements declare, to be evaluated in this frame when it is asked for. */
export function declareStatements(env: Environment, statements: readonly Statement[], frame: Frame): void {
  for (const statement of statements) {
    declareImport(env, statement, frame.module);
    const isExport = statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration';
    declareOne(env, (isExport ? statement.declaration : null) ?? statement, frame);
  }
}

type Declared = Statement | Extract<Statement, { type: 'ExportDefaultDeclaration' }>['declaration'];

function declareOne(env: Environment, node: Declared, frame: Frame): void {
  if ((node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') && node.id != null) {
    env.lazy.set(node.id.name, () => evaluate(node, frame));
  }
  if (node.type !== 'VariableDeclaration') return;
  for (const { id, init } of node.declarations) {
    if (id.type === 'VoidPattern') continue;
    for (const name of patternNames(id)) {
      env.lazy.set(name, () => {
        bindPattern(id, init == null ? UNKNOWN : evaluate(init, frame), frame);
        return env.values.get(name) ?? UNKNOWN;
      });
    }
  }
}

/** Assignments among the statements of a module itself, also in its branches. */
function assignmentsIn(statements: readonly Statement[]): AssignmentExpression[] {
  return statements.flatMap((node): AssignmentExpression[] => {
    if (node.type === 'ExpressionStatement') {
      return node.expression.type === 'AssignmentExpression' ? [node.expression] : [];
    }
    if (node.type === 'BlockStatement') return assignmentsIn(node.body);
    if (node.type === 'TryStatement') return assignmentsIn(node.block.body);
    if (node.type !== 'IfStatement') return [];
    return assignmentsIn([node.consequent, ...(node.alternate == null ? [] : [node.alternate])]);
  });
}

/** Adds what the module assigns later to a name that it declares: `api.post = …`, `if (…) provider = …`. */
function addAssignment({ left, right }: AssignmentExpression, module: ScriptModule): void {
  const isMember = left.type === 'MemberExpression';
  const holder = isMember ? left.object : left;
  const lazy = holder.type === 'Identifier' ? module.env.lazy.get(holder.name) : undefined;
  if (lazy === undefined || holder.type !== 'Identifier') return;
  const member = isMember ? propertyName(left) : null;
  module.env.lazy.set(holder.name, () => {
    const value = lazy();
    if (!isMember) return mixOf([value, evaluate(right, quietFrame(module))]);
    if (value.kind === 'object' && member !== null) value.members.set(member, evaluate(right, quietFrame(module)));
    return value;
  });
}

/** A module whose names are declared and not evaluated. */
export function newModule(script: ScriptInput, program: Program, world: World): ScriptModule {
  const module: ScriptModule = { script, program, env: scopeIn(null), world };
  declareStatements(module.env, program.body, quietFrame(module));
  for (const assignment of assignmentsIn(program.body)) addAssignment(assignment, module);
  return module;
}
