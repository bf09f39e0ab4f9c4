/** A run that could not be done, in a few lines for stderr: what, why, what to do. */
import { sanitize } from '../core/redact.ts';
import { block, indent } from './layout.ts';
import type { ReporterOptions } from './registry.ts';
import type { RenderedDiagnostic, RenderedReport } from './rendered.ts';

export function formatBrief(report: RenderedReport, options: ReporterOptions): string {
  return `${report.diagnostics.flatMap((diagnostic) => formatDiagnostic(diagnostic, options)).join('\n')}\n`;
}

function formatDiagnostic(diagnostic: RenderedDiagnostic, { roles, width, messages }: ReporterOptions): string[] {
  const prefix = `${messages[`severity.${diagnostic.severity}`]}: `;
  const [first = '', ...rest] = block(prefix + sanitize(diagnostic.title), width, (line) => line);
  const texts = [...diagnostic.message.split('\n'), ...diagnostic.evidence, ...diagnostic.remedies];
  const body = texts.filter((text) => text !== '').flatMap((text) => block(sanitize(text), width - 2, (line) => line));
  return [
    roles[diagnostic.severity](prefix.trimEnd()) + first.slice(prefix.length - 1),
    ...indent(rest, 2),
    ...indent(body, 2),
  ];
}
