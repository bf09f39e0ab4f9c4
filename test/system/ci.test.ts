/** The shell of the recipes for CI, run: the steps of action.yml with bash, the pipelines with npm, the hook with pre-commit. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { findYaml, listBlocks, listScripts, readAction, readRecipe } from '../helpers/ci-recipes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TARBALL = `phonekit-${manifest.version}.tgz`;
const DOCUMENT = readRecipe('docs/ci.md');
const ACTION = readAction();

const GOOD = { shop: { platform: 'wechat', appId: 'wx0123456789abcdef', appSecret: 'env:WECHAT_APP_SECRET' } };
const BAD = { ...GOOD, broken: { platform: 'wechat', appId: 'nonsense' } };
/** Nothing wrong but a rule that does not exist: a warning. */
const WARNING = { apps: GOOD, rules: { 'wechat/app-id-shap': 'error' } };

const folder = mkdtempSync(join(tmpdir(), 'phonekit-ci-'));
let count = 0;

type Files = Readonly<Record<string, unknown>>;

/** A new folder with these files; what is no text is written as JSON. */
function makeFolder(files: Files = {}): string {
  count += 1;
  const made = join(folder, `work ${count}`);
  mkdirSync(made);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(made, name)), { recursive: true });
    writeFileSync(join(made, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  }
  return made;
}

const project = (apps: object, files: Files = {}): string => makeFolder({ 'phonekit.config.json': { apps }, ...files });

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with no variables but these, and without a package registry. */
function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder, LC_ALL: 'C.UTF-8', npm_config_offline: 'true', ...env },
  });
  if (error !== undefined) throw error;
  return { code: status, stdout, stderr };
}

/** Runs a script as GitHub runs `shell: bash`. */
function runScript(script: string, cwd: string, env: NodeJS.ProcessEnv = {}): Run {
  count += 1;
  const file = join(folder, `script-${count}.sh`);
  writeFileSync(file, script);
  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file], cwd, env);
}

const readIfThere = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

