import { describe, expect, it } from 'vitest';
import { FORMATS, loadReporter } from '../../src/reporters/registry.ts';
import type { RenderedExplainRow, RenderedReport } from '../../src/reporters/rendered.ts';

const REPORT: RenderedReport<RenderedExplainRow> = {
  command: 'explain',
  language: 'en',
  toolVersion: '0',
  ok: true,
  summary: { error: 0, warning: 0, info: 0 },
  diagnostics: [],
  results: [],
};

describe('the registry of reporters', () => {
  it.each(FORMATS)('loads %s', async (format) => {
    await expect(loadReporter(format, REPORT)).resolves.toBeTypeOf('function');
  });

  it('has reporters of their own for explanations', async () => {
    const listed = {
      outcome: 'listed',
      code: 'a',
      platform: null,
      owner: 'o',
      kind: 'own',
      title: 't',
      diagnostics: [],
    } as const;
    await expect(loadReporter('pretty', { ...REPORT, results: [listed] })).resolves.toBeTypeOf('function');
  });
});
