/** Running a handler in mind, and what comes of it. */
import type { PlatformId } from '../../core/platform-names.ts';
import type { CallFact, CallOrder, HandlerFact, PayloadUse, PhoneButton } from '../../core/source-facts.ts';
import { canMeet } from './arms.ts';
import { type Arm, moduleFrame, newRun, type OpenCall, type Run } from './frame.ts';
import { invoke } from './invoke.ts';
import { type FunctionValue, isCiphertextField, UNKNOWN, type Value } from './value.ts';

/** What is to be run. */
export interface HandlerInput {
  readonly name: string;
  readonly fn: FunctionValue;
  readonly args: readonly Value[];
  readonly flow: PhoneButton['flow'] | null;
  readonly platforms: readonly PlatformId[];
}

/** The requests that others are compared with. */
function sinksOf(run: Run): readonly OpenCall[] {
  const sinks = run.calls.filter(({ operation }) => run.operations.get(operation) === 'send');
  const sealed = sinks.filter(({ payload }) => payload.some(({ field }) => isCiphertextField(field)));
  return sealed.length > 0 ? sealed : sinks;
}

function orderOf(call: OpenCall, sinks: readonly OpenCall[]): CallOrder | null {
  const others = sinks.filter((sink) => sink !== call && canMeet(sink.arms, call.arms));
  if (others.some(({ done }) => done.get(call.operation) === 'ok')) return 'before';
  if (sinks.includes(call) || others.length === 0) return null;
  if (others.some(({ operation }) => call.done.has(operation))) return 'after';
  // What starts because something failed, and is not waited for, need not lead to the request at all.
  const isBeside = others.some(({ done }) => done.get(call.operation) === undefined);
  return call.isOnFailure || !isBeside ? null : 'concurrent';
}

/** Whether every request that waits for the call is also reached without it, past the branch in which it stands. */
function isOptional(call: OpenCall, sinks: readonly OpenCall[]): boolean {
  const waiting = sinks.filter(({ done }) => done.get(call.operation) === 'ok');
  const isIn = ({ arms }: OpenCall, { branch, arm }: Arm): boolean =>
    arms.some((other) => other.branch === branch && other.arm === arm);
  return waiting.length > 0 && waiting.every((sink) => call.arms.some((one) => !isIn(sink, one)));
}

function closeCall(call: OpenCall, sinks: readonly OpenCall[]): CallFact {
  const { operation: _operation, done: _done, arms: _arms, isOnFailure: _isOnFailure, ...fact } = call;
  return { ...fact, order: orderOf(call, sinks), ...(isOptional(call, sinks) ? { isOptional: true } : {}) };
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(item);
    return seen.has(key) ? false : seen.add(key);
  });
}

const useKey = ({ field, place }: PayloadUse): string => `${field} ${place.path} ${place.start}`;

const callKey = ({ place, path, api }: CallFact): string =>
  [api, place.path, place.start, ...path.map(({ start }) => start)].join(' ');

/** Runs a handler and tells what it does. */
export function runHandler({ name, fn, args, flow, platforms }: HandlerInput): HandlerFact {
  const { module, node } = fn;
  const run = newRun(false, module.world.buildTarget);
  invoke(fn, args, moduleFrame(run, module, fn.env, fn.self ?? UNKNOWN));
  const sinks = sinksOf(run);
  const start = node.start ?? 0;
  const end = node.end ?? start;
  const text = module.script.text.slice(start, Math.max(start, node.body.start ?? end));
  return {
    kind: 'handler',
    path: module.script.path,
    name,
    span: { start, end },
    head: { start, end: start + (text.trimEnd().length || 1) },
    calls: unique(
      run.calls.map((call) => closeCall(call, sinks)),
      callKey,
    ),
    reads: unique(run.reads, useKey),
    tests: unique(run.tests, useKey),
    handlesRefusal: run.handlesFailure || run.tests.length > 0,
    escapes: run.escapes,
    flow,
    platforms,
  };
}
