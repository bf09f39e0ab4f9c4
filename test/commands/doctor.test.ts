/** `doctor` from the command line to exit code and JSON. */
import { describe, expect, it } from 'vitest';
import type { FakeWorld } from '../helpers/fake-io.ts';
import { OWN_PRIVATE, OWN_PUBLIC, PLATFORM_PUBLIC } from '../helpers/own-keys.ts';
import { runMain } from '../helpers/run-main.ts';
import { readSamples } from '../helpers/samples.ts';

interface Row {
  readonly id: string;
  readonly outcome: string;
  readonly app: string | null;
  readonly reason: { readonly id: string } | null;
  readonly suppression: unknown;
  readonly diagnostics: readonly Found[];
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly location?: { readonly source: string; readonly line: number; readonly column: number };
}

interface Document {
  readonly ok: boolean;
  readonly command: string;
  readonly summary: Readonly<Record<string, number>>;
  readonly diagnostics: readonly Found[];
  readonly results: readonly Row[];
}

const NOW = Date.UTC(2026, 10, 22);

async function doctor(files: FakeWorld['files'], args: readonly string[] = [], world: FakeWorld = {}) {
  const run = await runMain(['doctor', ...args, '--json'], {
    nowMs: NOW,
    ...world,
    ...(files === undefined ? {} : { files }),
  });
  const document: Document = JSON.parse(run.stdout);
  const failed = document.results.filter(({ outcome }) => outcome === 'fail');
  return { ...run, document, failed };
}

const GOOD = {
  platform: 'alipay',
  appId: '2021001100000000',
  environment: 'production',
  signType: 'RSA2',
  alipayPublicKey: PLATFORM_PUBLIC,
  appPrivateKey: 'env:PRIVATE',
  aesKey: 'env:AES',
};
const ENV = { PRIVATE: OWN_PRIVATE, AES: 'bb4BtZ4tspm2wnXLb1ThQA==' };
const BAD = { ...GOOD, alipayPublicKey: OWN_PUBLIC };

/** The keys are published ones, of which nothing is said here. */
const config = (value: { readonly rules?: object; readonly [key: string]: unknown }) => ({
  'phonekit.config.json': JSON.stringify({ ...value, rules: { 'keys/published': 'off', ...value.rules } }, null, 2),
});
const outcomes = ({ document }: { readonly document: Document }, id: string) =>
  document.results.filter((row) => row.id === id).map(({ outcome }) => outcome);

