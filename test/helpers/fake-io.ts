/** An `Io` in memory: files, standard input, environment and clock are given, what is written is kept. */
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseEnv } from 'node:util';
import type { GitState, ProbeFact } from '../../src/core/check.ts';
import {
  FileError,
  type FileErrorReason,
  FileWriteError,
  type FolderEntry,
  type Io,
  type NewFile,
} from '../../src/facts/io.ts';
import { rsaPair } from './forge-keys.ts';
import { createRandom } from './forge-random.ts';

export interface FakeWorld {
  readonly argv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** By path as the command names it; a reason instead of content makes reading fail. */
  readonly files?: Readonly<Record<string, string | Uint8Array | { readonly fails: FileErrorReason }>>;
  /** Piped in; without it standard input is a terminal. */
  readonly stdin?: string | Uint8Array;
  /** Terminal width of stdout and stderr; without it they are no terminals. */
  readonly columns?: number;
  readonly nowMs?: number;
  readonly systemLocale?: string;
  /** Answers to `askSecret`, in order; '' when they run out. */
  readonly secrets?: readonly string[];
  /** Answers to the other questions, in order; the preset or the first choice when they run out. */
  readonly answers?: readonly (string | boolean)[];
  /** Permission bits by path; 0600 unless told, null as on Windows. */
  readonly modes?: Readonly<Record<string, number | null>>;
  /** What git says by path; no repository without it. */
  readonly git?: Readonly<Record<string, GitState>>;
  /** Symbolic links, by path. */
  readonly links?: readonly string[];
  /** What comes of a request, by URL. */
  readonly probes?: Readonly<Record<string, ProbeFact>>;
}

export interface FakeIo extends Io {
  readonly written: { stdout: string; stderr: string };
  /** The questions that were asked. */
  readonly questions: string[];
  /** The remarks between the questions. */
  readonly told: string[];
  /** The files that were created, in order. */
  readonly created: NewFile[];
  /** The files that were replaced, in order. */
  readonly replaced: NewFile[];
}

/** 2026-01-02 03:04:05 UTC */
export const FAKE_NOW_MS = Date.UTC(2026, 0, 2, 3, 4, 5);

