/** What `capture` yields: located records, whatever they were wrapped in. */

/** Where something stands. `pointer` is a JSON Pointer (RFC 6901) that continues into nested texts. */
export interface Location {
  /** File name as given by the user, `-` for standard input. */
  readonly source: string;
  readonly pointer: string;
  /** 1-based line of the record's beginning in the decoded text of the source. */
  readonly line: number;
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gbk';

/** A damage that had to be undone to read the container, before any single value was looked at. */
export interface ContainerRepair {
  readonly code: 'utf16-text' | 'json-encoded-twice' | 'html-escaped' | 'percent-encoded';
  readonly count: number;
}

export interface CapturedField {
  /** Name as captured (`encryptedData`, `session_key`, `detail[iv]`); empty for a bare text. */
  readonly name: string;
  readonly kind: 'string' | 'number' | 'literal' | 'object' | 'array';
  /**
   * Value as its own container decodes it (JSON string, form field, …), nothing trimmed. Numbers and literals verbatim,
   * objects and arrays as their raw JSON text.
   */
  readonly text: string;
  /** The exact JSON token between colon and comma in the innermost JSON text, quotes included; null outside JSON. */
  readonly raw: string | null;
}

export interface CapturedRecord {
  readonly location: Location;
  /** In the order of the capture; a repeated name keeps the last value under `get`. */
  readonly fields: readonly CapturedField[];
  /** The record around this one (JSON parent object, HTTP message, HAR entry), or null. */
  readonly parent: CapturedRecord | null;
  /** Normalised name of the parent's field through which this record was reached, or null. */
  readonly via: string | null;
  /** True when that field was a string holding JSON, not an object. */
  readonly isFromString: boolean;
  /** Containers around the record, outermost first: `har`, `curl`, `http`, `form`, `query`, `json`, `ndjson`, `log`, `bare`. */
  readonly containers: readonly string[];
  readonly repairs: readonly ContainerRepair[];
  /** Unix milliseconds at which the capture was made, if the container tells (HAR startedDateTime, HTTP Date); else null. */
  readonly capturedAtMs: number | null;
}

export interface Capture {
  readonly source: string;
  readonly encoding: Encoding;
  readonly records: readonly CapturedRecord[];
  /** True when the bytes are no text at all. */
  readonly isBinary: boolean;
  /** True when nothing but white space was captured. */
  readonly isEmpty: boolean;
  /** Distinct names of fields that were seen but not asked for, at most 20, for the message of `capture-empty`. */
  readonly otherNames: readonly string[];
  /** True when the record limit was reached and the rest was left out. */
  readonly isCut: boolean;
}

/** Names are looked at from their end and no further than this, so that a hostile name costs nothing. */
const NAME_CHARACTERS = 256;

/** Lower case without `_`, `-`; only the last segment of a path such as `e.detail.encryptedData` or `detail[iv]`. */
export function normaliseName(name: string): string {
  const known = NORMALISED.get(name);
  if (known !== undefined) return known;
  const normalised = normalise(name);
  if (NORMALISED.size < NORMALISED_AT_MOST) NORMALISED.set(name, normalised);
  return normalised;
}

/** The same few names stand in every record. */
const NORMALISED = new Map<string, string>();
const NORMALISED_AT_MOST = 1000;

function normalise(name: string): string {
  let end = name.length;
  while (name[end - 1] === ']') end -= 1;
  const last =
    name
      .slice(Math.max(0, end - NAME_CHARACTERS), end)
      .split(/[.[\]]/)
      .pop() ?? name;
  return last.toLowerCase().replace(/[_\-\s'"]/g, '');
}

/** The field under any of the normalised names, first name first, or undefined. */
export function getField(record: CapturedRecord, ...names: readonly string[]): CapturedField | undefined {
  for (const name of names) {
    const field = record.fields.findLast((candidate) => normaliseName(candidate.name) === name);
    if (field !== undefined) return field;
  }
  return undefined;
}

/** As `getField`, looking through the enclosing records as well, nearest first. */
export function findField(record: CapturedRecord, ...names: readonly string[]): CapturedField | undefined {
  for (let current: CapturedRecord | null = record; current !== null; current = current.parent) {
    const field = getField(current, ...names);
    if (field !== undefined) return field;
  }
  return undefined;
}