describe('doctor', () => {
  it('says how to begin without a configuration, and exits 1', async () => {
    const { code, document } = await doctor({});
    expect([code, document.ok, document.command]).toEqual([1, false, 'doctor']);
    expect(document.diagnostics.map((found) => found.code)).toEqual(['config-missing']);
    const { stdout } = await runMain(['doctor', '--lang', 'zh']);
    expect(stdout).toContain('phonekit init');
  });

  it('finds the configuration in the folder above, and in a folder that is named', async () => {
    const files = config({ apps: { shop: GOOD } });
    expect((await doctor(files, [], { env: ENV })).code).toBe(0);
    const deep = { 'project/phonekit.config.json': files['phonekit.config.json'] };
    const { code, document } = await doctor(deep, ['project'], { env: ENV });
    expect([code, document.results.length > 0]).toEqual([0, true]);
    expect((await doctor(deep, ['project/phonekit.config.json'], { env: ENV })).code).toBe(0);
    expect((await doctor(deep, ['--config', 'project/phonekit.config.json'], { env: ENV })).code).toBe(0);
  });

  it('takes an invalid configuration for a finding, with its place', async () => {
    const { code, document } = await doctor({
      'phonekit.config.yaml': 'apps:\n  shop:\n    platform: alipay\n    appIdd: "1"\n',
    });
    expect(code).toBe(1);
    expect(document.results).toEqual([]);
    expect(document.diagnostics.map((found) => found.code)).toEqual(['config-key-missing', 'config-key-unknown']);
  });

  it('takes a broken or doubled configuration for a finding, and a named one that is missing for wrong usage', async () => {
    expect((await doctor({ 'phonekit.config.json': '{' })).code).toBe(1);
    const two = await doctor({ 'phonekit.config.json': '{}', 'phonekit.config.yaml': 'apps: {}' });
    expect([two.code, two.document.diagnostics[0]?.code]).toEqual([1, 'config-several']);
    expect((await doctor({}, ['gone.yaml'])).code).toBe(2);
    expect((await doctor({}, ['a.yaml', 'b.yaml'])).code).toBe(2);
    expect((await doctor(config({ apps: { shop: GOOD } }), ['--app', 'shpo'])).code).toBe(2);
    expect((await doctor(config({ apps: { shop: GOOD } }), ['--max-warnings', 'many'])).code).toBe(2);
  });

  it('passes a good app and fails a bad one, with the place in the file', async () => {
    expect(await doctor(config({ apps: { shop: GOOD } }), [], { env: ENV })).toMatchObject({ code: 0, failed: [] });
    const { code, failed } = await doctor(config({ apps: { shop: BAD } }), [], { env: ENV });
    expect(code).toBe(1);
    expect(failed.map(({ id, app }) => [id, app])).toEqual([['alipay/public-key-not-own', 'shop']]);
    expect(failed[0]?.diagnostics[0]).toMatchObject({
      code: 'own-public-key-used',
      location: { source: 'phonekit.config.json', line: 8, column: 26 },
    });
  });

  it('cannot tell about variables that are not set, unless --strict makes that an error', async () => {
    const files = config({ apps: { shop: GOOD } });
    const open = await doctor(files);
    expect([open.code, outcomes(open, 'alipay/aes-key-shape')]).toEqual([0, ['cannot-tell']]);
    const strict = await doctor(files, ['--strict']);
    expect([strict.code, outcomes(strict, 'alipay/aes-key-shape')]).toEqual([1, ['cannot-tell']]);
  });

  it('reads variables from --env-file', async () => {
    const files = { ...config({ apps: { shop: GOOD } }), '.env': `AES=${ENV.AES}\n` };
    expect(outcomes(await doctor(files, ['--env-file', '.env']), 'alipay/aes-key-shape')).toEqual(['pass']);
  });

  it('checks only the apps that are named', async () => {
    const { document, code } = await doctor(config({ apps: { good: GOOD, bad: BAD } }), ['--app', 'good'], {
      env: ENV,
    });
    expect(code).toBe(0);
    expect([...new Set(document.results.map(({ app }) => app))]).toEqual(['good', null]);
  });

  it('obeys severities, and says what it did not check', async () => {
    const off = config({ apps: { shop: BAD }, rules: { 'alipay/public-key-not-own': 'off' } });
    const turned = await doctor(off, [], { env: ENV });
    expect([turned.code, outcomes(turned, 'alipay/public-key-not-own')]).toEqual([0, ['not-applicable']]);
    const { stdout } = await runMain(['doctor', '--lang', 'en'], { files: off, env: ENV, nowMs: NOW });
    expect(stdout).toContain('turned off in rules');
    const mild = config({ apps: { shop: BAD }, rules: { 'alipay/public-key-not-own': 'warning' } });
    expect(await doctor(mild, [], { env: ENV })).toMatchObject({ code: 0, document: { summary: { error: 0 } } });
    expect((await doctor(mild, ['--max-warnings', '0'], { env: ENV })).code).toBe(1);
    expect((await doctor(mild, ['--max-warnings', '9'], { env: ENV })).code).toBe(0);
  });

  it('warns of ids that no check has', async () => {
    const files = config({ apps: { shop: GOOD }, rules: { 'alipay/public-key-not-owm': 'off' } });
    const { code, document } = await doctor(files, [], { env: ENV });
    expect([code, document.diagnostics]).toMatchObject([0, [{ code: 'rule-unknown', severity: 'warning' }]]);
  });

  it('suppresses findings until the day that is named', async () => {
    const entry = { rule: 'alipay/public-key-not-own', reason: 'the key is changed in December' };
    const until = (day: string) => config({ apps: { shop: BAD }, suppressions: [{ ...entry, until: day }] });
    const active = await doctor(until('2026-12-31'), [], { env: ENV });
    expect([active.code, active.failed[0]?.suppression]).toEqual([0, { reason: entry.reason, until: '2026-12-31' }]);
    const over = await doctor(until('2026-11-21'), [], { env: ENV });
    expect([over.code, over.document.diagnostics]).toMatchObject([
      1,
      [{ code: 'suppression-expired', severity: 'warning' }],
    ]);
    const both = config({
      apps: { shop: BAD },
      suppressions: ['2026-11-21', '2026-12-31'].map((day) => ({ ...entry, until: day })),
    });
    const renewed = await doctor(both, [], { env: ENV });
    expect([renewed.code, renewed.document.diagnostics.map((found) => found.code)]).toEqual([
      0,
      ['suppression-expired'],
    ]);
    const needless = config({ apps: { shop: GOOD }, suppressions: [{ ...entry, until: '2026-12-31' }] });
    expect((await doctor(needless, [], { env: ENV })).document.diagnostics).toMatchObject([
      { code: 'suppression-unused', severity: 'info' },
    ]);
  });

  it('exits 1 exactly when something is an error', async () => {
    const runs = [GOOD, BAD, { platform: 'wechat', appId: 'wx0123456789abcdef' }, { platform: 'baidu', appKey: 'x' }];
    for (const app of runs) {
      const { code, document } = await doctor(config({ apps: { shop: app } }), [], { env: ENV });
      const found = [...document.diagnostics, ...document.results.flatMap(({ diagnostics }) => diagnostics)];
      const hasError = found.some(({ severity }) => severity === 'error');
      expect([code, document.ok]).toEqual([hasError ? 1 : 0, !hasError]);
    }
  });

  it('gives the same rows in the same order every time', async () => {
    const files = config({ apps: { b: BAD, a: GOOD, c: { platform: 'wechat', appId: 'wx0123456789abcdef' } } });
    const first = await doctor(files, [], { env: ENV });
    expect((await doctor(files, [], { env: ENV })).stdout).toBe(first.stdout);
    expect([...new Set(first.document.results.map(({ app }) => app))]).toEqual(['b', 'a', 'c', null]);
  });

  it('finds nothing wrong with the configuration of the samples', async () => {
    const { files } = readSamples();
    const { code, document, failed } = await doctor(files, ['samples/phonekit.config.yaml']);
    expect([code, failed, document.diagnostics]).toEqual([0, [], []]);
    expect(document.summary).toMatchObject({ error: 0, warning: 0 });
    const passed = document.results.filter(({ outcome }) => outcome === 'pass');
    expect(passed.length).toBeGreaterThan(40);
  });

  it('has no app to check in an empty configuration, and says so', async () => {
    const { code, document } = await doctor(config({}));
    expect([code, document.diagnostics]).toMatchObject([0, [{ code: 'config-without-apps', severity: 'warning' }]]);
  });
});
