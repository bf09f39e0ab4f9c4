/** Recognises what `my.getPhoneNumber`, the getPhoneNumber button and the gateway hand over. */
import { type CapturedRecord, getField } from '../../capture/capture.ts';
import { encryptedPayload, textOf, wire } from '../open-data.ts';
import type { EncryptedPayload, Envelope, Payload, WireValue } from '../platform.ts';
import { ALIPAY_RECIPE, readAnswer } from './recipe.ts';

/** Normalised names of the fields of Alipay payloads, answers and keys. */
export const ALIPAY_WIRE_NAMES: readonly string[] = [
  'response',
  'encrypteddata',
  'sign',
  'signtype',
  'encrypttype',
  'charset',
  'code',
  'subcode',
  'error',
  'errormessage',
  'errmsg',
  'aeskey',
  'encryptkey',
  'decryptkey',
];

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function envelopeOf(record: CapturedRecord, content: WireValue, isEncrypted: boolean): Envelope {
  const sign = wire(getField(record, 'sign'));
  return {
    content,
    isEncrypted,
    sign: sign !== null && sign.text.trim() !== '' ? sign : null,
    signType: textOf(getField(record, 'signtype')),
    charset: textOf(getField(record, 'charset')),
    isSignExpected: true,
    message: null,
  };
}

function signedPayload(
  record: CapturedRecord,
  confidence: EncryptedPayload['confidence'],
  ciphertext: WireValue | null,
  envelope: Envelope | null,
): EncryptedPayload {
  return encryptedPayload(record, ALIPAY_RECIPE, confidence, ciphertext, { envelope });
}

