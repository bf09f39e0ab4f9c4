/** The complete envelopes of Annex A.6 through the whole command. */
import { describe, expect, it } from 'vitest';
import { decryptText } from '../helpers/run-main.ts';
import envelopes from './alipay-envelopes.json' with { type: 'json' };

const EXPECTED: Readonly<Record<string, object>> = {
  'A-ENV-S1': { code: 0, status: 'decrypted', signature: 'valid', pureNumber: '13800138000', answer: null, codes: [] },
  'A-ENV-S2': {
    code: 1,
    status: 'answered',
    signature: 'valid',
    answer: { code: '40003', subCode: 'isv.invalid-auth-relations' },
    codes: ['platform-answer'],
  },
  'A-ENV-S3': {
    code: 1,
    status: 'answered',
    signature: 'valid',
    answer: { code: '40001', subCode: 'isv.missing-encrypt-key' },
    codes: ['platform-answer'],
  },
  'A-ENV-S4': { code: 0, status: 'decrypted', signature: 'valid', pureNumber: '1597671905', answer: null, codes: [] },
};

const CAPTURES = [
  ['as it is', (envelope: string) => envelope],
  ['as the string of the client', (envelope: string) => JSON.stringify({ response: envelope })],
  ['as a parsed object, pretty-printed', (envelope: string) => JSON.stringify(JSON.parse(envelope), null, 2)],
  ['with escaped slashes', (envelope: string) => envelope.replaceAll('/', '\\/')],
  ['in a log line', (envelope: string) => `2026-11-22 08:00:00 INFO [http-1] c.e.Phone : getPhoneNumber ${envelope} 3ms`],
] as const;

describe.each(envelopes.vectors)('$id', (vector) => {
  const args = [`--aes-key=${vector.aesKeyB64}`, `--alipay-public-key=${vector.publicKeySpkiB64}`];

  it.each(CAPTURES)('opens and verifies, %s', async (_name, wrap) => {
    const { code, result, codes } = await decryptText(wrap(vector.envelope), [...args, '--reveal']);
    expect({
      code,
      status: result?.status,
      signature: result?.signature,
      ...(result?.phone ? { pureNumber: result.phone.pureNumber } : {}),
      answer: result?.answer,
      codes,
    }).toEqual(EXPECTED[vector.id]);
  });

  it('does not verify when one character of the response differs', async () => {
    const altered = vector.signedContentQuoted
      ? vector.envelope.replace(/("response":".{4})(.)/, (_match, start: string, character: string) => {
          return start + (character === 'A' ? 'B' : 'A');
        })
      : vector.envelope.replace('Missing', 'Massing');
    const { result } = await decryptText(altered, args);
    expect(result?.signature).not.toBe('valid');
    expect(result?.diagnostics.length).toBeGreaterThan(0);
  });

  it('is never opened under another key', async () => {
    const { result } = await decryptText(vector.envelope, ['--aes-key=AAAAAAAAAAAAAAAAAAAAAA==', ...args.slice(1)]);
    expect(result?.status).toBe(vector.signedContentQuoted ? 'failed' : 'answered');
    expect(result?.signature).toBe('valid');
  });
});
