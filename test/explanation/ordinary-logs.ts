/** Makes logs of any length out of the lines in `ordinary/`, always the same ones. */
import { readdirSync, readFileSync } from 'node:fs';
import { CODE_INDEX } from '../../src/catalog/code-index.ts';
import { createRandom, type Random } from '../helpers/forge-random.ts';

const FOLDER = new URL('ordinary/', import.meta.url);

/** Numbers that are codes of platforms: in a log they are counts, ids, ports and lines. */
const CODES = [...new Set(CODE_INDEX.flatMap(([, , , numbers]) => numbers))].filter((number) => number > 0);
const SMALL_CODES = CODES.filter((number) => number < 300);
const LARGE_CODES = CODES.filter((number) => number >= 10_000);
const PACKAGES = ['lodash', 'errno', 'http-errors', 'error-ex', 'alipay-sdk', 'wechat-crypto', 'code-point-at', 'ret'];

const digits = (random: Random, count: number): string => random.text(count, '0123456789');
const hex = (random: Random, count: number): string => random.text(count, '0123456789abcdef');
const two = (number: number): string => String(number).padStart(2, '0');

/** What the names in braces stand for. */
const PARTS: Readonly<Record<string, (random: Random) => string>> = {
  small: (random) => String(random.chance(0.3) ? random.pick(SMALL_CODES) : random.int(0, 300)),
  num: (random) => String(random.chance(0.5) ? random.pick(CODES) : random.int(1, 20_000)),
  id: (random) => String(random.chance(0.5) ? random.pick(LARGE_CODES) : random.int(10_000, 99_999)),
  port: (random) => String(random.pick([80, 443, 3000, 8080, 40001, 40029, random.int(1024, 65_535)])),
  ms: (random) => String(random.int(1, 3000)),
  bytes: (random) => String(random.int(0, 90_000)),
  epoch: (random) => String(random.int(1_700_000_000, 1_800_000_000)),
  price: (random) => `${random.int(1, 40_163)}.${digits(random, 2)}`,
  ver: (random) => `${random.int(0, 20)}.${random.int(0, 40)}.${random.int(0, 100)}`,
  ip: (random) => `10.${random.int(0, 255)}.${random.int(0, 255)}.${random.int(1, 254)}`,
  time: (random) => `2024-03-01T10:${two(random.int(0, 59))}:${two(random.int(0, 59))}.${digits(random, 3)}Z`,
  clf: (random) => `01/Mar/2024:10:${two(random.int(0, 59))}:${two(random.int(0, 59))} +0800`,
  sys: (random) => `Mar  1 10:${two(random.int(0, 59))}:${two(random.int(0, 59))}`,
  pkg: (random) => random.pick(PACKAGES),
  hex8: (random) => hex(random, 8),
  hex12: (random) => hex(random, 12),
  hex16: (random) => hex(random, 16),
  hex32: (random) => hex(random, 32),
  hex40: (random) => hex(random, 40),
  uuid: (random) => [8, 4, 4, 4, 12].map((count) => hex(random, count)).join('-'),
};

/** Names of the logs. */
export const ORDINARY_LOGS: readonly string[] = readdirSync(FOLDER).toSorted();

/** A log of so many lines. */
export function makeOrdinaryLog(name: string, lineCount: number): string {
  const random = createRandom(`ordinary ${name}`);
  const patterns = readFileSync(new URL(name, FOLDER), 'utf8').trimEnd().split('\n');
  const lines: string[] = [];
  while (lines.length < lineCount) {
    // All of them in turn, so that each stands beside many others.
    for (const pattern of random.sample(patterns, patterns.length)) lines.push(fillIn(pattern, random));
  }
  return `${lines.slice(0, lineCount).join('\n')}\n`;
}

function fillIn(pattern: string, random: Random): string {
  return pattern.replace(/\{(\w+)\}/g, (all, name: string) =>
    Object.hasOwn(PARTS, name) ? (PARTS[name]?.(random) ?? all) : all,
  );
}
