/** The interactive commands in a real terminal. Needs tmux. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { privateText, rsaPair } from '../helpers/forge-keys.ts';
import { openTerminal, type Terminal } from '../helpers/terminal.ts';

const PHONEKIT = `node ${fileURLToPath(new URL('../../bin/phonekit.js', import.meta.url))}`;
const AES_KEY = 'q2RfFiA0KXhwHk0c3f9Qyw==';
const PEM = privateText(rsaPair(2048, 0), 'pem');

let folder = '';
let terminal: Terminal;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phonekit-init-'));
  terminal = openTerminal({ columns: 100 });
  await terminal.run(`cd ${folder}`);
});

afterEach(async () => {
  await terminal[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Waits for a question and answers it with a line, or with Enter alone. */
async function answer(question: RegExp, line?: string): Promise<void> {
  await terminal.waitFor(question);
  if (line === undefined) terminal.press('Enter');
  else terminal.type(line);
}

let commands = 0;

/** Of the command that has just ended. */
async function exitCode(): Promise<string> {
  commands += 1;
  const ended = new RegExp(`\\[${commands} ended (\\d+)\\]`);
  await setTimeout(500);
  terminal.type(`echo "[${commands} ended $?]"`);
  return ended.exec(await terminal.waitFor(ended))?.[1] ?? '';
}

/** Up to the first question about a key. */
async function beginInit(): Promise<void> {
  terminal.type(`${PHONEKIT} init --lang en`);
  await answer(/\? Platform of the app/);
  await answer(/\? Name of the app/, 'shop');
  await answer(/\? appId/, '2021000000000001');
  await answer(/\? Environment/);
  await terminal.waitFor(/\? aesKey/);
}

describe('init in a terminal', () => {
  it('writes the configuration and what git is to ignore, and exits with 0', async () => {
    execFileSync('git', ['init', '-q', folder]);
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys/app-private-key.pem'), PEM);
    await beginInit();
    terminal.press('Enter');
    for (const field of ['alipayPublicKey', 'alipayCertPublicKey', 'alipayRootCert', 'appCertPublicKey'])
      await answer(new RegExp(`\\? ${field}`));
    await answer(/\? appPrivateKey.*\n❯ keys\/app-private-key\.pem \(RSA private key.*fingerprint [0-9a-f]{8}\)/);
    await answer(/\? appPublicKey/);
    await answer(/\? Another app/);
    await answer(/\? Format/);
    await answer(/\? Path/);
    await answer(/\? git does not ignore/);
    const screen = await terminal.waitFor(/phonekit checklist/);
    expect(await exitCode()).toBe('0');
    expect(screen).toContain('phonekit.config.yaml');
    expect(screen).not.toContain(PEM.slice(100, 130));
    expect(read('phonekit.config.yaml')).toContain('appPrivateKey: file:keys/app-private-key.pem');
    expect(read('.gitignore')).toContain('/keys/app-private-key.pem');
    terminal.type(`${PHONEKIT} init --lang en`);
    await terminal.waitFor(/There is a configuration already/);
    expect(await exitCode()).toBe('2');
  });

  it.each([
    ['a choice', beginInit],
    [
      'a line',
      async () => {
        terminal.type(`${PHONEKIT} init --lang en`);
        await answer(/\? Platform of the app/);
        await terminal.waitFor(/\? Name of the app/);
      },
    ],
  ])('ends with 130 on Ctrl-C at %s, and writes nothing', async (_name, begin) => {
    await begin();
    terminal.press('C-c');
    expect(await exitCode()).toBe('130');
    expect(existsSync(join(folder, 'phonekit.config.yaml'))).toBe(false);
  });

  it('sends no character of a pasted secret to the terminal', async () => {
    const log = join(folder, 'typescript');
    // Everything that the command writes, not only what is left on the screen.
    terminal.type(`script -qfc '${PHONEKIT} init --lang en' ${log}`);
    await answer(/\? Platform of the app/);
    await answer(/\? Name of the app/, AES_KEY);
    await terminal.waitFor(/looks like a key/);
    await setTimeout(500);
    terminal.type('shop');
    // tmux takes a first `-` for an option of its own.
    await answer(/\? appId/, ` ${PEM}`);
    await terminal.waitFor(/looks like a key/);
    await setTimeout(800);
    terminal.type('2021000000000001');
    await terminal.waitFor(/\? Environment/);
    terminal.press('C-c');
    await setTimeout(500);
    const written = read('typescript');
    expect(written).toContain('2021000000000001');
    for (let at = 0; at + 4 <= AES_KEY.length; at++) expect(written).not.toContain(AES_KEY.slice(at, at + 4));
    for (const line of PEM.trim().split('\n')) expect(written).not.toContain(line.slice(0, 8));
  });

  it('refuses without a terminal', async () => {
    terminal.type(`${PHONEKIT} init --lang en < /dev/null`);
    await terminal.waitFor(/needs a terminal/);
    expect(await exitCode()).toBe('2');
  });
});

describe('checklist in a terminal', () => {
  const CONFIG = 'apps:\n  bank: # ours\n    platform: unionpay\n    appId: made-up\n';

  beforeEach(() => writeFileSync(join(folder, 'phonekit.config.yaml'), CONFIG));

  it('writes the answer with the date, and keeps the rest', async () => {
    terminal.type(`${PHONEKIT} checklist --lang en`);
    await terminal.waitFor(/\? Is it done/);
    // From `skip` up to `done`.
    terminal.press('Up');
    terminal.press('Up');
    await setTimeout(300);
    terminal.press('Enter');
    await answer(/\? Remark/, 'granted');
    await terminal.waitFor(/1 done, 0 not done/);
    expect(await exitCode()).toBe('0');
    const text = read('phonekit.config.yaml');
    expect(text.startsWith(CONFIG)).toBe(true);
    expect(text).toMatch(/phonePermission: \{ done: true, date: "\d{4}-\d\d-\d\d", note: granted \}\n$/);
  });

  it('ends with 130 on Ctrl-C, and writes nothing', async () => {
    terminal.type(`${PHONEKIT} checklist --lang en`);
    await terminal.waitFor(/\? Is it done/);
    terminal.press('C-c');
    expect(await exitCode()).toBe('130');
    expect(read('phonekit.config.yaml')).toBe(CONFIG);
  });
});
