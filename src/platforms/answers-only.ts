/** Platforms that hand out no encrypted number, or none whose scheme is public: they get a truthful answer. */
import { type CapturedRecord, getField } from '../capture/capture.ts';
import type { Source } from '../catalog/entry.ts';
import type { PlatformId } from '../core/platform-names.ts';
import { clientFailure, plainAnswer, readAnswerFields, readFailure, textOf } from './open-data.ts';
import type { Payload, Platform } from './platform.ts';

/** What differs between them. */
export interface AnswersOnly {
  readonly id: PlatformId;
  readonly endpoints: RegExp | null;
  /** Normalised names of the one-time code that the client hands over; empty where there is none. */
  readonly codeNames: readonly string[];
  /** Normalised names of codes and messages of the servers and the client. */
  readonly answerNames: { readonly code: readonly string[]; readonly message: readonly string[] };
  /** Codes that say success, or that are none. */
  readonly isSuccess: (code: string) => boolean;
  readonly isDenial: (message: string, number: number | null) => boolean;
  /** Codes of the client, where it reports in the fields of a server. */
  readonly clientCodes: RegExp | null;
  /** A record that only this platform makes, also when it was not named. */
  readonly isOwn: (record: CapturedRecord) => boolean;
  readonly sources: readonly Source[];
}

/** Fields that any payload may have: whatever was captured gets an answer. */
const ANY_NAMES = [
  'encrypteddata',
  'iv',
  'data',
  'mobile',
  'phonenumber',
  'purephonenumber',
  'errmsg',
  'errno',
] as const;

function recognise(row: AnswersOnly, record: CapturedRecord, isNamed: boolean): Payload | null {
  const isOwn = row.isOwn(record);
  if (!isNamed && !isOwn) return null;
  const confidence = isOwn ? 'possible' : 'likely';
  const failure = readFailure(record);
  if (failure !== null && (failure.isEvent || failure.isFailure)) {
    const isDenial = row.isDenial(failure.message, failure.number) && !/platform auth deny/i.test(failure.message);
    return clientFailure(record, confidence, { ...failure, isDenial });
  }
  const hasCiphertext = getField(record, 'encrypteddata') !== undefined;
  const isCode =
    !hasCiphertext && row.codeNames.some((name) => /[A-Za-z].{7,}/.test(textOf(getField(record, name)) ?? ''));
  if (isCode) return { kind: 'code-only', confidence, record, codeKind: 'phone-code' };
  const answer = readAnswerFields(record, row.answerNames, row.isSuccess);
  if (answer !== null) {
    const number = /^-?\d{1,10}$/.test(answer.code) ? Number(answer.code) : null;
    const isDenial = row.isDenial(answer.message, number);
    return isDenial || row.clientCodes?.test(answer.code) === true
      ? clientFailure(record, confidence, { isDenial, message: answer.message, number })
      : plainAnswer(record, 'possible', answer);
  }
  const isAny = isOwn || ANY_NAMES.some((name) => getField(record, name) !== undefined);
  return isAny || record.containers.includes('bare') ? { kind: 'no-decryption', confidence, record } : null;
}

/** The row of such a platform. */
export function answersOnly(row: AnswersOnly): Platform {
  return {
    id: row.id,
    endpoints: row.endpoints,
    appIdPattern: null,
    wireNames: [...row.codeNames, ...row.answerNames.code, 'encrypteddata', 'iv', 'errmsg', 'errno'],
    capturedKeys: [],
    recipes: [],
    recognise: (record, isNamed) => recognise(row, record, isNamed),
    help: { terms: {}, keys: {}, remedies: {}, sources: row.sources },
  };
}
