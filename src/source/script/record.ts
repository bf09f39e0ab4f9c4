/** Writing down calls of interest, with the payload in their arguments. */
import type { ApiName, Known, PayloadUse, SourcePlace } from '../../core/source-facts.ts';
import { isRequest } from './api-names.ts';
import { type Call, calleeText } from './call.ts';
import { type Frame, type OpenCall, placeOf } from './frame.ts';
import { isPromiseCall } from './promise-calls.ts';
import { flatten, isCiphertextField, type PayloadValue, sentPayloadOf, type Value } from './value.ts';

/** What is known of a call besides its callee. */
export interface CallParts {
  readonly api: ApiName;
  /** Everything that is given to it. */
  readonly given: Value;
  readonly url: Value | null;
  readonly isOpaque: boolean;
  readonly callbacks?: readonly string[];
  readonly isFormText?: boolean;
}

const NO_URL: Known<string> = { isKnown: false, why: 'absent' };

/** A text, or how it begins. */
export function textOf(value: Value | null): Known<string> {
  if (value === null) return NO_URL;
  if (value.kind === 'literal' && typeof value.value === 'string') {
    return { isKnown: true, value: value.value, place: value.place };
  }
  const [first] = value.kind === 'mix' && value.isText ? value.parts : [];
  return first === undefined ? { isKnown: false, why: 'bound' } : textOf(first);
}

interface Located {
  readonly where: 'url' | 'form';
  readonly isEncoded: boolean;
}

function locateText(value: Value, place: SourcePlace): Located | null {
  const uses = sentPayloadOf(value, place).filter(({ field }) => isCiphertextField(field));
  if (uses.length === 0) return null;
  const text = flatten(value)
    .flatMap((part) => (part.kind === 'literal' ? [String(part.value)] : []))
    .join('');
  const isUrl = text.includes('?') || text.includes('://') || text.startsWith('/');
  if (!isUrl && !text.includes('=')) return null;
  return { where: isUrl ? 'url' : 'form', isEncoded: uses.every(({ isEncoded }) => isEncoded) };
}

/** Where ciphertext stands in texts that are put together by hand. */
function locate(given: Value, place: SourcePlace): Located | null {
  const found = flatten(given).flatMap((part) => {
    const located = part.kind === 'mix' && part.isText ? locateText(part, place) : null;
    return located === null ? [] : [located];
  });
  return found.find(({ isEncoded }) => !isEncoded) ?? found[0] ?? null;
}

const useOf = ({ field, place }: PayloadValue): PayloadUse => ({ field, place });

/** What getUserInfo answered, in the arguments of a request. */
function userInfoIn({ api, given, isOpaque }: CallParts): PayloadUse[] {
  if (!isRequest(api) || isOpaque) return [];
  return flatten(given).flatMap((part) =>
    part.kind === 'user-info' ? [{ field: part.field, place: part.place, from: 'user-info' as const }] : [],
  );
}

/** Writes a call down; `operation` is the number under which its end is known. */
export function recordCall(parts: CallParts, call: Call, frame: Frame): OpenCall {
  const { node } = call;
  const place = placeOf(frame, node);
  const uses = sentPayloadOf(parts.given, place);
  const located = locate(parts.given, place);
  const login = flatten(parts.given).find((part) => part.kind === 'login');
  const fact: OpenCall = {
    api: parts.api,
    callee: node.type === 'NewExpression' ? calleeText(node) : calleeText(node.callee),
    place,
    path: frame.path,
    isInSessionFail: frame.isInSessionFail,
    isGuarded: frame.isGuarded,
    names: frame.names,
    isConditional: frame.stack.length !== 1 || frame.arms.length > 0 || frame.done.size > 0,
    payload: [...uses.map(useOf), ...userInfoIn(parts)],
    url: textOf(parts.url),
    isEncoded: located?.isEncoded ?? (uses.length > 0 && uses.every(({ isEncoded }) => isEncoded)),
    payloadIn: uses.length === 0 ? null : (located?.where ?? 'data'),
    ...(parts.isOpaque ? { isOpaque: true } : {}),
    ...(login?.kind === 'login' ? { loginCode: login.place } : {}),
    ...(parts.callbacks === undefined ? {} : { callbacks: parts.callbacks }),
    ...(parts.isFormText === true ? { isFormText: true } : {}),
    ...(isPromiseCall(node) ? { isPromise: true } : {}),
    operation: frame.run.nextNumber++,
    done: frame.done,
    arms: frame.arms,
    isOnFailure: frame.isOnFailure,
  };
  frame.run.calls.push(fact);
  return fact;
}
