/** Calls: what is called, and by which of the ways below its effect is told. */
import type { CallExpression, NewExpression, Node, OptionalCallExpression } from '@babel/types';
import { callApi } from './api-call.ts';
import { callBuiltin, callMethod } from './builtin-call.ts';
import { isPlainCall } from './containers.ts';
import { evaluate } from './evaluate.ts';
import { type Frame, placeOf } from './frame.ts';
import { canInvoke, invoke } from './invoke.ts';
import { appValue, memberOf, memberOfClass, propertyName } from './members.ts';
import { importValue, requiredValue } from './modules.ts';
import { callOpaque } from './opaque-call.ts';
import { noteEscape } from './patterns.ts';
import { callPromise, newPromise } from './promise-call.ts';
import { mixOf, UNKNOWN, type Value } from './value.ts';

/** A call with what is known of its parts. */
export interface Call {
  readonly node: CallExpression | OptionalCallExpression | NewExpression;
  /** Last name of the callee, or ''. */
  readonly name: string;
  /** What the method is called on; null for plain functions. */
  readonly receiver: Value | null;
  readonly callee: Value;
  readonly args: readonly Value[];
}

/** Names of a callee as it is written: `this.$u.login`, `getApp().login`. Never its arguments. */
export function calleeText(node: Node): string {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return `${calleeText(node.object)}.${propertyName(node) ?? '[…]'}`;
    case 'CallExpression':
    case 'OptionalCallExpression':
      return `${calleeText(node.callee)}()`;
    case 'NewExpression':
      return `new ${calleeText(node.callee)}()`;
    default:
      return '…';
  }
}

function evaluateArgs(nodes: readonly Node[], frame: Frame): Value[] {
  return nodes.flatMap((node): readonly Value[] => {
    const value = evaluate(node, frame);
    return node.type === 'SpreadElement' && value.kind === 'array' ? value.items : [value];
  });
}

/** `require('./x')` and `getApp()`. */
function callGlobal(node: CallExpression | OptionalCallExpression, frame: Frame): Value | null {
  if (node.callee.type !== 'Identifier') return null;
  const [first] = node.arguments;
  if (node.callee.name === 'getApp') return appValue(frame);
  if (node.callee.name !== 'require' || first?.type !== 'StringLiteral') return null;
  const path = frame.module.world.resolve(frame.module.script.path, first.value);
  const module = path === null ? null : frame.module.world.moduleAt(path);
  return module === null ? importValue(frame.module, first.value, 'default') : requiredValue(module);
}

/** Evaluates a call. */
export function evaluateCall(node: CallExpression | OptionalCallExpression, frame: Frame): Value {
  const global = callGlobal(node, frame);
  if (global !== null) return global;
  const { callee } = node;
  if (isPlainCall(callee)) return evaluateArgs(node.arguments, frame)[0] ?? UNKNOWN;
  const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression';
  const name = (isMember ? propertyName(callee) : callee.type === 'Identifier' ? callee.name : null) ?? '';
  const receiver = isMember ? evaluate(callee.object, frame) : null;
  const computed = isMember && name === '' ? evaluate(callee.property, frame) : null;
  const member = computed?.kind === 'literal' ? String(computed.value) : name;
  const target =
    receiver === null
      ? evaluate(callee, frame)
      : member === ''
        ? UNKNOWN
        : memberOf(receiver, member, { ...frame, run: { ...frame.run, reads: [] } }, placeOf(frame, callee));
  return dispatch({ node, name: member, receiver, callee: target, args: evaluateArgs(node.arguments, frame) }, frame);
}

function dispatch(call: Call, frame: Frame): Value {
  return (
    callPromise(call, frame) ??
    callBuiltin(call, frame) ??
    callBound(call, frame) ??
    callKnown(call.callee, call, frame) ??
    callMethod(call, frame) ??
    callOpaque(call, frame)
  );
}

/** `fn.bind(this)`, `fn.call(this, e)`, `fn.apply(this, [e])`. */
function callBound(call: Call, frame: Frame): Value | null {
  const { name, receiver, args } = call;
  if (receiver?.kind !== 'function' && receiver?.kind !== 'api') return null;
  const [self = UNKNOWN, ...rest] = args;
  if (name === 'bind') {
    return receiver.kind === 'api' || self.kind === 'unknown' ? receiver : { ...receiver, self: receiver.self ?? self };
  }
  if (name !== 'call' && name !== 'apply') return null;
  const [list] = rest;
  const given = name === 'apply' && list?.kind === 'array' ? list.items : rest;
  return callKnown(receiver, { ...call, receiver: self, args: given }, frame);
}

function callKnown(callee: Value, call: Call, frame: Frame): Value | null {
  if (callee.kind === 'api') return callApi(callee.path, call, frame);
  if (callee.kind === 'resolver') {
    callee.settle(call.args[0] ?? UNKNOWN, frame.done);
    return UNKNOWN;
  }
  if (callee.kind === 'mix' && !callee.isText && callee.parts.every(({ kind }) => kind === 'function')) {
    return callEither(callee.parts, call, frame);
  }
  if (callee.kind !== 'function') return null;
  if (frame.stack.includes(callee.node)) return UNKNOWN;
  if (!canInvoke(callee, frame)) {
    noteEscape(mixOf(call.args), frame);
    return UNKNOWN;
  }
  const self = call.receiver ?? UNKNOWN;
  return invoke(callee, call.args, frame, {
    self,
    call: placeOf(frame, call.node),
    name: calleeText(call.node.callee),
  });
}

/** One of several functions: what one does does not meet what another does. */
function callEither(callees: readonly Value[], call: Call, frame: Frame): Value {
  const branch = frame.run.nextNumber++;
  const { arms } = frame;
  const values = callees.map((callee, arm) => {
    frame.arms = [...arms, { branch, arm }];
    return callKnown(callee, call, frame) ?? UNKNOWN;
  });
  frame.arms = arms;
  return mixOf(values);
}

/** Evaluates `new`. */
export function evaluateNew(node: NewExpression, frame: Frame): Value {
  const args = evaluateArgs(node.arguments, frame);
  const text = calleeText(node.callee);
  if (text.includes('BizDataCrypt')) return { kind: 'decrypter' };
  if (text === 'Promise') return newPromise(args[0] ?? UNKNOWN, frame);
  const callee = evaluate(node.callee, frame);
  if (callee.kind !== 'class') return mixOf(args.filter(({ kind }) => kind !== 'function'));
  const made: Value = { kind: 'instance', of: callee };
  const maker = memberOfClass(callee, 'constructor', made, false);
  if (maker.kind === 'function') invoke(maker, args, frame, { call: placeOf(frame, node), name: calleeText(node) });
  return made;
}
