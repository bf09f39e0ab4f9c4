import type { Args, Diagnostic } from './diagnostic.ts';

/**
 * The command cannot run as it was called: wrong flags, an unreadable file. Ends with exit code 2. `code` selects the
 * text in the catalog, as for any diagnostic.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly code: string;
  readonly args: Args;
  constructor(code: string, args: Args = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.args = args;
  }
}

/** Several findings keep the command from running, such as all mistakes of a configuration file; there is at least one. */
export class UsageErrors extends UsageError {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.code ?? 'usage-invalid', diagnostics[0]?.args);
    this.diagnostics = diagnostics;
  }
}
