/** Whatever stands in the file: a value or findings, and never a secret in them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeReport } from '../../src/catalog/describe.ts';
import { type ConfigFormat, parseConfig } from '../../src/config/parse.ts';

const FORMATS: readonly ConfigFormat[] = ['json', 'jsonc', 'yaml', 'toml', 'package'];

/** The findings in both languages, and their data. */
async function say(text: string, format: ConfigFormat): Promise<string> {
  const outcome = await parseConfig({ path: 'phonekit.config', text, format });
  if (outcome.ok) return '';
  const report = { command: 'decrypt', diagnostics: outcome.diagnostics, results: [] };
  const [en, zh] = [await describeReport(report, 'en', '0'), await describeReport(report, 'zh', '0')];
  return JSON.stringify([outcome.diagnostics, en, zh]);
}

const WORDS = [
  'apps',
  'shop',
  'platform',
  'alipay',
  'appId',
  'aesKey',
  'console',
  'source',
  'rules',
  'env:',
  'file:',
  '$schema',
];
const MARKS = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ': ',
  ',',
  '"',
  "'",
  '\n',
  '\n  ',
  '\n    ',
  '- ',
  '#',
  '&a',
  '*a',
  '!',
  '=',
  '.',
  '\t',
  '\\',
  '|',
  '---\n',
  '\0',
];

describe('any text', () => {
  it('is judged without an exception', async () => {
    const soup = fc.array(fc.constantFrom(...WORDS, ...MARKS), { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(soup, fc.string({ unit: 'binary', maxLength: 80 })),
        fc.constantFrom(...FORMATS),
        async (text, format) => {
          await say(text, format);
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('is judged without an exception when it is JSON of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async (text) => {
        await say(text, 'json');
        await say(text, 'yaml');
        await say(`{"phonekit":${text}}`, 'package');
        await say(`{"apps":{"a":${text}},"source":${text},"rules":${text}}`, 'jsonc');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a secret', () => {
  const BASE64 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'];
  const secret = fc.oneof(
    fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64')),
    fc.uint8Array({ minLength: 16, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex')),
    fc.array(fc.constantFrom(...BASE64), { minLength: 300, maxLength: 400 }).map((parts) => `MII${parts.join('')}`),
  );
  const quoted = (text: string): string => JSON.stringify(text);
  /** Every place of a file in which somebody may paste it. */
  const PLACES: readonly ((text: string) => string)[] = [
    (text) => `{"apps":{"a":{"platform":"alipay","appId":"1","aesKey":${quoted(text)},"x":1}}}`,
    (text) => `{"apps":{"a":{"platform":"alipay","appId":"1",${quoted(text)}:1}}}`,
    (text) => `{"apps":{"a":{"platform":${quoted(text)}}}}`,
    (text) => `{"apps":{"a":{"platform":"alipay","appId":"1","signType":${quoted(text)}}}}`,
    (text) => `{"apps":{"a":{"platform":"alipay","appId":"1","gateway":[${quoted(text)}]}}}`,
    (text) => `{"apps":{"a":{"platform":"alipay","appId":"1","aesKey":${quoted(`\${${text}}`)}}}}`,
    (text) => `{"apps":{"a":{"platform":"alipay","appId":"1","aesKey":${quoted(`ENV:${text}`)}}}}`,
    (text) => `{"apps":{${quoted(text)}:{"platform":"alipay"}}}`,
    (text) =>
      `{"apps":{"a":{"platform":"alipay","appId":"1","console":{"appGateway":{"done":${quoted(text)},"date":${quoted(text)}}}}}}`,
    (text) => `{${quoted(text)}:1}`,
    (text) => `{"rules":{"a":${quoted(text)},${quoted(text)}:"off"}}`,
    (text) => `{"source":[{"path":"x","platform":${quoted(text)}}]}`,
    (text) => `{"source":[{"path":"x","platform":"qq","app":${quoted(text)}}]}`,
    (text) => quoted(text),
    (text) => `{"apps":{"a":${quoted(text)}}`,
    (text) => `{"apps":${text}}`,
    (text) => `apps:\n  a:\n    aesKey: ${text}\n   ${text}: x\n`,
    (text) => `apps: *${text}\n`,
    (text) => `apps: !${text} x\n`,
    (text) => `[apps.${text}\nx = ${text}\n`,
  ];

  it('stands in no finding, wherever it was pasted', async () => {
    await fc.assert(
      fc.asyncProperty(secret, fc.constantFrom(...PLACES), fc.constantFrom(...FORMATS), async (text, place, format) => {
        const said = await say(place(text), format);
        for (let start = 0; start + 10 <= text.length; start++) {
          const piece = text.slice(start, start + 10);
          if (new Set(piece).size > 3) expect(said).not.toContain(piece);
        }
      }),
      { numRuns: 600 },
    );
  }, 60_000);
});
