/** Collects what the checks of `doctor` judge: values, keys, files, answers of gateways. Nothing is judged here. */
import { decodeText } from '../capture/decode.ts';
import type { FactState } from '../checks/run-checks.ts';
import type { AppConfig } from '../config/schema.ts';
import { type AppKey, answerPath, type KeyFact, type SeenKey } from '../core/check.ts';
import { digestOf } from '../core/crypto/fingerprint.ts';
import type { PlatformId } from '../core/platform-names.ts';
import { UsageError } from '../core/usage-error.ts';
import { recogniseMisplaced } from '../diagnosis/key-slots.ts';
import type { ConfigFile } from '../facts/config-file.ts';
import type { Io } from '../facts/io.ts';
import { readKeyBytes } from '../facts/key-sources.ts';
import { inspectSource, type KeySpecimen } from '../keys/inspect.ts';
import type { ConfigKeys } from '../platforms/app-config.ts';
import { PLATFORM_CONFIGS } from '../platforms/configs.ts';

/** One app with everything that its checks may ask for. */
export interface CollectedApp {
  readonly name: string;
  readonly id: string | null;
  readonly platform: PlatformId;
  readonly environment: 'production' | 'sandbox' | null;
  readonly facts: ReadonlyMap<string, FactState>;
  readonly keys: readonly AppKey[];
  /** `file:` references that hold something, by field: path as written, and absolute. */
  readonly files: readonly {
    readonly field: string;
    readonly path: string;
    readonly absolute: string;
    readonly isSecret: boolean;
  }[];
}

function seen({ row, detail, symmetric }: KeySpecimen): SeenKey {
  const own = detail?.der ?? symmetric;
  return {
    row,
    isPrivate: detail?.privateKey != null,
    digest: own === null ? null : digestOf(own),
    publicDigest: detail?.spki == null ? null : digestOf(detail.spki),
  };
}

/** Reads keys; the same text is inspected once, however many apps hold it. */
export class KeyReader {
  readonly #io: Io;
  readonly #file: ConfigFile;
  readonly #known = new Map<string, Omit<KeyFact, 'origin' | 'reference'>>();

  constructor(io: Io, file: ConfigFile) {
    this.#io = io;
    this.#file = file;
  }

  /** What a reference gives, or that it gives nothing. */
  async read(reference: string): Promise<FactState> {
    try {
      const { bytes, origin } = await readKeyBytes(reference, this.#io, this.#file.folder);
      const value: KeyFact = {
        origin,
        reference: origin === 'literal' ? 'literal' : reference,
        ...this.#inspect(bytes),
      };
      return { state: 'given', value };
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return { state: 'unset', reference };
    }
  }

  #inspect(bytes: Uint8Array): Omit<KeyFact, 'origin' | 'reference'> {
    const id = digestOf(bytes);
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const text = decodeText(bytes).text.trim();
    const [first, ...others] = inspectSource(bytes, '', this.#io.now()).map(seen);
    if (first === undefined) throw new TypeError('a source has at least one key');
    const fact = {
      keys: [first, ...others] as const,
      misplaced: recogniseMisplaced(text, { iv: null, ciphertext: null }),
      characters: text.length,
      textDigest: digestOf(Buffer.from(text)),
      matches: (pattern: RegExp) => pattern.test(text),
      equals: (other: string) => text === other,
    };
    this.#known.set(id, fact);
    return fact;
  }
}

interface Collecting {
  readonly reader: KeyReader;
  readonly file: ConfigFile;
  readonly io: Io;
  readonly facts: Map<string, FactState>;
  readonly keys: AppKey[];
  readonly files: CollectedApp['files'][number][];
}

async function collectValues(
  rows: ConfigKeys,
  values: Readonly<Record<string, unknown>>,
  prefix: string,
  into: Collecting,
) {
  for (const [name, row] of Object.entries(rows)) {
    const value = values[name];
    const path = prefix + name;
    if (row.kind === 'group') {
      const inner = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
      await collectValues(row.keys ?? {}, inner, `${path}.`, into);
    } else if (value === undefined) into.facts.set(path, { state: 'absent' });
    else if (row.kind === 'secret' || row.kind === 'key') {
      const reference = String(value);
      const isSecret = row.kind === 'secret';
      const state = await into.reader.read(reference);
      into.facts.set(path, state);
      if (state.state === 'given') into.keys.push({ field: path, isSecret, fact: state.value as KeyFact });
      if (reference.startsWith('file:') && state.state === 'given') {
        const written = reference.slice(5);
        into.files.push({
          field: path,
          path: written,
          absolute: into.io.resolvePath(into.file.folder, written),
          isSecret,
        });
      }
    } else into.facts.set(path, { state: 'given', value });
  }
}

/** Everything about one app. */
export async function collectApp(
  name: string,
  app: AppConfig,
  file: ConfigFile,
  reader: KeyReader,
  io: Io,
): Promise<CollectedApp> {
  const config = PLATFORM_CONFIGS.find(({ id }) => id === app.platform);
  const into: Collecting = { reader, file, io, facts: new Map(), keys: [], files: [] };
  await collectValues(config?.keys ?? {}, app, '', into);
  const { console: answers = {} } = app;
  const { console: items = {} } = config ?? {};
  for (const item of Object.keys(items)) {
    const answer = answers[item];
    into.facts.set(answerPath(item), answer === undefined ? { state: 'absent' } : { state: 'given', value: answer });
  }
  const id = app['appId'] ?? app['appKey'];
  const environment = app['environment'];
  return {
    name,
    id: typeof id === 'string' ? id : null,
    platform: app.platform,
    environment: environment === 'production' || environment === 'sandbox' ? environment : null,
    facts: into.facts,
    keys: into.keys,
    files: into.files,
  };
}
