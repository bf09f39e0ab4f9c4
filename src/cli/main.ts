/** One run from arguments to exit code, with the only place where errors end. */
import type { Io } from '../facts/io.ts';
import { fill, loadMessages, type Messages } from '../messages/messages.ts';
import { COMMON_FORMATS, type Format, loadReporter } from '../reporters/registry.ts';
import type { Language, RenderedDiagnostic, RenderedReport, RenderedRow } from '../reporters/rendered.ts';
import type { CommandRow } from './commands.ts';
import { type EarlyOptions, scanGlobalOptions } from './early-options.ts';
import { EXIT_CODES } from './exit-codes.ts';
import type { HelpLayout } from './help.ts';
import { mistake } from './mistake.ts';
import { chooseColorLevel, chooseLanguage, chooseWidth, makeRoles } from './terminal.ts';
import { version } from './version.ts';

interface Run {
  readonly io: Io;
  readonly early: EarlyOptions;
  readonly language: Language;
}

/** Runs the command line (without node and script) and resolves to the exit code; rejects only if output is impossible. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const early = scanGlobalOptions(argv);
  const run: Run = { io, early, language: chooseLanguage(early.lang, io) };
  try {
    return await runCommandLine(argv, run);
  } catch (error) {
    return reportFailure(error, argv, run);
  }
}

async function runCommandLine(argv: readonly string[], run: Run): Promise<number> {
  const { io, language } = run;
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) {
    // Nothing else is loaded for it.
    await io.stdout.write(`${version}\n`);
    return EXIT_CODES.ok;
  }
  const [{ isGroupAlone, parseArguments }, messages] = await Promise.all([
    import('./program.ts'),
    loadMessages(language),
  ]);
  const help = mayShowHelp(argv) || isGroupAlone(argv) ? await loadHelp(run, messages) : undefined;
  const invocation = parseArguments(argv, { messages, version, help });
  if (invocation.kind === 'text') {
    if (!invocation.isError) {
      await io.stdout.write(invocation.text);
      return EXIT_CODES.ok;
    }
    if (run.early.isJson) throw mistake('command-missing');
    await io.stderr.write(invocation.text);
    return EXIT_CODES.usage;
  }
  const { row, operands, values } = invocation;
  const format = chooseFormat(row, values.flag('json'), values.text('format'));
  const report = await row.run(operands, values, { format, language }, withQuestions(io, run, messages));
  const { describe } = await import('../catalog/describe.ts');
  const rendered = await describe(report, language, version);
  await writeNotices(rendered, run);
  if (report.output === undefined || format === 'json') await writeReport(rendered, format, run);
  else {
    await io.stdout.write(report.output);
    await writeReport(rendered, format, run, 'stderr');
  }
  return rendered.ok ? EXIT_CODES.ok : EXIT_CODES.problems;
}

/**
 * The world as commands see it. They name the secret that they ask for and read standard input; what the user is told
 * on the terminal meanwhile is the shell's.
 */
function withQuestions(io: Io, { language }: Run, messages: Messages): Io {
  const askSecret: Io['askSecret'] = async (slot) => {
    const { TERMS } = await import('../messages/terms.ts');
    const name = isSlot(slot, TERMS.slot) ? TERMS.slot[slot][language] : slot;
    return io.askSecret(fill(messages['prompt.secret'], { name }));
  };
  const sayWhatToDo = async (): Promise<void> => {
    if (!io.stdin.isTTY) return;
    const { wrap } = await import('../reporters/wrap.ts');
    await io.stderr.write(`${wrap(messages['prompt.capture'], chooseWidth(io.stderr)).join('\n')}\n`);
  };
  const read: Io['stdin']['read'] = async (limitBytes) => {
    await sayWhatToDo();
    return io.stdin.read(limitBytes);
  };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    await sayWhatToDo();
    yield* io.stdin.chunks();
  }
  const stdin = Object.create(io.stdin, { read: { value: read }, chunks: { value: chunks } });
  // Not copies: these would read, and so open, every stream.
  return Object.create(io, { askSecret: { value: askSecret }, stdin: { value: stdin } });
}

function isSlot<Slots extends object>(name: PropertyKey, slots: Slots): name is keyof Slots {
  return Object.hasOwn(slots, name);
}

/** Generous: laying out the help costs start-up time, which only the calls that show it should pay. */
function mayShowHelp(argv: readonly string[]): boolean {
  return argv.every((word) => word.startsWith('-')) || argv.some((word) => /^(-\w*h\w*|--help|help)$/.test(word));
}

async function loadHelp(run: Run, messages: Messages): Promise<HelpLayout> {
  const { makeHelpLayout } = await import('./help.ts');
  const roles = await makeRoles(colorLevel(run, 'stdout'));
  return makeHelpLayout({ messages, roles, width: chooseWidth(run.io.stdout) });
}

async function writeReport(
  rendered: RenderedReport<RenderedRow>,
  format: Format,
  run: Run,
  target: 'stdout' | 'stderr' = 'stdout',
): Promise<void> {
  const { io, language } = run;
  const [report, messages] = await Promise.all([loadReporter(format, rendered), loadMessages(language)]);
  const level = format === 'pretty' ? colorLevel(run, target) : 0;
  const stream = io[target];
  await stream.write(report(rendered, { roles: await makeRoles(level), width: chooseWidth(stream), messages }));
}

/** Remarks about the run that are no result, on stderr in every format. */
async function writeNotices({ notices = [] }: RenderedReport<RenderedRow>, run: Run): Promise<void> {
  if (notices.length > 0) await writeBrief(notices, run);
}

async function reportFailure(error: unknown, argv: readonly string[], run: Run): Promise<number> {
  const { io, early, language } = run;
  const { describeFailure } = await import('./failure.ts');
  const { rendered, exitCode } = await describeFailure(error, { argv, env: io.env, language, version });
  const isOutputBroken = rendered.diagnostics.some(({ args }) => args['problem'] === 'output-failed');
  if (early.isJson && !isOutputBroken) await writeReport(rendered, 'json', run);
  else await writeBrief(rendered.diagnostics, run);
  return exitCode;
}

async function writeBrief(diagnostics: readonly RenderedDiagnostic[], run: Run): Promise<void> {
  const { stderr } = run.io;
  const [{ formatBrief }, messages] = await Promise.all([import('../reporters/brief.ts'), loadMessages(run.language)]);
  const roles = await makeRoles(colorLevel(run, 'stderr'));
  await stderr.write(formatBrief(diagnostics, { roles, width: chooseWidth(stderr), messages }));
}

/** @throws UsageError when the command has no such format. */
function chooseFormat(row: CommandRow, isJson: boolean, name: string | undefined): Format {
  const formats = row.formats ?? COMMON_FORMATS;
  const format = isJson ? 'json' : (name ?? 'pretty');
  const known = formats.find((candidate) => candidate === format);
  if (known !== undefined) return known;
  const command = `phonekit ${row.name}`;
  throw mistake('unknown-value', { option: '--format', value: format, choices: formats.join(', '), command });
}

function colorLevel({ early, io }: Run, stream: 'stdout' | 'stderr') {
  const { isColorAllowed, isJson } = early;
  return chooseColorLevel({ isAllowed: isColorAllowed, isJson, env: io.env, isTTY: io[stream].isTTY });
}
