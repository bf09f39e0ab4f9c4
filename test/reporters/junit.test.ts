import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { loadMessages } from '../../src/messages/messages.ts';
import { formatJunit } from '../../src/reporters/junit.ts';
import type { RenderedCheck, RenderedReport } from '../../src/reporters/rendered.ts';
import { PLAIN_ROLES } from '../../src/reporters/roles.ts';
import {
  ACTIVE_CHARACTERS,
  checkFinding,
  checkReport,
  checkRow,
  failedCheck,
  hostileReport,
} from '../helpers/rendered-checks.ts';

const SCHEMA = readFileSync(new URL('../vectors/schemas/jenkins-junit.xsd', import.meta.url), 'utf8');

async function format(report: RenderedReport<RenderedCheck>): Promise<string> {
  return formatJunit(report, { roles: PLAIN_ROLES, width: 100, messages: await loadMessages(report.language) });
}

async function errorsOf(xml: string): Promise<readonly string[]> {
  // Version 4 of the schema has the reason as text.
  const older = xml.replace(/<skipped message="([^"]*)"\/>/g, '<skipped>$1</skipped>');
  const { errors } = await validateXML({ xml: older, schema: SCHEMA });
  return errors.map(({ message }) => message);
}

/** Name and result of every test. */
function resultsOf(xml: string): (readonly [name: string, result: string])[] {
  return [...xml.matchAll(/<testcase classname="[^"]*" name="([^"]*)">([\s\S]*?)<\/testcase>/g)].map((match) => [
    match[1] ?? '',
    /^\s*<(failure|error|skipped)/.exec(match[2] ?? '')?.[1] ?? 'passed',
  ]);
}

const resultOf = async (row: RenderedCheck): Promise<string | undefined> =>
  resultsOf(await format(checkReport({ diagnostics: [], results: [row] })))[0]?.[1];

describe('formatJunit', () => {
  it.each(['en', 'zh'] as const)('writes a valid document in %s', async (language) => {
    const xml = await format(checkReport({ language }));
    await expect(errorsOf(xml)).resolves.toEqual([]);
    expect(xml).toMatchSnapshot();
  });

  it('has a suite for the configuration as a whole and one per app', async () => {
    const xml = await format(checkReport());
    expect([...xml.matchAll(/<testsuite name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'the configuration as a whole',
      'shop',
      'mini',
    ]);
  });

  it('tells failed, crashed and skipped checks from those that passed', async () => {
    expect(resultsOf(await format(checkReport()))).toEqual([
      ['config-key-unknown: The key platfrom is unknown', 'failure'],
      ['config/secret-file-mode', 'passed'],
      ['alipay/app-id-shape', 'passed'],
      ['alipay/key-shape', 'failure'],
      ['alipay/app-id-environment', 'skipped'],
      ['alipay/aes-key-shape', 'skipped'],
      ['alipay/gateway-reachable', 'skipped'],
      ['alipay/key-pair-match', 'error'],
      ['wechat/app-id-shape', 'passed'],
    ]);
  });

  it('counts what it shows', async () => {
    const xml = await format(checkReport());
    expect(xml).toContain('<testsuites name="phonekit doctor" tests="9" failures="2" errors="1">');
    expect(xml).toContain('<testsuite name="shop" tests="6" failures="1" errors="1" skipped="3">');
  });

  it('fails a check exactly when it makes the command fail', async () => {
    const finding = (severity: 'error' | 'warning') => [checkFinding('en', { severity })];
    await expect(resultOf(failedCheck('en', { diagnostics: finding('error') }))).resolves.toBe('failure');
    await expect(resultOf(failedCheck('en', { diagnostics: finding('warning') }))).resolves.toBe('passed');
    const strict = checkRow('en', { outcome: 'cannot-tell', diagnostics: finding('error') });
    await expect(resultOf(strict)).resolves.toBe('failure');
  });

  it('keeps the warnings of a check that passed', async () => {
    const row = failedCheck('en', { diagnostics: [checkFinding('en', { severity: 'warning' })] });
    const xml = await format(checkReport({ diagnostics: [], results: [row] }));
    expect(xml).toMatch(/<system-out>[^<]*warning pid-in-app-id/);
  });

  it('names why a check was skipped', async () => {
    const xml = await format(checkReport());
    expect([...xml.matchAll(/<skipped message="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'suppressed until 2027-01-31: the sandbox has no other number',
      'Not checked: aesKey is not configured',
      'needs the network: --online',
    ]);
  });

  it('claims no times', async () => {
    await expect(format(checkReport())).resolves.not.toMatch(/\btime(?:stamp)?=/);
  });

  it('is valid without any check', async () => {
    await expect(errorsOf(await format(checkReport({ diagnostics: [], results: [] })))).resolves.toEqual([]);
  });

  it('stays valid with hostile texts, and shows none of what a terminal acts on', async () => {
    const xml = await format(hostileReport());
    await expect(errorsOf(xml)).resolves.toEqual([]);
    expect(xml).not.toMatch(ACTIVE_CHARACTERS);
    expect(xml).not.toMatch(/[\ufffe\uffff]|\]\]>/);
  });
});

describe('the validator', () => {
  it('refuses what the schema does not have', async () => {
    const xml = await format(checkReport());
    await expect(errorsOf(xml.replace('<testcase ', '<testcase file="x" '))).resolves.not.toEqual([]);
  });
});
