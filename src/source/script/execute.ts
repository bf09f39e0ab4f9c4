/** What statements do, in order. Loops run once. */
import type { IfStatement, Node, Statement, SwitchStatement, TryStatement, VariableDeclaration } from '@babel/types';
import { runArms } from './arms.ts';
import { buildTargetTest } from './build-target.ts';
import { evaluate } from './evaluate.ts';
import { type Frame, failedDone, hasSessionCheck, mergeDone } from './frame.ts';
import { declareStatements } from './modules.ts';
import { assignTo, bindPattern } from './patterns.ts';
import { noteTest } from './tests.ts';
import { UNKNOWN } from './value.ts';

/** Runs statements; false when the code behind them is not reached. */
export function executeBlock(statements: readonly Statement[], frame: Frame): boolean {
  const functions = statements.filter(({ type }) => type === 'FunctionDeclaration' || type === 'ClassDeclaration');
  declareStatements(frame.env, functions, frame);
  return statements.every((statement) => execute(statement, frame));
}

function execute(node: Statement, frame: Frame): boolean {
  if (frame.run.budget < 0) return false;
  switch (node.type) {
    case 'ExpressionStatement':
      evaluate(node.expression, frame);
      return true;
    case 'VariableDeclaration':
      declareVariables(node, frame);
      return true;
    case 'ReturnStatement':
      frame.returns.push({
        value: node.argument == null ? UNKNOWN : evaluate(node.argument, frame),
        done: frame.done,
      });
      return false;
    case 'ThrowStatement':
      evaluate(node.argument, frame);
      return false;
    case 'BlockStatement':
      return executeBlock(node.body, frame);
    case 'IfStatement':
      return executeIf(node, frame);
    case 'SwitchStatement':
      return executeSwitch(node, frame);
    case 'TryStatement':
      return executeTry(node, frame);
    case 'LabeledStatement':
      return execute(node.body, frame);
    default:
      return executeLoop(node, frame);
  }
}

function executeLoop(node: Statement, frame: Frame): boolean {
  const body = (part: Statement) => (): boolean => {
    execute(part, frame);
    return true;
  };
  switch (node.type) {
    case 'ForStatement':
      if (node.init?.type === 'VariableDeclaration') declareVariables(node.init, frame);
      else if (node.init != null) evaluate(node.init, frame);
      return runArms(frame, [body(node.body), () => true], UNKNOWN);
    case 'ForOfStatement':
    case 'ForInStatement': {
      const list = evaluate(node.right, frame);
      const item = list.kind === 'array' ? (list.items[0] ?? UNKNOWN) : UNKNOWN;
      const target = node.left.type === 'VariableDeclaration' ? node.left.declarations[0]?.id : node.left;
      if (target !== undefined) assignTo(target, item, frame);
      return runArms(frame, [body(node.body), () => true], UNKNOWN);
    }
    case 'WhileStatement':
    case 'DoWhileStatement': {
      const test = evaluate(node.test, frame);
      noteTest(test, node.test, frame);
      return runArms(frame, [body(node.body), () => true], test);
    }
    default:
      return true;
  }
}

function declareVariables(node: VariableDeclaration, frame: Frame): void {
  for (const { id, init } of node.declarations) {
    const value = init == null ? UNKNOWN : evaluate(init, frame);
    // `var x` without a value leaves what an outer arm gave it.
    if (init != null || node.kind !== 'var') bindPattern(id, value, frame);
  }
}

function executeIf(node: IfStatement, frame: Frame): boolean {
  const decided = buildTargetTest(node.test, frame);
  const otherwise = (): boolean => (node.alternate == null ? true : execute(node.alternate, frame));
  if (decided !== null) return decided ? execute(node.consequent, frame) : otherwise();
  const test = evaluate(node.test, frame);
  noteTest(test, node.test, frame);
  return runArms(frame, [() => execute(node.consequent, frame), otherwise], test);
}

function endsWithBreak(statements: readonly Node[]): boolean {
  return statements.some(
    (node) => node.type === 'BreakStatement' || (node.type === 'BlockStatement' && endsWithBreak(node.body)),
  );
}

function executeSwitch(node: SwitchStatement, frame: Frame): boolean {
  const test = evaluate(node.discriminant, frame);
  noteTest(test, node.discriminant, frame);
  const arms = node.cases.map(({ consequent }) => (): boolean => {
    const isOpen = executeBlock(consequent, frame);
    return isOpen || endsWithBreak(consequent);
  });
  const hasDefault = node.cases.some((part) => part.test == null);
  return runArms(frame, hasDefault ? arms : [...arms, () => true], test);
}

function executeTry(node: TryStatement, frame: Frame): boolean {
  const before = frame.done;
  const { arms, isInSessionFail, isOnFailure } = frame;
  const isOpen = executeBlock(node.block.body, frame);
  const after = frame.done;
  const armsAfter = frame.arms;
  let isHandled = false;
  if (node.handler != null) {
    frame.done = failedDone(before, after);
    frame.arms = arms;
    frame.isOnFailure = true;
    frame.isInSessionFail = isInSessionFail || hasSessionCheck(frame.run, before, after);
    if (node.handler.param != null) bindPattern(node.handler.param, UNKNOWN, frame);
    isHandled = executeBlock(node.handler.body.body, frame);
    frame.isInSessionFail = isInSessionFail;
    frame.isOnFailure = isOnFailure;
  }
  frame.done = isHandled ? mergeDone(after, frame.done) : after;
  frame.arms = isHandled ? arms : armsAfter;
  const isFinished = node.finalizer == null || executeBlock(node.finalizer.body, frame);
  return isFinished && (isOpen || isHandled);
}
