/** What expressions hold. */
import type {
  ArrayExpression,
  AssignmentExpression,
  BinaryExpression,
  ConditionalExpression,
  LogicalExpression,
  MemberExpression,
  Node,
  ObjectExpression,
  OptionalMemberExpression,
  TemplateLiteral,
} from '@babel/types';
import { isApiRoot } from './api-names.ts';
import { runArms } from './arms.ts';
import { buildTargetTest } from './build-target.ts';
import { evaluateCall, evaluateNew } from './call.ts';
import { lookup } from './environment.ts';
import { type Frame, hasSessionCheck, mergeDone, placeOf } from './frame.ts';
import { memberOf, propertyName } from './members.ts';
import { importValue } from './modules.ts';
import { assignTo } from './patterns.ts';
import { noteTest } from './tests.ts';
import { flatten, mixOf, type ObjectValue, UNKNOWN, type Value } from './value.ts';

/** Evaluates an expression, with everything that it calls. */
export function evaluate(node: Node, frame: Frame): Value {
  frame.run.budget--;
  if (frame.run.budget < 0) {
    frame.run.escapes = true;
    return UNKNOWN;
  }
  return evaluateSimple(node, frame) ?? evaluateCompound(node, frame);
}

function evaluateSimple(node: Node, frame: Frame): Value | null {
  switch (node.type) {
    case 'Identifier':
      return evaluateName(node.name, frame);
    case 'ThisExpression':
      return frame.self;
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
      return { kind: 'literal', value: node.value, place: placeOf(frame, node) };
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ObjectMethod':
      return { kind: 'function', node, env: frame.env, module: frame.module, self: null };
    case 'ArrowFunctionExpression':
      return { kind: 'function', node, env: frame.env, module: frame.module, self: frame.self };
    case 'ClassDeclaration':
    case 'ClassExpression':
      return { kind: 'class', node, env: frame.env, module: frame.module };
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TypeCastExpression':
    case 'TSInstantiationExpression':
    case 'JSXExpressionContainer':
      return evaluate(node.expression, frame);
    default:
      return null;
  }
}

function evaluateName(name: string, frame: Frame): Value {
  const value = lookup(frame.env, name);
  if (value !== null) return value;
  return isApiRoot(name) ? { kind: 'api', path: [name] } : UNKNOWN;
}

function evaluateCompound(node: Node, frame: Frame): Value {
  switch (node.type) {
    case 'CallExpression':
    case 'OptionalCallExpression':
      return evaluateCall(node, frame);
    case 'NewExpression':
      return evaluateNew(node, frame);
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return evaluateMember(node, frame);
    case 'ObjectExpression':
      return evaluateObject(node, frame);
    case 'ArrayExpression':
      return evaluateArray(node, frame);
    case 'TemplateLiteral':
      return evaluateTemplate(node, frame);
    case 'TaggedTemplateExpression':
      return evaluate(node.quasi, frame);
    case 'AssignmentExpression':
      return evaluateAssignment(node, frame);
    case 'SequenceExpression':
      return node.expressions.map((part) => evaluate(part, frame)).at(-1) ?? UNKNOWN;
    case 'AwaitExpression':
      return awaitValue(evaluate(node.argument, frame), frame);
    case 'YieldExpression':
      return node.argument == null ? UNKNOWN : awaitValue(evaluate(node.argument, frame), frame);
    case 'ImportExpression':
      return evaluateImport(node.source, frame);
    default:
      return evaluateOperator(node, frame);
  }
}

function evaluateOperator(node: Node, frame: Frame): Value {
  switch (node.type) {
    case 'BinaryExpression':
      return evaluateBinary(node, frame);
    case 'LogicalExpression':
      return evaluateLogical(node, frame);
    case 'ConditionalExpression':
      return evaluateConditional(node, frame);
    case 'UnaryExpression': {
      const value = evaluate(node.argument, frame);
      return node.operator === 'void' ? UNKNOWN : { kind: 'test', parts: [value] };
    }
    case 'SpreadElement':
      return evaluate(node.argument, frame);
    default:
      return UNKNOWN;
  }
}

function evaluateImport(source: Node, frame: Frame): Value {
  const value = source.type === 'StringLiteral' ? importValue(frame.module, source.value, '*') : UNKNOWN;
  return { kind: 'promise', done: frame.done, value };
}

