/** What a person sees: the built command in a real terminal. Needs tmux. */
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/reporters/wrap.ts';
import { openTerminal, type TerminalOptions } from '../helpers/terminal.ts';

const PHONEKIT = 'node bin/phonekit.js';

async function run(line: string, options: TerminalOptions, styles = false) {
  const terminal = openTerminal(options);
  try {
    return await terminal.run(line, { styles });
  } finally {
    await terminal[Symbol.asyncDispose]();
  }
}

describe.each([40, 120])('at %i columns', (columns) => {
  it.each(['en', 'zh'])('the help in %s is laid out for the width', async (language) => {
    const { output, exitCode } = await run(`${PHONEKIT} decrypt --help --lang ${language}`, { columns });
    expect(exitCode).toBe(0);
    const widest = Math.max(...output.split('\n').map(displayWidth));
    expect(widest).toBeLessThanOrEqual(columns);
    // Options stand on lines of their own beside or above their text, never broken in two.
    expect(output).toMatch(/^ {2}--alipay-public-key <key>/m);
  });

  it('the demonstration ends well', async () => {
    const { output, exitCode } = await run(`${PHONEKIT} demo`, { columns });
    expect(exitCode).toBe(0);
    expect(output).toMatch(/\d+ errors?, \d+ warnings?/);
  });
});

describe('colours', () => {
  const help = `${PHONEKIT} --help`;
  const ESCAPE = '\u001b[';

  it('are used on a terminal', async () => {
    expect((await run(help, { columns: 120 }, true)).output).toContain(ESCAPE);
  });

  it('are left out with NO_COLOR', async () => {
    expect((await run(help, { columns: 120, env: { NO_COLOR: '1' } }, true)).output).not.toContain(ESCAPE);
  });

  it('are left out with --no-color', async () => {
    expect((await run(`${help} --no-color`, { columns: 120 }, true)).output).not.toContain(ESCAPE);
  });
});

describe('Ctrl-C', () => {
  it.each([
    ['standard input', 'decrypt - --no-input'],
    ['a named pipe', 'decrypt /tmp/phonekit-test-pipe --no-input'],
  ])('ends a run that waits for %s with 130', async (_name, args) => {
    const terminal = openTerminal({ columns: 80 });
    try {
      await terminal.run('rm -f /tmp/phonekit-test-pipe; mkfifo /tmp/phonekit-test-pipe');
      terminal.type(`${PHONEKIT} ${args}`);
      await setTimeout(1000);
      terminal.press('C-c');
      terminal.type('echo "[ended $?]"');
      expect(await terminal.waitFor(/\[ended \d+\]/)).toContain('[ended 130]');
    } finally {
      await terminal[Symbol.asyncDispose]();
    }
  });
});

describe('a missing key', () => {
  const KEY = readFileSync(new URL('../../samples/wechat/session-key.txt', import.meta.url), 'utf8').trim();

  async function ask(answer: (terminal: ReturnType<typeof openTerminal>) => void): Promise<string> {
    const terminal = openTerminal({ columns: 80 });
    try {
      terminal.type(`${PHONEKIT} decrypt samples/wechat/good.json`);
      await terminal.waitFor(/session_key.*Enter/);
      answer(terminal);
      await setTimeout(500);
      terminal.type('echo "[ended $?]"');
      return await terminal.waitFor(/\[ended \d+\]/);
    } finally {
      await terminal[Symbol.asyncDispose]();
    }
  }

  it('is asked for and never shown', async () => {
    const screen = await ask((terminal) => terminal.type(KEY));
    expect(screen).toContain('[ended 0]');
    expect(screen).not.toContain(KEY);
  });

  it('may be skipped with Enter', async () => {
    const screen = await ask((terminal) => terminal.press('Enter'));
    expect(screen).toContain('key-missing');
    expect(screen).toContain('[ended 1]');
  });

  it('may be refused with Ctrl-C: 130', async () => {
    expect(await ask((terminal) => terminal.press('C-c'))).toContain('[ended 130]');
  });
});

describe('a capture that is pasted', () => {
  const capture = readFileSync(new URL('../../samples/wechat/good.json', import.meta.url), 'utf8');
  const key = readFileSync(new URL('../../samples/wechat/session-key.txt', import.meta.url), 'utf8').trim();

  it('is asked for, and its key after it', async () => {
    const terminal = openTerminal({ columns: 80 });
    try {
      terminal.type(`${PHONEKIT} decrypt`);
      await terminal.waitFor(/Ctrl-D/);
      for (const line of capture.trim().split('\n')) terminal.type(line);
      terminal.press('C-d');
      await terminal.waitFor(/session_key.*Enter/);
      terminal.type(key);
      expect(await terminal.waitFor(/1 payload: .*/)).toContain('decrypted  WeChat  standard input');
    } finally {
      await terminal[Symbol.asyncDispose]();
    }
  });
});

describe('pipes', () => {
  it('that close early end the run quietly', async () => {
    const { output } = await run(`${PHONEKIT} decrypt --help | head -1; echo "\${PIPESTATUS[0]}"`, { columns: 80 });
    expect(output).toMatch(/^Usage: .*\n0\n$/);
  });

  it('deliver the whole document', async () => {
    const line = `${PHONEKIT} demo --json | node -e 'let s="";process.stdin.on("data",d=>s+=d).on("end",()=>console.log(JSON.parse(s).command))'`;
    expect((await run(line, { columns: 80 })).output.trim()).toBe('demo');
  });

  it('into a full device are reported', async () => {
    const { output, exitCode } = await run(`${PHONEKIT} --help > /dev/full`, { columns: 80 });
    expect(output).toMatch(/cannot be written \(ENOSPC\)/);
    expect(exitCode).toBe(2);
  });
});
