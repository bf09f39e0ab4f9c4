/** Reproducible randomness for forged captures: the same label always gives the same payload. */
import { createHash } from 'node:crypto';

/** A small generator (xoshiro128**), seeded by a text. Not for secrets: everything it makes is invented. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Whole number, both ends included. */
  int(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  bytes(count: number): Buffer;
  /** `count` characters of `alphabet`. */
  text(count: number, alphabet: string): string;
  /** `count` different items in random order. */
  sample<T>(items: readonly T[], count: number): T[];
}

function rotateLeft(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0;
}

/** A generator whose whole sequence follows from `label`. */
export function createRandom(label: string): Random {
  const digest = createHash('sha256').update(label).digest();
  let a = digest.readUInt32LE(0);
  let b = digest.readUInt32LE(4);
  let c = digest.readUInt32LE(8);
  let d = digest.readUInt32LE(12) | 1;

  function word(): number {
    const result = Math.imul(rotateLeft(Math.imul(b, 5) >>> 0, 7), 9) >>> 0;
    const shifted = (b << 9) >>> 0;
    c = (c ^ a) >>> 0;
    d = (d ^ b) >>> 0;
    b = (b ^ c) >>> 0;
    a = (a ^ d) >>> 0;
    c = (c ^ shifted) >>> 0;
    d = rotateLeft(d, 11);
    return result;
  }

  const random: Random = {
    next: () => word() / 2 ** 32,
    int: (from, to) => from + Math.floor(random.next() * (to - from + 1)),
    chance: (probability) => random.next() < probability,
    pick: (items) => {
      const index = random.int(0, items.length - 1);
      for (const [place, item] of items.entries()) if (place === index) return item;
      throw new Error('nothing to pick from');
    },
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => word() >>> 24)),
    text: (count, alphabet) => Array.from({ length: count }, () => random.pick([...alphabet])).join(''),
    sample<T>(items: readonly T[], count: number): T[] {
      const rest = [...items];
      const taken: T[] = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(random.int(0, rest.length - 1), 1));
      return taken;
    },
  };
  return random;
}
