import { quoteKey } from '../config/issues.ts';
import type { AppConfig, Config } from '../config/schema.ts';
import { suggestWord } from '../config/suggest.ts';
import { UsageError } from '../core/usage-error.ts';
import type { ConfigFile } from '../facts/config-file.ts';

/**
 * The apps of these names, all of them when none is named.
 *
 * @throws UsageError for a name that no app has.
 */
export function chooseApps(
  config: Config,
  file: ConfigFile,
  wanted: readonly string[],
): [name: string, app: AppConfig][] {
  const apps = Object.entries(config.apps ?? {});
  for (const name of wanted) {
    if (apps.some(([known]) => known === name)) continue;
    const names = apps.map(([known]) => known);
    const suggestion = suggestWord(name, names);
    const near = suggestion === null ? {} : { suggestion: quoteKey(suggestion) };
    const choices = names.map(quoteKey).join(', ');
    throw new UsageError('app-unknown', { app: quoteKey(name), path: file.path, choices, ...near });
  }
  return wanted.length === 0 ? apps : apps.filter(([name]) => wanted.includes(name));
}
