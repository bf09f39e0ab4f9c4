/** `lint` with facts made by hand, and from the command line to exit code and JSON. */
import { describe, expect, it } from 'vitest';
import { type LintOptions, run } from '../../src/commands/lint.ts';
import type { CollectSource } from '../../src/commands/lint-run.ts';
import type { Rule } from '../../src/core/rule.ts';
import type { FileFact, PhoneButton } from '../../src/core/source-facts.ts';
import { type FakeWorld, fakeIo } from '../helpers/fake-io.ts';
import { runMain } from '../helpers/run-main.ts';
import { fileFact, phoneButton, projectFact, spanOf, wordRule } from '../helpers/source-facts.ts';

const OPTIONS: LintOptions = { paths: [], platforms: [], fix: false, verbose: false };
const ID = 'wechat/word';
const RULE = wordRule(ID, 'bad', { replacement: 'good' });

/** A mini-program of all `.js` and `.wxml` files of the world; one that holds `{{{` cannot be parsed. */
function collectAll(files: FakeWorld['files'] = {}): CollectSource {
  return async (targets, reader) => {
    const paths = Object.keys(files).filter((path) => /\.(?:js|wxml)$/.test(path));
    const facts: FileFact[] = [];
    const unreadable: { path: string; line: number; column: number }[] = [];
    const buttons: PhoneButton[] = [];
    for (const path of paths) {
      const text = await reader.read(path);
      if (text === null) continue;
      if (text.includes('{{{')) unreadable.push({ path, line: 1, column: text.indexOf('{{{') + 1 });
      else facts.push(fileFact(path, text));
      if (text.includes('<button>')) buttons.push(phoneButton(path, spanOf(text, '<button>')));
    }
    const projects = paths.length === 0 ? [] : [projectFact({ files: facts, buttons })];
    const unseen = paths.length === 0 ? targets.map(({ path }) => path) : [];
    return { projects, unreadable, skipped: [], unsupported: [], unseen, isMeant: () => true };
  };
}

async function lint(world: FakeWorld, options: Partial<LintOptions> = {}, rules: readonly Rule[] = [RULE]) {
  const io = fakeIo(world);
  const report = await run({ ...OPTIONS, ...options }, io, { collect: collectAll(world.files), rules });
  const found = report.results.flatMap(({ path, diagnostics }) =>
    diagnostics.map(
      ({ code, severity, location }) => `${path}:${location.line}:${location.column} ${severity} ${code}`,
    ),
  );
  return { report, found, replaced: io.replaced, run: report.diagnostics.map(({ code }) => code) };
}

const config = (value: object) => ({ 'phonekit.config.json': JSON.stringify(value) });

