/** `phonekit keys convert`: one key in another form, in a new file or on standard output. */
import type { Report } from '../core/report.ts';
import { UsageError } from '../core/usage-error.ts';
import type { Io } from '../facts/io.ts';
import { writeNewFiles } from '../facts/output.ts';
import { chooseForm, convertKey, makeFileRow } from '../keys/convert.ts';
import type { AnyKeyRow } from '../keys/rows.ts';
import { collectSpecimens, literalNotices } from './key-specimens.ts';

/** What the command line gives. */
export interface ConvertOptions {
  readonly operands: readonly string[];
  readonly forms: readonly string[];
  /** A new file, or `-`; without it public keys go to standard output. */
  readonly out: string | undefined;
}

/** Converts one key. Private material goes only where `out` says. */
export async function run({ operands, forms, out }: ConvertOptions, io: Io): Promise<Report<AnyKeyRow>> {
  const command = 'keys convert';
  const name = `phonekit ${command}`;
  const choice = chooseForm(forms);
  if (choice === null) throw new UsageError('usage-invalid', { problem: 'forms-contradict', command: name });
  if (forms.length === 0) throw new UsageError('usage-invalid', { problem: 'form-missing', command: name });
  const sources = await collectSpecimens(operands, name, io);
  const [specimen, another] = sources.flatMap(({ specimens }) => specimens);
  if (specimen === undefined || another !== undefined) {
    throw new UsageError('usage-invalid', { problem: 'one-key-only', command: name });
  }
  const notices = literalNotices(sources);
  const conversion = convertKey(specimen, choice);
  if (!conversion.ok) return { command, diagnostics: [], results: [conversion.row], notices };
  const { written, container, repaired } = conversion;
  if (out === undefined && written.isPrivate) {
    throw new UsageError('usage-invalid', { problem: 'private-needs-out', command: name });
  }
  const path = out === undefined || out === '-' ? null : out;
  const row = { ...makeFileRow(written, container, path), repaired };
  if (path !== null) {
    await writeNewFiles([{ path, text: written.text, isPrivate: written.isPrivate }], io);
    return { command, diagnostics: [], results: [row], notices };
  }
  const output = written.text.endsWith('\n') ? written.text : `${written.text}\n`;
  return { command, diagnostics: [], results: [{ ...row, text: written.text }], notices, output };
}
