/** The samples that ship with phonekit, as files of a fake world. */
import { readdirSync, readFileSync, statSync } from 'node:fs';

export interface SampleRow {
  readonly file: string;
  readonly options: readonly string[];
  /** Code of the first diagnostic; null when there must be no error and no warning. */
  readonly first: string | null;
  readonly demo?: { readonly en: string; readonly zh: string };
}

export interface Samples {
  readonly rows: readonly SampleRow[];
  /** Contents by path from the top of the repository, `samples/…`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly nowMs: number;
}

const FOLDER = new URL('../../samples/', import.meta.url);

export function readSamples(): Samples {
  const index: { readonly capturedAt: string; readonly samples: readonly SampleRow[] } = JSON.parse(
    readFileSync(new URL('samples.json', FOLDER), 'utf8'),
  );
  const files = Object.fromEntries(
    readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => statSync(new URL(path, FOLDER)).isFile())
      .map((path) => [`samples/${path}`, new Uint8Array(readFileSync(new URL(path, FOLDER)))]),
  );
  return { rows: index.samples, files, nowMs: Date.parse(index.capturedAt) };
}
