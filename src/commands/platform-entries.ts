/** Attaches the platforms' catalog entries to the findings that pass on what a platform said. */
import type { PlatformEntry } from '../catalog/entry.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { quoteCaptured } from '../core/redact.ts';
import type { PayloadResult } from '../core/report.ts';
import { loadCodes } from '../platforms/catalogs.ts';
import { findSaid, type Said } from '../platforms/lookup.ts';
import type { Platform } from '../platforms/platform.ts';
import { findPlatform } from '../platforms/registry.ts';

async function findIn(platform: Platform, said: Said): Promise<PlatformEntry | null> {
  const own = platform.findEntry === undefined ? null : await platform.findEntry(said);
  return own ?? findSaid(await loadCodes(platform.id), said);
}

async function findEntry(result: PayloadResult, found: Diagnostic): Promise<PlatformEntry | null> {
  const platform = result.platform === null ? undefined : findPlatform(result.platform);
  if (platform === undefined) return null;
  const message = String(found.args['message'] ?? '');
  if (found.code === 'platform-answer') {
    const subCode = String(found.args['subCode'] ?? '');
    return findIn(platform, { code: String(found.args['code']), subCode: subCode === '' ? null : subCode, message });
  }
  if (found.code === 'client-error' || found.code === 'user-denied') {
    const number = found.args['number'];
    return findIn(platform, { kind: 'client-failure', message, number: typeof number === 'number' ? number : null });
  }
  // A platform without a recipe says how it hands out numbers instead.
  if (platform.recipes.length > 0 || (found.code !== 'no-decryption' && found.code !== 'code-only')) return null;
  return findGuide(platform);
}

/** How the platform hands out numbers, or null when its catalog has no such entry. Loads the catalog. */
export async function findGuide(platform: Platform): Promise<PlatformEntry | null> {
  return (await loadCodes(platform.id)).find((entry) => entry.kind === 'guide') ?? null;
}

/** Codes that may be shown as they are; anything else a platform or a forger wrote is captured text. */
function showCode(code: string): string {
  return /^-?\d{1,10}$/.test(code) || (/^[A-Za-z][\w.-]{0,79}$/.test(code) && !/\d{6}/.test(code))
    ? code
    : quoteCaptured(code);
}

function showArgs(found: Diagnostic): Diagnostic {
  const args = { ...found.args };
  for (const name of ['message', 'text']) {
    const value = args[name];
    if (typeof value === 'string') args[name] = quoteCaptured(value);
  }
  for (const name of ['code', 'subCode']) {
    const value = args[name];
    if (typeof value === 'string') args[name] = showCode(value);
  }
  const evidence = found.evidence.map((fact) => {
    const message = fact.args['message'];
    return typeof message === 'string' ? { ...fact, args: { ...fact.args, message: quoteCaptured(message) } } : fact;
  });
  return { ...found, args, evidence };
}

/**
 * Looks up what the platforms said.
 *
 * @returns the results with `platformCode` set where an entry exists and captured messages made fit to show, and the
 *   entries by code.
 */
export async function collectPlatformEntries(
  results: readonly PayloadResult[],
): Promise<{ results: PayloadResult[]; platformEntries: ReadonlyMap<string, PlatformEntry> }> {
  const platformEntries = new Map<string, PlatformEntry>();
  const explained: PayloadResult[] = [];
  for (const result of results) {
    const diagnostics: Diagnostic[] = [];
    for (const found of result.diagnostics) {
      const entry = await findEntry(result, found);
      if (entry !== null) platformEntries.set(entry.code, entry);
      diagnostics.push({ ...showArgs(found), ...(entry === null ? {} : { platformCode: entry.code }) });
    }
    const answer =
      result.answer === null
        ? null
        : {
            code: showCode(result.answer.code),
            subCode: result.answer.subCode === null ? null : showCode(result.answer.subCode),
          };
    explained.push({ ...result, diagnostics, answer });
  }
  return { results: explained, platformEntries };
}
