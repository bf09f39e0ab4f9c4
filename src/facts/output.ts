import { UsageError } from '../core/usage-error.ts';
import { FileWriteError, type Io, type NewFile } from './io.ts';

const CODE_OF_REASON = {
  exists: 'file-exists',
  'no-folder': 'folder-not-found',
  unwritable: 'file-not-writable',
  changed: 'file-changed',
} as const;

/**
 * Creates new files, all of them or none.
 *
 * @throws UsageError when one of them exists already or cannot be created.
 */
export async function writeNewFiles(files: readonly NewFile[], io: Io): Promise<void> {
  try {
    await io.createFiles(files);
  } catch (error) {
    if (error instanceof FileWriteError) {
      throw new UsageError(CODE_OF_REASON[error.reason], { path: error.path }, { cause: error });
    }
    throw error;
  }
}

/**
 * Replaces the text of a file that was read before.
 *
 * @throws UsageError when another text stands there now, or it cannot be written.
 */
export async function replaceText(path: string, text: string, before: string, io: Io): Promise<void> {
  try {
    await io.replaceFile(path, text, before);
  } catch (error) {
    if (error instanceof FileWriteError) {
      throw new UsageError(CODE_OF_REASON[error.reason], { path: error.path }, { cause: error });
    }
    throw error;
  }
}
