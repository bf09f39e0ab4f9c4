/** Any mechanical damage, or several on top of each other, that is undone yields the very same bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeCensus } from '../../src/diagnosis/text-damage.ts';
import { createRandom } from '../helpers/forge-random.ts';

interface Layer {
  readonly name: string;
  readonly apply: (text: string) => string;
  /** Must come before all others: it works on the base64 text itself. */
  readonly isFirst?: boolean;
  /** Comes before the escapes, since it would break one of them in two. */
  readonly isInside?: boolean;
  /** Does nothing that can be undone beside one of these. */
  readonly conflicts?: readonly string[];
}

const LAYERS: readonly Layer[] = [
  { name: 'blanks', apply: (text) => text.replaceAll('+', ' '), isFirst: true },
  { name: 'url-safe', apply: (text) => text.replaceAll('+', '-').replaceAll('/', '_'), isFirst: true },
  { name: 'hex', apply: (text) => Buffer.from(text, 'base64').toString('hex'), isFirst: true, conflicts: ['unpadded'] },
  { name: 'unpadded', apply: (text) => text.replace(/=+$/, ''), isFirst: true },
  { name: 'twice', apply: (text) => Buffer.from(text).toString('base64'), isFirst: true },
  { name: 'percent', apply: encodeURIComponent },
  {
    name: 'percent, lower case',
    apply: (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
  },
  { name: 'html', apply: (text) => text.replace(/[&"+/=]/g, (character) => `&#${character.charCodeAt(0)};`) },
  {
    name: 'html, hex',
    apply: (text) => text.replace(/[&"+/=]/g, (character) => `&#x${character.charCodeAt(0).toString(16)};`),
  },
  { name: 'json', apply: (text) => JSON.stringify(text).slice(1, -1).replaceAll('/', '\\/') },
  {
    name: 'json, unicode',
    apply: (text) => text.replace(/[+=<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`),
  },
  { name: 'quotes', apply: (text) => `"${text}"` },
  { name: 'single quotes', apply: (text) => `'${text}'` },
  { name: 'lines of 76', apply: (text) => text.replace(/.{76}/g, '$&\n'), isInside: true },
  { name: 'lines of 64, CRLF', apply: (text) => text.replace(/.{64}/g, '$&\r\n'), isInside: true },
  { name: 'final line break', apply: (text) => `${text}\n` },
  { name: 'zero-width', apply: (text) => `${text.slice(0, 5)}\u200B${text.slice(5)}`, isInside: true },
];

function isCompatible(layers: readonly Layer[]): boolean {
  const names = new Set(layers.map(({ name }) => name));
  if (names.size !== layers.length) return false;
  // Only one of them can work on the bare text.
  if (layers.filter((layer) => layer.isFirst === true && layer.name !== 'unpadded').length > 1) return false;
  if (layers.some(({ conflicts = [] }) => conflicts.some((name) => names.has(name)))) return false;
  // Percent-encoding of what is not ASCII is no damage of base64; blanks at line ends are a case of their own.
  if (names.has('zero-width') && (names.has('percent') || names.has('percent, lower case'))) return false;
  return !(names.has('blanks') && (names.has('lines of 76') || names.has('lines of 64, CRLF')));
}

const inOrder = (layers: readonly Layer[]): Layer[] => [
  ...layers.filter(({ isFirst }) => isFirst === true),
  ...layers.filter(({ isInside }) => isInside === true),
  ...layers.filter(({ isFirst, isInside }) => isFirst !== true && isInside !== true),
];

const damages = fc
  .array(fc.constantFrom(...LAYERS), { minLength: 1, maxLength: 3 })
  .filter(isCompatible)
  .map(inOrder);

/** Uniform bytes: ciphertexts and keys are, and fast-check's own preference for zeros would make base64 that reads as hex. */
const uniform = (lengths: fc.Arbitrary<number>): fc.Arbitrary<Buffer> =>
  fc.tuple(fc.nat(), lengths).map(([seed, length]) => createRandom(`uniform/${seed}`).bytes(length));

const ciphertexts = uniform(fc.integer({ min: 2, max: 14 }).map((blocks) => blocks * 16));
const isWhole = (bytes: number): boolean => bytes >= 16 && bytes % 16 === 0;

function readBack(
  bytes: Uint8Array,
  layers: readonly Layer[],
  rule: (bytes: number) => boolean,
): Uint8Array | undefined {
  const damaged = layers.reduce((text, layer) => layer.apply(text), Buffer.from(bytes).toString('base64'));
  return takeCensus(damaged, rule).readings[0]?.bytes;
}

const named = (layers: readonly Layer[]): string => layers.map(({ name }) => name).join(' + ');

describe('a value after up to three mechanical damages', () => {
  it('has the same bytes again: ciphertexts', () => {
    fc.assert(
      fc.property(ciphertexts, damages, (bytes, layers) => {
        const read = readBack(bytes, layers, isWhole);
        expect([named(layers), Buffer.from(read ?? [])]).toEqual([named(layers), Buffer.from(bytes)]);
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });

  it('has the same bytes again: keys', () => {
    const keys = uniform(fc.constant(16));
    fc.assert(
      fc.property(keys, damages, (bytes, layers) => {
        const read = readBack(bytes, layers, (length) => length === 16);
        expect([named(layers), Buffer.from(read ?? [])]).toEqual([named(layers), Buffer.from(bytes)]);
      }),
      { numRuns: 2000, seed: 20261122 },
    );
  });

  it('never throws, whatever the text is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { bytes, text: canonical, form } of takeCensus(text, isWhole).readings) {
          if (form !== 'raw-text') expect(Buffer.from(bytes).toString('base64')).toBe(canonical);
        }
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});
