/** JSON of mini-programs: comments, trailing commas and conditional compilation stand in it, and any of it may be missing. */
import { parse } from 'jsonc-parser';

/** A JSON object; empty for everything else, also for text that is no JSON. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object in a text, as far as it can be read. */
export function readObject(text: string | null): JsonObject {
  if (text === null) return {};
  try {
    return asObject(parse(text.replace(/^\uFEFF/, ''), [], { allowTrailingComma: true, disallowComments: false }));
  } catch {
    // The parser calls itself: brackets that are nested ten thousand deep end its stack.
    return {};
  }
}

/** The value if it is an object. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** The value of an own key; undefined without it. */
export function field(object: JsonObject, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** The text of an own key; null for anything else. */
export function textField(object: JsonObject, name: string): string | null {
  const value = field(object, name);
  return typeof value === 'string' ? value : null;
}

/** The elements if the value is a list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
