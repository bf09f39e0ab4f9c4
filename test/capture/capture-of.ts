/** Reads captures in these tests; all values are invented. */
import type { Capture, CapturedRecord } from '../../src/capture/capture.ts';
import { readCapture } from '../../src/capture/read-capture.ts';

export const NAMES: ReadonlySet<string> = new Set(
  (
    'encrypteddata encryptdata iv sessionkey response sign signtype encrypttype charset code errmsg errno error ' +
    'errormessage rawdata signature cloudid mobile aeskey'
  ).split(' '),
);

/** 88 characters, as an Alipay answer with a number has; with `+` and `/`. */
export const CIPHERTEXT = 'qZ3+kPbL0/TnV8sYwXuR5cGm7dHaJ1eKfN2oQiU4tCzB6vWyMxSgDr9pElA/+hIjOFbTnVkPqZ3XuR5cGm7dHaJ=';
export const IV = 'pQ7dLk2XvB9sTn4WzY6cRg==';
export const SESSION_KEY = 'aB3dE5fG7hJ9kL1mN2pQ4w==';

export const PAYLOAD = { encryptedData: CIPHERTEXT, iv: IV };
export const JSON_TEXT = JSON.stringify(PAYLOAD);

/** The capture of a text or of bytes. */
export function captureOf(input: string | Uint8Array): Capture {
  return readCapture(typeof input === 'string' ? Buffer.from(input) : input, 'capture.txt', NAMES);
}

/** A record's fields as an object; a repeated name keeps the last value. What stands around a message is left out. */
export function valuesOf(record: CapturedRecord | undefined): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (record?.fields ?? [])
      .filter(({ name }) => name !== ':url' && name !== 'referer')
      .map((field) => [field.name, field.text]),
  );
}

/** The first record that holds a field of this name. */
export function recordWith(capture: Capture, name: string): CapturedRecord | undefined {
  return capture.records.find((record) => record.fields.some((field) => field.name === name));
}
