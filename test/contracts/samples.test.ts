/** Every sample shows what it is there for, and none holds anything that is really secret. */
import { describe, expect, it } from 'vitest';
import { readKeyText } from '../../src/core/crypto/key-text.ts';
import { runMain } from '../helpers/run-main.ts';
import { readSamples } from '../helpers/samples.ts';
import aes from '../vectors/alipay-aes.json' with { type: 'json' };
import baidu from '../vectors/baidu.json' with { type: 'json' };
import feishu from '../vectors/feishu.json' with { type: 'json' };
import secured from '../vectors/wechat-api-security.json' with { type: 'json' };
import wechatPayloads from '../vectors/wechat-payloads.json' with { type: 'json' };
import rawData from '../vectors/wechat-raw-data-signature.json' with { type: 'json' };

const { rows, files, nowMs } = readSamples();
const textOf = (path: string): string => new TextDecoder().decode(files[path]);
const PATHS = Object.keys(files).filter(
  (path) => !/\/(?:make\.ts|samples\.json|phonekit\.config\.yaml|README[^/]*)$/.test(path),
);

describe('the samples', () => {
  it.each(rows)('$file with $options gives $first first', async ({ file, options, first }) => {
    const run = await runMain(['decrypt', `samples/${file}`, ...options, '--json'], { files, nowMs });
    const document: { diagnostics: { code: string }[]; results: { diagnostics: { code: string }[] }[] } = JSON.parse(
      run.stdout,
    );
    const codes = [...document.diagnostics, ...document.results.flatMap(({ diagnostics }) => diagnostics)];
    expect(codes[0]?.code ?? null).toBe(first);
    expect(document.results).toHaveLength(1);
    expect(run.stderr).toBe('');
  });

  it('are all used', () => {
    const named = new Set(
      rows.flatMap(({ file, options }) => [`samples/${file}`, ...options.map((word) => word.replace(/^file:/, ''))]),
    );
    expect(PATHS.filter((path) => !named.has(path))).toEqual([]);
  });

  it('show several failures and platforms of every kind in the demo, each with a title in both languages', () => {
    const shown = rows.flatMap(({ demo, file }) => (demo === undefined ? [] : [{ ...demo, file }]));
    expect(new Set(shown.map(({ file }) => file.split('/')[0]))).toEqual(
      new Set(['wechat', 'alipay', 'baidu', 'douyin', 'jd']),
    );
    for (const { en, zh } of shown) {
      expect(en).toMatch(/^[\x20-\x7e’“”]+$/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('secrets in the samples', () => {
  const PUBLISHED = [
    ...aes.vectors.flatMap(({ keyB64 }) => keyB64 ?? []),
    ...wechatPayloads.vectors.map(({ sessionKey }) => sessionKey),
    ...rawData.vectors.map(({ sessionKey }) => sessionKey),
    ...baidu.vectors.flatMap(({ sessionKey, appKey }) => [sessionKey, appKey]),
    ...feishu.vectors.map(({ sessionKey }) => sessionKey),
    ...secured.vectors.map(({ symmetricKey }) => symmetricKey),
  ];

  /** Made for the samples alone, as their README says. */
  const MADE_HERE = [
    'alipay/other-aes-key.txt',
    'douyin/session-key.txt',
    'kuaishou/session-key.txt',
    'unionpay/sym-key.txt',
    'xiaohongshu/session-key.txt',
  ];

  it('are published test keys, apart from a few that were made for the samples', () => {
    const keys = PATHS.filter((path) => /key\.txt$/.test(path) && !/public/.test(path)).map(textOf);
    expect(keys.length).toBeGreaterThan(2);
    const own = keys.map((text) => text.trim()).filter((text) => !PUBLISHED.includes(text));
    expect(own.sort()).toEqual(MADE_HERE.map((path) => textOf(`samples/${path}`).trim()).sort());
  });

  it('hold three private keys, made for the samples', () => {
    const pems = PATHS.filter((path) => readKeyText(textOf(path)).ok && /private/.test(path));
    expect(pems.sort()).toEqual([
      'samples/alipay/app-private-key.pem',
      'samples/douyin/app-private-key.pem',
      'samples/douyin/other-private-key.pem',
    ]);
    const own = readKeyText(textOf('samples/alipay/app-private-key.pem'));
    const publicKey = readKeyText(textOf('samples/alipay/app-public-key.txt'));
    expect(own.ok && publicKey.ok && Buffer.from(own.key.spki).equals(publicKey.key.spki)).toBe(true);
  });

  it('are no numbers in clear', () => {
    for (const path of PATHS.filter((name) => !/key/.test(name)))
      expect([path, /(?<!\d)1[3-9]\d{9}(?!\d)/.exec(textOf(path))]).toEqual([path, null]);
  });

  it('hold only invented numbers behind the ciphertexts', async () => {
    for (const { file, options } of rows) {
      const run = await runMain(['decrypt', `samples/${file}`, ...options, '--json', '--reveal'], { files, nowMs });
      const { results }: { results: { phone: { pureNumber: string } | null }[] } = JSON.parse(run.stdout);
      for (const { phone } of results) if (phone !== null) expect(phone.pureNumber).toMatch(/^1300000\d{4}$/);
    }
  });
});
