import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { main } from '../../src/cli/main.ts';
import { type FakeWorld, fakeIo } from '../helpers/fake-io.ts';
import { reportSchema } from '../helpers/report-schema.ts';

async function run(argv: readonly string[], world: FakeWorld = {}) {
  const io = fakeIo({ argv, ...world });
  const exitCode = await main(argv, io);
  return { exitCode, ...io.written };
}

const parse = (stdout: string) => reportSchema.parse(JSON.parse(stdout));

describe('main', () => {
  it('prints the version', async () => {
    expect(await run(['--version'])).toEqual({ exitCode: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('prints help on stdout when asked for, on stderr when not', async () => {
    const asked = await run(['--help']);
    expect(asked).toMatchObject({ exitCode: 0, stderr: '' });
    expect(asked.stdout).toMatch(/^Usage: phonekit <command>/);
    expect(await run([])).toEqual({ exitCode: 2, stdout: '', stderr: asked.stdout });
  });

  it('speaks the language of the environment', async () => {
    expect((await run(['--help'], { env: { LANG: 'zh_CN.UTF-8' } })).stdout).toMatch(/^用法： phonekit/);
    expect((await run(['--help'], { systemLocale: 'zh-CN' })).stdout).toMatch(/^用法：/);
    expect((await run(['--help', '--lang', 'en'], { systemLocale: 'zh-CN' })).stdout).toMatch(/^Usage:/);
  });

  it('colours help on a terminal only', async () => {
    expect((await run(['--help'], { columns: 80 })).stdout).toContain('\u001b[');
    expect((await run(['--help', '--no-color'], { columns: 80 })).stdout).not.toContain('\u001b[');
    expect((await run(['--help'], { columns: 80, env: { NO_COLOR: '1' } })).stdout).not.toContain('\u001b[');
    expect((await run(['--help'])).stdout).not.toContain('\u001b[');
  });
});

describe('colours', () => {
  it.each([['decrypt', '--help'], ['demo'], ['decrypt', 'nofile.json']])(
    'change no character of %s %s',
    async (...argv) => {
      const plain = await run(argv, { columns: 80, env: { NO_COLOR: '1' } });
      const coloured = await run(argv, { columns: 80 });
      const strip = (text: string) => text.replaceAll(/\u001b\[\d+m/g, '');
      expect(coloured.stdout + coloured.stderr).toContain('\u001b[');
      expect(strip(coloured.stdout)).toBe(plain.stdout);
      expect(strip(coloured.stderr)).toBe(plain.stderr);
    },
  );
});

describe('wrong usage', () => {
  it('is said on stderr, with what to do', async () => {
    expect(await run(['decrypt', '--sesion-key', 'x'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'error: Unknown option --sesion-key\n  Did you mean --session-key?\n  See phonekit decrypt --help.\n',
    });
  });

  it('is said in Chinese', async () => {
    const { stderr } = await run(['decrypt', '--platform', 'wechta', '--lang', 'zh']);
    expect(stderr).toMatch(/^错误：选项 --platform 的值 wechta 无法识别\n/);
    expect(stderr).toContain('是不是要用 wechat？');
  });

  it('is one JSON document on stdout', async () => {
    for (const argv of [
      ['decrypt', '--bogus', '--json'],
      ['--json'],
      ['nonsense', '--format', 'json'],
      ['decrypt', '--json', '--lang', 'xx'],
    ]) {
      const { exitCode, stdout, stderr } = await run(argv);
      expect([exitCode, stderr]).toEqual([2, '']);
      const document = parse(stdout);
      expect(document).toMatchObject({ ok: false, summary: { error: 1 }, results: [] });
      expect(document.diagnostics.map(({ code }) => code)).toEqual(['usage-invalid']);
    }
  });

  it('names the command in the document', async () => {
    expect(parse((await run(['decrypt', '--bogus', '--json'])).stdout).command).toBe('decrypt');
    expect(parse((await run(['--bogus', '--json'])).stdout).command).toBe('phonekit');
  });
});

describe('a failure inside', () => {
  const SECRET = '13500006666';
  const failing = (): FakeWorld => ({ stdin: '{}', env: {} });

  function brokenIo(error: unknown, world: FakeWorld = failing()) {
    const io = fakeIo(world);
    return {
      ...io,
      now: () => {
        throw error;
      },
      readFile: () => Promise.reject(error),
    };
  }

  it('is a bug: exit 70, the class and the place, never the message', async () => {
    const io = brokenIo(new TypeError(`bad ${SECRET}`));
    expect(await main(['decrypt', 'a.json'], io)).toBe(70);
    expect(io.written.stdout).toBe('');
    expect(io.written.stderr).toMatch(/TypeError, main\.test\.ts:\d+:\d+/);
    expect(io.written.stderr).not.toContain(SECRET);
    expect(io.written.stderr).not.toMatch(/^\s*at /m);
  });

  it('shows the stack without the message under PHONEKIT_DEBUG', async () => {
    const io = brokenIo(new TypeError(`bad ${SECRET}\n    at ${SECRET} (file:1:1)`), { env: { PHONEKIT_DEBUG: '1' } });
    expect(await main(['decrypt', 'a.json'], io)).toBe(70);
    expect(io.written.stderr).toMatch(/^\s*at .*main\.test\.ts/m);
    expect(io.written.stderr).not.toContain(SECRET);
  });

  it('is a JSON document as well', async () => {
    const io = brokenIo(`a string ${SECRET}`);
    expect(await main(['decrypt', 'a.json', '--json'], io)).toBe(70);
    expect(parse(io.written.stdout).diagnostics.map(({ code }) => code)).toEqual(['internal-error']);
    expect(io.written.stdout + io.written.stderr).not.toContain(SECRET);
  });

  it('is a cancellation when a question was interrupted: exit 130', async () => {
    const error = Object.assign(new Error('User force closed the prompt'), { name: 'ExitPromptError' });
    const io = brokenIo(error);
    expect(await main(['decrypt', 'a.json'], io)).toBe(130);
    expect(io.written).toEqual({ stdout: '', stderr: 'error: Cancelled\n' });
  });
});

describe('questions', () => {
  it('tell on stderr what is read from a terminal', async () => {
    const { stdout, stderr } = await run(['decrypt', '--json']);
    expect(stderr).toMatch(/Ctrl-D/);
    expect(parse(stdout).diagnostics.map(({ code }) => code)).toEqual(['capture-empty']);
    expect((await run(['decrypt'], { stdin: '{}' })).stderr).toBe('');
  });

  it('name the key in words of the language', async () => {
    const capture = readFileSync(new URL('../../samples/alipay/good.json', import.meta.url));
    const io = fakeIo({ files: { 'a.json': capture }, columns: 80 });
    await main(['decrypt', 'a.json', '--lang', 'zh'], io);
    expect(io.questions).toEqual([expect.stringContaining('AES 密钥')]);
  });
});

describe('notices', () => {
  it('go to stderr and leave the document alone', async () => {
    const key = 'AAECAwQFBgcICQoLDA0ODw==';
    const { stdout, stderr } = await run(['decrypt', '-', '--json', '--session-key', key], { stdin: '{}' });
    expect(stderr).toMatch(/^warning: /);
    expect(stderr).not.toContain(key);
    expect(parse(stdout).diagnostics.map(({ code }) => code)).toEqual(['capture-empty']);
  });
});
