/** A run that ended early, as a report: wrong usage, cancelled, or a bug of phonekit. */
import type { Args, Diagnostic } from '../core/diagnostic.ts';
import { UsageError, UsageErrors } from '../core/usage-error.ts';
import type { Io } from '../facts/io.ts';
import { fill, loadMessages, type MessageKey, type Messages } from '../messages/messages.ts';
import type { Language, RenderedDiagnostic, RenderedReport } from '../reporters/rendered.ts';
import { COMMANDS } from './commands.ts';
import { EXIT_CODES } from './exit-codes.ts';

/** What is shown and the exit code that goes with it. */
export interface Failure {
  readonly rendered: RenderedReport;
  readonly exitCode: number;
}

interface Context {
  readonly argv: readonly string[];
  readonly env: Io['env'];
  readonly language: Language;
  readonly version: string;
}

/**
 * Puts an error that ended a run into words.
 *
 * @param error - anything thrown: `UsageError`, an interrupted question, or a bug.
 * @returns a report with one diagnostic, of `UsageErrors` with all of theirs, and exit code 2, 130 or 70. Never rejects.
 */
export async function describeFailure(error: unknown, context: Context): Promise<Failure> {
  if (isCancellation(error)) {
    const { cancelled } = await loadMessages(context.language);
    return { rendered: makeReport(makeDiagnostic('cancelled', cancelled), context), exitCode: EXIT_CODES.cancelled };
  }
  if (!(error instanceof UsageError)) return describeBug(error, context);
  const rendered =
    error.args['problem'] === undefined
      ? await describeByCatalog(diagnosticsOf(error), context)
      : makeReport(describeMistake(error, await loadMessages(context.language)), context);
  return { rendered, exitCode: EXIT_CODES.usage };
}

/** Ctrl-C at a question; @inquirer/prompts is not loaded here only to name its classes. */
function isCancellation(error: unknown): boolean {
  return error instanceof Error && (error.name === 'ExitPromptError' || error.name === 'AbortPromptError');
}

/** A mistake on the command line; its texts are interface strings. */
function describeMistake({ code, args }: UsageError, messages: Messages): RenderedDiagnostic {
  const texts = Object.fromEntries(Object.entries(args).map(([name, value]) => [name, String(value)]));
  const key = `problem.${args['problem']}`;
  const title = fill(messages[hasMessage(key, messages) ? key : 'problem.invalid'], texts);
  const message = args['choices'] === undefined ? '' : fill(messages['usage.choices'], texts);
  const remedies = [
    ...(args['suggestion'] === undefined ? [] : [fill(messages['usage.suggestion'], texts)]),
    fill(messages['usage.help'], { command: texts['command'] ?? 'phonekit' }),
  ];
  return { ...makeDiagnostic(code, title, args), message, remedies };
}

function diagnosticsOf(error: UsageError): readonly Diagnostic[] {
  return error instanceof UsageErrors ? error.diagnostics : [errorOf(error.code, error.args)];
}

function errorOf(code: string, args: Args): Diagnostic {
  return { code, severity: 'error', certainty: 'proven', args, evidence: [] };
}

async function describeByCatalog(diagnostics: readonly Diagnostic[], context: Context): Promise<RenderedReport> {
  const { describe } = await import('../catalog/describe.ts');
  const report = { command: commandName(context.argv), diagnostics, results: [] };
  return describe(report, context.language, context.version);
}

/**
 * Only the class of the error and the place. Its message is left out: V8 and node:crypto quote the data they choke on,
 * and that may be somebody's phone number.
 */
async function describeBug(error: unknown, context: Context): Promise<Failure> {
  const frames = error instanceof Error ? stackFrames(error) : [];
  const place = frames[0]?.replace(/^.*[\\/]/, '').replace(/\)$/, '') ?? '?';
  const detail = `${errorName(error)}, ${place}`;
  const rendered = await describeByCatalog([errorOf('internal-error', { detail })], context).catch(() =>
    // The bug may be in the catalog itself.
    makeReport(makeDiagnostic('internal-error', `phonekit: ${detail}`, { detail }), context),
  );
  const isDebug = Boolean(context.env['PHONEKIT_DEBUG']);
  const diagnostics = rendered.diagnostics.map((diagnostic) => ({ ...diagnostic, evidence: frames }));
  return { rendered: isDebug ? { ...rendered, diagnostics } : rendered, exitCode: EXIT_CODES.bug };
}

function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error ? String(error.code) : '';
  return /^[A-Z][A-Z0-9_]*$/.test(code) ? `${error.constructor.name} ${code}` : error.constructor.name;
}

function stackFrames(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*:\d+:\d+\)?$/.test(line) && !error.message.includes(line));
}

function makeDiagnostic(code: string, title: string, args: Args = {}): RenderedDiagnostic {
  return {
    code,
    severity: 'error',
    title,
    message: '',
    args,
    evidence: [],
    remedies: [],
    certainty: 'proven',
    sources: [],
  };
}

function makeReport(diagnostic: RenderedDiagnostic, { argv, language, version }: Context): RenderedReport {
  return {
    command: commandName(argv),
    language,
    toolVersion: version,
    ok: false,
    summary: { error: 1, warning: 0, info: 0 },
    diagnostics: [diagnostic],
    results: [],
  };
}

/** The command that was meant, or the program's own name. */
function commandName(argv: readonly string[]): string {
  // A command in a group is two words, wherever options stand between them.
  const places = COMMANDS.map(({ name }) => ({ name, at: name.split(' ').map((word) => argv.indexOf(word)) }))
    .filter(({ at }) => at.every((place, index) => place > (at[index - 1] ?? -1)))
    .toSorted((left, right) => (left.at[0] ?? 0) - (right.at[0] ?? 0));
  return places[0]?.name ?? 'phonekit';
}

function hasMessage(key: string, messages: Messages): key is MessageKey {
  return Object.hasOwn(messages, key);
}