beforeAll(() => {
  const packed = run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
  expect(packed.code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the action', () => {
  interface ActionRun extends Run {
    readonly workspace: string;
    readonly outputs: ReadonlyMap<string, string>;
    readonly summary: string;
  }

  interface ActionCall {
    readonly inputs?: Readonly<Record<string, string>>;
    readonly env?: NodeJS.ProcessEnv;
    readonly actionPath?: string;
  }

  /** Runs the steps in their order, as a runner does, until one fails. */
  function runAction(workspace: string, { inputs = {}, env = {}, actionPath = ROOT }: ActionCall = {}): ActionRun {
    const temporary = makeFolder();
    const defaults = Object.entries(ACTION.inputs).map(([name, input]) => [`inputs.${name}`, input.default] as const);
    const given = Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value] as const);
    const context = new Map<string, string>([...defaults, ...given]);
    const fill = (text: string): string =>
      text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_expression, name: string) => context.get(name) ?? '');
    const summary = join(temporary, 'summary.md');
    let last: Run = { code: 0, stdout: '', stderr: '' };
    for (const step of ACTION.runs.steps) {
      const output = join(temporary, `${step.id}.txt`);
      const variables = Object.entries(step.env).map(([name, value]) => [name, fill(value)]);
      const cwd = join(workspace, fill(step['working-directory'] ?? '.'));
      last = runScript(step.run, cwd, {
        RUNNER_TEMP: temporary,
        GITHUB_ACTION_PATH: actionPath,
        GITHUB_OUTPUT: output,
        GITHUB_STEP_SUMMARY: summary,
        ...Object.fromEntries(variables),
        ...env,
      });
      for (const line of readIfThere(output).split('\n').filter(Boolean)) {
        const [, name = '', value = ''] = /^([\w-]+)=(.*)$/.exec(line) ?? [];
        context.set(`steps.${step.id}.outputs.${name}`, value);
      }
      if (last.code !== 0) break;
    }
    const outputs = Object.entries(ACTION.outputs).map(([name, { value }]) => [name, fill(value)] as const);
    return { ...last, workspace, outputs: new Map(outputs), summary: readIfThere(summary) };
  }

  it('passes with a good configuration and writes the summary', () => {
    const done = runAction(project(GOOD));
    expect([done.code, done.stderr, done.outputs.get('exit-code')]).toEqual([0, '', '0']);
    expect(done.stdout).toMatch(/^phonekit: .*0 errors/m);
    expect(done.summary).toMatch(/^## phonekit doctor\n/);
  });

  it('keeps the exit code of a bad one, annotates it, and writes SARIF where told', () => {
    const done = runAction(project(BAD), { inputs: { 'sarif-file': 'reports of today/phonekit.sarif' } });
    expect([done.code, done.outputs.get('exit-code')]).toEqual([1, '1']);
    expect(done.stdout).toMatch(/^::error file=phonekit\.config\.json,line=\d+,col=\d+,title=wechat\/app-id-shape/m);
    expect(done.summary).toContain('`wechat/app-id-shape`');
    const sarif = JSON.parse(readFileSync(join(done.workspace, 'reports of today/phonekit.sarif'), 'utf8'));
    expect(sarif.runs[0].results[0].ruleId).toBe('wechat/app-id-shape');
  });

  it.each<[string, Record<string, string>, number]>([
    ['one app', { apps: 'shop' }, 0],
    ['the other one', { apps: '\nshop\r\nbroken\n' }, 1],
    ['a path', { path: 'phonekit.config.json' }, 1],
    ['a configuration', { config: 'good/phonekit.config.json' }, 0],
    ['a folder', { path: 'good' }, 0],
    ['a working directory', { 'working-directory': 'good' }, 0],
    ['strictness', { path: 'good', strict: 'true' }, 1],
    ['another strictness', { path: 'good', strict: 'yes' }, 2],
    ['a limit of warnings', { path: 'warning', 'max-warnings': '0' }, 1],
    ['a higher limit', { path: 'warning', 'max-warnings': '1' }, 0],
    ['another format', { path: 'good', format: 'json' }, 0],
    ['an unknown format', { path: 'good', format: 'html' }, 2],
    ['an unknown app', { apps: 'shops' }, 2],
    ['a file that does not exist', { path: 'nowhere.json' }, 2],
  ])('takes %s', (_name, inputs, code) => {
    const files = { 'good/phonekit.config.json': { apps: GOOD }, 'warning/phonekit.config.json': WARNING };
    const done = runAction(project(BAD, files), { inputs: { ...inputs, 'sarif-file': 'phonekit.sarif' } });
    expect([done.code, done.stdout]).toEqual([code, expect.any(String)]);
    const sarif = join(done.workspace, inputs['working-directory'] ?? '.', 'phonekit.sarif');
    expect(existsSync(sarif)).toBe(code !== 2);
  });

  it.each(['path', 'config', 'apps', 'strict', 'max-warnings', 'format', 'package'])(
    'takes %s for a text and never for a command or an option',
    (name) => {
      for (const value of ['$(touch pwned)', '`touch pwned`', '"; touch pwned; "', "'; touch pwned; '", '--help']) {
        const done = runAction(project(GOOD), { inputs: { [name]: value } });
        expect([value, done.code]).not.toEqual([value, 0]);
        expect([value, existsSync(join(done.workspace, 'pwned'))]).toEqual([value, false]);
      }
    },
  );

  it('takes the name of the SARIF file for a name', () => {
    const name = '$(touch pwned) "; touch pwned';
    const { workspace } = runAction(project(GOOD), { inputs: { 'sarif-file': name } });
    expect([existsSync(join(workspace, name)), existsSync(join(workspace, 'pwned'))]).toEqual([true, false]);
  });

  it('does without a summary', () => {
    expect(runAction(project(GOOD), { env: { GITHUB_STEP_SUMMARY: '' } })).toMatchObject({ code: 0, stderr: '' });
  });

  it('shows no secret that CI hands over', () => {
    const secret = 'f00dfacef00dface0123456789abcdef';
    const done = runAction(project(BAD), {
      inputs: { 'sarif-file': 'phonekit.sarif' },
      env: { WECHAT_APP_SECRET: secret },
    });
    const sarif = readFileSync(join(done.workspace, 'phonekit.sarif'), 'utf8');
    expect(`${done.stdout}${done.stderr}${done.summary}${sarif}`).not.toContain(secret);
  });

  it('installs a tarball in place of building', () => {
    const workspace = project(GOOD);
    mkdirSync(join(workspace, 'tools'));
    copyFileSync(join(folder, TARBALL), join(workspace, 'tools', TARBALL));
    const actionPath = makeFolder();
    const done = runAction(workspace, { inputs: { package: `tools/${TARBALL}` }, actionPath });
    expect([done.code, done.outputs.get('exit-code')]).toEqual([0, '0']);
    expect(existsSync(join(workspace, 'node_modules'))).toBe(false);
  });

  it('builds a checkout that is not built, and only once', () => {
    const stub = { name: 'stub', version: '1.0.0', scripts: { build: 'node build.cjs', prepare: 'exit 1' } };
    const build = `
      const { appendFileSync, cpSync } = require('node:fs');
      cpSync(${JSON.stringify(join(ROOT, 'dist'))}, 'dist', { recursive: true });
      appendFileSync('builds.txt', 'built\\n');
    `;
    const lock = { name: 'stub', version: '1.0.0', lockfileVersion: 3, requires: true, packages: { '': stub } };
    const actionPath = makeFolder({ 'package.json': stub, 'package-lock.json': lock, 'build.cjs': build });
    cpSync(join(ROOT, 'bin'), join(actionPath, 'bin'), { recursive: true });
    for (const _run of [1, 2]) expect(runAction(project(GOOD), { actionPath })).toMatchObject({ code: 0 });
    expect(readFileSync(join(actionPath, 'builds.txt'), 'utf8')).toBe('built\n');
  });

  it.each([
    ['old', '#!/bin/sh\nexit 1\n'],
    ['missing', '#!/bin/sh\nexit 127\n'],
  ])('says what to do when Node.js is %s', (_name, script) => {
    const fake = makeFolder({ node: script });
    chmodSync(join(fake, 'node'), 0o755);
    const done = runAction(project(GOOD), { env: { PATH: `${fake}:${process.env['PATH']}` } });
    expect([done.code, done.stdout]).toEqual([2, expect.stringMatching(/^::error .*Node\.js 20\.19/)]);
  });
});

