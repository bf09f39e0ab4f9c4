/** Running text: logs, scripts, notes, NDJSON. One pass finds JSON, queries, HTTP messages, curl commands and loose pairs. */

import type { CapturedField } from './capture.ts';
import { Draft, type Scope } from './collector.ts';
import { readCurl } from './curl.ts';
import { formFields, readFields } from './form.ts';
import { readHttp } from './http.ts';
import { countLines, isLineBreak } from './lines.ts';
import { EmbeddedJson } from './log-json.ts';
import { readPair } from './log-pair.ts';
import { isWordCode, skipEscape, wordEnd } from './names.ts';

/** Pairs further apart than this are no longer taken for one message. */
const GROUP_LINES = 20;
const PROSE_LENGTH = 16;
const METHODS: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'HTTP']);

/** Loose pairs that belong together. */
class PairGroup {
  readonly #scope: Scope;
  readonly #fields = new Map<string, CapturedField>();
  /** Made with the first pair, so that the record takes its place in the order of the text. */
  #draft: Draft | null = null;
  #end = 0;

  constructor(scope: Scope) {
    this.#scope = { ...scope, containers: [...scope.containers, 'log'] };
  }

  /** True while a pair stands shortly before that others may belong to. */
  get isOpen(): boolean {
    return this.#fields.size > 0;
  }

  add(text: string, start: number, end: number, field: CapturedField): void {
    const known = this.#fields.get(field.name);
    if (known?.text === field.text) {
      this.#end = end;
      return;
    }
    const isFar = this.#fields.size > 0 && countLines(text, this.#end, start, GROUP_LINES + 1) > GROUP_LINES;
    if (known !== undefined || isFar) this.flush();
    this.#draft ??= new Draft(this.#scope, this.#scope.parent, start);
    this.#fields.set(field.name, field);
    this.#end = end;
  }

  flush(): void {
    const fields = [...this.#fields.values()];
    const draft = this.#draft;
    this.#fields.clear();
    this.#draft = null;
    // In a string of some other field, `code: 500` is prose.
    const isProse = this.#scope.depth > 0 && fields.every((field) => field.text.length < PROSE_LENGTH);
    if (draft !== null && !isProse) this.#scope.collector.offer(draft, fields);
  }
}

/** A name so common that it counts only beside wanted ones, and with a long value. */
const COMPANION = 'data';
const COMPANION_LENGTH = 64;

class LogReader {
  readonly #text: string;
  readonly #scope: Scope;
  readonly #json: EmbeddedJson;
  readonly #pairs: PairGroup;
  #noQueryBefore = 0;

  constructor(text: string, scope: Scope) {
    this.#text = text;
    this.#scope = scope;
    this.#json = new EmbeddedJson(text, scope);
    this.#pairs = new PairGroup(scope);
  }

  read(): void {
    const text = this.#text;
    for (let at = 0; at < text.length && !this.#scope.collector.isDone; ) {
      const code = text.charCodeAt(at);
      if (isWordCode(code)) at = this.#word(at);
      else if (code === 123 || code === 91) at = this.#json.readBracket(at) ?? at + 1;
      else if (code === 34) at = this.#json.readQuoted(at) ?? at + 1;
      else if (code === 63) at = this.#query(at + 1) ?? at + 1;
      else if (code === 92) at = this.#backslash(at);
      else at = Math.max(at + 1, skipEscape(text, at));
    }
    this.#pairs.flush();
  }

  /** A quote after a backslash is part of an escaped text and begins nothing. */
  #backslash(at: number): number {
    const end = skipEscape(this.#text, at);
    return this.#text.charCodeAt(end) === 34 ? end + 1 : end;
  }

  #word(start: number): number {
    const text = this.#text;
    const end = wordEnd(text, start);
    if (this.#scope.collector.finder.isWantedWord(text, start, end)) {
      const pair = readPair(text, start, end, this.#scope.collector.finder);
      if (pair === null) return end;
      this.#pairs.add(text, start, pair.end, pair.field);
      return Math.max(pair.end, end);
    }
    if (end - start === COMPANION.length && this.#pairs.isOpen && text.startsWith(COMPANION, start)) {
      const pair = readPair(text, start, end, this.#scope.collector.finder);
      if (pair !== null && pair.field.text.length >= COMPANION_LENGTH) {
        this.#pairs.add(text, start, pair.end, pair.field);
        return pair.end;
      }
    }
    if (end - start === 4 && text.startsWith('curl', start)) return this.#curl(start) ?? end;
    if (end - start > 7 || !METHODS.has(text.slice(start, end))) return end;
    const isLineStart = start === 0 || isLineBreak(text.charCodeAt(start - 1));
    return (isLineStart ? this.#messages(start) : null) ?? end;
  }

  /** On a kept-alive connection the next message follows the body without a line break. */
  #messages(start: number): number | null {
    let end: number | null = null;
    for (let next = readHttp(this.#text, start, this.#scope); next !== null; ) {
      end = next;
      next = readHttp(this.#text, end, this.#scope);
    }
    return end;
  }

  #curl(start: number): number | null {
    const { collector } = this.#scope;
    const before = collector.found;
    const end = readCurl(this.#text, start, this.#scope);
    return collector.found > before ? end : null;
  }

  /** The query of a URL or of a path, as access logs have it. */
  #query(start: number): number | null {
    const text = this.#text;
    if (start < this.#noQueryBefore || !isWordCode(text.charCodeAt(start))) return null;
    let end = start;
    while (end < text.length && !/[\s"'`<>\\{}|^#]/.test(text.charAt(end))) end += 1;
    this.#noQueryBefore = end;
    const { collector, containers } = this.#scope;
    const query = text.slice(start, end);
    if (!query.includes('=') || !collector.finder.occursIn(query)) return null;
    const before = collector.found;
    readFields(formFields(query), start, { ...this.#scope, containers: [...containers, 'query'] });
    return collector.found > before ? end : null;
  }
}

/** Reads a text of any kind, in one pass; what is found goes to the scope's collector. */
export function readLog(text: string, scope: Scope): void {
  if (!scope.collector.finder.occursIn(text)) return;
  new LogReader(text, scope).read();
}
