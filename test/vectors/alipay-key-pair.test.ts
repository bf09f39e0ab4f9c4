/** One published pair in every form in which developers paste it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readKeyText } from '../../src/core/crypto/key-text.ts';
import { decryptText } from '../helpers/run-main.ts';
import envelopes from './alipay-envelopes.json' with { type: 'json' };
import keyPair from './alipay-key-pair.json' with { type: 'json' };

const [pair] = keyPair.vectors;
if (pair === undefined) throw new Error('the key pair vector is missing');

const BODIES = [
  { kind: 'spki-rsa', role: 'public', label: 'PUBLIC KEY', body: pair.publicSpkiB64 },
  { kind: 'pkcs1-public', role: 'public', label: 'RSA PUBLIC KEY', body: pair.publicPkcs1B64 },
  { kind: 'pkcs8-rsa', role: 'private', label: 'PRIVATE KEY', body: pair.privatePkcs8B64 },
  { kind: 'pkcs1-private', role: 'private', label: 'RSA PRIVATE KEY', body: pair.privatePkcs1B64 },
] as const;

const wrap = (body: string, columns: number): string[] => body.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];

type Form = readonly [name: string, write: (body: string, label: string) => string];
const pem = (body: string, label: string): string =>
  [`-----BEGIN ${label}-----`, ...wrap(body, 64), `-----END ${label}-----`, ''].join('\n');

const FORMS: readonly Form[] = [
  ['bare base64', (body) => body],
  ['PEM', pem],
  ['PEM with CRLF', (body, label) => pem(body, label).replaceAll('\n', '\r\n')],
  ['PEM with lines ended by CR', (body, label) => pem(body, label).replaceAll('\n', '\r')],
  ['PEM with its body on one line', (body, label) => `-----BEGIN ${label}-----\n${body}\n-----END ${label}-----`],
  ['PEM on one line with blanks', (body, label) => pem(body, label).replaceAll('\n', ' ')],
  ['PEM with written-out \\n', (body, label) => pem(body, label).replaceAll('\n', '\\n')],
  ['PEM with written-out \\r\\n', (body, label) => pem(body, label).replaceAll('\n', '\\r\\n')],
  ['PEM without its END line', (body, label) => pem(body, label).split('\n').slice(0, -2).join('\n')],
  ['PEM without its BEGIN line', (body, label) => pem(body, label).split('\n').slice(1).join('\n')],
  ['PEM with a byte order mark', (body, label) => `\uFEFF${pem(body, label)}`],
  ['PEM with indented lines', (body, label) => pem(body, label).replaceAll('\n', '\n    ')],
  ['PEM under the label of another kind', (body) => pem(body, 'PUBLIC KEY')],
  ['bare, wrapped at 76 columns', (body) => wrap(body, 76).join('\n')],
  ['bare, with a final line break', (body) => `${body}\r\n`],
  ['bare, in quotes', (body) => `"${body}"`],
  ['bare, with escaped slashes', (body) => body.replaceAll('/', '\\/')],
  ['bare, without its padding', (body) => body.replace(/=+$/, '')],
  ['bare, with a zero-width character', (body) => `${body.slice(0, 30)}\u200B${body.slice(30)}`],
];

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(BODIES)('the $kind form', ({ kind, role, label, body }) => {
  it.each(FORMS)('is read from %s', (_name, write) => {
    const read = readKeyText(write(body, label));
    expect(read.ok ? [read.key.kind, read.key.role, sha256(read.key.spki)] : read.fault).toEqual([
      kind,
      role,
      pair.spkiSha256,
    ]);
  });

  it('is a cut key when characters are missing at the end', () => {
    for (const share of [0.5, 0.8, 0.95]) {
      const read = readKeyText(body.slice(0, Math.floor((body.length * share) / 4) * 4));
      expect(read.ok ? 'ok' : read.fault).toBe('cut');
      expect(!read.ok && read.der?.kind).toBe(kind);
    }
  });

  it('is told when something stands behind it', () => {
    const bytes = Buffer.concat([Buffer.from(body, 'base64'), Buffer.from('tail')]);
    const read = readKeyText(bytes.toString('base64'));
    expect(read.ok ? 'ok' : read.fault).toBe('trailing-bytes');
  });

  it('is never read as another key when one character was altered', () => {
    for (let place = 5; place < body.length - 4; place += 97) {
      const other = body[place] === 'A' ? 'B' : 'A';
      const read = readKeyText(body.slice(0, place) + other + body.slice(place + 1));
      if (read.ok && role === 'public') expect(sha256(read.key.spki)).not.toBe(pair.spkiSha256);
    }
  });
});

it.each(keyPair.spkiSha256Only)('the pair is not $id', ({ spkiSha256 }) => {
  expect(pair.spkiSha256).not.toBe(spkiSha256);
});

describe('the public key verifies A-ENV-S1', () => {
  const [envelope] = envelopes.vectors;
  const publicForms = BODIES.filter(({ role }) => role === 'public');

  it.each(publicForms.flatMap((body) => FORMS.map(([name, write]) => ({ ...body, name, write }))))(
    'as $kind, $name',
    async ({ body, label, write }) => {
      const { result, codes } = await decryptText(
        envelope?.envelope ?? '',
        [`--aes-key=${envelope?.aesKeyB64}`, '--alipay-public-key', 'file:key.pem'],
        { files: { 'key.pem': write(body, label) } },
      );
      expect([result?.signature, codes]).toEqual(['valid', []]);
    },
  );

  it('and the private key in its place is named, although it verifies', async () => {
    const { result, codes } = await decryptText(envelope?.envelope ?? '', [
      `--aes-key=${envelope?.aesKeyB64}`,
      `--alipay-public-key=${pair.privatePkcs8B64}`,
    ]);
    expect([result?.status, codes[0]]).toEqual(['decrypted', 'private-key-in-public-slot']);
  });
});
