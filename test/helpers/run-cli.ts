/** Runs phonekit in tests: the built command as a child process, or `main` in this process with a fake world. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { fakeIo } from './fake-io.ts';
import { FORGE_NOW_MS } from './forge.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = fileURLToPath(new URL('../../bin/phonekit.js', import.meta.url));

export interface RunOptions {
  readonly stdin?: string | Uint8Array;
  /** Replaces the environment except for PATH. */
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** The parts of the `--json` document that tests look at. */
export interface JsonDocument {
  readonly schemaVersion: number;
  readonly tool: { readonly name: string; readonly version: string };
  readonly command: string;
  readonly ok: boolean;
  readonly summary: { readonly error: number; readonly warning: number; readonly info: number };
  readonly diagnostics: readonly JsonDiagnostic[];
  readonly results: readonly JsonResult[];
}

export interface JsonDiagnostic {
  readonly code: string;
  readonly severity: string;
  readonly certainty: string;
  readonly message: string;
  readonly args: Readonly<Record<string, string | number | boolean>>;
}

export interface JsonResult {
  readonly platform: string | null;
  readonly status: string;
  readonly signature: string;
  readonly phone: {
    readonly number: string;
    readonly pureNumber: string;
    readonly countryCode: string;
    readonly masked: boolean;
  } | null;
  readonly repairs: readonly { readonly code: string; readonly field: string; readonly count: number }[];
  readonly answer: { readonly code: string; readonly subCode: string | null } | null;
  readonly diagnostics: readonly JsonDiagnostic[];
}

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Standard output as JSON; throws when it is something else. */
  readonly json: () => JsonDocument;
}

function finish(code: number, stdout: string, stderr: string): CliRun {
  return {
    code,
    stdout,
    stderr,
    json: () => {
      const document: JsonDocument = JSON.parse(stdout);
      return document;
    },
  };
}

/** Runs the built command. Needs `npm run build`. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [COMMAND, ...args], {
      cwd: options.cwd ?? ROOT,
      env: { PATH: process.env.PATH, LC_ALL: 'en_US.UTF-8', ...options.env },
      stdio: [options.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout?.on('data', (part: Buffer) => out.push(part));
    child.stderr?.on('data', (part: Buffer) => err.push(part));
    // A command that ends before it has read everything is no failure of the test.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(options.stdin);
    child.on('error', reject);
    child.on('close', (code) => resolve(finish(code ?? -1, String(Buffer.concat(out)), String(Buffer.concat(err)))));
  });
}

/** Runs `main` in this process at the forge's own time; nothing outside is touched. */
export async function runInProcess(args: readonly string[], options: RunOptions = {}): Promise<CliRun> {
  const { main } = await import('../../src/cli/main.ts');
  const env = { LC_ALL: 'en_US.UTF-8', ...options.env };
  const io = fakeIo({ argv: args, env, stdin: options.stdin ?? '', nowMs: FORGE_NOW_MS });
  const code = await main(args, io);
  return finish(code, io.written.stdout, io.written.stderr);
}
