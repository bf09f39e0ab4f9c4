import { describe, expect, it } from 'vitest';
import { makeSpeech } from '../../src/cli/speech.ts';
import { run } from '../../src/commands/init.ts';
import { type ConfigOutcome, parseConfig } from '../../src/config/parse.ts';
import { UsageError } from '../../src/core/usage-error.ts';
import type { Language } from '../../src/reporters/rendered.ts';
import { type FakeIo, type FakeWorld, fakeIo } from '../helpers/fake-io.ts';
import { privateText, publicText, rsaPair } from '../helpers/forge-keys.ts';
import { runMain } from '../helpers/run-main.ts';

const OWN = rsaPair(2048, 0);
const FOREIGN = rsaPair(2048, 1);
const APP_ID = '2021000000000001';
/** Forms of secrets that belong nowhere in the file. */
const SECRETS = {
  'an AppSecret': '0123456789abcdef0123456789abcdef',
  'an AES key': 'q2RfFiA0KXhwHk0c3f9Qyw==',
  'a PEM line': '-----BEGIN PRIVATE KEY-----',
  'a line of a key': privateText(OWN, 'bare-pkcs8').slice(0, 64),
};

async function init(world: FakeWorld, language: Language = 'en'): Promise<{ io: FakeIo; text: string; path: string }> {
  const io = fakeIo({ columns: 80, ...world });
  await run(makeSpeech(language), io);
  const [file] = io.created;
  if (file === undefined) throw new Error('no configuration');
  return { io, text: file.text, path: file.path };
}

async function parsed(text: string, format: 'yaml' | 'jsonc' | 'toml' = 'yaml'): Promise<unknown> {
  const outcome: ConfigOutcome = await parseConfig({ path: 'x', text, format });
  if (!outcome.ok) throw new Error(`${JSON.stringify(outcome.diagnostics)}\n${text}`);
  return outcome.value.config.apps;
}

async function refusal(world: FakeWorld): Promise<{ code: string; io: FakeIo }> {
  const io = fakeIo(world);
  try {
    await run(makeSpeech('en'), io);
  } catch (error) {
    if (error instanceof UsageError) return { code: error.code, io };
    throw error;
  }
  throw new Error('not refused');
}

/** Answers for an Alipay app without any key, up to the question after it. */
const ALIPAY = ['alipay', 'shop', APP_ID, 'production', ...Array<string>(7).fill('later')];
const WECHAT = ['wechat', 'mini', 'wx0123456789abcdef', 'production', ...Array<string>(5).fill('later')];

describe('init refuses', () => {
  it.each([
    ['when standard input is no terminal', { columns: 80, stdin: '' }],
    ['when standard error is no terminal', {}],
  ])('%s', async (_name, world) => {
    const { code, io } = await refusal(world);
    expect(code).toBe('terminal-needed');
    expect(io.questions).toEqual([]);
  });

  it.each([
    ['phonekit.config.toml', ''],
    ['package.json', '{"phonekit":{}}'],
  ])('where %s holds a configuration', async (name, text) => {
    const { code, io } = await refusal({ columns: 80, files: { [name]: text } });
    expect(code).toBe('config-exists');
    expect(io.created).toEqual([]);
    expect(io.replaced).toEqual([]);
  });

  it('below a folder with a configuration, unless one is wanted here', async () => {
    const files = { '/phonekit.config.yaml': 'apps: {}' };
    expect((await refusal({ columns: 80, files })).code).toBe('config-exists');
    const { path } = await init({ files, answers: [true, ...ALIPAY] });
    expect(path).toBe('phonekit.config.yaml');
  });

  it('with exit code 2 and a way out', async () => {
    const { code, stdout, stderr } = await runMain(['init', '--lang', 'en'], { stdin: '' });
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('samples/phonekit.config.yaml');
  });
});

