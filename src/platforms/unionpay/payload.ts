/** Recognises what the UnionPay (云闪付) interfaces answer. */
import { type CapturedRecord, findField, getField } from '../../capture/capture.ts';
import { codeOnly, encryptedPayload, plainAnswer, readAnswerFields, textOf, wire } from '../open-data.ts';
import type { Payload } from '../platform.ts';
import { UNIONPAY_RECIPE } from './recipe.ts';

/** Normalised names of the fields of UnionPay answers and keys. */
export const UNIONPAY_WIRE_NAMES: readonly string[] = ['mobile', 'resp', 'code', 'symmetrickey'];

/** Characters of base64 that are not those of a plain number. */
function looksEncrypted(text: string): boolean {
  return text.replace(/[^A-Za-z0-9+/=_%-]/g, '').length >= 8 && !/^\s*[\d+*\s-]*\s*$/.test(text);
}

function encrypted(record: CapturedRecord, isNamed: boolean): Payload | null {
  const field = getField(record, 'mobile');
  const value = wire(field);
  const hasEnvelope = textOf(findField(record, 'resp')) !== null;
  if (value === null) return null;
  if (!hasEnvelope && !isNamed) return null;
  if (value.text.trim() !== '' && !looksEncrypted(value.text)) return null;
  return encryptedPayload(record, UNIONPAY_RECIPE, hasEnvelope ? 'certain' : 'likely', value);
}

function bare(record: CapturedRecord): Payload | null {
  const [field, second] = record.fields;
  if (field === undefined || field.name !== '' || second !== undefined) return null;
  return encryptedPayload(record, UNIONPAY_RECIPE, 'possible', { field: 'mobile', text: field.text, raw: null });
}

const RESP = /^(?:a\d\d|(?:BC|N|S)\d{4,6})$/i;

function serverAnswer(record: CapturedRecord, isNamed: boolean): Payload | null {
  const answer = readAnswerFields(record, { code: ['resp'], message: ['msg'] }, (code) => code === '00');
  if (answer === null || (!isNamed && !RESP.test(answer.code))) return null;
  return plainAnswer(record, isNamed && RESP.test(answer.code) ? 'likely' : 'possible', answer);
}

/**
 * The UnionPay payload in a record, or null.
 *
 * @see https://opentools.95516.com/applet/#/docs/develop/oauth?id=_020202
 */
export function recogniseUnionpay(record: CapturedRecord, isNamed: boolean): Payload | null {
  const code = isNamed ? textOf(getField(record, 'code')) : null;
  return (
    encrypted(record, isNamed) ??
    serverAnswer(record, isNamed) ??
    (isNamed ? bare(record) : null) ??
    (code !== null && code.trim() !== '' ? codeOnly(record, 'likely', 'phone-code') : null)
  );
}
