/** Recognises what Feishu (飞书) gadgets hand over: encrypted user info. */
import type { CapturedRecord } from '../../capture/capture.ts';
import {
  clientFailure,
  OPEN_DATA_WIRE_NAMES,
  type OpenDataValues,
  plainAnswer,
  readAnswerFields,
  readDenial,
  readFailure,
  recogniseOpenData,
} from '../open-data.ts';
import type { Confidence, Payload } from '../platform.ts';
import { FEISHU_RECIPE } from './recipe.ts';

/** Normalised names of the fields of Feishu payloads, answers and keys. */
export const FEISHU_WIRE_NAMES: readonly string[] = OPEN_DATA_WIRE_NAMES;

/** Key and IV are 32 hex digits; quotes and blanks around them are damage. */
function isHex(text: string): boolean {
  return /^[0-9a-fA-F]{32}$/.test(text.replace(/[^\w+/=-]/g, ''));
}

function rate(values: OpenDataValues): Confidence | null {
  if (values.iv !== null) return isHex(values.iv) ? 'likely' : null;
  if (values.unnamed.length > 0) return values.unnamed.filter(isHex).length > 1 ? 'likely' : null;
  return values.isBare ? null : 'possible';
}

function serverAnswer(record: CapturedRecord): Payload | null {
  const answer = readAnswerFields(record, { code: ['code'], message: ['msg'] }, (code) => !/^[1-9]\d{0,8}$/.test(code));
  if (answer === null) return null;
  return plainAnswer(record, /^10\d{3}$/.test(answer.code) ? 'likely' : 'possible', answer);
}

function failure(record: CapturedRecord): Payload | null {
  const found = readFailure(record);
  return found === null || !(found.isEvent || found.isFailure)
    ? null
    : clientFailure(record, 'likely', { ...found, ...readDenial(found.message) });
}

/**
 * The Feishu payload in a record, or null.
 *
 * @see https://open.larksuite.com/document/uYjL24iN/ugjMx4COyEjL4ITM
 */
export function recogniseFeishu(record: CapturedRecord, isNamed: boolean): Payload | null {
  return (
    (isNamed ? failure(record) : null) ??
    recogniseOpenData(record, FEISHU_RECIPE, (values) => rate(values) ?? (isNamed ? 'possible' : null)) ??
    (isNamed ? serverAnswer(record) : null)
  );
}
