/** Recognises what Xiaohongshu mini-programs (小红书小程序) hand over. */
import type { CapturedRecord } from '../../capture/capture.ts';
import {
  clientFailure,
  hasAppId,
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
import { XIAOHONGSHU_RECIPE } from './recipe.ts';

/** Normalised names of the fields of Xiaohongshu payloads, answers and keys. */
export const XIAOHONGSHU_WIRE_NAMES: readonly string[] = OPEN_DATA_WIRE_NAMES;

/** Key and IV are base64 of printable letters and digits; random bytes are so once in 10^9. */
function isPrintable(text: string): boolean {
  const trimmed = text.trim();
  if (!/^[A-Za-z0-9+/]{21}[AQgw]==$/.test(trimmed)) return false;
  return /^[0-9A-Za-z]{16}$/.test(Buffer.from(trimmed, 'base64').toString('latin1'));
}

function rate(values: OpenDataValues): Confidence | null {
  if (hasAppId(values, /./) === true) return 'possible';
  const isOwn = (values.iv !== null && isPrintable(values.iv)) || values.unnamed.some(isPrintable);
  return isOwn ? 'likely' : 'possible';
}

function failure(record: CapturedRecord, isNamed: boolean): Payload | null {
  const found = readFailure(record);
  if (found === null || !isNamed || !(found.isEvent || found.isFailure)) return null;
  const { message, number } = found;
  // The same words are said when nobody logged in; then the number tells.
  const denial = number === 410006 ? { isDenial: false } : readDenial(message);
  return clientFailure(record, number === 410006 ? 'certain' : 'likely', { ...denial, message, number });
}

function serverAnswer(record: CapturedRecord, isNamed: boolean): Payload | null {
  const answer = readAnswerFields(record, { code: ['code'], message: ['msg'] }, (code) => !/^[1-9]\d{0,8}$/.test(code));
  if (answer === null) return null;
  const isOwn = /^4100\d\d$|^4101\d\d$/.test(answer.code);
  return isOwn || isNamed ? plainAnswer(record, isOwn && isNamed ? 'likely' : 'possible', answer) : null;
}

/**
 * The Xiaohongshu payload in a record, or null.
 *
 * @see https://miniapp.xiaohongshu.com/doc/DC591932
 */
export function recogniseXiaohongshu(record: CapturedRecord, isNamed: boolean): Payload | null {
  return (
    failure(record, isNamed) ??
    recogniseOpenData(record, XIAOHONGSHU_RECIPE, rate) ??
    serverAnswer(record, isNamed) ??
    (isNamed ? loginCode(record) : null)
  );
}
