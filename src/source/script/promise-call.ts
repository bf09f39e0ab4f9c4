/** Promises: what has ended when their callbacks run. */

import type { Call } from './call.ts';
import { awaitValue } from './evaluate.ts';
import { type Done, type Frame, failedDone, hasSessionCheck, mergeDone } from './frame.ts';
import { flattened, isCallback, runCallback } from './invoke.ts';
import { propertyName } from './members.ts';
import { mixOf, UNKNOWN, type Value } from './value.ts';

/** `new Promise(executor)`: ends when `resolve` is called. */
export function newPromise(executor: Value, frame: Frame): Value {
  const settled: { readonly value: Value; readonly done: Done }[] = [];
  const resolve: Value = { kind: 'resolver', settle: (value, done) => settled.push({ value, done }) };
  const reject: Value = { kind: 'resolver', settle: () => undefined };
  runCallback(executor, [resolve, reject], frame);
  const done = settled.reduce((merged, end) => mergeDone(merged, end.done), frame.done);
  return flattened(done, mixOf(settled.map(({ value }) => value)));
}

/** What a promise gives and what has ended then, without waiting for it in the code behind. */
function settle(value: Value, frame: Frame): { readonly value: Value; readonly done: Done } {
  const probe: Frame = { ...frame };
  const inner = awaitValue(value, probe);
  return { value: inner, done: probe.done };
}

function afterwards(value: Value, done: Done): { readonly value: Value; readonly done: Done } {
  const promise = flattened(done, value);
  return promise.kind === 'promise' ? promise : { value, done };
}

function runFailure(callback: Value, done: Done, frame: Frame): { readonly value: Value; readonly done: Done } {
  const failed = failedDone(frame.done, done);
  const isSession = hasSessionCheck(frame.run, frame.done, done);
  const result = runCallback(callback, [UNKNOWN], frame, {
    done: failed,
    isInSessionFail: frame.isInSessionFail || isSession,
    isOnFailure: true,
  });
  return afterwards(result, failed);
}

/** `.then(ok, failed)`, `.catch(failed)`, `.finally(always)` of anything. */
function chain(call: Call, receiver: Value, frame: Frame): Value {
  const { value, done } = settle(receiver, frame);
  const [first = UNKNOWN, second = UNKNOWN] = call.args;
  if (call.name === 'catch') {
    const failure = runFailure(first, done, frame);
    return { kind: 'promise', done: mergeDone(done, failure.done), value: mixOf([value, failure.value]) };
  }
  if (call.name === 'finally') {
    runCallback(first, [], frame, { done });
    return { kind: 'promise', done, value };
  }
  const success = afterwards(runCallback(first, [value], frame, { done }), done);
  const failure = isCallback(second) ? runFailure(second, done, frame) : success;
  return {
    kind: 'promise',
    done: mergeDone(success.done, failure.done),
    value: mixOf([success.value, failure.value].filter((part, index) => index === 0 || part !== success.value)),
  };
}

function joined(args: readonly Value[], frame: Frame): Value {
  const [list] = args;
  const items = list?.kind === 'array' ? list.items : [];
  const settled = items.map((item) => settle(item, frame));
  const done = settled.reduce((merged, end) => mergeDone(merged, end.done), frame.done);
  return { kind: 'promise', done, value: { kind: 'array', items: settled.map(({ value }) => value) } };
}

function callStatic(name: string, args: readonly Value[], frame: Frame): Value | null {
  if (name === 'resolve') return flattened(frame.done, args[0] ?? UNKNOWN);
  if (name === 'reject') return { kind: 'promise', done: frame.done, value: UNKNOWN };
  if (name === 'race' || name === 'any') {
    const all = joined(args, frame);
    return all.kind === 'promise' && all.value.kind === 'array' ? { ...all, value: mixOf(all.value.items) } : all;
  }
  return name === 'all' || name === 'allSettled' ? joined(args, frame) : null;
}

/** Calls on promises and on `Promise`; null for every other call. */
export function callPromise(call: Call, frame: Frame): Value | null {
  const { node, name, receiver, args } = call;
  if (receiver === null || node.type === 'NewExpression') return null;
  const { callee } = node;
  const holder = callee.type === 'MemberExpression' && propertyName(callee) !== null ? callee.object : null;
  if (holder?.type === 'Identifier' && holder.name === 'Promise') return callStatic(name, args, frame);
  const isChain = name === 'then' || name === 'catch' || name === 'finally';
  return isChain && (args.length === 0 || args.some(isCallback) || receiver.kind === 'promise')
    ? chain(call, receiver, frame)
    : null;
}
