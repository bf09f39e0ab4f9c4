/** `phonekit doctor`: the configuration in, one row per check out. */
import { decodeText } from '../capture/decode.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { CheckRow, Report, SourceRow } from '../core/report.ts';
import { UsageError } from '../core/usage-error.ts';
import { CONFIG_FILE_NAMES, type ConfigFile, findConfigFile, readConfigFile } from '../facts/config-file.ts';
import { withEnvFiles } from '../facts/env-file.ts';
import type { Io } from '../facts/io.ts';

/** What the command line gives. */
export interface DoctorOptions {
  /** The folder from which the configuration is looked for, or the file itself; at most one. */
  readonly paths: readonly string[];
  readonly config?: string;
  /** Only these apps; all of them when none is named. */
  readonly apps: readonly string[];
  readonly envFiles: readonly string[];
  /** Ask the gateways. */
  readonly online: boolean;
  readonly allowPrivate: boolean;
  /** What cannot be told counts as a failure. */
  readonly strict: boolean;
  /** More warnings than this are an error. */
  readonly maxWarnings?: number;
  /** Show also what is in order. */
  readonly verbose: boolean;
}

const decode = (bytes: Uint8Array): string => decodeText(bytes).text;

/** The configuration that is meant; null when there is none. A named file that cannot be read is wrong usage. */
async function findConfiguration({ paths, config }: DoctorOptions, io: Io): Promise<ConfigFile | null> {
  const command = 'phonekit doctor';
  const [path, ...others] = config === undefined ? paths : [config, ...paths];
  if (others.length > 0) throw new UsageError('usage-invalid', { problem: 'one-path', command });
  if (path === undefined) return findConfigFile(io, decode);
  if (config !== undefined || !(await io.isFolder(path))) return readConfigFile(path, io, decode);
  return findConfigFile(io, decode, path);
}

const runFinding = (code: string, args: Diagnostic['args']): Diagnostic => ({
  code,
  severity: 'error',
  certainty: 'proven',
  args,
  evidence: [],
});

/** Judges the configuration; whatever is wrong with it is a finding. */
export async function run(options: DoctorOptions, io: Io): Promise<Report<CheckRow | SourceRow>> {
  const command = 'doctor';
  let file: ConfigFile | null;
  try {
    file = await findConfiguration(options, io);
  } catch (error) {
    // Two configurations side by side, or one that cannot be read where nothing was named: a finding like any other.
    if (!(error instanceof UsageError) || options.config !== undefined || options.paths.length > 0) throw error;
    return { command, diagnostics: [runFinding(error.code, error.args)], results: [] };
  }
  if (file === null) {
    return { command, diagnostics: [runFinding('config-missing', { names: CONFIG_FILE_NAMES })], results: [] };
  }
  // What judges is a part of the bundle that a run without a configuration does without.
  const { examineConfig } = await import('./doctor-judge.ts');
  return examineConfig(file, options, await withEnvFiles(options.envFiles, io, decode));
}
