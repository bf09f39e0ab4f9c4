import { UsageError } from '../core/usage-error.ts';
import { FileError, type Io } from './io.ts';

const CODE_OF_REASON = {
  'not-found': 'file-not-found',
  'is-directory': 'path-is-directory',
  'no-permission': 'file-not-readable',
  unreadable: 'file-not-readable',
} as const;

/**
 * The bytes of a file, or of standard input for `-`.
 *
 * @throws UsageError when it cannot be read or is larger than `limitBytes`.
 */
export async function readInput(path: string, limitBytes: number, io: Io): Promise<Uint8Array> {
  let bytes: Uint8Array;
  try {
    bytes = path === '-' ? await io.stdin.read(limitBytes) : await io.readFile(path, limitBytes);
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(CODE_OF_REASON[error.reason], { path }, { cause: error });
    throw error;
  }
  if (bytes.length > limitBytes) {
    throw new UsageError('capture-too-large', { path, limit: `${Math.round(limitBytes / 1024 / 1024)} MiB` });
  }
  return bytes;
}
