/** Recognises what Baidu smart programs (百度智能小程序) hand over. */
import { type CapturedRecord, getField } from '../../capture/capture.ts';
import {
  clientFailure,
  encryptedPayload,
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
  textOf,
  wire,
} from '../open-data.ts';
import type { Confidence, Payload } from '../platform.ts';
import { BAIDU_RECIPE } from './recipe.ts';

/** Normalised names of the fields of Baidu payloads, answers and keys. */
export const BAIDU_WIRE_NAMES: readonly string[] = [...OPEN_DATA_WIRE_NAMES, 'error'];

/** The IV is 16 bytes of a key that is the decoding of hex digits: its text is hex but for the last character. */
const IV = /^[0-9a-f]{21}[wq]$/;

/** Also when its `=`, its letter case or its encoding were lost, or quotes stand around it. */
function isOwnIv(text: string): boolean {
  return IV.test(
    text
      .replace(/%3d/gi, '')
      .replace(/[^\w+/-]/g, '')
      .toLowerCase(),
  );
}
/** A number with an AppKey of 32 characters. */
const PHONE_BYTES = 96;

function rate(values: OpenDataValues): Confidence | null {
  const { bytes, iv } = values;
  if (iv !== null && isOwnIv(iv)) return 'certain';
  if (iv !== null || hasAppId(values, /./) === true) return 'possible';
  if (values.unnamed.some((text) => isOwnIv(text) || /^\s*[0-9a-f]{32}\s*$/.test(text))) return 'certain';
  return bytes === PHONE_BYTES ? 'likely' : 'possible';
}

function failure(record: CapturedRecord, isNamed: boolean): Payload | null {
  const found = readFailure(record);
  if (found === null) return null;
  const { message, number } = found;
  const denial = number === 10003 ? { isDenial: true } : readDenial(message);
  if (!found.isEvent && !(isNamed && found.isFailure)) return null;
  const confidence = /auth deny/i.test(message) ? 'likely' : 'possible';
  return clientFailure(record, isAppNear(record, /./) === true ? 'possible' : confidence, {
    ...denial,
    message,
    number,
  });
}

/** `fail` callbacks of swan give `errCode` and `errMsg`. */
function numberedFailure(record: CapturedRecord, isNamed: boolean): Payload | null {
  const number = Number(getField(record, 'errcode')?.text ?? Number.NaN);
  const message = textOf(getField(record, 'errmsg')) ?? '';
  if (!isNamed || !Number.isInteger(number) || number === 0) return null;
  return clientFailure(record, 'likely', { message, number, isDenial: number === 10003 });
}

function serverAnswer(record: CapturedRecord, isNamed: boolean): Payload | null {
  if (!isNamed) return null;
  const names = { code: ['error', 'errno', 'errorcode'], message: ['errordescription', 'errormsg', 'errmsg', 'msg'] };
  const answer = readAnswerFields(record, names, (code) => code === '0');
  if (answer === null) return null;
  const isOwn = /^(?:invalid|unauthorized|unsupported)_\w+$/.test(answer.code);
  return plainAnswer(record, isOwn ? 'likely' : 'possible', answer);
}

/** swan.getUserInfo gives its ciphertext as `data`. */
function userInfo(record: CapturedRecord, isNamed: boolean): Payload | null {
  const data = getField(record, 'data');
  const iv = getField(record, 'iv');
  if (data?.kind !== 'string' || iv === undefined || data.text.trim().length < 64) return null;
  const isOwn = isOwnIv(iv.text);
  if (!isOwn && !isNamed) return null;
  return encryptedPayload(record, BAIDU_RECIPE, isOwn ? 'certain' : 'likely', wire(data), { iv: wire(iv) });
}

/**
 * The Baidu payload in a record, or null.
 *
 * @see https://github.com/swan-team/swan-docs
 */
export function recogniseBaidu(record: CapturedRecord, isNamed: boolean): Payload | null {
  return (
    numberedFailure(record, isNamed) ??
    failure(record, isNamed) ??
    recogniseOpenData(record, BAIDU_RECIPE, rate) ??
    userInfo(record, isNamed) ??
    serverAnswer(record, isNamed) ??
    (isNamed ? loginCode(record) : null)
  );
}
