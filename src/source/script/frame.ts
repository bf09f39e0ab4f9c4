/** One run of a handler, and the calls of functions inside it. */
import type { Node } from '@babel/types';
import type { ApiName, CallFact, PayloadUse, SourcePlace } from '../../core/source-facts.ts';
import type { Environment } from './environment.ts';
import type { ScriptModule } from './modules.ts';
import type { Value } from './value.ts';

/** Operations that have ended when something runs, by number, and how. */
export type Done = ReadonlyMap<number, 'ok' | 'failed'>;

/** An arm of a branch. */
export interface Arm {
  readonly branch: number;
  readonly arm: number;
}

/** A call while its order is not known yet. */
export interface OpenCall extends Omit<CallFact, 'order'> {
  readonly operation: number;
  readonly isOnFailure: boolean;
  readonly done: Done;
  readonly arms: readonly Arm[];
}

/** What a run collects. A quiet run, which only looks up values, collects as well, and nobody reads it. */
export interface Run {
  readonly calls: OpenCall[];
  readonly reads: PayloadUse[];
  readonly tests: (PayloadUse & { readonly isAssigned: boolean })[];
  /** What was put on `this` during the run. */
  readonly own: Map<string, Value>;
  /** Operations that log in, check the session or send the payload. */
  readonly operations: Map<number, ApiName | 'send'>;
  readonly isQuiet: boolean;
  /** Value of `process.env.TARO_ENV` and the like. */
  readonly buildTarget: string | null;
  handlesFailure: boolean;
  escapes: boolean;
  nextNumber: number;
  /** Nodes that may still be looked at. */
  budget: number;
}

/** The call of one function. */
export interface Frame {
  readonly run: Run;
  readonly env: Environment;
  readonly self: Value;
  readonly module: ScriptModule;
  readonly depth: number;
  readonly path: readonly SourcePlace[];
  /** Names of what is called on that way, as they are written. */
  readonly names: readonly string[];
  /** Functions on the way here. */
  readonly stack: readonly Node[];
  readonly returns: { readonly value: Value; readonly done: Done }[];
  done: Done;
  arms: readonly Arm[];
  isInSessionFail: boolean;
  isGuarded: boolean;
  /** Whether something failed before this runs. */
  isOnFailure: boolean;
}

/** Most nodes that one run looks at; beyond that nothing is claimed. */
const BUDGET = 60_000;

/** A run that has collected nothing yet. */
export function newRun(isQuiet: boolean, buildTarget: string | null): Run {
  return {
    calls: [],
    reads: [],
    tests: [],
    own: new Map(),
    operations: new Map(),
    isQuiet,
    buildTarget,
    handlesFailure: false,
    escapes: false,
    nextNumber: 1,
    budget: BUDGET,
  };
}

/** The frame in which the code of a module itself runs. */
export function moduleFrame(run: Run, module: ScriptModule, env: Environment, self: Value): Frame {
  return {
    run,
    env,
    self,
    module,
    depth: 0,
    path: [],
    names: [],
    stack: [],
    returns: [],
    done: new Map(),
    arms: [],
    isInSessionFail: false,
    isGuarded: false,
    isOnFailure: false,
  };
}

/** Both; success wins, since it may have been that way. */
export function mergeDone(first: Done, second: Done): Done {
  if (second.size === 0 || first === second) return first;
  if (first.size === 0) return second;
  const merged = new Map(first);
  for (const [operation, state] of second) {
    if (merged.get(operation) !== 'ok') merged.set(operation, state);
  }
  return merged;
}

/** With one more operation. */
export function withDone(done: Done, operation: number, state: 'ok' | 'failed'): Done {
  return new Map(done).set(operation, state);
}

/** What has ended when a promise was rejected: its operations may have failed. */
export function failedDone(before: Done, promised: Done): Done {
  const failed = new Map(before);
  for (const operation of promised.keys()) {
    if (!before.has(operation)) failed.set(operation, 'failed');
  }
  return failed;
}

/** Whether what ended between two moments includes checkSession. */
export function hasSessionCheck(run: Run, before: Done, after: Done): boolean {
  return [...after.keys()].some((number) => !before.has(number) && run.operations.get(number) === 'checkSession');
}

/** Where a node stands. */
export function placeOf(frame: Pick<Frame, 'module'>, node: Pick<Node, 'start' | 'end'>): SourcePlace {
  return { path: frame.module.script.path, start: node.start ?? 0, end: node.end ?? 0 };
}
