/** One JSON document per run, whatever happened. */
import type { RenderedDiagnostic, RenderedReport, RenderedResult, RenderedRow } from './rendered.ts';

const SCHEMA_VERSION = 1;

// Valid in JSON, but a terminal or log viewer would act on them.
const ACTIVE_CHARACTERS =
  /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g;

/** The document, indented by two blanks, with a line feed at its end. */
export function formatJson(report: RenderedReport<RenderedRow>): string {
  const document = {
    schemaVersion: SCHEMA_VERSION,
    tool: { name: 'phonekit', version: report.toolVersion },
    command: report.command,
    ok: report.ok,
    summary: { error: report.summary.error, warning: report.summary.warning, info: report.summary.info },
    diagnostics: report.diagnostics.map(toDiagnostic),
    results: report.results.map((row) => ('outcome' in row ? withoutExcerpts(row) : toResult(row))),
    ...(report.sources === undefined ? {} : { sources: report.sources }),
  };
  return `${JSON.stringify(document, null, 2).replace(ACTIVE_CHARACTERS, escapeUnits)}\n`;
}

/** The lines around a finding are in the file itself. */
function withoutExcerpts(row: Exclude<RenderedRow, RenderedResult>) {
  if (!('platforms' in row)) return row;
  return { ...row, diagnostics: row.diagnostics.map(({ excerpt: _excerpt, ...found }) => found) };
}

function toResult(result: RenderedResult) {
  const { phone, answer } = result;
  return {
    platform: result.platform,
    app: result.app,
    location: { source: result.location.source, pointer: result.location.pointer, line: result.location.line },
    status: result.status,
    phone: phone && {
      number: phone.number,
      pureNumber: phone.pureNumber,
      countryCode: phone.countryCode,
      masked: phone.masked,
    },
    signature: result.signature,
    repairs: result.repairs.map(({ code, field, count }) => ({ code, field, count })),
    answer: answer && { code: answer.code, subCode: answer.subCode },
    diagnostics: result.diagnostics.map(toDiagnostic),
    hints: result.hints,
  };
}

function toDiagnostic(diagnostic: RenderedDiagnostic) {
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    title: diagnostic.title,
    message: diagnostic.message,
    args: diagnostic.args,
    evidence: diagnostic.evidence,
    remedies: diagnostic.remedies,
    certainty: diagnostic.certainty,
    sources: diagnostic.sources,
    ...(diagnostic.platformCode === undefined ? {} : { platformCode: diagnostic.platformCode }),
    ...(diagnostic.location === undefined ? {} : { location: diagnostic.location }),
  };
}

function escapeUnits(units: string): string {
  return Array.from(units.split(''), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
