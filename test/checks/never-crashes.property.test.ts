/** Whatever passes the schema is judged to the end: no crash, no contradiction, no text with a hole in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '../../src/checks/registry.ts';
import { CONFIG_SCHEMA } from '../../src/config/schema.ts';
import { SEVERITIES } from '../../src/core/diagnostic.ts';
import type { ConfigKey, ConfigKeys } from '../../src/platforms/app-config.ts';
import { PLATFORM_CONFIGS } from '../../src/platforms/configs.ts';
import type { FakeWorld } from '../helpers/fake-io.ts';
import { certificatePem, privateText, publicText } from '../helpers/forge-keys.ts';
import { alipayCertificates, OWN_PAIR, OWN_PRIVATE, OWN_PUBLIC, PLATFORM_PUBLIC } from '../helpers/own-keys.ts';
import { runMain } from '../helpers/run-main.ts';

const CERTIFICATES = alipayCertificates();

/** The certificate with the highest bit of its serial number set. */
function withNegativeSerial(pem: string): string {
  const der = Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64');
  der.writeUInt8(0xa0, der.indexOf(Buffer.from('021020', 'hex')) + 2);
  return `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

/** Key texts, whole, damaged, of the wrong kind, and what is none. */
const KEY_TEXTS: readonly string[] = [
  OWN_PRIVATE,
  OWN_PUBLIC,
  PLATFORM_PUBLIC,
  privateText(OWN_PAIR, 'pem-pkcs1'),
  privateText(OWN_PAIR, 'pem-crlf'),
  publicText(OWN_PAIR, 'pem-pkcs1'),
  publicText(OWN_PAIR, 'pem').replaceAll('\n', '\\n'),
  publicText(OWN_PAIR, 'pem').replaceAll('\n', ' '),
  OWN_PUBLIC.slice(0, 300),
  OWN_PRIVATE.slice(100),
  `${OWN_PUBLIC}${OWN_PUBLIC}`,
  `\ufeff${OWN_PUBLIC}\r\n`,
  ...Object.values(CERTIFICATES),
  ...Object.values(alipayCertificates(' test', '9021000100000000', '2088000000000000')),
  certificatePem(OWN_PAIR, 'a,CN=b"\u001b[31m'),
  certificatePem(OWN_PAIR, 'old', { from: '000101', to: '010101' }),
  certificatePem(OWN_PAIR, 'never', { from: 'x'.repeat(6), to: 'x'.repeat(6) }),
  withNegativeSerial(certificatePem(OWN_PAIR, 'below nought')),
  Object.values(CERTIFICATES).join(''),
  '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
  '-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\nAAAA\n-----END RSA PRIVATE KEY-----',
  'AAECAwQFBgcICQoLDA0ODw==',
  'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
  '0123456789abcdef0123456789abcdef',
  '0123456789abcdef0123456789abcdef0123456789abcdef',
  '2021001100000000',
  '13000000000',
  '{"session_key":"x"}',
  'keys/app.pem',
  '~/keys/app.pem',
  'C:\\keys\\app.pem',
];

const ENV_NAMES = ['SET', 'BLANK', 'toString', '__proto__', 'constructor', 'hasOwnProperty'] as const;
const ENV = { SET: KEY_TEXTS[0] ?? '', BLANK: '  ' };
const FILES: FakeWorld['files'] = {
  ...Object.fromEntries(KEY_TEXTS.map((text, index) => [`k/${index}`, text])),
  'k/empty': '',
  'k/zeros': new Uint8Array(64),
  'k/der': Buffer.from(OWN_PUBLIC, 'base64'),
  'k/utf16': Buffer.from(`\ufeff${OWN_PUBLIC}`, 'utf16le'),
  'k/noise': Uint8Array.from({ length: 300 }, (_, index) => (index * 197) % 256),
  'k/folder': { fails: 'is-directory' },
  'k/locked': { fails: 'no-permission' },
};

/** Ids, addresses, and whatever a text may be. */
const TEXTS: readonly string[] = [
  '2021001161683774',
  '2088000000000000',
  '9021000100000000',
  'wx0123456789abcdef',
  'gh_0123456789ab',
  'tt0123456789abcdef',
  '0123456789abcdef01234567',
  'a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4',
  'https://api.example.com/gateway',
  'http://127.0.0.1:8080/x',
  'https://[::1]/',
  'https://[fe80::1%25eth0]/',
  'https://例子.测试./a#b',
  'HTTPS://API.EXAMPLE.COM.:443',
  'https://user:pass@example.com/',
  'https://openapi.alipay.com/gateway.do',
  'https://openapi-sandbox.dl.alipaydev.com/gateway.do',
  'openapi.alipay.con',
  'https://mapi.alipay.com/',
  'https://0x7f.1/',
  '*.example.com',
  'https://*.com',
  '*',
  ':',
  '//',
  '__proto__',
  '{field}',
  '$&',
];

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...TEXTS, ...KEY_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1 }).filter((text) => /\S/.test(text)) },
  { weight: 1, arbitrary: fc.webUrl({ withQueryParameters: true, withFragments: true }) },
);
const reference = fc.oneof(
  fc.constantFrom(...KEY_TEXTS),
  fc.constantFrom(...Object.keys(FILES), 'gone', '-', '..', '/', '~/k', 'C:\\k').map((path) => `file:${path}`),
  fc.constantFrom(...ENV_NAMES, 'GONE', '变量').map((name) => `env:${name}`),
  anyText.filter((text) => !/^(?:env|file):/i.test(text)),
);

function anyValue(key: ConfigKey): fc.Arbitrary<unknown> {
  switch (key.kind) {
    case 'secret':
    case 'key':
      return reference;
    case 'choice':
      return fc.constantFrom(...(key.choices ?? []));
    case 'flag':
      return fc.boolean();
    case 'list':
      return fc.array(anyText, { maxLength: 4 });
    case 'version':
      return fc.constantFrom('0.0', '1.14.0', '2.21.2', '3.51.0', '10.1.35', '99999999999999999999.0.0.0');
    case 'group':
      return fc.record(shapeOf(key.keys ?? {}), { requiredKeys: [] });
    case 'text':
      return anyText;
  }
}

const shapeOf = (keys: ConfigKeys) =>
  Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, anyValue(key)]));

const answer = fc.record(
  { done: fc.boolean(), date: fc.constantFrom('2026-02-31', '0000-01-01', '2026-11-22'), note: fc.string() },
  { requiredKeys: ['done'] },
);

const anyApp = fc.oneof(
  ...PLATFORM_CONFIGS.map(({ id, keys, console }) => {
    const items = Object.fromEntries(Object.keys(console).map((item) => [item, answer]));
    const fields = Object.entries(keys).map(([name, key]): [string, fc.Arbitrary<unknown>] => [
      name,
      key.isRequired === true ? anyValue(key) : fc.option(anyValue(key), { nil: undefined }),
    ]);
    return fc.record({
      platform: fc.constant(id),
      ...Object.fromEntries(fields),
      console: fc.option(fc.record(items, { requiredKeys: [] }), { nil: undefined }),
    });
  }),
);

const appName = fc.constantFrom('shop', 'mini', 'a.b', '商城', 'constructor', 'toString', '1', 'x-1_2');
const ruleId = fc.constantFrom(...ALL_CHECKS.map(({ id }) => id), 'no/such-check', 'constructor');
const anyConfig = fc
  .record(
    {
      apps: fc.dictionary(appName, anyApp, { maxKeys: 4, noNullPrototype: true }),
      rules: fc.dictionary(ruleId, fc.constantFrom(...SEVERITIES, 'off'), { noNullPrototype: true }),
      suppressions: fc.array(
        fc.record({
          rule: ruleId,
          reason: anyText,
          until: fc.constantFrom('2000-01-01', '2099-12-31', '2026-02-31'),
        }),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .filter((config) => CONFIG_SCHEMA.safeParse(JSON.parse(JSON.stringify(config))).success);

const anyArgs = fc.subarray(['--strict', '--verbose', '--max-warnings=0']);

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly title: string;
  readonly message: string;
  readonly evidence: readonly string[];
  readonly remedies: readonly string[];
}

interface Row {
  readonly id: string;
  readonly app: string | null;
  readonly outcome: string;
  readonly reason: { readonly text: string } | null;
  readonly lookedAt: string;
  readonly suppression: unknown;
  readonly diagnostics: readonly Found[];
}

interface Document {
  readonly ok: boolean;
  readonly summary: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Found[];
  readonly results: readonly Row[];
}

async function doctor(config: unknown, args: readonly string[]) {
  const files = { ...FILES, 'phonekit.config.json': JSON.stringify(config) };
  const run = await runMain(['doctor', '--json', ...args], { files, env: ENV });
  const document: Document = JSON.parse(run.stdout);
  return { ...run, document };
}

/** What contradicts the outcome of a row; null when nothing does. */
function contradiction({ outcome, reason, diagnostics, suppression }: Row): string | null {
  const count = diagnostics.length;
  if ((outcome === 'pass' || outcome === 'not-applicable') && count > 0) return `${outcome} with findings`;
  if ((outcome === 'fail' || outcome === 'cannot-tell') && count === 0) return `${outcome} without finding`;
  if ((outcome === 'not-applicable') !== (reason !== null)) return `${outcome} and its reason`;
  if (outcome === 'cannot-tell' && count > 1) return 'more than one reason not to tell';
  return suppression !== null && outcome !== 'fail' ? `${outcome} that is suppressed` : null;
}

/** Placeholders that stayed, and findings without a text. */
function holes(found: Found): string[] {
  const texts = [found.title, found.message, ...found.evidence, ...found.remedies];
  const isBlank = found.title.trim() === '' || found.message.trim() === '' || found.remedies.length === 0;
  // The values of the tests hold one themselves.
  const left = texts.flatMap((text) => text.replaceAll('{field}', '').match(/\{\w+\}|\bNaN\b|\[object/g) ?? []);
  return [...left, ...(isBlank || found.title === found.code ? [`no text of ${found.code}`] : [])];
}

const fatalCodes = ({ results }: Document): string[] =>
  results.flatMap(({ outcome, id }) => (outcome === 'crashed' ? [id] : []));

describe('any configuration that the schema admits', () => {
  it.each(KEY_TEXTS.map((text, index) => [index, text]))(
    'may hold key text %i in every field',
    async (_index, text) => {
      const apps = PLATFORM_CONFIGS.map(({ id, keys }) => {
        const fields = Object.entries(keys).flatMap(([name, { kind, isRequired }]) => {
          if (kind === 'secret' || kind === 'key') return [[name, text]];
          return isRequired === true ? [[name, '1']] : [];
        });
        return [id, { platform: id, ...Object.fromEntries(fields) }];
      });
      const { code, document } = await doctor({ apps: Object.fromEntries(apps) }, []);
      expect([code, fatalCodes(document), document.results.length > ALL_CHECKS.length]).toEqual([1, [], true]);
    },
  );

  it('is judged without a crash, and the same in both languages and every time', async () => {
    await fc.assert(
      fc.asyncProperty(anyConfig, anyArgs, async (config, args) => {
        const [first, again, chinese] = [
          await doctor(config, [...args, '--lang=en']),
          await doctor(config, [...args, '--lang=en']),
          await doctor(config, [...args, '--lang=zh']),
        ];
        const { document, code } = first;
        expect([fatalCodes(document), [0, 1].includes(code)]).toEqual([[], true]);
        expect(again.stdout).toBe(first.stdout);
        const outcomes = ({ results }: Document) => results.map(({ id, app, outcome }) => [id, app, outcome]);
        expect(outcomes(chinese.document)).toEqual(outcomes(document));
        expect(document.results.map(contradiction).filter((text) => text !== null)).toEqual([]);
        for (const { diagnostics, results } of [document, chinese.document]) {
          const all = [...diagnostics, ...results.flatMap((row) => row.diagnostics)];
          expect(all.flatMap(holes)).toEqual([]);
          expect(all.map(({ severity }) => severity).includes('error')).toBe(code === 1);
          const looked = results.flatMap(({ lookedAt }) => lookedAt.replaceAll('{field}', '').match(/\{\w+\}/g) ?? []);
          expect(looked).toEqual([]);
        }
        expect(document.ok).toBe(code === 0);
      }),
      { numRuns: 150 },
    );
  });
});
