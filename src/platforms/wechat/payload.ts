/** Recognises what WeChat mini-programs hand over: the phone event in all its wrappings, old and new flow. */
import { type CapturedField, type CapturedRecord, findField, getField } from '../../capture/capture.ts';
import type { Confidence, EncryptedPayload, Payload, WireValue } from '../platform.ts';

const CIPHERTEXT_NAMES = ['encrypteddata', 'encrypteddatastr', 'encryptdata', 'encrypteduserdata'] as const;
const IV_NAMES = ['iv', 'ivstr'] as const;
const EVENT_MESSAGE = /^\s*get(?:realtime)?phonenumber\b/i;

/** Normalised names of the fields of WeChat payloads, answers and keys. */
export const WECHAT_WIRE_NAMES: readonly string[] = [
  ...CIPHERTEXT_NAMES,
  ...IV_NAMES,
  'code',
  'cloudid',
  'errmsg',
  'errno',
  'errcode',
  'rawdata',
  'signature',
  'sessionkey',
];

function wire(field: CapturedField | undefined): WireValue | null {
  if (field === undefined || field.kind === 'object' || field.kind === 'array') return null;
  return { field: field.name, text: field.kind === 'literal' ? '' : field.text, raw: field.raw };
}

function textOf(field: CapturedField | undefined): string | null {
  return field !== undefined && field.kind === 'string' ? field.text : null;
}

/** Phone codes are 64 lower-case hex digits in the official sample. */
function isPhoneCode(code: string): boolean {
  return /^[0-9a-f]{64}$/.test(code.trim());
}

/** Login codes are 32 letters and digits. */
function isLoginCode(code: string): boolean {
  return /^[0-9A-Za-z]{32}$/.test(code.trim());
}

function looksLikeIv(field: CapturedField | undefined): boolean {
  const text = textOf(field);
  return text !== null && /^[\w+/%\\ =-]{20,40}$/.test(text.trim());
}

function isEventMessage(record: CapturedRecord): boolean {
  return EVENT_MESSAGE.test(textOf(getField(record, 'errmsg')) ?? '');
}

