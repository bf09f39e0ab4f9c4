/** Calls of the language's own functions and methods. */
import type { Node } from '@babel/types';
import type { Call } from './call.ts';
import type { Frame } from './frame.ts';
import { isCallback, runCallback } from './invoke.ts';
import { propertyName } from './members.ts';
import { noteEscape } from './patterns.ts';
import { recordCall } from './record.ts';
import { encoded, flatten, mixOf, type ObjectValue, UNKNOWN, type Value } from './value.ts';

const ownerOf = (call: Call): string => {
  const { callee } = call.node;
  const isMember = callee.type === 'MemberExpression' || callee.type === 'OptionalMemberExpression';
  return isMember && callee.object.type === 'Identifier' ? callee.object.name : '';
};

/** `JSON.parse(res.response)`: from here on its fields are read. */
function parsed(value: Value): Value {
  if (value.kind === 'payload' && value.field === 'response') return { ...value, field: 'response.*' };
  if (value.kind === 'mix' && !value.isText) return { ...value, parts: value.parts.map(parsed) };
  return value;
}

function merged(args: readonly Value[]): Value {
  const [target] = args;
  const into: ObjectValue = target?.kind === 'object' ? target : { kind: 'object', members: new Map(), rest: [] };
  for (const value of args) {
    if (value === into) continue;
    if (value.kind === 'object') {
      for (const [name, member] of value.members) into.members.set(name, member);
      into.rest.push(...value.rest);
    } else into.rest.push(value);
  }
  return into;
}

const CONSOLE: ReadonlySet<string> = new Set(['log', 'info', 'warn', 'error', 'debug', 'dir', 'table', 'trace']);
const ENCODING: ReadonlySet<string> = new Set(['encodeURIComponent', 'URLSearchParams']);

/** Calls of globals; null for every other one. */
export function callBuiltin(call: Call, frame: Frame): Value | null {
  const { name, args, receiver } = call;
  const owner = ownerOf(call);
  if (owner === 'console' && CONSOLE.has(name)) {
    recordCall({ api: 'log', given: mixOf(args), url: null, isOpaque: false }, call, frame);
    return UNKNOWN;
  }
  if (owner === 'JSON' && name === 'parse') return parsed(args[0] ?? UNKNOWN);
  if (owner === 'JSON') return args[0] ?? UNKNOWN;
  if (owner === 'Object' && name === 'assign') return assigned(call, frame);
  if (receiver === null && ENCODING.has(name)) return encoded(mixOf(args));
  if (name === 'stringify' || (name === 'encode' && receiver?.kind === 'unknown')) return encoded(mixOf(args));
  const isTimer =
    receiver === null && (name === 'setTimeout' || name === 'nextTick' || name === 'requestAnimationFrame');
  if (!isTimer && name !== '$nextTick') return null;
  const [callback] = args;
  if (callback !== undefined) runCallback(callback, args.slice(2), frame);
  return UNKNOWN;
}

function assigned(call: Call, frame: Frame): Value {
  const [target, ...others] = call.args;
  const first: Node | undefined = call.node.arguments[0];
  const isOwn = target?.kind === 'container' || (first?.type === 'MemberExpression' && propertyName(first) !== null);
  if (isOwn && target?.kind !== 'object') noteEscape(mixOf(others), frame);
  return merged(call.args);
}

const TESTING: ReadonlySet<string> = new Set(
  'indexOf includes startsWith endsWith search match test lastIndexOf hasOwnProperty localeCompare'.split(' '),
);
const VISITING: ReadonlySet<string> = new Set(
  'forEach map filter some every find findIndex reduce flatMap sort'.split(' '),
);

/** Methods of texts and lists; null for every other one. */
export function callMethod(call: Call, frame: Frame): Value | null {
  const { name, args, receiver } = call;
  if (receiver === null) return null;
  const all = [receiver, ...args];
  const parts = all.flatMap((value) => flatten(value));
  const isData = parts.some(({ kind }) => kind === 'payload' || kind === 'event' || kind === 'login');
  if (VISITING.has(name) && args.some(isCallback)) return visited(call, receiver, frame);
  if (!isData) return null;
  if (TESTING.has(name)) return { kind: 'test', parts: all };
  if (receiver.kind === 'array' && (name === 'push' || name === 'unshift')) {
    receiver.items.push(...args);
    return UNKNOWN;
  }
  if (name === 'join') return mixOf([args[0] ?? UNKNOWN, receiver], true);
  if (name === 'replace' || name === 'replaceAll') return encoded(receiver);
  const isOwn = flatten(receiver).some(({ kind }) => kind === 'payload' || kind === 'login');
  return isOwn && receiver.kind !== 'object' && receiver.kind !== 'promise' ? receiver : null;
}

function visited(call: Call, receiver: Value, frame: Frame): Value {
  const items = receiver.kind === 'array' && receiver.items.length > 0 ? receiver.items : [UNKNOWN];
  const results = items.flatMap((item) =>
    call.args.filter(isCallback).map((callback) => runCallback(callback, [item, UNKNOWN], frame)),
  );
  return call.name === 'map' || call.name === 'flatMap' ? { kind: 'array', items: results } : UNKNOWN;
}
