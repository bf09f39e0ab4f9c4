import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../src/messages/messages.ts';
import type { RenderedCheck, RenderedLocation, RenderedReport } from '../../src/reporters/rendered.ts';
import { PLAIN_ROLES } from '../../src/reporters/roles.ts';
import { formatSarif } from '../../src/reporters/sarif.ts';
import {
  ACTIVE_CHARACTERS,
  checkFinding,
  checkReport,
  checkRow,
  failedCheck,
  hostileReport,
  runFinding,
} from '../helpers/rendered-checks.ts';
import { sarifSchema } from '../helpers/sarif-schema.ts';

async function format(report: RenderedReport<RenderedCheck>): Promise<string> {
  return formatSarif(report, { roles: PLAIN_ROLES, width: 100, messages: await loadMessages(report.language) });
}

async function runOf(report: RenderedReport<RenderedCheck>) {
  const [run] = sarifSchema.parse(JSON.parse(await format(report))).runs;
  return { ...run, rules: run.tool.driver.rules, invocation: run.invocations[0] };
}

const placeOf = ({ locations: [location] }: Awaited<ReturnType<typeof runOf>>['results'][number]) =>
  location?.physicalLocation;

async function uriOf(source: string): Promise<string | undefined> {
  const location: RenderedLocation = { source, line: 1, column: 1 };
  const row = failedCheck('en', { diagnostics: [checkFinding('en', { location })] });
  const { results } = await runOf(checkReport({ diagnostics: [], results: [row] }));
  return results.map(placeOf)[0]?.artifactLocation.uri;
}

async function fingerprintsOf(rows: readonly RenderedCheck[]): Promise<(string | undefined)[]> {
  const { results } = await runOf(checkReport({ diagnostics: [], results: rows }));
  return results.map(({ partialFingerprints }) => partialFingerprints['phonekitFinding/v1']);
}