export function fakeIo(world: FakeWorld = {}): FakeIo {
  const written = { stdout: '', stderr: '' };
  const questions: string[] = [];
  const told: string[] = [];
  const created: NewFile[] = [];
  const secrets = [...(world.secrets ?? [])];
  const answers = [...(world.answers ?? [])];
  const replaced: NewFile[] = [];
  const stream = (name: 'stdout' | 'stderr') => ({
    isTTY: world.columns !== undefined,
    columns: world.columns,
    write: async (text: string) => {
      written[name] += text;
    },
  });
  return {
    argv: world.argv ?? [],
    env: world.env ?? {},
    cwd: '/project',
    stdin: {
      isTTY: world.stdin === undefined,
      read: async (limitBytes) => toBytes(world.stdin ?? '').subarray(0, limitBytes + 1),
      chunks: async function* () {
        yield toBytes(world.stdin ?? '');
      },
    },
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readFile: async (path, limitBytes) => {
      const file = findFile(world, path);
      if (file === undefined) throw new FileError(path, 'not-found');
      if (typeof file === 'object' && 'fails' in file) throw new FileError(path, file.fails);
      return toBytes(file).subarray(0, limitBytes + 1);
    },
    createFiles: async (files) => {
      const taken = new Set([...Object.keys(world.files ?? {}), ...created.map(({ path }) => path)]);
      for (const { path } of files) {
        if (taken.has(path)) throw new FileWriteError(path, 'exists');
        if (path.startsWith('nowhere/')) throw new FileWriteError(path, 'no-folder');
        taken.add(path);
      }
      created.push(...files);
    },
    makeRsaKey: async (bits) => rsaPair(bits, 0).privateKey.export({ type: 'pkcs8', format: 'der' }),
    makeSymmetricKey: async (bytes) => createRandom(`fake ${bytes}`).bytes(bytes),
    replaceFile: async (path, text, before) => {
      const index = replaced.findIndex((file) => file.path === path);
      const now = replaced[index]?.text ?? Buffer.from(toBytes(contentOf(world, path))).toString();
      if (now !== before) throw new FileWriteError(path, 'changed');
      replaced.push({ path, text, isPrivate: false });
    },
    listFiles: async (folder) =>
      Object.keys(world.files ?? {}).flatMap((name) =>
        posix.dirname(posix.resolve('/project', name)) === posix.resolve('/project', folder)
          ? [posix.basename(name)]
          : [],
      ),
    listFolder: async (path) => listFolder(world, posix.resolve('/project', path)),
    fileMode: async (path) => {
      const mode = world.modes?.[posix.relative('/project', path)];
      return mode === undefined ? 0o600 : mode;
    },
    gitStates: async (_folder, paths) =>
      world.git === undefined
        ? null
        : new Map(paths.map((path) => [path, world.git?.[posix.relative('/project', path)] ?? 'untracked'])),
    probe: async (url) => {
      const answer = world.probes?.[url];
      if (answer === undefined) throw new TypeError(`no answer for ${url}`);
      return answer;
    },
    isFolder: async (path) => hasFolder(world, posix.resolve('/project', path)),
    exists: async (path) => findFile(world, path) !== undefined || hasFolder(world, path),
    resolvePath: (folder, path) => posix.resolve('/project', folder, path),
    parseEnv: (text) =>
      Object.fromEntries(Object.entries(parseEnv(text)).map(([name, value]) => [name, String(value)])),
    readSample: async (name) => readFileSync(new URL(`../../samples/${name}`, import.meta.url)),
    now: () => world.nowMs ?? FAKE_NOW_MS,
    systemLocale: world.systemLocale ?? 'en-US',
    askSecret: async (question) => {
      questions.push(question);
      return secrets.shift() ?? '';
    },
    ask: {
      choose: async (question, choices, preset) => {
        questions.push(question);
        const answer = answers.shift() ?? preset ?? choices[0]?.value ?? '';
        const choice = choices.find(({ value }) => value === answer);
        if (choice === undefined) throw new TypeError(`${question}: no choice ${String(answer)}`);
        return choice.value;
      },
      enter: async (question, { preset, check }) => {
        questions.push(question);
        for (;;) {
          const answer = String(answers.shift() ?? preset ?? '');
          const wrong = check(answer);
          if (wrong === null) return answer;
          questions.push(wrong);
          if (answers.length === 0) throw new TypeError(`${question}: ${wrong}`);
        }
      },
      confirm: async (question, preset) => {
        questions.push(question);
        const answer = answers.shift();
        return typeof answer === 'boolean' ? answer : preset;
      },
      tell: async (text) => {
        told.push(text);
      },
    },
    written,
    questions,
    told,
    created,
    replaced,
  };
}

/** Files are named as the command names them: from the root, or from the working directory. */
function findFile(world: FakeWorld, path: string) {
  const { files = {} } = world;
  if (Object.hasOwn(files, path)) return files[path];
  return Object.entries(files).find(([name]) => posix.resolve('/project', name) === path)?.[1];
}

function contentOf(world: FakeWorld, path: string): string | Uint8Array {
  const file = findFile(world, path);
  return typeof file === 'string' || file instanceof Uint8Array ? file : '';
}

function listFolder(world: FakeWorld, folder: string): FolderEntry[] {
  const entries = new Map<string, FolderEntry>();
  const start = folder === '/' ? '/' : `${folder}/`;
  const add = (path: string, kind: 'file' | 'link', bytes: number): void => {
    const absolute = posix.resolve('/project', path);
    if (!absolute.startsWith(start)) return;
    const [name = '', ...rest] = absolute.slice(start.length).split('/');
    entries.set(name, rest.length > 0 ? { name, kind: 'folder', bytes: 0 } : { name, kind, bytes });
  };
  for (const path of Object.keys(world.files ?? {})) add(path, 'file', toBytes(contentOf(world, path)).length);
  for (const path of world.links ?? []) add(path, 'link', 0);
  return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function hasFolder(world: FakeWorld, path: string): boolean {
  return Object.keys(world.files ?? {}).some((name) => posix.resolve('/project', name).startsWith(`${path}/`));
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}
