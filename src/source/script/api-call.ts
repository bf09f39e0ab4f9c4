/** Calls of the platforms' APIs: `wx.login({ success })`, `await uni.login()`. */
import type { ApiName } from '../../core/source-facts.ts';
import { apiNameOf, isHungOn, isRequest } from './api-names.ts';
import type { Call } from './call.ts';
import { type Done, type Frame, placeOf, withDone } from './frame.ts';
import { isCallback, runCallback } from './invoke.ts';
import { callOpaque } from './opaque-call.ts';
import { recordCall } from './record.ts';
import { dependsOn, flatten, mixOf, UNKNOWN, type Value } from './value.ts';

/** Where getUserInfo answers with a ciphertext of its own form, `data` and `iv`. */
const USER_INFO_ROOT = 'swan';

function answerOf(api: ApiName | null, root: string | undefined, call: Call, frame: Frame): Value {
  const place = placeOf(frame, call.node);
  if (api === 'login') return { kind: 'login', part: 'result', place };
  if (api === 'getPhoneNumber') return { kind: 'payload', field: '*', place, isEncoded: false };
  if (api === 'getUserInfo' && root === USER_INFO_ROOT) return { kind: 'user-info', field: '*', place };
  return UNKNOWN;
}

const member = (options: Value, name: string): Value | null =>
  options.kind === 'object' ? (options.members.get(name) ?? spread(options.rest, name)) : null;

function spread(rest: readonly Value[], name: string): Value | null {
  for (const part of rest) {
    const found = member(part, name);
    if (found !== null) return found;
  }
  return null;
}

interface Operation {
  readonly api: ApiName | null;
  readonly answer: Value;
  readonly done: Done;
  readonly failed: Done;
}

function runCallbacks(options: Value, operation: Operation, frame: Frame): void {
  const { api, answer, done, failed } = operation;
  const branch = frame.run.nextNumber++;
  const [success, fail, complete] = ['success', 'fail', 'complete'].map((name) => member(options, name) ?? UNKNOWN);
  const arms = (arm: number): Frame['arms'] => [...frame.arms, { branch, arm }];
  if (success !== undefined) runCallback(success, [answer], frame, { done, arms: arms(0) });
  if (fail !== undefined && isCallback(fail)) {
    if (api === 'getPhoneNumber') frame.run.handlesFailure = true;
    const isInSessionFail = frame.isInSessionFail || api === 'checkSession';
    runCallback(fail, [UNKNOWN], frame, { done: failed, arms: arms(1), isInSessionFail, isOnFailure: true });
  }
  if (complete !== undefined) runCallback(complete, [answer], frame, { done });
}

function namesOf(options: Value | undefined): readonly string[] | undefined {
  if (options === undefined) return [];
  if (options.kind !== 'object' || options.rest.length > 0) return undefined;
  return ['success', 'fail', 'complete'].filter((name) => options.members.has(name));
}

/** A body put together by hand, sent as a form. */
function sendsFormText(options: Value): boolean {
  const data = member(options, 'data');
  if (data?.kind !== 'mix' || !data.isText) return false;
  const headers = [member(options, 'header'), member(options, 'headers')];
  return headers.some((header) =>
    flatten(header ?? UNKNOWN).some(
      (part) => part.kind === 'literal' && String(part.value).includes('application/x-www-form-urlencoded'),
    ),
  );
}

const FOLLOWED: ReadonlySet<ApiName> = new Set(['login', 'checkSession']);

function start(api: ApiName, call: Call, frame: Frame): number {
  const [options = UNKNOWN] = call.args;
  const given = mixOf(call.args);
  const callbacks = namesOf(call.args[0]);
  const url = isRequest(api) ? member(options, 'url') : null;
  const isFormText = isRequest(api) && sendsFormText(options);
  const fact = recordCall(
    { api, given, url, isOpaque: false, isFormText, ...(callbacks && { callbacks }) },
    call,
    frame,
  );
  const isSend = isRequest(api) && fact.payload.some(({ from }) => from !== 'user-info');
  if (isSend || FOLLOWED.has(api)) frame.run.operations.set(fact.operation, isSend ? 'send' : api);
  return fact.operation;
}

/** Evaluates the call of an API, with its callbacks. */
export function callApi(path: readonly string[], call: Call, frame: Frame): Value {
  if (path.length === 1 || isHungOn(path)) return callOpaque(call, frame);
  const api = apiNameOf(path);
  if (api === 'canIUse') {
    start(api, call, frame);
    return { kind: 'guard' };
  }
  const [options = UNKNOWN] = call.args;
  const answer = answerOf(api, path[0], call, frame);
  const operation = api === null ? null : start(api, call, frame);
  const done = operation === null ? frame.done : withDone(frame.done, operation, 'ok');
  const failed = operation === null ? frame.done : withDone(frame.done, operation, 'failed');
  runCallbacks(options, { api, answer, done, failed }, frame);
  if (api === null && dependsOn(mixOf(call.args), 'payload') && (path.at(-1) ?? '').startsWith('CloudID')) {
    return mixOf(call.args);
  }
  return { kind: 'promise', done, value: answer };
}
