/** Compares a run of phonekit with what the forge expects of it. */
import { type ForgedCase, isWanted } from './forge-case.ts';
import type { CliRun, JsonDocument, JsonResult } from './run-cli.ts';

export interface Judgement {
  /** Code of the first diagnostic that phonekit gave; null without one, `(crash)` if there is no document. */
  readonly firstCode: string | null;
  readonly isFirstRight: boolean;
  /** Said that it opened something (a business answer included) although it did not, or gave a wrong number. */
  readonly isFalselyDecrypted: boolean;
  readonly isCrash: boolean;
  /** Everything that differs, one sentence each; empty when all is right. */
  readonly differences: readonly string[];
}

/** Arguments of a run whose capture goes through standard input; numbers in clear, so that they can be compared. */
export function argumentsOf(forged: ForgedCase): string[] {
  return ['decrypt', '-', '--json', '--reveal', ...forged.args];
}

const OPENED = new Set(['decrypted', 'recovered']);

/** Judges one run made with `argumentsOf`. */
export function judgeCase(forged: ForgedCase, run: CliRun): Judgement {
  let document: JsonDocument;
  try {
    document = run.json();
  } catch {
    return crash(`exit ${run.code}, no JSON: ${run.stderr.slice(0, 300)}`);
  }
  if (run.code !== 0 && run.code !== 1) return crash(`exit ${run.code}: ${document.diagnostics[0]?.code}`);
  const { expected } = forged;
  // Noise around the payload may give results of its own; the payload's is the one that was opened, else the first.
  const result = document.results.find(({ status }) => OPENED.has(status)) ?? document.results[0];
  const diagnostics = [...document.diagnostics, ...(result?.diagnostics ?? [])];
  const firstCode = diagnostics[0]?.code ?? null;
  const differences = compare(forged, run.code, document, result);
  const isFirstRight = isWanted(firstCode, expected.firstCode);
  if (!isFirstRight) differences.unshift(`first code ${firstCode} instead of ${written(expected.firstCode)}`);
  return {
    firstCode,
    isFirstRight,
    isFalselyDecrypted: isFalse(forged, result),
    isCrash: false,
    differences,
  };
}

function crash(difference: string): Judgement {
  const differences = [difference];
  return { firstCode: '(crash)', isFirstRight: false, isFalselyDecrypted: false, isCrash: true, differences };
}

function compare(
  { expected }: ForgedCase,
  code: number,
  document: JsonDocument,
  result: JsonResult | undefined,
): string[] {
  const differences: string[] = [];
  const check = (what: string, actual: unknown, wanted: unknown): void => {
    if (actual !== wanted) differences.push(`${what} ${String(actual)} instead of ${String(wanted)}`);
  };
  check('exit code', code, expected.exitCode);
  check('ok', document.ok, expected.exitCode === 0);
  const status = result?.status ?? null;
  check('status', isWanted(status, expected.status) ? written(expected.status) : status, written(expected.status));
  check('number of results', document.results.length, expected.results ?? (expected.status === null ? 0 : 1));
  if (expected.platform !== undefined) check('platform', result?.platform ?? null, expected.platform);
  if (expected.signature !== undefined) check('signature', result?.signature, expected.signature);
  if (expected.phone === null) check('phone', result?.phone ?? null, null);
  else if (expected.phone !== undefined) check('pureNumber', result?.phone?.pureNumber, expected.phone.pureNumber);
  const codes = result?.diagnostics.map((diagnostic) => diagnostic.code) ?? [];
  for (const also of expected.alsoCodes ?? []) check(`has ${also}`, codes.includes(also), true);
  return differences;
}

function written(wanted: string | null | readonly (string | null)[]): string {
  return typeof wanted === 'string' || wanted === null ? String(wanted) : wanted.join(' or ');
}

function isFalse({ expected }: ForgedCase, result: JsonResult | undefined): boolean {
  const isOpen = (status: string): boolean => OPENED.has(status) || status === 'answered';
  if (result === undefined || !isOpen(result.status)) return false;
  if (![expected.status ?? []].flat().some(isOpen)) return true;
  const wanted = expected.phone;
  return wanted !== undefined && wanted !== null && result.phone?.pureNumber !== wanted.pureNumber;
}
