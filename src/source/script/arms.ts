/** Branches: their arms run from the same moment, and what ended in those that go on has ended behind them. */
import { type Arm, type Done, type Frame, mergeDone } from './frame.ts';
import { dependsOn, type Value } from './value.ts';

interface End {
  readonly isOpen: boolean;
  readonly done: Done;
}

/**
 * Runs the arms of a branch.
 *
 * @param arms - each returns whether the code behind it is reached.
 * @param test - what decides; checkSession and canIUse in it mark the arms.
 * @returns whether the code behind the branch is reached.
 */
export function runArms(frame: Frame, arms: readonly (() => boolean)[], test: Value): boolean {
  const branch = frame.run.nextNumber++;
  const { done, arms: outer, isInSessionFail, isGuarded } = frame;
  const isSession = dependsOn(test, 'session');
  const isGuard = dependsOn(test, 'guard');
  const ends = arms.map((run, arm): End => {
    frame.done = done;
    frame.arms = [...outer, { branch, arm }];
    frame.isInSessionFail = isInSessionFail || isSession;
    frame.isGuarded = isGuarded || isGuard;
    return { isOpen: run(), done: frame.done };
  });
  const open = ends.flatMap(({ isOpen }, arm): Arm[] => (isOpen ? [{ branch, arm }] : []));
  const isDecided = open.length === 1 && ends.length > 1;
  frame.done = mergeEnds(ends, done);
  frame.arms = isDecided ? [...outer, ...open] : outer;
  frame.isInSessionFail = isInSessionFail || (isDecided && isSession);
  frame.isGuarded = isGuarded || (isDecided && isGuard);
  return open.length > 0;
}

function mergeEnds(ends: readonly End[], before: Done): Done {
  return ends.filter(({ isOpen }) => isOpen).reduce((done, end) => mergeDone(done, end.done), before);
}

/** Whether two calls can run in the same run of the handler, as far as branches tell. */
export function canMeet(first: readonly Arm[], second: readonly Arm[]): boolean {
  const taken = new Map(first.map(({ branch, arm }) => [branch, arm]));
  return second.every(({ branch, arm }) => (taken.get(branch) ?? arm) === arm);
}
