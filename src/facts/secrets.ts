/** Reads the values of key options: `env:NAME`, `file:path`, or the value itself. */
import { readKeyText, splitPemBlocks } from '../core/crypto/key-text.ts';
import { UsageError } from '../core/usage-error.ts';
import { readInput } from './input.ts';
import type { Io } from './io.ts';

const KEY_FILE_LIMIT_BYTES = 1024 * 1024;

/** What one option value resolves to. */
export interface SecretTexts {
  /** The values, one or, from a file, several. */
  readonly texts: readonly string[];
  /** True when the value itself stood on the command line. */
  readonly isLiteral: boolean;
}

/**
 * The values in a key file: PEM blocks, else the whole file as one key, else one key per line.
 *
 * @param text - decoded content of the file.
 */
export function splitKeyFile(text: string): string[] {
  const blocks = splitPemBlocks(text);
  // A file of certificates is a chain, and the platform's own one stands first.
  if (blocks.length > 0)
    return blocks.every((block) => block.startsWith('-----BEGIN CERTIFICATE-')) ? blocks.slice(0, 1) : blocks;
  const whole = text.replace(/(?:\r\n|\r|\n)$/, '');
  const lines = whole.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  if (lines.length <= 1 || readKeyText(whole).ok || /-----BEGIN/.test(whole)) return [whole];
  const areKeys = lines.every((line) => readKeyText(line).ok || /^\s*\S{20,48}\s*$/.test(line));
  return areKeys ? lines : [whole];
}

function splitPem(text: string): readonly string[] {
  return splitPemBlocks(text).length > 0 ? splitKeyFile(text) : [text];
}

/**
 * Resolves one option value.
 *
 * @param decode - bytes of a file to text: PowerShell writes UTF-16.
 * @param folder - from which `file:` is seen; the working directory unless told.
 * @throws UsageError when the variable is not set, the file cannot be read, or either is empty.
 */
export async function readSecret(
  value: string,
  io: Io,
  decode: (bytes: Uint8Array) => string,
  folder?: string,
): Promise<SecretTexts> {
  if (value.startsWith('env:')) {
    const name = value.slice(4);
    const text = io.env[name];
    if (typeof text !== 'string') throw new UsageError('secret-unset', { name });
    if (text.trim() === '') throw new UsageError('secret-empty', { path: value });
    return { texts: splitPem(text), isLiteral: false };
  }
  if (value.startsWith('file:')) {
    const path = value.slice(5);
    const seen = folder === undefined ? path : io.resolvePath(folder, path);
    const text = decode(await readInput(seen, KEY_FILE_LIMIT_BYTES, io));
    if (text.trim() === '') throw new UsageError('secret-empty', { path });
    return { texts: splitKeyFile(text), isLiteral: false };
  }
  if (value.trim() === '') throw new UsageError('secret-empty', { path: value });
  return { texts: splitPem(value), isLiteral: true };
}
