/** The output formats. A format is one row here and one file beside it. */
import type { Messages } from '../messages/messages.ts';
import type { RenderedReport } from './rendered.ts';
import type { Roles } from './roles.ts';

export interface ReporterOptions {
  readonly roles: Roles;
  /** Columns of the text. */
  readonly width: number;
  /** Interface strings in the language of the report. */
  readonly messages: Messages;
}

/** Makes the whole output of a run; writes nothing. */
export type Reporter = (report: RenderedReport, options: ReporterOptions) => string;

export const FORMATS = ['pretty', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** Each reporter is loaded when it is used. */
export const REPORTERS: Readonly<Record<Format, () => Promise<Reporter>>> = {
  pretty: async () => (await import('./pretty.ts')).formatPretty,
  json: async () => (await import('./json.ts')).formatJson,
};
