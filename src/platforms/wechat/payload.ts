/** Recognises what WeChat mini-programs hand over: the phone event in all its wrappings, old and new flow. */
import { type CapturedRecord, getField } from '../../capture/capture.ts';
import {
  clientFailure,
  codeOnly,
  hasAppId,
  isAppNear,
  isEventMessage,
  isLoginCode,
  OPEN_DATA_WIRE_NAMES,
  type OpenDataValues,
  plainAnswer,
  readDenial,
  readFailure,
  recogniseOpenData,
  textOf,
} from '../open-data.ts';
import type { Confidence, Payload } from '../platform.ts';
import { WECHAT_RECIPE } from './recipe.ts';
import { recogniseSecuredAnswer, SECURED_WIRE_NAMES } from './secured-payload.ts';

/** Normalised names of the fields of WeChat payloads, answers and keys. */
export const WECHAT_WIRE_NAMES: readonly string[] = [...OPEN_DATA_WIRE_NAMES, ...SECURED_WIRE_NAMES];

/** Phone payloads have 144 or 160 bytes, user info several hundred. */
const LEAST_BYTES = 112;
/** Keys and IVs are random bytes here, not base64 of printable characters, and not made of hex digits. */
const FOREIGN_IV = /^[0-9a-f]{21}[wQ]==$|^[0-9a-f]{32}$/;

/** The most common of the family by far: likely wherever nothing points elsewhere. */
function rate(values: OpenDataValues): Confidence | null {
  const isOwnApp = hasAppId(values, /^wx/);
  if (isOwnApp === true) return 'certain';
  const { bytes, iv } = values;
  const isForeign = isOwnApp === false || (iv !== null && FOREIGN_IV.test(iv)) || isPrintableKey(iv);
  if (isForeign || (values.isPadded && bytes !== null && bytes < LEAST_BYTES)) return 'possible';
  if (values.isBare) {
    const isTypical = bytes !== null && ((bytes >= 153 && bytes <= 170) || bytes > 345);
    return values.unnamed.length > 0 || isTypical ? 'likely' : 'possible';
  }
  return iv !== null || values.isMarked || values.hasCode ? 'likely' : 'possible';
}

function isPrintableKey(text: string | null): boolean {
  if (text === null || !/^[A-Za-z0-9+/]{21}[AQgw]==$/.test(text)) return false;
  return /^[\x21-\x7e]{16}$/.test(Buffer.from(text, 'base64').toString('latin1'));
}

/** Phone codes are 64 lower-case hex digits in the official sample. */
function isPhoneCode(code: string): boolean {
  return /^[0-9a-f]{64}$/.test(code.trim());
}

/** What only other platforms say. */
const FOREIGN_WORDS =
  /auth deny|no phone number|phonearray|invalid session|not login|小程序获取权限失败|getphonenumber:\s*user deny/i;
/** What others say as well. */
const SHARED_WORDS = /no permission|internal error/i;
const PRIVACY = /privacy|announce/i;

function failure(record: CapturedRecord): Payload | null {
  const found = readFailure(record);
  if (found === null) return null;
  const { message, number, isEvent, isFailure } = found;
  const isNumbered = number !== null && number !== 0 && isFailure;
  const isKnown =
    isNumbered || isEvent || PRIVACY.test(message) || /user\s*(?:deny|denied)|jsapi|no permission/i.test(message);
  if (!isKnown) return null;
  const denial = readDenial(message);
  const isDenial = denial.isDenial || (number === 103 && !PRIVACY.test(message));
  // uni-app passes on what other platforms say behind "fail Error:"; WeChat itself says so of the number bound.
  const isOwn = !/fail\s+error:/i.test(message) || /用户绑定|user bound/i.test(message);
  const confidence =
    FOREIGN_WORDS.test(message) || isAppNear(record, /^wx/) === false
      ? 'possible'
      : isOwn && !SHARED_WORDS.test(message)
        ? 'certain'
        : 'likely';
  return clientFailure(record, confidence, { ...denial, message, number, isDenial });
}

function serverAnswer(record: CapturedRecord): Payload | null {
  const errcode = getField(record, 'errcode');
  const message = textOf(getField(record, 'errmsg'));
  if (errcode === undefined || message === null || !/^-?\d+$/.test(errcode.text) || Number(errcode.text) === 0)
    return null;
  // Douyin's first version has these fields too, and `error` besides.
  const confidence = getField(record, 'error') === undefined ? 'certain' : 'possible';
  return plainAnswer(record, confidence, { code: errcode.text, subCode: null, message });
}

function code(record: CapturedRecord): Payload | null {
  const text = textOf(getField(record, 'code'));
  if (text !== null && (isPhoneCode(text) || (isEventMessage(record) && text.trim() !== ''))) {
    const isForeign = isAppNear(record, /^wx/) === false;
    return codeOnly(
      record,
      isForeign ? 'possible' : isPhoneCode(text) ? 'certain' : 'likely',
      isLoginCode(text) ? 'login-code' : 'phone-code',
    );
  }
  return isEventMessage(record) && textOf(getField(record, 'cloudid')) !== null
    ? codeOnly(record, 'certain', 'cloud-id')
    : null;
}

/**
 * The WeChat payload in a record, or null.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html
 */
export function recogniseWechat(record: CapturedRecord): Payload | null {
  return (
    recogniseSecuredAnswer(record) ??
    failure(record) ??
    recogniseOpenData(record, WECHAT_RECIPE, rate) ??
    code(record) ??
    serverAnswer(record)
  );
}
