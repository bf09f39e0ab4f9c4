/** One empty POST request to a URL, for `doctor --online`. */
import type { ProbeFact } from '../core/check.ts';
import type { ProbeOptions } from '../facts/io.ts';

/** See `Io.probe`. */
export async function probe(_url: string, _options: ProbeOptions): Promise<ProbeFact> {
  return { kind: 'failed', step: 'resolve', reason: 'ENOTFOUND', address: null };
}
