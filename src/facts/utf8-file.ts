/** Texts that are to be changed: as they stand, byte order mark included. */
import { UsageError } from '../core/usage-error.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';

const LIMIT_BYTES = 1024 * 1024;

/**
 * The text of a file that will be written again.
 *
 * @param shown - its path as the user knows it.
 * @throws UsageError when it cannot be read or is no UTF-8.
 */
export async function readUtf8(path: string, shown: string, io: Io): Promise<string> {
  try {
    const bytes = await readInput(path, LIMIT_BYTES, io);
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(error.code, { ...error.args, path: shown }, { cause: error });
    throw new UsageError('file-not-utf8', { path: shown }, { cause: error });
  }
}
