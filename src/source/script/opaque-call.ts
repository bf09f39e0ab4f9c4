/** Calls of functions that cannot be seen. */
import type { Node } from '@babel/types';
import type { Call } from './call.ts';
import { type Frame, placeOf, withDone } from './frame.ts';
import { isCallback, runCallback } from './invoke.ts';
import { keepOwn, noteEscape } from './patterns.ts';
import { recordCall } from './record.ts';
import { mixOf, sentPayloadOf, UNKNOWN, type Value } from './value.ts';

/** Methods that keep what they are given, for code elsewhere. */
const KEEPING: ReadonlySet<string> = new Set(
  '$emit emit triggerEvent commit $set setState setData push unshift splice set add trigger dispatchEvent postMessage'.split(
    ' ',
  ),
);

/** Functions that show something. */
const SHOWING: ReadonlySet<string> = new Set(
  'showToast showModal showLoading toast alert confirm $toast $message message tip tips error warn info debug log report track'.split(
    ' ',
  ),
);

/** Functions that give back what they are given, changed or wrapped. */
const PASSING: ReadonlySet<string> = new Set(
  (
    'stringify parse parseInt parseFloat String Number Boolean atob btoa encodeURI decodeURI decodeURIComponent escape unescape ' +
    'cloneDeep clone pick omit merge extend assign defaults trim toString String keys values entries fromEntries ref reactive ' +
    'toRaw unref freeze base64ToArrayBuffer arrayBufferToBase64 CloudID from concat'
  ).split(' '),
);

/** Wrappers of functions. */
const WRAPPING: ReadonlySet<string> = new Set(
  'debounce throttle once promisify promisic promisfy wxPromisify promise memoize useCallback useMemoizedFn'.split(' '),
);

/** Objects whose methods only compute. */
const COMPUTING: ReadonlySet<string> = new Set([
  'Object',
  'Array',
  'String',
  'Number',
  'Math',
  'Reflect',
  'RegExp',
  'Date',
  '_',
  'lodash',
  'R',
  'CryptoJS',
  'Buffer',
  'Base64',
  'util',
  'logger',
  'Log',
]);

const FAILURES: ReadonlySet<string> = new Set(['fail', 'error', 'onError', 'failure', 'onFail', 'reject', 'catch']);

const beginsWith = (name: string, prefix: string): boolean => {
  const next = name.charAt(prefix.length);
  return name.startsWith(prefix) && next !== '' && next !== next.toLowerCase();
};

function rootName(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
  return isMember ? rootName(node.object) : '';
}

type Effect = 'keeps' | 'shows' | 'passes' | 'tests' | 'sends';

function effectOf(call: Call): Effect {
  const { name, node } = call;
  const root = call.receiver === null ? '' : rootName(node.callee);
  if (KEEPING.has(name) || beginsWith(name, 'set')) return 'keeps';
  if (SHOWING.has(name) || beginsWith(name, 'show')) return 'shows';
  if (beginsWith(name, 'is') || beginsWith(name, 'has')) return 'tests';
  return PASSING.has(name) || COMPUTING.has(root) ? 'passes' : 'sends';
}

/** Runs functions among the arguments, also members of options. */
function runArguments(args: readonly Value[], operation: number | null, frame: Frame): void {
  const after = (name: string): Frame['done'] =>
    operation === null ? frame.done : withDone(frame.done, operation, FAILURES.has(name) ? 'failed' : 'ok');
  for (const value of args) {
    if (isCallback(value)) runCallback(value, [], frame, { done: after('') });
    if (value.kind !== 'object') continue;
    for (const [name, member] of value.members) {
      const isOnFailure = frame.isOnFailure || FAILURES.has(name);
      if (isCallback(member)) runCallback(member, [], frame, { done: after(name), isOnFailure });
    }
  }
}

const firstText = (args: readonly Value[]): Value | null => {
  const first = args.find(
    (value) => value.kind === 'literal' || (value.kind === 'mix' && value.isText && value.parts[0]?.kind === 'literal'),
  );
  if (first === undefined) return null;
  const begin = first.kind === 'mix' ? first.parts[0] : first;
  const text = begin?.kind === 'literal' ? String(begin.value) : '';
  return text.startsWith('/') || text.includes('://') ? first : null;
};

function isDecryption(call: Call): boolean {
  const { callee } = call.node;
  if (call.receiver?.kind === 'decrypter') return call.name.startsWith('decrypt');
  if (call.name === 'createDecipheriv') return true;
  return call.name === 'decrypt' && rootName(callee) === 'CryptoJS';
}

function send(call: Call, given: Value, frame: Frame): Value {
  const api = isDecryption(call) ? 'decrypt' : 'request';
  const fact = recordCall({ api, given, url: firstText(call.args), isOpaque: api === 'request' }, call, frame);
  if (api === 'request') frame.run.operations.set(fact.operation, 'send');
  if (fact.payload.some(({ field }) => field === '*')) frame.run.escapes = true;
  runArguments(call.args, fact.operation, frame);
  return { kind: 'promise', done: withDone(frame.done, fact.operation, 'ok'), value: UNKNOWN };
}

/**
 * Evaluates the call of a function that cannot be seen. Payload in its arguments is taken as sent, unless its name says that
 * it is kept, shown, tested or only computed with.
 */
export function callOpaque(call: Call, frame: Frame): Value {
  const { args, name } = call;
  if (WRAPPING.has(name)) return args.find((value) => value.kind === 'function' || value.kind === 'api') ?? UNKNOWN;
  const given = mixOf(args.filter((value) => !isCallback(value)));
  const place = placeOf(frame, call.node);
  const payload = sentPayloadOf(given, place);
  const effect = isDecryption(call) ? 'sends' : effectOf(call);
  if (payload.length > 0 && effect === 'sends') return send(call, given, frame);
  if (effect === 'keeps') keep(call, given, frame);
  runArguments(args, null, frame);
  if (effect === 'tests') return { kind: 'test', parts: args };
  if (effect === 'passes') return mixOf(args.filter((value) => !isCallback(value)));
  return { kind: 'promise', done: frame.done, value: UNKNOWN };
}

function keep(call: Call, given: Value, frame: Frame): void {
  noteEscape(given, frame);
  const [first] = call.args;
  if (call.name !== 'setData' || first?.kind !== 'object') return;
  for (const [name, value] of first.members) keepOwn([name], value, frame);
}
