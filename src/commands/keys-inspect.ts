/** `phonekit keys inspect`: key texts in, one judged row per key out. */
import type { Report } from '../core/report.ts';
import type { Io } from '../facts/io.ts';
import type { AnyKeyRow } from '../keys/rows.ts';
import { collectSpecimens, literalNotices } from './key-specimens.ts';

/** Says what every key is and what is wrong with it. */
export async function run(operands: readonly string[], io: Io): Promise<Report<AnyKeyRow>> {
  const command = 'keys inspect';
  const sources = await collectSpecimens(operands, `phonekit ${command}`, io);
  return {
    command,
    diagnostics: [],
    results: sources.flatMap(({ specimens }) => specimens.map(({ row }) => row)),
    notices: literalNotices(sources),
  };
}
