/** Collects the texts of `phonekit keys`: variables, files, standard input, or the key itself. */
import { UsageError } from '../core/usage-error.ts';
import { readInput } from './input.ts';
import { FileError, type Io } from './io.ts';

const KEY_FILE_LIMIT_BYTES = 1024 * 1024;

/** The bytes of one operand. */
export interface KeySource {
  /** `-`, `env:NAME`, the path, or `argument`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True when the key itself stood on the command line. */
  readonly isLiteral: boolean;
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20);

async function readOperand(operand: string, io: Io, isKeyText: (text: string) => boolean): Promise<KeySource> {
  if (operand.startsWith('env:')) {
    const name = operand.slice(4);
    const text = io.env[name];
    if (typeof text !== 'string') throw new UsageError('secret-unset', { name });
    return { name: operand, bytes: Buffer.from(text), isLiteral: false };
  }
  const path = operand.startsWith('file:') ? operand.slice(5) : operand;
  try {
    return { name: path, bytes: await readInput(path, KEY_FILE_LIMIT_BYTES, io), isLiteral: false };
  } catch (error) {
    const isMissing = error instanceof UsageError && error.cause instanceof FileError;
    if (!isMissing || operand.startsWith('file:') || !isKeyText(operand)) throw error;
    return { name: 'argument', bytes: Buffer.from(operand), isLiteral: true };
  }
}

/**
 * Reads the operands in their order: `env:NAME`, `file:path`, a plain path, `-`, or a key itself.
 *
 * @param isKeyText - tells a key from the path of a file that does not exist.
 * @throws UsageError when a variable is not set, a file cannot be read, or either holds nothing but blanks.
 */
export async function readKeySources(
  operands: readonly string[],
  io: Io,
  isKeyText: (text: string) => boolean,
): Promise<KeySource[]> {
  const sources: KeySource[] = [];
  for (const operand of operands) {
    const source = await readOperand(operand, io, isKeyText);
    if (isBlank(source.bytes)) throw new UsageError('secret-empty', { path: source.name });
    sources.push(source);
  }
  return sources;
}

/**
 * The bytes of a configured key: `env:NAME`, `file:path` as seen from a folder, or the value itself.
 *
 * @throws UsageError when the variable or the file gives nothing.
 */
export async function readKeyBytes(
  reference: string,
  io: Io,
  folder: string,
): Promise<{ readonly bytes: Uint8Array; readonly origin: 'env' | 'file' | 'literal' }> {
  if (reference.startsWith('file:')) {
    const bytes = await readInput(io.resolvePath(folder, reference.slice(5)), KEY_FILE_LIMIT_BYTES, io);
    if (isBlank(bytes)) throw new UsageError('secret-empty', { path: reference });
    return { bytes, origin: 'file' };
  }
  if (!reference.startsWith('env:')) return { bytes: Buffer.from(reference), origin: 'literal' };
  const name = reference.slice(4);
  const text = io.env[name];
  if (typeof text !== 'string') throw new UsageError('secret-unset', { name });
  if (text.trim() === '') throw new UsageError('secret-empty', { path: reference });
  return { bytes: Buffer.from(text), origin: 'env' };
}