describe('lint', () => {
  it('has a row per file with findings or phone code, by path, and counts the others', async () => {
    const files = { 'b.js': 'x\nbad', 'a.wxml': '<button>', 'c.js': 'good' };
    const { report } = await lint({ files });
    expect(report.results.map(({ path, outcome }) => [path, outcome])).toEqual([
      ['a.wxml', 'pass'],
      ['b.js', 'fail'],
    ]);
    expect(report.sources).toEqual({ read: 3, skipped: [], suppressed: 0 });
    const [found] = report.results[1]?.diagnostics ?? [];
    expect(found).toMatchObject({
      rule: ID,
      code: 'word-found',
      location: { path: 'b.js', line: 2, column: 1, endLine: 2, endColumn: 4 },
      excerpt: { firstLine: 1, lines: ['x', 'bad'], mark: { index: 1, start: 0, end: 3 } },
      isFixable: true,
    });
  });

  it('says that it found no mini-program', async () => {
    const { run: codes } = await lint({ files: { 'readme.md': '' } });
    expect(codes).toEqual(['source-missing']);
  });

  it('reports a file that cannot be parsed, with its place, and goes on', async () => {
    const { report, found } = await lint({ files: { 'a.js': 'x {{{', 'b.js': 'bad' } });
    expect(found).toEqual(['a.js:1:3 warning source-unreadable', 'b.js:1:1 error word-found']);
    expect(report.results[0]?.outcome).toBe('unreadable');
  });

  it('takes the crash of a rule for an error', async () => {
    const crashing: Rule = {
      ...RULE,
      judge: () => {
        throw new TypeError('x');
      },
    };
    const { report, found } = await lint({ files: { 'a.js': 'bad' } }, {}, [crashing]);
    expect(found).toEqual(['a.js:1:1 error rule-crashed']);
    expect(report.results[0]?.outcome).toBe('crashed');
  });

  it('is told severities and suppressions by the configuration', async () => {
    const files = { 'a.js': 'bad' };
    const warned = await lint({ files: { ...files, ...config({ rules: { [ID]: 'warning' } }) } });
    expect(warned.found).toEqual(['a.js:1:1 warning word-found']);
    const off = await lint({ files: { ...files, ...config({ rules: { [ID]: 'off' } }) } });
    expect(off.found).toEqual([]);
    const entry = { rule: ID, reason: 'old page', until: '2027-01-31' };
    const suppressed = await lint({ files: { ...files, ...config({ suppressions: [entry] }) } });
    expect(suppressed.found).toEqual(['a.js:1:1 info word-found']);
    expect(suppressed.report.results[0]?.diagnostics[0]?.suppression).toEqual({
      reason: 'old page',
      until: '2027-01-31',
    });
    const over = await lint({ files: { ...files, ...config({ suppressions: [{ ...entry, until: '2025-01-31' }] }) } });
    expect(over.found).toEqual(['a.js:1:1 error word-found']);
  });

  it('warns about rules in the configuration that nothing has', async () => {
    const { run: codes } = await lint({ files: { 'a.js': '', ...config({ rules: { 'wechat/wrod': 'off' } }) } });
    expect(codes).toEqual(['rule-unknown']);
  });

  it('is told by comments what to suppress', async () => {
    const files = {
      'a.js': `// phonekit-disable-next-line ${ID} -- not ours\nbad\nbad`,
      'b.js': `// phonekit-disable-next-line ${ID}\nbad`,
      'c.js': `x // phonekit-disable-line ${ID}, wechat/wrod -- why`,
      'd.js': '// phonekit-disable-next-line\n',
    };
    const { found, report } = await lint({ files });
    expect(found).toEqual([
      'a.js:3:1 error word-found',
      'b.js:1:1 warning suppression-without-reason',
      'b.js:2:1 error word-found',
      'c.js:1:3 warning suppression-comment-unused',
      'c.js:1:3 warning suppression-rule-unknown',
      'd.js:1:1 warning suppression-without-rule',
    ]);
    expect(report.sources?.suppressed).toBe(1);
  });

  it('makes an error of too many warnings', async () => {
    const files = { 'a.js': 'bad bad', ...config({ rules: { [ID]: 'warning' } }) };
    expect((await lint({ files }, { maxWarnings: 2 })).run).toEqual([]);
    expect((await lint({ files }, { maxWarnings: 1 })).run).toEqual(['too-many-warnings']);
  });

  it('names buttons about which the source says too little', async () => {
    const { report } = await lint({ files: { 'a.wxml': '<button>' } });
    expect(report.results[0]?.unknown).toEqual([]);
    const files = { 'a.wxml': '<button>' };
    const button = phoneButton('a.wxml', { start: 0, end: 8 }, { openType: { isKnown: false, why: 'bound' } });
    const collect: CollectSource = async () => ({
      projects: [projectFact({ buttons: [button] })],
      unreadable: [],
      skipped: [],
      unsupported: [],
      unseen: [],
      isMeant: () => true,
    });
    const unknown = await run(OPTIONS, fakeIo({ files }), { collect, rules: [] });
    expect(unknown.results[0]?.unknown).toMatchObject([{ path: 'a.wxml', line: 1, column: 1 }]);
  });
});

