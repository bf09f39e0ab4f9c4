import type { Report } from '../core/report.ts';
import type { Io } from '../facts/io.ts';

export async function run(_options: object, _io: Io): Promise<Report> {
  return { command: 'demo', diagnostics: [], results: [], isDemonstration: true };
}
