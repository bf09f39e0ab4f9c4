/** JSON texts to records: every object, at any depth, and what its strings hold. */

import { type CapturedField, normaliseName } from './capture.ts';
import { Draft, innerScope, pointerStep, type Scope } from './collector.ts';
import { type JsonVisitor, scanJson } from './json.ts';
import { decodeJsonString } from './json-tokens.ts';
import { readString } from './read-text.ts';

const KINDS = ['string', 'number', 'literal', 'object', 'array'] as const;
/** Numbers per field in the walker's list: name from, name to, index in KINDS, value from, value to. */
const FIELD_NUMBERS = 5;
const LONGEST_KEY = 1500;
/** An element of a list of fields has a few members only: key, value, type, description, disabled. */
const PAIR_FIELDS_AT_MOST = 8;

/** One open object or array. Arrays are no records but have a place in the pointer. */
class JsonNode extends Draft {
  readonly isObject: boolean;
  readonly start: number;
  readonly around: JsonNode | null;
  /** Name or index inside the node around; null at the top of the text. */
  readonly step: string | null;
  /** The nearest record: this object, or the one around this array. */
  readonly owner: Draft | null;
  /** Where this object's fields begin in the walker's list. */
  readonly base: number;
  isWanted = false;
  /** Fields written as a list of `{ key, value }`, as Postman exports them; of an array only. */
  readonly pairs: CapturedField[] = [];
  keyStart = 0;
  keyEnd = 0;
  index = -1;
  /** The only element of an array, if it is a string: form data are printed as `{"iv": ["…"]}`. */
  soleString: { readonly start: number; readonly end: number } | null = null;
  #pointer: string | null = null;

  constructor(
    scope: Scope,
    around: JsonNode | null,
    step: string | null,
    isObject: boolean,
    start: number,
    base: number,
  ) {
    const parent = around === null ? scope.parent : around.owner;
    super(scope, parent, start);
    this.isObject = isObject;
    this.start = start;
    this.around = around;
    this.step = step;
    this.base = base;
    this.owner = isObject ? this : parent;
  }

  override get pointer(): string {
    const missing: JsonNode[] = [];
    let node: JsonNode | null = this;
    while (node !== null && node.#pointer === null) {
      missing.push(node);
      node = node.around;
    }
    let pointer = node === null ? this.scope.pointer : (node.#pointer ?? '');
    for (const next of missing.reverse()) {
      if (next.step !== null) pointer += pointerStep(next.step);
      next.#pointer = pointer;
    }
    return pointer;
  }

  /** Name of the field that leads here, arrays passed over; null when none does inside this text. */
  get fieldName(): string | null {
    let node: JsonNode = this;
    while (node.around !== null && !node.around.isObject) node = node.around;
    return node.step === null || node.around === null ? null : node.step;
  }

  override get via(): string | null {
    const name = this.fieldName;
    return name === null ? this.scope.via : normaliseName(name);
  }

  override get isFromString(): boolean {
    return this.fieldName === null && this.scope.isFromString;
  }
}

class JsonWalk implements JsonVisitor {
  readonly #text: string;
  readonly #scope: Scope;
  readonly #values: number[] = [];
  #top: JsonNode | null = null;

  constructor(text: string, scope: Scope) {
    this.#text = text;
    this.#scope = scope;
  }

  open(isObject: boolean, start: number): void {
    const step = this.#nextStep();
    this.#top = new JsonNode(this.#scope, this.#top, step, isObject, start, this.#values.length);
  }

