/** Captures that nobody would make on purpose: an answer, no crash, nothing opened, and in good time. */
import { describe, expect, it } from 'vitest';
import { FORGE_NOW_MS } from '../helpers/forge.ts';
import { har } from '../helpers/forge-container.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { wechatPhone } from '../helpers/forge-wechat.ts';
import { decryptText, runMain } from '../helpers/run-main.ts';

const payload = wechatPhone(createRandom('hostile'));
const body = JSON.stringify({ encryptedData: payload.encryptedData, iv: payload.iv });
const KEY = `--session-key=${payload.sessionKey}`;
const MIB = 1024 * 1024;

/** Milliseconds in which a run over a hostile capture of a few megabytes must end, on a busy machine. */
const PATIENCE_MS = 15_000;

describe('a capture without content', () => {
  it.each<readonly [string, string | Uint8Array]>([
    ['nothing', ''],
    ['white space', ' \n\t\r\n '],
    ['a byte order mark', '\uFEFF'],
    ['NULs', new Uint8Array(1000)],
    ['a PNG', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])],
    ['a gzip file', new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 7, 0])],
    ['random bytes', createRandom('bytes').bytes(5000)],
    ['null', 'null'],
    ['a number', '42'],
    ['an empty string', '""'],
    ['closing brackets', ']}]}]}'],
    ['lone surrogates', Buffer.from('{"a":"\\ud800","\\udc00":1}')],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0xfd, 0x22, 0x3a, 0x31, 0x7d])],
    ['the first half of a UTF-16 pair', new Uint8Array([0xff, 0xfe, 0x7b])],
  ])('is empty: %s', async (_name, capture) => {
    const { code, codes, document } = await decryptText(capture, [KEY]);
    expect([code, codes, document.results]).toEqual([1, ['capture-empty'], []]);
  });
});

it('a document that ends at the beginning of the ciphertext lacks the ciphertext', async () => {
  const { codes } = await decryptText('{"encryptedData":"', [KEY]);
  expect(codes).toEqual(['ciphertext-missing']);
});

