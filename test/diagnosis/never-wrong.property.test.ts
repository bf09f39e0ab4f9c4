/** What must never happen: a crash, or “decrypted” where nothing was. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alipayPayload } from '../helpers/forge-alipay.ts';
import { certificatePem, privateText, publicText, rsaPair } from '../helpers/forge-keys.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { wechatPhone } from '../helpers/forge-wechat.ts';
import { reportSchema } from '../helpers/report-schema.ts';
import { type DecryptRun, decryptText } from '../helpers/run-main.ts';

const OPENED = ['decrypted', 'recovered', 'answered'];
const base64 = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.uint8Array({ minLength, maxLength }).map((bytes) => Buffer.from(bytes).toString('base64'));

const PAIR = rsaPair(2048, 1);
const EC_KEY =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEMPCca6pmgcchsTf2UnBeL9rtp4nw+itk1Kzrmbnqo05lUwkwlWK+4OIrtFdAqnRTV7Q9v1htkv42TsIutzd12w==';

/** Keys of every kind, most of them wrong for every slot. */
const keys = fc.oneof(
  base64(16, 16),
  base64(0, 40),
  fc.constantFrom(
    privateText(PAIR, 'bare-pkcs8'),
    privateText(PAIR, 'pem-pkcs1'),
    publicText(PAIR, 'bare-spki'),
    publicText(PAIR, 'pem'),
    publicText(PAIR, 'bare-spki').slice(0, 150),
    certificatePem(PAIR, 'phonekit'),
    certificatePem(PAIR, 'phonekit').slice(0, 300),
    EC_KEY,
    '-----BEGIN CERTIFICATE REQUEST-----\nMIIC\n-----END CERTIFICATE REQUEST-----',
    '-----BEGIN PRIVATE KEY-----',
    'wx4f4bc4dec97d474b',
    '0123456789abcdef0123456789abcdef',
    '13000001234',
    '{"session_key":"x"}',
    'undefined',
    '中文密钥',
    '================',
    '%%%%%%%%%%%%%%%%',
    '\u202Etxt',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
);

const SLOTS = ['session-key', 'iv', 'aes-key', 'alipay-public-key', 'app-private-key', 'app-public-key', 'app-id'];
const materials = fc
  .array(fc.tuple(fc.constantFrom(...SLOTS), keys), { maxLength: 5 })
  .map((values) => values.filter(([, text]) => text.trim() !== '' && !/^(?:env|file):/.test(text)));

const fieldNames = fc.constantFrom(
  ...['encryptedData', 'iv', 'response', 'sign', 'sign_type', 'charset', 'code', 'errMsg', 'errno', 'session_key'],
  ...['detail', 'rawData', 'signature', 'subCode', 'encrypted_data', 'cloudID', '__proto__', 'constructor', 'toString'],
);

const captures = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.json({ maxDepth: 4 }),
  fc
    .dictionary(fieldNames, fc.oneof(base64(0, 200), fc.string({ maxLength: 40 }), fc.jsonValue({ maxDepth: 2 })), {
      noNullPrototype: true,
    })
    .map((value) => JSON.stringify(value)),
  fc
    .array(fc.tuple(fieldNames, base64(0, 200)), { maxLength: 6 })
    .map((fields) => fields.map((pair) => pair.join('=')).join('&')),
);

function run(capture: string | Uint8Array, values: readonly (readonly [string, string])[]): Promise<DecryptRun> {
  return decryptText(
    capture,
    values.map(([slot, text]) => `--${slot}=${text}`),
  );
}

function expectSound({ code, document }: DecryptRun): void {
  expect(reportSchema.safeParse(document).error).toBeUndefined();
  expect([0, 1]).toContain(code);
  expect(code === 1).toBe(!document.ok);
}

describe('any capture with any keys', () => {
  it('gives a sound report and opens nothing', async () => {
    await fc.assert(
      fc.asyncProperty(captures, materials, async (capture, values) => {
        const made = await run(capture, values);
        expectSound(made);
        const opened = made.document.results.filter(({ status }) => status === 'decrypted' || status === 'recovered');
        expect(opened).toEqual([]);
      }),
      { numRuns: 600, seed: 20261122 },
    );
  });
});

describe('a payload with keys that are not its own', () => {
  it('is never opened: WeChat', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), materials, async (seed, values) => {
        const { encryptedData, iv } = wechatPhone(createRandom(`never/${seed}`));
        const made = await run(JSON.stringify({ encryptedData, iv }), values);
        expectSound(made);
        expect(OPENED).not.toContain(made.result?.status);
        expect(made.result?.phone).toBeNull();
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('is never opened nor verified: Alipay', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), materials, async (seed, values) => {
        // The pair at index 1 is among the wrong keys; the one that signs is never it.
        const random = createRandom(`never/${seed}`);
        const payload = alipayPayload(random);
        const isOwn = payload.keys.platform.publicKey.equals(PAIR.publicKey);
        const made = await run(JSON.stringify({ response: payload.response, sign: payload.sign }), values);
        expectSound(made);
        expect(OPENED).not.toContain(made.result?.status);
        if (!isOwn) expect(made.result?.signature).not.toBe('valid');
      }),
      { numRuns: 200, seed: 20261122 },
    );
  });
});

describe('a payload that was changed at random', () => {
  it('is called decrypted only when the number in it is the right one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat({ max: 255 }), async (seed, where, value) => {
        const payload = wechatPhone(createRandom(`changed/${seed}`));
        const bytes = Buffer.from(payload.encryptedData, 'base64');
        bytes.writeUInt8(value, where % bytes.length);
        const made = await decryptText(JSON.stringify({ encryptedData: bytes.toString('base64'), iv: payload.iv }), [
          `--session-key=${payload.sessionKey}`,
          '--reveal',
        ]);
        expectSound(made);
        if (!OPENED.includes(made.result?.status ?? '')) return;
        expect(made.result?.phone?.pureNumber).toBe(payload.number.purePhoneNumber);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
