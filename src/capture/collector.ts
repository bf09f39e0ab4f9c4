/** Gathers the records of one capture while its containers are read, in bounded memory and work. */

import { type CapturedField, type CapturedRecord, type ContainerRepair, normaliseName } from './capture.ts';
import { NameFinder } from './names.ts';

/** Where a text stands: everything its records inherit. */
export interface Scope {
  readonly collector: Collector;
  readonly parent: Draft | null;
  /** Normalised name of the field that holds the text, or null. */
  readonly via: string | null;
  readonly isFromString: boolean;
  readonly containers: readonly string[];
  readonly repairs: readonly ContainerRepair[];
  /** Pointer of the text itself. */
  readonly pointer: string;
  readonly lineAt: (offset: number) => number;
  readonly capturedAtMs: number | null;
  /** How many texts stand around this one; 0 for the source itself. */
  readonly depth: number;
  /** True for a whole source or a whole body: a JSON string there that holds JSON was encoded twice. */
  readonly isWhole: boolean;
}

const RECORD_LIMIT = 20_000;
/** Records with short values only (`"code":0` in every line of a log) must not displace the payload. */
const SHORT_RECORD_LIMIT = 10_000;
const LONG_VALUE = 16;
const POINTER_LIMIT = 64 * 1024 * 1024;
const PARENT_LIMIT = 500;
const OTHER_NAME_LIMIT = 20;
const OTHER_NAME_LENGTH = 100;
const WORK_FACTOR = 64;
const WORK_MINIMUM = 16 * 1024 * 1024;

/** A record in the making; it becomes one when it, or something inside it, is kept. */
export class Draft {
  readonly sequence: number;
  readonly scope: Scope;
  readonly parent: Draft | null;
  readonly fields: CapturedField[] = [];
  readonly #offset: number;
  readonly #level: number;
  #record: CapturedRecord | null = null;

  /** @param offset - where the record begins in the text of its scope. */
  constructor(scope: Scope, parent: Draft | null, offset: number) {
    this.scope = scope;
    // Every so many levels the chain of parents is cut: walking up from each of many nested records must stay cheap.
    const level = parent === null ? 0 : parent.#level + 1;
    this.parent = level > PARENT_LIMIT ? null : parent;
    this.#level = level > PARENT_LIMIT ? 0 : level;
    this.#offset = offset;
    this.sequence = scope.collector.nextSequence();
  }

  /** Pointer of the record; that of its scope's text unless a container knows better. */
  get pointer(): string {
    return this.scope.pointer;
  }

  /** Normalised name of the parent's field that leads here, or null. */
  get via(): string | null {
    return this.scope.via;
  }

  /** True when that field was a string. */
  get isFromString(): boolean {
    return this.scope.isFromString;
  }

  /** True once the record exists, so that its fields are needed. */
  get isNeeded(): boolean {
    return this.#record !== null;
  }

  /** The record itself, made on first use together with its parents. */
  toRecord(): CapturedRecord {
    const missing: Draft[] = [];
    let draft: Draft | null = this;
    while (draft !== null && draft.#record === null) {
      missing.push(draft);
      draft = draft.parent;
    }
    let record = draft === null ? null : draft.#record;
    for (const next of missing.reverse()) {
      record = next.#build(record);
      next.#record = record;
    }
    return this.#record ?? this.#build(null);
  }

  #build(parent: CapturedRecord | null): CapturedRecord {
    const { collector, containers, repairs, capturedAtMs, lineAt } = this.scope;
    return {
      location: { source: collector.source, pointer: this.pointer, line: lineAt(this.#offset) },
      fields: this.fields,
      parent,
      via: this.via,
      isFromString: this.isFromString,
      containers,
      repairs,
      capturedAtMs,
    };
  }
}

/** What was found so far, and how much more may be. */
export class Collector {
  readonly source: string;
  readonly finder: NameFinder;
  /** Number of records that qualified, those over the limit included. */
  found = 0;
  isCut = false;
  readonly #kept: { readonly sequence: number; readonly record: CapturedRecord }[] = [];
  readonly #otherNames = new Set<string>();
  #shortRecords = 0;
  #pointerCharacters = 0;
  #sequence = 0;
  #work: number;

  constructor(source: string, names: ReadonlySet<string>, textLength: number) {
    this.source = source;
    this.finder = new NameFinder(names);
    this.#work = textLength * WORK_FACTOR + WORK_MINIMUM;
  }

