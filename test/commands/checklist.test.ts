import { describe, expect, it } from 'vitest';
import { makeSpeech } from '../../src/cli/speech.ts';
import { type ChecklistOptions, run } from '../../src/commands/checklist.ts';
import { UsageError } from '../../src/core/usage-error.ts';
import { FileWriteError } from '../../src/facts/io.ts';
import { type FakeIo, type FakeWorld, fakeIo } from '../helpers/fake-io.ts';
import { runMain } from '../helpers/run-main.ts';

const CONFIG = `# our apps
apps:
  shop:
    platform: xiaohongshu   # the small one
    appId: 66a8cdbab4efe3000124701c
    console:
      phonePermission: { done: false, date: "2025-12-31", note: asked for }
  bank:
    platform: unionpay
    appId: made-up
`;
const FILES = { 'phonekit.config.yaml': CONFIG };

function check(world: FakeWorld, options: Partial<ChecklistOptions> = {}) {
  const io = fakeIo({ columns: 80, files: FILES, ...world });
  return { io, report: run({ apps: [], ...options }, makeSpeech('en'), io) };
}

async function replaced(world: FakeWorld, options: Partial<ChecklistOptions> = {}): Promise<string | undefined> {
  const { io, report } = check(world, options);
  await report;
  return io.replaced[0]?.text;
}

async function refusal(
  world: FakeWorld,
  options: Partial<ChecklistOptions> = {},
): Promise<{ code: string; io: FakeIo }> {
  const { io, report } = check(world, options);
  const error: unknown = await report.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof UsageError) return { code: error.code, io };
  throw error;
}

describe('checklist refuses', () => {
  it.each([
    ['without a terminal', { stdin: '' }, {}, 'terminal-needed'],
    ['without a configuration', { files: {} }, {}, 'config-missing'],
    ['with an invalid one', { files: { 'phonekit.config.yaml': 'aps: {}' } }, {}, 'config-key-unknown'],
    ['without apps', { files: { 'phonekit.config.yaml': 'apps: {}' } }, {}, 'config-without-apps'],
    ['an app that is not there', {}, { apps: ['shp'] }, 'app-unknown'],
    ['a platform that no app has', {}, { platform: 'wechat' }, 'platform-without-app'],
    [
      'a file that is no UTF-8',
      { files: { 'phonekit.config.yaml': Buffer.from(`\ufeff${CONFIG}`, 'utf16le') } },
      {},
      'file-not-utf8',
    ],
  ])('%s', async (_name, world, options, code) => {
    const refused = await refusal(world, options);
    expect(refused.code).toBe(code);
    expect(refused.io.questions).toEqual([]);
  });

  it.each([
    [['checklist', 'weixin2'], 'weixin2'],
    [['checklist', 'alipay', 'wechat'], ''],
  ])('%j as wrong usage', async (argv, part) => {
    const { code, stderr } = await runMain(argv, { columns: 80, files: FILES });
    expect(code).toBe(2);
    expect(stderr).toContain(part);
  });

  it('to say how to begin without a configuration', async () => {
    const { code, stderr } = await runMain(['checklist', '--lang', 'en'], { columns: 80 });
    expect(code).toBe(2);
    expect(stderr).toContain('phonekit init');
  });
});