describe('the pipelines, with phonekit installed as the document says', () => {
  const shell = listBlocks(DOCUMENT).filter(({ language }) => language === 'sh');
  const blocks = shell.map(({ text }) => text);
  const installing = blocks.find((text) => text.includes(TARBALL)) ?? '';
  const gitLab: { readonly phonekit: { readonly script: readonly string[] } } = parse(
    findYaml(DOCUMENT, '.gitlab-ci.yml'),
  );
  const flow = listScripts(parse(findYaml(DOCUMENT, 'A YAML pipeline')), ['run']);
  const gitee = listScripts(parse(findYaml(DOCUMENT, '.workflow/')), ['commands']);
  const recipes: readonly (readonly [name: string, scripts: readonly string[], hasReport: boolean])[] = [
    ['any CI', [blocks.find((text) => text.startsWith('npm ci\n')) ?? ''], true],
    ['GitLab CI', [gitLab.phonekit.script.join('\n')], true],
    ['云效 Flow', flow, true],
    ['Gitee Go', [gitee.join('\n')], false],
  ];

  function install(apps: object): string {
    const workspace = project(apps, { 'package.json': { name: 'shop', version: '1.0.0', private: true } });
    mkdirSync(join(workspace, 'tools'));
    copyFileSync(join(folder, TARBALL), join(workspace, 'tools', TARBALL));
    expect(runScript(installing, workspace)).toMatchObject({ code: 0 });
    return workspace;
  }

  it.each(recipes)('%s: pass with a good configuration, and fail with a bad one', (_name, scripts, hasReport) => {
    for (const [apps, code] of [
      [GOOD, 0],
      [BAD, 1],
    ] as const) {
      const workspace = install(apps);
      rmSync(join(workspace, 'node_modules'), { recursive: true });
      const runs: Run[] = [];
      for (const script of scripts) {
        runs.push(runScript(script, workspace));
        if (runs.at(-1)?.code !== 0) break;
      }
      expect(runs).toHaveLength(scripts.length);
      expect(runs.map((done) => done.code)).toEqual([...scripts.slice(1).map(() => 0), code]);
      if (hasReport)
        expect(readFileSync(join(workspace, 'phonekit.xml'), 'utf8')).toMatch(/^<\?xml[\s\S]*<testsuites /);
    }
  });

  it('fail when phonekit is not installed, and install nothing of that name', () => {
    const workspace = project(GOOD, { 'package.json': { name: 'shop', version: '1.0.0', private: true } });
    const done = runScript('npx --no -- phonekit doctor', workspace);
    expect(done.code).not.toBe(0);
    expect(existsSync(join(workspace, 'node_modules'))).toBe(false);
  });
});