  nextSequence(): number {
    this.#sequence += 1;
    return this.#sequence;
  }

  /** Takes a text's length off the work that may still be done; false, and the capture is cut, when none is left. */
  spend(characters: number): boolean {
    this.#work -= characters;
    if (this.#work < 0) this.isCut = true;
    return this.#work >= 0;
  }

  /** True when nothing more will be kept, and something was left out. */
  get isDone(): boolean {
    return this.isCut && this.#kept.length >= RECORD_LIMIT;
  }

  /** True when no more work may be done. */
  get isExhausted(): boolean {
    return this.#work < 0;
  }

  /** Leaves out a record with short values only, when there are too many of those already; false when it must be looked at. */
  skipShort(longestValue: number): boolean {
    if (longestValue >= LONG_VALUE || this.#shortRecords < SHORT_RECORD_LIMIT) return false;
    this.found += 1;
    this.isCut = true;
    return true;
  }

  /** Keeps a draft whose fields are complete; it must hold a wanted field. */
  keep(draft: Draft): void {
    this.found += 1;
    const isShort = draft.fields.every((field) => field.text.length < LONG_VALUE || !this.finder.isWanted(field.name));
    const isFull = this.#kept.length >= RECORD_LIMIT || (isShort && this.#shortRecords >= SHORT_RECORD_LIMIT);
    if (isFull || this.#pointerCharacters > POINTER_LIMIT) {
      this.isCut = true;
      return;
    }
    if (isShort) this.#shortRecords += 1;
    const record = draft.toRecord();
    this.#pointerCharacters += record.location.pointer.length;
    this.#kept.push({ sequence: draft.sequence, record });
  }

  /** Keeps a draft with these fields when one of them is wanted, and notes the names of the others. */
  offer(draft: Draft, fields: readonly CapturedField[]): void {
    for (const field of fields) draft.fields.push(field);
    let isWanted = false;
    for (const field of fields) {
      if (field.name === '') continue;
      if (this.finder.isWanted(field.name)) isWanted = true;
      else this.noteOther(field.name);
    }
    if (isWanted) this.keep(draft);
  }

  /** True while names that nobody asked for are still worth noting. */
  get isNotingOthers(): boolean {
    return this.#otherNames.size < OTHER_NAME_LIMIT;
  }

  noteOther(name: string): void {
    if (this.isNotingOthers && name !== '' && name.length <= OTHER_NAME_LENGTH) this.#otherNames.add(name);
  }

  /** The kept records in the order of the capture, parents before children. */
  records(): readonly CapturedRecord[] {
    return this.#kept.sort((a, b) => a.sequence - b.sequence).map((entry) => entry.record);
  }

  otherNames(): readonly string[] {
    return [...this.#otherNames];
  }
}

/** A field of a container other than JSON. */
export function textField(name: string, text: string): CapturedField {
  return { name, kind: 'string', text, raw: null };
}

/** Adds what stands around a message without being wanted for itself: `:url` and `referer`, if they are known. */
export function addContext(draft: Draft, address: string, referer: string): void {
  if (address !== '') draft.fields.push(textField(':url', address));
  if (referer !== '') draft.fields.push(textField('referer', referer));
}

/** Repairs with one more undone; the same damage twice counts up. */
export function addRepair(
  repairs: readonly ContainerRepair[],
  code: ContainerRepair['code'],
  count: number,
): readonly ContainerRepair[] {
  const before = repairs.find((repair) => repair.code === code);
  const others = repairs.filter((repair) => repair !== before);
  return [...others, { code, count: (before?.count ?? 0) + count }];
}

/**
 * The scope of a text that is the value of a field.
 *
 * @param draft - the record with the field, or null when it stands in none.
 * @param pointer - pointer of the field.
 * @param offset - where the field's value begins in the text of `scope`; all records inside are on that line.
 */
export function innerScope(scope: Scope, draft: Draft | null, name: string, pointer: string, offset: number): Scope {
  return {
    ...scope,
    parent: draft ?? scope.parent,
    via: normaliseName(name),
    isFromString: true,
    pointer,
    lineAt: () => scope.lineAt(offset),
    depth: scope.depth + 1,
    isWhole: false,
  };
}

/** One step of a JSON Pointer, the slash included (RFC 6901 §3). */
export function pointerStep(name: string): string {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