  key(start: number, end: number): void {
    const node = this.#top;
    if (node === null) return;
    node.keyStart = start;
    node.keyEnd = end;
    if (end - start > LONGEST_KEY) return;
    const { collector } = this.#scope;
    const name = decodeJsonString(this.#text, start, end);
    if (collector.finder.isWanted(name)) node.isWanted = true;
    else if (collector.isNotingOthers) collector.noteOther(name);
  }

  scalar(kind: 'string' | 'number' | 'literal', start: number, end: number): void {
    const node = this.#top;
    if (node === null) return;
    if (node.isObject) this.#addValue(node, KINDS.indexOf(kind), start, end);
    else {
      node.index += 1;
      node.soleString = node.index === 0 && kind === 'string' ? { start, end } : null;
    }
    if (kind === 'string' && this.#scope.collector.finder.occursIn(this.#text, start, end)) {
      this.#readInside(node, start, end);
    }
  }

  close(end: number): void {
    const node = this.#top;
    if (node === null) return;
    this.#top = node.around;
    const { collector } = this.#scope;
    const isSkipped = node.isWanted && !node.isNeeded && collector.skipShort(this.#longestValue(node));
    if (node.isObject && !isSkipped && (node.isWanted || node.isNeeded)) {
      this.#fill(node);
      if (node.isWanted) collector.keep(node);
    }
    if (node.around?.isObject === false) this.#collectPair(node, node.around);
    if (node.pairs.length > 0) this.#keepPairs(node);
    this.#values.length = node.base;
    if (this.#top?.isObject !== true) return;
    if (node.soleString === null) this.#addValue(this.#top, node.isObject ? 3 : 4, node.start, end);
    else this.#addValue(this.#top, 0, node.soleString.start, node.soleString.end);
  }

  /** An element such as `{ "key": "iv", "value": "…" }` is a field of the list around it. */
  #collectPair(node: JsonNode, list: JsonNode): void {
    if (!node.isObject || this.#values.length - node.base > PAIR_FIELDS_AT_MOST * FIELD_NUMBERS) return;
    let name: string | null = null;
    let value: { readonly text: string; readonly raw: string } | null = null;
    for (let at = node.base; at < this.#values.length; at += FIELD_NUMBERS) {
      const [keyStart = 0, keyEnd = 0, kind = 0, start = 0, end = 0] = this.#values.slice(at, at + FIELD_NUMBERS);
      if (KINDS[kind] !== 'string' || keyEnd - keyStart > 12) continue;
      const key = this.#text.slice(keyStart + 1, keyEnd - 1);
      if (key === 'key' || key === 'name') name = decodeJsonString(this.#text, start, end);
      else if (key === 'value')
        value = { text: decodeJsonString(this.#text, start, end), raw: this.#text.slice(start, end) };
    }
    if (name === null || value === null || !this.#scope.collector.finder.isWanted(name)) return;
    list.pairs.push({ name, kind: 'string', ...value });
  }

  #keepPairs(node: JsonNode): void {
    const scope = { ...this.#scope, pointer: node.pointer };
    const draft = new Draft(scope, node.owner, node.start);
    this.#scope.collector.offer(draft, node.pairs);
  }

  #nextStep(): string | null {
    const node = this.#top;
    if (node === null) return null;
    if (node.isObject) return decodeJsonString(this.#text, node.keyStart, node.keyEnd);
    node.index += 1;
    node.soleString = null;
    return String(node.index);
  }

  #addValue(node: JsonNode, kind: number, start: number, end: number): void {
    this.#values.push(node.keyStart, node.keyEnd, kind, start, end);
  }

  #longestValue(node: JsonNode): number {
    let longest = 0;
    for (let at = node.base; at < this.#values.length; at += FIELD_NUMBERS) {
      longest = Math.max(longest, (this.#values[at + 4] ?? 0) - (this.#values[at + 3] ?? 0));
    }
    return longest;
  }

  #fill(node: JsonNode): void {
    const values = this.#values;
    for (let at = node.base; at < values.length; at += FIELD_NUMBERS) {
      const [keyStart = 0, keyEnd = 0, kindIndex = 0, start = 0, end = 0] = values.slice(at, at + FIELD_NUMBERS);
      const kind = KINDS[kindIndex] ?? 'literal';
      const raw = this.#text.slice(start, end);
      const text = kind === 'string' ? decodeJsonString(this.#text, start, end) : raw;
      node.fields.push({
        name: decodeJsonString(this.#text, keyStart, keyEnd),
        kind,
        text,
        raw,
      } satisfies CapturedField);
    }
  }

  #readInside(node: JsonNode, start: number, end: number): void {
    const ownName = node.isObject ? decodeJsonString(this.#text, node.keyStart, node.keyEnd) : null;
    const name = ownName ?? node.fieldName ?? this.#scope.via ?? '';
    const pointer = node.pointer + pointerStep(ownName ?? String(node.index));
    const inner = innerScope(this.#scope, node.owner, name, pointer, start);
    readString(decodeJsonString(this.#text, start, end), inner, this.#scope.collector.finder.isWanted(name));
  }
}

/**
 * Reads one object or array, which must be valid JSON.
 *
 * @param start - offset of its bracket.
 * @param scope - as `jsonScope` makes it; its pointer is that of the object or array.
 * @param isLenient - as `scanJson` was told when it found the value valid.
 */
export function readJsonValue(text: string, start: number, scope: Scope, isLenient = false): void {
  const visitor = new JsonWalk(text, scope);
  scanJson(text, start, { visitor, isLenient });
}

/** The scope of a text, for the records of JSON in it. */
export function jsonScope(scope: Scope): Scope {
  return { ...scope, containers: [...scope.containers, 'json'] };
}