describe('the hooks of pre-commit', () => {
  const git = (cwd: string, ...args: string[]): Run =>
    run('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], cwd);

  function commit(cwd: string): string {
    expect(git(cwd, 'init', '--quiet')).toMatchObject({ code: 0 });
    expect(git(cwd, 'add', '--all')).toMatchObject({ code: 0 });
    expect(git(cwd, 'commit', '--quiet', '--message', 'All')).toMatchObject({ code: 0 });
    return git(cwd, 'rev-parse', 'HEAD').stdout.trim();
  }

  let repository = '';
  let revision = '';

  beforeAll(() => {
    // The build tools would come from the registry: what is built is committed here, and prepare only makes its noise.
    const { devDependencies: _tools, ...rest } = manifest;
    const published = { ...rest, scripts: { prepare: 'echo built' } };
    repository = makeFolder({ 'package.json': published });
    for (const name of ['bin', 'dist', 'samples', 'schema', '.npmrc', '.pre-commit-hooks.yaml', 'README.md']) {
      cpSync(join(ROOT, name), join(repository, name), { recursive: true });
    }
    revision = commit(repository);
  });

  /** A repository with the configuration of the document, whose first commit has all but these files. */
  function useHook(staged: Files): Run {
    const config = findYaml(DOCUMENT, '.pre-commit-config.yaml')
      .replace('https://git.example.com/OWNER/phonekit', repository)
      .replace('COMMIT', revision);
    const workspace = makeFolder({ '.pre-commit-config.yaml': config });
    commit(workspace);
    for (const [name, content] of Object.entries(staged)) {
      writeFileSync(join(workspace, name), typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    }
    git(workspace, 'add', '--all');
    return run('pre-commit', ['run', '--color', 'never'], workspace, { PRE_COMMIT_HOME: join(folder, 'hooks') });
  }

  it('passes a good configuration, and refuses a bad one with the finding', () => {
    expect(useHook({ 'phonekit.config.json': { apps: GOOD } })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^phonekit doctor\.+Passed$/m),
    });
    expect(useHook({ 'phonekit.config.json': { apps: BAD } })).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/Failed[\s\S]*wechat\/app-id-shape/),
    });
  });

  it('finds the configuration in package.json', () => {
    const done = useHook({ 'package.json': { name: 'shop', phonekit: { apps: BAD } } });
    expect([done.code, done.stdout]).toEqual([1, expect.stringContaining('wechat/app-id-shape')]);
  });

  it('refuses source in which something is wrong, and passes it when it is mended', () => {
    const page = { 'app.json': { pages: ['index'] }, 'index.js': 'Page({ onPhone() {} });\n' };
    const button = (event: string): string => `<button open-type="getPhoneNumber" ${event}="onPhone">手机号</button>\n`;
    expect(useHook({ ...page, 'index.wxml': button('bindgetPhoneNumber') })).toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^phonekit lint\.+Failed[\s\S]*wechat\/phone-event-case/m),
    });
    expect(useHook({ ...page, 'index.wxml': button('bindgetphonenumber') })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^phonekit lint\.+Passed$/m),
    });
  });

  it('does not start for other files', () => {
    expect(useHook({ 'notes.json': {} })).toMatchObject({ code: 0, stdout: expect.stringContaining('Skipped') });
  });
});
