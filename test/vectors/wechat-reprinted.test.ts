/**
 * The official demo (W-1) as blogs and SDK tests reprint it: broken into lines of 32 or more columns, indented, inside a
 * snippet, and with its `+` turned into blanks or lost at line ends.
 */
import { describe, expect, it } from 'vitest';
import { har } from '../helpers/forge-container.ts';
import { createRandom } from '../helpers/forge-random.ts';
import { type DecryptRun, decryptText } from '../helpers/run-main.ts';
import payloads from './wechat-payloads.json' with { type: 'json' };

const w1 = payloads.vectors.find(({ id }) => id === 'W-1');
if (w1 === undefined) throw new Error('W-1 is missing');
const { encryptedData, iv, sessionKey, appId } = w1;

/** The time at which the payload was made, so that it is not stale. */
const MADE_MS = 1_477_314_187_000;

const linesOf = (text: string, columns: number): string[] => text.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];

interface Style {
  readonly columns: number;
  readonly indent: string;
  readonly newline: string;
}

/** How the `+` fared; at line ends an editor cuts off the blank that came of one. */
const LOSSES = {
  none: (line: string) => line,
  blanks: (line: string) => line.replaceAll('+', ' '),
  'blanks, those at line ends cut off': (line: string) => line.replaceAll('+', ' ').trimEnd(),
  'lost at line ends': (line: string) => line.replace(/\++$/, ''),
} as const;

function reprint(style: Style, loss: (line: string) => string): string {
  return linesOf(encryptedData, style.columns)
    .map((line, index) => (index === 0 ? '' : style.indent) + loss(line))
    .join(style.newline);
}

const STYLES: readonly (Style & { readonly name: string })[] = [
  { name: '32 columns, four blanks', columns: 32, indent: '    ', newline: '\n' },
  { name: '32 columns, eight blanks, CRLF', columns: 32, indent: '        ', newline: '\r\n' },
  { name: '64 columns, a tab', columns: 64, indent: '\t', newline: '\n' },
  { name: '76 columns, no indentation', columns: 76, indent: '', newline: '\n' },
];

/** The demo in the languages of the official archive; the value stands in the quotes of its language. */
const SNIPPETS: Readonly<Record<string, (data: string) => string>> = {
  python: (data) =>
    `def main():\n    appId = '${appId}'\n    sessionKey = '${sessionKey}'\n    encryptedData = '${data}'\n    iv = '${iv}'\n\n    pc = WXBizDataCrypt(appId, sessionKey)\n    print pc.decrypt(encryptedData, iv)\n`,
  javascript: (data) =>
    `var WXBizDataCrypt = require('./WXBizDataCrypt')\n\nvar appId = '${appId}'\nvar sessionKey = '${sessionKey}'\nvar encryptedData = \`${data}\`\nvar iv = '${iv}'\n`,
  php: (data) =>
    `<?php\ninclude_once "wxBizDataCrypt.php";\n\n$appid = '${appId}';\n$sessionKey = '${sessionKey}';\n\n$encryptedData="${data}";\n\n$iv = '${iv}';\n`,
  json: (data) => `{\n  "appId": "${appId}",\n  "encryptedData": "${data}",\n  "iv": "${iv}"\n}\n`,
};

const run = (capture: string): Promise<DecryptRun> =>
  decryptText(capture, [`--session-key=${sessionKey}`], { nowMs: MADE_MS });

/** Characters that had to be put back were not given: that is recovering. */
function isLossy(data: string): boolean {
  return data.replace(/[\r\n\t]+ */g, '').length < encryptedData.length;
}

function expectOpened({ result, codes, code }: DecryptRun, data: string): void {
  expect([result?.status, codes[0], code]).toEqual([isLossy(data) ? 'recovered' : 'decrypted', 'wrong-payload-kind', 1]);
  expect(codes.includes('plus-deleted')).toBe(isLossy(data));
}

const CASES = STYLES.flatMap((style) =>
  Object.entries(LOSSES).flatMap(([loss, apply]) =>
    Object.keys(SNIPPETS).map((snippet) => ({ style, styleName: style.name, loss, apply, snippet })),
  ),
);

describe('the demo as it is reprinted', () => {
  it.each(CASES)('opens: $snippet, $styleName, plus: $loss', async ({ style, apply, snippet }) => {
    const data = reprint(style, apply);
    expectOpened(await run(SNIPPETS[snippet]?.(data) ?? ''), data);
  });

  it.each(STYLES)('opens through a HAR file: $name', async (style) => {
    const data = reprint(style, LOSSES.blanks);
    const text = JSON.stringify({ encryptedData: data, iv });
    expectOpened(await run(har({ mimeType: 'application/json', text }, MADE_MS)), data);
  });

  it.each(STYLES)('opens through curl: $name', async (style) => {
    for (const loss of Object.values(LOSSES)) {
      const data = reprint(style, loss);
      const body = JSON.stringify({ encryptedData: data, iv });
      const command = `curl 'https://api.example.com/user' -H 'content-type: application/json' --data-raw '${body}'`;
      expectOpened(await run(command), data);
    }
  });

  it('opens with a random part of its pluses turned into blanks', async () => {
    const random = createRandom('reprint');
    for (let seed = 0; seed < 20; seed++) {
      const style = random.pick(STYLES);
      const data = reprint(style, (line) => line.replace(/\+/g, (plus) => (random.chance(0.5) ? ' ' : plus)));
      expectOpened(await run(JSON.stringify({ encryptedData: data, iv })), data);
    }
  });

  it('opens when the key of the snippet is the only one', async () => {
    const data = reprint(STYLES[0] ?? { columns: 32, indent: '', newline: '\n' }, LOSSES.none);
    for (const snippet of ['python', 'javascript', 'php']) {
      const made = await decryptText(SNIPPETS[snippet]?.(data) ?? '', [], { nowMs: MADE_MS });
      expect([snippet, made.result?.status, made.codes]).toEqual([
        snippet,
        'decrypted',
        ['wrong-payload-kind', 'stray-characters', 'key-selected'],
      ]);
    }
  });
});
