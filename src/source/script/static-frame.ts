/** The scope in which a piece of a script stands, without running what is around it. */
import type { Node } from '@babel/types';
import { declare, type Environment, scopeIn } from './environment.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { declareStatements, quietFrame, type ScriptModule } from './modules.ts';
import { patternNames } from './patterns.ts';
import { UNKNOWN, type Value } from './value.ts';

function enter(node: Node, frame: Frame): Frame {
  const { module } = frame;
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression') {
    const made = evaluate(node, frame);
    return made.kind === 'class' ? quietFrame(module, frame.env, { kind: 'instance', of: made }) : frame;
  }
  if (node.type === 'BlockStatement') {
    const inner = quietFrame(module, scopeIn(frame.env), frame.self);
    declareStatements(inner.env, node.body, inner);
    return inner;
  }
  if (!('params' in node) || !('body' in node)) return frame;
  const isOwn = node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression';
  const self: Value = isOwn ? UNKNOWN : frame.self;
  const env: Environment = scopeIn(frame.env);
  for (const param of node.params) for (const name of patternNames(param)) declare(env, name, UNKNOWN);
  return quietFrame(module, env, self);
}

/** A quiet frame inside these nodes, outermost first. */
export function staticFrame(module: ScriptModule, around: readonly Node[]): Frame {
  return around.reduce((frame, node) => enter(node, frame), quietFrame(module));
}
