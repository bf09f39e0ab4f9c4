/** What an expression may hold, as far as following the phone payload needs it. */
import type { Class, Function as FunctionNode, ObjectMethod } from '@babel/types';
import type { SourcePlace } from '../../core/source-facts.ts';
import type { Container } from './containers.ts';
import type { Environment } from './environment.ts';
import type { Done } from './frame.ts';
import type { ScriptModule } from './modules.ts';

/** A function with the scope in which it stands. */
export interface FunctionValue {
  readonly kind: 'function';
  readonly node: FunctionNode | ObjectMethod;
  readonly env: Environment;
  readonly module: ScriptModule;
  /** `this` inside: of arrow functions the one outside, of members the object; null when the call decides. */
  readonly self: Value | null;
}

/** A class with the scope in which it stands. */
export interface ClassValue {
  readonly kind: 'class';
  readonly node: Class;
  readonly env: Environment;
  readonly module: ScriptModule;
}

/** An object literal; `rest` holds what is spread in. */
export interface ObjectValue {
  readonly kind: 'object';
  readonly members: Map<string, Value>;
  readonly rest: Value[];
}

/** A piece of the payload. */
export interface PayloadValue {
  readonly kind: 'payload';
  /** As in `PayloadUse`. */
  readonly field: string;
  readonly place: SourcePlace;
  readonly isEncoded: boolean;
}

/** See the kinds. */
export type Value =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'literal'; readonly value: string | number | boolean; readonly place: SourcePlace }
  /** The event of the button; its `detail` is the payload. */
  | { readonly kind: 'event' }
  /** `e.target` of mpvue, which holds the payload as well. */
  | { readonly kind: 'event-target' }
  | PayloadValue
  /** What getUserInfo answers, or a field of it, where its ciphertext is easily taken for that of the phone number. */
  | { readonly kind: 'user-info'; readonly field: string; readonly place: SourcePlace }
  /** What a login answers, or the code in it. */
  | { readonly kind: 'login'; readonly part: 'result' | 'code'; readonly place: SourcePlace }
  /** Something that depends on checkSession, or on canIUse. */
  | { readonly kind: 'session' | 'guard' }
  /** Outcome of a comparison. */
  | { readonly kind: 'test'; readonly parts: readonly Value[] }
  /** Any of several, or several in one; `isText` when they are joined to one text. */
  | { readonly kind: 'mix'; readonly parts: readonly Value[]; readonly isText: boolean }
  | ObjectValue
  | { readonly kind: 'array'; readonly items: Value[] }
  | FunctionValue
  | ClassValue
  | { readonly kind: 'instance'; readonly of: ClassValue }
  /** `resolve` of a promise's executor. */
  | { readonly kind: 'resolver'; readonly settle: (value: Value, done: Done) => void }
  | { readonly kind: 'promise'; readonly done: Done; readonly value: Value }
  /** `wx`, `wx.login`, `uni.$u.http`. */
  | { readonly kind: 'api'; readonly path: readonly string[] }
  | { readonly kind: 'container'; readonly container: Container }
  | { readonly kind: 'module'; readonly module: ScriptModule }
  /** An instance of the platforms' decryption samples. */
  | { readonly kind: 'decrypter' };

/** Nothing is known. */
export const UNKNOWN: Value = { kind: 'unknown' };

/** Fields that are sent because a server needs them; the others of the detail are about errors. */
const SENT_FIELDS: ReadonlySet<string> = new Set([
  '*',
  'encryptedData',
  'iv',
  'code',
  'cloudID',
  'encryptedKey',
  'response',
  'sign',
]);

/** Whether a field belongs to what a server needs. */
export function isSentField(field: string): boolean {
  return SENT_FIELDS.has(field) || field.startsWith('response.');
}

/** Whether a field holds ciphertext or belongs to it. */
export function isCiphertextField(field: string): boolean {
  return isSentField(field) && field !== 'code' && field !== 'cloudID';
}

/** One value that may be any of these, or holds all of them. */
export function mixOf(parts: readonly Value[], isText = false): Value {
  const known = parts.filter(({ kind }) => kind !== 'unknown');
  const [first = UNKNOWN] = known;
  if (known.length === 0 && !isText) return UNKNOWN;
  // A text that is there only sometimes is not known.
  const isDoubtful = first.kind === 'literal' && known.length < parts.length;
  if (known.length === 1 && !isText && !isDoubtful) return first;
  return { kind: 'mix', parts: isText ? parts : known, isText };
}

/** Values directly inside a value. */
export function partsOf(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'mix':
    case 'test':
      return value.parts;
    case 'array':
      return value.items;
    case 'object':
      return [...value.members.values(), ...value.rest];
    case 'promise':
      return [value.value];
    default:
      return [];
  }
}

/** Deepest nesting of values that is looked into: objects may hold themselves. */
const MAX_DEPTH = 8;

/** The value and everything in it, also in comparisons if asked for. */
export function flatten(value: Value, withTests = false, depth = 0): Value[] {
  if (depth > MAX_DEPTH || (value.kind === 'test' && !withTests)) return [];
  return [value, ...partsOf(value).flatMap((part) => flatten(part, withTests, depth + 1))];
}

/**
 * What of the payload a value carries, the event itself as `*`.
 *
 * @param place - where the value stands, for the event, which has no place of its own.
 */
export function payloadOf(value: Value, place: SourcePlace, withTests = false): PayloadValue[] {
  const found = flatten(value, withTests).flatMap((part): PayloadValue[] => {
    if (part.kind === 'payload') return [part];
    const isEvent = part.kind === 'event' || part.kind === 'event-target';
    return isEvent ? [{ kind: 'payload', field: '*', place, isEncoded: false }] : [];
  });
  const seen = new Set<string>();
  return found.filter(({ field, place: { start } }) => {
    const key = `${field} ${start}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** The payload that a server needs, without texts of errors. */
export function sentPayloadOf(value: Value, place: SourcePlace): PayloadValue[] {
  return payloadOf(value, place).filter(({ field }) => isSentField(field));
}

/** Whether a value depends on something of this kind. */
export function dependsOn(value: Value, kind: Value['kind']): boolean {
  return flatten(value, true).some((part) => part.kind === kind);
}

/** The same payload, percent-encoded. */
export function encoded(value: Value): Value {
  if (value.kind === 'payload') return { ...value, isEncoded: true };
  if (value.kind === 'mix') return { ...value, parts: value.parts.map(encoded) };
  if (value.kind === 'object') {
    const members = new Map([...value.members].map(([name, member]) => [name, encoded(member)]));
    return { ...value, members, rest: value.rest.map(encoded) };
  }
  return value;
}
