import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runMain } from '../helpers/run-main.ts';
import { explain, explainedCodes } from './explain-text.ts';

describe('explain', () => {
  it('explains codes, each once, and exits with 0', async () => {
    const run = await explain(['40163', 'iv-mismatch', 'wechat:40163']);
    expect([run.code, run.document.ok]).toEqual([0, true]);
    expect(explainedCodes(run)).toEqual(['wechat:40163', 'iv-mismatch']);
  });

  it('takes a negative number as an argument', async () => {
    expect(explainedCodes(await explain(['-41003']))).toEqual(['wechat:-41003']);
  });

  it('tells apart what several platforms use', async () => {
    const { document } = await explain(['40029']);
    for (const row of document.results) {
      if (row.outcome !== 'explained') throw new Error(row.outcome);
      expect(row.alternatives.length).toBe(document.results.length - 1);
      expect(row.tell).toContain('errcode');
    }
  });

  it('keeps to one platform, also by its other name', async () => {
    expect(explainedCodes(await explain(['40029', '--platform', 'dingtalk']))).toEqual(['dingtalk:40029']);
    expect(explainedCodes(await explain(['40018', '--platform', 'toutiao']))).toEqual(['douyin:40018']);
  });

  it('reads standard input, also for -', async () => {
    const world = { stdin: 'x\n{"errcode":40163,"errmsg":"x rid: 662f1b2c-1a2b3c4d-5e6f7a8b"}\n' };
    for (const args of [[], ['-']]) {
      const { document } = await explain(args, world);
      expect(document.results[0]).toMatchObject({
        code: 'wechat:40163',
        location: { source: '-', line: 2 },
        time: '2024-04-29T03:59:40Z',
      });
    }
    expect(explainedCodes(await explain([], { stdin: '40163\n' }))).toEqual(['wechat:40163']);
  });

  it('reads UTF-16 and GBK', async () => {
    const utf16 = Buffer.from('\ufeff错误码：40163 微信', 'utf16le');
    expect(explainedCodes(await explain([], { stdin: utf16 }))).toEqual(['wechat:40163']);
    const gbk = Buffer.from([0xb4, 0xed, 0xce, 0xf3, 0xc2, 0xeb, 0xa3, 0xba, 0x34, 0x30, 0x31, 0x36, 0x33]);
    expect(explainedCodes(await explain([], { stdin: gbk }))).toEqual(['wechat:40163']);
  });

  it('joins words that lack quotes around them', async () => {
    const run = await explain(['getPhoneNumber:fail', 'no', 'enough', 'quota']);
    expect([run.code, explainedCodes(run)]).toEqual([0, ['wechat:errno-1400001']]);
    expect(explainedCodes(await explain(['error', '40163']))).toEqual(['wechat:40163']);
  });

  it('says that a code is unknown, with the nearest ones', async () => {
    const run = await explain(['isv.invaild-encrypt']);
    expect([run.code, run.document.ok, run.document.summary.error]).toEqual([1, false, 1]);
    const [row] = run.document.results;
    if (row?.outcome !== 'unknown') throw new Error('not unknown');
    expect(row.diagnostics.map(({ code }) => code)).toEqual(['code-unknown']);
    expect(row.suggestions[0]?.code).toBe('alipay:isv.invalid-encrypt');
  });

  it('says that an answer is one of success', async () => {
    const known = await explain(['{"errcode":0,"errmsg":"ok"}']);
    expect([known.code, explainedCodes(known)[0]]).toEqual([0, 'wechat:0']);
    const other = await explain(['{"retcode":0}', '--platform', 'jd']);
    expect([other.code, other.document.diagnostics.map(({ code }) => code)]).toEqual([0, ['answer-success']]);
  });

  it.each(['', ' \n'])('says that there is nothing in empty input: %j', async (stdin) => {
    const run = await explain([], { stdin });
    expect([run.code, run.document.diagnostics.map(({ code }) => code)]).toEqual([1, ['code-missing']]);
  });

  it('is wrong usage with nothing at all', async () => {
    const run = await explain([]);
    expect([run.code, run.document.diagnostics.map(({ code }) => code)]).toEqual([2, ['usage-invalid']]);
    expect((await runMain(['explain', '--list', '40029'])).code).toBe(2);
  });

  it('lists all codes, or those of a platform', async () => {
    const all = await explain(['--list']);
    expect([all.code, all.document.results.length > 400]).toEqual([0, true]);
    const { document } = await explain(['--list', '--platform', 'unionpay']);
    for (const row of document.results) expect(row).toMatchObject({ outcome: 'listed', platform: 'unionpay' });
  });

  it('writes Markdown, which decrypt does not', async () => {
    const { stdout, code } = await runMain(['explain', '40163', '--format', 'markdown', '--lang', 'en']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^## `wechat:40163` /);
    expect((await runMain(['decrypt', '-', '--format', 'markdown'], { stdin: '{}' })).code).toBe(2);
  });

  it.each(['en', 'zh'])('leaves no placeholder in any text: %s', async (lang) => {
    const { document } = await explain(['--list']);
    const own = document.results.flatMap((row) => (row.outcome === 'listed' && row.kind === 'own' ? [row.code] : []));
    for (const format of ['pretty', 'markdown']) {
      const { stdout, code } = await runMain(['explain', ...own, '--lang', lang, '--format', format]);
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/\{\w+\}/);
    }
  });

  it.each([40, 56, 120])('keeps to %i columns except for words that cannot be broken', async (columns) => {
    const { stdout } = await runMain(['explain', 'isv.invalid-encrypt', '40163', '--lang', 'en'], {
      columns,
      env: { NO_COLOR: '1' },
    });
    const long = stdout.split('\n').filter((line) => line.length > columns && /\s/.test(line.trim()));
    expect(long).toEqual([]);
  });
});

describe('what was captured', () => {
  const digits = fc.stringMatching(/^1[3-9]\d{9}$/);
  const key = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => Buffer.from(bytes).toString('base64'));
  const around = fc.constantFrom(
    (secret: string) => secret,
    (secret: string) => `errcode: ${secret}`,
    (secret: string) => `{"errcode":40163,"phone":"${secret}"}`,
    (secret: string) => `sub_code=${secret}`,
    (secret: string) => `getPhoneNumber:fail ${secret}`,
    (secret: string) => `Invalid AES key length: ${secret} bytes`,
    (secret: string) => `unknown text ${secret}`,
    (secret: string) => `wechat:${secret}`,
    (secret: string) => `isv.${secret}`,
  );

  it('never shows a number or a key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(digits, key), around, fc.boolean(), async (secret, wrap, isPiped) => {
        const text = wrap(secret);
        for (const format of ['json', 'pretty', 'markdown']) {
          const args = ['explain', '--format', format, '--lang', 'en', ...(isPiped ? [] : ['--', text])];
          const { stdout, stderr } = await runMain(args, isPiped ? { stdin: text } : {});
          const output = (stdout + stderr).replace(/\s+/g, '');
          expect(output.includes(secret.replace(/=+$/, '').slice(0, 11))).toBe(false);
        }
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('never reaches the terminal with control characters', async () => {
    const { stdout } = await runMain(['explain', '\u001b[31mred\u202e \u0007text', '--lang', 'en']);
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
  });
});
