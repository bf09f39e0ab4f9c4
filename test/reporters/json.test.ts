import { describe, expect, it } from 'vitest';
import { formatJson } from '../../src/reporters/json.ts';
import {
  failedResult,
  openedResult,
  renderedDiagnostic,
  renderedReport,
  renderedSection,
} from '../helpers/rendered-reports.ts';
import { reportSchema } from '../helpers/report-schema.ts';

const parse = (text: string) => reportSchema.parse(JSON.parse(text));

describe('formatJson', () => {
  it('has exactly the keys of the contract', () => {
    const document = parse(formatJson(renderedReport()));
    expect(Object.keys(document)).toEqual([
      'schemaVersion',
      'tool',
      'command',
      'ok',
      'summary',
      'diagnostics',
      'results',
    ]);
    expect(Object.keys(document.results[0] ?? {})).toEqual([
      'platform',
      'app',
      'location',
      'status',
      'phone',
      'signature',
      'repairs',
      'answer',
      'diagnostics',
      'hints',
    ]);
  });

  it('carries every value', () => {
    const document = parse(formatJson(renderedReport()));
    expect(document).toMatchObject({
      schemaVersion: 1,
      tool: { name: 'phonekit', version: '1.2.3' },
      command: 'decrypt',
      ok: false,
      summary: { error: 1, warning: 1, info: 0 },
    });
    expect(document.results[0]).toEqual(failedResult());
    expect(document.results[1]?.phone).toEqual(openedResult().phone);
  });

  it('has platformCode only when there is one', () => {
    const diagnostics = [
      renderedDiagnostic('en', { platformCode: 'alipay:isv.invalid-encrypt' }),
      renderedDiagnostic(),
    ];
    const document = parse(formatJson(renderedReport({ diagnostics })));
    expect(document.diagnostics.map(({ platformCode }) => platformCode)).toEqual([
      'alipay:isv.invalid-encrypt',
      undefined,
    ]);
    expect(document.diagnostics[1]).not.toHaveProperty('platformCode');
  });

  it('lists the results of a demonstration like any others', () => {
    const document = parse(formatJson(renderedReport({ command: 'demo', sections: [renderedSection()] })));
    expect(document.results).toHaveLength(2);
  });

  it('is indented and ends with one line feed', () => {
    expect(formatJson(renderedReport())).toMatch(/^\{\n {2}"schemaVersion": 1,[\s\S]*\n\}\n$/);
  });

  it('escapes what a terminal would act on, without changing the value', () => {
    const name = 'a\u001b[31m\u009b\u202e\u200b\u2028\u{e0041}z';
    const text = formatJson(renderedReport({ results: [failedResult('en', { platform: name })] }));
    expect(text).not.toMatch(/[\u001b\u0080-\u009f\u202e\u200b\u2028]|\udb40/);
    expect(parse(text).results[0]?.platform).toBe(name);
  });
});