describe('the configuration that init writes', () => {
  it.each(['yaml', 'jsonc', 'toml'] as const)('is valid %s', async (format) => {
    const { text, path } = await init({
      answers: [...ALIPAY.slice(0, 4), 'variable', 'SHOP_AES', ...ALIPAY.slice(5), true, ...WECHAT, false, format],
    });
    expect(path).toBe(`phonekit.config.${format}`);
    expect(await parsed(text, format)).toEqual({
      shop: { platform: 'alipay', appId: APP_ID, environment: 'production', aesKey: 'env:SHOP_AES' },
      mini: { platform: 'wechat', appId: 'wx0123456789abcdef', environment: 'production' },
    });
    expect(text).toContain('./node_modules/phonekit/schema/phonekit.schema.json');
  });

  it('names what is left for later in comments', async () => {
    const { text } = await init({ answers: ALIPAY });
    expect(text).toContain('    # aesKey: env:SHOP_AES_KEY\n');
  });

  it.each([
    ['en', 'AES key (接口内容加密方式)'],
    ['zh', 'AES 密钥（接口内容加密方式）'],
  ] as const)('has comments in %s', async (language, comment) => {
    expect((await init({ answers: ALIPAY }, language)).text).toContain(`# ${comment}`);
  });

  it('is named after the package, else after the folder', async () => {
    const answers = ['alipay'];
    const appId = [APP_ID];
    const io = fakeIo({ columns: 80, files: { 'package.json': '{"name":"@shop/mini program"}' }, answers });
    await expect(run(makeSpeech('en'), io)).rejects.toThrow('appId');
    const named = await init({
      files: { 'package.json': '{"name":"@shop/mini program"}' },
      answers: ['alipay', 'mini-program', ...appId],
    });
    expect(named.text).toContain('  mini-program:\n');
    expect(Object.keys((await parsed((await init({ answers: ['alipay', 'work', ...appId] })).text)) ?? {})).toEqual([
      'work',
    ]);
  });

  it('knows platform and App ID from the file of the development tool', async () => {
    const { text } = await init({ files: { 'project.config.json': '{"appid":"tt0123456789abcdef"}' } });
    expect(await parsed(text)).toEqual({
      project: { platform: 'douyin', appId: 'tt0123456789abcdef', environment: 'production' },
    });
  });

  it('asks for the AppKey of Baidu, and takes it although it looks like a secret', async () => {
    const answers = ['baidu', 'shop', '', 'y2dTfnWfkx2OXttMEMWlGHoB1KzMogm7'];
    expect(await parsed((await init({ answers })).text)).toEqual({
      shop: { platform: 'baidu', appKey: 'y2dTfnWfkx2OXttMEMWlGHoB1KzMogm7', environment: 'production' },
    });
  });

  it('stands where it is wanted, with paths as seen from there', async () => {
    const { text, path } = await init({
      files: { 'ops/readme.md': '', 'keys/app-private.pem': privateText(OWN, 'pem') },
      answers: [
        'douyin',
        'shop',
        'tt0123456789abcdef',
        'production',
        'later',
        'file:keys/app-private.pem',
        'later',
        'later',
        false,
        'yaml',
        'ops/phonekit.config.yaml',
      ],
    });
    expect(path).toBe('ops/phonekit.config.yaml');
    expect(text).toContain('appPrivateKey: file:../keys/app-private.pem');
    expect(text).toContain('$schema=../node_modules/');
  });

  it('is not put over another file, nor into a folder that is not there', async () => {
    const { io, path } = await init({
      files: { 'other.yaml': '' },
      answers: [...ALIPAY, false, 'yaml', 'other.yaml', 'nowhere/phonekit.config.yaml', 'phonekit.config.yml'],
    });
    expect(path).toBe('phonekit.config.yml');
    expect(io.told.slice(1)).toEqual([
      'other.yaml already exists.'.replace('already exists', 'exists already'),
      'The folder of nowhere/phonekit.config.yaml does not exist.',
    ]);
  });
});