/** A whole message in the field of the ciphertext: the record inside it is the payload. */
function isJsonObject(text: string): boolean {
  if (!/^\s*\{/.test(text)) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function encrypted(record: CapturedRecord): EncryptedPayload | null {
  const ciphertext = getField(record, ...CIPHERTEXT_NAMES);
  const own = getField(record, ...IV_NAMES);
  if (ciphertext?.kind === 'object' || ciphertext?.kind === 'array') return null;
  if (ciphertext !== undefined && isJsonObject(ciphertext.text)) return null;
  if (ciphertext === undefined) {
    const hasCompany =
      isEventMessage(record) ||
      getField(record, 'sessionkey', 'rawdata', 'cloudid', 'code', 'encrypteddata') !== undefined;
    if (!looksLikeIv(own) || !hasCompany || getField(record, 'data', 'authtag') !== undefined) return null;
  }
  if (ciphertext !== undefined && getField(record, 'sign') !== undefined) return null;
  const iv = own ?? findField(record, ...IV_NAMES);
  const code = textOf(findField(record, 'code'));
  const rawData = textOf(findField(record, 'rawdata'));
  const signature = textOf(findField(record, 'signature'));
  const hasMark = getField(record, 'cloudid', 'rawdata', 'signature', 'sessionkey') !== undefined;
  const confidence: Confidence = iv !== undefined ? 'certain' : hasMark || code !== null ? 'likely' : 'possible';
  return {
    kind: 'encrypted',
    confidence,
    record,
    ciphertext: wire(ciphertext),
    iv: wire(iv),
    envelope: null,
    rawData: rawData !== null && signature !== null ? { rawData, signature } : null,
    hasCode: code !== null,
    isLoginCodeAlong: code !== null && isLoginCode(code) && !isEventMessage(record),
    unnamed: [],
  };
}

/** One long base64 text alone, perhaps with short ones beside it. */
function bare(record: CapturedRecord): EncryptedPayload | null {
  const unnamed = record.fields.filter((field) => field.name === '' && field.kind === 'string');
  if (unnamed.length === 0 || unnamed.length !== record.fields.length) return null;
  const [ciphertext, ...rest] = unnamed.toSorted((left, right) => right.text.length - left.text.length);
  if (ciphertext === undefined || rest.some((field) => field.text.trim().length > 60)) return null;
  const length = ciphertext.text.replace(/\s/g, '').length;
  const isTypical = rest.length > 0 || (length >= 205 && length <= 226) || length > 460;
  return {
    kind: 'encrypted',
    confidence: rest.length > 0 ? 'certain' : isTypical ? 'likely' : 'possible',
    record,
    ciphertext: { field: 'encryptedData', text: ciphertext.text, raw: null },
    iv: null,
    envelope: null,
    rawData: null,
    hasCode: false,
    isLoginCodeAlong: false,
    unnamed: rest.map((field) => field.text),
  };
}

const DENIAL = /user\s*(?:deny|denied|cancel)|fail:?\s*cancel|user authorize (?:denied|canceled)/i;
const PRIVACY = /privacy|announce/i;

function clientFailure(record: CapturedRecord): Payload | null {
  const message = textOf(getField(record, 'errmsg'));
  if (message === null || /:\s*ok\s*$/i.test(message)) return null;
  const errno = Number(getField(record, 'errno')?.text ?? Number.NaN);
  const isNumbered = Number.isInteger(errno) && errno !== 0 && /fail/i.test(message);
  const isKnown =
    isNumbered ||
    EVENT_MESSAGE.test(message) ||
    PRIVACY.test(message) ||
    /user\s*(?:deny|denied)|jsapi|no permission/i.test(message);
  if (!isKnown) return null;
  const number = Number.isInteger(errno) ? errno : null;
  const isDenial = DENIAL.test(message) || (number === 103 && !PRIVACY.test(message));
  // uni-app passes on what other platforms say behind "fail Error:"; WeChat itself says so of the number bound.
  const isOwn = !/fail\s+error:/i.test(message) || /用户绑定|user bound/i.test(message);
  return { kind: 'client-failure', confidence: isOwn ? 'certain' : 'likely', record, isDenial, message, number };
}

function serverAnswer(record: CapturedRecord): Payload | null {
  const errcode = getField(record, 'errcode');
  const message = textOf(getField(record, 'errmsg'));
  if (errcode === undefined || message === null || !/^-?\d+$/.test(errcode.text) || Number(errcode.text) === 0)
    return null;
  const answer = { code: errcode.text, subCode: null, message };
  return { kind: 'plain-answer', confidence: 'certain', record, answer, envelope: null };
}

function codeOnly(record: CapturedRecord): Payload | null {
  const code = textOf(getField(record, 'code'));
  if (code !== null && (isPhoneCode(code) || (isEventMessage(record) && code.trim() !== ''))) {
    const codeKind = isLoginCode(code) ? 'login-code' : 'phone-code';
    return { kind: 'code-only', confidence: isEventMessage(record) ? 'certain' : 'likely', record, codeKind };
  }
  if (isEventMessage(record) && textOf(getField(record, 'cloudid')) !== null) {
    return { kind: 'code-only', confidence: 'certain', record, codeKind: 'cloud-id' };
  }
  return null;
}

/** A success event without anything in it: wrappers drop fields, and then nothing can be decrypted. */
function emptyEvent(record: CapturedRecord): Payload | null {
  if (!isEventMessage(record) || getField(record, 'encrypteddata') !== undefined) return null;
  return {
    kind: 'encrypted',
    confidence: 'likely',
    record,
    ciphertext: null,
    iv: wire(getField(record, ...IV_NAMES)),
    envelope: null,
    rawData: null,
    hasCode: false,
    isLoginCodeAlong: false,
    unnamed: [],
  };
}

/**
 * The WeChat payload in a record, or null.
 *
 * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html
 */
export function recogniseWechat(record: CapturedRecord): Payload | null {
  return (
    clientFailure(record) ??
    encrypted(record) ??
    bare(record) ??
    codeOnly(record) ??
    serverAnswer(record) ??
    emptyEvent(record)
  );
}
