/** Members of values: `e.detail.iv`, `this.login`, `api.bindPhone`. */
import type { Class, Node } from '@babel/types';
import type { SourcePlace } from '../../core/source-facts.ts';
import { appContainer, findMember } from './containers.ts';
import { evaluate } from './evaluate.ts';
import type { Frame } from './frame.ts';
import { exportOf, quietFrame } from './modules.ts';
import { type ClassValue, mixOf, type ObjectValue, UNKNOWN, type Value } from './value.ts';

/** The name in `.name`, `['name']` or a key; null when it is computed. */
export function propertyName(node: Node): string | null {
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
  const key = isMember ? node.property : 'key' in node ? node.key : null;
  if (key === null || key === undefined || typeof key !== 'object' || !('type' in key)) return null;
  const isComputed = 'computed' in node && node.computed === true;
  if (key.type === 'Identifier' && !isComputed) return key.name;
  if (key.type === 'StringLiteral') return key.value;
  if (key.type === 'NumericLiteral') return String(key.value);
  return key.type === 'PrivateName' ? `#${key.id.name}` : null;
}

const DETAIL_FIELDS: ReadonlySet<string> = new Set([
  'encryptedData',
  'iv',
  'code',
  'cloudID',
  'errMsg',
  'errno',
  'errNo',
]);

function readField(field: string, frame: Frame, place: SourcePlace): Value {
  frame.run.reads.push({ field, place });
  return { kind: 'payload', field, place, isEncoded: false };
}

function memberOfEvent(name: string, frame: Frame, place: SourcePlace): Value {
  if (name === 'detail') return { kind: 'payload', field: '*', place, isEncoded: false };
  if (name === 'mp' || name === '$wx' || name === 'nativeEvent') return { kind: 'event' };
  if (name === 'target') return { kind: 'event-target' };
  if (!DETAIL_FIELDS.has(name)) return UNKNOWN;
  const isSent = name === 'encryptedData' || name === 'iv' || name === 'code' || name === 'cloudID';
  return readField(isSent ? name : `event.${name}`, frame, place);
}

function memberOfPayload(field: string, name: string, frame: Frame, place: SourcePlace): Value | null {
  if (field === '*') return readField(name, frame, place);
  if (field === 'response' && name === 'length') return null;
  if (field === 'response' || field === 'response.*') return readField(`response.${name}`, frame, place);
  return null;
}

function memberOfObject(value: ObjectValue, name: string, frame: Frame, place: SourcePlace): Value {
  const own = value.members.get(name);
  if (own !== undefined) return own;
  return mixOf(value.rest.map((part) => memberOf(part, name, frame, place)));
}

/** A method or field that a class declares. */
export function memberOfClass(value: ClassValue, name: string, self: Value, isStatic: boolean): Value {
  const { node, env, module } = value;
  for (const member of node.body.body) {
    if (!('static' in member) || (member.static === true) !== isStatic || propertyName(member) !== name) continue;
    if (member.type === 'ClassMethod' || member.type === 'ClassPrivateMethod') {
      return { kind: 'function', node: member, env, module, self };
    }
    if ('value' in member && member.value != null && typeof member.value === 'object') {
      return evaluate(member.value, quietFrame(module, env, self));
    }
  }
  const parent = superClassOf(node, value);
  return parent === null ? UNKNOWN : memberOfClass(parent, name, self, isStatic);
}

/** Whether a class has a member of this name, whatever it holds. */
export function declaresMember(value: ClassValue, name: string): boolean {
  return value.node.body.body.some((member) => propertyName(member) === name);
}

function superClassOf(node: Class, value: ClassValue): ClassValue | null {
  if (node.superClass == null) return null;
  const parent = evaluate(node.superClass, quietFrame(value.module, value.env));
  return parent.kind === 'class' && parent.node !== node ? parent : null;
}

function memberOfSelf(value: Value & { kind: 'container' }, name: string, frame: Frame): Value {
  const own = frame.run.own.get(name);
  if (own !== undefined) return own;
  // `this.data.x` is looked up as `this.x`.
  if (name === 'data') return value;
  const found = findMember(value.container, name);
  if (found !== 'missing' && found !== 'unknown') return found;
  return UNKNOWN;
}

/** What a member holds. Reading a field of the payload is noted in the run. */
export function memberOf(value: Value, name: string, frame: Frame, place: SourcePlace): Value {
  switch (value.kind) {
    case 'event':
      return memberOfEvent(name, frame, place);
    case 'event-target':
      return DETAIL_FIELDS.has(name) ? readField(name, frame, place) : UNKNOWN;
    case 'payload':
      return memberOfPayload(value.field, name, frame, place) ?? value;
    case 'user-info':
      return value.field === '*' ? { kind: 'user-info', field: name, place } : value;
    case 'object':
      return memberOfObject(value, name, frame, place);
    case 'array':
      return value.items[Number(name)] ?? UNKNOWN;
    case 'login':
      if (value.part === 'code') return UNKNOWN;
      return name === 'code' ? { ...value, part: 'code', place } : Number.isInteger(Number(name)) ? value : UNKNOWN;
    case 'api':
      return { kind: 'api', path: [...value.path, name] };
    case 'container':
      return memberOfSelf(value, name, frame);
    case 'module':
      return exportOf(value.module, name);
    case 'class':
      return memberOfClass(value, name, value, true);
    case 'instance':
      return memberOfClass(value.of, name, value, false);
    case 'mix':
      return mixOf(value.parts.map((part) => memberOf(part, name, frame, place)));
    case 'session':
    case 'guard':
    case 'test':
      return value;
    default:
      return UNKNOWN;
  }
}

/** What `getApp()` gives. */
export function appValue(frame: Frame): Value {
  const container = appContainer(frame.module.world);
  return container === null ? UNKNOWN : { kind: 'container', container };
}