function evaluateMember(node: MemberExpression | OptionalMemberExpression, frame: Frame): Value {
  const holder = evaluate(node.object, frame);
  const name = propertyName(node);
  if (name !== null) return memberOf(holder, name, frame, placeOf(frame, node));
  const key = evaluate(node.property, frame);
  if (key.kind === 'literal') return memberOf(holder, String(key.value), frame, placeOf(frame, node));
  const isData = holder.kind === 'payload' || holder.kind === 'object';
  return isData ? mixOf(flatten(holder).filter(({ kind }) => kind === 'payload')) : UNKNOWN;
}

function evaluateObject(node: ObjectExpression, frame: Frame): Value {
  const value: ObjectValue = { kind: 'object', members: new Map(), rest: [] };
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      value.rest.push(evaluate(property.argument, frame));
      continue;
    }
    const name = propertyName(property);
    const member = evaluate(property.type === 'ObjectMethod' ? property : property.value, frame);
    if (name === null) value.rest.push(member);
    else value.members.set(name, member);
  }
  return value;
}

function evaluateArray(node: ArrayExpression, frame: Frame): Value {
  return { kind: 'array', items: node.elements.map((item) => (item === null ? UNKNOWN : evaluate(item, frame))) };
}

function evaluateTemplate(node: TemplateLiteral, frame: Frame): Value {
  const parts = node.quasis.flatMap((quasi, index): Value[] => {
    const text: Value = { kind: 'literal', value: quasi.value.cooked ?? quasi.value.raw, place: placeOf(frame, quasi) };
    const expression = node.expressions[index];
    const isEmpty = text.value === '' && index > 0;
    return [...(isEmpty ? [] : [text]), ...(expression === undefined ? [] : [evaluateInText(expression, frame)])];
  });
  return mixOf(parts, true);
}

/** An expression that becomes a piece of a text: of the detail as an object nothing is left there. */
function evaluateInText(node: Node, frame: Frame): Value {
  const value = evaluate(node, frame);
  const isDetail = isMember(node) && propertyName(node) === 'detail' && value.kind === 'payload' && value.field === '*';
  return isDetail ? UNKNOWN : value;
}

const isMember = (node: Node): node is MemberExpression | OptionalMemberExpression =>
  node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';

function evaluateAssignment(node: AssignmentExpression, frame: Frame): Value {
  const right = evaluate(node.right, frame);
  if (node.operator === '=') {
    assignTo(node.left, right, frame);
    return right;
  }
  const before = evaluate(node.left, frame);
  const value = mixOf([before, right], node.operator === '+=');
  assignTo(node.left, value, frame);
  return value;
}

function evaluateBinary(node: BinaryExpression, frame: Frame): Value {
  const isText = node.operator === '+';
  const sides = [node.left, node.right].map((side) => (isText ? evaluateInText : evaluate)(side, frame));
  return isText ? mixOf(sides, true) : { kind: 'test', parts: sides };
}

function evaluateLogical(node: LogicalExpression, frame: Frame): Value {
  const left = evaluate(node.left, frame);
  // `e.detail || {}` gives a default, which is no test.
  const isDefault = node.operator !== '&&' && left.kind !== 'test';
  if (!isDefault) noteTest(left, node.left, frame);
  let right: Value = UNKNOWN;
  const arm = (): boolean => {
    right = evaluate(node.right, frame);
    return true;
  };
  runArms(frame, [arm, () => true], left);
  if (node.operator === '&&') return left.kind === 'test' || left.kind === 'guard' ? mixOf([left, right]) : right;
  return mixOf([left, right]);
}

function evaluateConditional(node: ConditionalExpression, frame: Frame): Value {
  const decided = buildTargetTest(node.test, frame);
  if (decided !== null) return evaluate(decided ? node.consequent : node.alternate, frame);
  const test = evaluate(node.test, frame);
  noteTest(test, node.test, frame);
  const values: Value[] = [];
  const arm = (part: Node) => (): boolean => {
    values.push(evaluate(part, frame));
    return true;
  };
  runArms(frame, [arm(node.consequent), arm(node.alternate)], test);
  return mixOf(values);
}

const PLAIN: ReadonlySet<Value['kind']> = new Set(['unknown', 'literal', 'test', 'mix']);

const isPlain = (value: Value): boolean => flatten(value, true).every(({ kind }) => PLAIN.has(kind));

/** Waits for a value: what its promise waited for has ended from here on. */
export function awaitValue(value: Value, frame: Frame): Value {
  if (value.kind !== 'promise') return value;
  const before = frame.done;
  frame.done = mergeDone(before, value.done);
  const inner = awaitValue(value.value, frame);
  return isPlain(inner) && hasSessionCheck(frame.run, before, frame.done) ? { kind: 'session' } : inner;
}