describe('lint --fix', () => {
  const fixed = (world: FakeWorld, rules?: readonly Rule[]) => lint(world, { fix: true }, rules);

  it('mends what is mechanical, and nothing else in the file', async () => {
    const files = { 'a.js': '\ufeffa bad\r\n\tbad', 'b.js': 'x' };
    const { replaced, found, report } = await fixed({ files });
    expect(replaced.map(({ path, text }) => [path, text])).toEqual([['a.js', '\ufeffa good\r\n\tgood']]);
    expect(found).toEqual([]);
    expect(report.results.map(({ path, fixed: places }) => [path, places])).toEqual([
      [
        'a.js',
        [
          { rule: ID, line: 1, column: 3 },
          { rule: ID, line: 2, column: 2 },
        ],
      ],
    ]);
  });

  it('leaves alone what is suppressed, or only a remark', async () => {
    const files = { 'a.js': `bad // phonekit-disable-line ${ID} -- not ours` };
    expect((await fixed({ files })).replaced).toEqual([]);
    const remark = wordRule(ID, 'bad', { severity: 'info', replacement: 'good' });
    expect((await fixed({ files: { 'a.js': 'bad' } }, [remark])).replaced).toEqual([]);
  });

  it('leaves a file alone that would not read as it should, and says so', async () => {
    const breaking = wordRule(ID, 'bad', { replacement: '{{{' });
    const useless = wordRule(ID, 'bad', { replacement: 'badly' });
    for (const rule of [breaking, useless]) {
      const { replaced, found } = await fixed({ files: { 'a.js': 'bad', 'b.js': '' } }, [rule]);
      expect(replaced).toEqual([]);
      expect(found).toEqual(['a.js:1:1 warning fix-left-out', 'a.js:1:1 error word-found']);
    }
  });

  it('does not write what is not UTF-8', async () => {
    const { replaced, found } = await fixed({
      files: { 'a.js': Buffer.from('bad // \xd6\xd0\xce\xc4\xd6\xd0', 'latin1') },
    });
    expect(replaced).toEqual([]);
    expect(found).toContain('a.js:1:1 warning fix-left-out');
  });
});

describe('the command line of lint', () => {
  it('refuses what it cannot look at', async () => {
    expect((await runMain(['lint', 'gone'])).code).toBe(2);
    expect((await runMain(['lint', '--platform', 'weixin'])).code).toBe(2);
    expect((await runMain(['lint', '--max-warnings', 'many'])).code).toBe(2);
    expect((await runMain(['lint'], { files: { 'phonekit.config.json': '{' } })).code).toBe(2);
  });
});

/** A page with a phone button whose handler looks whether the user refused. */
const PAGE = {
  'app.json': '{ "pages": ["pages/a/a"] }',
  'app.js': 'App({})\n',
  'pages/a/a.wxml': '<button open-type="getPhoneNumber" bindgetPhoneNumber="onPhone">手机号</button>\n',
  'pages/a/a.js':
    'Page({ onPhone(e) { if (e.detail.code) wx.request({ url: "https://a.example.com/", data: { code: e.detail.code } }) } })\n',
  'pages/a/a.json': '{}',
};