describe('formatSarif', () => {
  it.each(['en', 'zh'] as const)('writes a log in %s', async (language) => {
    const text = await format(checkReport({ language }));
    expect(sarifSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    expect(text).toMatchSnapshot();
  });

  it('has a rule for every check and every finding about the run, each once', async () => {
    const { rules } = await runOf(checkReport({ diagnostics: [runFinding(), runFinding()] }));
    expect(rules.map(({ id }) => id)).toEqual([
      'alipay/app-id-shape',
      'alipay/key-shape',
      'alipay/app-id-environment',
      'alipay/aes-key-shape',
      'alipay/gateway-reachable',
      'alipay/key-pair-match',
      'wechat/app-id-shape',
      'config/secret-file-mode',
      'config-key-unknown',
    ]);
  });

  it('has a result for every finding, with its rule and level', async () => {
    const { results, rules } = await runOf(checkReport());
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['config-key-unknown', 'error'],
      ['alipay/key-shape', 'error'],
      ['alipay/key-shape', 'warning'],
      ['alipay/app-id-environment', 'note'],
      ['config/secret-file-mode', 'warning'],
    ]);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('makes a result of what cannot be told only where that counts as an error', async () => {
    const remark = checkFinding('en', { code: 'value-not-configured', severity: 'error' });
    const row = checkRow('en', { outcome: 'cannot-tell', diagnostics: [remark] });
    const { results } = await runOf(checkReport({ diagnostics: [], results: [row] }));
    expect(results.map(({ level, properties }) => [level, properties['code']])).toEqual([
      ['error', 'value-not-configured'],
    ]);
  });

  it('gives every result a place: its own, that in its arguments, else the main file', async () => {
    const { location: _none, ...nowhere } = checkFinding('en', { code: 'too-many-warnings', args: { count: 3 } });
    const { results } = await runOf(checkReport({ diagnostics: [runFinding(), nowhere] }));
    expect(results.map(placeOf)).toEqual([
      { artifactLocation: { uri: 'phonekit.config.json' }, region: { startLine: 2, startColumn: 3 } },
      { artifactLocation: { uri: 'phonekit.config.json' } },
      { artifactLocation: { uri: 'phonekit.config.json' }, region: { startLine: 6, startColumn: 5 } },
      { artifactLocation: { uri: 'phonekit.config.json' }, region: { startLine: 6, startColumn: 5 } },
      { artifactLocation: { uri: 'phonekit.config.json' }, region: { startLine: 4, startColumn: 5 } },
      { artifactLocation: { uri: 'keys/app.pem' } },
    ]);
  });

  it('invents no place where no file is known', async () => {
    const { location: _none, ...nowhere } = checkFinding('en', { code: 'too-many-warnings', args: { path: '-' } });
    const log = JSON.parse(await format(checkReport({ diagnostics: [nowhere], results: [] })));
    expect(log.runs[0].results).toHaveLength(1);
    expect(log.runs[0].results[0]).not.toHaveProperty('locations');
  });

  it('marks suppressed findings with their reason, and only those', async () => {
    const { results } = await runOf(checkReport());
    expect(results.filter(({ suppressions }) => suppressions.length > 0)).toMatchObject([
      {
        ruleId: 'alipay/app-id-environment',
        suppressions: [
          {
            kind: 'external',
            status: 'accepted',
            justification: 'the sandbox has no other number',
            properties: { until: '2027-01-31' },
          },
        ],
      },
    ]);
  });

  it('notifies of a crashed check instead of taking it for a finding', async () => {
    const { results, rules, invocation } = await runOf(checkReport());
    expect(results.some(({ ruleId }) => ruleId === 'alipay/key-pair-match')).toBe(false);
    const [crash] = invocation.toolExecutionNotifications;
    expect(crash).toMatchObject({
      level: 'error',
      descriptor: { id: 'check-crashed' },
      associatedRule: { id: 'alipay/key-pair-match' },
    });
    expect(rules[crash?.associatedRule?.index ?? -1]?.id).toBe('alipay/key-pair-match');
  });

  it('keeps the findings that a check has for other apps than the one for which it crashed', async () => {
    const crash = checkFinding('en', { code: 'check-crashed' });
    const rows = [
      failedCheck('en', { app: 'one' }),
      checkRow('en', { app: 'two', outcome: 'crashed', diagnostics: [crash] }),
    ];
    const { results } = await runOf(checkReport({ diagnostics: [], results: rows }));
    expect(results.map(({ properties }) => properties['app'])).toEqual(['one']);
  });

  it('says what was not checked, and counts the rest', async () => {
    const { invocation, properties } = await runOf(checkReport());
    const notes = invocation.toolExecutionNotifications.filter(({ level }) => level === 'note');
    expect(notes.map(({ descriptor }) => descriptor.id)).toEqual(['not-checked', 'not-checked']);
    expect(properties.checks).toEqual({ passed: 2, failed: 2, crashed: 1, suppressed: 1, unknown: 2 });
  });

  it('names the app of a finding', async () => {
    const { results } = await runOf(checkReport());
    expect(results.map(({ locations: [location] }) => location?.logicalLocations?.[0]?.fullyQualifiedName)).toEqual([
      undefined,
      'apps.shop',
      'apps.shop',
      'apps.shop',
      undefined,
    ]);
  });
});

describe('fingerprints', () => {
  const at = (line: number, args: Readonly<Record<string, string | number>> = { field: 'appId' }): RenderedCheck => {
    const location = { source: 'phonekit.config.json', line, column: 5 };
    return failedCheck('en', { location, diagnostics: [checkFinding('en', { location, args })] });
  };

  it('stay the same when lines move, values change, and in another language', async () => {
    const [first] = await fingerprintsOf([at(4, { field: 'appId', characters: 16 })]);
    const [moved] = await fingerprintsOf([at(40, { field: 'appId', characters: 17 })]);
    const { results } = await runOf(checkReport({ language: 'zh', diagnostics: [], results: [failedCheck('zh')] }));
    expect(moved).toBe(first);
    expect(results[0]?.partialFingerprints['phonekitFinding/v1']).toBe(first);
  });

  it('tell checks, codes, apps, files and fields apart, and findings that are alike', async () => {
    const finding = checkFinding();
    const rows = [
      failedCheck(),
      failedCheck('en', { id: 'alipay/other' }),
      failedCheck('en', { app: 'other' }),
      failedCheck('en', { diagnostics: [checkFinding('en', { code: 'app-id-malformed' })] }),
      failedCheck('en', { diagnostics: [checkFinding('en', { args: { field: 'aesKey' } })] }),
      failedCheck('en', {
        diagnostics: [checkFinding('en', { location: { source: 'other.yaml', line: 4, column: 5 } }), finding],
      }),
    ];
    const fingerprints = await fingerprintsOf(rows);
    expect(new Set(fingerprints).size).toBe(7);
  });
});

describe('addresses of files', () => {
  it.each([
    ['phonekit.config.json', 'phonekit.config.json'],
    ['./apps/phonekit.config.json', 'apps/phonekit.config.json'],
    ['../phonekit.config.json', '../phonekit.config.json'],
    ['apps\\phonekit.config.json', 'apps/phonekit.config.json'],
    ['我的 应用/a#b?c%20.yaml', '%E6%88%91%E7%9A%84%20%E5%BA%94%E7%94%A8/a%23b%3Fc%2520.yaml'],
    ['/home/me/phonekit.config.json', 'file:///home/me/phonekit.config.json'],
    ['C:\\me\\phonekit.config.json', 'file:///C:/me/phonekit.config.json'],
    ['\\\\server\\share\\phonekit.config.json', 'file://server/share/phonekit.config.json'],
  ])('of %s are %s', async (source, uri) => {
    await expect(uriOf(source)).resolves.toBe(uri);
  });
});

describe('hostile texts', () => {
  it('leave a valid log without active characters', async () => {
    const text = await format(hostileReport());
    expect(sarifSchema.safeParse(JSON.parse(text)).error).toBeUndefined();
    expect(text).not.toMatch(ACTIVE_CHARACTERS);
  });

  it('are neither placeholders nor links', async () => {
    const { results, rules } = await runOf(hostileReport());
    for (const text of [...results.map(({ message }) => message.text), ...rules.map(({ help }) => help.text)]) {
      expect(text).not.toMatch(/(?<!\{)\{0\}(?!\})|(?<!\\)\]\(/);
    }
    expect(results[0]?.message.text).toMatch(/\{\{0\}\}/);
    expect(rules[0]?.help.markdown).not.toMatch(/(?<!\\)<(?!https:)/);
  });
});
