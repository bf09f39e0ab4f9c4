/** Recognises what Kuaishou mini-programs (快手小程序) hand over. */
import type { CapturedRecord } from '../../capture/capture.ts';
import {
  clientFailure,
  hasAppId,
  isAppNear,
  loginCode,
  OPEN_DATA_WIRE_NAMES,
  type OpenDataValues,
  plainAnswer,
  readAnswerFields,
  readDenial,
  readFailure,
  recogniseOpenData,
} from '../open-data.ts';
import type { Confidence, Payload } from '../platform.ts';
import { KUAISHOU_RECIPE } from './recipe.ts';

/** Normalised names of the fields of Kuaishou payloads, answers and keys. */
export const KUAISHOU_WIRE_NAMES: readonly string[] = [...OPEN_DATA_WIRE_NAMES, 'error'];

/** JSON of 48 bytes for a mainland number, and a whole block of padding. */
const PHONE_BYTES = 64;

function rate(values: OpenDataValues): Confidence | null {
  const isOwnApp = hasAppId(values, /^ks/);
  if (isOwnApp !== null) return isOwnApp ? 'certain' : 'possible';
  return values.bytes === PHONE_BYTES && values.isPadded && values.iv !== null ? 'likely' : 'possible';
}

function failure(record: CapturedRecord, isNamed: boolean): Payload | null {
  const found = readFailure(record);
  if (found === null || (!found.isEvent && !(isNamed && found.isFailure))) return null;
  const { message, number } = found;
  const isOwn = /小程序获取权限失败|getphonenumber:\s*user deny/i.test(message) || isAppNear(record, /^ks/) === true;
  return clientFailure(record, isOwn ? 'certain' : 'possible', { ...readDenial(message), message, number });
}

function serverAnswer(record: CapturedRecord, isNamed: boolean): Payload | null {
  const names = { code: ['result'], message: ['errormsg', 'error'] };
  const answer = readAnswerFields(record, names, (code) => code === '1' || !/^\d{1,12}$/.test(code));
  if (answer === null) return null;
  const isOwn = /^1002\d{5}$/.test(answer.code);
  return isOwn || isNamed ? plainAnswer(record, isOwn && isNamed ? 'likely' : 'possible', answer) : null;
}

/**
 * The Kuaishou payload in a record, or null.
 *
 * @see https://mp.kuaishou.com/docs/develop/functionAccessGuide/getUserPhoneNumber.html
 */
export function recogniseKuaishou(record: CapturedRecord, isNamed: boolean): Payload | null {
  return (
    failure(record, isNamed) ??
    recogniseOpenData(record, KUAISHOU_RECIPE, rate) ??
    serverAnswer(record, isNamed) ??
    (isNamed ? loginCode(record) : null)
  );
}