describe('lint of a mini-program', () => {
  it.each(['pretty', 'json', 'sarif', 'junit', 'github', 'markdown'])('reports in %s', async (format) => {
    const { code, stdout, stderr } = await runMain(['lint', '--format', format, '--lang', 'en'], { files: PAGE });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toContain('pages/a/a.wxml');
    expect(stdout).toContain('phone-event-case');
  });

  it('finds it from a folder above, in one file, and for one platform', async () => {
    const files = Object.fromEntries(Object.entries(PAGE).map(([path, text]) => [`app/${path}`, text]));
    const pathsOf = async (args: readonly string[]): Promise<string[]> => {
      const { stdout } = await runMain(['lint', ...args, '--json'], { files });
      const { results }: { results: { path: string; diagnostics: unknown[] }[] } = JSON.parse(stdout);
      return results.filter(({ diagnostics }) => diagnostics.length > 0).map(({ path }) => path);
    };
    expect(await pathsOf([])).toEqual(['app/pages/a/a.wxml']);
    expect(await pathsOf(['app/'])).toEqual(['app/pages/a/a.wxml']);
    expect(await pathsOf(['./app/pages/a/a.wxml'])).toEqual(['app/pages/a/a.wxml']);
    expect(await pathsOf(['app/pages/a/a.js'])).toEqual([]);
    expect(await pathsOf(['app/pages'])).toEqual(['app/pages/a/a.wxml']);
    expect(await pathsOf(['app/pages/a/a.js', 'app/pages/a'])).toEqual(['app/pages/a/a.wxml']);
    expect(await pathsOf(['--platform', 'baidu'])).toEqual([]);
  });

  it('says so where a file that is named is left out', async () => {
    const codesOf = async (args: readonly string[], files: FakeWorld['files']): Promise<string[]> => {
      const { stdout } = await runMain(['lint', ...args, '--json'], files === undefined ? {} : { files });
      const { diagnostics }: { diagnostics: { code: string }[] } = JSON.parse(stdout);
      return diagnostics.map(({ code }) => code);
    };
    const files = { ...PAGE, '.gitignore': 'pages/\n', '.git/HEAD': '' };
    expect(await codesOf(['pages/a/a.wxml'], PAGE)).toEqual([]);
    expect(await codesOf(['pages/a/a.wxml'], files)).toEqual(['source-missing']);
    expect(await codesOf(['.'], { 'readme.md': '' })).toEqual(['source-missing']);
  });

  it('is a part of doctor where the configuration names the source', async () => {
    const source = [{ path: '.', platform: 'wechat' }];
    const files = { ...PAGE, ...config({ source }) };
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github', 'markdown']) {
      const { code, stdout } = await runMain(['doctor', '--format', format, '--lang', 'en'], { files });
      expect(code).toBe(1);
      expect(stdout).toContain('phone-event-case');
    }
  });
});

describe('secrets in the source', () => {
  const SECRETS = {
    hex: 'c0ffee00112233445566778899aabbcc',
    sessionKey: 'HyVFkGl5F5OQWJZZaNzBBg==',
    pem: 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
    phone: '13500006666',
  };
  const script = [
    `const appSecret = '${SECRETS.hex}'; const session_key = "${SECRETS.sessionKey}"`,
    `const privateKey = \`-----BEGIN PRIVATE KEY-----`,
    SECRETS.pem,
    '-----END PRIVATE KEY-----`',
    `const url = 'https://api.weixin.qq.com/sns/jscode2session?appid=wx0123456789abcdef&secret=${SECRETS.hex}'`,
    `Page({ onPhone(e) { if (e.detail.code) wx.request({ url, data: { phone: '${SECRETS.phone}', session_key, e } }) } })`,
  ];
  const files = {
    ...PAGE,
    'pages/a/a.js': `${script.join('\n')}\n// phonekit-disable-next-line ${SECRETS.hex}/${SECRETS.hex} -- ${SECRETS.phone}\n`,
    [`pages/${SECRETS.hex}.js`]: `${script.join('\n')}\n}`,
  };

  it.each(['pretty', 'json', 'sarif', 'junit', 'github', 'markdown'])('stay out of %s', async (format) => {
    const { code, stdout, stderr } = await runMain(['lint', '--verbose', '--format', format], { files });
    expect([code, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/app-secret-in-client|AppSecret/);
    for (const [name, secret] of Object.entries(SECRETS)) {
      // The name of a file is no place for a secret, and stands in every place.
      const shown = name === 'hex' ? stdout.replaceAll(`pages/${SECRETS.hex}.js`, '') : stdout;
      expect([name, shown.includes(secret)]).toEqual([name, false]);
    }
  });
});