/** Base64 characters make up nearly all of the text, whatever damage it took. */
function looksLikeCiphertext(text: string): boolean {
  const characters = text.replace(/\s/g, '');
  const foreign = characters.replace(/[A-Za-z0-9+/=_%&#;\\"'-]/g, '').length;
  return characters.length >= 16 && foreign * 20 <= characters.length;
}

/** Texts that stand where a value was meant: a variable's name, a printed nothing. */
function isPlaceholder(text: string): boolean {
  return text.trim().length < 16 || /^[\w$]+(?:\.[\w$]+)+$/.test(text.trim());
}

function fromResponse(record: CapturedRecord): Payload | null {
  const field = getField(record, 'response');
  const hasSign = getField(record, 'sign') !== undefined;
  const isMarked = getField(record, 'signtype', 'encrypttype') !== undefined;
  if (field === undefined) {
    if (!hasSign || !isMarked || getField(record, 'encrypteddata') !== undefined) return null;
    return signedPayload(record, 'likely', null, envelopeOf(record, { field: 'response', text: '', raw: null }, true));
  }
  const isObject = field.kind === 'object';
  const json = isObject || /^\s*\{/.test(field.text) ? parseJson(field.text) : null;
  const content: WireValue = { field: field.name, text: field.text, raw: field.raw };
  if (json !== null) {
    const answer = readAnswer(json);
    if (answer === null || !/^\d{5}$/.test(answer.code)) return null;
    const isCertain = hasSign || answer.subCode !== null;
    const envelope = envelopeOf(record, content, false);
    return { kind: 'plain-answer', confidence: isCertain ? 'certain' : 'likely', record, answer, envelope };
  }
  if (isObject || field.kind === 'array' || field.kind === 'number') return null;
  const value = wire(field);
  if (value === null || (!looksLikeCiphertext(value.text) && !hasSign)) return null;
  const isMissing = isPlaceholder(value.text);
  if (isMissing && !hasSign) return null;
  return signedPayload(record, hasSign ? 'certain' : 'likely', value, envelopeOf(record, content, true));
}

/** The button's event and uni-app name the ciphertext `encryptedData`. */
function fromEvent(record: CapturedRecord): Payload | null {
  const field = getField(record, 'encrypteddata');
  const value = wire(field);
  if (field === undefined || value === null || getField(record, 'iv') !== undefined) return null;
  const hasSign = getField(record, 'sign') !== undefined;
  // An empty `encryptedData` alone is nobody's in particular.
  if (!hasSign && value.text.trim() === '') return null;
  const content: WireValue = { field: field.name, text: field.text, raw: field.raw };
  const json = /^\s*\{/.test(field.text) ? parseJson(field.text) : null;
  const answer = json === null ? null : readAnswer(json);
  // A whole message in the field of the ciphertext: the record inside it is the payload.
  if (json !== null && answer === null) return null;
  const envelope = envelopeOf(record, content, answer === null);
  if (answer !== null)
    return { kind: 'plain-answer', confidence: hasSign ? 'certain' : 'likely', record, answer, envelope };
  return signedPayload(record, hasSign ? 'certain' : 'possible', value, envelope);
}

/** Lengths in characters of base64 RSA signatures. */
const SIGN_CHARACTERS = [172, 344, 512, 684];

/** A ciphertext alone, or with its signature in a second line. */
function bare(record: CapturedRecord): Payload | null {
  if (record.fields.some((field) => field.name !== '') || record.fields.length > 2) return null;
  const compact = record.fields.map((field) => field.text.replace(/\s/g, '').length);
  const [field, second] = record.fields;
  if (field === undefined) return null;
  const hasSign = second !== undefined && SIGN_CHARACTERS.includes(compact[1] ?? 0);
  if (second !== undefined && !hasSign) return null;
  const isTypical = [88, 64, 152, 172, 344, 364].some((typical) => Math.abs(typical - (compact[0] ?? 0)) <= 2);
  const value: WireValue = { field: 'response', text: field.text, raw: null };
  const sign = hasSign && second !== undefined ? { field: 'sign', text: second.text, raw: null } : null;
  const envelope = { ...envelopeOf(record, value, true), sign, isSignExpected: false };
  return signedPayload(record, hasSign ? 'certain' : isTypical ? 'likely' : 'possible', value, envelope);
}

/** What Alipay's clients say; uni-app passes it on behind `getPhoneNumber:fail`. */
const CLIENT_WORDS = /无权调用|暂不支持|默认签名类型|加密配置|加密异常|授权关系|权限不足|获取授权失败|network error/i;

function eventFailure(record: CapturedRecord): Payload | null {
  const message = textOf(getField(record, 'errmsg'));
  if (message === null || !/^\s*getphonenumber\s*:\s*fail/i.test(message)) return null;
  const isDenial = /取消|拒绝|不允许|cancel|deny|denied/i.test(message);
  const confidence = CLIENT_WORDS.test(message) ? 'certain' : 'possible';
  return { kind: 'client-failure', confidence, record, isDenial, message, number: null };
}

function clientFailure(record: CapturedRecord): Payload | null {
  const message = textOf(getField(record, 'errormessage'));
  const error = getField(record, 'error');
  const number = error !== undefined && /^\d{1,5}$/.test(error.text) ? Number(error.text) : null;
  const isAuthorise = textOf(getField(record, 'type')) === 'getAuthorize';
  const isKnown = number !== null || isAuthorise || CLIENT_WORDS.test(message ?? '');
  if (message === null || !isKnown) return null;
  const isDenial = /取消|拒绝|不允许|cancel|deny|denied/i.test(message) || (number === 11 && message === '');
  return { kind: 'client-failure', confidence: 'certain', record, isDenial, message, number };
}

/** A message of the gateway, or the plain text of an answer that somebody logged. */
function plainAnswer(record: CapturedRecord): Payload | null {
  const subCode = getField(record, 'subcode');
  const code = getField(record, 'code');
  if (code === undefined || !/^\d{5}$/.test(code.text)) return null;
  const text = textOf(subCode);
  if (text === null || !/^[\w.-]{3,80}$/.test(text)) return null;
  const message = textOf(getField(record, 'submsg')) ?? textOf(getField(record, 'msg')) ?? '';
  const isCertain = /^is[vp]\.|^aop\./i.test(text);
  const answer = { code: code.text, subCode: text, message };
  return { kind: 'plain-answer', confidence: isCertain ? 'certain' : 'likely', record, answer, envelope: null };
}

/**
 * The Alipay payload in a record, or null.
 *
 * @see https://opendocs.alipay.com/mini/api/getphonenumber
 */
export function recogniseAlipay(record: CapturedRecord): Payload | null {
  return (
    fromResponse(record) ??
    fromEvent(record) ??
    plainAnswer(record) ??
    clientFailure(record) ??
    eventFailure(record) ??
    bare(record)
  );
}
