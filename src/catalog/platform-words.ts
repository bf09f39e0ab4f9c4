/** How phonekit's own texts speak of a platform: its calls, its keys, its pages. */
import type { ArgValue } from '../core/diagnostic.ts';
import type { Slot } from '../core/slots.ts';
import { findPlatform } from '../platforms/registry.ts';
import type { Entry, PlatformHelp, PlatformTerm, Remedy, Source, Text } from './entry.ts';

/** Where no platform is known. */
const GENERAL_TERMS: Readonly<Record<PlatformTerm, Text>> = {
  login: { en: 'the login call (wx.login, tt.login …)', zh: '登录接口（wx.login、tt.login 等）' },
  exchange: { en: 'the call that gives the session_key', zh: '换取 session_key 的接口' },
  platformKey: { en: 'the public key of the platform', zh: '平台的公钥' },
};

const NO_HELP: PlatformHelp = { terms: {}, keys: {}, remedies: {}, sources: [] };

function helpOf(platformId: string | null): PlatformHelp {
  return (platformId === null ? undefined : findPlatform(platformId)?.help) ?? NO_HELP;
}

/**
 * The words that stand in texts about a platform, as arguments: `login`, `exchange`, `platformKey`, and `keyHelp` for the
 * key of the slot that the arguments name.
 */
export function platformWords(
  platformId: string | null,
  args: Readonly<Record<string, ArgValue>>,
  language: 'en' | 'zh',
): Readonly<Record<string, string>> {
  const help = helpOf(platformId);
  const terms = Object.fromEntries(
    Object.entries({ ...GENERAL_TERMS, ...help.terms }).map(([name, text]) => [name, text[language]]),
  );
  const keyHelp = help.keys[args['slot'] as Slot]?.[language];
  return keyHelp === undefined ? terms : { ...terms, keyHelp };
}

/** Steps that only this platform has for a finding. */
export function platformRemedies(platformId: string | null, code: string): readonly Remedy[] {
  const { remedies } = helpOf(platformId);
  return Object.hasOwn(remedies, code) ? (remedies[code] ?? []) : [];
}

/**
 * The sources that are about this platform or about none; with its own pages where all were about others, or where the finding
 * is about the platform itself.
 */
export function platformSources(
  platformId: string | null,
  entry: (Pick<Entry, 'sources'> & { readonly isAboutPlatform?: boolean }) | undefined,
): readonly Source[] {
  const sources = entry?.sources ?? [];
  if (platformId === null) return sources;
  const own = sources.filter(({ platform }) => platform === undefined || platform === platformId);
  const isAboutOthers = own.length < sources.length && own.every(({ platform }) => platform === undefined);
  return isAboutOthers || entry?.isAboutPlatform === true ? [...helpOf(platformId).sources, ...own] : own;
}
