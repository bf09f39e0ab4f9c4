/** What `init` and `checklist` wrote, for people, and what comes next. */
import { isPlatformId, PLATFORM_NAMES } from '../core/platform-names.ts';
import { fill } from '../messages/messages.ts';
import { SETUP_WORDS, type SetupWord } from '../messages/setup-words.ts';
import { block, flow, indent, rows as layRows } from './layout.ts';
import { formatFindings } from './pretty.ts';
import type { ReporterOptions } from './registry.ts';
import type { Language, RenderedChecklist, RenderedFile, RenderedReport, RenderedSetup } from './rendered.ts';
import { displayWidth } from './wrap.ts';

interface Options extends ReporterOptions {
  readonly language: Language;
}

/** The whole report as text, with a line feed at its end. */
export function formatSetup(report: RenderedReport<RenderedSetup>, reporterOptions: ReporterOptions): string {
  const options = { ...reporterOptions, language: report.language };
  const blocks = [
    ...formatFindings(report.diagnostics, options),
    ...report.results.map((row) => ('app' in row ? formatChecklist(row, options) : formatFile(row, options))),
  ];
  const next = report.results.flatMap((row) => ('app' in row ? [] : row.next));
  if (next.length > 0) blocks.push(formatNext(next, options));
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function phrase(word: SetupWord, args: Readonly<Record<string, string | number>>, { language }: Options): string {
  return fill(SETUP_WORDS[word][language], args);
}

function formatFile({ outcome, file, apps }: RenderedFile, options: Options): string[] {
  const { roles, width, messages } = options;
  const names = apps.join(messages['list.separator']);
  return flow(
    [
      roles.success(`√ ${phrase(`report.${outcome}`, {}, options)}`),
      roles.path(file),
      ...(names === '' ? [] : [phrase('report.apps', { names }, options)]),
    ],
    width,
    2,
  );
}

function formatChecklist(row: RenderedChecklist, options: Options): string[] {
  const { roles, width, messages, language } = options;
  const { app, platform, file, answered, done, open, unanswered } = row;
  const names = answered.join(messages['list.separator']);
  const [symbol, role] = open + unanswered === 0 ? (['√', 'success'] as const) : (['!', 'warning'] as const);
  const heading = flow(
    [
      roles[role](`${symbol} ${app}`),
      ...(isPlatformId(platform) ? [roles.strong(PLATFORM_NAMES[platform][language])] : []),
      phrase('report.counts', { done, open, unanswered }, options),
    ],
    width,
    2,
  );
  const saved =
    names === ''
      ? phrase('report.unchanged', { path: file }, options)
      : phrase('report.saved', { path: file, names }, options);
  return [...heading, ...indent(block(saved, width - 2, roles.muted), 2)];
}

function formatNext(commands: readonly string[], options: Options): string[] {
  const { roles, width } = options;
  const label = phrase('report.next', {}, options);
  return layRows([{ label, items: commands, role: 'code' }], { roles, width, labelColumns: displayWidth(label) });
}
