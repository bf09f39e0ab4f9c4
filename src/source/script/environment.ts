/** Scopes: names and what they hold, evaluated when they are first asked for where that is possible. */
import { mixOf, UNKNOWN, type Value } from './value.ts';

/** A scope of a function or module. */
export interface Environment {
  readonly values: Map<string, Value>;
  /** Names whose value is not evaluated yet. */
  readonly lazy: Map<string, () => Value>;
  readonly parent: Environment | null;
}

/** An empty scope. */
export function scopeIn(parent: Environment | null): Environment {
  return { values: new Map(), lazy: new Map(), parent };
}

/** What a name holds; null when no scope has it. */
export function lookup(env: Environment | null, name: string): Value | null {
  if (env === null) return null;
  const value = env.values.get(name);
  if (value !== undefined) return value;
  const lazy = env.lazy.get(name);
  if (lazy === undefined) return lookup(env.parent, name);
  // A name that needs itself stays unknown.
  env.values.set(name, UNKNOWN);
  const result = lazy();
  env.values.set(name, result);
  return result;
}

/** Declares a name in this scope. */
export function declare(env: Environment, name: string, value: Value): void {
  env.values.set(name, value);
}

function scopeOf(env: Environment, name: string): Environment | null {
  if (env.values.has(name) || env.lazy.has(name)) return env;
  return env.parent === null ? null : scopeOf(env.parent, name);
}

/** Assigns where the name is declared; what it held before may still be there, since branches are not told apart. */
export function assign(env: Environment, name: string, value: Value): void {
  const scope = scopeOf(env, name) ?? env;
  const before = scope.values.get(name) ?? UNKNOWN;
  const isKept = before.kind !== 'unknown' && before !== value;
  scope.values.set(name, isKept ? mixOf([before, value]) : value);
}
