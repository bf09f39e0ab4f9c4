/** Destructuring and assignment. */
import type { LVal, MemberExpression, Node, ObjectPattern, OptionalMemberExpression } from '@babel/types';
import { assign, declare } from './environment.ts';
import { evaluate } from './evaluate.ts';
import { type Frame, placeOf } from './frame.ts';
import { memberOf, propertyName } from './members.ts';
import { flatten, isSentField, type ObjectValue, UNKNOWN, type Value } from './value.ts';

/** Names that a pattern declares. */
export function patternNames(pattern: Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'RestElement':
      return patternNames(pattern.argument);
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element === null ? [] : patternNames(element)));
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) =>
        patternNames(property.type === 'ObjectProperty' ? property.value : property),
      );
    case 'TSParameterProperty':
      return patternNames(pattern.parameter);
    default:
      return [];
  }
}

function bindObject(pattern: ObjectPattern, value: Value, frame: Frame, isAssignment: boolean): void {
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      bindPattern(property.argument, value, frame, isAssignment);
      continue;
    }
    const name = propertyName(property);
    const member = name === null ? UNKNOWN : memberOf(value, name, frame, placeOf(frame, property.key));
    bindPattern(property.value, member, frame, isAssignment);
  }
}

function itemOf(value: Value, index: number): Value {
  if (value.kind === 'array') return value.items[index] ?? UNKNOWN;
  return value.kind === 'login' || value.kind === 'session' || value.kind === 'mix' ? value : UNKNOWN;
}

/** Gives the names of a pattern their values. */
export function bindPattern(pattern: Node, value: Value, frame: Frame, isAssignment = false): void {
  switch (pattern.type) {
    case 'Identifier':
      if (isAssignment) assign(frame.env, pattern.name, value);
      else declare(frame.env, pattern.name, value);
      return;
    case 'AssignmentPattern': {
      const isGiven = value.kind !== 'unknown';
      bindPattern(pattern.left, isGiven ? value : evaluate(pattern.right, frame), frame, isAssignment);
      return;
    }
    case 'ObjectPattern':
      bindObject(pattern, value, frame, isAssignment);
      return;
    case 'ArrayPattern':
      pattern.elements.forEach((element, index) => {
        if (element !== null) bindPattern(element, itemOf(value, index), frame, isAssignment);
      });
      return;
    case 'RestElement':
      bindPattern(pattern.argument, value, frame, isAssignment);
      return;
    case 'TSParameterProperty':
      bindPattern(pattern.parameter, value, frame);
      return;
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      assignMember(pattern, value, frame);
      return;
    default:
  }
}

const isFollowed = (value: Value): boolean =>
  flatten(value).some(({ kind }) => kind === 'payload' || kind === 'event' || kind === 'login');

/** The steps of `this.data.form.iv` behind `this`, without `data`; null when it begins elsewhere or has computed steps. */
function ownSteps(node: Node, frame: Frame): string[] | null {
  if (node.type === 'ThisExpression') return [];
  if (node.type === 'Identifier') {
    const { self } = frame;
    return self.kind === 'container' && evaluate(node, frame) === self ? [] : null;
  }
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return null;
  const name = propertyName(node);
  const before = name === null ? null : ownSteps(node.object, frame);
  if (before === null || name === null) return null;
  return before.length === 0 && name === 'data' ? [] : [...before, name];
}

/** Puts a value on `this`, where later code of the same run finds it. */
export function keepOwn(steps: readonly string[], value: Value, frame: Frame): void {
  const [first, ...rest] = steps;
  if (first === undefined || !isFollowed(value)) return;
  const last = rest.at(-1);
  if (last === undefined) {
    frame.run.own.set(first, value);
    return;
  }
  const before = frame.run.own.get(first);
  const holder: ObjectValue = before?.kind === 'object' ? before : { kind: 'object', members: new Map(), rest: [] };
  holder.members.set(last, value);
  frame.run.own.set(first, holder);
}

/** Marks a run whose payload is put where later code of other handlers may take it. */
export function noteEscape(value: Value, frame: Frame): void {
  const leaves = flatten(value).some(
    (part) => part.kind === 'event' || (part.kind === 'payload' && isSentField(part.field)),
  );
  if (leaves) frame.run.escapes = true;
}

function assignMember(node: MemberExpression | OptionalMemberExpression, value: Value, frame: Frame): void {
  const name = propertyName(node);
  const holder = evaluate(node.object, frame);
  if (holder.kind === 'object' && name !== null) {
    holder.members.set(name, value);
    return;
  }
  if (holder.kind === 'object') {
    holder.rest.push(value);
    return;
  }
  const steps = ownSteps(node, frame);
  if (steps === null && node.object.type === 'Identifier' && holder.kind === 'unknown' && isFollowed(value)) {
    const members = new Map(name === null ? [] : [[name, value] as const]);
    assign(frame.env, node.object.name, { kind: 'object', members, rest: name === null ? [value] : [] });
  }
  if (steps !== null) keepOwn(steps, value, frame);
  noteEscape(value, frame);
}

/** Assigns to whatever stands left of `=`. */
export function assignTo(target: LVal | Node, value: Value, frame: Frame): void {
  bindPattern(target, value, frame, true);
}
