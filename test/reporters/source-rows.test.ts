/** Rows of `lint` in every format. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { loadMessages } from '../../src/messages/messages.ts';
import { type Format, loadReporter } from '../../src/reporters/registry.ts';
import type { RenderedReport, RenderedRow } from '../../src/reporters/rendered.ts';
import { PLAIN_ROLES } from '../../src/reporters/roles.ts';
import { ACTIVE_CHARACTERS, checkReport } from '../helpers/rendered-checks.ts';
import { hostileSourceReport, sourceReport } from '../helpers/rendered-sources.ts';
import { sarifSchema } from '../helpers/sarif-schema.ts';

const SCHEMA = readFileSync(new URL('../vectors/schemas/jenkins-junit.xsd', import.meta.url), 'utf8');

async function format(name: Format, report: RenderedReport<RenderedRow>, width = 100): Promise<string> {
  const reporter = await loadReporter(name, report);
  return reporter(report, { roles: PLAIN_ROLES, width, messages: await loadMessages(report.language) });
}

const runOf = async (report: RenderedReport<RenderedRow>) => {
  const [run] = sarifSchema.parse(JSON.parse(await format('sarif', report))).runs;
  return run;
};

async function errorsOf(xml: string): Promise<readonly string[]> {
  const older = xml.replace(/<skipped message="([^"]*)"\/>/g, '<skipped>$1</skipped>');
  const { errors } = await validateXML({ xml: older, schema: SCHEMA });
  return errors.map(({ message }) => message);
}

describe('SARIF of source', () => {
  it('has the rule, the region to its end, and the related places', async () => {
    const { results, tool } = await runOf(sourceReport());
    expect(tool.driver.rules.map(({ id }) => id)).toEqual(['wechat/phone-event-case', 'source-unreadable']);
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['wechat/phone-event-case', 'error'],
      ['source-unreadable', 'warning'],
      ['wechat/phone-event-case', 'note'],
    ]);
    const [first] = results;
    expect(first?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 3,
      startColumn: 9,
      endLine: 3,
      endColumn: 27,
    });
    const [log] = JSON.parse(await format('sarif', sourceReport())).runs;
    expect(log.results[0].relatedLocations).toEqual([
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: 'pages/a/a.js' },
          region: { startLine: 7, startColumn: 3, endLine: 9, endColumn: 4 },
        },
      },
    ]);
    expect(log.results[0].properties.code).toBe('phone-event-case');
    expect(log.results[2].suppressions).toHaveLength(1);
  });

  it('takes the crash of a rule for no finding, but says so', async () => {
    const { invocations } = await runOf(sourceReport());
    expect(invocations[0]?.toolExecutionNotifications[0]?.descriptor.id).toBe('rule-crashed');
  });
});

describe('JUnit of source', () => {
  it('has a valid suite with a test per file', async () => {
    const xml = await format('junit', sourceReport());
    expect(await errorsOf(xml)).toEqual([]);
    const cases = [...xml.matchAll(/<testcase classname="[^"]*" name="([^"]*)"(?:\/>|>\s*<([\w-]+))/g)];
    expect(cases.map(([, name, result]) => [name, result])).toEqual([
      ['pages/a/a.wxml', 'failure'],
      ['pages/b/b.js', 'skipped'],
      ['pages/c/c.js', 'error'],
      ['pages/d/d.wxml', 'system-out'],
      ['pages/e/e.wxml', undefined],
    ]);
    expect(xml).toContain('<testsuites name="phonekit lint" tests="5" failures="1" errors="1">');
  });
});

describe('workflow commands of source', () => {
  it('name the file with line and columns, and where else to look', async () => {
    const text = await format('github', sourceReport());
    expect(text).toContain(
      '::error file=pages/a/a.wxml,line=3,col=9,endLine=3,endColumn=27,title=wechat/phone-event-case::',
    );
    expect(text).toContain('see also pages/a/a.js:7:3');
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^phonekit: 4 files with findings, 5 files with phone code/);
  });
});

describe('Markdown of source', () => {
  it('has a table of the files and the lines of each finding', async () => {
    const text = await format('markdown', sourceReport());
    expect(text).toContain('| `pages/a/a.wxml` | WeChat | 1 error |');
    expect(text).toContain('```\n  2 | <view>\n> 3 | <button bindgetPhoneNumber="x">\n');
    expect(text).not.toContain('the configuration as a whole');
  });

  it('fences lines that hold a fence', async () => {
    expect(await format('markdown', hostileSourceReport())).toContain('\n````\n');
  });
});

describe('JSON of source', () => {
  it('has everything but the lines', async () => {
    const { results, sources } = JSON.parse(await format('json', sourceReport()));
    expect(results[0].diagnostics[0]).toMatchObject({
      rule: 'wechat/phone-event-case',
      code: 'phone-event-case',
      location: { source: 'pages/a/a.wxml', line: 3, column: 9, endLine: 3, endColumn: 27 },
      related: [{ source: 'pages/a/a.js' }],
      fixable: true,
    });
    expect(results[0].diagnostics[0]).not.toHaveProperty('excerpt');
    expect(sources).toMatchObject({ read: 12, suppressed: 1 });
  });
});

describe('the pretty report of source', () => {
  it('shows each finding with its lines, and says the rest once', async () => {
    const text = await format('pretty', sourceReport());
    expect(text).toContain(
      [
        '× pages/a/a.wxml  WeChat',
        '',
        '  wechat/phone-event-case  pages/a/a.wxml:3:9',
        '    2 | <view>',
        '  > 3 | <button bindgetPhoneNumber="x">',
        '      |         ^^^^^^^^^^^^^^^^^^',
        '    4 | </view>',
        '  error phone-event-case  The event is bound in other letters  · proven',
      ].join('\n'),
    );
    expect(text.match(/cause/g)).toHaveLength(3);
    expect(text).not.toContain('pages/e/e.wxml');
    expect(text).toMatch(/2 errors, 1\s+warning\n--fix mends 1 of them\n$/);
  });

  it('names what was left out with --verbose', async () => {
    const text = await format('pretty', sourceReport({ isVerbose: true }));
    expect(text).toContain('√ pages/e/e.wxml');
    expect(text).toContain('node_modules (packages and the like)');
  });

  it('keeps to the width of the terminal', async () => {
    const text = await format('pretty', sourceReport(), 60);
    const long = text.split('\n').filter((line) => line.length > 60 && !line.includes('https://'));
    expect(long).toEqual([]);
  });

  it('stands below the checks in doctor', async () => {
    const { results, sources } = sourceReport();
    const mixed = { ...checkReport(), ...(sources === undefined ? {} : { sources }) };
    const text = await format('pretty', { ...mixed, results: [...checkReport().results, ...results] });
    expect(text.indexOf('× shop')).toBeLessThan(text.indexOf('× pages/a/a.wxml'));
    expect(text).toContain('12 files read');
  });
});

describe('hostile names in source', () => {
  it.each(['pretty', 'json', 'sarif', 'junit', 'github', 'markdown'] as const)('do no harm in %s', async (name) => {
    const text = await format(name, hostileSourceReport());
    expect(text).not.toMatch(ACTIVE_CHARACTERS);
    if (name === 'junit') expect(await errorsOf(text)).toEqual([]);
    if (name === 'sarif') expect(sarifSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    if (name === 'github') expect(text.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
  });
});
