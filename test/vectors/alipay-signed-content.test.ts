/** A.3: from the raw reply to the exact text that was signed, through capture and candidates. */
import { describe, expect, it } from 'vitest';
import { getField, normaliseName } from '../../src/capture/capture.ts';
import { readCapture } from '../../src/capture/read-capture.ts';
import { listSignedContents } from '../../src/diagnosis/signed-content.ts';
import type { Envelope } from '../../src/platforms/platform.ts';
import vectors from './alipay-signed-content.json' with { type: 'json' };

const FIELD = normaliseName('alipay_trade_create_response');

function envelopeOf(raw: string): Envelope {
  const { records } = readCapture(Buffer.from(raw), '-', new Set([FIELD, 'sign']));
  const record = records.find((candidate) => getField(candidate, 'sign') !== undefined);
  const field = record === undefined ? undefined : getField(record, FIELD);
  return {
    content: { field: field?.name ?? '', text: field?.text ?? '', raw: field?.raw ?? null },
    isEncrypted: field?.kind === 'string',
    sign: null,
    signType: null,
    charset: null,
    isSignExpected: true,
    message: null,
  };
}

function canonicalTexts(raw: string): string[] {
  return listSignedContents(envelopeOf(raw), null)
    .filter(({ form }) => form === 'canonical')
    .map(({ bytes }) => Buffer.from(bytes).toString());
}

describe.each(vectors.vectors)('$id', ({ raw, expectedContent }) => {
  it('gives the raw token of the response as the first candidate', () => {
    expect(canonicalTexts(raw)[0]).toBe(expectedContent);
    expect(envelopeOf(raw).content.raw).toBe(expectedContent);
  });

  it('gives the same text when blanks stand around the colon and the comma', () => {
    const spaced = raw.replace('_response":', '_response" : ').replace(',"sign":', ' ,\n  "sign" :  ');
    expect(canonicalTexts(spaced)[0]).toBe(expectedContent);
  });

  it('gives the same text when the sign stands before the response', () => {
    const sign = /,("sign":"[^"]*")/.exec(raw)?.[1] ?? '';
    const turned = raw.replace(`,${sign}`, '').replace('{', `{${sign},`);
    expect(JSON.parse(turned)).toEqual(JSON.parse(raw));
    expect(canonicalTexts(turned)[0]).toBe(expectedContent);
  });

  it('gives the same text when the slashes of the capture are escaped', () => {
    expect(canonicalTexts(raw.replaceAll('/', '\\/'))).toContain(expectedContent);
  });
});
