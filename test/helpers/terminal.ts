/** A real terminal, by tmux, for tests of what a person sees. */
import { execFileSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const POLL_MS = 50;

export interface TerminalOptions {
  readonly columns: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Terminal extends AsyncDisposable {
  /** Types a line and presses Enter. */
  type(line: string): void;
  /** Presses a key under its tmux name (`C-c`, `Enter`). */
  press(key: string): void;
  /** Everything on the screen and above it; with `styles`, escape sequences included. */
  screen(options?: { readonly styles?: boolean }): string;
  /** Waits until the screen matches and returns it. */
  waitFor(pattern: RegExp, timeoutMs?: number): Promise<string>;
  /** Runs a command line and returns what it printed and its exit code. */
  run(
    line: string,
    options?: { readonly styles?: boolean },
  ): Promise<{ readonly output: string; readonly exitCode: number }>;
}

let count = 0;

/** Opens a shell of that size in the project's folder; `phonekit` is the built command. */
export function openTerminal({ columns, rows = 50, env = {} }: TerminalOptions): Terminal {
  count += 1;
  const socket = `phonekit-test-${process.pid}-${count}`;
  const tmux = (...args: string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8', cwd: ROOT });
  const variables = { PS1: '> ', LANG: 'C.UTF-8', PATH: `${process.env['PATH']}`, HOME: '/tmp', ...env };
  const assignments = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  const shell = ['env', '-i', 'TERM=screen-256color', ...assignments, 'bash', '--norc', '--noprofile'];
  tmux('-u', 'new-session', '-d', '-x', String(columns), '-y', String(rows), ...shell);
  tmux('set-option', '-g', 'history-limit', '20000');

  const terminal: Terminal = {
    type(line) {
      tmux('send-keys', '-l', line);
      tmux('send-keys', 'Enter');
    },
    press: (key) => void tmux('send-keys', key),
    screen: ({ styles = false } = {}) => tmux('capture-pane', '-p', '-S', '-', ...(styles ? ['-e'] : [])),
    async waitFor(pattern, timeoutMs = 15_000) {
      for (let waitedMs = 0; ; waitedMs += POLL_MS) {
        const screen = terminal.screen();
        if (pattern.test(screen)) return screen;
        if (waitedMs > timeoutMs) throw new Error(`not on the screen within ${timeoutMs} ms: ${pattern}\n${screen}`);
        await setTimeout(POLL_MS);
      }
    },
    async run(line, options = {}) {
      tmux('send-keys', '-l', `clear; tmux -L ${socket} clear-history; ${line}; echo "<exit $?>"`);
      tmux('send-keys', 'Enter');
      await terminal.waitFor(/^<exit \d+>/m);
      const [output = '', code] = terminal.screen(options).split(/^<exit (\d+)>/m);
      return { output, exitCode: Number(code) };
    },
    async [Symbol.asyncDispose]() {
      tmux('kill-server');
    },
  };
  return terminal;
}
