/** Conditions: whether they look at the payload before it is sent. */
import type { Node } from '@babel/types';
import { type Frame, placeOf } from './frame.ts';
import { propertyName } from './members.ts';
import { payloadOf, type Value } from './value.ts';

/** Notes a condition that depends on the payload, unless the payload was sent before it. */
export function noteTest(test: Value, node: Node, frame: Frame): void {
  const isAnswered = [...frame.done.keys()].some((number) => frame.run.operations.get(number) === 'send');
  if (isAnswered) return;
  const place = placeOf(frame, node);
  for (const { field, place: read } of payloadOf(test, place, true)) {
    frame.run.tests.push({ field, place: read, isAssigned: false });
  }
  noteAssigned(node, frame);
  noteAskedHelpers(node, frame);
}

/** `if (!isGood(e.detail.iv))`: a function that cannot be seen, asked in a condition and not waited for, tests what it is given. */
function noteAskedHelpers(node: Node, frame: Frame): void {
  const { run } = frame;
  const { path, start, end } = placeOf(frame, node);
  const isAsked = ({ isOpaque, isPromise, place }: Frame['run']['calls'][number]): boolean =>
    isOpaque === true && isPromise !== true && place.path === path && place.start >= start && place.end <= end;
  for (const call of run.calls.filter(isAsked)) {
    run.operations.delete(call.operation);
    run.calls.splice(run.calls.indexOf(call), 1);
    run.tests.push(...call.payload.map((use) => ({ ...use, isAssigned: false })));
  }
}

/** `if (e.errMsg = 'getPhoneNumber:ok')` assigns, and holds always. */
function noteAssigned(node: Node, frame: Frame): void {
  if (node.type !== 'AssignmentExpression' || node.operator !== '=' || node.left.type !== 'MemberExpression') return;
  const name = propertyName(node.left);
  if (name !== 'errMsg' && name !== 'errno' && name !== 'errNo') return;
  const isEvent = node.left.object.type === 'Identifier';
  const field = isEvent ? `event.${name}` : name;
  frame.run.tests.push({ field, place: placeOf(frame, node), isAssigned: true });
}
