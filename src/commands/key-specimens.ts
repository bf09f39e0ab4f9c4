/** From operands to judged keys, shared by the commands of `keys`. */
import type { Diagnostic } from '../core/diagnostic.ts';
import { UsageError } from '../core/usage-error.ts';
import type { Io } from '../facts/io.ts';
import { readKeySources } from '../facts/key-sources.ts';
import { inspectSource, isKeyText, type KeySpecimen } from '../keys/inspect.ts';

/** The keys of one operand. */
export interface SpecimenSource {
  readonly specimens: readonly KeySpecimen[];
  /** True when a secret stood on the command line itself. */
  readonly isSecretLiteral: boolean;
}

const isPublic = ({ detail }: KeySpecimen): boolean =>
  detail !== null && detail.privateKey === null && detail.spki !== null;

/**
 * Reads and judges the keys of all operands, of standard input when none is given and something is piped in.
 *
 * @throws UsageError when there is nothing to read.
 */
export async function collectSpecimens(
  operands: readonly string[],
  command: string,
  io: Io,
): Promise<SpecimenSource[]> {
  if (operands.length === 0 && io.stdin.isTTY) {
    throw new UsageError('usage-invalid', { problem: 'no-key-given', command });
  }
  const sources = await readKeySources(operands.length === 0 ? ['-'] : operands, io, isKeyText);
  return sources.map(({ bytes, name, isLiteral }) => {
    const specimens = inspectSource(bytes, name, io.now());
    return { specimens, isSecretLiteral: isLiteral && !specimens.every(isPublic) };
  });
}

/** The warning about a secret on the command line, said once. */
export function literalNotices(sources: readonly SpecimenSource[], option = '[key...]'): Diagnostic[] {
  if (!sources.some(({ isSecretLiteral }) => isSecretLiteral)) return [];
  return [{ code: 'secret-literal', severity: 'warning', certainty: 'proven', args: { option }, evidence: [] }];
}
