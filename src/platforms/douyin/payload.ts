/** Recognises what Douyin/Toutiao mini-programs (抖音/头条小程序) and their servers hand over. */
import { type CapturedField, type CapturedRecord, findField, getField } from '../../capture/capture.ts';
import { decodedBytes } from '../../core/crypto/base64.ts';
import {
  clientFailure,
  codeOnly,
  encryptedPayload,
  hasAppId,
  isAppNear,
  isEventMessage,
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
import type { Confidence, Payload, RsaPayload, WireValue } from '../platform.ts';
import { DOUYIN_MOBILE_RECIPE, DOUYIN_RECIPE, DOUYIN_RSA_RECIPE } from './recipe.ts';

/** Normalised names of the fields of Douyin payloads, answers and keys. */
export const DOUYIN_WIRE_NAMES: readonly string[] = [
  ...OPEN_DATA_WIRE_NAMES,
  'error',
  'errorcode',
  'encryptedmobile',
  'logid',
  'clientsecret',
];

function rate(values: OpenDataValues): Confidence | null {
  const isOwnApp = hasAppId(values, /^tt/);
  return isOwnApp === true ? 'certain' : 'possible';
}

/** Base64 of one or more blocks of a usual modulus, with room for damage. */
function looksLikeBlocks(text: string, least = 100): boolean {
  const characters = text.replace(/[^A-Za-z0-9+/_-]/g, '').length;
  return !text.includes('.') && characters >= least && characters * 20 >= text.replace(/\s/g, '').length * 17;
}

function isRsaSize(bytes: number): boolean {
  return bytes === 128 || (bytes >= 256 && bytes % 128 === 0);
}

/** Whole blocks but for a few characters. */
function isWholeBlocks(text: string): boolean {
  const bytes = decodedBytes(text.replace(/[^A-Za-z0-9+/_-]/g, '').length);
  const over = bytes % 128;
  return bytes > 120 && (over <= 4 || over >= 120);
}

/** The value in an object around the ciphertext, whatever its name. */
function wrapped(json: string): WireValue | null {
  try {
    const found = Object.entries(JSON.parse(json) as object).find(
      ([, value]) => typeof value === 'string' && looksLikeBlocks(value, 60),
    );
    return found === undefined ? null : { field: found[0], text: String(found[1]), raw: null };
  } catch {
    return null;
  }
}

/** The answer of get_phonenumber_info; some gateways wrap `data` once more. */
function rsaAnswer(record: CapturedRecord, isNamed: boolean): RsaPayload | null {
  const mark = findField(record, 'errno', 'logid', 'errtips');
  const isWrapped = record.via === 'data' && mark !== undefined && getField(record, 'iv') === undefined;
  const data = getField(record, 'data');
  const value =
    (data?.kind === 'object' ? wrapped(data.text) : null) ??
    wire(data ?? (isWrapped ? getField(record, 'encrypteddata') : undefined));
  if (value === null || value.text.trim().startsWith('{')) return null;
  const isOwn = findField(record, 'logid', 'errtips') !== undefined;
  if (mark === undefined && !isNamed) return null;
  if (value.text.trim() !== '' && !looksLikeBlocks(value.text, 60)) return null;
  // Error number and data are common; without Douyin's own fields only whole blocks tell.
  if (!isOwn && !isNamed && !isWholeBlocks(value.text)) return null;
  if (getField(record, 'authtag', 'iv') !== undefined) return null;
  if (value.text.trim() === '' && !isNamed) return null;
  return {
    kind: 'rsa',
    confidence: isOwn ? 'certain' : 'likely',
    isGeneric: !isOwn && !isNamed,
    record,
    recipe: DOUYIN_RSA_RECIPE,
    ciphertext: value,
  };
}

/** One RSA block alone; the lengths of answers of other platforms are seldom the same. */
function bareBlock(record: CapturedRecord): RsaPayload | null {
  const [field, second] = record.fields;
  if (field === undefined || field.name !== '' || second !== undefined || !looksLikeBlocks(field.text)) return null;
  const bytes = decodedBytes(field.text.replace(/[^A-Za-z0-9+/_-]/g, '').length);
  if (!isRsaSize(bytes)) return null;
  const ciphertext = { field: 'data', text: field.text, raw: null };
  return { kind: 'rsa', confidence: 'likely', record, recipe: DOUYIN_RSA_RECIPE, ciphertext };
}

/** `encrypted_mobile` of the login of apps and web pages. */
function loginMobile(record: CapturedRecord): Payload | null {
  const field: CapturedField | undefined = getField(record, 'encryptedmobile');
  const value = wire(field);
  if (value === null) return null;
  return { ...encryptedPayload(record, DOUYIN_MOBILE_RECIPE, 'certain', value), isGeneric: true };
}

const OWN_WORDS = /platform auth deny|no phone number|phonearray|invalid session|not login/i;

function failure(record: CapturedRecord, isNamed: boolean): Payload | null {
  const found = readFailure(record);
  if (found === null || (!found.isEvent && !(isNamed && found.isFailure))) return null;
  const { message, number } = found;
  const denial = number === 10200 ? { isDenial: true } : readDenial(message);
  const confidence =
    OWN_WORDS.test(message) || isAppNear(record, /^tt/) === true
      ? 'certain'
      : /auth deny/i.test(message)
        ? 'likely'
        : 'possible';
  return clientFailure(record, confidence, { ...denial, message, number });
}

function serverAnswer(record: CapturedRecord, isNamed: boolean): Payload | null {
  const names = {
    code: ['errno', 'errorcode', 'errcode', 'error'],
    message: ['errtips', 'errmsg', 'description', 'message'],
  };
  const answer = readAnswerFields(record, names, (code) => !/^-?\d{1,9}$/.test(code) || Number(code) === 0);
  if (answer === null) return null;
  // The first version of the login answer.
  const isFirstVersion = ['error', 'errcode', 'message'].every((name) => getField(record, name) !== undefined);
  const isOwn =
    isFirstVersion ||
    getField(record, 'errtips', 'logid') !== undefined ||
    /^(?:2800|21000|2190)\d+$/.test(answer.code);
  return isOwn || isNamed ? plainAnswer(record, isOwn && isNamed ? 'likely' : 'possible', answer) : null;
}

function code(record: CapturedRecord, isNamed: boolean): Payload | null {
  const text = textOf(getField(record, 'code'));
  if (text === null || text.trim() === '' || (!isNamed && !isEventMessage(record))) return null;
  const isOwn = isAppNear(record, /^tt/) === true;
  return codeOnly(record, isOwn ? 'certain' : isNamed ? 'likely' : 'possible', 'phone-code');
}

/**
 * The Douyin payload in a record, or null.
 *
 * @see https://developer.open-douyin.com/docs/resource/zh-CN/mini-app/develop/tutorial/open-capabilities/general-capabilities/new-phone-method
 */
export function recogniseDouyin(record: CapturedRecord, isNamed: boolean): Payload | null {
  return (
    loginMobile(record) ??
    failure(record, isNamed) ??
    serverAnswer(record, isNamed) ??
    rsaAnswer(record, isNamed) ??
    bareBlock(record) ??
    recogniseOpenData(record, DOUYIN_RECIPE, rate) ??
    code(record, isNamed)
  );
}
