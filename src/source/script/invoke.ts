/** Running functions: those that are called, and callbacks. */
import type { Node } from '@babel/types';
import type { SourcePlace } from '../../core/source-facts.ts';
import { declare, scopeIn } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { executeBlock } from './execute.ts';
import { type Done, type Frame, mergeDone } from './frame.ts';
import { bindPattern } from './patterns.ts';
import { type FunctionValue, mixOf, UNKNOWN, type Value } from './value.ts';

/** Most calls of named functions below each other that are followed. */
const MAX_DEPTH = 6;

/** Whether a call of a function would be followed. */
export function canInvoke(fn: FunctionValue, frame: Frame): boolean {
  return frame.depth < MAX_DEPTH && !frame.stack.includes(fn.node) && frame.run.budget > 0;
}

interface Change {
  readonly self?: Value;
  /** The call, when a function is called by its name. */
  readonly call?: SourcePlace;
  readonly name?: string;
  readonly done?: Done;
  readonly arms?: Frame['arms'];
  readonly isInSessionFail?: boolean;
  readonly isOnFailure?: boolean;
}

function bindParameters(params: readonly Node[], args: readonly Value[], frame: Frame): void {
  params.forEach((param, index) => {
    if (param.type === 'RestElement') bindPattern(param.argument, { kind: 'array', items: args.slice(index) }, frame);
    else bindPattern(param, args[index] ?? UNKNOWN, frame);
  });
}

function frameOf(fn: FunctionValue, args: readonly Value[], frame: Frame, change: Change): Frame {
  const inner: Frame = {
    run: frame.run,
    env: scopeIn(fn.env),
    self: fn.self ?? change.self ?? UNKNOWN,
    module: fn.module,
    depth: frame.depth + (change.call === undefined ? 0 : 1),
    path: change.call === undefined ? frame.path : [...frame.path, change.call],
    names: change.call === undefined ? frame.names : [...frame.names, change.name ?? ''],
    stack: [...frame.stack, fn.node],
    returns: [],
    done: change.done ?? frame.done,
    arms: change.arms ?? frame.arms,
    isInSessionFail: change.isInSessionFail ?? frame.isInSessionFail,
    isGuarded: frame.isGuarded,
    isOnFailure: change.isOnFailure ?? frame.isOnFailure,
  };
  if (fn.node.type !== 'ArrowFunctionExpression') declare(inner.env, 'arguments', { kind: 'array', items: [...args] });
  return inner;
}

/** Runs a function and gives what it returns. */
export function invoke(fn: FunctionValue, args: readonly Value[], frame: Frame, change: Change = {}): Value {
  if (!canInvoke(fn, frame)) return UNKNOWN;
  const { node } = fn;
  const inner = frameOf(fn, args, frame, change);
  const before = inner.done;
  bindParameters(node.params, args, inner);
  let isOpen = false;
  if (node.body.type === 'BlockStatement') isOpen = executeBlock(node.body.body, inner);
  else inner.returns.push({ value: evaluate(node.body, inner), done: inner.done });
  const value = mixOf(inner.returns.map((returned) => returned.value));
  if (node.async !== true && node.generator !== true) return value;
  const ends = [...inner.returns.map(({ done }) => done), ...(isOpen ? [inner.done] : [])];
  return flattened(ends.reduce(mergeDone, before), value);
}

/** A promise of a value that may be a promise itself. */
export function flattened(done: Done, value: Value): Value {
  if (value.kind === 'promise') return { kind: 'promise', done: mergeDone(done, value.done), value: value.value };
  if (value.kind !== 'mix') return { kind: 'promise', done, value };
  const promises = value.parts.flatMap((part) => (part.kind === 'promise' ? [part] : []));
  const others = value.parts.filter(({ kind }) => kind !== 'promise');
  const all = promises.reduce((merged, promise) => mergeDone(merged, promise.done), done);
  return { kind: 'promise', done: all, value: mixOf([...others, ...promises.map((promise) => promise.value)], false) };
}

/** Runs what was given as a callback. */
export function runCallback(value: Value, args: readonly Value[], frame: Frame, change: Change = {}): Value {
  if (value.kind === 'function') return invoke(value, args, frame, change);
  if (value.kind === 'resolver') value.settle(args[0] ?? UNKNOWN, change.done ?? frame.done);
  if (value.kind === 'mix') return mixOf(value.parts.map((part) => runCallback(part, args, frame, change)));
  return UNKNOWN;
}

/** Whether a value can be called back. */
export function isCallback(value: Value): boolean {
  return (
    value.kind === 'function' || value.kind === 'resolver' || (value.kind === 'mix' && value.parts.some(isCallback))
  );
}
