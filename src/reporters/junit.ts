import type { ReporterOptions } from './registry.ts';
import type { RenderedCheck, RenderedReport } from './rendered.ts';

export function formatJunit(_report: RenderedReport<RenderedCheck>, _options: ReporterOptions): string {
  return '';
}
