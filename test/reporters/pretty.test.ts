import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/messages/messages.ts';
import { formatBrief } from '../../src/reporters/brief.ts';
import { formatPretty } from '../../src/reporters/pretty.ts';
import type { Language, RenderedReport } from '../../src/reporters/rendered.ts';
import { PLAIN_ROLES, ROLE_NAMES, type RoleName, type Roles } from '../../src/reporters/roles.ts';
import { displayWidth } from '../../src/reporters/wrap.ts';
import {
  failedResult,
  openedResult,
  renderedDiagnostic,
  renderedReport,
  renderedSection,
} from '../helpers/rendered-reports.ts';

async function format(report: RenderedReport, width = 100, roles: Roles = PLAIN_ROLES): Promise<string> {
  return formatPretty(report, { roles, width, messages: await loadMessages(report.language) });
}

/** Wraps every styled text in its role's name, so that a test can see it. */
const MARKING_ROLES = Object.fromEntries(
  ROLE_NAMES.map((name) => [name, (text: string) => `<${name}>${text}</${name}>`]),
) as Record<RoleName, (text: string) => string>;

describe('formatPretty', () => {
  it.each(['en', 'zh'] as const)('shows a report in %s', async (language) => {
    await expect(format(renderedReport({ language }))).resolves.toMatchSnapshot();
  });

  it.each(['en', 'zh'] as const)('stays readable on a narrow terminal in %s', async (language) => {
    await expect(format(renderedReport({ language }), 40)).resolves.toMatchSnapshot();
  });

  it.each(['en', 'zh'] as const)('shows the sections of a demonstration in %s', async (language) => {
    const sections = [renderedSection(language), renderedSection(language, { results: [openedResult(language)] })];
    await expect(format(renderedReport({ language, sections }), 80)).resolves.toMatchSnapshot();
  });

  it('says what a second finding of the same code has in common with the first only once', async () => {
    const first = renderedDiagnostic('en', { title: 'first field' });
    const second = renderedDiagnostic('en', { title: 'second field', evidence: ['of the second'] });
    const result = failedResult('en', { diagnostics: [first, second] });
    const text = await format(renderedReport({ results: [result] }));
    expect(text).toMatch(/first field[\s\S]*remedy[\s\S]*second field.*\n\s+evidence\s+of the second\n\n/);
    expect(text.match(/remedy/g)).toHaveLength(1);
  });

  it('keeps what differs in a second finding of the same code', async () => {
    const first = renderedDiagnostic('en', { message: 'One cause.' });
    const second = renderedDiagnostic('en', { message: 'Another cause.', remedies: ['Another remedy.'] });
    const result = failedResult('en', { diagnostics: [first, second] });
    const text = await format(renderedReport({ results: [result] }));
    expect(text).toMatch(/Another cause[\s\S]*Another remedy/);
  });

  it('shows the same hints once', async () => {
    const text = await format(
      renderedReport({ results: [openedResult('en'), failedResult('en'), openedResult('en')] }),
    );
    expect(text.match(/If your own server still fails/g)).toHaveLength(1);
  });

  it('shows a run without results', async () => {
    const report = renderedReport({
      results: [],
      diagnostics: [renderedDiagnostic()],
      summary: { error: 1, warning: 0, info: 0 },
    });
    const text = await format(report);
    expect(text).toMatch(/^error session-key-mismatch/);
    expect(text).toMatch(/\n\n0 payloads: 1 error, 0 warnings\n$/);
  });

  it('shows what the platform answered and that a signature is invalid', async () => {
    const result = openedResult('en', {
      status: 'answered',
      phone: null,
      signature: 'invalid',
      answer: { code: '40003', subCode: 'isv.invalid-auth-relations' },
    });
    const text = await format(renderedReport({ results: [result] }));
    expect(text).toContain('  answer     40003 isv.invalid-auth-relations\n');
    expect(text).toContain('  signature  invalid\n');
  });

  it.each([40, 56, 57, 80, 120])('keeps every line within %i columns, URLs and commands aside', async (width) => {
    for (const language of ['en', 'zh'] satisfies Language[]) {
      const text = await format(renderedReport({ language, sections: [renderedSection(language)] }), width);
      const lines = text.split('\n').filter((line) => !/https:|\$ phonekit/.test(line));
      for (const line of lines) expect(displayWidth(line), line).toBeLessThanOrEqual(width);
    }
  });

  it('styles the severity, the code and the location by role', async () => {
    const text = await format(renderedReport({ results: [failedResult()] }), 120, MARKING_ROLES);
    expect(text).toContain('<error>× not decrypted</error>  <strong>WeChat</strong>  <path>captured.json:3</path>');
    expect(text).toContain('<error>error</error> <code>session-key-mismatch</code>');
    expect(text).toContain('<muted>· by elimination</muted>');
  });

  it('shows a platform that it has no name for by its id', async () => {
    expect(await format(renderedReport({ results: [failedResult('en', { platform: 'other' })] }))).toContain(
      '  other  ',
    );
    expect(await format(renderedReport({ results: [failedResult('en', { platform: null })] }))).toContain(
      'unknown platform',
    );
  });

  it('lets no control or bidi character through', async () => {
    const bad = 'x\u001b[31m\u0007\u202e\u009by';
    const diagnostic = renderedDiagnostic('en', {
      title: bad,
      message: bad,
      evidence: [bad],
      remedies: [bad],
      sources: [bad],
    });
    const result = failedResult('en', {
      diagnostics: [diagnostic],
      hints: [bad],
      platform: bad,
      location: { source: bad, pointer: bad, line: 1 },
      phone: { number: bad, pureNumber: bad, countryCode: bad, masked: true },
      repairs: [{ code: bad, field: bad, count: 1 }],
      answer: { code: bad, subCode: bad },
    });
    const report = renderedReport({ diagnostics: [diagnostic], results: [result] });
    const sections = [{ title: bad, command: bad, results: [result] }];
    for (const text of [await format(report), await format({ ...report, sections })]) {
      expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    }
  });
});

describe('formatBrief', () => {
  it('says what happened and what to do in a few lines', async () => {
    const diagnostic = renderedDiagnostic('en', {
      title: 'Unknown option --foo',
      message: '',
      evidence: [],
      remedies: ['See help.'],
    });
    const options = { width: 80, messages: await loadMessages('en') };
    expect(formatBrief([diagnostic], { ...options, roles: PLAIN_ROLES })).toBe(
      'error: Unknown option --foo\n  See help.\n',
    );
    expect(formatBrief([diagnostic], { ...options, roles: MARKING_ROLES })).toMatch(/^<error>error:<\/error> Unknown/);
  });
});
