/** `decrypt --app`, `--config` and `--env-file`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import type { FakeWorld } from '../helpers/fake-io.ts';
import { runMain } from '../helpers/run-main.ts';
import { readSamples } from '../helpers/samples.ts';

const { files: samples, nowMs } = readSamples();
const textOf = (path: string): string => new TextDecoder().decode(samples[`samples/${path}`]);
const AES = textOf('alipay/aes-key.txt').trim();
const OTHER_AES = textOf('alipay/other-aes-key.txt').trim();

const YAML = `
apps:
  shop:
    platform: alipay
    appId: "2021000000000000"
    aesKey: env:SHOP_AES
    alipayPublicKey: file:../samples/alipay/alipay-public-key.txt
  wechat:
    platform: wechat
    appId: wx0000000000000000
`;
const ONE = 'apps:\n  shop: { platform: alipay, appId: "2021000000000000", aesKey: env:SHOP_AES }\n';

interface Found {
  readonly code: string;
  readonly title: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly evidence: readonly string[];
  readonly remedies: readonly string[];
}

interface Run {
  readonly code: number;
  readonly stderr: string;
  readonly diagnostics: readonly Found[];
  readonly result:
    | { app: string | null; platform: string; status: string; signature: string; diagnostics: Found[] }
    | undefined;
  readonly codes: readonly string[];
}

async function decrypt(args: readonly string[], world: FakeWorld = {}): Promise<Run> {
  const files = { ...samples, ...world.files };
  const run = await runMain(['decrypt', ...args, '--json'], { nowMs, ...world, files, env: { CI: '1', ...world.env } });
  const document: { diagnostics: Found[]; results: NonNullable<Run['result']>[] } = JSON.parse(run.stdout);
  const [result] = document.results;
  const codes = [...document.diagnostics, ...(result?.diagnostics ?? [])].map(({ code }) => code);
  return { code: run.code, stderr: run.stderr, diagnostics: document.diagnostics, result, codes };
}

const GOOD = 'samples/alipay/good.json';
const env = { SHOP_AES: AES };

describe('an app', () => {
  it('gives platform and keys, and its name to the result', async () => {
    const run = await decrypt([GOOD, '--config', 'ops/phonekit.config.yaml', '--app', 'shop'], {
      env,
      files: { 'ops/phonekit.config.yaml': YAML },
    });
    expect([run.code, run.codes, run.stderr]).toEqual([0, [], '']);
    expect(run.result).toMatchObject({ app: 'shop', platform: 'alipay', status: 'decrypted', signature: 'valid' });
  });

  it('is the only one of the file that --config names', async () => {
    const files = { 'one.yml': ONE };
    expect((await decrypt([GOOD, '--config', 'one.yml'], { env, files })).result?.app).toBe('shop');
  });

  it('has its keys tried behind those of the options, and the answer says which one fitted', async () => {
    const run = await decrypt([GOOD, '--app', 'shop', '--aes-key', `env:OTHER`], {
      env: { ...env, OTHER: OTHER_AES },
      files: { 'phonekit.config.yaml': ONE },
    });
    const [selected] = run.result?.diagnostics ?? [];
    expect(selected).toMatchObject({ code: 'key-selected', args: { position: 2, count: 2 } });
    expect(selected?.evidence).toEqual(['from app shop, field aesKey']);
  });

  it('has its id compared with the payload', async () => {
    const config = 'apps: { w: { platform: wechat, appId: wx0000000000000000 } }';
    const key = ['--session-key', 'file:samples/wechat/session-key.txt'];
    const run = await decrypt(['samples/wechat/good.json', '--app', 'w', ...key], {
      files: { 'phonekit.config.yaml': config },
    });
    const found = run.result?.diagnostics.find(({ code }) => code === 'app-mismatch');
    expect(found?.evidence.join()).toContain('apps.w.appId is wx0000000000000000');
  });

  it('that lacks the key is told which field would hold it', async () => {
    const config = 'apps: { shop: { platform: alipay, appId: "1" } }';
    const run = await decrypt([GOOD, '--app', 'shop'], { files: { 'phonekit.config.yaml': config } });
    const [missing] = run.result?.diagnostics ?? [];
    expect(missing).toMatchObject({ code: 'key-missing', args: { app: 'shop', appField: 'aesKey' } });
    expect(missing?.evidence[0]).toBe('app shop has no aesKey');
    expect(missing?.remedies.join()).toContain('phonekit.config.yaml: aesKey: env:NAME');
  });

  it('whose variable is unset is used without it, with a warning', async () => {
    const run = await decrypt([GOOD, '--app', 'shop'], { files: { 'phonekit.config.yaml': ONE } });
    expect(run.stderr.replace(/\s+/g, ' ')).toContain(
      'phonekit.config.yaml:2:64 apps.shop.aesKey is not used: env:SHOP_AES gives no value',
    );
    expect(run.codes).toEqual(['key-missing']);
    expect(run.result?.diagnostics[0]?.evidence[0]).toBe('app shop: aesKey is env:SHOP_AES, which gives no value');
  });
});

describe('a configuration', () => {
  it.each([
    ['phonekit.config.yml', ONE],
    ['phonekit.config.jsonc', '{"apps":{"shop":{"platform":"alipay","appId":"1","aesKey":"env:SHOP_AES",}}} // end'],
    ['phonekit.config.json', '{"apps":{"shop":{"platform":"alipay","appId":"1","aesKey":"env:SHOP_AES"}}}'],
    ['phonekit.config.toml', '[apps.shop]\nplatform = "alipay"\nappId = "1"\naesKey = "env:SHOP_AES"\n'],
    [
      'package.json',
      '{"name":"x","phonekit":{"apps":{"shop":{"platform":"alipay","appId":"1","aesKey":"env:SHOP_AES"}}}}',
    ],
  ])('is found here and in the folders above: %s', async (name, text) => {
    for (const folder of ['', '../', '/']) {
      const run = await decrypt([GOOD, '--app', 'shop'], { env, files: { [`${folder}${name}`]: text } });
      expect([folder, run.code, run.result?.app]).toEqual([folder, 0, 'shop']);
    }
  });

  it('above the root of the repository is not used', async () => {
    const files = { '.git/HEAD': '', '../phonekit.config.yaml': ONE };
    expect((await decrypt([GOOD, '--app', 'shop'], { env, files })).codes).toEqual(['config-missing']);
  });

  it('that is nearer comes first', async () => {
    const files = {
      'phonekit.config.yaml': ONE,
      '../phonekit.config.json': '{"apps":{}}',
      'package.json': '{broken "phonekit"',
    };
    expect((await decrypt([GOOD, '--app', 'shop'], { env, files })).result?.app).toBe('shop');
  });

  it('is not read without --app and --config', async () => {
    const files = { 'phonekit.config.yaml': '\t broken' };
    expect((await decrypt([GOOD, '--aes-key', 'env:SHOP_AES'], { env, files })).code).toBe(0);
  });

  it.each<[string, readonly string[], FakeWorld['files'], string, Record<string, unknown>]>([
    ['there is none', ['--app', 'shop'], {}, 'config-missing', {}],
    [
      'two stand beside each other',
      ['--app', 'a'],
      { 'phonekit.config.json': '{}', 'phonekit.config.toml': '' },
      'config-several',
      { path: 'phonekit.config.json', other: 'phonekit.config.toml' },
    ],
    ['it is code', ['--config', 'phonekit.config.ts'], { 'phonekit.config.ts': 'x' }, 'config-format-unknown', {}],
    ['the file is missing', ['--config', 'none.yaml'], {}, 'file-not-found', { path: 'none.yaml' }],
    ['it is too large', ['--config', 'x.yaml'], { 'x.yaml': '#'.repeat(1_100_000) }, 'config-too-large', {}],
    ['it is empty', ['--config', 'x.yaml'], { 'x.yaml': '# no' }, 'config-empty', {}],
    ['it holds no app', ['--config', 'x.yaml'], { 'x.yaml': 'rules: {}' }, 'config-without-apps', {}],
    ['it holds several', ['--config', 'x.yaml'], { 'x.yaml': YAML }, 'app-needed', { choices: 'shop, wechat' }],
    [
      'it has no such app',
      ['--config', 'x.yaml', '--app', 'shpo'],
      { 'x.yaml': YAML },
      'app-unknown',
      { suggestion: 'shop' },
    ],
    [
      'the platform is another one',
      ['--config', 'x.yaml', '--app', 'shop', '--platform', 'wechat'],
      { 'x.yaml': YAML },
      'app-platform-differs',
      { actualPlatform: 'alipay' },
    ],
  ])('ends the run with 2 when %s', async (_name, args, files, code, expected) => {
    const run = await decrypt([GOOD, ...args], { env, ...(files === undefined ? {} : { files }) });
    expect([run.code, run.codes]).toEqual([2, [code]]);
    expect(run.diagnostics[0]?.args).toMatchObject(expected);
  });

  it('has all of its mistakes shown', async () => {
    const files = { 'x.yaml': 'apps:\n  a: { platform: alipay, appID: 1, aesKey: 5 }\n' };
    const run = await decrypt([GOOD, '--config', 'x.yaml'], { files });
    expect([run.code, run.codes]).toEqual([2, ['config-key-missing', 'config-key-unknown', 'config-value-type']]);
  });
});

describe('--env-file', () => {
  const files = { '.env': `SHOP_AES="${AES}"\n# more\nEMPTY=\n`, '.env.old': `SHOP_AES=${OTHER_AES}\n` };

  it('gives variables to key options and to apps', async () => {
    const more = { ...files, 'phonekit.config.yaml': ONE };
    expect((await decrypt([GOOD, '--env-file', '.env', '--aes-key', 'env:SHOP_AES'], { files })).code).toBe(0);
    expect((await decrypt([GOOD, '--env-file', '.env', '--app', 'shop'], { files: more })).code).toBe(0);
  });

  it('comes behind the environment, and a later file before an earlier one', async () => {
    const option = ['--aes-key', 'env:SHOP_AES'];
    const later = await decrypt([GOOD, '--env-file', '.env.old', '--env-file', '.env', ...option], { files });
    const earlier = await decrypt([GOOD, '--env-file', '.env', '--env-file', '.env.old', ...option], { files });
    const given = await decrypt([GOOD, '--env-file', '.env.old', ...option], { files, env });
    expect([later.codes, earlier.codes, given.codes]).toEqual([[], ['aes-key-mismatch'], []]);
  });

  it('that is missing ends the run', async () => {
    expect((await decrypt([GOOD, '--env-file', 'none'])).codes).toEqual(['file-not-found']);
  });
});

describe('the configuration of the samples', () => {
  it.each([
    ['alipay/good.json', 'alipay-shop', []],
    ['baidu/good.json', 'baidu-shop', ['--session-key', 'file:samples/baidu/session-key.txt']],
    ['douyin/new-way.json', 'douyin-shop', []],
    ['unionpay/good.json', 'unionpay-shop', []],
    ['wechat/good.json', 'wechat-shop', ['--session-key', 'file:samples/wechat/session-key.txt']],
    ['wechat/secured-answer.http', 'wechat-shop', []],
  ])('opens %s with %s', async (file, app, more) => {
    const run = await decrypt([`samples/${file}`, '--config', 'samples/phonekit.config.yaml', '--app', app, ...more]);
    expect([run.code, run.stderr]).toEqual([0, '']);
    expect(run.result).toMatchObject({ app, status: 'decrypted' });
  });

  it('says the same as JSON and as TOML', async () => {
    const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
    const apps = async (text: string, format: 'yaml' | 'json' | 'toml'): Promise<unknown> => {
      const outcome = await parseConfig({ path: 'x', text, format });
      return outcome.ok
        ? JSON.parse(JSON.stringify(outcome.value.config.apps).replaceAll('file:../../../samples/', 'file:'))
        : outcome;
    };
    const yaml = await apps(textOf('phonekit.config.yaml'), 'yaml');
    expect(yaml).toHaveProperty('alipay-shop');
    expect(await apps(read('fixtures/phonekit.config.json'), 'json')).toEqual(yaml);
    expect(await apps(read('fixtures/phonekit.config.toml'), 'toml')).toEqual(yaml);
  });
});