describe('keys that lie in the project', () => {
  const FILES = {
    'keys/应用私钥.txt': privateText(OWN, 'bare-pkcs8'),
    'keys/支付宝公钥.txt': publicText(FOREIGN, 'bare-spki'),
    'cert/some.pem': publicText(OWN, 'pem'),
    'aes-key.txt': SECRETS['an AES key'],
    'notes.txt': 'nothing',
  };

  it('are the first answer where they fit', async () => {
    const { text, io } = await init({ files: FILES, answers: ['alipay', 'shop', APP_ID] });
    expect(await parsed(text)).toEqual({
      shop: {
        platform: 'alipay',
        appId: APP_ID,
        environment: 'production',
        aesKey: 'file:aes-key.txt',
        alipayPublicKey: 'file:keys/支付宝公钥.txt',
        appPrivateKey: 'file:keys/应用私钥.txt',
        appPublicKey: 'file:cert/some.pem',
      },
    });
    expect(io.questions.join('\n')).not.toContain(SECRETS['an AES key']);
  });

  it('are offered by kind and fingerprint, in the slot that they fit alone', async () => {
    const seen = new Map<string, string[]>();
    const io = fakeIo({ columns: 80, files: FILES, answers: ['alipay', 'shop', APP_ID] });
    const { choose } = io.ask;
    const watched: FakeIo = {
      ...io,
      ask: {
        ...io.ask,
        choose: (question, choices, preset) => {
          seen.set(
            question.split(':')[0] ?? '',
            choices.map(({ value, name }) => `${value} ${name}`),
          );
          return choose(question, choices, preset);
        },
      },
    };
    await run(makeSpeech('en'), watched);
    const offered = (field: string) => (seen.get(field) ?? []).filter((text) => text.startsWith('file:'));
    expect(offered('alipayPublicKey')).toEqual([
      expect.stringMatching(/^file:keys\/支付宝公钥\.txt .*RSA public key, SPKI .*fingerprint [0-9a-f]{8}\)$/),
    ]);
    expect(offered('alipayCertPublicKey')).toEqual([]);
    expect(offered('appPrivateKey')).toHaveLength(1);
    const all = [...seen.values()].flat().join('\n');
    expect(all).not.toContain(SECRETS['an AES key']);
    expect(all).not.toContain(privateText(OWN, 'bare-pkcs8').slice(60, 90));
  });

  it('are never the own public key in the place of that of Alipay', async () => {
    const { text } = await init({
      files: { 'keys/支付宝公钥.txt': publicText(OWN, 'bare-spki'), 'keys/private.pem': privateText(OWN, 'pem') },
      answers: ['alipay', 'shop', APP_ID],
    });
    expect(await parsed(text)).toMatchObject({ shop: { appPublicKey: 'file:keys/支付宝公钥.txt' } });
    expect(text).toContain('# alipayPublicKey:');
  });

  it('are left alone when they are damaged or hold a session_key', async () => {
    const { text } = await init({
      files: {
        'keys/app-private-key.pem': privateText(OWN, 'pem').slice(0, 600),
        'keys/session-key.txt': SECRETS['an AES key'],
      },
      answers: ['alipay', 'shop', APP_ID],
    });
    expect(text).not.toMatch(/\w: "?file:/);
  });

  it('may be named by hand, once they exist', async () => {
    const { text, io } = await init({
      files: { 'secret/own.pem': privateText(OWN, 'pem') },
      answers: [
        'douyin',
        'shop',
        'tt0123456789abcdef',
        'production',
        'later',
        'file',
        'missing.pem',
        'file:secret/own.pem',
      ],
    });
    expect(text).toContain('appPrivateKey: file:secret/own.pem');
    expect(io.told.slice(1, 2)).toEqual(['There is no file missing.pem.']);
    expect(io.told[2]).toMatch(/^secret\/own\.pem: RSA private key.*fingerprint [0-9a-f]{8}\.$/);
  });

  it('are asked about again when they fit nothing', async () => {
    const { text } = await init({
      files: { 'secret/public.pem': publicText(OWN, 'pem') },
      answers: ['douyin', 'shop', 'tt0123456789abcdef', 'production', 'later', 'file', 'secret/public.pem', false, ''],
    });
    expect(text).not.toMatch(/\w: "?file:/);
  });
});

describe('variables of .env', () => {
  const env = 'WECHAT_APP_SECRET=0123456789abcdef0123456789abcdef\nBAIDU_APP_SECRET=x\nPORT=1\n';

  it('are offered by name where the name fits, and named to doctor', async () => {
    const io = fakeIo({ columns: 80, files: { '.env': env }, answers: ['wechat', 'shop', 'wx0123456789abcdef'] });
    const { results } = await run(makeSpeech('en'), io);
    expect(await parsed(io.created[0]?.text ?? '')).toMatchObject({ shop: { appSecret: 'env:WECHAT_APP_SECRET' } });
    expect(results[0]?.next).toEqual(['phonekit doctor --env-file .env', 'phonekit checklist']);
    expect(JSON.stringify([io.questions, io.told, io.created])).not.toContain('0123456789abcdef0123456789abcdef');
  });
});

describe('a secret in the wrong place', () => {
  it.each(Object.entries(SECRETS))('%s is refused for a name, an id, a variable and a path', async (_name, secret) => {
    const { text, io } = await init({
      answers: [
        'alipay',
        secret,
        'shop',
        secret,
        APP_ID,
        'production',
        'variable',
        secret,
        'GOOD_NAME',
        'file',
        secret,
        '',
        ...Array<string>(5).fill('later'),
        false,
        'yaml',
        secret,
        'phonekit.config.yaml',
      ],
    });
    expect(await parsed(text)).toMatchObject({ shop: { appId: APP_ID, aesKey: 'env:GOOD_NAME' } });
    expect(JSON.stringify([io.questions, io.told, io.created, io.written])).not.toContain(secret);
  });

  it('is an App ID of another platform as well', async () => {
    const { text } = await init({ answers: ['alipay', 'shop', 'wx0123456789abcdef', APP_ID] });
    expect(await parsed(text)).toMatchObject({ shop: { appId: APP_ID } });
  });
});

describe('.gitignore', () => {
  const files = { 'keys/private.pem': privateText(OWN, 'pem'), '.env': 'PORT=1\n' };
  const answers = [
    'wechat',
    'shop',
    'wx0123456789abcdef',
    'production',
    'later',
    'later',
    'later',
    'file:keys/private.pem',
    'later',
    false,
    'yaml',
    'phonekit.config.yaml',
  ];

  it('gets what git would take', async () => {
    const { io } = await init({ files, answers, git: {} });
    expect(io.created.map(({ path }) => path)).toEqual(['phonekit.config.yaml', '.gitignore']);
    expect(io.created[1]?.text).toBe('# Keys, see phonekit.config.yaml\n/keys/private.pem\n/.env\n');
  });

  it('keeps what stands there, with its line ends', async () => {
    const before = 'dist\r\nlib';
    const { io } = await init({ files: { ...files, '.gitignore': before }, answers, git: { '.env': 'ignored' } });
    expect(io.created).toHaveLength(1);
    expect(io.replaced[0]?.text).toBe(`${before}\r\n\r\n# Keys, see phonekit.config.yaml\r\n/keys/private.pem\r\n`);
  });

  it.each([
    ['outside of a repository', {}],
    ['where all is ignored', { git: { 'keys/private.pem': 'ignored', '.env': 'ignored' } as const }],
    ['when the user does not want it', { git: {}, answers: [...answers, false] }],
  ])('is left alone %s', async (_name, world) => {
    const { io } = await init({ files, answers, ...world });
    expect(io.created).toHaveLength(1);
  });

  it('is not enough for what git has already, which is said', async () => {
    const { io } = await init({ files, answers, git: { 'keys/private.pem': 'tracked', '.env': 'ignored' } });
    expect(io.told.at(-1)).toContain('git rm --cached');
    expect(io.created).toHaveLength(1);
  });
});

describe('the report of init', () => {
  it('is a valid document that says what was written', async () => {
    const { code, stdout } = await runMain(['init', '--json'], { columns: 80, answers: ALIPAY });
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ command: 'init', ok: true, diagnostics: [] });
    expect(document.results).toEqual([
      {
        outcome: 'created',
        file: 'phonekit.config.yaml',
        apps: ['shop'],
        next: ['phonekit doctor', 'phonekit checklist'],
        diagnostics: [],
      },
    ]);
  });

  it.each(['en', 'zh'])('in %s names the file and what comes next', async (language) => {
    const { code, stdout } = await runMain(['init', '--lang', language], { columns: 80, answers: ALIPAY });
    expect(code).toBe(0);
    for (const part of ['phonekit.config.yaml', 'shop', 'phonekit doctor', 'phonekit checklist'])
      expect(stdout).toContain(part);
  });
});
