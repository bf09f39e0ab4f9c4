/** `phonekit keys match`: which keys belong together. */
import type { Report } from '../core/report.ts';
import type { Slot } from '../core/slots.ts';
import { UsageError } from '../core/usage-error.ts';
import type { Io } from '../facts/io.ts';
import { type GivenKey, matchKeys } from '../keys/match.ts';
import type { AnyKeyRow } from '../keys/rows.ts';
import { collectSpecimens, literalNotices, type SpecimenSource } from './key-specimens.ts';

/** The options that say whose key a key is. */
export const MATCH_SLOTS = [
  'app-private-key',
  'app-public-key',
  'alipay-public-key',
  'platform-public-key',
] as const satisfies readonly Slot[];

/** What the command line gives. */
export interface MatchOptions {
  readonly operands: readonly string[];
  readonly slots: Readonly<Record<(typeof MATCH_SLOTS)[number], readonly string[]>>;
}

const KEYS_AT_MOST = 24;

/** The keys of one source; a file of certificates is a chain, and the one it is about stands first. */
function givenKeys({ specimens }: SpecimenSource, slot: Slot | null): GivenKey[] {
  const isChain = specimens.every(({ row }) => row.certificate !== null);
  return (isChain ? specimens.slice(0, 1) : specimens).map((specimen) => ({ specimen, slot }));
}

/** Compares all keys with each other. */
export async function run({ operands, slots }: MatchOptions, io: Io): Promise<Report<AnyKeyRow>> {
  const command = 'keys match';
  const name = `phonekit ${command}`;
  const hasSlots = MATCH_SLOTS.some((slot) => slots[slot].length > 0);
  const sources = operands.length > 0 || !hasSlots ? await collectSpecimens(operands, name, io) : [];
  const notices = literalNotices(sources);
  const given = sources.flatMap((source) => givenKeys(source, null));
  for (const slot of MATCH_SLOTS) {
    if (slots[slot].length === 0) continue;
    const ofSlot = await collectSpecimens(slots[slot], name, io);
    notices.push(...literalNotices(ofSlot, `--${slot}`));
    given.push(...ofSlot.flatMap((source) => givenKeys(source, slot)));
  }
  if (given.length < 2) throw new UsageError('usage-invalid', { problem: 'match-needs-two', command: name });
  if (given.length > KEYS_AT_MOST) {
    throw new UsageError('usage-invalid', { problem: 'too-many-keys', count: KEYS_AT_MOST, command: name });
  }
  return { command, diagnostics: [], results: matchKeys(given), notices };
}
