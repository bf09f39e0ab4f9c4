/** The files of findings, with their lines. */
import type { Place } from '../core/diagnostic.ts';
import type { Excerpt } from '../core/report.ts';
import type { ProjectFact, SourcePlace, Span } from '../core/source-facts.ts';
import { makeExcerpt } from '../rules/code-frame.ts';
import { placeOf } from '../rules/places.ts';
import { indexLines, type LineIndex } from '../source/lines.ts';
import type { SourceReader } from './lint-reader.ts';

/** One file while its row is made. */
export interface OpenFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  /** Pieces that are known to be secret. */
  readonly hidden: readonly Span[];
}

/** The files of findings, each opened once. */
export class SourceFiles {
  readonly #reader: SourceReader;
  readonly #hidden: ReadonlyMap<string, readonly Span[]>;
  readonly #open = new Map<string, OpenFile>();

  constructor(reader: SourceReader, projects: readonly ProjectFact[]) {
    this.#reader = reader;
    const facts = projects.flatMap(({ files }) => files);
    this.#hidden = new Map(facts.map(({ path, secrets }) => [path, secrets.map(({ place }) => place)]));
  }

  /** The file; empty where it cannot be read. */
  async open(path: string): Promise<OpenFile> {
    const known = this.#open.get(path);
    if (known !== undefined) return known;
    const text = (await this.#reader.read(path)) ?? '';
    const file = { path, text, lines: indexLines(text), hidden: this.#hidden.get(path) ?? [] };
    this.#open.set(path, file);
    return file;
  }

  /** A piece of a file as a place. */
  async place(place: SourcePlace): Promise<Place> {
    return placeOf(place, (await this.open(place.path)).lines);
  }
}

/** The lines around a piece of a file; null where there is no text. */
export const excerptOf = ({ text, lines, hidden }: OpenFile, span: Span): Excerpt | null =>
  text === '' ? null : makeExcerpt(text, lines, span, hidden);
