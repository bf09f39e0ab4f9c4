/** Wrong usage, failures and remarks in a few lines for stderr: what, why, what to do. */
import { sanitize } from '../core/redact.ts';
import { fill } from '../messages/messages.ts';
import { indent } from './layout.ts';
import type { ReporterOptions } from './registry.ts';
import type { RenderedDiagnostic } from './rendered.ts';
import { wrap } from './wrap.ts';

/** The diagnostics without labels and sources, each beginning with its severity; ends with a line feed. */
export function formatBrief(diagnostics: readonly RenderedDiagnostic[], options: ReporterOptions): string {
  return `${diagnostics.flatMap((diagnostic) => formatDiagnostic(diagnostic, options)).join('\n')}\n`;
}

function formatDiagnostic(diagnostic: RenderedDiagnostic, { roles, width, messages }: ReporterOptions): string[] {
  const prefix = fill(messages['brief.prefix'], { severity: messages[`severity.${diagnostic.severity}`] });
  const [first = '', ...rest] = wrap(prefix + sanitize(diagnostic.title), width);
  const texts = [...diagnostic.message.split('\n'), ...diagnostic.evidence, ...diagnostic.remedies];
  const body = texts.filter((text) => text !== '').flatMap((text) => wrap(sanitize(text), width - 2));
  const styled = prefix.trimEnd().length;
  return [
    roles[diagnostic.severity](first.slice(0, styled)) + first.slice(styled),
    ...indent(rest, 2),
    ...indent(body, 2),
  ];
}
