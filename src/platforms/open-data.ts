/**
 * Open data: `{encryptedData, iv}` under a session_key, as WeChat began it and others copied it. What differs between the
 * platforms of this family is in their own folders: the App ID inside, lengths, the look of the IV.
 */

import { type CapturedField, type CapturedRecord, findField, getField } from '../capture/capture.ts';
import { decodedBytes, isBase64 } from '../core/crypto/base64.ts';
import { AES_128 } from '../core/crypto/block-cipher.ts';
import type { Shape } from '../core/shape.ts';
import type {
  Answer,
  BlockRecipe,
  ClientFailure,
  CodeOnly,
  Confidence,
  EncryptedPayload,
  Opened,
  PlainAnswer,
  Watermark,
  WireValue,
} from './platform.ts';

const CIPHERTEXT_NAMES = ['encrypteddata', 'encrypteddatastr', 'encryptdata', 'encrypteduserdata'] as const;
const IV_NAMES = ['iv', 'ivstr'] as const;
const EVENT_MESSAGE = /^\s*get(?:realtime)?phonenumber\b/i;

/** Normalised names of the fields of such payloads, events and keys. */
export const OPEN_DATA_WIRE_NAMES: readonly string[] = [
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

/** The value of a field, or null where it is an object or an array. A printed nothing is an empty text. */
export function wire(field: CapturedField | undefined): WireValue | null {
  if (field === undefined || field.kind === 'object' || field.kind === 'array') return null;
  return { field: field.name, text: field.kind === 'literal' ? '' : field.text, raw: field.raw };
}

/** The text of a field that is a string, else null. */
export function textOf(field: CapturedField | undefined): string | null {
  return field !== undefined && field.kind === 'string' ? field.text : null;
}

/** A JSON value as text: strings and numbers; else null. */
export function textOfJson(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

/** Whether a JSON value is an object. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Login codes of WeChat are 32 letters and digits. */
export function isLoginCode(code: string): boolean {
  return /^[0-9A-Za-z]{32}$/.test(code.trim());
}

/** True when the record is the event of the phone button, by its message. */
export function isEventMessage(record: CapturedRecord): boolean {
  return EVENT_MESSAGE.test(textOf(getField(record, 'errmsg')) ?? '');
}

/** What a platform looks at to say how surely a payload is its own. */
export interface OpenDataValues {
  /** Decoded length of the ciphertext in bytes, as far as its characters tell; null without one. */
  readonly bytes: number | null;
  /** The IV as text, without blanks around it; null without one. */
  readonly iv: string | null;
  /** The ciphertext ends with the `=` that belong to its length, so that its end is there. */
  readonly isPadded: boolean;
  /** App ID that stands beside it or in the address of the page, else null. */
  readonly appId: string | null;
  readonly hasCode: boolean;
  /** Fields stand beside it that only events and logins of this family have. */
  readonly isMarked: boolean;
  /** The ciphertext stands alone, without any name. */
  readonly isBare: boolean;
  /** Nameless short values stand beside a nameless ciphertext. */
  readonly unnamed: readonly string[];
}

type Draft = Omit<EncryptedPayload, 'recipe' | 'confidence'>;

interface OpenData {
  readonly draft: Draft;
  readonly values: OpenDataValues;
}

function looksLikeIv(field: CapturedField | undefined): boolean {
  const text = textOf(field);
  return text !== null && /^[\w+/%\\ =-]{20,40}$/.test(text.trim());
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

function isPadded(text: string | undefined): boolean {
  const trimmed = text?.trim() ?? '';
  return trimmed.endsWith('=') && isBase64(trimmed);
}

function lengthOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const characters = text.replace(/%(?:2[BbFf]|3[Dd])|\s/g, (part) => (part.startsWith('%') ? '+' : ''));
  return decodedBytes(characters.replace(/[^A-Za-z0-9+/_-]/g, '').length);
}

const APP_ID = /\b(wx[0-9a-f]{16}|tt[0-9a-f]{16,18}|ks\d{15,20})\b/;

const APP_ID_IN_QUERY = new RegExp(`[?&](?:\\w*app_?id|client_key)=${APP_ID.source}`, 'i');

/** The page of a mini-program that sent a request has its App ID in the address. */
function appIdNear(record: CapturedRecord): string | null {
  for (const name of ['appid', 'mpappid', 'clientkey', 'referer', ':url']) {
    const text = findField(record, name)?.text ?? '';
    // A folder on the developer's own server may be named after any of his apps.
    const found = (name === ':url' ? APP_ID_IN_QUERY : APP_ID).exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

function named(record: CapturedRecord): OpenData | null {
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
  return {
    draft: {
      kind: 'encrypted',
      record,
      ciphertext: wire(ciphertext),
      iv: wire(iv),
      envelope: null,
      rawData: rawData !== null && signature !== null ? { rawData, signature } : null,
      hasCode: code !== null,
      isLoginCodeAlong: code !== null && isLoginCode(code) && !isEventMessage(record),
      unnamed: [],
    },
    values: {
      bytes: lengthOf(ciphertext?.text),
      isPadded: isPadded(ciphertext?.text),
      iv: wire(iv)?.text.trim() || null,
      appId: appIdNear(record),
      hasCode: code !== null,
      isMarked: getField(record, 'cloudid', 'rawdata', 'signature', 'sessionkey') !== undefined,
      isBare: false,
      unnamed: [],
    },
  };
}

/** One long base64 text alone, perhaps with short ones beside it. */
function bare(record: CapturedRecord): OpenData | null {
  const fields = record.fields.filter((field) => field.name === '' && field.kind === 'string');
  if (fields.length === 0 || fields.length !== record.fields.length) return null;
  const [ciphertext, ...rest] = fields.toSorted((left, right) => right.text.length - left.text.length);
  if (ciphertext === undefined || rest.some((field) => field.text.trim().length > 60)) return null;
  const unnamed = rest.map((field) => field.text);
  return {
    draft: {
      kind: 'encrypted',
      record,
      ciphertext: { field: 'encryptedData', text: ciphertext.text, raw: null },
      iv: null,
      envelope: null,
      rawData: null,
      hasCode: false,
      isLoginCodeAlong: false,
      unnamed,
    },
    values: {
      bytes: lengthOf(ciphertext.text),
      isPadded: isPadded(ciphertext.text),
      iv: null,
      appId: null,
      hasCode: false,
      isMarked: false,
      isBare: true,
      unnamed,
    },
  };
}

/** A success event without anything in it: wrappers drop fields, and then nothing can be decrypted. */
function emptyEvent(record: CapturedRecord): OpenData | null {
  if (!isEventMessage(record) || getField(record, 'encrypteddata') !== undefined) return null;
  if (['code', 'cloudid'].some((name) => (textOf(getField(record, name)) ?? '').trim() !== '')) return null;
  if (!/:\s*ok\s*$/i.test(textOf(getField(record, 'errmsg')) ?? '')) return null;
  const iv = wire(getField(record, ...IV_NAMES));
  return {
    draft: {
      kind: 'encrypted',
      record,
      ciphertext: null,
      iv,
      envelope: null,
      rawData: null,
      hasCode: false,
      isLoginCodeAlong: false,
      unnamed: [],
    },
    values: {
      bytes: null,
      isPadded: false,
      iv: null,
      appId: appIdNear(record),
      hasCode: false,
      isMarked: false,
      isBare: false,
      unnamed: [],
    },
  };
}

/** Every platform of the family asks for the same record. */
const READ = new WeakMap<CapturedRecord, OpenData | null>();

function readOpenData(record: CapturedRecord): OpenData | null {
  const known = READ.get(record);
  if (known !== undefined) return known;
  const found = named(record) ?? bare(record) ?? emptyEvent(record);
  READ.set(record, found);
  return found;
}

/**
 * The open data in a record as a payload of one platform.
 *
 * @param rate - how surely these values are the platform's; null: they cannot be.
 */
export function recogniseOpenData(
  record: CapturedRecord,
  recipe: BlockRecipe,
  rate: (values: OpenDataValues) => Confidence | null,
): EncryptedPayload | null {
  const found = readOpenData(record);
  if (found === null) return null;
  const confidence = rate(found.values);
  return confidence === null ? null : { ...found.draft, recipe, confidence };
}

/** A payload of a block cipher with nothing around it but, perhaps, an IV or an envelope. */
export function encryptedPayload(
  record: CapturedRecord,
  recipe: BlockRecipe,
  confidence: Confidence,
  ciphertext: WireValue | null,
  around: Partial<Pick<EncryptedPayload, 'iv' | 'envelope'>> = {},
): EncryptedPayload {
  return {
    kind: 'encrypted',
    recipe,
    confidence,
    record,
    ciphertext,
    iv: null,
    envelope: null,
    rawData: null,
    hasCode: false,
    isLoginCodeAlong: false,
    unnamed: [],
    ...around,
  };
}

/** Whether an App ID near a record is of this form: null when there is none. */
export function isAppNear(record: CapturedRecord, pattern: RegExp): boolean | null {
  const appId = appIdNear(record);
  return appId === null ? null : pattern.test(appId);
}

/** Whether an App ID beside the payload is of this form: null when there is none. */
export function hasAppId({ appId }: OpenDataValues, pattern: RegExp): boolean | null {
  return appId === null ? null : pattern.test(appId);
}

/** Texts that say that the user refused; `auth deny` is also said when a permission is missing, which makes it vague. */
export function readDenial(message: string): { readonly isDenial: boolean; readonly isVague?: boolean } {
  if (/platform auth deny/i.test(message)) return { isDenial: false };
  if (/auth deny/i.test(message)) return { isDenial: true, isVague: true };
  return {
    isDenial: /user\s*(?:deny|denied|cancel)|fail:?\s*cancel|user authorize (?:denied|canceled)|用户拒绝/i.test(
      message,
    ),
  };
}

/** A failure of the client: `errMsg` with the number beside it, or null. */
export function readFailure(record: CapturedRecord): {
  readonly message: string;
  readonly number: number | null;
  /** Of the phone button. */
  readonly isEvent: boolean;
  /** Of any call of the client: `name:fail reason`. */
  readonly isFailure: boolean;
} | null {
  const message = textOf(getField(record, 'errmsg'));
  if (message === null || message.trim() === '' || /:\s*ok\s*$/i.test(message)) return null;
  const isFailure = /^\s*[\w.]{2,40}\s*:\s*fail/i.test(message);
  // A server's `errcode` stands beside an `errmsg` of another form.
  const names = isFailure ? ['errno', 'errcode'] : ['errno'];
  const errno = Number(getField(record, ...names)?.text ?? Number.NaN);
  return {
    message,
    number: Number.isInteger(errno) ? errno : null,
    isEvent: EVENT_MESSAGE.test(message),
    isFailure,
  };
}

/** A client failure as a payload. */
export function clientFailure(
  record: CapturedRecord,
  confidence: Confidence,
  failure: Pick<ClientFailure, 'isDenial' | 'isVague' | 'message' | 'number'>,
): ClientFailure {
  const { isDenial, isVague, message, number } = failure;
  return { kind: 'client-failure', confidence, record, isDenial, isVague: isVague === true, message, number };
}

/** An answer in plain text as a payload; it is not signed. */
export function plainAnswer(record: CapturedRecord, confidence: Confidence, answer: Answer): PlainAnswer {
  return { kind: 'plain-answer', confidence, record, answer, envelope: null };
}

/** A record with the one-time code of an event, if it holds nothing to decrypt. */
export function codeOnly(
  record: CapturedRecord,
  confidence: Confidence,
  codeKind: CodeOnly['codeKind'],
): CodeOnly | null {
  return getField(record, ...CIPHERTEXT_NAMES) === undefined
    ? { kind: 'code-only', confidence, record, codeKind }
    : null;
}

/** A record with a code where the phone button of the platform delivers none: it is that of the login. */
export function loginCode(record: CapturedRecord): CodeOnly | null {
  const code = textOf(getField(record, 'code')) ?? '';
  return /[A-Za-z].{7,}/.test(code) ? codeOnly(record, 'possible', 'login-code') : null;
}

/** The answer with these fields, or null when the code is missing or says success. */
export function readAnswerFields(
  record: CapturedRecord,
  names: { readonly code: readonly string[]; readonly message: readonly string[] },
  isSuccess: (code: string) => boolean,
): Answer | null {
  const code = getField(record, ...names.code);
  if (code === undefined || (code.kind !== 'number' && code.kind !== 'string')) return null;
  const text = code.text.trim();
  if (text === '' || text.length > 80 || isSuccess(text)) return null;
  return { code: text, subCode: null, message: textOf(getField(record, ...names.message)) ?? '' };
}

function watermarkOf(json: Record<string, unknown>): Watermark | null {
  const watermark = json['watermark'];
  if (!isObject(watermark)) return null;
  const timestamp = Number(watermark['timestamp']);
  return {
    appId: textOfJson(watermark['appid']) ?? textOfJson(watermark['appId']),
    timestampSeconds: Number.isFinite(timestamp) && timestamp > 0 ? timestamp : null,
  };
}

/** What decrypted open data is: a phone number, user info, or null. Whose it is, the caller judges by the watermark. */
export function classifyOpenData(json: unknown): Opened | null {
  if (!isObject(json)) return null;
  const watermark = watermarkOf(json);
  const number = textOfJson(json['phoneNumber']);
  const pureNumber = textOfJson(json['purePhoneNumber']);
  if (number !== null) {
    return {
      kind: 'phone',
      number,
      pureNumber: pureNumber ?? number,
      countryCode: textOfJson(json['countryCode']) ?? '',
      watermark,
    };
  }
  // Another key in the place of `phoneNumber`: the first block was guessed, or changed.
  if (pureNumber !== null) return null;
  const openId = textOfJson(json['openId']) ?? textOfJson(json['openID']) ?? textOfJson(json['open_id']);
  const isUserInfo = textOfJson(json['nickName']) !== null || (openId !== null && watermark !== null);
  return isUserInfo ? { kind: 'user-info', watermark } : null;
}

/** What `classifyOpenData` says, if the App ID in the watermark is of the platform's form. */
export function classifyByAppId(
  json: unknown,
  pattern: RegExp,
  isOwnWithout: (json: object) => boolean,
): Opened | null {
  const opened = classifyOpenData(json);
  if (opened === null || opened.kind === 'answer') return null;
  const appId = opened.watermark?.appId ?? null;
  if (appId === null) return isOwnWithout(json as object) ? opened : null;
  return pattern.test(appId) ? opened : null;
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** The number stands in the payload twice: with its area code, if it is not a mainland one, and without. */
function isConsistent(opened: Opened): boolean {
  if (opened.kind !== 'phone') return true;
  const pure = digitsOf(opened.pureNumber);
  return [pure, digitsOf(opened.countryCode) + pure].includes(digitsOf(opened.number));
}

function isShortened(opened: Opened): boolean {
  if (opened.kind !== 'phone') return false;
  const [number, pure] = [digitsOf(opened.number), digitsOf(opened.pureNumber)];
  return number.length < pure.length && pure.endsWith(number);
}

/** How the plaintext of a platform names the app. */
interface AppIdShape {
  readonly field: 'appid' | 'appId';
  /** Characters of an App ID. */
  readonly length: number;
  /** Whether the time stands before the App ID in the watermark. */
  readonly isTimeFirst: boolean;
}

/** The plaintext with a number, as WeChat and those after it write it. */
export function phoneShape({ field, length, isTimeFirst }: AppIdShape): Shape {
  const time: Shape = [{ literal: '"timestamp":' }, { run: 'digits', min: 10, max: 13 }];
  const app: Shape = [{ literal: `"${field}":"` }, { run: 'word', min: length, max: length }, { literal: '"' }];
  return [
    { literal: '{"phoneNumber":"' },
    { run: 'phone', min: 0, max: 24 },
    { literal: '","purePhoneNumber":"' },
    { run: 'phone', min: 0, max: 24 },
    { literal: '","countryCode":"' },
    { run: 'phone', min: 0, max: 6 },
    { literal: '","watermark":{' },
    ...(isTimeFirst ? [...time, { literal: ',' }, ...app] : [...app, { literal: ',' }, ...time]),
    { literal: '}}' },
  ];
}

/** What the recipes of the family have in common: AES-128-CBC, PKCS#7, key and IV sent as base64 of 16 bytes. */
export const OPEN_DATA_RECIPE: Omit<BlockRecipe, 'classify' | 'firstBlocks' | 'shapes' | 'hints'> = {
  kind: 'block',
  ciphers: [AES_128],
  keySlot: 'session-key',
  keyField: 'session_key',
  keyForm: 'base64',
  ownerSlot: 'app-id',
  ownerField: 'watermark.appid',
  iv: 'sent',
  paddingBytes: 16,
  leastBytes: 32,
  frame: null,
  format: 'json',
  mark: null,
  charsets: ['utf-8'],
  isConsistent,
  isShortened,
  keyMismatchCode: 'session-key-mismatch',
  sharedPrefix: 0,
  keyPattern: null,
  recogniseMisplaced: () => null,
};

/** Number of an opened phone payload that is a plain text: mainland numbers have no area code before them. */
export function plainNumber(text: string): Opened | null {
  const number = text.trim();
  if (number === '') return { kind: 'phone', number, pureNumber: '', countryCode: '', watermark: null };
  const digits = number.replace(/\D/g, '').length;
  // E.164 allows fifteen digits.
  if (!/^\+?\d[\d-]{5,18}\d$/.test(number) || digits > 15) return null;
  return {
    kind: 'phone',
    number,
    pureNumber: number.replace(/^\+?86-?(?=1\d{10}$)/, ''),
    countryCode: /^(?:\+?86-?)?1\d{10}$/.test(number) ? '86' : '',
    watermark: null,
  };
}