describe('the answers of checklist', () => {
  it('are written with the date of today, and nothing else changes', async () => {
    expect(await replaced({ answers: ['done', '', 'open', 'domain missing', 'done', ''] })).toBe(`# our apps
apps:
  shop:
    platform: xiaohongshu   # the small one
    appId: 66a8cdbab4efe3000124701c
    console:
      phonePermission: { done: true, date: "2026-01-02", note: asked for }
      requestDomain: { done: false, date: "2026-01-02", note: domain missing }
  bank:
    platform: unionpay
    appId: made-up
    console:
      phonePermission: { done: true, date: "2026-01-02" }
`);
  });

  it('so far are written when the user stops', async () => {
    const text = await replaced({ answers: ['done', 'granted', 'quit'] });
    expect(text).toContain('phonePermission: { done: true, date: "2026-01-02", note: granted }');
    expect(text).not.toContain('requestDomain');
  });

  it.each([
    ['skipped', ['skip', 'skip', 'skip']],
    ['given by Enter alone', []],
    ['stopped at once', ['quit']],
  ])('are not written when all are %s', async (_name, answers) => {
    const { io, report } = check({ answers });
    expect((await report).results.map(({ answered }) => answered)).toEqual([[], []]);
    expect(io.replaced).toEqual([]);
  });

  it('are asked of the apps of one platform alone', async () => {
    const { io, report } = check({ answers: ['done'] }, { platform: 'unionpay' });
    expect((await report).results).toMatchObject([
      { app: 'bank', platform: 'unionpay', done: 1, open: 0, unanswered: 0, answered: ['phonePermission'] },
    ]);
    expect(io.questions).toHaveLength(2);
  });

  it('are asked of one app alone', async () => {
    const { report } = check({ answers: ['quit'] }, { apps: ['shop'] });
    expect((await report).results).toMatchObject([{ app: 'shop', done: 0, open: 1, unanswered: 1 }]);
  });

  it('keep a byte order mark', async () => {
    const files = { 'phonekit.config.yaml': `\ufeff${CONFIG}` };
    expect(await replaced({ files, answers: ['done', '', 'quit'] })).toMatch(/^\ufeff# our apps/);
  });

  it('go into package.json as well', async () => {
    const value = { name: 'x', phonekit: { apps: { bank: { platform: 'unionpay', appId: 'made-up' } } } };
    const files = { 'package.json': JSON.stringify(value, null, 2) };
    const text = await replaced({ files, answers: ['done', ''] });
    const done = { phonePermission: { done: true, date: '2026-01-02' } };
    expect(JSON.parse(text ?? '')).toEqual({
      ...value,
      phonekit: { apps: { bank: { ...value.phonekit.apps.bank, console: done } } },
    });
  });

  it('are not written over what was saved meanwhile', async () => {
    const { io } = check({});
    const busy: FakeIo = {
      ...io,
      replaceFile: async (path) => {
        throw new FileWriteError(path, 'changed');
      },
      ask: { ...io.ask, choose: async (_question, choices) => (choices[0]?.value ?? '') as never },
    };
    await expect(run({ apps: ['bank'] }, makeSpeech('en'), busy)).rejects.toMatchObject({ code: 'file-changed' });
  });

  it('are not written where they would change another app', async () => {
    const shared = `apps:\n  shop: &one\n    platform: unionpay\n    appId: a\n  bank: *one\n`;
    const { code, io } = await refusal({ files: { 'phonekit.config.yaml': shared }, answers: ['done', '', 'quit'] });
    expect(code).toBe('config-not-editable');
    expect(io.replaced).toEqual([]);
  });
});

describe('the questions of checklist', () => {
  it('show the present answer', async () => {
    const { io, report } = check({ answers: ['quit'] });
    await report;
    expect(io.told.at(-1)).toContain('So far: not done 2025-12-31 asked for');
  });

  it.each(['en', 'zh'] as const)('say in %s what the absence causes', async (language) => {
    const files = { 'phonekit.config.yaml': 'apps: { shop: { platform: alipay, appId: "2021000000000001" } }' };
    const io = fakeIo({ columns: 80, files, answers: ['quit'] });
    await run({ apps: [] }, makeSpeech(language), io);
    expect(io.told.at(-1)).toContain('ISV权限不足');
  });

  it('refuse secrets in remarks and show nothing active', async () => {
    const files = { 'phonekit.config.yaml': CONFIG.replace('asked for', '"a\\e[31mb"') };
    const secret = 'q2RfFiA0KXhwHk0c3f9Qyw==';
    const { io, report } = check({ files, answers: ['done', secret, '13800138000', 'x'.repeat(201), 'ok', 'quit'] });
    await report;
    expect(io.replaced[0]?.text).toContain('note: ok');
    const shown = JSON.stringify([io.questions, io.told]);
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain('13800138000');
    expect(io.told.join('')).not.toContain('\u001b');
  });
});

describe('the report of checklist', () => {
  it('is a valid document', async () => {
    const { code, stdout } = await runMain(['checklist', 'unionpay', '--json'], {
      columns: 80,
      files: FILES,
      answers: ['open', ''],
    });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      command: 'checklist',
      ok: true,
      results: [
        {
          outcome: 'changed',
          file: 'phonekit.config.yaml',
          app: 'bank',
          platform: 'unionpay',
          answered: ['phonePermission'],
          done: 0,
          open: 1,
          unanswered: 0,
          diagnostics: [],
        },
      ],
    });
  });

  it.each(['en', 'zh'])('in %s counts the items', async (language) => {
    const { code, stdout } = await runMain(['checklist', '--lang', language], { columns: 80, files: FILES });
    expect(code).toBe(0);
    expect(stdout).toMatch(/shop.*0.*1.*1/);
  });
});
