/** Keys that stand in the log itself: the nearest ones are tried, and what was not tried is said. */
import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptText } from '../helpers/run-main.ts';

const bytes = (label: string): Buffer => createHash('sha256').update(label).digest().subarray(0, 16);
const keyLine = (label: string): string => JSON.stringify({ session_key: bytes(label).toString('base64') });

function payloadLine(keyLabel: string): string {
  const iv = bytes('iv');
  const cipher = createCipheriv('aes-128-cbc', bytes(keyLabel), iv);
  const text = JSON.stringify({
    phoneNumber: '13000001234',
    purePhoneNumber: '13000001234',
    countryCode: '86',
    watermark: { timestamp: 1_700_000_000, appid: 'wx0123456789abcdef' },
  });
  const encryptedData = cipher.update(text, 'utf8', 'base64') + cipher.final('base64');
  return JSON.stringify({ encryptedData, iv: iv.toString('base64') });
}

async function decryptLog(lines: readonly string[]) {
  return (await decryptText(lines.join('\n'))).result;
}

const others = (count: number): string[] => Array.from({ length: count }, (_, index) => keyLine(`other ${index}`));

describe('keys in a long log', () => {
  it('are tried before and behind the payload', async () => {
    for (const lines of [
      [...others(150), keyLine('right'), payloadLine('right'), ...others(400)],
      [...others(400), payloadLine('right'), keyLine('right')],
    ]) {
      const result = await decryptLog(lines);
      expect(result?.status).toBe('decrypted');
      expect(result?.diagnostics.map(({ code }) => code)).toContain('key-selected');
    }
  });

  it('are not all tried, and then nothing is said to be excluded', async () => {
    const result = await decryptLog([keyLine('right'), ...others(500), payloadLine('right')]);
    expect(result?.diagnostics[0]).toMatchObject({ code: 'session-key-mismatch', certainty: 'likely' });
    expect(JSON.stringify(result)).toContain('301');
  });

  it('exclude every key when all were tried', async () => {
    const result = await decryptLog([...others(5), payloadLine('right')]);
    expect(result?.diagnostics[0]).toMatchObject({ code: 'session-key-mismatch', certainty: 'by-elimination' });
  });
});