describe('a capture of great depth', () => {
  it.each([
    ['arrays', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['arrays that never end', '['.repeat(200_000)],
    ['objects that never end', '{"encryptedData":'.repeat(100_000)],
    ['quotes and backslashes', '\\"'.repeat(200_000)],
    ['percent signs', '%25'.repeat(200_000)],
    ['ampersands', '&amp;'.repeat(200_000)],
    ['brackets in a field name', `a${'['.repeat(100_000)}=1&iv=2`],
  ])(
    'is answered: %s',
    async (_name, capture) => {
      const { code } = await decryptText(capture, [KEY]);
      expect([0, 1]).toContain(code);
    },
    PATIENCE_MS,
  );

  it('still shows the payload at the bottom of a hundred objects', async () => {
    const { result } = await decryptText(`${'{"a":'.repeat(100)}${body}${'}'.repeat(100)}`, [KEY]);
    expect(result?.status).toBe('decrypted');
  });

  it('still shows the payload in JSON that stands in JSON strings five times', async () => {
    let text = body;
    for (let level = 0; level < 5; level++) text = JSON.stringify({ data: text });
    const { result } = await decryptText(text, [KEY]);
    expect(result?.status).toBe('decrypted');
  });
});

describe('a value that nobody could send', () => {
  const long = (unit: string, size = 2 * MIB): string => unit.repeat(Math.floor(size / unit.length));

  it.each<readonly [string, string]>([
    ['two megabytes of base64', long('Ab+/')],
    ['two megabytes of blanks', long(' ')],
    ['base64 and blanks in turn', long('A ')],
    ['two megabytes of quotes', `${long('"', 300_000)}A`],
    ['single quotes and a letter', `${long("'", 2 * MIB)}A`],
    ['line breaks', long('A\n')],
    ['equals signs', long('=')],
    ['percent signs', long('%')],
    ['escaped percent signs', long('%25')],
    ['ampersands', long('&#')],
    ['entities', long('&#43;')],
    ['backslashes', long('\\')],
    ['unicode escapes', long('\\u002b')],
    ['NULs', long('A\0', 200_000)],
    ['zero-width characters', long('\u200b', 400_000)],
    ['minus signs', long('-')],
    ['PEM beginnings', long('-----BEGIN A-----')],
  ])(
    'is answered in good time: %s',
    async (_name, value) => {
      for (const field of ['encryptedData', 'iv', 'response', 'sign', 'errMsg']) {
        const capture = JSON.stringify({ encryptedData: payload.encryptedData, iv: payload.iv, [field]: value });
        const { code, result } = await decryptText(capture, [KEY, '--aes-key=AAAAAAAAAAAAAAAAAAAAAA==']);
        expect([0, 1]).toContain(code);
        if (field === 'encryptedData') expect(result?.phone ?? null).toBeNull();
      }
    },
    PATIENCE_MS,
  );

  it.each<readonly [string, string]>([
    ['quotes', `${long("'", 500_000)}A`],
    ['PEM beginnings', long('-----BEGIN A-----', 500_000)],
    ['base64', long('Ab+/', 900_000)],
    ['blanks in base64', long('Ab+/ ', 900_000)],
  ])(
    'is answered in good time as a key in a file: %s',
    async (_name, text) => {
      for (const slot of ['session-key', 'aes-key', 'alipay-public-key', 'app-private-key']) {
        const files = {
          'key.txt': text,
          'body.json': JSON.stringify({ response: payload.encryptedData, sign: payload.iv }),
        };
        const run = await runMain(['decrypt', 'body.json', `--${slot}=file:key.txt`, '--json'], { files });
        expect([0, 1]).toContain(run.code);
      }
    },
    PATIENCE_MS,
  );
});

describe('a very long log', () => {
  it('of a million lines still shows the payload in it', async () => {
    const line = '2026-11-22 15:59:57.002  INFO 7 --- [nio-8080-exec-3] c.example.Access : GET /api/config 200\n';
    const half = line.repeat(300_000);
    const text = `${half}${'ok\n'.repeat(200_000)}phone ${body}\n${'ok\n'.repeat(500_000)}`;
    expect(text.split('\n').length).toBeGreaterThan(1_000_000);
    const { result } = await decryptText(text, [KEY]);
    expect(result?.status).toBe('decrypted');
  }, 30_000);

  it(
    'of unbalanced brackets ends in good time',
    async () => {
      const { code } = await decryptText('POST /x {"a":[{"b":"c" \n'.repeat(50_000), [KEY]);
      expect(code).toBe(1);
    },
    PATIENCE_MS,
  );
});

describe('a capture over 64 MiB', () => {
  const tooLarge = new Uint8Array(64 * MIB + 1).fill(0x20);

  it('is refused as a file and from a pipe', async () => {
    for (const [args, world] of [
      [['decrypt', 'big.har', '--json'], { files: { 'big.har': tooLarge } }],
      [['decrypt', '-', '--json'], { stdin: tooLarge }],
    ] as const) {
      const run = await runMain(args, world);
      const { diagnostics }: { diagnostics: { code: string }[] } = JSON.parse(run.stdout);
      expect([run.code, diagnostics.map(({ code }) => code)]).toEqual([2, ['capture-too-large']]);
    }
  });

  it(
    'just below is read',
    async () => {
      const text = new Uint8Array(64 * MIB).fill(0x20);
      text.set(Buffer.from(body), 1000);
      const { result } = await decryptText(text, [KEY]);
      expect(result?.status).toBe('decrypted');
    },
    PATIENCE_MS,
  );
});

describe('very many payloads', () => {
  it(
    'are all reported: 2,000 of them',
    async () => {
      const random = createRandom('many');
      const lines = Array.from({ length: 2000 }, () => {
        const { encryptedData, iv } = wechatPhone(random);
        return JSON.stringify({ encryptedData, iv });
      });
      const { document } = await decryptText(lines.join('\n'), ['--platform=wechat']);
      expect(document.results).toHaveLength(2000);
    },
    PATIENCE_MS,
  );

  it(
    'of one kind are one',
    async () => {
      const { document } = await decryptText(`${body}\n`.repeat(5000), [KEY]);
      expect(document.results).toHaveLength(1);
    },
    PATIENCE_MS,
  );
});

describe('names that mean something to JavaScript', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then'])('are only names: %s', async (name) => {
    const capture = `{"${name}":{"encryptedData":"${payload.encryptedData}","iv":"${payload.iv}"},"x":{"${name}":1}}`;
    const { result } = await decryptText(capture, [KEY]);
    expect(result?.status).toBe('decrypted');
    expect(Object.hasOwn(Object.prototype, 'encryptedData')).toBe(false);
  });

  it.each(['__proto__', 'constructor', 'toString'])('are only codes: %s', async (name) => {
    const answer = { code: '40004', subCode: name, subMsg: name };
    const { codes, result } = await decryptText(JSON.stringify({ response: JSON.stringify(answer), sign: '' }));
    expect([codes[0], result?.answer]).toEqual(['platform-answer', { code: '40004', subCode: name }]);
  });

  it('are no slots, terms or evidence', async () => {
    const { code } = await decryptText(JSON.stringify({ encryptedData: '__proto__', iv: 'constructor' }), [KEY]);
    expect(code).toBe(1);
  });
});

describe('numbers out of range', () => {
  it.each(['1e400', '-1', '1e-400', '99999999999999999999', '0x10', '"NaN"', '"Infinity"', '-0'])(
    'as errno: %s',
    async (errno) => {
      const { code, codes } = await decryptText(`{"errMsg":"getPhoneNumber:fail","errno":${errno}}`);
      expect(code).toBe(1);
      expect(codes).toHaveLength(1);
    },
  );

  it.each([0, -1, 1e300, 8.64e12, 8.64e15, 1e16])('as the watermark’s time: %s', async (timestamp) => {
    const number = { phoneNumber: '13000001234', purePhoneNumber: '13000001234', countryCode: '86' };
    const plaintext = JSON.stringify({ ...number, watermark: { timestamp, appid: 'wx4f4bc4dec97d474b' } });
    const made = wechatPhone(createRandom('time'), { plaintext });
    const { result } = await decryptText(JSON.stringify({ encryptedData: made.encryptedData, iv: made.iv }), [
      `--session-key=${made.sessionKey}`,
    ]);
    expect(result?.status).toBe('decrypted');
  });

  it.each(['', 'yesterday', '2026-13-45T99:99:99Z', '+275761-01-01T00:00:00Z', '-000001-01-01T00:00:00Z'])(
    'as the time of a HAR entry: %j',
    async (time) => {
      const text = har({ mimeType: 'application/json', text: body }, FORGE_NOW_MS).replaceAll(
        new Date(FORGE_NOW_MS).toISOString(),
        time,
      );
      const { result } = await decryptText(text, [KEY]);
      expect(result?.status).toBe('decrypted');
    },
  );
});
