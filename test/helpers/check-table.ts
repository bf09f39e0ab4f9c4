/** Accept and reject tables of the checks of `doctor`, run through the whole command. */
import { describe, expect, it } from 'vitest';
import type { OwnEntry } from '../../src/catalog/entry.ts';
import { OWN_ENTRIES } from '../../src/catalog/own-codes.ts';
import { platformWords } from '../../src/catalog/platform-words.ts';
import { run } from '../../src/commands/doctor.ts';
import type { Outcome } from '../../src/core/check.ts';
import type { Diagnostic, Severity } from '../../src/core/diagnostic.ts';
import type { CheckRow } from '../../src/core/report.ts';
import { type FakeWorld, fakeIo } from './fake-io.ts';

/** An app as it stands in the configuration; `platform` and a valid App ID are added where they are missing. */
export type TableApp = Readonly<Record<string, unknown>>;

/** What a row of a table is judged with. */
export interface TableCase extends Pick<FakeWorld, 'env' | 'files' | 'modes' | 'git' | 'probes' | 'nowMs'> {
  readonly name: string;
  readonly app: TableApp;
  /** Apps besides it, by name. */
  readonly others?: Readonly<Record<string, TableApp>>;
  /** With `--online`. */
  readonly online?: boolean;
  /** With `--env-file`. */
  readonly envFiles?: readonly string[];
}

/** A row of what must be found. */
export interface RejectCase extends TableCase {
  /** The first finding. */
  readonly code: string;
  readonly severity?: Severity;
  /** Some of its arguments. */
  readonly args?: Readonly<Record<string, unknown>>;
}

/** The table of one check. */
export interface CheckTable {
  readonly accept: readonly TableCase[];
  readonly reject: readonly RejectCase[];
  /** `code` is that of the remark. */
  readonly cannotTell: readonly (TableCase & { readonly code: string })[];
  readonly notApplicable?: readonly (TableCase & { readonly reason: string })[];
}

/** Valid App IDs of nobody, by platform. */
const APP_IDS: Readonly<Record<string, TableApp>> = {
  alipay: { appId: '2021001100000000' },
  wechat: { appId: 'wx0123456789abcdef' },
  baidu: { appKey: 'a1B2c3D4e5F6a1B2c3D4e5F6a1B2c3D4' },
  douyin: { appId: 'tt0123456789abcdef' },
  kuaishou: { appId: 'ks000000000000000000' },
  xiaohongshu: { appId: '0123456789abcdef01234567' },
  unionpay: { appId: 'made-up-app-id' },
  feishu: { appId: 'cli_0123456789abcdef' },
};

/** All rows of a configuration with one app named `app`. */
export async function examineApp(platform: string, testCase: Omit<TableCase, 'name'>): Promise<readonly CheckRow[]> {
  const { app, others = {}, online = false, envFiles = [], ...world } = testCase;
  const config = { apps: { app: { platform, ...APP_IDS[platform], ...app }, ...others } };
  const files = { ...world.files, 'phonekit.config.json': JSON.stringify(config) };
  const options = { paths: [], apps: [], envFiles, strict: false, verbose: false, online, allowPrivate: false };
  const report = await run(options, fakeIo({ ...world, files }));
  expect(report.diagnostics).toEqual([]);
  return report.results.filter((row) => row.kind === 'check');
}

async function rowOf(id: string, platform: string, testCase: TableCase): Promise<CheckRow> {
  const rows = await examineApp(platform, testCase);
  const row = rows.find((candidate) => candidate.id === id && (candidate.app ?? 'app') === 'app');
  if (row === undefined) throw new Error(`no row of ${id}`);
  return row;
}

interface Seen {
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly findings: readonly (readonly [code: string, severity: Severity])[];
}

const seen = ({ outcome, reason, diagnostics }: CheckRow): Seen => ({
  outcome,
  reason,
  findings: diagnostics.map(({ code, severity }) => [code, severity]),
});

const entries: ReadonlyMap<string, OwnEntry> = new Map(OWN_ENTRIES.map((entry) => [entry.code, entry]));

/** Placeholders of the texts of a finding that its arguments leave empty; steps with a condition may need others. */
function unfilled({ code, args }: Diagnostic, platform: string): string[] {
  const entry = entries.get(code);
  if (entry === undefined) return [`no entry of ${code}`];
  const known = { ...platformWords(platform, args, 'en'), ...args };
  const texts = [entry.title, entry.cause, ...entry.remedies.filter(({ when }) => when === undefined || when in known)];
  return texts.flatMap(({ en }) =>
    [...en.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (name in known ? [] : [name])),
  );
}

/** The tests of one check. @param platform - of the apps in the table. */
export function describeCheck(id: string, platform: string, table: CheckTable): void {
  describe(id, () => {
    it.each(table.accept)('accepts $name', async (testCase) => {
      expect(seen(await rowOf(id, platform, testCase))).toEqual({ outcome: 'pass', reason: null, findings: [] });
    });

    it.each(table.reject)('rejects $name', async (testCase) => {
      const row = await rowOf(id, platform, testCase);
      const [first] = row.diagnostics;
      expect([row.outcome, first?.code]).toEqual(['fail', testCase.code]);
      if (testCase.severity !== undefined) expect(first?.severity).toBe(testCase.severity);
      if (testCase.args !== undefined) expect(first?.args).toMatchObject(testCase.args);
      expect(row.diagnostics.flatMap((found) => unfilled(found, platform))).toEqual([]);
    });

    it.each(table.cannotTell)('cannot tell $name', async (testCase) => {
      const row = await rowOf(id, platform, testCase);
      expect(seen(row)).toEqual({ outcome: 'cannot-tell', reason: null, findings: [[testCase.code, 'info']] });
    });

    if (table.notApplicable !== undefined) {
      it.each(table.notApplicable)('does not apply to $name', async (testCase) => {
        const row = await rowOf(id, platform, testCase);
        expect(seen(row)).toEqual({ outcome: 'not-applicable', reason: testCase.reason, findings: [] });
      });
    }
  });
}
